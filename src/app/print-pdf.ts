import { spawn } from "node:child_process";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { HouseError } from "../model/index.js";

/** Prints a page that needs nothing from elsewhere: HTML -> bytes of a PDF. Throws HouseError when there is no browser, when it fails, or when too many wait. */
export type Printer = (html: string) => Promise<Uint8Array>;

const MAX_WAITING = 8;
const MAX_MS = 60_000;
const FLAGS = [
  "--headless", "--disable-gpu", "--no-first-run", "--disable-sync", "--disable-extensions", "--disable-background-networking", "--disable-component-update", "--disable-dev-shm-usage",
  // The page holds all it needs: nothing is looked up anywhere.
  "--host-resolver-rules=MAP * ~NOTFOUND", "--no-pdf-header-footer",
];

/** A printer that runs a local Chromium, one page at a time; `browser` is its path, null when there is none. */
export function createPrinter(browser: string | null): Printer {
  let waiting = 0;
  let last: Promise<unknown> = Promise.resolve();
  return async (html) => {
    if (browser === null) throw new HouseError("app/no-browser", "A PDF is printed by a Chromium on this machine, and none was found. Install Chromium or set HEADWATER_BROWSER to the program; your own browser's \"print\" gives the same pages.");
    if (waiting >= MAX_WAITING) throw new HouseError("app/printer-busy", "Many pages are being printed just now. Try again in a minute.");
    waiting += 1;
    const printed = last.then(() => printOne(browser, html));
    last = printed.catch(() => undefined);
    try {
      return await printed;
    } finally {
      waiting -= 1;
    }
  };
}

async function printOne(browser: string, html: string): Promise<Uint8Array> {
  const folder = await mkdtemp(join(tmpdir(), "headwater-print-"));
  const [page, pdf] = [join(folder, "page.html"), join(folder, "page.pdf")];
  try {
    await writeFile(page, html);
    // Chromium's own sandbox refuses to run as root.
    const asRoot = process.getuid?.() === 0 ? ["--no-sandbox"] : [];
    await run(browser, [...FLAGS, ...asRoot, `--user-data-dir=${join(folder, "profile")}`, `--print-to-pdf=${pdf}`, pathToFileURL(page).href]);
    return await readFile(pdf);
  } catch (cause) {
    if (cause instanceof HouseError) throw cause;
    throw new HouseError("app/print-failed", `${browser} printed no PDF. Try "${browser} --headless --version", or set HEADWATER_BROWSER to another Chromium.`, { cause });
  } finally {
    await rm(folder, { recursive: true, force: true, maxRetries: 3 });
  }
}

/** Resolves when the program ends by itself; one that takes too long is stopped. */
function run(program: string, args: readonly string[]): Promise<void> {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, { stdio: "ignore" });
    const late = setTimeout(() => child.kill("SIGKILL"), MAX_MS);
    child.once("error", (error) => { clearTimeout(late); reject(error); });
    child.once("exit", (code) => { clearTimeout(late); if (code === 0) resolve(); else reject(new Error(`ended with ${code ?? "a signal"}`)); });
  });
}
