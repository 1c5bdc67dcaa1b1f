// Pictures of the main pages at two widths and in two themes, from the fixture story, into shots/ (not kept in the repository).
// Usage: node scripts/build.mjs && node scripts/shots.mjs [name ...]; HEADWATER_CHROMIUM names the browser.
import { existsSync, mkdirSync } from "node:fs";
import { serve } from "@hono/node-server";
import { chromium } from "playwright-core";
import { fixturePort } from "../dist/test/fixtures/site/port.js";
import { STATES } from "../dist/test/fixtures/site/states.js";
import { MATERIAL } from "../dist/test/fixtures/site/story.js";
import { createWeb } from "../dist/src/web/index.js";

const CHROMIUM = process.env.HEADWATER_CHROMIUM ?? "/usr/bin/chromium";
const FLAGS = ["--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"];
const PAGES = {
  front: "/", story: `/story/${MATERIAL.story.id}`, article: `/article/${MATERIAL.articles[0].id}?at=0-60`, search: "/search?q=engineers", setup: "/setup",
  status: "/status", outlet: "/outlet/harbour-times.example", person: "/person/ines-tarn", claim: "/claim/g-engineers", figure: "/figure/l-dead", missing: "/nowhere",
};

if (!existsSync(CHROMIUM)) {
  console.error(`no browser at ${CHROMIUM}; set HEADWATER_CHROMIUM`);
  process.exit(3);
}
mkdirSync("shots", { recursive: true });
/** A site over one state of the fixture story, with its address. */
async function open(options) {
  const server = serve({ fetch: createWeb(fixturePort(options)).fetch, port: 0, hostname: "127.0.0.1" });
  await new Promise((resolve) => server.once("listening", resolve));
  return { server, base: `http://127.0.0.1:${server.address().port}` };
}

const usual = await open({});
const sites = new Map(Object.keys(PAGES).map((name) => [name, { ...usual, path: PAGES[name] }]));
for (const [name, view] of Object.entries(STATES)) sites.set(`story-${name}`, { ...(await open({ view: view() })), path: PAGES.story });
sites.set("front-empty", { ...(await open({ empty: true })), path: "/" });
const names = process.argv.length > 2 ? process.argv.slice(2) : [...sites.keys()];
const browser = await chromium.launch({ executablePath: CHROMIUM, args: FLAGS });
for (const colorScheme of ["light", "dark"]) {
  for (const width of [1280, 390]) {
    const context = await browser.newContext({ viewport: { width, height: 900 }, colorScheme });
    const page = await context.newPage();
    for (const name of names) {
      const site = sites.get(name);
      if (site === undefined) { console.error(`no page is called ${name}; there are ${[...sites.keys()].join(", ")}`); process.exit(2); }
      await page.goto(`${site.base}${site.path}`);
      await page.screenshot({ path: `shots/${name}-${width}-${colorScheme}.png`, fullPage: true });
    }
    await context.close();
  }
}
await browser.close();
for (const { server } of sites.values()) server.close();
console.log(`${names.length * 4} pictures in shots/`);
process.exit(0);
