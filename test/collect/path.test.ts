import assert from "node:assert/strict";
import { chmodSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, truncateSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, test } from "node:test";
import { gzipSync } from "node:zlib";
import type { Collected } from "../../src/collect/index.js";
import { collectPath } from "../../src/collect/index.js";

const folder = mkdtempSync(join(tmpdir(), "headwater-path-"));
after(() => rmSync(folder, { recursive: true, force: true }));

const NOW = "2025-11-05T00:00:00.000Z";

async function collect(path: string, limits = {}): Promise<Collected[]> {
  const found: Collected[] = [];
  for await (const one of collectPath(path, { now: () => NOW, limits })) found.push(one);
  return found;
}

function write(name: string, content: string | Uint8Array): string {
  const path = join(folder, name);
  mkdirSync(join(path, ".."), { recursive: true });
  writeFileSync(path, content);
  return path;
}

const ARTICLE = "<!doctype html><title>Troops</title><p>Seoul said on Tuesday that 5,000 troops had left.</p>";
const MAIL = "From: desk@example.org\r\nDate: Tue, 4 Nov 2025 09:00:00 +0900\r\nSubject: Troops\r\n\r\nSeoul said so.\r\n";

const DOCUMENTS: readonly (readonly [name: string, content: string | Uint8Array, type: string, via: string])[] = [
  ["page.html", ARTICLE, "text/html", "file"],
  ["page-without-a-name", `<!-- made by x -->\n${ARTICLE}`, "text/html", "file"],
  ["page-with-rdf.html", `<!DOCTYPE html><html><!-- <rdf:RDF xmlns="http://web.resource.org/cc/"> --><p>text</p>`, "text/html", "file"],
  ["lies.txt", ARTICLE, "text/html", "file"],
  ["note.txt", "Seoul said so.\n", "text/plain", "file"],
  ["fragment", "<p>Seoul said so.</p>", "text/html", "file"],
  ["koi8.txt", Buffer.from([0xf3, 0xc5, 0xd5, 0xcc, 0x20, 0xd3, 0xcf, 0xcf, 0xc2, 0xdd, 0xc9, 0xcc]), "text/plain", "file"],
  ["utf16.txt", Buffer.from("\ufeffСеул сообщил", "utf16le"), "text/plain", "file"],
  ["note.md", "# Troops\n\nSeoul said so.\n", "text/markdown", "file"],
  ["note.pdf", "%PDF-1.7\n%âãÏÓ", "application/pdf", "file"],
  ["mail.eml", MAIL, "message/rfc822", "mail"],
  ["mail-without-a-name", MAIL, "message/rfc822", "mail"],
  ["page.html.gz", gzipSync(ARTICLE), "text/html", "file"],
  ["twice.txt.gz.gz", gzipSync(gzipSync("Seoul said so.\n")), "text/plain", "file"],
];

for (const [name, content, type, via] of DOCUMENTS) {
  test(`${name} is one ${type} document`, async () => {
    const [one, ...more] = await collect(write(`documents/${name}`, content));
    assert.equal(more.length, 0);
    assert.ok(one?.kind === "capture", JSON.stringify(one));
    assert.deepEqual([one.capture.contentType, one.capture.via, one.capture.label, one.capture.capturedAt], [type, via, name, NOW]);
  });
}

const REFUSALS: readonly (readonly [name: string, content: string | Uint8Array, code: string])[] = [
  ["empty.html", "", "collect/empty"],
  ["spaces.txt", " \n\t\n", "collect/empty"],
  ["image.html", Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 1, 2, 3]), "collect/not-a-document"],
  ["settings.json", '{\n  "a": 1\n}', "collect/not-a-document"],
  ["some.zip", Buffer.from("PK\u0005\u0006".padEnd(22, "\0")), "collect/not-a-document"],
  ["feeds.opml", '<?xml version="1.0"?><opml version="2.0"><body/></opml>', "collect/feed-list"],
  ["damaged.gz", gzipSync(ARTICLE).subarray(0, 40), "collect/bad-compression"],
  ["deep.gz", [1, 2, 3, 4].reduce((bytes: Uint8Array) => gzipSync(bytes), Buffer.from("text")), "collect/nested"],
  ["large.txt", Buffer.alloc(5000, 97), "collect/too-large"],
  ["large.txt.gz", gzipSync(Buffer.from(Array.from({ length: 5000 }, (_, at) => 97 + (at * 7919) % 26))), "collect/too-large"],
];

for (const [name, content, code] of REFUSALS) {
  test(`${name} is refused as ${code}`, async () => {
    const found = await collect(write(`refused/${name}`, content), { documentBytes: 4096 });
    assert.deepEqual(found.map((one) => (one.kind === "refused" ? one.code : "capture")), [code]);
    assert.ok(found.every((one) => one.kind === "refused" && !one.message.includes(folder) && !one.label.includes("/")));
  });
}

test("a file that unpacks to far more than it holds is left alone", async () => {
  const [one] = await collect(write("bomb.txt.gz", gzipSync(Buffer.alloc(20 * 1024 * 1024, 97))));
  assert.equal(one?.kind === "refused" ? one.code : "capture", "collect/bomb");
});

test("what is not there, may not be read or never ends is refused", async () => {
  const codes = async (path: string): Promise<string[]> => (await collect(path)).map((one) => (one.kind === "refused" ? one.code : "capture"));
  assert.deepEqual(await codes(join(folder, "nowhere")), ["collect/missing"]);
  assert.deepEqual(await codes("/dev/zero"), ["collect/not-a-file"]);
  const closed = write("closed.txt", "text");
  chmodSync(closed, 0);
  // The superuser may read everything.
  assert.deepEqual(await codes(closed), [process.getuid?.() === 0 ? "capture" : "collect/no-rights"]);
});

test("a 200 MB page is refused without being read", async () => {
  const path = write("huge.html", "<!doctype html>");
  truncateSync(path, 200 * 1024 * 1024);
  const before = process.memoryUsage().rss;
  const [one] = await collect(path);
  assert.ok(one?.kind === "refused" && one.code === "collect/too-large");
  assert.ok(process.memoryUsage().rss - before < 50 * 1024 * 1024);
});

test("each line of JSONL is a document whose bytes are its text", async () => {
  const lines = [
    JSON.stringify({ id: "001", url: "https://example.org/a", outlet: "Example", lang: "ko", published: "2025-11-04", title: "T", text: "한국 \n둘" }),
    "", "not json", "[1]", JSON.stringify({ id: "002" }),
    JSON.stringify({ id: 3, published: "2025-11-04T09:00:00+09:00", url: "no url", text: "x", author: "Kim" }),
  ];
  const found = await collect(write("documents.jsonl", lines.join("\r\n")));
  assert.deepEqual(found.map((one) => (one.kind === "capture" ? one.capture.label : one.code)), ["documents.jsonl:1", "collect/bad-line", "collect/bad-line", "collect/no-text", "documents.jsonl:6"]);
  const [first, last] = [found[0], found[4]];
  assert.ok(first?.kind === "capture" && last?.kind === "capture");
  assert.equal(Buffer.from(first.capture.bytes).toString(), "한국 \n둘");
  assert.deepEqual([first.capture.via, first.capture.url, first.capture.hints.published, first.capture.hints.externalId], ["jsonl", "https://example.org/a", "2025-11-04", "001"]);
  assert.deepEqual([last.capture.url, last.capture.hints.published, last.capture.hints.externalId, last.capture.hints.authors], [null, "2025-11-04T00:00:00.000Z", "3", ["Kim"]]);
});

test("a line over the bound is passed over and the next is read", async () => {
  const path = write("long.jsonl", `{"text":"${"a".repeat(300_000)}"}\n{"text":"short"}\n`);
  const found = await collect(path, { documentBytes: 100_000 });
  assert.deepEqual(found.map((one) => (one.kind === "capture" ? one.capture.label : one.code)), ["collect/too-large", "long.jsonl:2"]);
});

test("a feed file gives its items", async () => {
  const found = await collect(write("feed.bin", `<?xml version="1.0"?><rss version="2.0"><channel><title>Example</title><item><title>T</title><link>https://example.org/1</link><description>&lt;p&gt;x&lt;/p&gt;</description></item></channel></rss>`));
  assert.ok(found.length === 1 && found[0]?.kind === "capture");
  assert.deepEqual([found[0].capture.via, found[0].capture.url, found[0].capture.label, found[0].capture.hints.outlet, Buffer.from(found[0].capture.bytes).toString()], ["feed", "https://example.org/1", "feed.bin#1", "Example", "<p>x</p>"]);
});

test("a folder is read in the order of its names, with all below it, once", async () => {
  const root = join(folder, "tree");
  for (const [name, text] of [["b.txt", "b"], ["a/z.txt", "z"], ["a/y.html", ARTICLE], [".hidden/x.txt", "x"], ["c.bin", "\0\0"]] as const) write(`tree/${name}`, text);
  symlinkSync(root, join(root, "a", "loop"));
  symlinkSync(join(root, "b.txt"), join(root, "d.txt"));
  symlinkSync(join(root, "nothing"), join(root, "e.txt"));
  const found = await collect(root);
  assert.deepEqual(found.map((one) => (one.kind === "capture" ? one.capture.label : `${one.label} ${one.code}`)),
    ["a/y.html", "a/z.txt", "b.txt", "c.bin collect/not-a-document", "d.txt", "e.txt collect/missing"]);
  const few = await collect(root, { folderFiles: 2 });
  assert.deepEqual(few.map((one) => (one.kind === "capture" ? one.capture.label : one.code)), ["a/y.html", "a/z.txt", "collect/folder-too-large"]);
});

test("a name can't speak to the terminal", async () => {
  const [one] = await collect(write("names/\u001b[31mred\n.txt", ""));
  assert.ok(one?.kind === "refused" && !/\p{Cc}/u.test(one.label + one.message), JSON.stringify(one));
});

test("the same bytes are the same capture", async () => {
  const path = write("same.txt", "same");
  const [first, second] = [await collect(path), await collect(path)];
  assert.deepEqual(first, second);
});
