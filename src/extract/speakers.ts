import type { AttributionLevel, Span } from "../model/index.js";
import { agencyOf, foldName } from "../text/index.js";
import type { Found } from "./scene.js";
import type { SentenceFrame } from "./layout.js";
import type { Lexicon } from "./lexicon.js";
import { resolveNames } from "./names.js";
import { isLowerBrand, isTitled } from "./outlets.js";
import { canStandFor, describedBody, isDescribed, isShortForm } from "./described.js";
import { inNominative } from "./nominative.js";
import { nameOfSource } from "./source-names.js";
import { agencyIn, anaphorTarget, isBareBody, isBareRole, isMediumAlone, kindOfSource, meansMedium, sourceKey } from "./sources.js";
import { namesRole } from "./role-words.js";
import type { SourceKind } from "./sources.js";

/** An attribution with its source resolved. `name` is null when a dropped subject has no antecedent. */
export interface Voiced extends Found {
  readonly sentence: number;
  readonly kind: SourceKind;
  readonly name: string | null;
  readonly key: string | null;
  readonly level: AttributionLevel;
}

interface Mention { readonly name: string; readonly key: string; readonly kind: SourceKind }

const ACRONYM = /\s?[(（](\p{Lu}{2,7})[)）]/gu;
const NAME_BEFORE = /\p{Lu}[\p{L}’'-]{0,40}(?:\s[\p{L}’'-]{1,40}){1,7}$/u;
/** How far before its acronym a long name may begin. */
const NAME_REACH = 90;
/** Most mentions that are looked back at. */
const MEMORY = 60;

/** Acronyms a text defines ("National Intelligence Service (NIS)"): folded long name to folded acronym. */
function acronymsOf(text: string): Map<string, string> {
  const found = new Map<string, string>();
  if (!text.includes("(") && !text.includes("（")) return found;
  for (const match of text.matchAll(ACRONYM)) {
    const name = NAME_BEFORE.exec(text.slice(Math.max(0, match.index - NAME_REACH), match.index))?.[0] ?? "";
    const words = name.split(/\s/), acronym = match[1] ?? "";
    const start = words.findIndex((word) => word[0]?.toUpperCase() === acronym[0]);
    if (start >= 0) found.set(foldName(words.slice(start).join(" ")), foldName(acronym));
  }
  return found;
}

/** Bodies that a word for an agency may mean as well. */
const MEDIUM_BODY = /агентств|agenc|ajans|وكالة|통신/iu;

/** Names the sources of all attributions, sentence by sentence, each pronoun or "the agency" by what was named before it in the article. */
export function resolveSources(text: string, frames: readonly SentenceFrame[], found: readonly (readonly Found[])[], lexicon: Lexicon): Voiced[][] {
  const acronyms = acronymsOf(text);
  const outlets = outletsOf(text, frames, found, lexicon);
  const memory: Mention[] = [];
  const voices = found.map((list, sentence) => list.map((attribution): Voiced => {
    const medium = isMediumAlone(sourceText(text, attribution.source)) ? memory.findLast((candidate) => candidate.kind === "outlet" || candidate.kind === "body" && MEDIUM_BODY.test(candidate.name)) : undefined;
    if (medium !== undefined) return { ...attribution, sentence, kind: medium.kind, name: medium.name, key: medium.key, level: "explicit-anaphoric" };
    const mention = mentionOf(text, attribution, frames[sentence], outlets, acronyms, lexicon);
    const person = mention !== null && isKnownRole(sourceText(text, attribution.source), mention.name) ? memory.findLast((candidate) => candidate.kind === "person" && !isBareRole(candidate.name)) : undefined;
    if (person !== undefined) return { ...attribution, sentence, kind: person.kind, name: person.name, key: person.key, level: "explicit-anaphoric" };
    const back = mention !== null && mention.kind === "body" && isBareBody(mention.name) ? memory.findLast((candidate) => candidate.kind === "body" && !isBareBody(candidate.name) && canStandFor(mention.name, candidate.name)) : undefined;
    if (back !== undefined) return { ...attribution, sentence, kind: back.kind, name: back.name, key: back.key, level: "explicit-anaphoric" };
    if (mention !== null && mention.kind !== "anaphor") {
      const full = fullerName(mention, memory);
      // A network is where something was said, and stands for nobody later.
      if (attribution.by !== "rule:platform") remember(memory, full);
      return { ...attribution, sentence, kind: full.kind, name: full.name, key: full.key, level: "explicit" };
    }
    if (mention === null && !attribution.dropped) return { ...attribution, sentence, kind: "other", name: null, key: null, level: "hedged-unattributed" };
    const surface = sourceText(text, attribution.source);
    const target = attribution.dropped ? "any" : anaphorTarget(surface, lexicon.pack);
    // A verb without a subject goes on with who spoke, not with who carried it; where the verb tells the gender, with who agrees.
    const agreeing = attribution.dropped && lexicon.pack.script === "arabic" ? memory.findLast((candidate) => agrees(candidate, sourceText(text, attribution.cue))) : undefined;
    const before = agreeing ?? (attribution.dropped ? memory.findLast((candidate) => candidate.kind !== "outlet") : undefined) ?? memory.findLast((candidate) => fits(candidate, target) && (target !== "organisation" || (candidate.kind === "outlet" ? meansMedium(surface) : canStandFor(surface, candidate.name))));
    if (before !== undefined) return { ...attribution, sentence, kind: before.kind, name: before.name, key: before.key, level: "explicit-anaphoric" };
    const known = mention === null ? null : mention.name;
    return { ...attribution, sentence, kind: "anaphor", name: known, key: known === null ? null : foldName(known), level: known === null ? "hedged-unattributed" : target === "organisation" ? "explicit" : "explicit-anaphoric" };
  }));
  return withPersonKeys(withNamedBodies(voices, lexicon.pack.code));
}

/** Most bodies of one article that short forms and descriptions are looked for among. */
const MOST_BODIES = 200;

/** Bodies that the article also names by their full name: a description and a short form take it. */
function withNamedBodies(voices: readonly (readonly Voiced[])[], lang: string): Voiced[][] {
  const names = new Map<string, { readonly name: string; readonly key: string }>();
  for (const { kind, name, key } of voices.flat()) {
    if (names.size < MOST_BODIES && kind === "body" && name !== null && key !== null && !names.has(name) && !isBareBody(name) && !isDescribed(name, kind, lang)) names.set(name, { name, key });
  }
  const named = [...names.values()];
  if (named.length === 0) return voices.map((list) => [...list]);
  return voices.map((list) => list.map((voice): Voiced => {
    if (voice.kind !== "body" || voice.name === null) return voice;
    const { name } = voice;
    const long = named.find((body) => isShortForm(name, body.name));
    if (long !== undefined) return { ...voice, key: long.key };
    const body = isDescribed(name, voice.kind, lang) ? describedBody(name, named) : null;
    return body === null ? voice : { ...voice, name: body.name, key: body.key, level: "explicit-anaphoric" };
  }));
}

/** Persons are keyed by how their names sound, so that the spellings of one person meet over the articles of a story. */
function withPersonKeys(voices: readonly (readonly Voiced[])[]): Voiced[][] {
  const names = new Set(voices.flat().flatMap(({ kind, name }) => (kind === "person" && name !== null ? [name] : [])));
  const mentions = [...names].map((name) => ({ name, role: null, eventType: "statement" as const, articleId: "" }));
  const keys = new Map(resolveNames(mentions).flatMap(({ key, spellings }) => spellings.map((spelling) => [spelling, key] as const)));
  return voices.map((list) => list.map((voice) => (voice.kind === "person" && voice.name !== null ? { ...voice, key: keys.get(voice.name) ?? voice.key } : voice)));
}


/** "the lawmaker", "النائب": known; "a lawmaker", "analysts" are new. */
const DEFINITE = /^(?:the|der|die|das|le|la|l['’]|el|il|lo|o|a)\s?\p{L}|^ال|^\p{L}+ul$/iu;
const PLURAL = /(?:s|en|i|le|ون|ين|ان)$/iu;

/** True when a source is one known person by role alone. */
function isKnownRole(source: string, name: string): boolean {
  return isBareRole(name) && DEFINITE.test(source) && !(PLURAL.test(name) && !/^(?:le|la|el|il|der)\s/iu.test(source));
}

function remember(memory: Mention[], mention: Mention): void {
  memory.push(mention);
  if (memory.length > MEMORY) memory.shift();
}

function fits(mention: Mention, target: "person" | "organisation" | "any" | null): boolean {
  if (target === "person") return mention.kind === "person";
  if (target === "organisation") return mention.kind === "body" || mention.kind === "outlet" || mention.kind === "other";
  return true;
}

const FEMININE_VERB = /(?:^|\s)\p{L}{2,}[تة](?:\s|$)/u, FEMININE_NAME = /^\p{L}+(?:ة|ات)(?:\s|$)|^(?:مصادر|وسائل|السلطات)/u, MASCULINE_MEDIUM = /^(?:موقع|تلفزيون|راديو|مراسل)/u;

/** True when an Arabic verb ("وأضافت") has the gender of a name: media and nouns in "ة" are feminine. */
function agrees({ name, kind }: Mention, verb: string): boolean {
  const isFeminine = FEMININE_NAME.test(name) || kind === "outlet" && !MASCULINE_MEDIUM.test(name);
  return FEMININE_VERB.test(verb) === isFeminine;
}

/** "Lee" is "Lee Seong-kweun" once that was named; a name keeps its fullest form. */
function fullerName(mention: Mention, memory: readonly Mention[]): Mention {
  if (mention.kind === "outlet" || mention.kind === "unnamed") return mention;
  // A Korean surname with a role ("이 의원") is the full name that begins with it.
  if (/^\p{Script=Hangul}$/u.test(mention.name)) return memory.findLast((other) => other.kind === "person" && other.name.startsWith(mention.name)) ?? mention;
  const words = mention.key.split(" ");
  if (words.length > 2) return mention;
  const fuller = memory.findLast((other) => other.kind !== "outlet" && other.key.length > mention.key.length && words.every((word) => other.key.split(" ").includes(word)));
  return fuller ?? mention;
}

function sourceText(text: string, source: readonly Span[]): string {
  return source.map((span) => text.slice(span.from, span.to)).join(" ").trim();
}

const MONTH_OR_DAY = /^(?:January|February|March|April|May|June|July|August|September|October|November|December|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)(?:\s\d{1,2})?(?:,?\s\d{4})?,?\s/u;

/** "In | April Pyongyang and Moscow": what a learned source has of a date goes. */
function withoutDate(text: string, { source }: Found, lexicon: Lexicon): string {
  const surface = sourceText(text, source), at = source[0]?.from ?? 0;
  if (lexicon.pack.code !== "en" || !/(?:^|[\s,])(?:in|on|by|since|last|this|until)\s$/iu.test(text.slice(Math.max(0, at - 7), at))) return surface;
  return surface.replace(MONTH_OR_DAY, "");
}

function mentionOf(text: string, attribution: Found, frame: SentenceFrame | undefined, outlets: ReadonlySet<string>, acronyms: ReadonlyMap<string, string>, lexicon: Lexicon): Mention | null {
  const surface = withoutDate(text, attribution, lexicon);
  if (surface === "") return null;
  const kind = kindIn(text, surface, attribution, frame, lexicon);
  const name = inNominative(withoutClitic(nameOfSource(surface, kind, lexicon.pack), attribution, lexicon), kind === "person" || kind === "body" ? kind : "other", lexicon.pack.code, isGoverned(text, attribution, lexicon.pack.code));
  const key = sourceKey(name);
  const isOutlet = outlets.has(key) || outlets.has(foldName(surface));
  return { name, key: acronyms.get(key) ?? key, kind: isOutlet && kind !== "person" ? "outlet" : kind };
}

/** True when the cue takes its source in an oblique case: a preposition ("по словам"), a relay; in German, a genitive article. */
function isGoverned(text: string, { entry, cue, source, by }: Found, lang: string): boolean {
  const at = source[0]?.from ?? 0;
  const before = text.slice(cue[0]?.from ?? at, at).length < 60 ? text.slice(cue[0]?.from ?? at, at) : "";
  if (lang === "de") return /(?:^|\s)des\s?$/u.test(before) || text.startsWith("des ", at);
  return by !== "rule:citer" && (entry.relay || entry.patterns.includes("cue-source-content") && !entry.patterns.includes("source-cue-content"));
}

/** After "وفقا" the preposition is written onto the name ("لوزارة", "للشركة"). */
function withoutClitic(name: string, { entry }: Found, lexicon: Lexicon): string {
  if (lexicon.pack.code !== "ar" || !entry.patterns.includes("cue-source-content")) return name;
  return name.replace(/^لل(?=\p{L}{3})/u, "ال").replace(/^ل(?=(?:وزارة|صحيفة|وكالة|شركة|هيئة|قناة|مصادر|مصدر|بيان|تقرير|رئيس|مدير|محافظ|منظمة|مجلس))/u, "");
}

const CAPITAL_OR_SIGN = /^(?:\p{Ll}{1,4}\s)?[\p{Lu}\p{Lo}"«„“]/u;

/** Verbs of which only media are the subject. */
const MEDIA_VERB = /^(?:пишет|передаёт|передает|цитирует|пише|передає|scrive|escribe|recoge|schreibt|berichtete?|écrit|rapporte|scrie|relatează|escreve|noticiou|yazdı|(?:.{0,6})보도(?:했다|했습니다)|.{0,3}報じ.*|报道|報道|報導)$/u;

/** A name of an agency the table does not know. */
const AGENCY_NAME = /(?:^|\s)(?:Agenc\p{L}+|Press|News|Presse|Ajansı|агентств\p{L})(?:\s|$)/u;

/** A source's kind where it stands: a title or a brand in a reporting frame is an outlet. */
function kindIn(text: string, surface: string, attribution: Found, frame: SentenceFrame | undefined, lexicon: Lexicon): SourceKind {
  const kind = kindOfSource(surface, lexicon.pack);
  // "заявили в «Укренерго»": those who are in a house speak for it; a medium is not spoken in.
  if (kind === "outlet" && agencyIn(surface) === null && /^[«"„]/u.test(surface) && /(?:ли|или)\s(?:в|во|у)\s$/u.test(text.slice(Math.max(0, (attribution.source[0]?.from ?? 0) - 8), attribution.source[0]?.from ?? 0))) return "body";
  if (kind === "outlet" || kind === "anaphor") return kind;
  if (attribution.by === "rule:addressee") return "outlet";
  const starts = attribution.source[0]?.from === frame?.span.from;
  if (isTitled(surface, starts) && kindOfSource(surface.slice(4), lexicon.pack) !== "body" && !namesRole(surface.split(" ")[1] ?? "")) return "outlet";
  if (kind !== "unnamed" && MEDIA_VERB.test(sourceText(text, attribution.cue)) && AGENCY_NAME.test(surface)) return "outlet";
  const reports = attribution.by === "rule:citer" || MEDIA_VERB.test(sourceText(text, attribution.cue));
  if (kind === "other" && reports && CAPITAL_OR_SIGN.test(surface)) return "outlet";
  return isLowerBrand(surface, lexicon.pack.code, lexicon.pack.stopWords) && kind === "other" ? "outlet" : kind;
}

/** Keys of sources that are outlets anywhere in the article: one plain frame settles the name for all. */
function outletsOf(text: string, frames: readonly SentenceFrame[], found: readonly (readonly Found[])[], lexicon: Lexicon): Set<string> {
  const keys = new Set<string>();
  found.forEach((list, sentence) => list.forEach((attribution) => {
    const surface = sourceText(text, attribution.source);
    if (surface !== "" && kindIn(text, surface, attribution, frames[sentence], lexicon) === "outlet") keys.add(sourceKey(surface));
  }));
  return keys;
}

/** True when a name is a news agency, which carries text for others. */
export function isAgency(name: string): boolean {
  return agencyOf(name)?.kind === "agency";
}
