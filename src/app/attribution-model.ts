import { loadAttributionModel } from "../extract/index.js";
import type { AttributionModel } from "../extract/index.js";
import { readAsset } from "./assets.js";

let loaded: AttributionModel | undefined;

/** The learned attribution model for English; read from assets/ at first use. */
export function attributionModel(): AttributionModel {
  loaded ??= loadAttributionModel(readAsset("attribution-en.bin"));
  return loaded;
}
