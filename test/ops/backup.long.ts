// Backups and upgrades with 100,000 comments. Run: npm run test:reliability.
import { test } from "node:test";
import { NEWEST, thereAndBack, upgradeFrom } from "./backups.js";

const MANY = { comments: 100_000 };

test("100,000 comments there and back", async () => {
  const { out, back, bytes } = await thereAndBack(MANY);
  console.log(`written in ${out.toFixed(1)} s, restored in ${back.toFixed(1)} s, ${(bytes / 1e6).toFixed(1)} MB`);
});

for (let level = 2; level < NEWEST; level += 1) test(`schema ${level} with 100,000 comments is upgraded`, () => upgradeFrom(level, MANY));
