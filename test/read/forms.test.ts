import assert from "node:assert/strict";
import { test } from "node:test";
import { readCapture } from "../../src/read/index.js";
import { captureOf } from "./captures.js";

const textsOf = (article: ReturnType<typeof readCapture>): string[] => article.blocks.map((block) => `${block.kind}: ${article.text.slice(block.span.from, block.span.to)}`);

test("Markdown: front matter, headings, lists and links; raw HTML in it is text, not markup", () => {
  const article = readCapture(captureOf([
    "---", "title: Quay closed", "author: Ada Marsh", "date: 2025-11-05", "outlet: The Bay Letter", "---", "",
    "The port authority closed the [northern quay](https://port.example/quay) on Tuesday, it said in a statement.", "", "## Costs", "", "- Emergency works on the pillars from December", "- A new deck from March", "",
    "Nobody has yet agreed to pay for it, <script>alert(1)</script> the towns said after a long meeting.",
  ].join("\n"), { label: "note.md" }));
  assert.deepEqual([article.title, article.authors, article.published, article.outlet.name], ["Quay closed", ["Ada Marsh"], "2025-11-05", "The Bay Letter"]);
  assert.deepEqual(textsOf(article), [
    "paragraph: The port authority closed the northern quay on Tuesday, it said in a statement.", "heading: Costs", "item: Emergency works on the pillars from December", "item: A new deck from March",
    "paragraph: Nobody has yet agreed to pay for it, <script>alert(1)</script> the towns said after a long meeting.",
  ]);
  assert.equal(article.links[0]?.href, "https://port.example/quay");
});

test("plain text: a short first line is the headline; offsets are into the kept lines", () => {
  const article = readCapture(captureOf("Quay closed\r\n\r\nThe port authority closed the northern quay.\r\n\r\n- first\r\n- second\r\n", { label: "note.txt" }));
  assert.equal(article.title, "Quay closed");
  assert.deepEqual(textsOf(article), ["paragraph: The port authority closed the northern quay.", "item: - first", "item: - second"]);
});

test("the text of a JSONL line is not touched", () => {
  const text = "Quay closed\n\n  The port <b>authority</b> closed it.  \r\n";
  const article = readCapture(captureOf(text, { via: "jsonl", contentType: "text/plain; charset=utf-8" }));
  assert.equal(article.text, text);
  assert.equal(article.title, "");
});

test("mail: coded headers, quoted-printable and base64 parts, HTML before plain text, attachments left out", () => {
  const html = Buffer.from("<html><body><p>The port authority closed the northern quay on Tuesday, it said in a statement to subscribers.</p></body></html>").toString("base64");
  const article = readCapture(captureOf([
    "From: =?utf-8?Q?Hafenbeh=C3=B6rde?= <news@port.example>", "Subject: =?utf-8?B?S2FpIGdlc3BlcnJ0?=", " bis Monatsende", "Date: Wed, 05 Nov 2025 09:12:00 +0100", "MIME-Version: 1.0",
    "Content-Type: multipart/alternative; boundary=\"b1\"", "", "--b1", "Content-Type: text/plain; charset=iso-8859-1", "Content-Transfer-Encoding: quoted-printable", "", "F=FCr Abonnenten", "--b1",
    "Content-Type: text/html; charset=utf-8", "Content-Transfer-Encoding: base64", "", html, "--b1", "Content-Type: text/html", "Content-Disposition: attachment", "", "<p>not this</p>", "--b1--", "",
  ].join("\r\n"), { label: "letter.eml" }));
  assert.deepEqual([article.title, article.outlet.name, article.published, article.zone], ["Kai gesperrt bis Monatsende", "Hafenbehörde", "2025-11-05T08:12:00Z", "+01:00"]);
  assert.deepEqual(textsOf(article), ["paragraph: The port authority closed the northern quay on Tuesday, it said in a statement to subscribers."]);
});

test("mail with plain text only ends at its signature", () => {
  const article = readCapture(captureOf("From: port@port.example\nSubject: Quay\nDate: bad\nContent-Type: text/plain; charset=utf-8\n\nThe quay is closed until the end of the month, says the office.\n-- \nPort office\n", { label: "a.eml" }));
  assert.equal(article.text, "The quay is closed until the end of the month, says the office.");
  assert.equal(article.published, null);
});
