import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { createServer } from "node:net";
import { HouseError } from "../model/index.js";
import { checkDiscussions, countHoldings, countJobs, recountDiscussions, type Database } from "../store/index.js";
import { openHouse } from "./house.js";
import type { Settings } from "./settings.js";

/** One thing that was looked at. `fix` says what to do, null when there is nothing to do. */
export interface Check {
  readonly name: string;
  readonly state: "ok" | "warning" | "wrong";
  readonly found: string;
  readonly fix: string | null;
}

const NODE_MINIMUM = [20, 19] as const;
/** Where browsers stand on the systems we know; HEADWATER_BROWSER names another. */
const BROWSERS = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome", "/usr/bin/google-chrome-stable", "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome"];

/** Path of a Chromium to print PDF with, or null. */
export function findBrowser(wanted: string | undefined): string | null {
  return [wanted, ...BROWSERS].find((path): path is string => path !== undefined && existsSync(path)) ?? null;
}

function checkNode(version: string): Check {
  const [major = 0, minor = 0] = version.split(".").map(Number);
  const fine = major > NODE_MINIMUM[0] || (major === NODE_MINIMUM[0] && minor >= NODE_MINIMUM[1]);
  return { name: "Node.js", state: fine ? "ok" : "wrong", found: version, fix: fine ? null : `Install Node.js ${NODE_MINIMUM.join(".")} or newer.` };
}

/** Counters and threads of the discussions against what is really there. `mend` counts anew first. */
async function checkTalk(db: Database, mend: boolean): Promise<Check> {
  if (mend) await db.transaction(recountDiscussions);
  const wrong = await checkDiscussions(db);
  const found = wrong.map((one) => `${one.count} ${one.what} (${one.examples.join(", ")})`).join("; ");
  return wrong.length === 0 ? { name: "Discussion", state: "ok", found: "counters and threads agree with the comments", fix: null }
    : { name: "Discussion", state: "wrong", found: `do not agree: ${found}`, fix: mend ? "Restore the newest backup, and report what happened before." : "\"headwater doctor --mend\" counts anew." };
}

async function checkDatabase(settings: Settings, mend: boolean): Promise<Check[]> {
  const where = settings.databaseUrl === null ? `embedded, in ${settings.dataFolder}` : "server named by DATABASE_URL";
  try {
    const house = await openHouse(settings, 2);
    try {
      const version = await house.db.query<{ server_version: string }>("SHOW server_version");
      const held = await countHoldings(house.db);
      const jobs = await countJobs(house.db);
      const checks: Check[] = [
        { name: "PostgreSQL", state: "ok", found: `${version.rows[0]?.server_version ?? "?"}, ${where}`, fix: null },
        { name: "Collection", state: "ok", found: `${held.articles} articles, ${held.outlets} outlets, ${held.stories} stories`, fix: null },
        await checkTalk(house.db, mend),
        { name: "Jobs", state: jobs.parked > 0 ? "warning" : "ok", found: `${jobs.waiting} waiting, ${jobs.running} running, ${jobs.parked} parked`, fix: jobs.parked > 0 ? "\"headwater work --retry\" gives parked jobs new attempts; the status page shows their errors." : null },
      ];
      return house.db.note === null ? checks : [...checks, { name: "Data folder", state: "warning", found: house.db.note, fix: "Run Headwater as an ordinary user, or set HEADWATER_DATA to a folder all may enter." }];
    } finally {
      await house.close();
    }
  } catch (error) {
    if (!(error instanceof HouseError)) throw error;
    return [{ name: "PostgreSQL", state: "wrong", found: `${where}: not usable [${error.code}]`, fix: error.message }];
  }
}

function checkPort(settings: Settings): Promise<Check> {
  return new Promise((resolve) => {
    const probe = createServer();
    const where = `${settings.host}:${settings.port}`;
    probe.once("error", (error: NodeJS.ErrnoException) => {
      const used = error.code === "EADDRINUSE";
      resolve({ name: "Port", state: used ? "warning" : "wrong", found: used ? `${where} is in use, perhaps by a running Headwater` : `${where} can't be used (${error.code ?? error.message})`, fix: "Set HEADWATER_PORT to a free port, or stop the program that uses it." });
    });
    probe.listen(settings.port, settings.host, () => probe.close(() => resolve({ name: "Port", state: "ok", found: `${where} is free`, fix: null })));
  });
}

function checkBrowser(wanted: string | undefined): Check {
  const path = findBrowser(wanted);
  if (path === null) return { name: "Browser", state: "warning", found: "none; only PDF export needs one", fix: "Install Chromium, or set HEADWATER_BROWSER to the program." };
  const version = spawnSync(path, ["--version"], { encoding: "utf8", timeout: 10_000 }).stdout?.trim();
  return { name: "Browser", state: "ok", found: version === undefined || version === "" ? path : `${version.split(" ").slice(0, 2).join(" ")}, for PDF export`, fix: null };
}

/** Looks at everything Headwater needs, and says for each what is there and how to mend it. With `mend`, what can be counted anew is. */
export async function examine(settings: Settings, environment: { readonly nodeVersion: string; readonly browser: string | undefined }, mend = false): Promise<Check[]> {
  return [checkNode(environment.nodeVersion), ...(await checkDatabase(settings, mend)), await checkPort(settings), checkBrowser(environment.browser)];
}
