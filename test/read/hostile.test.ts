import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { readCapture } from "../../src/read/index.js";
import { captureOf } from "./captures.js";

const repeat = (piece: string, bytes: number): string => piece.repeat(Math.ceil(bytes / piece.length));
/** Pages that make careless readers take quadratic time, exhaust the stack or the memory. About a quarter of a megabyte each. */
const SIZE = 250_000;
const PAGES: Readonly<Record<string, string>> = {
  "10,000 nested tags": `<html><body>${"<div>".repeat(10_000)}<p>Deep text.</p>`,
  "nested inline tags": `<html><body>${repeat("<b>", SIZE)}x`,
  "nested lists": `<html><body>${repeat("<p><ul><li>", SIZE)}x`,
  "nested tables": `<html><body>${repeat("<table><tr><td>", SIZE)}x`,
  "closing tags that close nothing": `<html><body>${"<i>".repeat(2_000)}${repeat("</b>", SIZE)}`,
  "one long line": `<html><body><p>${repeat("word and some more, ", SIZE)}</p>`,
  "one long word": `<html><body><p>${"a".repeat(SIZE)}</p>`,
  "white space": `<html><body><p>${" ".repeat(SIZE)}x</p>`,
  "line breaks": `<html><body><p>${repeat("a<br>", SIZE)}`,
  "links": `<html><body><p>${repeat("<a href='/x'>word </a>", SIZE)}`,
  "an attribute that never ends": `<html><body><div class="${repeat("a ", SIZE)}`,
  "many attributes": `<html><div ${repeat("a=1 b ", SIZE)}>x`,
  "angle brackets": `<html>${"<".repeat(SIZE)}`,
  "ampersands": `<html><p>${"&".repeat(SIZE)}`,
  "comments": repeat("<html><!--", SIZE),
  "headlines": `<html><body>${repeat("<h1>A title that is long</h1>", SIZE)}`,
  "times": `<html><body>${repeat("<time class=published datetime='x'>12.12.</time>", SIZE)}`,
  "nested JSON-LD": `<html><script type="application/ld+json">${"[".repeat(SIZE)}</script><p>x`,
  "much JSON-LD": `<html><script type="application/ld+json">[${repeat('{"@type":"Article","headline":"x"},', SIZE)}1]</script><p>x`,
  "quotes in a script": `<html><script>${'"'.repeat(SIZE)}</script>`,
  "scripts that never end": `<html>${repeat("<script>\"x", SIZE)}`,
  "a title of separators": `<html><title>${repeat("a | b - ", SIZE)}</title><h1>x</h1>`,
  "authors": `<html><div class=author>${repeat("by von ", SIZE)}</div><p class=byline>${repeat(", ", SIZE)}</p>`,
  "mail headers": `From: a\r\nSubject: x\r\n${repeat(" folded\r\n", SIZE)}\r\nbody`,
  "mail in mail": `From: a\r\nSubject: x\r\nContent-Type: multipart/mixed; boundary=b\r\n\r\n${repeat("--b\r\nContent-Type: multipart/mixed; boundary=b\r\n\r\n", SIZE)}`,
};

for (const [name, page] of Object.entries(PAGES)) {
  // The bound is wide, since test machines are busy; a quadratic reader needs minutes for these.
  test(`hostile page: ${name}`, { timeout: 20_000 }, () => {
    const article = readCapture(captureOf(page));
    for (const block of article.blocks) assert.ok(block.span.from < block.span.to && block.span.to <= article.text.length);
  });
}

test("a page nested too deep is cut and says so", () => {
  assert.ok(readCapture(captureOf(PAGES["10,000 nested tags"] ?? "")).problems.some((problem) => problem.code === "read/cut"));
});

const piece = fc.oneof(
  fc.constantFrom("<p>", "</p>", "<div class='comments'>", "</div>", "<article>", "<h1>", "</h1>", "<br>", "<a href='/x'>", "</a>", "<table><tr><td>", "</table>", "<script>", "</script>", "<li>", "<!--", "-->", "<time datetime='2025-01-01'>", "&amp;", "\"", " ", "\n"),
  fc.string({ unit: "grapheme", maxLength: 60 }),
  fc.constantFrom("The port authority said on Tuesday that the northern quay would stay closed until the end of the month.", "Around 3,000 passengers a day use it; they will be taken by bus."),
);

test("any page: nothing throws, blocks lie in order and tile the text, links read as reported, reading twice is the same", () => {
  let withText = 0;
  fc.assert(fc.property(fc.array(piece, { maxLength: 60 }), (pieces) => {
    const capture = captureOf(`<html><body>${pieces.join("")}`);
    const article = readCapture(capture);
    if (article.text !== "") withText += 1;
    assert.equal(article.blocks.map((block) => article.text.slice(block.span.from, block.span.to)).join("\n"), article.text);
    assert.equal(article.text.normalize("NFC"), article.text);
    for (const link of article.links) assert.equal(article.text.slice(link.span?.from, link.span?.to), link.text);
    assert.deepEqual(readCapture(capture), article);
  }), { numRuns: 300, seed: 20251105 });
  assert.ok(withText > 50, `only ${withText} of 300 pages had text`);
});

test("any bytes: nothing throws", () => {
  fc.assert(fc.property(fc.uint8Array({ maxLength: 2_000 }), fc.constantFrom("page.html", "note.txt", "a.md", "m.eml", "x.pdf", "y"), (bytes, label) => {
    readCapture(captureOf(bytes, { label }));
  }), { numRuns: 300, seed: 20251105 });
});
