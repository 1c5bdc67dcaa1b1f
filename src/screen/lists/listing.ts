import type { Problem } from "../../model/index.js";
import type { NameKind } from "../match/prepared-name.js";

/** A name under which a party is listed. `weak` aliases are too common to be told apart by; `former` names were given up. */
export interface ListedName {
  readonly text: string;
  readonly quality: "primary" | "alias" | "weak" | "former" | "original-script";
}

export interface Identifier {
  /** As the list says it: "Passport", "IMO". */
  readonly type: string;
  readonly value: string;
}

/** A person, organisation or vessel on a list, in the list's own facts. */
export interface Listing {
  /** The list's own reference: "KPi.033", an OFAC uid, a FollowTheMoney id. */
  readonly id: string;
  readonly kind: NameKind;
  /** At least one; the primary name first. */
  readonly names: readonly ListedName[];
  /** "1964", "1964-07" or "1964-07-17"; "1960/1965" for a range of years. */
  readonly born: readonly string[];
  readonly nationalities: readonly string[];
  readonly identifiers: readonly Identifier[];
  /** The list's programmes, as it names them ("DPRK", "UN-SC1718"). */
  readonly programmes: readonly string[];
  /** ISO day it was listed on, or null. */
  readonly listedOn: string | null;
  /** What the list says of who it is: position, remarks. */
  readonly about: string | null;
}

export type ListFormat = "un-xml" | "ofac-xml" | "ofac-csv" | "eu-xml" | "uk-xml" | "uk-csv" | "ftm-json";

/** A list as read: its entries in the order of the file. */
export interface ParsedList {
  readonly format: ListFormat;
  /** Stable key: "un-sc", "us-ofac-sdn", "eu-fsf", "gb-fcdo", or the dataset of a FollowTheMoney file. */
  readonly list: string;
  readonly title: string;
  /** The day the list gives itself, ISO; null when it gives none. */
  readonly dated: string | null;
  readonly listings: readonly Listing[];
  /** Entries that could not be used, and why. */
  readonly problems: readonly Problem[];
}

/** Bounds on a list: no honest one comes near them. */
export const LIST_BOUNDS = { bytes: 400 * 1024 * 1024, listings: 2_000_000, depth: 40, nodesOfEntry: 20_000, textOfNode: 20_000, names: 400 } as const;

const clean = (text: string): string => text.replace(/\s+/g, " ").trim();

/** A listing of the facts a parser found, with empty and repeated ones left out; null when it has no id or no name with a letter. */
export function listingOf(facts: { readonly [Key in keyof Listing]: Listing[Key] }): Listing | null {
  const seen = new Set<string>();
  const names = facts.names.slice(0, LIST_BOUNDS.names).map((name) => ({ ...name, text: clean(name.text).slice(0, 300) })).filter((name) => {
    const key = name.text.toLowerCase();
    if (!/\p{L}/u.test(name.text) || seen.has(key)) return false;
    seen.add(key);
    return true;
  });
  const id = clean(facts.id).slice(0, 100);
  if (id === "" || names.length === 0) return null;
  const unique = (list: readonly string[]): string[] => [...new Set(list.map(clean).filter((one) => one !== ""))].slice(0, 50);
  return {
    ...facts, id, names, born: unique(facts.born), nationalities: unique(facts.nationalities), programmes: unique(facts.programmes),
    identifiers: facts.identifiers.map(({ type, value }) => ({ type: clean(type), value: clean(value).slice(0, 100) })).filter((one) => one.value !== "").slice(0, 100),
    about: facts.about === null || clean(facts.about) === "" ? null : clean(facts.about).slice(0, 2000),
  };
}

const MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];
const two = (value: string): string => value.padStart(2, "0");

/** A date as lists write it ("1964-07-17", "17 Jul 1964", "17/07/1964", "00/00/1964", "1964", "1960 to 1965") as ISO in the precision it has; null when it is none. */
export function listDate(text: string): string | null {
  const plain = clean(text).replace(/^(?:circa|approximately|between|around|c\.)\s+/i, "");
  const years = /^(\d{4})\s?(?:to|-|and|–)\s?(\d{4})$/.exec(plain);
  if (years !== null) return `${years[1]}/${years[2]}`;
  const iso = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?(?:T.*)?$/.exec(plain);
  if (iso !== null) return [iso[1], iso[2], iso[3]].filter((part) => part !== undefined && part !== "00").join("-");
  const slashes = /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/.exec(plain);
  if (slashes !== null) return [slashes[3] ?? "", two(slashes[2] ?? ""), two(slashes[1] ?? "")].filter((part) => part !== "00").join("-");
  const words = /^(?:(\d{1,2})\s)?([A-Za-z]{3})[a-z]*\s(\d{4})$/.exec(plain);
  const month = words === null ? -1 : MONTHS.indexOf((words[2] ?? "").toLowerCase());
  if (words === null || month < 0) return null;
  return [words[3] ?? "", two(String(month + 1)), ...(words[1] === undefined ? [] : [two(words[1])])].join("-");
}
