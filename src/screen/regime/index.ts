import type { Regime } from "../lens/regime.js";
import unDprk from "./un-dprk.js";

/** Every regime the lens knows. A new one is one more file and a line here. */
export const REGIMES: readonly Regime[] = [unDprk];
