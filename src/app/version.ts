import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { assetPath } from "./assets.js";

/** Version of this Headwater, from package.json. */
export const VERSION: string = (createRequire(import.meta.url)(join(dirname(assetPath()), "package.json")) as { version: string }).version;
