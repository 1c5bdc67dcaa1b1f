import { readFileSync } from "node:fs";
import { join } from "node:path";
import { chances } from "../../bench/chances.js";
import { openDatabase } from "../../src/store/index.js";
import { dataFolder, until } from "./folders.js";
import { prepareTalk, startSite, type Site } from "./talk.js";
import { checkLedger, startWriters, type Writers } from "./writers.js";

const WRITERS = 8;
const RECOVERY_S = 60;

export interface Tally { readonly rounds: number; readonly acknowledged: number; readonly again: number; readonly slowestMs: number }

/**
 * Kills the site, its database or both with SIGKILL, `rounds` times, each after a random number of acknowledgements (at most `most`), while eight people write;
 * then everything acknowledged must be there once. Throws what is wrong.
 */
export async function killUnderWriters(rounds: number, seed: number, most = 60): Promise<Tally> {
  const chance = chances(seed);
  const folder = dataFolder();
  const db = await openDatabase({ url: null, folder: folder.path, connections: 2 });
  let site: Site | null = null;
  let writers: Writers | null = null;
  const postmaster = (): number => Number(readFileSync(join(folder.path, "pg", "postmaster.pid"), "utf8").split("\n")[0]);
  try {
    const people = await db.transaction((sql) => prepareTalk(sql, WRITERS));
    site = await startSite({ HEADWATER_DATA: folder.path });
    writers = startWriters(site.port, people, chance);
    const { ledger } = writers;
    let slowestMs = 0;
    for (let round = 0; round < rounds; round += 1) {
      const moment = ledger.acknowledged + chance() * most;
      await until("writers are heard", RECOVERY_S, () => ledger.acknowledged > moment);
      const what = round % 3;
      if (what !== 0) process.kill(postmaster(), "SIGKILL");
      if (what !== 1) await site.end("SIGKILL");
      const killed = Date.now();
      if (what !== 1) await site.start();
      const heard = ledger.acknowledged;
      await until("writers are heard again", RECOVERY_S, () => ledger.acknowledged > heard + WRITERS);
      slowestMs = Math.max(slowestMs, Date.now() - killed);
    }
    await writers.stop();
    await checkLedger(db, ledger);
    await site.end("SIGTERM");
    return { rounds, acknowledged: ledger.acknowledged, again: ledger.again, slowestMs };
  } finally {
    writers?.abandon();
    site?.child().kill("SIGKILL");
    await db.close();
    folder.remove();
  }
}
