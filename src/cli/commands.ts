import type { Command } from "commander";
import { registerAdd } from "./add.js";
import { registerDoctor } from "./doctor.js";
import { registerExport } from "./export.js";
import { registerExtract } from "./extract.js";
import { registerFeeds } from "./feeds.js";
import { registerGroup } from "./group.js";
import { registerRead } from "./read.js";
import { registerSearch } from "./search.js";
import { registerServe } from "./serve.js";
import { registerStories } from "./stories.js";
import { registerStory } from "./story.js";
import { registerWork } from "./work.js";
import { registerTrace } from "./trace.js";

/** Adds one command to the program. One file each in this room. */
export type RegisterCommand = (program: Command) => void;

/** All commands, in the order the help lists them. */
export const COMMANDS: readonly RegisterCommand[] = [
  registerAdd,
  registerServe,
  registerStories,
  registerStory,
  registerRead,
  registerExtract,
  registerGroup,
  registerSearch,
  registerExport,
  registerFeeds,
  registerWork,
  registerDoctor,
  registerTrace,
];
