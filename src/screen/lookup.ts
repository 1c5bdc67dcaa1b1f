import type { Reason } from "../model/index.js";
import type { Listing } from "./lists/listing.js";
import { foldIdentifier, indexNames, candidatesOf, type NameIndex } from "./name-index.js";
import { comparePrepared, LIKELY, type NameMatch } from "./match/compare.js";
import { prepareName, type NameKind } from "./match/prepared-name.js";
import { MATCH_SETTINGS, type MatchSettings } from "./match/settings.js";

/** A version of a list that is looked into. */
export interface KeptList {
  readonly list: string;
  readonly title: string;
  readonly version: string;
  /** ISO day the list gives itself, or the day it was taken in. */
  readonly asOf: string;
  readonly listings: readonly Listing[];
}

/** Who is looked up; what is not known stays null. */
export interface Wanted {
  readonly name: string;
  readonly kind: NameKind;
  /** "1964", "1964-07-17". */
  readonly born: string | null;
  readonly nationality: string | null;
  readonly identifiers: readonly string[];
}

/** A candidate entry, with the alias that matched, where from, what the score is made of, and what speaks against it. */
export interface Hit {
  readonly list: string;
  readonly listTitle: string;
  readonly version: string;
  readonly asOf: string;
  readonly listing: Listing;
  readonly alias: string;
  readonly score: number;
  readonly because: readonly Reason[];
  readonly against: readonly Reason[];
}

export interface LookupSettings {
  readonly threshold: number;
  readonly limit: number;
  readonly match: MatchSettings;
}

/** A hit from 0.8, ten at most. */
export const LOOKUP_SETTINGS: LookupSettings = { threshold: LIKELY, limit: 10, match: MATCH_SETTINGS };

/** Lists made ready for looking up. Built once for each set of versions. */
export interface ScreeningIndex {
  readonly lists: readonly KeptList[];
  readonly names: NameIndex;
}

/** Prepares lists for looking up. Cost: linear in the names, about 50 µs each. */
export function buildIndex(lists: readonly KeptList[]): ScreeningIndex {
  return { lists, names: indexNames(lists.map((list) => list.listings)) };
}

const reason = (code: string, text: string): Reason => ({ code: `screen:${code}`, text, weight: null, span: null });

const WEAK_ALIAS = 0.95;
const OTHER_BIRTH = 0.85;
const SAME_BIRTH = 1.03;
const YEARS_APART = 1;

/** Years of a date or range, as [first, last]. */
function yearsOf(date: string): readonly [number, number] {
  const [from = "", to] = date.split("/");
  return [Number(from.slice(0, 4)), Number((to ?? from).slice(0, 4))];
}

function judgeBirth(wanted: Wanted, listing: Listing, hit: { score: number; because: Reason[]; against: Reason[] }): void {
  if (wanted.born === null || listing.born.length === 0) return;
  const [first, last] = yearsOf(wanted.born);
  const isNear = listing.born.some((date) => { const [from, to] = yearsOf(date); return first <= to + YEARS_APART && last >= from - YEARS_APART; });
  if (isNear) {
    hit.score = Math.min(1, hit.score * SAME_BIRTH);
    hit.because.push(reason("birth", `Born ${wanted.born}; the list says ${listing.born.join(", ")}.`));
  } else {
    hit.score *= OTHER_BIRTH;
    hit.against.push(reason("other-birth", `Born ${wanted.born}, but the list says ${listing.born.join(", ")}.`));
  }
}

function judgeNationality(wanted: Wanted, listing: Listing, hit: { because: Reason[]; against: Reason[] }): void {
  if (wanted.nationality === null || listing.nationalities.length === 0) return;
  const nation = wanted.nationality.toLowerCase();
  const isSame = listing.nationalities.some((one) => one.toLowerCase() === nation);
  (isSame ? hit.because : hit.against).push(reason(isSame ? "nationality" : "other-nationality", `${wanted.nationality}; the list says ${listing.nationalities.join(", ")}.`));
}

function hitOf(wanted: Wanted, list: KeptList, listing: Listing, name: Listing["names"][number], match: NameMatch): Hit {
  const hit = { score: match.score, because: [...match.because], against: [...match.against] };
  if (name.quality === "weak") {
    hit.score *= WEAK_ALIAS;
    hit.against.push(reason("weak-alias", "The list calls this alias weak."));
  }
  if (name.quality === "former") hit.because.push(reason("former-name", "A name the list gives as a former one."));
  judgeBirth(wanted, listing, hit);
  judgeNationality(wanted, listing, hit);
  return { list: list.list, listTitle: list.title, version: list.version, asOf: list.asOf, listing, alias: name.text, score: Math.round(hit.score * 1000) / 1000, because: hit.because, against: hit.against };
}

const KINDS_FOR: Readonly<Record<NameKind, readonly NameKind[]>> = { person: ["person", "any"], organisation: ["organisation", "any"], vessel: ["vessel", "any"], any: ["person", "organisation", "vessel", "any"] };

function identifierHits(index: ScreeningIndex, wanted: Wanted): Hit[] {
  return wanted.identifiers.flatMap((value) => (index.names.identifiers.get(foldIdentifier(value)) ?? []).flatMap((at) => {
    const list = index.lists[at.list], listing = list?.listings[at.listing];
    const found = listing?.identifiers.find((one) => foldIdentifier(one.value) === foldIdentifier(value));
    if (list === undefined || listing === undefined || found === undefined) return [];
    return [{ list: list.list, listTitle: list.title, version: list.version, asOf: list.asOf, listing, alias: listing.names[0]?.text ?? "", score: 1, because: [reason("identifier", `${found.type} ${found.value} is the same.`)], against: [] }];
  }));
}

/**
 * Entries that a name may stand for, the likeliest first, one hit an entry (its best alias). Never throws; a name without letters has no hits.
 * Cost: the entries that share a word, a sound or a letter-slip of one with the name; under a millisecond over 25,000 names.
 */
export function lookUp(index: ScreeningIndex, wanted: Wanted, settings: LookupSettings = LOOKUP_SETTINGS): Hit[] {
  const best = new Map<Listing, Hit>();
  const keep = (hit: Hit): void => {
    const known = best.get(hit.listing);
    if (hit.score >= settings.threshold && (known === undefined || hit.score > known.score)) best.set(hit.listing, hit);
  };
  for (const hit of identifierHits(index, wanted)) keep(hit);
  for (const kind of KINDS_FOR[wanted.kind]) {
    const asked = prepareName(wanted.name, kind);
    for (const at of candidatesOf(index.names, asked, settings.match)) {
      const list = index.lists[at.list], listing = list?.listings[at.listing];
      const name = listing?.names[at.name];
      if (list === undefined || listing === undefined || name === undefined) continue;
      const match = comparePrepared(asked, at.prepared, settings.match);
      if (match.score >= settings.threshold * 0.95) keep(hitOf(wanted, list, listing, name, match));
    }
  }
  return [...best.values()].sort((a, b) => b.score - a.score || b.because.length - a.because.length || (a.listing.id < b.listing.id ? -1 : 1)).slice(0, settings.limit);
}
