import { distance } from "fastest-levenshtein";
import type { Article, Credit } from "../model/index.js";
import { AGENCIES, agencyOf } from "../text/index.js";
import { foldText } from "./lexicon.js";
import { isSameName, soundKey } from "./name-keys.js";

const AGENCY_SUFFIX = /(?<!\s)\s*(?:news agency|press agency|news|agency|nachrichtenagentur|agentur|haber ajansi|ajansi|通信社?|通訊社|通讯社|통신사?)(?:이|은|는|가|의|発|電)?$/u;
const AGENCY_PREFIX = /^(?:the|l|die|der|das|el|la|le|il|agencia(?: de noticias)?|agence(?: de presse)?|agenzia|agentur|agencja|agentia|агентство|агенция|вестник агентства|وكاله|وكالة)\s+/u;
const ARTICLE = /^(?:the|die|der|das|el|la|le|il|der|les|los)\s+/u;
const NAMELESS = /^(?:staff|agenc|news agenc|press agenc|wire|inputs?|desk|combined|compiled|reporters?$|correspondents?$|newsroom|news services|own report|eigener|eigene|redaktion|редакци|агентств|agentur(?:en)?$|agences?$|agencias?$|agenzie|agenties|ajanslar|外媒|通信社$|وكالات)/u;

/** Folded name of a carrier that no table knows, without article, the word for agency or news and a particle after it: "MPA통신이" is "mpa". */
export function creditKey(name: string): string {
  const folded = foldText(name).trim().replace(ARTICLE, "");
  const bare = folded.replace(AGENCY_PREFIX, "").replace(AGENCY_SUFFIX, "").trim();
  return bare.length < 2 ? folded : bare;
}

/** Whether a credit names nobody: "agencies", "wire reports", "staff". */
export function isNamelessCredit(name: string): boolean {
  return NAMELESS.test(creditKey(name));
}

/** The carriers a story's pages name, each under one key however it is spelled. */
export interface CarrierNames {
  /** Key of a printed name: that of the known agency, else one shared by all spellings in the story. */
  keyOf(name: string): string;
  /** Best printed form of a key. */
  nameOf(key: string): string;
  /** True when the story's pages credit the name, or one of its outlets bears it. */
  isCarrier(name: string): boolean;
  /** A page's text credits, with one more where its last line is the bracketed name of a carrier that the story knows. Photo credits are left out. */
  creditsOf(article: Article): readonly Credit[];
  /** True when one of its own pages is in the story. */
  isHeld(key: string): boolean;
}

interface Spelling { readonly key: string; readonly lang: string; count: number }

const nameByKey = new Map(AGENCIES.map((agency) => [agency.key, agency.name]));
/** Initials sound alike by chance. */
const LONGER_THAN_INITIALS = 5;

/** Reads the names out of credits and outlets. Credits spelled in two languages are one name when they sound alike. Quadratic in the few credited names. */
export function carrierNamesOf(articles: readonly Article[]): CarrierNames {
  const simple = (name: string): string => agencyOf(name)?.key ?? creditKey(name);
  const printed = new Map<string, Map<string, number>>();
  const credited = new Map<string, Spelling>();
  const note = (name: string): string => {
    const key = simple(name);
    const forms = printed.get(key) ?? new Map<string, number>();
    printed.set(key, forms.set(name, (forms.get(name) ?? 0) + 1));
    return key;
  };
  for (const article of articles) {
    for (const credit of [...article.credits, ...signOffOf(article, () => false)]) {
      if (credit.place === "photo" || isNamelessCredit(credit.name)) continue;
      const key = note(credit.name);
      const seen = credited.get(key);
      if (seen === undefined) credited.set(key, { key, lang: article.lang, count: 1 }); else seen.count += 1;
    }
  }
  const outlets = new Set(articles.map((article) => note(article.outlet.name)));
  const known = new Map([...outlets].map((key) => [key, key]));
  const heads: Spelling[] = [];
  for (const one of [...credited.values()].sort((a, b) => b.count - a.count || (a.key < b.key ? -1 : 1))) {
    const same = outlets.has(one.key) ? undefined : heads.find((head) => head.lang !== one.lang && soundAlike(head.key, one.key));
    if (same === undefined) heads.push(one);
    known.set(one.key, same?.key ?? one.key);
  }
  const asked = new Map<string, string>();
  const outletLike = soundIndex([...outlets].filter((key) => !nameByKey.has(key)));
  const keyOf = (name: string): string => {
    const key = simple(name);
    const found = known.get(key) ?? asked.get(key) ?? heads.find((head) => soundAlike(head.key, key))?.key ?? (key.length < LONGER_THAN_INITIALS || nameByKey.has(key) ? undefined : outletLike(key)) ?? key;
    asked.set(key, found);
    return found;
  };
  const carriers = new Set(known.values());
  const held = new Set([...outlets].map((key) => known.get(key) ?? key));
  const creditsOf = (article: Article): Credit[] => [...article.credits.filter((credit) => credit.place !== "photo"), ...signOffOf(article, (name) => carriers.has(known.get(simple(name)) ?? ""))];
  return { keyOf, creditsOf, isCarrier: (name) => carriers.has(keyOf(name)), isHeld: (key) => held.has(key), nameOf: (key) => nameByKey.get(key) ?? bestForm(printed.get(key)) ?? key };
}

const SIGN_OFF = /(?:^|\n)[([（]([^()[\]（）\n]{3,40})[)\]）]\.?\s*$/u;
const LAST = 60;
/** One capitalised word of three letters or more: an agency's mark. Two words are as often the author's name. */
const SINGLE_MARK = /^\p{Lu}[\p{L}\p{N}-]{2,}$/u;

/** "(Velmar Radio)" as the last line: a sign-off, once the story shows that this is a carrier. */
function signOffOf(article: Article, isKnown: (name: string) => boolean): Credit[] {
  const from = Math.max(0, article.text.length - LAST);
  const found = SIGN_OFF.exec(article.text.slice(from));
  const name = found?.[1] ?? "";
  if (found === null || !(isKnown(name) || (SINGLE_MARK.test(name) && !isNamelessCredit(name))) || article.credits.some((credit) => credit.name === name)) return [];
  const at = from + found.index + found[0].indexOf(name);
  return [{ place: "sign-off", name, agency: null, span: { from: at, to: at + name.length }, surface: found[0].trim() }];
}

/** Finds the one of some names that a further name sounds like, over scripts; undefined when none does. */
function soundIndex(names: readonly string[]): (name: string) => string | undefined {
  const sounds = names.filter((name) => name.length >= LONGER_THAN_INITIALS).map((name) => ({ name, sound: soundKey(name) })).filter((one) => one.sound.length >= LEAST_SOUNDS);
  return (name) => {
    const sound = soundKey(name);
    if (sound.length < LEAST_SOUNDS) return undefined;
    return sounds.find((one) => distance(one.sound, sound) <= Math.floor(Math.max(one.sound.length, sound.length) / SOUNDS_PER_SLIP))?.name;
  };
}

const LEAST_SOUNDS = 5;
const SOUNDS_PER_SLIP = 5;

function soundAlike(a: string, b: string): boolean {
  return a.length >= LONGER_THAN_INITIALS && b.length >= LONGER_THAN_INITIALS && !nameByKey.has(a) && !nameByKey.has(b) && isSameName(a, b);
}

/** The commonest form; of equals the shortest that has a capital. */
function bestForm(forms: ReadonlyMap<string, number> | undefined): string | undefined {
  const capital = (name: string): number => (/\p{Lu}/u.test(name) ? 0 : 1);
  return [...(forms ?? [])].sort((a, b) => b[1] - a[1] || capital(a[0]) - capital(b[0]) || a[0].length - b[0].length || (a[0] < b[0] ? -1 : 1))[0]?.[0];
}
