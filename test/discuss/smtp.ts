import { createServer, type Server, type Socket } from "node:net";

export interface Received { readonly from: string; readonly to: readonly string[]; readonly data: string }

export interface MailServer {
  readonly url: string;
  readonly received: Received[];
  /** Refuses everything while true. */
  refuse: boolean;
  close(): Promise<void>;
}

/** A mail server on the loopback that speaks enough SMTP (RFC 5321) to take a mail, and keeps what came: the envelope as it was said, the data unchanged. */
export async function openMailServer(): Promise<MailServer> {
  const received: Received[] = [];
  const state = { refuse: false };
  const server: Server = createServer((socket) => { serve(socket, received, state); });
  const port = await new Promise<number>((resolve) => { server.listen(0, "127.0.0.1", () => { const at = server.address(); resolve(typeof at === "object" && at !== null ? at.port : 0); }); });
  return { url: `smtp://127.0.0.1:${port}?ignoreTLS=true`, received, get refuse() { return state.refuse; }, set refuse(value) { state.refuse = value; }, close: () => new Promise((resolve) => { server.close(() => resolve()); }) };
}

function serve(socket: Socket, received: Received[], state: { readonly refuse: boolean }): void {
  let from = "";
  let to: string[] = [];
  let data: string | null = null;
  let rest = "";
  socket.on("error", () => undefined);
  socket.write("220 test\r\n");
  socket.on("data", (chunk) => {
    rest += chunk.toString("utf8");
    for (let end = rest.indexOf("\r\n"); end >= 0; end = rest.indexOf("\r\n")) {
      const line = rest.slice(0, end);
      rest = rest.slice(end + 2);
      if (data !== null) {
        if (line !== ".") { data += `${line}\n`; continue; }
        received.push({ from, to, data });
        data = null;
        socket.write("250 kept\r\n");
      } else if (/^(EHLO|HELO)/i.test(line)) socket.write("250 test\r\n");
      else if (/^MAIL FROM/i.test(line)) { from = line; to = []; socket.write(state.refuse ? "451 later\r\n" : "250 ok\r\n"); }
      else if (/^RCPT TO/i.test(line)) { to.push(line.slice(8).trim()); socket.write("250 ok\r\n"); }
      else if (/^DATA/i.test(line)) { data = ""; socket.write("354 go\r\n"); }
      else if (/^QUIT/i.test(line)) { socket.end("221 bye\r\n"); }
      else socket.write("250 ok\r\n");
    }
  });
}
