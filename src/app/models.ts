import type { AttributionModel } from "../extract/index.js";

/** The English attribution model. */
export function attributionModel(): AttributionModel | null {
  return null;
}
