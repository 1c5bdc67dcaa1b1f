import type { AttributionModel } from "../extract/index.js";
import { loadAttributionModel } from "../extract/model/index.js";
import { sha256 } from "../text/index.js";
import { readAsset } from "./assets.js";

let model: AttributionModel | null | undefined;

/** The English attribution model, read once a process. Null when the file was left out of the install: rules alone then, and every record says so. */
export function attributionModel(): AttributionModel | null {
  if (model === undefined) {
    try {
      const bytes = readAsset("attribution-en.bin");
      const loaded = loadAttributionModel(bytes);
      model = { version: sha256(bytes).slice(0, 8), attributions: (text, paragraphs) => loaded.attributions(text, paragraphs) };
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== "ENOENT") throw error;
      model = null;
    }
  }
  return model;
}
