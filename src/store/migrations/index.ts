import type { Migration } from "../migration.js";
import { reports } from "./0001-reports.js";
import { discussion } from "./0002-discussion.js";
import { lists } from "./0003-lists.js";
import { discussionOrder } from "./0004-discussion-order.js";
import { follow } from "./0005-follow.js";
import { discussionSpeed } from "./0006-discussion-speed.js";
import { discussionTies } from "./0007-discussion-ties.js";
import { sessionProof } from "./0008-session-proof.js";

/** All migrations in order. Add at the end; never edit one that was released. */
export const MIGRATIONS: readonly Migration[] = [reports, discussion, lists, discussionOrder, follow, discussionSpeed, discussionTies, sessionProof];
