import { HouseError } from "../model/index.js";

/** Seconds after which a client may ask again. */
export const RETRY_SECONDS = "5";

/** Status of the answer to an error: 507 when the disk is full, 503 when something outside failed (mostly the database, and back in a moment), 500 for a bug. */
export function failureStatus(error: unknown): 500 | 503 | 507 {
  if (!(error instanceof HouseError)) return 500;
  return error.code === "store/disk-full" ? 507 : 503;
}
