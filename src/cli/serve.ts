import { fork, type ChildProcess } from "node:child_process";
import { createServer } from "node:http";
import type { Command } from "commander";
import { firstLink } from "../app/accounts.js";
import { openDiscussion } from "../app/discuss.js";
import { findBrowser } from "../app/doctor.js";
import { openFollows } from "../app/follows.js";
import { createPrinter } from "../app/print-pdf.js";
import { openHeadwater } from "../app/headwater.js";
import { openHouse, type House } from "../app/house.js";
import { openScreen } from "../app/lens.js";
import { openRepairs } from "../app/repairs.js";
import { addSampleOnce } from "../app/sample.js";
import { readSettings, type Settings } from "../app/settings.js";
import { isSetUpOpen } from "../app/setup.js";
import { HouseError } from "../model/index.js";
import { createListener, editorOf, mountDiscussion, screenRoutes } from "../web/index.js";
import { followerOf } from "../web/follow/follower.js";
import { followRoutes } from "../web/follow/routes.js";
import { repairRoutes } from "../web/repair/routes.js";
import { closesGently } from "./closing.js";
import { onInterrupt } from "./interrupts.js";
import { EXIT, note, print } from "./output.js";

interface ServeOptions { readonly sample?: boolean; readonly port?: string; readonly worker: boolean }

/** `headwater serve`: the site, the API and one worker process. */
export function registerServe(program: Command): void {
  program.command("serve").description("start the site and a worker")
    .option("--sample", "read the sample collection first if nothing is held yet")
    .option("--port <number>", "port to listen on (default HEADWATER_PORT or 4600)")
    .option("--no-worker", "start no worker process; others do the work")
    .addHelpText("after", "\nExamples:\n  headwater serve\n  HEADWATER_DATA=/srv/headwater headwater serve --port 8080")
    .action(async (options: ServeOptions) => {
      const settings = readSettings(options.port === undefined ? process.env : { ...process.env, HEADWATER_PORT: options.port });
      await run(settings, options);
    });
}

/** Nobody looks at an empty page for longer; what takes longer is the worker's. */
const READERS_WAIT_MS = 12_000;

async function run(settings: Settings, options: ServeOptions): Promise<void> {
  const house = await openHouse(settings, 12, READERS_WAIT_MS);
  if (house.db.note !== null) note(house.db.note);
  const interrupt = onInterrupt();
  let close: (() => Promise<void>) | null = null;
  let worker: ChildProcess | null = null;
  try {
    close = await listen(house, settings);
    if (options.sample === true && (await addSampleOnce(house)) !== null) note("The sample collection was read; it is about invented outlets. \"headwater add\" takes yours.");
    worker = options.worker ? startWorker(interrupt.signal) : null;
    print(`Headwater is at ${settings.publicUrl}`);
    const first = await firstLink(house);
    if (first !== null) print(`Make the first account, which administers it, here (once, within three days):\n  ${first}`);
    await interrupt.happened;
  } finally {
    await close?.();
    await stop(worker);
    await house.close();
  }
  process.exit(EXIT.done);
}

/** Listens; returns what closes the site without dropping a request. */
async function listen(house: House, settings: Settings): Promise<() => Promise<void>> {
  const discussion = openDiscussion(house);
  const browser = findBrowser(settings.browser ?? undefined);
  const closing = new AbortController();
  const pages = { secure: settings.publicUrl.startsWith("https:"), proxies: settings.proxies, closing: closing.signal };
  const server = createServer(createListener(openHeadwater(house), {
    ...(browser === null ? {} : { print: createPrinter(browser) }),
    mayAdd: async (context) => (await isSetUpOpen(house)) || (await editorOf(context, discussion, pages)) !== null,
    mount: (site) => {
      mountDiscussion(site, discussion, pages);
      site.route("/", screenRoutes(openScreen(house), (context) => editorOf(context, discussion, pages)));
      site.route("/", repairRoutes(openRepairs(house), (context) => editorOf(context, discussion, pages)));
      site.route("/", followRoutes(openFollows(house), (context) => followerOf(context, discussion, pages)));
    },
  }));
  const closeGently = closesGently(server);
  const close = (): Promise<void> => { closing.abort(); return closeGently(); };
  return new Promise((resolve, reject) => {
    server.once("error", (error: NodeJS.ErrnoException) => reject(explainListen(error, settings)));
    server.listen(settings.port, settings.host, () => resolve(close));
  });
}

function explainListen(error: NodeJS.ErrnoException, settings: Settings): Error {
  const where = `${settings.host}:${settings.port}`;
  if (error.code === "EADDRINUSE") return new HouseError("cli/port-in-use", `${where} is in use, perhaps by a Headwater that runs already. Stop it, or choose another port with --port or HEADWATER_PORT.`, { cause: error });
  if (error.code === "EACCES") return new HouseError("cli/port-refused", `This account may not listen on ${where}. Choose a port above 1023 with --port or HEADWATER_PORT.`, { cause: error });
  if (error.code === "EADDRNOTAVAIL") return new HouseError("cli/no-such-address", `This machine has no address ${settings.host}. Correct HEADWATER_HOST.`, { cause: error });
  return error;
}

/** The stages are heavy on the processor, so they run in a process of their own; one that dies is started again. */
function startWorker(signal: AbortSignal): ChildProcess {
  const child = fork(process.argv[1] ?? "", ["work"], { stdio: ["ignore", "inherit", "inherit", "ipc"] });
  child.once("exit", (code) => {
    if (signal.aborted) return;
    note(`The worker ended (${code ?? "killed"}); starting another.`);
    setTimeout(() => { if (!signal.aborted) current = startWorker(signal); }, 1000).unref();
  });
  current = child;
  return child;
}

let current: ChildProcess | null = null;

// A job that reaches out to a slow host may take long; cut short, it is taken over at the next start.
const LAST_JOB_MS = 15_000;

/** Lets the worker finish its job in hand; it holds the database too. */
async function stop(worker: ChildProcess | null): Promise<void> {
  const child = current ?? worker;
  if (child === null || child.exitCode !== null || child.signalCode !== null) return;
  const ended = new Promise<void>((resolve) => { child.once("exit", () => resolve()); });
  child.kill("SIGTERM");
  const late = setTimeout(() => child.kill("SIGKILL"), LAST_JOB_MS);
  await ended;
  clearTimeout(late);
}
