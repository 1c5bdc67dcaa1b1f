import type { Command } from "commander";
import { registerExtract } from "./extract.js";
import { registerGroup } from "./group.js";
import { registerRead } from "./read.js";

/** Adds one command to the program. One file each in this room. */
export type RegisterCommand = (program: Command) => void;

/** All commands, in the order the help lists them. */
export const COMMANDS: readonly RegisterCommand[] = [
  registerRead,
  registerExtract,
  registerGroup,
];
