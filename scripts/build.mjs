// Compiles the project into dist/. Leaves alone what tsc's own incremental state says is fresh.
import { spawnSync } from "node:child_process";
import { createRequire } from "node:module";
import { existsSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const root = dirname(dirname(fileURLToPath(import.meta.url)));
process.chdir(root);
const tscPackage = createRequire(import.meta.url).resolve("typescript/package.json");
const tsc = join(dirname(tscPackage), "bin", "tsc");
if (!existsSync("dist")) console.log("headwater: compiling (first time)");
const done = spawnSync(process.execPath, [tsc, "-p", "tsconfig.json"], { stdio: "inherit" });
process.exit(done.status ?? 1);
