import assert from "node:assert/strict";
import { existsSync } from "node:fs";
import { createServer, type Server } from "node:http";
import { after, before, describe, test } from "node:test";
import { getRequestListener } from "@hono/node-server";
import { chromium, type Browser, type BrowserContext } from "playwright-core";
import { comment, openSite, PASSWORD, STORY_ID, type Site, type Visitor } from "./site.js";

const CHROMIUM = process.env["HEADWATER_CHROMIUM"] ?? "/usr/bin/chromium";
const FLAGS = ["--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"];
const TALK = `/story/${STORY_ID}/discussion`;

const listen = (server: Server): Promise<number> => new Promise((resolve) => { server.listen(0, "127.0.0.1", () => { const at = server.address(); resolve(typeof at === "object" && at !== null ? at.port : 0); }); });

describe("discussion in a real browser", { skip: existsSync(CHROMIUM) ? false : `no browser at ${CHROMIUM}` }, () => {
  let browser: Browser;
  let site: Site;
  let server: Server;
  let base = "";
  let owner: Visitor & { readonly id: string };

  before(async () => {
    browser = await chromium.launch({ executablePath: CHROMIUM, args: FLAGS });
    // Passkeys are bound to the public address, so the port has to be known before the site opens.
    let listener: ReturnType<typeof getRequestListener> | null = null;
    server = createServer((request, response) => { void listener?.(request, response); });
    base = `http://localhost:${await listen(server)}`;
    site = await openSite({ publicUrl: base });
    listener = getRequestListener(site.web.fetch);
    owner = await site.member("Owner", "administrator");
    const top = await comment(owner, "The **railway** counted 600 men.\n\n> some 600 men passed through\n\nSee [the list](https://list.example/).", { about: "sentence:s1" });
    let last = top;
    for (let depth = 0; depth < 7; depth += 1) last = await comment(owner, `Answer ${depth}, with a rather long line of words so that it has to wrap on a small screen.`, { to: last });
    await owner.post(`/story/${STORY_ID}/notes`, { body: "The list of trains says otherwise.", url: "https://list.example/", about: "sentence:s1" });
  });
  after(async () => {
    await browser?.close();
    server?.close();
    await site?.close();
  });

  /** A browser that carries the session of a visitor. */
  async function contextOf(visitor: Visitor | null, options: Parameters<Browser["newContext"]>[0] = {}): Promise<BrowserContext> {
    const context = await browser.newContext(options);
    await context.addCookies([...(visitor?.cookies ?? [])].map(([name, value]) => ({ name, value, url: base })));
    return context;
  }

  test("a passkey is made and signs in, and a copy with an old counter does not", async () => {
    const context = await contextOf(owner);
    const page = await context.newPage();
    const devtools = await context.newCDPSession(page);
    await devtools.send("WebAuthn.enable");
    const { authenticatorId } = await devtools.send("WebAuthn.addVirtualAuthenticator", { options: { protocol: "ctap2", transport: "internal", hasResidentKey: true, hasUserVerification: true, isUserVerified: true, automaticPresenceSimulation: true } });
    await page.goto(`${base}/account`);
    await page.fill("[data-passkey-add] input", "My laptop");
    await Promise.all([page.waitForURL(`${base}/account`, { waitUntil: "load" }), page.waitForResponse((answer) => answer.url().endsWith("/account/passkeys")), page.click("[data-passkey-add] button")]);
    await page.waitForSelector("text=My laptop");
    await context.clearCookies();
    await page.goto(`${base}/sign-in?back=${TALK}`);
    await Promise.all([page.waitForURL(`${base}${TALK}`), page.click("[data-passkey-use] button")]);
    assert.equal((await site.house.db.query("SELECT 1 FROM passkeys WHERE used_at IS NOT NULL")).rowCount, 1);
    // As if the authenticator had been copied, and the other copy used since.
    await site.house.db.query("UPDATE passkeys SET counter = 1000");
    await context.clearCookies();
    await page.goto(`${base}/sign-in`);
    await page.click("[data-passkey-use] button");
    await page.waitForSelector("[data-passkey-use] .problem:not(:empty)");
    assert.equal(page.url(), `${base}/sign-in`);
    // Without verification of the person it is refused as well.
    await site.house.db.query("UPDATE passkeys SET counter = 0");
    await devtools.send("WebAuthn.setUserVerified", { authenticatorId, isUserVerified: false });
    await page.goto(`${base}/sign-in`);
    await page.click("[data-passkey-use] button");
    await page.waitForTimeout(200);
    assert.equal(page.url(), `${base}/sign-in`);
    await context.close();
  });

  test("a new reader's browser does the proof of work, and the comment appears at once", async () => {
    const reader = await site.member("Rosa");
    const context = await contextOf(reader);
    const page = await context.newPage();
    const complaints: string[] = [];
    page.on("console", (message) => { if (message.type() === "error") complaints.push(message.text()); });
    await page.goto(`${base}${TALK}`);
    await page.fill("#f-body", "I saw the trains myself.");
    await page.click("button[value=post]");
    await page.waitForURL(/#c-/);
    assert.match((await page.textContent(".threads")) ?? "", /I saw the trains myself/);
    assert.deepEqual(complaints, []);
    await context.close();
  });

  test("without JavaScript: sign in, write, answer, edit and delete", async () => {
    const context = await contextOf(null, { javaScriptEnabled: false });
    const page = await context.newPage();
    await page.goto(`${base}/story/${STORY_ID}`);
    await page.click(".join a.button");
    await page.fill("#f-email", "owner@readers.example");
    await page.fill("#f-password", PASSWORD);
    await page.click("main form button");
    assert.equal(page.url(), `${base}${TALK}`);
    await page.fill("#f-body", "Written *without* a script.");
    await page.click("button[value=preview]");
    assert.match((await page.innerHTML(".preview")) ?? "", /<em>without<\/em>/);
    await page.click("button[value=post]");
    assert.match(page.url(), /#c-/);
    await page.locator(".thread", { hasText: "Written without" }).locator("a", { hasText: "Edit" }).first().click();
    await page.fill("#f-body", "Written without any script.");
    await page.click("button[value=post]");
    assert.match((await page.textContent("main")) ?? "", /Written without any script/);
    await page.locator("a", { hasText: "Delete" }).first().click();
    await page.click("main form button");
    assert.doesNotMatch((await page.textContent("main")) ?? "", /Written without any script/);
    await context.close();
  });
});
