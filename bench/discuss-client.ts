// The client of bench/discuss.ts, in a process of its own so that its work is not the server's. Started by it; does nothing by itself.
import { connect } from "node:net";

/** Requests to send, in turn, over some connections for a time. */
export interface Load {
  readonly port: number;
  readonly connections: number;
  /** 0: each connection sends one. */
  readonly seconds: number;
  /** Each a whole HTTP/1.1 request. Sent in this order, from the beginning again at the end. */
  readonly requests: readonly string[];
}

/** Times in milliseconds; `refused` counts answers that are neither 2xx nor 3xx. */
export interface Hits {
  readonly count: number;
  readonly rate: number;
  readonly p50: number;
  readonly p99: number;
  readonly most: number;
  readonly refused: number;
  /** Mean bytes of an answer, headers included. */
  readonly bytes: number;
  /** Processor time of the client, milliseconds for each request. */
  readonly processor: number;
}

const LAST_CHUNK = "0\r\n\r\n";

/** Bytes of an answer whose beginning is `part`; null when only its last chunk tells. */
function lengthOf(part: Buffer): { readonly status: number; readonly left: number | null } {
  const head = part.indexOf("\r\n\r\n");
  const top = part.toString("latin1", 0, Math.max(0, head));
  const length = /\r\ncontent-length: (\d+)/i.exec(top)?.[1];
  return { status: Number(top.slice(9, 12)), left: length === undefined ? (/transfer-encoding: chunked/i.test(top) ? null : head + 4) : Number(length) + head + 4 };
}

async function shoot({ port, connections, seconds, requests }: Load): Promise<Hits> {
  const times: number[] = [];
  let next = 0, refused = 0, bytes = 0;
  const until = performance.now() + seconds * 1000;
  const before = process.cpuUsage();
  const line = (): Promise<void> => new Promise((resolve, reject) => {
    const socket = connect(port, "127.0.0.1").setNoDelay(true);
    let left: number | null = 0, begun = 0, isFresh = true;
    const fire = (): void => {
      if (begun > 0 && performance.now() > until) { socket.end(); resolve(); return; }
      begun = performance.now();
      isFresh = true;
      socket.write(requests[next++ % requests.length] ?? "");
    };
    socket.on("data", (part) => {
      bytes += part.length;
      if (isFresh) {
        const answer = lengthOf(part);
        if (answer.status >= 400 || Number.isNaN(answer.status)) refused += 1;
        left = answer.left;
        isFresh = false;
      }
      if (left !== null) left -= part.length;
      if (left === null ? !part.subarray(-LAST_CHUNK.length).equals(Buffer.from(LAST_CHUNK)) : left > 0) return;
      times.push(performance.now() - begun);
      fire();
    });
    socket.on("error", reject);
    socket.on("connect", fire);
  });
  await Promise.all(Array.from({ length: connections }, line));
  const used = process.cpuUsage(before);
  const count = times.length;
  times.sort((left, right) => left - right);
  const at = (share: number): number => times[Math.min(count - 1, Math.floor(count * share))] ?? 0;
  return { count, rate: count / seconds, p50: at(0.5), p99: at(0.99), most: at(1), refused, bytes: bytes / Math.max(1, count), processor: (used.user + used.system) / 1000 / Math.max(1, count) };
}

process.on("message", (load: Load) => {
  shoot(load).then((hits) => process.send?.(hits), (error: unknown) => { console.error(error); process.exit(1); });
});
