import assert from "node:assert/strict";
import { test } from "node:test";
import { findBrowser } from "../../src/app/doctor.js";
import { createPrinter } from "../../src/app/print-pdf.js";
import { createWeb, englishLook, printableStory } from "../../src/web/index.js";
import { HouseError } from "../../src/model/index.js";
import { fixturePort, fixtureView } from "../fixtures/site/port.js";

const view = fixtureView();
const html = printableStory(view, englishLook("https://news.example"));
const browser = findBrowser(process.env["HEADWATER_CHROMIUM"]);

test("a printed story stands alone: styles inside, no scripts, all folds open, links in full", () => {
  assert.match(html, /<style>[^<]*\.lede/);
  assert.doesNotMatch(html, /<script|<link rel="(?:stylesheet|icon)|<details(?! open)/);
  assert.doesNotMatch(html, /href="\/(?!\/)/);
  assert.match(html, new RegExp(`href="https://news.example/article/${view.articles[0]!.id}`));
  for (const citation of view.page.citations) assert.ok(html.includes(`id="cite-${citation.n}"`));
});

test("text of a story can't bring a script into its print", () => {
  const hostile = { ...view, page: { ...view.page, headline: "</style><script>alert(1)</script> $& $'" } };
  assert.doesNotMatch(printableStory(hostile, englishLook("https://news.example")), /<script/);
});

test("without a browser the reader is told what to do", async () => {
  const answer = await createWeb(fixturePort()).request(`/story/${view.page.storyId}/export/pdf`);
  assert.equal(answer.status, 503);
  assert.match(await answer.text(), /Install Chromium or set HEADWATER_BROWSER/);
  assert.equal((await createWeb(fixturePort()).request("/story/nowhere/export/pdf")).status, 404);
});

test("a browser that is none fails in words", async () => {
  await assert.rejects(createPrinter(process.execPath)("<p>"), (error) => error instanceof HouseError && error.code === "app/print-failed");
});

test("a local Chromium prints it", { skip: browser === null ? "no Chromium here" : false }, async () => {
  const bytes = await createPrinter(browser)(html);
  assert.equal(Buffer.from(bytes.slice(0, 5)).toString(), "%PDF-");
  assert.ok(bytes.byteLength > 10_000);
});
