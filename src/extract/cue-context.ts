import type { Span } from "../model/index.js";
import type { Lexicon } from "./lexicon.js";

// Where a word that has the form of a cue is none.

/** A capital inside a sentence makes a cue's form part of a name ("United States", "Daily Reports"). */
export function isName(text: string, sentence: Span, cue: Span): boolean {
  if (!/\p{Lu}/u.test(text[cue.from] ?? "")) return false;
  return cue.from > sentence.from && /[\p{L}\p{N},]\s$/u.test(text.slice(Math.max(sentence.from, cue.from - 2), cue.from));
}

const ENGLISH_NOUN = /(?:^|[^\p{L}])(?:the|an?|its|their|his|her|our|this|such|latest|new|initial|official|earlier|previous|own|of|[\p{L}]{3,}ing|(?:its|their|his|her)\s[\p{L}-]+)\s$|[\p{L}]['’]s\s$/iu;
/** "South Korean estimates": an adjective of nationality before a form that is a noun in the plural. */
const ENGLISH_NATIONAL = /(?:^|\s)\p{Lu}\p{L}+(?:an|ish|ese|ench|utch|iet|aeli|aqi)\s$/u, PLURAL_NOUN = /^(?:estimates|reports|claims|counts|forecasts|pledges|states)$/iu;

/** "its estimate", "the claims": an English noun with the form of a cue. */
export function isNoun(text: string, cue: Span, lexicon: Lexicon): boolean {
  if (lexicon.pack.code !== "en") return false;
  const before = text.slice(Math.max(0, cue.from - 30), cue.from);
  return ENGLISH_NOUN.test(before) || ENGLISH_NATIONAL.test(before) && PLURAL_NOUN.test(text.slice(cue.from, cue.to));
}

const INFINITIVE = /^\s(?:to|de|di|d['’])\s?\p{L}|^\s\p{Ll}{2,14}[aeiáéíê]r(?:se|e)?(?!\p{L})/u;

/** "expects to hire", "prévoit de fermer": a plan of the subject's own, not a saying. */
export function isPlan(text: string, cue: Span, status: string | null | undefined): boolean {
  return status === "expected" && INFINITIVE.test(text.slice(cue.to, cue.to + 20));
}

/** Longest run of small words between a negation and its cue ("has not yet publicly"). */
const NEGATED_REACH = 30;

/** "قد يعلن", "أن تؤكد": what may be or is to be said was not said. */
const MODAL = /(?:^|\s)(?:قد|سوف|أن|لأن|كي|حتى)\s$/u;

/** "أدلة على نقل صواريخ": behind a preposition stands a noun that is written like the verb. */
const GOVERNED = /(?:^|\s)(?:على|في|من|إلى|عن|بعد|قبل|منذ|خلال|حول|بشأن|دون)\s$/u;

/** Where the negation is an ending of the verb: "明らかにしていない", "밝히지 않았다". */
const NEGATED_BEHIND: Readonly<Record<string, RegExp>> = { ja: /^(?:て(?:い|お)?(?:ない|らず|ません)|ておらず|なかった|ず(?:に|、))/u, ko: /^지\s(?:않|못)/u };

/** "has not confirmed", "no quiso comentar", "n'a pas précisé": what was not said is no saying. */
export function isNegated(text: string, { from, to }: Span, lexicon: Lexicon): boolean {
  if (lexicon.pack.script === "arabic" && /^[يتن]/u.test(text.slice(from, from + 1)) && MODAL.test(text.slice(Math.max(0, from - 8), from))) return true;
  if (lexicon.pack.script === "arabic" && GOVERNED.test(text.slice(Math.max(0, from - 8), from))) return true;
  if (NEGATED_BEHIND[lexicon.pack.code]?.test(text.slice(to, to + 8)) === true) return true;
  if (lexicon.pack.code === "tr" && /(?:^|\s)ne(?: de)?\s$/iu.test(text.slice(Math.max(0, from - 7), from))) return true;
  return lexicon.negated.test(text.slice(Math.max(0, from - NEGATED_REACH), from));
}

const HANGUL = /[\uac00-\ud7a3]/u;
/** What is written onto the word before it in Korean: particles, and the ending of a quotation. */
const ATTACHED = /^(?:고도?\s|[에을를의라다자냐이]|며|면서)/u;

/** "이전했다": a Korean verb of saying begins its word; within one it is the end of another verb. */
export function isInsideWord(text: string, cue: Span): boolean {
  const before = text[cue.from - 1] ?? " ";
  if (!HANGUL.test(before) || !HANGUL.test(text[cue.from] ?? "")) return false;
  const words = text.slice(cue.from, cue.to);
  return !ATTACHED.test(words) || words.startsWith("고") && !/[다라자냐]/u.test(before);
}
