import { createReadStream } from "node:fs";
import { z } from "zod";
import { inflate } from "../collect/inflate.js";
import { HouseError } from "../model/index.js";
import { diffLists, isSuspect, LIST_BOUNDS, parseList, type ListDiff, type Listing, type ParsedList } from "../screen/index.js";
import { addJob, entriesOfVersion, listVersions, readSetting, recordListChanges, saveListVersion, writeSetting, type ListChange, type ListVersionRow, type Task } from "../store/index.js";
import { sha256 } from "../text/index.js";
import type { House } from "./house.js";
import { noteListings } from "./listing-news.js";
import { networkOf } from "./network.js";
import type { Settings } from "./settings.js";

/** Lists are text with much repetition; more than this is no list. */
const INFLATE = { bytes: LIST_BOUNDS.bytes, ratio: 200 };
const FETCH_BOUNDS = { bodyBytes: 256 * 1024 * 1024, totalMs: 300_000 };
const isAddress = (from: string): boolean => /^https?:\/\//i.test(from);

async function collectBytes(source: AsyncIterable<Uint8Array>, from: string): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of source) {
    size += chunk.length;
    if (size > LIST_BOUNDS.bytes) throw new HouseError("screen/too-large", `${from} is larger than ${LIST_BOUNDS.bytes / (1024 * 1024)} MB; no list is. Check what it is.`);
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

async function readFile(path: string): Promise<Uint8Array> {
  try {
    return await collectBytes(createReadStream(path), path);
  } catch (error) {
    if (error instanceof HouseError) throw error;
    throw new HouseError("screen/unreadable", `${path} could not be read (${error instanceof Error ? error.message : String(error)}). Check the path.`, { cause: error });
  }
}

async function fetchBytes(settings: Settings, url: string): Promise<Uint8Array> {
  const answer = await networkOf(settings).client.request({ url, bounds: FETCH_BOUNDS });
  if (answer.status !== 200) throw new HouseError("screen/list-not-served", `${url} answered ${answer.status}. The version in force stays; try again later.`);
  return answer.bytes;
}

/** Unpacks gzip within bounds; a bomb throws `collect/bomb`. Other bytes are given back. */
async function unpack(bytes: Uint8Array, from: string): Promise<Uint8Array> {
  if (bytes[0] === 0x50 && bytes[1] === 0x4b) throw new HouseError("screen/not-a-list", `${from} is a zip file. Unpack it and import the list inside.`);
  if (bytes[0] !== 0x1f || bytes[1] !== 0x8b) return bytes;
  return collectBytes(inflate((async function* () { yield bytes; })(), "gzip", INFLATE, from), from);
}

/** Reads a list from a file or an address without keeping it. Throws HouseError when it can't be had or is none. */
export async function readList(settings: Settings, from: string): Promise<{ readonly list: ParsedList; readonly sha256: string }> {
  const bytes = await unpack(isAddress(from) ? await fetchBytes(settings, from) : await readFile(from), from);
  const reading = parseList(bytes);
  if (reading.list === null) throw new HouseError(reading.problem.code, `${from}: ${reading.problem.message}`);
  return { list: reading.list, sha256: sha256(bytes) };
}

/** What an import did. `isSame` when the bytes were those of the version in force: then nothing was written. */
export interface ListImport {
  readonly list: string;
  readonly title: string;
  readonly version: number;
  readonly dated: string | null;
  readonly entries: number;
  readonly isSame: boolean;
  readonly added: number;
  readonly removed: number;
  readonly changed: number;
  readonly leftOut: readonly string[];
}

function changesOf(diff: ListDiff, list: ParsedList, version: number, at: string): ListChange[] {
  const change = (kind: ListChange["kind"], listing: Listing, text: string): ListChange => ({ list: list.list, entryId: listing.id, kind, text: `${listing.names[0]?.text ?? listing.id}: ${text}`, at, version });
  return [
    ...diff.added.map((listing) => change("listed", listing, `now listed (${list.title}${list.dated === null ? "" : ` of ${list.dated}`}).`)),
    ...diff.removed.map((listing) => change("removed", listing, `no longer listed (${list.title}${list.dated === null ? "" : ` of ${list.dated}`}).`)),
    ...diff.changed.map(({ after, what }) => change("changed", after, `the entry says other ${what.join(", ")}.`)),
  ];
}

const listingsOf = async (house: House, version: ListVersionRow): Promise<Listing[]> => (await entriesOfVersion(house.db, version.list, version.version)).map((entry) => entry.listing as Listing);

/**
 * Takes a list in from a file or an address as a new version. The one before stays in force when the new one can't be read, is empty or cut off, or
 * has lost half of its entries and `force` is not set. Changes are noted ("now listed"), not for the first version.
 */
export async function importList(house: House, from: string, options: { readonly force: boolean }): Promise<ListImport> {
  const { list, sha256: hash } = await readList(house.settings, from);
  return house.db.withLock(`list:${list.list}`, async () => {
    const before = (await listVersions(house.db, list.list, 1))[0] ?? null;
    const leftOut = list.problems.map((problem) => problem.message);
    const shown = { list: list.list, title: list.title, dated: list.dated, entries: list.listings.length, leftOut };
    if (before?.sha256 === hash) return { ...shown, version: before.version, isSame: true, added: 0, removed: 0, changed: 0 };
    const diff = diffLists(before === null ? [] : await listingsOf(house, before), list.listings);
    if (before !== null && isSuspect(diff, before.entries) && !options.force) {
      throw new HouseError("screen/list-halved", `${from} lacks ${diff.removed.length} of the ${before.entries} entries of the version in force (${before.dated ?? before.takenAt.slice(0, 10)}), which stays in force. If that is meant, import it again with --force.`);
    }
    const at = house.now();
    const positions = new Map(list.listings.map((listing, position) => [listing.id, position]));
    const begun = [...diff.added, ...diff.changed.map((one) => one.after)].map((listing) => ({ id: listing.id, position: positions.get(listing.id) ?? 0, listing }));
    const ended = [...diff.removed.map((listing) => listing.id), ...diff.changed.map((one) => one.before.id)];
    const row = { ...shown, format: list.format, sha256: hash, takenFrom: isAddress(from) ? from.split("?")[0] ?? from : from.split(/[\\/]/).at(-1) ?? from, takenAt: at, wasForced: options.force };
    const { version, changes } = await house.db.transaction(async (sql) => {
      const made = await saveListVersion(sql, row, ended, begun);
      const noted = before === null ? [] : changesOf(diff, list, made, at);
      await recordListChanges(sql, noted);
      return { version: made, changes: noted };
    });
    await noteListings(house, changes, new Map([...diff.removed, ...list.listings].map((listing) => [listing.id, listing])));
    return { ...shown, version, isSame: false, added: diff.added.length, removed: diff.removed.length, changed: diff.changed.length };
  });
}

/** All versions kept, newest first. */
export function viewVersions(house: House): Promise<ListVersionRow[]> {
  return listVersions(house.db, null);
}

/** What changed between two versions of one list. Throws HouseError when either is not kept or they are of different lists. */
export async function diffVersions(house: House, a: number, b: number): Promise<{ readonly before: ListVersionRow; readonly after: ListVersionRow; readonly diff: ListDiff }> {
  const versions = await listVersions(house.db, null, 100_000);
  const [before, after] = [Math.min(a, b), Math.max(a, b)].map((wanted) => versions.find((one) => one.version === wanted));
  if (before === undefined || after === undefined) throw new HouseError("screen/no-version", `Version ${before === undefined ? Math.min(a, b) : Math.max(a, b)} is not kept. "headwater lists versions" shows those that are.`);
  if (before.list !== after.list) throw new HouseError("screen/no-version", `Versions ${a} and ${b} are of different lists (${before.list}, ${after.list}).`);
  return { before, after, diff: diffLists(await listingsOf(house, before), await listingsOf(house, after)) };
}

const SCHEDULE_KEY = "lists.schedule";
const Schedule = z.array(z.object({ url: z.string(), everyHours: z.number().int().min(1).max(24 * 90), nextAt: z.string() }));
export type ListSchedule = z.infer<typeof Schedule>;

/** Addresses that are asked by themselves, as a person set them; empty until one does. */
export async function listSchedule(house: House): Promise<ListSchedule> {
  return Schedule.safeParse(await readSetting(house.db, SCHEDULE_KEY)).data ?? [];
}

/** Sets how often an address is asked; null takes it off. */
export async function scheduleList(house: House, url: string, everyHours: number | null): Promise<void> {
  if (!isAddress(url)) throw new HouseError("cli/lists", `${url} is no web address; only addresses can be asked again.`);
  if (everyHours !== null && !(Number.isInteger(everyHours) && everyHours >= 1 && everyHours <= 24 * 90)) throw new HouseError("cli/lists", "--every takes whole hours from 1 to 2160.");
  const rest = (await listSchedule(house)).filter((one) => one.url !== url);
  await writeSetting(house.db, SCHEDULE_KEY, everyHours === null ? rest : [...rest, { url, everyHours, nextAt: house.now() }]);
}

/** Puts a job in the queue for each scheduled list whose time has come; nothing is asked without a schedule. */
export async function askForLists(house: House): Promise<number> {
  const now = house.now();
  const schedule = await listSchedule(house);
  const due = schedule.filter((one) => one.nextAt <= now);
  if (due.length === 0) return 0;
  const later = (hours: number): string => new Date(Date.parse(now) + hours * 3_600_000).toISOString();
  await house.db.transaction(async (sql) => {
    await writeSetting(sql, SCHEDULE_KEY, schedule.map((one) => (one.nextAt <= now ? { ...one, nextAt: later(one.everyHours) } : one)));
    for (const one of due) await addJob(sql, "lists", { url: one.url }, { key: `lists:${one.url.slice(0, 400)}`, maxAttempts: 3 });
  });
  return due.length;
}

/** The job that takes a scheduled list in. A list that is refused is parked and shown; the version in force stays. */
export function listTasks(house: House): Record<string, Task> {
  return { lists: async (payload) => { await importList(house, (payload as { readonly url: string }).url, { force: false }); } };
}

