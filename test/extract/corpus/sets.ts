import { DEVELOPMENT } from "./development.js";
import { EAST } from "./east.js";
import { EAST_THIRD } from "./east-third.js";
import { EAST_UNSEEN } from "./east-unseen.js";
import type { GoldText } from "./gold.js";
import { UNSEEN } from "./unseen.js";
import { WEST_FIRST } from "./west-first.js";
import { WEST_SECOND } from "./west-second.js";

/** The sets of texts with gold, by name. Each was written before any result on it was looked at, and is scored once before a rule is made. */
export const SETS: Readonly<Record<string, readonly GoldText[]>> = {
  development: DEVELOPMENT, unseen: UNSEEN, "west-first": WEST_FIRST, "west-second": WEST_SECOND, east: EAST, "east-unseen": EAST_UNSEEN, "east-third": EAST_THIRD,
};
