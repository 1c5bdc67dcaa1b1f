import assert from "node:assert/strict";
import { existsSync, readFileSync } from "node:fs";
import { createServer, type Server } from "node:http";
import { createRequire } from "node:module";
import { after, before, describe, test } from "node:test";
import { getRequestListener } from "@hono/node-server";
import { chromium, type Browser, type BrowserContext, type Page } from "playwright-core";
import { IS_LONG } from "./payloads.js";
import { comment, openSite, PASSWORD, STORY_ID, type Site, type Visitor } from "./site.js";

const CHROMIUM = process.env["HEADWATER_CHROMIUM"] ?? "/usr/bin/chromium";
const FLAGS = ["--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"];
const axeSource = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const RULES = "{ runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] }";
const TALK = `/story/${STORY_ID}/discussion`;
type Member = Visitor & { readonly id: string };

interface Violation { readonly id: string; readonly nodes: readonly { readonly html: string }[] }

/** Puts the tool into the page from outside, opens all that is folded, and runs it. */
async function violationsIn(page: Page): Promise<readonly Violation[]> {
  await page.evaluate("document.querySelectorAll('main details').forEach((part) => { part.open = true; })");
  await page.evaluate(axeSource);
  return (await page.evaluate(`axe.run(${RULES})`) as { readonly violations: readonly Violation[] }).violations;
}

/** Everything this part of the site shows, by who sees it. The first ones are tried in every run, all in the long form. */
function pagesOf(ids: { readonly top: string; readonly reply: string; readonly held: string }): readonly (readonly [who: "nobody" | "owner" | "reader" | "ben", path: string])[] {
  const often = [["nobody", TALK], ["owner", TALK], ["owner", "/moderation/held"], ["owner", "/people"], ["reader", "/account"], ["owner", `/comment/${ids.top}/correct`], ["reader", "/notifications"], ["ben", TALK]] as const;
  const nobody = ["/sign-in", "/reset", "/sign-up", "/rules", `/comment/${ids.top}`, "/repair", "/repair/decisions", `/story/${STORY_ID}/repair/decisions`, `/story/${STORY_ID}/repair`, "/follow", "/comment/none"];
  const owner = ["/account", "/notifications", "/moderation/reported", "/moderation/appeals", "/moderation/log", "/moderation/settings", "/people?q=zzz", `/comment/${ids.top}`, `/comment/${ids.reply}`, `/comment/${ids.held}`, `/comment/${ids.top}/edit`, `/comment/${ids.top}/delete`, `/comment/${ids.top}/history`,
    `${TALK}?about=sentence:s1`, `${TALK}?about=claim:none`, `/story/${STORY_ID}/repair`, "/repair", "/repair/decisions", "/follow", `/follow?kind=story&of=${STORY_ID}`];
  const reader = [TALK, `/comment/${ids.top}/report`, `/comment/${ids.top}?quote=1`, "/moderation/held"];
  return [...often, ...(IS_LONG ? [...nobody.map((path) => ["nobody", path] as const), ...owner.map((path) => ["owner", path] as const), ...reader.map((path) => ["reader", path] as const), ["ben", "/account"] as const] : [])];
}

describe("accounts, discussion, desk and repair for everybody", { skip: existsSync(CHROMIUM) ? false : `no browser at ${CHROMIUM}` }, () => {
  let browser: Browser;
  let site: Site;
  let server: Server;
  let base = "";
  let people: Readonly<Record<"owner" | "reader" | "ben", Member>>;
  let ids: { top: string; reply: string; held: string };

  before(async () => {
    browser = await chromium.launch({ executablePath: CHROMIUM, args: FLAGS });
    let listener: ReturnType<typeof getRequestListener> | null = null;
    server = createServer((request, response) => { void listener?.(request, response); });
    await new Promise<void>((resolve) => { server.listen(0, "127.0.0.1", () => resolve()); });
    const at = server.address();
    base = `http://localhost:${typeof at === "object" && at !== null ? at.port : 0}`;
    site = await openSite({ publicUrl: base });
    listener = getRequestListener(site.web.fetch);
    people = { owner: await site.member("Owner", "administrator"), reader: await site.member("Rosa"), ben: await site.member("Ben") };
    ids = await fill();
  });
  after(async () => {
    await browser?.close();
    server?.close();
    await site?.close();
  });

  /** A discussion with everything in it: threads, a note, one that waits, a report, a hidden one with an appeal, a correction, notifications. */
  async function fill(): Promise<typeof ids> {
    const { owner, reader, ben } = people;
    const top = await comment(owner, "The **railway** counted 600 men.\n\n> some 600 men passed through\n\nSee [the list](https://list.example/a-very-long-address-without-a-break-that-has-to-wrap-somewhere).", { about: "sentence:s1" });
    await owner.post(`/comment/${top}/edit`, { body: "The **railway** counted 650 men.\n\n- one\n- two", do: "post" });
    let last = top;
    for (let depth = 0; depth < 6; depth += 1) last = await comment(owner, `Answer ${depth} to @Rosa, with a rather long line of words so that it has to wrap on a small screen.`, { to: last });
    await owner.post(`/story/${STORY_ID}/notes`, { body: "The list of trains says otherwise.", url: "https://list.example/", about: "sentence:s1", key: "n" });
    await reader.post(TALK, { body: "Waits for somebody." });
    const held = /name="from" value="held"/.test((await owner.get("/moderation/held")).text) ? /action="\/moderation\/comments\/([\w-]+)"/.exec((await owner.get("/moderation/held")).text)?.[1] ?? "" : "";
    await site.house.db.query("UPDATE accounts SET approved = 5");
    const bad = await comment(ben, "This one goes too far.", { about: "story" });
    await reader.post(`/comment/${bad}/report`, { reason: "abuse", text: "Rude." });
    const worse = await comment(ben, "And this one further.");
    await owner.post(`/moderation/comments/${worse}`, { action: "hide", reason: "Insult." });
    await ben.post(`/appeals/${/action="\/appeals\/([\w-]+)"/.exec((await ben.get("/account")).text)?.[1]}`, { text: "It was no insult." });
    const asked = await comment(reader, "Her name is spelt differently.");
    await owner.post(`/comment/${asked}/correct`, { do: "name", origin: "Ines Tarn", value: "Inés Tarn", reason: "Her own spelling." });
    await reader.post(`/people/${ben.id}/block`, { on: "yes" });
    await site.house.db.query("UPDATE accounts SET state = 'suspended', suspended_until = now() + interval '1 year' WHERE id = $1", [ben.id]);
    return { top, reply: last, held };
  }

  async function contextOf(who: "nobody" | keyof typeof people, options: Parameters<Browser["newContext"]>[0] = {}): Promise<BrowserContext> {
    // The tool is put in from outside, which the policy would refuse: the policy is tested elsewhere.
    const context = await browser.newContext({ bypassCSP: true, ...options });
    if (who !== "nobody") await context.addCookies([...people[who].cookies].map(([name, value]) => ({ name, value, url: base })));
    return context;
  }

  const LOOKS = (["light", "dark"] as const).flatMap((colorScheme) => (colorScheme === "dark" ? ["de"] : IS_LONG ? ["en", "ko"] : ["en"]).map((locale) => ({ colorScheme, locale })));
  for (const look of LOOKS) {
    test(`no violation and nothing wider than 320 pixels: ${look.colorScheme}, ${look.locale}`, async () => {
      const found: string[] = [];
      for (const who of ["nobody", "owner", "reader", "ben"] as const) {
        const context = await contextOf(who, { ...look, viewport: { width: 320, height: 700 } });
        const page = await context.newPage();
        for (const [, path] of pagesOf(ids).filter(([one]) => one === who)) {
          await page.goto(`${base}${path}`);
          found.push(...(await violationsIn(page)).map((one) => `${who} ${path}: ${one.id} ${one.nodes.slice(0, 2).map((node) => node.html.slice(0, 140)).join(" | ")}`));
          const over = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
          if (over > 0) found.push(`${who} ${path}: ${over} px too wide`);
        }
        await context.close();
      }
      assert.deepEqual(found, []);
    });
  }

  test("forms that come back refused have no violation, and say what is wrong where it is heard", async () => {
    const found: string[] = [];
    for (const [who, path, fields, press] of [
      ["nobody", "/sign-in", { "#f-email": "x@readers.example", "#f-password": "nothing right" }, "main form button"], ["owner", "/moderation/reported", {}, "button[value=hide]"],
      ["owner", `/comment/${ids.top}/correct`, { "#claims-why": "They say the same." }, "button[value=join]"], ["owner", `/story/${STORY_ID}/repair`, { "#merge-why": "One affair." }, "button[value=merge]"],
    ] as const) {
      const context = await contextOf(who, { viewport: { width: 320, height: 700 } });
      const page = await context.newPage();
      await page.goto(`${base}${path}`);
      for (const [selector, text] of Object.entries(fields)) await page.fill(selector, text);
      await page.locator("main input[name=group]:checked").evaluateAll((boxes) => { for (const box of boxes) (box as HTMLInputElement).checked = false; });
      await Promise.all([page.waitForNavigation(), page.locator(press).first().click()]);
      assert.notEqual((await page.locator("[role=alert]:not(:empty)").first().textContent())?.trim() ?? "", "", path);
      found.push(...(await violationsIn(page)).map((one) => `${path}: ${one.id} ${one.nodes[0]?.html.slice(0, 140)}`));
      await context.close();
    }
    assert.deepEqual(found, []);
  });

  test("the control: a bad page has at least ten violations", async () => {
    const context = await contextOf("nobody");
    const page = await context.newPage();
    await page.setContent("<body><img src=x><input><select><option>a</select><a href=#></a><button></button><h4>x</h4><table><tr><th></table><p style='color:#999;background:#aaa'>grey</p><div role=list><p>x</div><iframe></iframe><li>x<dt>y</body>");
    const found = await violationsIn(page);
    assert.ok(found.flatMap((one) => one.nodes).length >= 10, found.map((one) => one.id).join());
    await context.close();
  });

  test("links and buttons of comments are at least 24 pixels high, main buttons 44", async () => {
    const context = await contextOf("owner", { viewport: { width: 390, height: 800 } });
    const page = await context.newPage();
    const small: string[] = [];
    for (const path of [TALK, "/moderation/held", "/people", "/account"]) {
      await page.goto(`${base}${path}`);
      small.push(...await page.evaluate((at) => [...document.querySelectorAll("main .comment-actions a, main .kicker a, main summary, main button, main .chips a")]
        .filter((one) => (one as HTMLElement).offsetParent !== null && !one.closest("[hidden]"))
        .map((one) => ({ one, box: one.getBoundingClientRect(), least: one.matches(".stack button:not(.link-button)") ? 44 : 24 }))
        .filter(({ box, least }) => box.height < least - 0.5).map(({ one, box }) => `${at}: ${one.textContent?.trim()} ${Math.round(box.height)} px`), path));
    }
    assert.deepEqual(small, []);
    await context.close();
  });

  /** Tabs on until the focus is where it should be; nothing is clicked. */
  async function tabTo(page: Page, selector: string): Promise<void> {
    for (let step = 0; step < 250; step += 1) {
      await page.keyboard.press("Tab");
      if (await page.evaluate((wanted) => document.activeElement?.matches(wanted) ?? false, selector)) {
        assert.equal(await page.evaluate(() => getComputedStyle(document.activeElement!).outlineStyle !== "none"), true, `${selector} shows that it has the focus`);
        return;
      }
    }
    assert.fail(`${selector} is not reached by the keyboard`);
  }

  test("by keyboard alone: sign in, choose what it is about, write, look at it, post, answer", async () => {
    const context = await contextOf("nobody", { locale: "en" });
    const page = await context.newPage();
    await page.goto(`${base}${TALK}`);
    await tabTo(page, ".join a.button");
    await page.keyboard.press("Enter");
    await page.waitForURL(/\/sign-in/);
    await tabTo(page, "#f-email");
    await page.keyboard.type("owner@readers.example");
    await page.keyboard.press("Tab");
    await page.keyboard.type(PASSWORD);
    await Promise.all([page.waitForURL(`${base}${TALK}`), page.keyboard.press("Enter")]);
    await tabTo(page, "#f-about");
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("Tab");
    await page.keyboard.type("Typed with no mouse.");
    await tabTo(page, "button[value=preview]");
    await Promise.all([page.waitForNavigation(), page.keyboard.press("Enter")]);
    assert.match((await page.textContent(".preview")) ?? "", /Typed with no mouse/);
    await tabTo(page, "button[value=post]");
    await Promise.all([page.waitForURL(/#c-/), page.keyboard.press("Enter")]);
    assert.match((await page.textContent(".threads")) ?? "", /Typed with no mouse/);
    await tabTo(page, ".comment-actions a[href$='#reply']");
    await Promise.all([page.waitForURL(/\/comment\/[\w-]+#reply/), page.keyboard.press("Enter")]);
    await tabTo(page, "#f-body");
    await page.keyboard.type("Nor this.");
    await page.keyboard.press("Tab");
    await tabTo(page, "button[value=post]");
    await Promise.all([page.waitForURL((url) => !url.hash.includes("reply")), page.keyboard.press("Enter")]);
    assert.match((await page.textContent("main")) ?? "", /Nor this/);
    await context.close();
  });

  test("by keyboard alone: the desk is reached, a report decided after a reason was asked for, an appeal answered", async () => {
    const context = await contextOf("owner", { locale: "en" });
    const page = await context.newPage();
    await page.goto(`${base}/account`);
    await tabTo(page, "a[href='/moderation/held']");
    await Promise.all([page.waitForURL(/held/), page.keyboard.press("Enter")]);
    await tabTo(page, "a[href='/moderation/reported']");
    await Promise.all([page.waitForURL(/reported/), page.keyboard.press("Enter")]);
    await tabTo(page, "button[value=hide]");
    await Promise.all([page.waitForNavigation(), page.keyboard.press("Enter")]);
    assert.match((await page.textContent("[role=alert]")) ?? "", /Say why/);
    // The field that is missing has the focus already.
    await page.keyboard.type("Off the subject.");
    await tabTo(page, "button[value=hide]");
    await Promise.all([page.waitForNavigation(), page.keyboard.press("Enter")]);
    assert.match((await page.textContent("main")) ?? "", /Nothing is reported/);
    await tabTo(page, "a[href='/moderation/appeals']");
    await Promise.all([page.waitForURL(/appeals/), page.keyboard.press("Enter")]);
    await tabTo(page, "input[name=answer]");
    await page.keyboard.type("It was one.");
    await tabTo(page, "button[value=no]");
    await Promise.all([page.waitForNavigation(), page.keyboard.press("Enter")]);
    assert.match((await page.textContent("main")) ?? "", /No appeal waits/);
    await context.close();
  });
});
