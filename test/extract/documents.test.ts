import assert from "node:assert/strict";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, test } from "node:test";
import { gzipSync } from "node:zlib";
import { loadDocuments } from "../../src/app/documents.js";
import { HouseError, type Problem } from "../../src/model/index.js";

const folder = mkdtempSync(join(tmpdir(), "headwater-documents-"));
after(() => { rmSync(folder, { recursive: true, force: true }); });

function fileOf(name: string, content: string | Buffer): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

const LINES = `{"id": 7, "text": "The minister said that the bridge is closed.", "outlet": "Test", "published": "2024-05-14"}\n\n{"doc": "b", "text": "El ministro dijo que el puente está cerrado desde ayer."}\n`;

test("JSON lines are articles, packed or not", () => {
  for (const path of [fileOf("a.jsonl", LINES), fileOf("a.jsonl.gz", gzipSync(LINES))]) {
    const articles = loadDocuments(path);
    assert.deepEqual(articles.map(({ externalId, lang, published }) => [externalId, lang, published]), [["7", "en", "2024-05-14"], ["b", "es", null]]);
  }
});

test("a text file keeps its characters and takes the date that is given", () => {
  const text = "The minister said\n that the bridge is closed.  \n";
  const [article] = loadDocuments(fileOf("note.txt", text), { published: "2024-05-14" });
  assert.equal(article?.text, text);
  assert.equal(article?.externalId, "note");
  assert.equal(article?.published, "2024-05-14");
});

test("a line that is no document is refused by number; the others are read", () => {
  const path = fileOf("bad.jsonl", `{"text": 5}\nnot json\n${LINES}`);
  const problems: Problem[] = [];
  assert.equal(loadDocuments(path, { refuse: (problem) => problems.push(problem) }).length, 2);
  assert.deepEqual(problems.map(({ message }) => /line \d+/.exec(message)?.[0]), ["line 1", "line 2"]);
  assert.throws(() => loadDocuments(path), (error) => error instanceof HouseError && error.code === "collect/bad-line");
});

test("a file that is not there is one clear error", () => {
  assert.throws(() => loadDocuments(join(folder, "nothing.jsonl")), (error) => error instanceof HouseError && error.code === "collect/cannot-read-file");
});
