import { addJob, deleteOldBytes, readSetting, writeSetting, type Task } from "../store/index.js";
import type { House } from "./house.js";

const SETTING = "retention";
const DAY_MS = 86_400_000;
const RUNS_KEPT = 60;

/** One run of retention, as it is kept: the record of each capture says the same of itself. */
export interface RetentionRun {
  readonly at: string;
  readonly keepDays: number;
  /** Captures whose bytes were deleted; their hash, address and time stay. */
  readonly deleted: number;
}

/** The job of HEADWATER_KEEP_DAYS: bytes of captures that were replaced long enough ago are deleted, never the record, never what a page rests on. */
export function retentionTasks(house: House): Record<string, Task> {
  return { retain: async () => { await deleteReplaced(house); } };
}

/** Deletes what is due and notes it; null when everything is kept for ever. */
export async function deleteReplaced(house: House): Promise<RetentionRun | null> {
  const { keepDays } = house.settings;
  if (keepDays === null) return null;
  const at = house.now();
  const before = new Date(Date.parse(at) - keepDays * DAY_MS).toISOString();
  const earlier = await retentionRuns(house);
  return house.db.transaction(async (sql) => {
    const deleted = await deleteOldBytes(sql, before, `HEADWATER_KEEP_DAYS=${keepDays}`);
    const run: RetentionRun = { at, keepDays, deleted };
    await writeSetting(sql, SETTING, [run, ...earlier].slice(0, RUNS_KEPT));
    return run;
  });
}

/** Past runs, newest first. */
export async function retentionRuns(house: House): Promise<readonly RetentionRun[]> {
  const kept = await readSetting(house.db, SETTING);
  return Array.isArray(kept) ? (kept as RetentionRun[]) : [];
}

/** Asks for a run once a day. */
export async function askForRetention(house: House): Promise<void> {
  if (house.settings.keepDays === null) return;
  const [last] = await retentionRuns(house);
  if (last === undefined || Date.parse(house.now()) - Date.parse(last.at) >= DAY_MS) await addJob(house.db, "retain", {}, { key: "retain", maxAttempts: 3 });
}
