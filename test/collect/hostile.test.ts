import assert from "node:assert/strict";
import type { Server, Socket } from "node:net";
import { createServer } from "node:net";
import type { AddressInfo } from "node:net";
import { after, before, test } from "node:test";
import { brotliCompressSync, deflateRawSync, deflateSync, gzipSync } from "node:zlib";
import type { GuardedFetch } from "../../src/collect/index.js";
import { createGuardedFetch, headerOf } from "../../src/collect/index.js";
import { HouseError } from "../../src/model/index.js";

const PAGE = "<!doctype html><title>Troops</title><p>Seoul said so.</p>";
const OK = "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n";

/** gzip of 300 MB of zeros in 0.3 MB: members of 10 MB one after the other. */
const TEN_MB = gzipSync(Buffer.alloc(10 * 1024 * 1024), { level: 9 });
const BOMB = Buffer.concat(Array.from({ length: 30 }, () => TEN_MB));

function plain(head: string, body: Uint8Array | string): (socket: Socket) => void {
  return (socket) => { socket.write(`${head}Content-Length: ${Buffer.byteLength(body)}\r\n\r\n`); socket.end(body); };
}

/** Writes a piece again and again, as long as the other end takes it. */
function forever(head: string, piece: string | Uint8Array, everyMs: number): (socket: Socket) => void {
  return (socket) => {
    socket.write(head);
    const timer = setInterval(() => socket.write(piece), everyMs);
    socket.on("close", () => clearInterval(timer));
  };
}

interface Attack { readonly name: string; readonly code: string; readonly answer: (socket: Socket) => void }

const ATTACKS: readonly Attack[] = [
  { name: "says nothing", code: "collect/timeout", answer: () => {} },
  { name: "sends its headers a byte at a time", code: "collect/timeout", answer: forever("HTTP/1.1 200 OK\r\nX-Slow: ", "a", 20) },
  { name: "sends its body a byte at a time", code: "collect/timeout", answer: forever(`${OK}\r\n`, "a", 20) },
  { name: "never ends its body", code: "collect/too-large", answer: forever(`${OK}\r\n`, Buffer.alloc(256 * 1024, 97), 1) },
  { name: "never ends its chunks", code: "collect/too-large", answer: forever(`${OK}Transfer-Encoding: chunked\r\n\r\n`, `10000\r\n${"a".repeat(65536)}\r\n`, 1) },
  { name: "announces more than is allowed", code: "collect/too-large", answer: (socket) => socket.write(`${OK}Content-Length: 99999999999\r\n\r\nx`) },
  { name: "sends a gzip bomb", code: "collect/bomb", answer: plain(`${OK}Content-Encoding: gzip\r\n`, BOMB) },
  { name: "sends a gzip bomb in gzip", code: "collect/bomb", answer: plain(`${OK}Content-Encoding: gzip, gzip\r\n`, gzipSync(BOMB)) },
  { name: "sends a brotli bomb", code: "collect/bomb", answer: plain(`${OK}Content-Encoding: br\r\n`, brotliCompressSync(Buffer.alloc(40 * 1024 * 1024))) },
  { name: "sends a deflate bomb", code: "collect/bomb", answer: plain(`${OK}Content-Encoding: deflate\r\n`, deflateSync(Buffer.alloc(40 * 1024 * 1024))) },
  { name: "packs three times over", code: "collect/bad-compression", answer: plain(`${OK}Content-Encoding: gzip, gzip, gzip\r\n`, gzipSync(gzipSync(gzipSync(PAGE)))) },
  { name: "packs in an unknown way", code: "collect/bad-compression", answer: plain(`${OK}Content-Encoding: lzma\r\n`, PAGE) },
  { name: "cuts its gzip off", code: "collect/bad-compression", answer: plain(`${OK}Content-Encoding: gzip\r\n`, gzipSync(PAGE).subarray(0, 30)) },
  { name: "calls plain text gzip", code: "collect/bad-compression", answer: plain(`${OK}Content-Encoding: gzip\r\n`, PAGE) },
  { name: "sends a header of 200 KB", code: "collect/headers-too-large", answer: plain(`${OK}X-Long: ${"a".repeat(200_000)}\r\n`, PAGE) },
  { name: "sends 5,000 headers", code: "collect/headers-too-large", answer: plain(`${OK}${"X-Many: aaaaaaaaaaaaaaaa\r\n".repeat(5000)}`, PAGE) },
  { name: "redirects to itself", code: "collect/too-many-redirects", answer: plain("HTTP/1.1 302 Found\r\nLocation: /again\r\n", "") },
  { name: "redirects to what is no address", code: "collect/bad-response", answer: plain("HTTP/1.1 302 Found\r\nLocation: http://[/\r\n", "") },
  { name: "sends less than it announced", code: "collect/short-body", answer: (socket) => socket.end(`${OK}Content-Length: 1000\r\n\r\nshort`) },
  { name: "cuts its chunks off", code: "collect/short-body", answer: (socket) => socket.end(`${OK}Transfer-Encoding: chunked\r\n\r\n5\r\nhello\r\n`) },
  { name: "writes a chunk length that is none", code: "collect/bad-response", answer: (socket) => socket.end(`${OK}Transfer-Encoding: chunked\r\n\r\nzz\r\nhello\r\n0\r\n\r\n`) },
  { name: "writes a chunk longer than it says", code: "collect/bad-response", answer: (socket) => socket.end(`${OK}Transfer-Encoding: chunked\r\n\r\n2\r\nhello\r\n0\r\n\r\n`) },
  { name: "does not speak HTTP", code: "collect/bad-response", answer: (socket) => socket.end("220 mail.example.org ESMTP\r\n") },
  { name: "hangs up at once", code: "collect/short-body", answer: (socket) => { socket.destroy(); } },
  { name: "resets within the body", code: "collect/short-body", answer: (socket) => { socket.write(`${OK}Content-Length: 1000\r\n\r\nabc`, () => socket.resetAndDestroy()); } },
];

const HONEST: readonly (readonly [name: string, head: string, body: Uint8Array | string])[] = [
  ["plain", OK, PAGE], ["gzip", `${OK}Content-Encoding: gzip\r\n`, gzipSync(PAGE)], ["x-gzip", `${OK}Content-Encoding: X-GZIP\r\n`, gzipSync(PAGE)], ["brotli", `${OK}Content-Encoding: br\r\n`, brotliCompressSync(PAGE)],
  ["deflate", `${OK}Content-Encoding: deflate\r\n`, deflateSync(PAGE)], ["raw deflate", `${OK}Content-Encoding: deflate\r\n`, deflateRawSync(PAGE)],
  ["gzip twice", `${OK}Content-Encoding: gzip, gzip\r\n`, gzipSync(gzipSync(PAGE))], ["identity", `${OK}Content-Encoding: identity\r\n`, PAGE],
];

let server: Server;
let client: GuardedFetch;
let requests: string[] = [];
const unhandled: unknown[] = [];
const note = (error: unknown): void => { unhandled.push(error); };

before(async () => {
  process.on("uncaughtException", note);
  process.on("unhandledRejection", note);
  server = createServer((socket) => {
    socket.on("error", () => {});
    socket.once("data", (data) => {
      requests.push(data.toString("latin1"));
      const path = / \/(\w+)/.exec(data.toString("latin1"))?.[1] ?? "";
      const [kind, index] = [path.replace(/\d+$/, ""), Number(/\d+$/.exec(path)?.[0] ?? 0)];
      const honest = HONEST[index];
      if (kind === "attack") ATTACKS[index]?.answer(socket);
      else if (kind === "again") plain("HTTP/1.1 302 Found\r\nLocation: /again\r\nConnection: close\r\n", "")(socket);
      else if (kind === "moved") plain("HTTP/1.1 301 Moved\r\nLocation: /honest0\r\nSet-Cookie: a=b\r\nConnection: close\r\n", "")(socket);
      else if (kind === "posted") plain(`HTTP/1.1 ${index} Moved\r\nLocation: http://other.example:${port()}/honest0\r\nConnection: close\r\n`, "")(socket);
      else if (honest !== undefined) plain(`${honest[1]}Connection: close\r\n`, honest[2])(socket);
    });
  });
  await new Promise<void>((done) => { server.listen(0, "127.0.0.1", done); });
  client = createGuardedFetch({
    allowHosts: ["127.0.0.1", "other.example"], resolve: async () => ["127.0.0.1"],
    bounds: { totalMs: 15_000, idleMs: 5000, bodyBytes: 8 * 1024 * 1024 },
  });
});
after(async () => {
  await client.close();
  server.close();
  process.off("uncaughtException", note);
  process.off("unhandledRejection", note);
});

function port(): number { return (server.address() as AddressInfo).port; }
const at = (path: string): string => `http://127.0.0.1:${port()}/${path}`;

test("each hostile server ends in bounded time and memory with one clear error", async () => {
  const before = process.memoryUsage().rss;
  const results = await Promise.all(ATTACKS.map(async (attack, index) => {
    const started = performance.now();
    // The total is what ends a slow one; for the others it must not come first on a busy machine.
    const bounds = { totalMs: attack.code === "collect/timeout" ? 500 : 30_000 };
    const code = await client.request({ url: at(`attack${index}`), bounds }).then((answer) => `answered ${answer.status}`, (error: unknown) => (error instanceof HouseError ? error.code : `thrown ${String(error)}`));
    return { name: attack.name, code, late: performance.now() - started > 20_000 };
  }));
  assert.deepEqual(results, ATTACKS.map(({ name, code }) => ({ name, code, late: false })));
  assert.ok(process.memoryUsage().rss - before < 160 * 1024 * 1024, `${Math.round((process.memoryUsage().rss - before) / 1048576)} MB`);
});

for (const [index, [name]] of HONEST.entries()) {
  test(`an honest answer after them is read: ${name}`, async () => {
    const answer = await client.request({ url: at(`honest${index}`) });
    assert.equal(Buffer.from(answer.bytes).toString(), PAGE);
    assert.equal(headerOf(answer.headers, "content-type"), "text/html");
  });
}

test("redirects are kept as hops; cookies are neither kept nor sent", async () => {
  requests = [];
  const answer = await client.request({ url: at("moved") });
  assert.deepEqual(answer.hops, [{ url: at("moved"), status: 301 }, { url: at("honest0"), status: 200 }]);
  assert.equal(answer.url, at("honest0"));
  assert.ok(requests.length === 2 && requests.every((request) => !/^cookie:/im.test(request)));
});

const METHODS: readonly (readonly [status: number, method: string])[] = [[301, "GET"], [302, "GET"], [303, "GET"], [307, "POST"], [308, "POST"]];

for (const [status, method] of METHODS) {
  test(`a POST that is answered ${status} goes on as ${method}, without what was meant for the first host`, async () => {
    requests = [];
    await client.request({ url: at(`posted${status}`), method: "POST", body: "x=1", headers: { authorization: "Bearer secret", "x-note": "kept" } });
    assert.match(requests[1] ?? "", new RegExp(`^${method} /honest0`));
    assert.ok(/secret/.test(requests[0] ?? "") && !/secret/.test(requests[1] ?? "") && /x-note: kept/.test(requests[1] ?? ""));
  });
}

test("a caller can stop a request", async () => {
  const abort = new AbortController();
  const asked = client.request({ url: at("attack0"), signal: abort.signal });
  abort.abort();
  await assert.rejects(asked, { code: "collect/cancelled" });
});

test("nothing failed behind the scenes", () => assert.deepEqual(unhandled, []));
