import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

// dist/src/app/assets.js -> project root
const ROOT = dirname(dirname(dirname(dirname(fileURLToPath(import.meta.url)))));

/** Path of a file shipped with Headwater under assets/. */
export function assetPath(...parts: readonly string[]): string {
  return join(ROOT, "assets", ...parts);
}

/** Bytes of a shipped file; a missing one is a broken install and throws. */
export function readAsset(...parts: readonly string[]): Buffer {
  return readFileSync(assetPath(...parts));
}
