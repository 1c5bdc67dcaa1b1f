// The only room with SQL: captures, articles, claims, stories, pages, repairs, feeds, search, jobs.
// In: values of model. Out: values of model, or rows named here. One file for each kind of thing.
// Promised: one SQL for the embedded server and any PostgreSQL from 15; text from outside is always a parameter;
// what belongs together is written in one transaction, jobs included; ids and orders are the same on every machine.
// Refused: SQL anywhere else; a second dialect; a job outside the transaction of its data.
export * from "./sql.js";
export * from "./database.js";
export * from "./captures.js";
export * from "./articles.js";
export * from "./claims.js";
export * from "./stories.js";
export * from "./search.js";
export * from "./repairs.js";
export * from "./follows.js";
export * from "./feeds.js";
export * from "./settings.js";
export * from "./jobs.js";
export { backupLines } from "./backup.js";
export type { Restored } from "./restore.js";
export * from "./accounts.js";
export * from "./sessions.js";
export * from "./passkeys.js";
export * from "./comments.js";
export * from "./submissions.js";
export * from "./discussion-check.js";
export * from "./moderation.js";
export * from "./notes.js";
export * from "./lists.js";
