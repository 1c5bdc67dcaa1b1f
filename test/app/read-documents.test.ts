import assert from "node:assert/strict";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";
import { articleRecord, readInput, type ReadResult } from "../../src/app/read-documents.js";
import { readSettings } from "../../src/app/settings.js";

const NOW = (): string => "2026-01-05T08:00:00Z";

/** A one-page PDF with these lines of Helvetica, 14 points apart; an empty line is a gap. */
function pdfOf(lines: readonly string[]): Buffer {
  const content = `BT /F1 12 Tf 72 720 Td 14 TL\n${lines.map((line) => `(${line.replace(/[()\\]/g, "\\$&")}) Tj T*`).join("\n")}\nET`;
  const objects = [
    "<< /Type /Catalog /Pages 2 0 R >>", "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
    "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>",
    `<< /Length ${content.length} >>\nstream\n${content}\nendstream`, "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>", "<< /Title (Quay closed) /Author (Ada Marsh) >>",
  ];
  let file = "%PDF-1.4\n";
  const offsets = objects.map((object, i) => { const at = file.length; file += `${i + 1} 0 obj\n${object}\nendobj\n`; return at; });
  const table = file.length;
  file += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${offsets.map((at) => `${String(at).padStart(10, "0")} 00000 n \n`).join("")}`;
  return Buffer.from(`${file}trailer << /Size ${objects.length + 1} /Root 1 0 R /Info 6 0 R >>\nstartxref\n${table}\n%%EOF`, "latin1");
}

async function readFiles(files: Readonly<Record<string, string | Buffer>>): Promise<ReadResult[]> {
  const folder = mkdtempSync(join(tmpdir(), "headwater-read-"));
  try {
    for (const [name, content] of Object.entries(files)) writeFileSync(join(folder, name), content);
    const results: ReadResult[] = [];
    for await (const one of readInput(folder, readSettings({}), NOW)) results.push(one);
    return results;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

test("the text layer of a PDF: lines become paragraphs, hyphens are mended, title and author are taken", async () => {
  const [one] = await readFiles({ "quay.pdf": pdfOf(["The port authority said on Tuesday that the northern quay would stay", "closed until the end of the month after divers found cracks in eleven pil-", "lars of the quay.", "", "Repairs will cost about 4.2 million dollars (in three stages)."]) });
  assert.equal(one?.kind, "article");
  if (one?.kind !== "article") return;
  assert.equal(one.article.title, "Quay closed");
  assert.deepEqual(one.article.authors, ["Ada Marsh"]);
  assert.equal(one.article.text, "The port authority said on Tuesday that the northern quay would stay closed until the end of the month after divers found cracks in eleven pillars of the quay.\nRepairs will cost about 4.2 million dollars (in three stages).");
  assert.deepEqual(one.article.problems, []);
});

test("a damaged PDF and one without text say what they are", async () => {
  const results = await readFiles({ "a.pdf": Buffer.from("%PDF-1.7 and then nothing of use"), "b.pdf": pdfOf([]) });
  assert.deepEqual(results.map((one) => (one.kind === "article" ? one.article.problems.map((problem) => problem.code) : one.code)), [["read/pdf-damaged"], ["read/pdf-no-text"]]);
});

test("a folder is read in the order of names, and a record has what the command prints", async () => {
  const results = await readFiles({ "b.txt": "Second\n\nThe quay is closed, says the office.", "a.html": "<html><body><article><h1>First</h1><time datetime='2025-11-05T00:30:00+02:00'>5.11.</time><p>The port authority closed the northern quay on Tuesday, it said.</p></article></body></html>" });
  const records = results.flatMap((one) => (one.kind === "article" ? [articleRecord(one.label, one.article)] : []));
  assert.deepEqual(records.map((record) => [record["file"], record["title"], record["published"], record["credit"]]), [["a.html", "First", "2025-11-05T00:30:00+02:00", null], ["b.txt", "Second", null, null]]);
});
