import { createServer, type Server, type Socket } from "node:net";

export interface Received { readonly from: string; readonly to: readonly string[]; readonly data: string }

export interface MailServer {
  readonly url: string;
  readonly received: Received[];
  /** Refuses everything while true. */
  refuse: boolean;
  /** Where it stops answering: at the very beginning, or after it has kept a mail. */
  hang: "greeting" | "kept" | null;
  /** Connections that are open now. */
  readonly open: number;
  /** Cuts every connection. */
  cut(): void;
  close(): Promise<void>;
}

/** A mail server on the loopback that speaks enough SMTP (RFC 5321) to take a mail, and keeps what came: the envelope as it was said, the data unchanged. */
export async function openMailServer(): Promise<MailServer> {
  const received: Received[] = [];
  const state: State = { refuse: false, hang: null };
  const sockets = new Set<Socket>();
  const server: Server = createServer((socket) => {
    sockets.add(socket);
    socket.once("close", () => sockets.delete(socket));
    serve(socket, received, state);
  });
  const port = await new Promise<number>((resolve) => { server.listen(0, "127.0.0.1", () => { const at = server.address(); resolve(typeof at === "object" && at !== null ? at.port : 0); }); });
  return {
    url: `smtp://127.0.0.1:${port}?ignoreTLS=true`, received, get refuse() { return state.refuse; }, set refuse(value) { state.refuse = value; }, get hang() { return state.hang; }, set hang(value) { state.hang = value; },
    get open() { return sockets.size; }, cut: () => { for (const socket of sockets) socket.destroy(); }, close: () => new Promise((resolve) => { server.close(() => resolve()); }),
  };
}

interface State { refuse: boolean; hang: MailServer["hang"] }

function serve(socket: Socket, received: Received[], state: State): void {
  let from = "";
  let to: string[] = [];
  let data: string | null = null;
  let rest = "";
  socket.on("error", () => undefined);
  if (state.hang !== "greeting") socket.write("220 test\r\n");
  socket.on("data", (chunk) => {
    rest += chunk.toString("utf8");
    for (let end = rest.indexOf("\r\n"); end >= 0; end = rest.indexOf("\r\n")) {
      const line = rest.slice(0, end);
      rest = rest.slice(end + 2);
      if (data !== null) {
        if (line !== ".") { data += `${line}\n`; continue; }
        received.push({ from, to, data });
        data = null;
        if (state.hang !== "kept") socket.write("250 kept\r\n");
      } else if (/^(EHLO|HELO)/i.test(line)) socket.write("250 test\r\n");
      else if (/^MAIL FROM/i.test(line)) { from = line; to = []; socket.write(state.refuse ? "451 later\r\n" : "250 ok\r\n"); }
      else if (/^RCPT TO/i.test(line)) { to.push(line.slice(8).trim()); socket.write("250 ok\r\n"); }
      else if (/^DATA/i.test(line)) { data = ""; socket.write("354 go\r\n"); }
      else if (/^QUIT/i.test(line)) { socket.end("221 bye\r\n"); }
      else socket.write("250 ok\r\n");
    }
  });
}
