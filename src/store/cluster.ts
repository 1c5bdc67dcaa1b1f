import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { chownSync, existsSync, mkdirSync, openSync, closeSync, readFileSync, readdirSync, renameSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { HouseError } from "../model/index.js";
import { ROOT_STATE, canEnter, findBinaries, serviceAccount, type ServiceAccount } from "./binaries.js";

/** A running embedded server that this process holds on to. */
export interface Cluster {
  /** Connection settings for node-postgres: a Unix socket folder that only the owner can enter. */
  readonly host: string;
  readonly port: number;
  readonly user: string;
  /** Where the data really is (root may have had to move it, see `note`). */
  readonly folder: string;
  /** Something the person should know, or null. */
  readonly note: string | null;
  /** Lets go; the last process to let go stops the server. */
  release(): void;
}

const PORT = 5432;
// Small machine settings: one writer, a few readers, a laptop's memory. fsync stays on.
const SETTINGS = [
  "listen_addresses=''", "max_connections=60", "shared_buffers=48MB", "work_mem=8MB", "maintenance_work_mem=64MB",
  "jit=off", "max_wal_size=512MB", "log_min_messages=warning", "timezone=UTC", "autovacuum_naptime=30s", "io_method=sync",
  "max_worker_processes=4", "max_parallel_workers_per_gather=0", "unix_socket_permissions=0700", "wal_level=minimal", "max_wal_senders=0",
];

const sleepCell = new Int32Array(new SharedArrayBuffer(4));
/** Blocks this thread; used only while starting or stopping the server, where there is nothing else to do. */
function pause(milliseconds: number): void {
  Atomics.wait(sleepCell, 0, 0, milliseconds);
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "EPERM";
  }
}

/** Runs `work` while holding a lock file, so that two processes never start or stop the same server at once. A lock whose holder is dead is taken over. */
function withLock<T>(folder: string, work: () => T): T {
  const lock = join(folder, "starting.lock");
  const until = Date.now() + 60_000;
  for (;;) {
    try {
      const handle = openSync(lock, "wx");
      writeFileSync(handle, String(process.pid));
      closeSync(handle);
      break;
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw error;
      const holder = Number(readIfThere(lock));
      // An empty file is a holder between creating and writing; it gets a moment.
      if (holder > 0 && !isAlive(holder)) { rmSync(lock, { force: true }); continue; }
      if (Date.now() > until) throw new HouseError("store/lock", `Another Headwater (process ${holder}) has been starting the database for a minute. Stop it, or delete "starting.lock" in the data folder.`);
      pause(20);
    }
  }
  try {
    return work();
  } finally {
    rmSync(lock, { force: true });
  }
}

function readIfThere(path: string): string {
  try { return readFileSync(path, "utf8"); } catch { return ""; }
}

function run(program: string, args: readonly string[], account: ServiceAccount | null, what: string, log: string): void {
  const { LC_ALL: _ignored, ...environment } = process.env;
  const done = spawnSync(program, args, {
    ...account, cwd: "/", encoding: "utf8", stdio: ["ignore", "pipe", "pipe"], env: { ...environment, LC_MESSAGES: "C", TZ: "UTC" },
  });
  if (done.status === 0) return;
  const said = `${done.stderr ?? ""}\n${readIfThere(log)}`.trim().split("\n").slice(-6).join("\n");
  const full = /No space left on device/i.test(said);
  throw new HouseError(full ? "store/disk-full" : "store/cannot-start",
    full ? `The disk of the data folder is full, so the database cannot ${what}. Free some space and start again; what was stored before is whole.`
      : `The embedded PostgreSQL could not ${what}: ${said || done.error?.message || `exit code ${done.status}`}`);
}

/** Folder for the data, and why it is not the one asked for when root had to choose another. */
function dataFolder(asked: string, account: ServiceAccount | null): { readonly folder: string; readonly note: string | null } {
  const wanted = resolve(asked);
  try {
    mkdirSync(wanted, { recursive: true });
    // Asking the disk, not the mode bits: read-only mounts and access lists count too.
    writeFileSync(join(wanted, ".writable"), "");
    rmSync(join(wanted, ".writable"));
  } catch (cause) {
    const code = (cause as NodeJS.ErrnoException).code;
    if (code === "ENOSPC") throw new HouseError("store/disk-full", `The disk of the data folder "${asked}" is full. Free some space and start again.`, { cause });
    throw new HouseError("store/data-folder", `Headwater cannot write to its data folder "${asked}" (${code}). Change its rights, or choose another with HEADWATER_DATA.`, { cause });
  }
  if (account === null || canEnter(wanted, account)) return { folder: wanted, note: null };
  const name = createHash("sha256").update(wanted).digest("hex").slice(0, 12);
  const folder = join(ROOT_STATE, `data-${name}`);
  mkdirSync(folder, { recursive: true, mode: 0o755 });
  return { folder, note: `PostgreSQL does not run as root, and the account it runs as cannot enter "${asked}"; the database is kept in ${folder}.` };
}

function initialise(folder: string, bin: string, account: ServiceAccount | null): void {
  const target = join(folder, "pg");
  if (existsSync(join(target, "PG_VERSION"))) return;
  const half = join(folder, "pg.new");
  rmSync(half, { recursive: true, force: true });
  mkdirSync(half, { mode: 0o700 });
  if (account !== null) chownSync(half, account.uid, account.gid);
  // The folder gets its name only when it is whole: a killed first start leaves nothing that looks like a database.
  run(join(bin, "initdb"), ["-D", half, "-U", "headwater", "-A", "trust", "-E", "UTF8", "--locale-provider=builtin", "--builtin-locale=C.UTF-8", "--locale=C", "--no-sync", "--no-instructions"], account, "be set up", "");
  rmSync(target, { recursive: true, force: true });
  renameSync(half, target);
}

function checkVersion(folder: string, version: string): void {
  const made = readIfThere(join(folder, "pg", "PG_VERSION")).trim();
  const major = version.split(".")[0] ?? "";
  if (made !== "" && made !== major) {
    throw new HouseError("store/other-server", `The data folder was made by PostgreSQL ${made}, and this Headwater brings PostgreSQL ${major}. Use the Headwater version that made it to export the data, or set HEADWATER_DATA to a new folder.`);
  }
}

function postmaster(folder: string): number | null {
  const pid = Number(readIfThere(join(folder, "pg", "postmaster.pid")).split("\n")[0]);
  return pid > 0 && isAlive(pid) && isServer(pid) ? pid : null;
}

/** A crashed machine leaves a pid file whose number another program may have by now. */
function isServer(pid: number): boolean {
  const name = readIfThere(`/proc/${pid}/comm`).trim();
  return name === "" || name.startsWith("postgres");
}

function socketFolder(folder: string, account: ServiceAccount | null): string {
  // Socket paths have about 100 bytes; data folders may be longer, so sockets stand in the temporary folder under a short name.
  const path = join(tmpdir(), `headwater-${createHash("sha256").update(folder).digest("hex").slice(0, 12)}`);
  mkdirSync(path, { recursive: true, mode: 0o700 });
  const owner = statSync(path).uid;
  const mine = account?.uid ?? process.getuid?.() ?? owner;
  if (owner !== mine && process.getuid?.() === 0) chownSync(path, mine, account?.gid ?? 0);
  else if (owner !== mine) throw new HouseError("store/socket", `The folder ${path} belongs to another account, so the database's socket cannot stand there. Remove it, or set TMPDIR to a folder of your own.`);
  return path;
}

function startServer(folder: string, host: string, bin: string, account: ServiceAccount | null): void {
  if (postmaster(folder) !== null) return;
  const log = join(folder, "pg", "server.log");
  rmSync(join(folder, "pg", "postmaster.pid"), { force: true });
  const options = [`-k "${host}"`, `-p ${PORT}`, ...SETTINGS.map((setting) => `-c ${setting.replace("''", "\"\"")}`)].join(" ");
  writeFileSync(log, "");
  if (account !== null) chownSync(log, account.uid, account.gid);
  run(join(bin, "pg_ctl"), ["-D", join(folder, "pg"), "-l", log, "-w", "-t", "60", "-o", options, "start"], account, "start", log);
}

/** Starts the embedded server of a data folder, or joins the one that runs there. Several processes may hold it at once. Blocks until it answers. */
export function holdCluster(asked: string): Cluster {
  const account = serviceAccount();
  const { folder, note } = dataFolder(asked, account);
  const binaries = findBinaries(account);
  checkVersion(folder, binaries.version);
  const holders = join(folder, "holders");
  mkdirSync(holders, { recursive: true });
  const mine = join(holders, `${process.pid}-${Math.random().toString(36).slice(2, 8)}`);
  const host = withLock(folder, () => {
    initialise(folder, binaries.bin, account);
    const socket = socketFolder(folder, account);
    startServer(folder, socket, binaries.bin, account);
    writeFileSync(mine, "");
    return socket;
  });
  let held = true;
  const release = (): void => {
    if (!held) return;
    held = false;
    withLock(folder, () => {
      rmSync(mine, { force: true });
      if (othersHold(holders)) return;
      // "fast" ends sessions and writes a checkpoint, so the next start has nothing to recover.
      spawnSync(join(binaries.bin, "pg_ctl"), ["-D", join(folder, "pg"), "-m", "fast", "-w", "-t", "30", "stop"], { ...account, cwd: "/", stdio: "ignore" });
    });
  };
  return { host, port: PORT, user: "headwater", folder, note, release };
}

function othersHold(holders: string): boolean {
  let held = false;
  for (const name of readdirSync(holders)) {
    if (isAlive(Number(name.split("-")[0]))) held = true;
    else rmSync(join(holders, name), { force: true });
  }
  return held;
}
