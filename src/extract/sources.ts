import type { LanguagePack } from "../model/index.js";
import { agencyOf, foldName, matchForms } from "../text/index.js";
import { findCountries } from "../text/places.js";
import type { FormMatcher } from "../text/index.js";
import { BODY_SIGNS, ROLE_SIGNS } from "./bodies.js";
import { easternPerson, endsInRole } from "./eastern-names.js";
import { clauseWordsOf } from "./grammar.js";
import { namesBody, namesRole, roleIn } from "./role-words.js";
import { hasOutletShape } from "./outlets.js";

/** What a source is. Outlets and agencies publish; bodies, persons and unnamed ones are asked for what they say; an anaphor stands for one named before. */
export type SourceKind = "outlet" | "body" | "person" | "unnamed" | "anaphor" | "other";

const ACRONYM = /(?<![\p{L}\p{N}])\p{Lu}{2,6}(?![\p{L}\p{N}])/u;
/** Words with a capital. */
export const CAPITALISED = /(?<![\p{L}\p{N}])\p{Lu}[\p{L}\p{M}’'-]+/gu;
/** Words that report, left on a medium's name: "《X》报道". */
export const REPORTED = /(?:的?(?:报道|報道|报导|報導|消息|通报|通報|介绍|介紹|统计|統計|公布的?数据))$/u;
/** A name in quotation marks, with or without a word for what it names. */
export const QUOTED = /^(?:[\p{Ll}\s]{0,24}|\p{Lu}\p{Ll}{2,14}\s)["“„«「『《]([^"”»」』》]{1,58}[\p{L}\p{N}])["”“»」』》]$/u;

/** What a pack's words compile to, and the kinds already decided. */
export interface SourceWords { readonly anaphors: FormMatcher; readonly unnamed: FormMatcher; readonly determiner: RegExp; readonly kinds: Map<string, SourceKind> }
const compiled = new WeakMap<LanguagePack, SourceWords>();
/** Phrases whose kind is remembered: rules ask for one phrase several times, and sources come back. */
const MOST_KINDS = 2000;

/** A pack's words for sources, compiled once. */
export function wordsOf(pack: LanguagePack): SourceWords {
  let words = compiled.get(pack);
  if (words === undefined) {
    const determiner = new RegExp(`^(?:(?:${clauseWordsOf(pack.code).determiner})[\\s'’]+)+`, "iu");
    words = { anaphors: matchForms(pack.anaphors), unnamed: matchForms(pack.unnamedSources), determiner, kinds: new Map() };
    compiled.set(pack, words);
  }
  return words;
}

/** Whom a pack's word for a source refers back to, when the source is that word alone; else null. */
export function anaphorTarget(source: string, pack: LanguagePack): "person" | "organisation" | "any" | null {
  const match = wordsOf(pack).anaphors.at(source, 0);
  return match !== null && match.span.to === source.length ? (pack.anaphors[match.index]?.refersTo ?? null) : null;
}

/** True for "the agency", "ведомство": a body without a name of its own. */
export function isBareBody(source: string): boolean {
  return source.length <= 40 && namesBody(source) && (source.slice(1).match(CAPITALISED) ?? []).length === 0 && !source.includes(" ");
}

/** True for "the lawmaker", "النائب": a role without a name. */
export function isBareRole(source: string): boolean {
  return source.length <= 40 && !source.includes(" ") && namesRole(source) && !namesBody(source);
}

/** True when the source is a word or two of the pack's unnamed sources ("analysts", "two lawmakers"), without a name. */
function isUnnamed(source: string, pack: LanguagePack): boolean {
  return source.length <= 80 && wordsOf(pack).unnamed(source).length > 0 && (source.slice(1).match(CAPITALISED) ?? []).length === 0;
}

/** "مراسل الجزيرة", "корреспондент «Коммерсанта»": who reports for a medium is the medium. */
export const CORRESPONDENT = /^(?:و?مراسل(?:ة|و|ون)?|корреспондент(?:ы|а|у)?|кореспондент(?:и|ка|а|у)?)\s(?=.{3})/u;

/** What a source is, from its words. Remembered per pack for the last phrases asked. */
export function kindOfSource(source: string, pack: LanguagePack): SourceKind {
  const { kinds } = wordsOf(pack);
  const known = kinds.get(source);
  if (known !== undefined) return known;
  const head = kindOfPhrase(source, pack);
  const cut = source.search(/[,،，(（]/u);
  const kind = head === "other" && cut > 1 ? kindOfPhrase(source.slice(0, cut).trim(), pack) : head;
  if (kinds.size >= MOST_KINDS) kinds.clear();
  kinds.set(source, kind);
  return kind;
}

function kindOfPhrase(source: string, pack: LanguagePack): SourceKind {
  const own = source.replace(CORRESPONDENT, "");
  if (own !== source) return kindOfPhrase(own, pack) === "outlet" ? "outlet" : "unnamed";
  if (anaphorTarget(source, pack) !== null) return "anaphor";
  if (agencyIn(source) !== null || MEDIA_SIGN.test(source) || /(?:报道|報道|报导|報導)$/u.test(source) || hasOutletShape(source)) return "outlet";
  if (NAMED_MEDIUM.test(source)) return "outlet";
  if (isQuotedTitle(source)) return namesBody(source) && !MEDIA_NOUN.test(source) ? "body" : "outlet";
  if (ROLE_SIGNS.test(source) || endsInRole(source) || (pack.script === "han" || pack.script === "arabic") && easternPerson(source, pack.code) !== null) return "person";
  if (isCountry(source, pack)) return "body";
  if (isUnnamed(source, pack)) return "unnamed";
  const isBody = namesBody(source), role = roleIn(source);
  // In Russian and Ukrainian the head stands first: "Администрация президента" is a body, unless a full name follows.
  if (role > 0 && pack.script === "cyrillic" && namesBody(source.slice(0, role)) && !/\s\p{Lu}\p{Ll}+\s\p{Lu}[\p{L}-]+$/u.test(source)) return "body";
  if (role >= 0 && ((source.match(CAPITALISED) ?? []).length >= 1 || role === 0 && /^\p{Script=Arabic}+(?:\s\p{Script=Arabic}+){2,}$/u.test(source))) return "person";
  if (isBody || BODY_SIGNS.test(source) || ACRONYM.test(source)) return "body";
  if (role >= 0) return "unnamed";
  return personShape(source) || APPOSED.test(source) ? "person" : "other";
}

/** "Seoul", "South Korea": a capital or country that speaks is its government. */
function isCountry(source: string, pack: LanguagePack): boolean {
  const words = source.normalize("NFKD").replace(/\p{M}+/gu, "").toLowerCase().split(/[\s-]+/u);
  if (source.length > 24 || words.length > 3 || !/^\p{Lu}/u.test(source) || pack.script !== "latin") return false;
  return findCountries(words, pack.code)[0]?.at === 0 && (words.length === 1 || findCountries(words.slice(0, 1), pack.code).length === 0);
}

/** "当地电视台BFM", "Sabah gazetesi": a word for a medium beside its name. */
const NAMED_MEDIUM = /(?:电视台|電視台|报纸|報紙|媒体|媒體|网站|網站|周刊|杂志|雜誌|电台|電台)[A-Za-z]{2,20}$|\p{Lu}[\p{L}0-9]*\s(?:gazetesi|ajansı|kanalı|televizyonu|dergisi|haber sitesi)$/u;

/** Longest title in words, unless most of them have capitals. */
const TITLE_WORDS = 4;

/** True for a name between quotation marks, and for no sentence between them. */
function isQuotedTitle(source: string): boolean {
  const inside = QUOTED.exec(source)?.[1];
  if (inside === undefined) return false;
  const words = inside.split(" ");
  return words.length <= TITLE_WORDS || words.filter((word) => /^\p{Lu}/u.test(word)).length > words.length / 2;
}

/** A medium referred to by a noun alone, in any case: "агентства", "통신", "同紙", "该社", "الصحيفة", "ajans". */
const MEDIUM_ALONE = /^(?:(?:это|этого|этому|само|цього|цьому)\s)?(?:(?:информ|інформ)?агентств(?:о|а|у|ом)|издани(?:е|я|ю|и)|видан(?:ня|ню|ні)|газет(?:а|ы|е|у|и|і)|телеканал(?:а|у|ом|і)?|портал(?:а|у)?|журнал(?:а|у)?|радиостанци[яию])$|^(?:이 |해당 |동 )?(?:통신|신문|방송|매체|통신사)$|^同(?:通信|紙|局|誌|サイト)$|^[该該](?:社|报|報|台|刊|网|網|媒体|媒體|通讯社|通訊社)$|^(?:ال)(?:وكالة|صحيفة|قناة|إذاعة|مجلة)$|^(?:ajans|gazete|televizyon|dergi|kanal)(?:[ıiae]|[ıi]n)?$/iu;

/** True for a noun that alone stands for a medium named before. */
export function isMediumAlone(source: string): boolean {
  return source.length < 24 && MEDIUM_ALONE.test(source);
}

/** "prefetto Aldo Ferri": words in lower case, then a full name. */
const APPOSED = /^(?:\p{Ll}[\p{Ll}’'-]*\s){1,5}\p{Lu}\p{Ll}[\p{L}’'-]*\s\p{Lu}[\p{L}’'.-]*(?:\s\p{Lu}[\p{L}’'.-]*){0,2}\s?$/u;

/** Two to four capitalised words and nothing else, or one. */
function personShape(source: string): boolean {
  return source.length < 60 && /^\p{Lu}[\p{L}\p{M}’'.-]*(?:\s\p{Lu}[\p{L}\p{M}’'.-]*){0,3}\s?$/u.test(source);
}

/** Words around an agency's name that make the phrase mean the agency ("the state agency Tass", "South Korea's Yonhap news agency"). */
const MEDIA_NOUN = /(?:news|media|agenc|agentur|agence|agenzia|agência|agenți|newspaper|broadcaster|outlet|channel|zeitung|sender|journal|chaîne|diario|periódico|cadena|quotidiano|emittente|jornal|emissora|агентств|агенци|издани|газет|телеканал|канал|видання|통신|신문|방송|通信|新聞|社|وكالة|قناة|صحيفة|ajans|gazete)/iu;

/** An article that ends in an apostrophe, or a noun for an agency with a capital, before a name: "l'AFP", "Nachrichtenagentur Reuters". */
const MEDIA_LEAD = /^(?:(?:der|die|dem)\s)?(?:[Nn]achrichtena|A|a)gentur\s(?=\p{Lu})|^(?:[Ll]|[Aa]ll|[Dd]all|[Dd]ell)['’]\s?(?:agen(?:ce|zia)\s(?:de presse\s|di stampa\s)?)?(?=\p{Lu})/u;

/** "러시아 매체 베도모스티", "俄罗斯媒体": a medium, named or not, in unspaced scripts. */
const MEDIA_SIGN = /(?:매체|신문|통신|방송|언론)(?:\s\p{Script=Hangul}{2,12})?$|(?:メディア|紙|媒体|媒體)$/u;

/** The known agency or outlet that a short phrase means, by its own name or by a name in it beside a word for media; null when none. */
export function agencyIn(source: string): { readonly name: string } | null {
  if (source.length > 80) return null;
  const whole = agencyOf(source) !== null;
  const bare = source.replace(MEDIA_LEAD, "").replace(/^(?:\p{Lu}\p{L}+\s){0,2}\p{Lu}\p{L}+['’]s\s(?=\p{Lu})/u, "").replace(/(?<=\p{Lu}\p{L}*)\sreports?$/u, "");
  if (bare !== source && agencyOf(bare) !== null) return { name: bare };
  // "la agencia Yonhap" is shown by its name alone; "The Guardian" is all name.
  if (whole && !/^\p{Ll}.*\s/u.test(source)) return { name: source };
  const words = source.split(/\s+/);
  if (words.length > 8 || !whole && !MEDIA_NOUN.test(source) && !/\s(?:and|und|et|y|e|и|і)\s/u.test(source)) return null;
  for (let length = 3; length >= 1; length -= 1) for (let at = 0; at + length <= words.length; at += 1) {
    const name = words.slice(at, at + length).join(" ").replace(/^[«„“"]|[»“”",]$/gu, "");
    if (/^[\p{Lu}\p{Lo}]/u.test(name) && name.length > 2 && agencyOf(name) !== null) return { name };
  }
  return whole ? { name: source } : null;
}

/** True for a word that an outlet can be referred to by ("the agency", "la cadena", "the report"). */
export function meansMedium(phrase: string): boolean {
  return MEDIA_NOUN.test(phrase) || /report|outlet|network|station|paper|bericht|blatt|portal|medium|medio|média|source|fonte|fuente/iu.test(phrase);
}

/** Key that joins spellings of one source inside an article: folded, without article and role. */
export function sourceKey(name: string): string {
  const agency = agencyOf(name);
  return agency === null ? foldName(name) : agency.key;
}
