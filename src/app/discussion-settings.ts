import { z } from "zod";
import type { DiscussionSettings } from "../model/index.js";
import { readSetting, SETTINGS_KEY, writeSetting, type Queryable } from "../store/index.js";

const DEFAULTS: DiscussionSettings = { registration: "invitation", moderation: "post", words: [] };
const SHAPE = z.object({ registration: z.enum(["open", "invitation"]), moderation: z.enum(["post", "pre"]), words: z.array(z.string().max(80)).max(2000) });

/** The settings in what is stored; the defaults when nothing of that shape is. */
export function settingsFrom(stored: unknown): DiscussionSettings {
  const read = SHAPE.safeParse(stored);
  return read.success ? read.data : DEFAULTS;
}

/** How people join and whether comments are looked at first, as the administrators set it. */
export async function discussionSettings(sql: Queryable): Promise<DiscussionSettings> {
  return settingsFrom(await readSetting(sql, SETTINGS_KEY));
}

/** Saves the settings; false when they are not of that shape. */
export async function saveDiscussionSettings(sql: Queryable, settings: unknown): Promise<boolean> {
  const given = SHAPE.safeParse(settings);
  if (given.success) await writeSetting(sql, SETTINGS_KEY, given.data);
  return given.success;
}
