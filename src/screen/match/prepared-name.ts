import { koreanNameKey, romanise } from "../../text/index.js";
import { foldLegalForm } from "./legal-form.js";
import { lettersOf } from "./distance.js";
import { skeletonOf, soundOf } from "./phonetic.js";
import { COUNTRY_WORDS, GENERIC_WORDS, NUMBER_WORDS, ORG_PARTICLES, ORG_SHORT_FORMS, PARTICLES, REGION_WORDS, SHORT_FORM_ROWS, TITLES } from "./words.js";

export type NameKind = "person" | "organisation" | "vessel" | "any";

export type TokenRole = "core" | "particle" | "initial" | "generic" | "country" | "number" | "patronymic";

/** A word of a name as it is compared. */
export interface NameToken {
  readonly text: string;
  readonly sound: string;
  readonly skeleton: string;
  /** Which letters are in the text and in the sound, as bits. */
  readonly textLetters: number;
  readonly soundLetters: number;
  readonly role: TokenRole;
  /** How much the word says about who is named. */
  readonly weight: number;
}

export type NameScript = "latin" | "cyrillic" | "han" | "hangul" | "consonants" | "other";

/** A name made ready to be compared. Made once for each listed name. */
export interface PreparedName {
  readonly name: string;
  readonly kind: NameKind;
  readonly script: NameScript;
  readonly tokens: readonly NameToken[];
  /** All words run together, legal form included. */
  readonly joined: string;
  readonly legalForm: string | null;
  readonly koreanKey: string | null;
  /** Han or Hangul letters as written, for names of which both spellings are in one of these scripts. */
  readonly letters: string;
}

/** Longest name that is compared; the rest is cut. */
export const MAX_NAME = 300;
const MAX_TOKENS = 24;

const WEIGHTS: Readonly<Record<TokenRole, number>> = { core: 1, particle: 0.12, initial: 0.45, generic: 0.55, country: 0.8, number: 0.3, patronymic: 0.8 };

const shortForms = new Map<string, readonly number[]>();
SHORT_FORM_ROWS.forEach((row, index) => {
  for (const form of row.split(" ")) shortForms.set(form, [...(shortForms.get(form) ?? []), index]);
});

/** True when two given names are a name and its short form ("Benjamin", "Bibi"). */
export function areShortForms(a: string, b: string): boolean {
  const rows = shortForms.get(b);
  return rows !== undefined && (shortForms.get(a)?.some((row) => rows.includes(row)) ?? false);
}

function scriptOf(name: string): NameScript {
  if (/\p{Script=Hangul}/u.test(name)) return "hangul";
  if (/\p{Script=Hiragana}|\p{Script=Katakana}/u.test(name)) return "other";
  if (/\p{Script=Han}/u.test(name)) return "han";
  if (/\p{Script=Arabic}|\p{Script=Hebrew}|\p{Script=Khmer}|\p{Script=Devanagari}|\p{Script=Bengali}|\p{Script=Thai}/u.test(name)) return "consonants";
  if (/\p{Script=Cyrillic}/u.test(name)) return "cyrillic";
  return /\p{Script=Latin}/u.test(name) ? "latin" : "other";
}

/** A Chinese name runs together: the family name is its first letter, or its first two when the name has four. */
function splitHan(name: string): string {
  return name.replace(/\p{Script=Han}{2,4}(?!\p{Script=Han}|[·・])/gu, (block, at: number) => (at > 0 && /[\p{Script=Han}·・]/u.test(name[at - 1] ?? "") ? block : `${block.slice(0, block.length > 3 ? 2 : 1)} ${block.slice(block.length > 3 ? 2 : 1)}`));
}

// "Abd al-", "Abdel", "Abdul" and "Abd" are one word before one of the names of God.
const SERVANT_OF = /\b(?:abd[aeu]? (?:al|el|ul|ad|ar|as|az|ur|ud|us|uz)|abd[aeu][lrsdz]|abd)(?= |$)/g;
const SERVANT = "abdul";

/** Signs that join or end words, as spaces; "A.B.C." and "U.S." as one word; "0" and "1" inside words as the letters they are taken for. */
function plainWords(name: string, kind: NameKind, script: NameScript): string {
  let text = name.normalize("NFKC").slice(0, MAX_NAME);
  if (script === "han" && kind !== "organisation") text = splitHan(text);
  if (script === "consonants") text = text.replace(/(^|[\s-])ال(?=\S{2})/gu, "$1").replace(/\u200c/gu, "");
  text = text.replace(/(?<=\p{L})['’](?=s\b)s?/gu, "").replace(/(?<![\p{L}.])\p{L}(?:\.-?\p{L})+\.?(?![\p{L}])/gu, (dotted) => (kind === "person" ? dotted.replace(/\./g, " ") : dotted.replace(/[.-]/g, "")));
  if (kind === "person") text = text.replace(/(?<=\p{L})[01](?=\p{L})/gu, (digit) => (digit === "0" ? "o" : "i"));
  return romanise(text.replace(/[·・]/gu, " ").replace(/&/g, " and ").replace(/%/g, " percent ")).toLowerCase().replace(/['’ʼ`´‘]/gu, "").replace(/[^a-z0-9]+/g, " ").replace(SERVANT_OF, SERVANT).trim();
}

const ROMAN = /^(?:x{0,3}(?:ix|iv|v?i{1,3}|v)|x{1,3})$/;
const ROMAN_VALUES: Readonly<Record<string, number>> = { i: 1, v: 5, x: 10 };

function romanValue(word: string): number {
  let value = 0;
  for (let at = 0; at < word.length; at += 1) {
    const here = ROMAN_VALUES[word[at] ?? ""] ?? 0, next = ROMAN_VALUES[word[at + 1] ?? ""] ?? 0;
    value += here < next ? -here : here;
  }
  return value;
}

/** Numbers in one form: "forty four", "44" and "xliv"-like small numerals of series. Organisations and vessels only. */
function withNumbers(words: readonly string[]): string[] {
  const out: string[] = [];
  for (const [index, word] of words.entries()) {
    const spelt = NUMBER_WORDS.get(word), last = out.at(-1) ?? "";
    if (spelt !== undefined && words.length > 1) {
      if (spelt < 10 && /^[2-9]0$/.test(last) && NUMBER_WORDS.has(words[index - 1] ?? "")) out[out.length - 1] = String(Number(last) + spelt);
      else out.push(String(spelt));
    } else if (/^\d$/.test(word) && /^[2-9]0$/.test(last) && NUMBER_WORDS.has(words[index - 1] ?? "")) out[out.length - 1] = String(Number(last) + Number(word));
    else out.push(index > 0 && ROMAN.test(word) ? String(romanValue(word)) : word.replace(/^0+(?=\d)/, ""));
  }
  return out;
}

const isPatronymic = (word: string): boolean => word.length > 6 && /(?:ovich|evich|ovych|evych|yevich|ovna|evna|ivna|yevna)$/.test(word);

function roleOf(word: string, kind: NameKind): TokenRole {
  if (kind === "person") {
    if (PARTICLES.has(word) || TITLES.has(word)) return "particle";
    if (word.length === 1) return "initial";
    if (word === SERVANT) return "generic";
    return isPatronymic(word) ? "patronymic" : "core";
  }
  if (/^\d/.test(word) || /\d$/.test(word)) return "number";
  if (ORG_PARTICLES.has(word)) return "particle";
  if (kind === "any" && PARTICLES.has(word)) return "particle";
  if (kind === "vessel") return "core";
  if (COUNTRY_WORDS.has(word)) return "country";
  return GENERIC_WORDS.has(word) || REGION_WORDS.has(word) ? "generic" : "core";
}

/** A word by its letters alone. */
export function wordOf(text: string): Omit<NameToken, "role" | "weight"> {
  const sound = soundOf(text);
  return { text, sound, skeleton: skeletonOf(text), textLetters: lettersOf(text), soundLetters: lettersOf(sound) };
}

function tokenOf(word: string, kind: NameKind): NameToken {
  const role = roleOf(word, kind);
  return { ...wordOf(word), role, weight: WEIGHTS[role] };
}

/** "SergeiLavrov" is two words; "McDonald" and "BlackRock" are left to the comparison of runs. */
function splitCamel(name: string): string {
  return /\s/.test(name.trim()) ? name : name.replace(/(?<=\p{Ll}{2})(?=\p{Lu}\p{Ll}{2})/gu, " ");
}

/** "M/V", "MT", "S.S." before a ship's name. */
const VESSEL_PREFIX = /^(?:m ?[vtsy]|s ?s|lng|lpg) (?=\S)/;

/** A name ready to be compared. Never throws; a name without letters has no tokens. Linear in the length of the name, of which 300 letters are read. */
export function prepareName(name: string, kind: NameKind): PreparedName {
  const script = scriptOf(name);
  const surnameFirst = kind === "person" ? name.replace(/^([^,]{2,60}),\s*(\S.*)$/su, "$2 $1") : name;
  const folded = plainWords(kind === "person" ? splitCamel(surnameFirst) : surnameFirst, kind, script);
  const all = (kind === "vessel" ? folded.replace(VESSEL_PREFIX, "") : folded).split(" ").filter((word) => word !== "").slice(0, MAX_TOKENS);
  const { words, legalForm } = kind === "person" ? { words: all, legalForm: null } : foldLegalForm(all);
  const kept = kind === "person" ? words : withNumbers(words).map((word) => ORG_SHORT_FORMS.get(word) ?? word);
  return {
    name, kind, script, legalForm, tokens: (kept.length > 0 ? kept : words).map((word) => tokenOf(word, kind)), joined: all.join(""),
    koreanKey: kind === "person" || kind === "any" ? koreanNameKey(name.includes(",") ? name.replace(",", " ") : name) : null,
    letters: script === "han" || script === "hangul" ? name.replace(/[^\p{Script=Han}\p{Script=Hangul}]/gu, "") : "",
  };
}
