import type { AttributionModel } from "../extract/index.js";

/** The learned attribution model for English, or null when its weights are not shipped. */
export function attributionModel(): AttributionModel | null {
  return null;
}
