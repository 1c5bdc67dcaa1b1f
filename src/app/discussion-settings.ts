import { z } from "zod";
import type { DiscussionSettings } from "../model/index.js";
import { readSetting, writeSetting, type Queryable } from "../store/index.js";

const KEY = "discussion";
const DEFAULTS: DiscussionSettings = { registration: "invitation", moderation: "post", words: [] };
const SHAPE = z.object({ registration: z.enum(["open", "invitation"]), moderation: z.enum(["post", "pre"]), words: z.array(z.string().max(80)).max(2000) });

/** How people join and whether comments are looked at first, as the administrators set it. */
export async function discussionSettings(sql: Queryable): Promise<DiscussionSettings> {
  const stored = SHAPE.safeParse(await readSetting(sql, KEY));
  return stored.success ? stored.data : DEFAULTS;
}

/** Saves the settings; false when they are not of that shape. */
export async function saveDiscussionSettings(sql: Queryable, settings: unknown): Promise<boolean> {
  const given = SHAPE.safeParse(settings);
  if (given.success) await writeSetting(sql, KEY, given.data);
  return given.success;
}
