import { countJobs, retryParkedJobs, startWorkers, type JobCounts, type Workers } from "../store/index.js";
import type { House } from "./house.js";
import { askForLists } from "./lists.js";
import { pipelineTasks } from "./pipeline.js";
import { askForPolls, outwardTasks } from "./outward.js";
import { askForRetention } from "./retention.js";
import { sweepExpired } from "./sessions.js";

// Slow hosts wait for themselves: while one runner is held up, the others go on.
const OUTWARD_RUNNERS = 4;
const POLL_CHECK_MS = 20_000;

export interface WorkNotes {
  /** Called when an attempt of a job failed; `parked` when it was the last. */
  readonly onFailure?: (task: string, error: unknown, parked: boolean) => void;
}

/** Starts this process's workers: one for the stages and a few for what reaches out (feeds, alerts, mail), so that slow hosts never hold up reading. */
export async function startWork(house: House, notes: WorkNotes = {}): Promise<Workers> {
  const outward = Array.from({ length: OUTWARD_RUNNERS }, () => outwardTasks(house));
  const workers = await startWorkers(house.db, [pipelineTasks(house), ...outward], { onFailure: notes.onFailure ?? (() => undefined) });
  const ask = async (): Promise<void> => { await askForPolls(house); await askForLists(house); await askForRetention(house); await sweepExpired(house); };
  const clock = setInterval(() => { ask().catch(() => undefined); }, POLL_CHECK_MS);
  return { stop: async () => { clearInterval(clock); await workers.stop(); } };
}

const STAGE_TASKS = ["extract", "group", "regroup", "rebuild"];

/**
 * Works until the stages have nothing left to do, here or in other workers. `onProgress` is told what is left.
 * Stops early when `signal` fires; what is not done stays in the queue for the next run.
 */
export async function drain(house: House, options: { readonly onProgress?: (left: JobCounts) => void; readonly onFailure?: WorkNotes["onFailure"]; readonly signal?: AbortSignal } = {}): Promise<JobCounts> {
  const workers = await startWorkers(house.db, [pipelineTasks(house)], { onFailure: options.onFailure ?? (() => undefined) });
  try {
    for (;;) {
      const left = await countJobs(house.db, STAGE_TASKS);
      options.onProgress?.(left);
      if ((left.waiting === 0 && left.running === 0) || options.signal?.aborted === true) return left;
      await new Promise((resolve) => { setTimeout(resolve, 60); });
    }
  } finally {
    await workers.stop();
  }
}

/** Gives parked jobs a new set of attempts; returns how many there were. */
export function retryParked(house: House): Promise<number> {
  return retryParkedJobs(house.db);
}
