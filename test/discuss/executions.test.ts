import assert from "node:assert/strict";
import { existsSync } from "node:fs";
import { after, before, describe, test } from "node:test";
import { chromium, type Browser, type Page } from "playwright-core";
import { createWeb, englishLook, mountDiscussion, printableStory } from "../../src/web/index.js";
import { POLICY } from "../../src/web/security.js";
import { fixturePort, fixtureView } from "../fixtures/site/port.js";
import { ECHOES, hostilePort, LIST_PAGES } from "./hostile-port.js";
import { IS_LONG, ownPayloads, sharedPayloads } from "./payloads.js";
import { poisoned, poisonedPort, READ_PAGES } from "./poison.js";

const CHROMIUM = process.env["HEADWATER_CHROMIUM"] ?? "/usr/bin/chromium";
const FLAGS = ["--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"];
const BASE = "http://payloads.test";
const PAYLOADS = [...ownPayloads(), ...sharedPayloads(IS_LONG ? 1 : 60)];
/** Payloads in one page of the site, and in one page of frames. */
const PER_PAGE = IS_LONG ? 200 : 60, PER_FRAMES = 100;
const EVENTS = ["click", "mouseover", "focus", "pointerenter", "toggle", "load", "error", "animationstart", "submit"];

interface Counting { ran: number; alert: () => void; confirm: () => void; prompt: () => void; print: () => void }
const batches = (size: number): string[][] => Array.from({ length: Math.ceil(PAYLOADS.length / size) }, (_, at) => PAYLOADS.slice(at * size, (at + 1) * size));
const attribute = (text: string): string => text.replaceAll("&", "&amp;").replaceAll("\"", "&quot;");
/** The usual mistake: script elements and handlers in double quotes are taken out, nothing else. */
const badlyCleaned = (text: string): string => text.replaceAll(/<script[^>]*>[\s\S]*?<\/script>/gi, "").replaceAll(/ on\w+="[^"]*"/gi, "");
/** Each payload raw in a frame of its own, which carries the policy of the page around it. */
const framesOf = (payloads: readonly string[]): string => `<!doctype html><body>${payloads.map((payload) => `<iframe srcdoc="${attribute(`<!doctype html><body><p>${payload}</p>`)}"></iframe>`).join("")}`;

describe("payloads in a real browser", { skip: existsSync(CHROMIUM) ? false : `no browser at ${CHROMIUM}` }, () => {
  let browser: Browser;
  let page: Page;
  let answer = { html: "", policy: "" };

  before(async () => {
    browser = await chromium.launch({ executablePath: CHROMIUM, args: FLAGS });
    const context = await browser.newContext();
    await context.route("**/*", (route) => (route.request().url() === `${BASE}/`
      ? route.fulfill({ contentType: "text/html; charset=utf-8", body: answer.html, headers: answer.policy === "" ? {} : { "content-security-policy": answer.policy } }) : route.abort()));
    await context.addInitScript(() => { const win = window as unknown as Counting; win.ran = 0; win.alert = win.confirm = win.prompt = win.print = () => { win.ran += 1; }; });
    page = await context.newPage();
    page.on("dialog", (dialog) => { void dialog.dismiss().catch(() => undefined); });
  });
  after(() => browser?.close());

  /** Opens a page, sends every element of it and its frames the events payloads wait for, and counts in how many documents something ran. */
  async function ran(html: string, policy: string): Promise<number> {
    answer = { html, policy };
    await page.goto(`${BASE}/`, { waitUntil: "domcontentloaded", timeout: 60_000 });
    await page.waitForLoadState("load", { timeout: 15_000 }).catch(() => undefined);
    return page.evaluate(async (events) => {
      const windows = [window, ...Array.from(document.querySelectorAll("iframe"), (frame) => frame.contentWindow)].filter((one) => one !== null);
      const poke = (one: Window): void => {
        try {
          for (const element of one.document.querySelectorAll("*")) {
            if (element.tagName === "IFRAME") continue;
            for (const name of events) element.dispatchEvent(new Event(name, { cancelable: true }));
            // A link that leads to a script or data is followed as by a person; one that leads to a page is not.
            if (element instanceof (one as unknown as typeof globalThis).HTMLElement && /^\s*(?!https?:|mailto:)[\w\s-]+:/i.test(String((element as HTMLAnchorElement).href ?? ""))) element.click();
          }
        } catch { /* It went elsewhere. */ }
      };
      windows.forEach(poke);
      await new Promise((done) => { setTimeout(done, 120); });
      return windows.filter((one) => { try { return (one as unknown as Counting).ran > 0; } catch { return false; } }).length;
    }, EVENTS);
  }

  test(`the controls fire: ${PAYLOADS.length} payloads raw, and through a bad cleaner; with the policy none of them does`, async (t) => {
    let raw = 0, cleaned = 0, guarded = 0;
    for (const payloads of batches(PER_FRAMES)) {
      raw += await ran(framesOf(payloads), "");
      cleaned += await ran(framesOf(payloads.map(badlyCleaned)), "");
      guarded += await ran(framesOf(payloads), POLICY);
    }
    t.diagnostic(`raw ${raw}, badly cleaned ${cleaned}, raw under the policy ${guarded} of ${PAYLOADS.length}`);
    assert.ok(raw > PAYLOADS.length * 0.1, `only ${raw} of ${PAYLOADS.length} raw payloads ran: the test would not notice`);
    assert.ok(cleaned > PAYLOADS.length * 0.03, `only ${cleaned} badly cleaned payloads ran`);
    assert.equal(guarded, 0);
    // That frames run at all under the policy: a script of the site would be let in, so only inline ones are held.
    assert.equal(await ran(framesOf(["<script>alert(1)</script>"]), POLICY.replace("script-src 'self'", "script-src 'unsafe-inline'")), 1);
  });

  /** Every page with these payloads: lists of accounts, discussion and moderation; what was read; forms that come back; the printed page. */
  async function* pagesWith(payloads: readonly string[], withForms: boolean): AsyncGenerator<readonly [string, string]> {
    const talk = createWeb(fixturePort(), { mount: (site) => mountDiscussion(site, hostilePort(payloads), { secure: false, proxies: 0 }) });
    const read = createWeb(poisonedPort(payloads));
    for (const path of LIST_PAGES) yield [path, await (await talk.request(path)).text()];
    for (const path of READ_PAGES) yield [path, await (await read.request(path)).text()];
    yield ["printed", printableStory(poisoned(fixtureView(), payloads), englishLook(BASE))];
    yield ["/search", await (await read.request(`/search?${new URLSearchParams({ q: payloads.join(" ").slice(0, 6000) })}`)).text()];
    if (!withForms) return;
    for (const [path, field] of ECHOES) {
      const sent = { method: "POST", body: new URLSearchParams({ [field]: payloads.join(" "), do: "preview", action: "hide" }).toString(), headers: { "content-type": "application/x-www-form-urlencoded", "sec-fetch-site": "same-origin" } };
      yield [`${path} ${field}`, await (await talk.request(path, sent)).text()];
    }
  }

  test(`nothing runs on the pages of the site, with the policy off: ${PAYLOADS.length} payloads`, async (t) => {
    const found: string[] = [];
    let pages = 0;
    for (const [at, payloads] of batches(PER_PAGE).entries()) {
      // The usual run opens a dozen of them; the forms, which all echo in the same way, come with every fourth batch.
      if (!IS_LONG && at > 1) break;
      for await (const [path, html] of pagesWith(payloads, at % 4 === 0)) {
        pages += 1;
        if (!IS_LONG && pages % 6 !== at) continue;
        if (await ran(html, "") > 0) found.push(`${path}, payloads from ${at * PER_PAGE}`);
      }
      if (IS_LONG) console.log(`${at * PER_PAGE + payloads.length} of ${PAYLOADS.length} payloads, ${pages} pages`);
    }
    t.diagnostic(`${pages} pages`);
    assert.deepEqual(found, []);
  });
});
