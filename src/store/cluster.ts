import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { chownSync, existsSync, lstatSync, mkdirSync, readdirSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { HouseError } from "../model/index.js";
import { ROOT_STATE, canEnter, findBinaries, serviceAccount, type ServiceAccount } from "./binaries.js";
import { hasNumber, inTurn, isAlive, pause, processName, readIfThere, runsStill } from "./process-lock.js";

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
  /** Starts the server again when it died; does nothing when it runs. Blocks for a moment. */
  revive(): void;
  /** True when the server's own log says that its disk was full. */
  isDiskFull(): boolean;
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

/** What the running server wrote about itself; null when none runs. A pid file may be left from a crash, and its number be another program's by now. */
function postmaster(folder: string): { readonly pid: number; readonly socket: string } | null {
  const lines = readIfThere(join(folder, "pg", "postmaster.pid")).split("\n");
  const pid = Number(lines[0]);
  return pid > 0 && isAlive(pid) && isServer(pid) ? { pid, socket: lines[4] ?? "" } : null;
}

function isServer(pid: number): boolean {
  const name = readIfThere(`/proc/${pid}/comm`).trim();
  return name === "" || name.startsWith("postgres");
}

// Socket paths have about 100 bytes; data folders may be longer, so sockets stand in the temporary folder under a short name.
const LONGEST_PLACE = 60;

function socketFolder(folder: string, account: ServiceAccount | null): string {
  const place = tmpdir().length > LONGEST_PLACE ? "/tmp" : tmpdir();
  const path = join(place, `headwater-${createHash("sha256").update(folder).digest("hex").slice(0, 12)}`);
  mkdirSync(path, { recursive: true, mode: 0o700 });
  const mine = account?.uid ?? process.getuid?.() ?? -1;
  const there = lstatSync(path);
  // Anybody may have made it before us in a shared temporary folder, a link to elsewhere included; root must not hand that over.
  const isOurs = there.isDirectory() && (mine < 0 || there.uid === mine || (there.uid === 0 && process.getuid?.() === 0));
  if (!isOurs) throw new HouseError("store/socket", `"${path}" belongs to another account, so the database's socket cannot stand there. Remove it, or set TMPDIR to a folder of your own.`);
  if (account !== null && there.uid !== mine) chownSync(path, account.uid, account.gid);
  return path;
}

interface Place {
  readonly folder: string;
  readonly bin: string;
  readonly account: ServiceAccount | null;
}

const STARTS = 15;
/** A server that lives writes its number at once. */
const EMPTY_MS = 1000;

const logOf = (folder: string): string => join(folder, "pg", "server.log");

/** Starts the server, or joins the one that runs; returns the folder of its socket, which another process may have put in a temporary folder of its own. */
function startServer({ folder, bin, account }: Place): string {
  const running = postmaster(folder);
  if (running !== null) {
    const socket = running.socket === "" ? socketFolder(folder, account) : running.socket;
    if (appears(join(socket, `.s.PGSQL.${PORT}`))) return socket;
    // A server whose socket was swept away can't be reached by anybody.
    stopServer({ folder, bin, account });
  }
  const log = logOf(folder);
  letStart(join(folder, "pg", "postmaster.pid"));
  const host = socketFolder(folder, account);
  const options = [`-k "${host}"`, `-p ${PORT}`, ...SETTINGS.map((setting) => `-c ${setting.replace("''", "\"\"")}`)].join(" ");
  const start = (): void => {
    writeFileSync(log, "");
    if (account !== null) chownSync(log, account.uid, account.gid);
    run(join(bin, "pg_ctl"), ["-D", join(folder, "pg"), "-l", log, "-w", "-t", "60", "-o", options, "start"], account, "start", log);
  };
  for (let tries = 1; ; tries += 1) {
    try {
      start();
      return host;
    } catch (error) {
      // Sessions of a killed server end at their next breath, on a busy machine after some; until then its memory is in use.
      if (tries === STARTS || !/still in use|another server might be running|lock file/.test((error as Error).message)) throw error;
      pause(1000);
    }
  }
}

/**
 * A pid file of a dead server holds the key by which PostgreSQL finds orphaned sessions, so it is not deleted. Where its number is taken all the same, by another
 * program or by the remains of the server, PostgreSQL would refuse to start: it gets our number instead, which it knows for its starter's.
 */
function letStart(pidFile: string): void {
  // Killed between making the file and writing to it, a server leaves it empty, and pg_ctl refuses from then on. It had no sessions yet.
  if (existsSync(pidFile) && readIfThere(pidFile) === "") {
    pause(EMPTY_MS);
    if (readIfThere(pidFile) === "") rmSync(pidFile, { force: true });
  }
  const [first = "", ...rest] = readIfThere(pidFile).split("\n");
  if (Number(first) > 0 && hasNumber(Number(first))) writeFileSync(pidFile, [process.pid, ...rest].join("\n"));
}

function appears(path: string): boolean {
  for (let tries = 0; tries < 100; tries += 1) {
    if (existsSync(path)) return true;
    pause(20);
  }
  return false;
}

function stopServer({ folder, bin, account }: Place): void {
  // "fast" ends sessions and writes a checkpoint, so the next start has nothing to recover.
  spawnSync(join(bin, "pg_ctl"), ["-D", join(folder, "pg"), "-m", "fast", "-w", "-t", "30", "stop"], { ...account, cwd: "/", stdio: "ignore" });
}

/** Starts the embedded server of a data folder, or joins the one that runs there. Several processes may hold it at once. Blocks until it answers. */
export function holdCluster(asked: string): Cluster {
  const account = serviceAccount();
  const { folder, note } = dataFolder(asked, account);
  const binaries = findBinaries(account);
  checkVersion(folder, binaries.version);
  const place: Place = { folder, bin: binaries.bin, account };
  const holders = join(folder, "holders");
  const mine = join(holders, `${processName(process.pid)}-${Math.random().toString(36).slice(2, 8)}`);
  const host = explainFullDisk(asked, () => {
    mkdirSync(holders, { recursive: true });
    return inTurn(folder, () => {
      initialise(folder, binaries.bin, account);
      const socket = startServer(place);
      writeFileSync(mine, "");
      return socket;
    });
  });
  let held = true;
  const letGo = (): void => {
    rmSync(mine, { force: true });
    if (!othersHold(holders)) stopServer(place);
  };
  const release = (): void => {
    if (!held) return;
    held = false;
    // On a full disk there is no room for a lock; the server is stopped all the same.
    try { inTurn(folder, letGo); } catch { letGo(); }
  };
  const revive = (): void => { if (held && postmaster(folder) === null) inTurn(folder, () => startServer(place)); };
  return { host, port: PORT, user: "headwater", folder, note, revive, isDiskFull: () => /No space left on device/i.test(readIfThere(logOf(folder))), release };
}

function explainFullDisk<T>(asked: string, work: () => T): T {
  try {
    return work();
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code !== "ENOSPC") throw cause;
    throw new HouseError("store/disk-full", `The disk of the data folder "${asked}" is full. Free some space and start again; what was stored before is whole.`, { cause });
  }
}

function othersHold(holders: string): boolean {
  let held = false;
  for (const name of readdirSync(holders)) {
    if (runsStill(name)) held = true;
    else rmSync(join(holders, name), { force: true });
  }
  return held;
}
