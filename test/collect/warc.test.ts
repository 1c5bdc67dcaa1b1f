import assert from "node:assert/strict";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, test } from "node:test";
import { brotliCompressSync, crc32, deflateRawSync, gzipSync } from "node:zlib";
import fc from "fast-check";
import type { Capture } from "../../src/model/index.js";
import type { Collected } from "../../src/collect/index.js";
import { captureOf, collectPath, writeWarc } from "../../src/collect/index.js";

const folder = mkdtempSync(join(tmpdir(), "headwater-warc-"));
after(() => rmSync(folder, { recursive: true, force: true }));
const NOW = "2025-11-05T00:00:00.000Z";
const HTML = "<!doctype html><title>서울</title><p>Seoul said so.</p>";

let files = 0;
async function collect(bytes: Uint8Array, name = "some.warc", limits = {}): Promise<Collected[]> {
  files += 1;
  const path = join(folder, `${files}-${name}`);
  writeFileSync(path, bytes);
  const found: Collected[] = [];
  for await (const one of collectPath(path, { now: () => NOW, limits })) found.push(one);
  return found;
}

const capturesOf = (found: readonly Collected[]): Capture[] => found.flatMap((one) => (one.kind === "capture" ? [one.capture] : []));
const codesOf = (found: readonly Collected[]): string[] => found.flatMap((one) => (one.kind === "refused" ? [one.code] : []));
const textsOf = (found: readonly Collected[]): string[] => capturesOf(found).map((capture) => Buffer.from(capture.bytes).toString());

function record(fields: Readonly<Record<string, string>>, block: Uint8Array | string, end = "\r\n"): Buffer {
  const body = Buffer.from(block as Uint8Array);
  const head = ["WARC/1.0", ...Object.entries({ "WARC-Date": "2025-11-04T00:00:00Z", "WARC-Record-ID": "<urn:uuid:x>", ...fields, "Content-Length": String(body.length) }).map(([name, value]) => `${name}: ${value}`), "", ""].join(end);
  return Buffer.concat([Buffer.from(head), body, Buffer.from(end + end)]);
}

function answer(url: string, body: Uint8Array | string, headers = "Content-Type: text/html\r\n", status = "200 OK"): Buffer {
  return record({ "WARC-Type": "response", "WARC-Target-URI": url, "Content-Type": "application/http; msgtype=response" }, Buffer.concat([Buffer.from(`HTTP/1.1 ${status}\r\n${headers}\r\n`), Buffer.from(body as Uint8Array)]));
}

const chunked = (body: Uint8Array): Buffer => Buffer.concat([Buffer.from(`5\r\n`), body.subarray(0, 5), Buffer.from(`\r\n${(body.length - 5).toString(16)};x=y\r\n`), body.subarray(5), Buffer.from("\r\n0\r\nTrailer: x\r\n\r\n")]);

const KINDS: readonly (readonly [name: string, warc: Uint8Array, texts: readonly string[]])[] = [
  ["an answer", answer("https://example.org/", HTML), [HTML]],
  ["an answer in gzip", answer("https://example.org/", gzipSync(HTML), "Content-Type: text/html\r\nContent-Encoding: gzip\r\n"), [HTML]],
  ["an answer in brotli and chunks", answer("https://example.org/", chunked(brotliCompressSync(HTML)), "Content-Type: text/html\r\nContent-Encoding: br\r\nTransfer-Encoding: chunked\r\n"), [HTML]],
  ["headers whose coding was undone before", answer("https://example.org/", HTML, "Content-Type: text/html\r\nContent-Encoding: gzip\r\nTransfer-Encoding: chunked\r\n"), [HTML]],
  ["a resource", record({ "WARC-Type": "resource", "WARC-Target-URI": "https://example.org/", "Content-Type": "text/html" }, HTML), [HTML]],
  ["a conversion, as WET files hold", record({ "WARC-Type": "conversion", "WARC-Target-URI": "https://example.org/", "Content-Type": "text/plain" }, "text"), ["text"]],
  ["requests and metadata are passed over", Buffer.concat([record({ "WARC-Type": "warcinfo" }, "x"), record({ "WARC-Type": "request" }, "GET / HTTP/1.1\r\n\r\n"), answer("https://example.org/", HTML), record({ "WARC-Type": "metadata" }, "x")]), [HTML]],
  ["pictures, redirects and faults are passed over", Buffer.concat([answer("https://example.org/a.png", "PNG", "Content-Type: image/png\r\n"), answer("https://example.org/", "", "Location: /x\r\n", "302 Found"), answer("https://example.org/x", "no", "", "404 Not Found"), answer("https://example.org/", HTML)]), [HTML]],
  ["lines that end in LF alone", record({ "WARC-Type": "resource", "WARC-Target-URI": "https://example.org/", "Content-Type": "text/html" }, HTML, "\n"), [HTML]],
];

for (const [name, warc, texts] of KINDS) {
  test(`WARC: ${name}, plain, by record and as a whole`, async () => {
    assert.deepEqual(textsOf(await collect(warc)), texts);
    assert.deepEqual(textsOf(await collect(gzipSync(warc), "some.warc.gz")), texts);
    const [one] = capturesOf(await collect(warc, "no-name"));
    assert.deepEqual([one?.via, one?.url, one?.capturedAt], ["warc", "https://example.org/", "2025-11-04T00:00:00.000Z"]);
  });
}

test("a revisit of another address gives the page it stands for", async () => {
  const digest = { "WARC-Payload-Digest": "sha1:ABC" };
  const first = record({ "WARC-Type": "resource", "WARC-Target-URI": "https://example.org/a", "Content-Type": "text/html", ...digest }, HTML);
  const revisit = (url: string, of: string): Buffer => record({ "WARC-Type": "revisit", "WARC-Target-URI": url, "WARC-Refers-To-Target-URI": "https://example.org/a", "WARC-Payload-Digest": of }, "HTTP/1.1 200 OK\r\n\r\n");
  const found = await collect(Buffer.concat([first, revisit("https://example.org/a", "sha1:ABC"), revisit("https://example.org/b", "sha1:ABC"), revisit("https://example.org/c", "sha1:NONE")]));
  assert.deepEqual(capturesOf(found).map((capture) => capture.url), ["https://example.org/a", "https://example.org/b"]);
  assert.deepEqual(codesOf(found), ["collect/revisit-unresolved"]);
});

/** Twenty pages whose compressed forms differ, so that damage hits one of them. */
const PAGES = Array.from({ length: 20 }, (_, at) => answer(`https://example.org/${at}`, `<!doctype html><p>${Array.from({ length: 300 }, (_unused, word) => ((word * 7919 + at * 104_729) % 99_991).toString(36)).join(" ")}</p>`));

for (const [kind, parts] of [["plain", PAGES], ["by record", PAGES.map((one) => gzipSync(one))]] as const) {
  test(`damage in a ${kind} archive loses the records it hits and no other`, async () => {
    const whole = Buffer.concat(parts);
    for (const hit of [0, 7, 19]) {
      const damaged = Buffer.from(whole);
      const start = parts.slice(0, hit).reduce((sum, part) => sum + part.length, 0);
      // In a plain archive only a head can be seen to be damaged; in a compressed one every byte is checked.
      damaged.fill(0xaa, start + (kind === "plain" ? 0 : 60), start + (kind === "plain" ? 0 : 60) + 30);
      const found = await collect(damaged, kind === "plain" ? "a.warc" : "a.warc.gz");
      const lost = PAGES.map((_, at) => `https://example.org/${at}`).filter((url) => !capturesOf(found).some((capture) => capture.url === url));
      // Where the first bytes of a plain file are damaged, it is a WARC by its name.
      assert.deepEqual([lost, codesOf(found)], [[`https://example.org/${hit}`], ["collect/warc-damaged"]], `${kind} ${hit}`);
    }
  });

  test(`a ${kind} archive cut off anywhere gives the records before the cut`, async () => {
    const whole = Buffer.concat(parts);
    for (let cut = 1; cut < 20; cut += 3) {
      const at = Math.floor((whole.length * cut) / 20);
      let complete = 0;
      for (let sum = 0; complete < parts.length; complete += 1) { sum += (parts[complete] ?? "").length; if (sum > at) break; }
      const found = capturesOf(await collect(whole.subarray(0, at), kind === "plain" ? "a.warc" : "a.warc.gz"));
      assert.deepEqual(found.slice(0, complete).map((capture) => capture.url), Array.from({ length: complete }, (_, number) => `https://example.org/${number}`));
    }
  });
}

test("a changed byte that still unpacks is found by the checksum", async () => {
  // Stored, not deflated: nothing but the checksum can tell.
  const parts = PAGES.slice(0, 3).map((one) => gzipSync(one, { level: 0 }));
  parts[1]?.fill(0x41, 400, 401);
  const found = await collect(Buffer.concat(parts), "a.warc.gz");
  assert.deepEqual([capturesOf(found).map((capture) => capture.url), codesOf(found)], [["https://example.org/0", "https://example.org/2"], ["collect/warc-damaged"]]);
});

test("a document over the bound is refused and the next is read", async () => {
  const large = answer("https://example.org/large", `<p>${"a ".repeat(1_500_000)}</p>`);
  const bomb = answer("https://example.org/bomb", gzipSync(Buffer.alloc(50_000_000)), "Content-Type: text/html\r\nContent-Encoding: gzip\r\n");
  for (const parts of [[large, bomb, answer("https://example.org/", HTML)], [large, bomb, answer("https://example.org/", HTML)].map((one) => gzipSync(one))]) {
    const found = await collect(Buffer.concat(parts), "a.warc", { documentBytes: 100_000 });
    assert.deepEqual([textsOf(found), codesOf(found)], [[HTML], ["collect/too-large", "collect/too-large"]]);
  }
});

async function written(captures: readonly Capture[], gzip: boolean): Promise<Buffer> {
  const parts: Uint8Array[] = [];
  for await (const part of writeWarc(captures, { gzip })) parts.push(part);
  return Buffer.concat(parts);
}

const CAPTURES: readonly Capture[] = [
  captureOf({ via: "url", bytes: Buffer.from(HTML), label: "example.org", capturedAt: NOW, url: "https://example.org/b", urlChain: ["https://example.org/a", "https://example.org/b"], status: 200, contentType: "text/html", headers: [["content-type", "text/html"], ["content-encoding", "gzip"], ["content-length", "7"], ["x-a", "1"], ["x-a", "2"]], hints: {} }),
  captureOf({ via: "jsonl", bytes: Buffer.from("텍스트\r\n\r\nWARC/1.0\r\n"), label: "pages.jsonl:1", capturedAt: NOW, url: "https://example.org/c", contentType: "text/plain; charset=utf-8", hints: { title: "제목 \u007f\ud83d\ude00", outlet: "Yonhap", published: "2025-11-04", lang: "ko", authors: ["김"], externalId: "001" } }),
  captureOf({ via: "file", bytes: Buffer.from("%PDF-1.7"), label: "a.pdf", capturedAt: NOW, contentType: "application/pdf" }),
];

test("captures written and read again are the same, and give the same file", async () => {
  for (const gzip of [true, false]) {
    const file = await written(CAPTURES, gzip);
    const again = capturesOf(await collect(file, gzip ? "a.warc.gz" : "a.warc"));
    assert.deepEqual(again.map((capture) => ({ ...capture, bytes: Buffer.from(capture.bytes) })), CAPTURES);
    assert.ok(file.equals(await written(again, gzip)));
  }
});

test("an archive of others gives the same bytes each time it is written", async () => {
  const found = capturesOf(await collect(Buffer.concat(PAGES)));
  const file = await written(found, true);
  const again = capturesOf(await collect(file, "a.warc.gz"));
  assert.deepEqual(again.map((capture) => [capture.id, capture.sha256, capture.capturedAt, capture.label]), found.map((capture) => [capture.id, capture.sha256, capture.capturedAt, capture.label]));
  assert.ok(file.equals(await written(again, true)));
});

test("header values can't begin a field or a record", async () => {
  const sly = captureOf({ via: "url", bytes: Buffer.from(HTML), label: "x\r\nWARC/1.0\r\n", capturedAt: NOW, url: "https://example.org/", status: 200, contentType: "text/html", headers: [["content-type", "text/html"], ["x-a", "b\r\n\r\nWARC/1.0"]] });
  const found = await collect(await written([sly], false));
  assert.deepEqual([textsOf(found), codesOf(found)], [[HTML], []]);
});

function zipOf(entries: readonly (readonly [name: string, bytes: Uint8Array, packed: boolean])[]): Buffer {
  const bodies: Buffer[] = [];
  const directory: Buffer[] = [];
  let at = 0;
  for (const [name, bytes, packed] of entries) {
    const data = packed ? deflateRawSync(bytes) : Buffer.from(bytes);
    const common = Buffer.alloc(26);
    common.writeUInt16LE(20, 0); common.writeUInt16LE(packed ? 8 : 0, 4); common.writeUInt32LE(crc32(bytes), 10);
    common.writeUInt32LE(data.length, 14); common.writeUInt32LE(bytes.length, 18); common.writeUInt16LE(name.length, 22);
    const local = Buffer.concat([Buffer.from("PK\u0003\u0004"), common, Buffer.from(name), data]);
    const tail = Buffer.alloc(14);
    tail.writeUInt32LE(at, 10);
    directory.push(Buffer.concat([Buffer.from("PK\u0001\u0002\u0014\u0000"), common, tail, Buffer.from(name)]));
    bodies.push(local);
    at += local.length;
  }
  const listed = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  end.write("PK\u0005\u0006"); end.writeUInt16LE(entries.length, 8); end.writeUInt16LE(entries.length, 10); end.writeUInt32LE(listed.length, 12); end.writeUInt32LE(at, 16);
  return Buffer.concat([...bodies, listed, end]);
}

test("a WACZ gives the pages of its archives; another zip is refused", async () => {
  const [one, two] = [answer("https://example.org/1", HTML), answer("https://example.org/2", HTML)];
  const found = await collect(zipOf([["datapackage.json", Buffer.from("{}"), true], ["archive/b.warc.gz", gzipSync(two), false], ["archive/a.warc", one, true], ["indexes/index.cdx", Buffer.from("x"), false]]), "a.wacz");
  assert.deepEqual(capturesOf(found).map((capture) => capture.url), ["https://example.org/1", "https://example.org/2"]);
  assert.deepEqual(codesOf(await collect(zipOf([["word/document.xml", Buffer.from("<x/>"), true]]), "a.docx")), ["collect/not-a-document"]);
});

test("no bytes make the reader throw", async () => {
  const piece = fc.constantFrom(...["WARC/1.0\r\n", "WARC-Type: response\r\n", "Content-Length: 5\r\n", "Content-Length: 99999999999999999999\r\n", "Content-Length: -1\r\n", "\r\n", "\r\n\r\n", "HTTP/1.1 200 OK\r\n", "hello", "\n"].map((text) => Buffer.from(text)), gzipSync("WARC/1.0\r\n\r\n"), Buffer.from([0x1f, 0x8b, 8, 0]), Buffer.from([0x1f, 0x8b, 8, 0xff, 1, 2, 3, 4, 5, 6, 255, 255]), Buffer.from("PK\u0003\u0004"), Buffer.from("PK\u0005\u0006".padEnd(22, "\u00ff"), "latin1"));
  await fc.assert(fc.asyncProperty(fc.array(piece, { minLength: 1, maxLength: 15 }), async (parts) => { await collect(Buffer.concat(parts), "a.warc"); }), { numRuns: 150 });
});
