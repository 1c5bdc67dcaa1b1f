import type { Article } from "../model/index.js";
import { agencyOf } from "../text/index.js";
import type { Reading, TraceFeatures } from "./features.js";
import { foldText } from "./lexicon.js";
import { push } from "./lists.js";
import { keyWeight, type Profile, type StoryContext } from "./pairs.js";

const NAME_ARTICLES = 2;
const OFFICIAL_AGENCIES = 3;

const AGENCY_SUFFIX = /\s*(?:news agency|agency|nachrichtenagentur|agentur|通信社?|通訊社|通讯社|통신사?)(?:이|은|는|가|의|発|電)?$/u;

const AGENCY_PREFIX = /^(?:the|agencia|agence|agenzia|agentur|agencja|agentia|агентство|агенция|وكاله|وكالة)\s+/u;

/** Folded name of a carrier that no table knows, without the word for agency and a particle after it: "MPA통신이" is "mpa". */
export function creditKey(name: string): string {
  const folded = foldText(name).trim();
  const bare = folded.replace(AGENCY_PREFIX, "").replace(AGENCY_SUFFIX, "").trim();
  return bare === "" ? folded : bare;
}

const NOBODY = /^(?:staff|agenc|news agenc|wire|inputs?|desk|редакци|агентств|agentur|agences?$|agencias?$|وكالات)/u;
/** Where an agency signs its own copy. */
const OWN_PLACES: ReadonlySet<string> = new Set(["dateline", "byline", "sign-off"]);

/**
 * Agencies and outlets a page credits for its text, by key or folded name: the five places and links, never photos. A page that names its own outlet
 * credits nobody, unless it is an agency signing its copy; "staff, agencies" names nobody.
 */
export function statedCredits(article: Article): string[] {
  const own = new Set([foldText(article.outlet.name).trim(), agencyOf(article.outlet.name)?.key ?? ""]);
  const names = article.credits.filter((credit) => credit.place !== "photo").flatMap((credit): string[] => {
    const name = credit.agency ?? creditKey(credit.name);
    if (name === "" || (credit.agency === null && NOBODY.test(name))) return [];
    return own.has(name) && !(OWN_PLACES.has(credit.place) && agencyOf(credit.name)?.kind === "agency") ? [] : [name];
  });
  return [...new Set(names)];
}

/** Profiles and what is common in the story. Words of scripts without capitals become names where two other articles show them to be. Linear. */
export function profilesOf(articles: readonly Article[], features: ReadonlyMap<string, TraceFeatures>): { profiles: Profile[]; story: StoryContext } {
  const known = articles.map((article) => ({ article, features: features.get(article.id) })).filter((one): one is { article: Article; features: TraceFeatures } => one.features !== undefined);
  const nameCount = countKeys(known.map((one) => one.features.readings.filter((reading) => reading.key.startsWith("name:"))));
  const official = officialHashes(known);
  const bare = known.map((one) => bareProfile(one.article, one.features, nameCount, official));
  const keyCount = countKeys(bare.map((one) => one.readings));
  const variantCount = new Map<string, number>();
  for (const one of bare) for (const reading of one.readings) variantCount.set(`${reading.key} ${reading.variant}`, (variantCount.get(`${reading.key} ${reading.variant}`) ?? 0) + 1);
  const story: StoryContext = { size: bare.length, keyCount, variantCount };
  return { profiles: bare.map((one) => weighed(one, story)), story };
}

/** Profile of a further article, seen with what is common in the story so far. */
export function profileOf(article: Article, features: TraceFeatures, story: StoryContext): Profile {
  return weighed(bareProfile(article, features, story.keyCount, new Set()), story);
}

function bareProfile(article: Article, features: TraceFeatures, nameCount: ReadonlyMap<string, number>, official: ReadonlySet<number>): Omit<Profile, "weight"> {
  const readings = [...features.readings, ...namesSeenElsewhere(features, nameCount)];
  return { article, features, credits: statedCredits(article), readings, keys: byKey(readings), narrative: official.size === 0 ? features.narrative : features.narrative.filter((hash) => !official.has(hash)) };
}

function weighed(profile: Omit<Profile, "weight">, story: StoryContext): Profile {
  return { ...profile, weight: [...profile.keys.keys()].reduce((sum, key) => sum + keyWeight(key, story), 0) };
}

function byKey(readings: readonly Reading[]): Map<string, Reading[]> {
  const keys = new Map<string, Reading[]>();
  for (const reading of readings) push(keys, reading.key, reading);
  return keys;
}

function namesSeenElsewhere(features: TraceFeatures, nameCount: ReadonlyMap<string, number>): Reading[] {
  return features.maybeNames.filter((key) => (nameCount.get(`name:${key}`) ?? 0) >= NAME_ARTICLES).map((key) => ({ key: `name:${key}`, variant: "", at: -1 }));
}

function countKeys(lists: readonly (readonly Reading[])[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const list of lists) for (const key of new Set(list.map((reading) => reading.key))) counts.set(key, (counts.get(key) ?? 0) + 1);
  return counts;
}

/** n-grams that pages of three or more different agencies have: an official text everybody quotes, and no sign of a common carrier. */
function officialHashes(known: readonly { article: Article; features: TraceFeatures }[]): Set<number> {
  const agenciesOf = new Map<number, Set<string>>();
  for (const { article, features } of known) {
    const [agency] = statedCredits(article);
    if (agency === undefined) continue;
    for (const hash of features.narrative) {
      const agencies = agenciesOf.get(hash);
      if (agencies === undefined) agenciesOf.set(hash, new Set([agency])); else agencies.add(agency);
    }
  }
  return new Set([...agenciesOf].filter(([, agencies]) => agencies.size >= OFFICIAL_AGENCIES).map(([hash]) => hash));
}
