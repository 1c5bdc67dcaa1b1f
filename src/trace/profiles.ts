import type { Article } from "../model/index.js";
import { agencyOf } from "../text/index.js";
import type { Reading, TraceFeatures } from "./features.js";
import { carrierNamesOf, isNamelessCredit, type CarrierNames } from "./carrier-names.js";
import { foldText } from "./lexicon.js";
import { push } from "./lists.js";
import { keyWeight, type Profile, type StoryContext } from "./pairs.js";

const NAME_ARTICLES = 2;
const OFFICIAL_AGENCIES = 3;

/** Where an agency signs its own copy. */
const OWN_PLACES: ReadonlySet<string> = new Set(["dateline", "byline", "sign-off"]);

/**
 * Agencies and outlets a page credits for its text, by key or folded name: the five places and links, never photos. A page that names its own outlet
 * credits nobody, unless it is an agency signing its copy; "staff, agencies" names nobody.
 */
export function statedCredits(article: Article, names: CarrierNames): string[] {
  const own = names.keyOf(article.outlet.name);
  return [...new Set(names.creditsOf(article).flatMap((credit): string[] => {
    const key = credit.agency ?? names.keyOf(credit.name);
    if (key === "" || (credit.agency === null && isNamelessCredit(credit.name))) return [];
    return own === key && !(OWN_PLACES.has(credit.place) && signsOwnCopy(article, credit)) ? [] : [key];
  }))];
}

/** An agency's page that opens with its own mark ("SEOUL (Hanbit) --") is the copy others carry; a paper's byline with its own name is not. */
function signsOwnCopy(article: Article, credit: Article["credits"][number]): boolean {
  return agencyOf(credit.name)?.kind === "agency" || (agencyOf(credit.name) === null && credit.place === "dateline" && foldText(credit.name) !== foldText(article.outlet.name));
}

/** Profiles and what is common in the story. Words of scripts without capitals become names where two other articles show them to be. Linear. */
export function profilesOf(articles: readonly Article[], features: ReadonlyMap<string, TraceFeatures>): { profiles: Profile[]; story: StoryContext } {
  const known = articles.map((article) => ({ article, features: features.get(article.id) })).filter((one): one is { article: Article; features: TraceFeatures } => one.features !== undefined);
  const nameCount = countKeys(known.map((one) => one.features.readings.filter((reading) => reading.key.startsWith("name:"))));
  const names = carrierNamesOf(articles);
  const official = officialHashes(known, names);
  const bare = known.map((one) => bareProfile(one.article, one.features, { nameCount, official, names }));
  const keyCount = countKeys(bare.map((one) => one.readings));
  const variantCount = new Map<string, number>();
  for (const one of bare) for (const reading of one.readings) variantCount.set(`${reading.key} ${reading.variant}`, (variantCount.get(`${reading.key} ${reading.variant}`) ?? 0) + 1);
  const story: StoryContext = { size: bare.length, keyCount, variantCount, names };
  return { profiles: bare.map((one) => weighed(one, story)), story };
}

/** Profile of a further article, seen with what is common in the story so far. */
export function profileOf(article: Article, features: TraceFeatures, story: StoryContext): Profile {
  return weighed(bareProfile(article, features, { nameCount: story.keyCount, official: new Set(), names: story.names }), story);
}

interface Seen { readonly nameCount: ReadonlyMap<string, number>; readonly official: ReadonlySet<number>; readonly names: CarrierNames }

function bareProfile(article: Article, features: TraceFeatures, { nameCount, official, names }: Seen): Omit<Profile, "weight"> {
  const readings = [...features.readings, ...namesSeenElsewhere(features, nameCount)];
  return { article, features, credits: statedCredits(article, names), readings, keys: byKey(readings), narrative: official.size === 0 ? features.narrative : features.narrative.filter((hash) => !official.has(hash)) };
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
function officialHashes(known: readonly { article: Article; features: TraceFeatures }[], names: CarrierNames): Set<number> {
  const agenciesOf = new Map<number, Set<string>>();
  for (const { article, features } of known) {
    const [agency] = statedCredits(article, names);
    if (agency === undefined) continue;
    for (const hash of features.narrative) {
      const agencies = agenciesOf.get(hash);
      if (agencies === undefined) agenciesOf.set(hash, new Set([agency])); else agencies.add(agency);
    }
  }
  return new Set([...agenciesOf].filter(([, agencies]) => agencies.size >= OFFICIAL_AGENCIES).map(([hash]) => hash));
}
