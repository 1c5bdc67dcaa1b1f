import type { Command } from "commander";

/** Adds one command to the program. One file each in this room. */
export type RegisterCommand = (program: Command) => void;

/** All commands, in the order the help lists them. Each is loaded only when it is asked for, so that a small command starts fast. */
export const COMMANDS: readonly { readonly name: string; readonly load: () => Promise<RegisterCommand> }[] = [
  { name: "add", load: async () => (await import("./add.js")).registerAdd },
  { name: "serve", load: async () => (await import("./serve.js")).registerServe },
  { name: "stories", load: async () => (await import("./stories.js")).registerStories },
  { name: "story", load: async () => (await import("./story.js")).registerStory },
  { name: "trace", load: async () => (await import("./trace.js")).registerTrace },
  { name: "search", load: async () => (await import("./search.js")).registerSearch },
  { name: "read", load: async () => (await import("./read.js")).registerRead },
  { name: "extract", load: async () => (await import("./extract.js")).registerExtract },
  { name: "group", load: async () => (await import("./group.js")).registerGroup },
  { name: "screen", load: async () => (await import("./screen.js")).registerScreen },
  { name: "lists", load: async () => (await import("./lists.js")).registerLists },
  { name: "export", load: async () => (await import("./export.js")).registerExport },
  { name: "repair", load: async () => (await import("./repair.js")).registerRepair },
  { name: "follow", load: async () => (await import("./follow.js")).registerFollow },
  { name: "feeds", load: async () => (await import("./feeds.js")).registerFeeds },
  { name: "work", load: async () => (await import("./work.js")).registerWork },
  { name: "mcp", load: async () => (await import("./mcp.js")).registerMcp },
  { name: "backup", load: async () => (await import("./backup.js")).registerBackup },
  { name: "restore", load: async () => (await import("./backup.js")).registerRestore },
  { name: "doctor", load: async () => (await import("./doctor.js")).registerDoctor },
];
