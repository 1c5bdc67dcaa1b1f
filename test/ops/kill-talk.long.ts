// A hundred kills of site and database while eight people write. Run: npm run test:reliability. HEADWATER_TALK_ROUNDS and HEADWATER_SEED may be set.
import { test } from "node:test";
import { killUnderWriters } from "./kills.js";

const ROUNDS = Number(process.env["HEADWATER_TALK_ROUNDS"] ?? 100);
const SEED = Number(process.env["HEADWATER_SEED"] ?? Date.now() % 1_000_000);

test(`${ROUNDS} kills under eight writers lose nothing acknowledged and double nothing`, async () => {
  const tally = await killUnderWriters(ROUNDS, SEED);
  console.log(`seed ${SEED}: ${tally.rounds} kills, ${tally.acknowledged} acknowledged, ${tally.again} sent again, writing again after at most ${(tally.slowestMs / 1000).toFixed(1)} s`);
});
