import assert from "node:assert/strict";
import { existsSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { after, before, describe, test } from "node:test";
import { serve } from "@hono/node-server";
import { chromium, type Browser, type BrowserContextOptions, type Page } from "playwright-core";
import { createWeb } from "../../src/web/index.js";
import { harbour, marfa } from "../fixtures/site/articles.js";
import { fixturePort, fixtureView } from "../fixtures/site/port.js";
import { STATES } from "../fixtures/site/states.js";
import { MATERIAL } from "../fixtures/site/story.js";

const CHROMIUM = process.env["HEADWATER_CHROMIUM"] ?? "/usr/bin/chromium";
const FLAGS = ["--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"];
const STORY = `/story/${MATERIAL.story.id}`;
const PAGES = ["/", STORY, `/article/${harbour.id}?at=0-40`, `/article/${marfa.id}`, "/search?q=engineers", "/search?q=nothing", "/outlet/harbour-times.example", "/person/ines-tarn", "/claim/g-engineers", "/figure/l-dead", "/status", "/setup", "/keys", "/nowhere"];
const axeSource = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

interface AxeResult { readonly violations: readonly { readonly id: string; readonly nodes: readonly { readonly html: string; readonly failureSummary?: string }[] }[] }

describe("in a real browser", { skip: existsSync(CHROMIUM) ? false : `no browser at ${CHROMIUM}` }, () => {
  let browser: Browser;
  let server: ReturnType<typeof serve>;
  let base = "";

  before(async () => {
    browser = await chromium.launch({ executablePath: CHROMIUM, args: FLAGS });
    base = await new Promise((resolve) => {
      server = serve({ fetch: createWeb(fixturePort()).fetch, port: 0, hostname: "127.0.0.1" }, (address) => resolve(`http://127.0.0.1:${address.port}`));
    });
  });
  after(async () => {
    await browser?.close();
    server?.close();
  });

  /** A page that fails the test on a console error, a page error or a request to another host. */
  async function visit(path: string, options: BrowserContextOptions = {}): Promise<{ readonly page: Page; readonly complaints: readonly string[]; readonly leave: () => Promise<void> }> {
    const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, ...options });
    const page = await context.newPage();
    const complaints: string[] = [];
    page.on("console", (message) => { if (message.type() === "error" && !/404|503/.test(message.text())) complaints.push(message.text()); });
    page.on("pageerror", (error) => complaints.push(error.message));
    page.on("request", (request) => { if (!request.url().startsWith(base) && !request.url().startsWith("data:")) complaints.push(`asked ${request.url()}`); });
    await page.goto(`${base}${path}`);
    return { page, complaints, leave: () => context.close() };
  }

  for (const colorScheme of ["light", "dark"] as const) {
    test(`no page has an accessibility violation, ${colorScheme}`, async () => {
      // The tool is put into the page from outside, which the policy would refuse: the policy is tested elsewhere.
      const { page, leave } = await visit("/keys", { colorScheme, bypassCSP: true });
      const found: string[] = [];
      for (const path of PAGES) {
        await page.goto(`${base}${path}`);
        await page.evaluate("document.querySelectorAll('main details').forEach((part) => { part.open = true; })");
        await page.evaluate(axeSource);
        const result = await page.evaluate("axe.run({ runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] })") as AxeResult;
        found.push(...result.violations.map((one) => `${path}: ${one.id} ${one.nodes.slice(0, 3).map((node) => node.html.slice(0, 160)).join(" | ")}`));
      }
      await leave();
      assert.deepEqual(found, []);
    });
  }

  test("at 360 pixels no page scrolls sideways", async () => {
    const { page, leave } = await visit("/", { viewport: { width: 360, height: 740 } });
    const wide: string[] = [];
    for (const path of PAGES) {
      await page.goto(`${base}${path}`);
      const over = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
      if (over > 0) wide.push(`${path}: ${over} px`);
    }
    await leave();
    assert.deepEqual(wide, []);
  });

  test("a story of one page, of 150 outlets, with an endless headline, without a sentence, from right to left: readable at both widths", async () => {
    for (const [name, view] of Object.entries(STATES)) {
      const site = createWeb(fixturePort({ view: view() }));
      const own = serve({ fetch: site.fetch, port: 0, hostname: "127.0.0.1" });
      await new Promise((resolve) => own.once("listening", resolve));
      const address = own.address();
      const context = await browser.newContext({ bypassCSP: true });
      const page = await context.newPage();
      try {
        for (const width of [360, 1280]) {
          await page.setViewportSize({ width, height: 800 });
          await page.goto(`http://127.0.0.1:${typeof address === "object" ? address?.port : 0}${STORY}`);
          assert.ok(await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth) <= 0, `${name} scrolls sideways at ${width}`);
          await page.evaluate(axeSource);
          const result = await page.evaluate("axe.run({ runOnly: ['wcag2a', 'wcag2aa', 'wcag22aa', 'best-practice'] })") as AxeResult;
          assert.deepEqual(result.violations.map((one) => `${name}: ${one.id} ${one.nodes[0]?.html.slice(0, 160)}`), []);
        }
      } finally {
        await context.close();
        own.close();
      }
    }
  });

  test("a citation shows its passage on hover, on focus and on tap, and Escape closes it", async () => {
    const { page, complaints, leave } = await visit(STORY);
    const mark = page.locator("a[data-cite='1']").first();
    await mark.hover();
    await page.waitForSelector(".passage");
    const shown = await page.textContent(".passage");
    assert.match(shown ?? "", /Harbour Times/);
    assert.match(shown ?? "", /captured/);
    await page.keyboard.press("Escape");
    await page.mouse.move(5, 5);
    assert.equal(await page.locator(".passage").count(), 0);
    await page.locator("a[data-cite='4']").first().focus();
    assert.match((await page.textContent(".passage blockquote")) ?? "", /11,000/);
    await page.keyboard.press("ArrowDown");
    assert.equal(await page.evaluate(() => document.activeElement?.closest(".passage") !== null), true);
    assert.deepEqual(complaints, []);
    await leave();
  });

  test("without JavaScript: the citation leads to its passage, the count opens, the theme changes", async () => {
    const { page, leave } = await visit(STORY, { javaScriptEnabled: false, colorScheme: "light" });
    await page.locator("a[data-cite='1']").first().click();
    assert.ok(page.url().endsWith("#cite-1"));
    await page.locator(".count-origins > button").click();
    assert.equal(await page.locator("#why-origins").isVisible(), true);
    await page.keyboard.press("Escape");
    await page.locator("[data-theme-switch]").click();
    assert.equal(await page.locator("html").getAttribute("data-theme"), "dark");
    await page.goto(`${base}/setup`);
    await page.locator("button[value=sample]").click();
    assert.match((await page.textContent("main")) ?? "", /1 source taken in/);
    await leave();
  });

  test("keys: ? lists them, j and k walk, t changes the theme, / searches", async () => {
    const { page, complaints, leave } = await visit("/", { colorScheme: "light" });
    await page.keyboard.press("?");
    assert.equal(await page.locator("#key-help").isVisible(), true);
    await page.keyboard.press("Escape");
    await page.keyboard.press("j");
    assert.equal(await page.evaluate(() => document.activeElement?.getAttribute("href")), STORY);
    await page.keyboard.press("t");
    assert.equal(await page.locator("html").getAttribute("data-theme"), "dark");
    await page.reload();
    assert.equal(await page.locator("html").getAttribute("data-theme"), "dark");
    await page.keyboard.press("/");
    assert.equal(await page.evaluate(() => document.activeElement?.getAttribute("name")), "q");
    assert.deepEqual(complaints, []);
    await leave();
  });

  test("an edge of the picture leads to its reason in the list", async () => {
    const { page, leave } = await visit(STORY);
    await page.locator(".link").first().focus();
    await page.keyboard.press("Enter");
    const reason = page.locator(".edge-list li:target");
    assert.equal(await reason.isVisible(), true);
    await leave();
  });

  for (const javaScriptEnabled of [true, false]) {
    test(`front page, story, citation, kept text, outlet, search: one way ${javaScriptEnabled ? "with" : "without"} JavaScript`, async () => {
      const { page, complaints, leave } = await visit("/", { javaScriptEnabled });
      await page.locator("[data-item] h2 a").first().click();
      assert.equal(new URL(page.url()).pathname, STORY);
      await page.locator("a[data-cite='1']").first().click();
      await page.locator(javaScriptEnabled ? ".passage a[href^='/article/']" : "#cite-1 a[href^='/article/']").first().click();
      assert.equal(new URL(page.url()).pathname.startsWith("/article/"), true);
      assert.equal(await page.locator("mark#at, #at mark, mark").first().isVisible(), true);
      await page.goBack();
      await page.locator("#sources .outlet >> visible=true").first().click();
      assert.match(page.url(), /\/outlet\//);
      await page.locator("nav a[href='/search']").click();
      await page.locator("#q").fill("engineers");
      await page.keyboard.press("Enter");
      await page.waitForURL(/q=engineers/);
      assert.ok(await page.locator(".hits li").count() > 0);
      assert.deepEqual(complaints, []);
      await leave();
    });

    test(`the interface speaks Korean and German on demand ${javaScriptEnabled ? "with" : "without"} JavaScript`, async () => {
      const { page, leave } = await visit(STORY, { javaScriptEnabled });
      for (const lang of ["ko", "de"]) {
        await page.locator(`button[name=lang][value=${lang}]`).click();
        assert.equal(await page.locator("html").getAttribute("lang"), lang);
        assert.equal(await page.locator(".status-line").getAttribute("lang"), lang);
        assert.equal(new URL(page.url()).pathname, STORY);
      }
      await leave();
    });
  }

  test("a passage that is folded away opens when its address is asked for, with and without JavaScript", async () => {
    const last = fixtureView().page.citations.length;
    assert.ok(last > 7, "the fixture has folded passages");
    for (const javaScriptEnabled of [true, false]) {
      const { page, leave } = await visit(`${STORY}#cite-${last}`, { javaScriptEnabled });
      assert.equal(await page.locator(`#cite-${last}`).isVisible(), true, `JavaScript ${javaScriptEnabled}`);
      await leave();
    }
  });

  test("nothing moves while the story page loads", async () => {
    const { page, leave } = await visit("/keys");
    await page.addInitScript(() => {
      const shifts: number[] = [];
      Object.assign(window, { shifts });
      new PerformanceObserver((list) => { for (const entry of list.getEntries()) shifts.push((entry as unknown as { value: number }).value); }).observe({ type: "layout-shift", buffered: true });
    });
    await page.goto(`${base}${STORY}`, { waitUntil: "load" });
    await page.waitForTimeout(100);
    assert.equal(await page.evaluate(() => (window as unknown as { shifts: number[] }).shifts.reduce((sum, value) => sum + value, 0)), 0);
    await leave();
  });
});
