import { readFileSync, statSync } from "node:fs";
import { HouseError, type HitVerdict, type NewsNote } from "../model/index.js";
import { buildIndex, LOOKUP_SETTINGS, lookUp, matchNames, parseCsv, type Hit, type KeptList, type Listing, type NameKind, type NameMatch, type ScreeningIndex, type Wanted } from "../screen/index.js";
import { addJob, currentVersions, entriesOfVersion, recordChanges, saveHitDecision, standingDecisions, storiesNaming, undoHitDecision, type HitDecision, type ListVersionRow, type Queryable } from "../store/index.js";
import { contentId, foldName } from "../text/index.js";
import type { House } from "./house.js";
import { readList } from "./lists.js";
import type { Settings } from "./settings.js";

const STORIES_EACH = 30;
const MAX_PAIRS_BYTES = 64 * 1024 * 1024;
const KINDS: Readonly<Record<string, NameKind>> = { person: "person", company: "organisation", organization: "organisation", organisation: "organisation", legalentity: "any", vessel: "vessel", airplane: "vessel", ship: "vessel" };

/** The kind of name a schema word of a list stands for; "any" for words that are not known. */
export function kindOf(schema: string): NameKind {
  return KINDS[schema.trim().toLowerCase()] ?? "any";
}

function readTextFile(path: string): string {
  try {
    if (statSync(path).size > MAX_PAIRS_BYTES) throw new HouseError("screen/too-large", `${path} is larger than ${MAX_PAIRS_BYTES / (1024 * 1024)} MB. Split it and try again.`);
    return readFileSync(path, "utf8").replace(/^\uFEFF/, "");
  } catch (error) {
    if (error instanceof HouseError) throw error;
    throw new HouseError("screen/unreadable", `${path} could not be read (${error instanceof Error ? error.message : String(error)}). Check the path.`, { cause: error });
  }
}

/** Compares the pairs of a CSV file with the columns name1 and name2, and schema where it has one; one match a row, in order. */
export function* matchPairs(path: string): Generator<{ readonly name1: string; readonly name2: string; readonly match: NameMatch }> {
  const rows = parseCsv(readTextFile(path));
  const header = (rows[0] ?? []).map((cell) => cell.trim().toLowerCase());
  const [one, other, schema] = [header.indexOf("name1"), header.indexOf("name2"), header.indexOf("schema")];
  if (one < 0 || other < 0) throw new HouseError("screen/pairs", `${path} has no columns name1 and name2 in its first line. Name them and try again.`);
  for (const row of rows.slice(1)) {
    const [name1, name2] = [row[one] ?? "", row[other] ?? ""];
    yield { name1, name2, match: matchNames(name1, name2, kindOf(schema < 0 ? "" : row[schema] ?? "")) };
  }
}

/** Who a file asks for: one name a line, or CSV whose first line names a column "name" or "full_name" (and perhaps schema, born or date_of_birth, nationality, identifier). */
export function readWanted(path: string): Wanted[] {
  const rows = parseCsv(readTextFile(path));
  const header = (rows[0] ?? []).map((cell) => cell.trim().toLowerCase());
  const column = (...names: readonly string[]): number => header.findIndex((cell) => names.includes(cell));
  const at = { name: column("name", "full_name"), kind: column("schema", "kind"), born: column("born", "date_of_birth", "birth_date"), nationality: column("nationality"), identifier: column("identifier", "id_number") };
  if (at.name < 0) return readTextFile(path).split(/\r?\n/).filter((line) => line.trim() !== "").map((line) => wantedOf(line.trim(), "any"));
  const cell = (row: readonly string[], index: number): string | null => { const text = index < 0 ? "" : (row[index] ?? "").trim(); return text === "" ? null : text; };
  return rows.slice(1).map((row) => ({
    name: cell(row, at.name) ?? "", kind: kindOf(cell(row, at.kind) ?? (column("first_name") < 0 ? "" : "person")), born: cell(row, at.born), nationality: cell(row, at.nationality),
    identifiers: (cell(row, at.identifier) ?? "").split(";").filter((text) => text !== ""),
  })).filter((wanted) => wanted.name !== "");
}

/** A name without further facts. */
export function wantedOf(name: string, kind: NameKind): Wanted {
  return { name, kind, born: null, nationality: null, identifiers: [] };
}

/** The lists a look-up was made in, to say where a name is not. */
export interface ListShown { readonly list: string; readonly title: string; readonly version: string; readonly asOf: string; readonly entries: number }

/** A hit with what a person decided on it; null when nobody has. */
export interface JudgedHit extends Hit { readonly decision: HitDecision | null }

const asOfVersion = (version: ListVersionRow): string => version.dated ?? version.takenAt.slice(0, 10);

interface KeptIndex { readonly key: string; readonly index: Promise<ScreeningIndex> }
const kept = new WeakMap<House, KeptIndex>();

async function readIndex(house: House, versions: readonly ListVersionRow[]): Promise<ScreeningIndex> {
  return buildIndex(await Promise.all(versions.map(async (version): Promise<KeptList> => ({
    list: version.list, title: version.title, version: String(version.version), asOf: asOfVersion(version),
    listings: (await entriesOfVersion(house.db, version.list, version.version)).map((entry) => entry.listing as Listing),
  }))));
}

/** The lists in force, ready for looking up; without lists an empty index. Read once, and again when a version changed: about 50 µs a name, during which this process does nothing else. */
export async function screeningIndex(house: House): Promise<ScreeningIndex> {
  const versions = await currentVersions(house.db);
  const key = versions.map((version) => version.version).join(" ");
  const known = kept.get(house);
  if (known?.key === key) return known.index;
  const index = readIndex(house, versions);
  kept.set(house, { key, index });
  index.catch(() => { if (kept.get(house)?.index === index) kept.delete(house); });
  return index;
}

/** An index over list files, without a database. */
export async function indexOfFiles(settings: Settings, paths: readonly string[], now: string): Promise<ScreeningIndex> {
  const lists: KeptList[] = [];
  for (const path of paths) {
    const { list, sha256 } = await readList(settings, path);
    lists.push({ list: list.list, title: list.title, version: sha256.slice(0, 12), asOf: list.dated ?? now.slice(0, 10), listings: list.listings });
  }
  return buildIndex(lists);
}

/** The lists of an index, for "not on this list as of". */
export function listsShown(index: ScreeningIndex, only: readonly string[]): ListShown[] {
  return index.lists.filter((list) => only.length === 0 || only.includes(list.list)).map(({ list, title, version, asOf, listings }) => ({ list, title, version, asOf, entries: listings.length }));
}

/** Looks one name up. `only` keeps to some lists; a threshold of null is the usual one. Hits a person rejected for this name are left out unless `withRejected`. */
export async function screenName(house: House | null, index: ScreeningIndex, wanted: Wanted, options: { readonly only?: readonly string[]; readonly threshold?: number | null; readonly withRejected?: boolean } = {}): Promise<JudgedHit[]> {
  const only = options.only ?? [];
  const found = lookUp(index, wanted, { ...LOOKUP_SETTINGS, threshold: options.threshold ?? LOOKUP_SETTINGS.threshold }).filter((hit) => only.length === 0 || only.includes(hit.list));
  if (found.length === 0) return [];
  const decisions = house === null ? [] : await standingDecisions(house.db, [foldName(wanted.name)]);
  const judged = found.map((hit) => ({ ...hit, decision: decisions.find((one) => one.list === hit.list && one.entryId === hit.listing.id) ?? null }));
  return options.withRejected === true ? judged : judged.filter((hit) => hit.decision?.verdict !== "rejected");
}

/** Keeps a person's decision that a name is, or is not, a listed party. It holds for this spelling over all later versions of the list until it is taken back, and stands in the changes of the stories that hold the name. */
export async function decideHit(house: House, decision: { readonly list: string; readonly entryId: string; readonly name: string; readonly verdict: HitVerdict; readonly reason: string; readonly by: string }): Promise<HitDecision> {
  const at = house.now();
  const name = foldName(decision.name);
  const made = { ...decision, name, at, id: contentId(decision.list, decision.entryId, name, decision.by, at) };
  const stories = await storiesNaming(house.db, [decision.name], STORIES_EACH);
  await house.db.transaction(async (sql) => {
    await saveHitDecision(sql, made);
    await noteDecision(sql, stories, `“${decision.name}” ${decision.verdict === "confirmed" ? "is" : "is not"} the listed party ${decision.entryId} of ${decision.list} (${decision.by}: ${decision.reason})`,
      { code: `hit.${decision.verdict}`, values: { name: decision.name, entry: decision.entryId, list: decision.list }, by: decision.by, reason: decision.reason });
  });
  return made;
}

/** Takes a decision back; false when there was none. */
export async function undoDecision(house: House, list: string, entryId: string, name: string, by: string | null = null): Promise<boolean> {
  const stories = await storiesNaming(house.db, [name], STORIES_EACH);
  return house.db.transaction(async (sql) => {
    const undone = await undoHitDecision(sql, list, entryId, foldName(name), house.now());
    if (undone) await noteDecision(sql, stories, `Taken back${by === null ? "" : ` by ${by}`}: whether “${name}” is the listed party ${entryId} of ${list}`, by === null ? null : { code: "hit.undone", values: { name, entry: entryId, list }, by });
    return undone;
  });
}

async function noteDecision(sql: Queryable, stories: readonly string[], text: string, note: NewsNote | null): Promise<void> {
  for (const storyId of stories) {
    await recordChanges(sql, storyId, [{ kind: "listed", subject: storyId, text, note }]);
    await addJob(sql, "alert", { storyId }, { key: `alert:${storyId}`, priority: 12 });
  }
}
