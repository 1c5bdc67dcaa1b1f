import { existsSync } from "node:fs";
import { join } from "node:path";

/** Path inside the data kept beside the project (HEADWATER_SHARED, or ../shared), whether it exists or not. */
export function sharedPath(...parts: readonly string[]): string {
  return join(process.env["HEADWATER_SHARED"] ?? join("..", "shared"), "data", ...parts);
}

/** True when that data is here; benches and tests that need it say so and skip otherwise. */
export function hasShared(...parts: readonly string[]): boolean {
  return existsSync(sharedPath(...parts));
}
