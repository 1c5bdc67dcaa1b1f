import { TOPIC_ROWS } from "./topic-words.js";
import { wordFinder, type WordFinder } from "./word-finder.js";

/** Which way goods go, seen from the subject of a regime. */
export type Direction = "from" | "to" | "unknown";

const give = wordFinder(TOPIC_ROWS.give), take = wordFinder(TOPIC_ROWS.take);

// What stands right before the subject's name, by language; other languages are read by their verbs alone.
const PREPOSITIONS: Readonly<Record<string, { readonly from: RegExp; readonly to: RegExp }>> = {
  en: { from: /\b(?:from|out of|by) (?:the )?$/i, to: /\b(?:to|for|into) (?:the )?$/i },
  de: { from: /\b(?:aus|von|durch)(?: der)? $/i, to: /\b(?:an|nach|für)(?: die)? $/i },
  fr: { from: /\b(?:depuis|par)(?: la)? $/i, to: /(?<!\p{L})(?:à|vers|pour)(?: la)? $/iu },
  es: { from: /\b(?:desde|por) $/i, to: /\b(?:a|hacia|para) $/i },
  it: { from: /\b(?:da|dalla|dal) $/i, to: /\b(?:a|alla|verso|per)(?: la)? $/i },
  pt: { from: /\b(?:da|pela|desde) (?:a )?$/i, to: /(?<!\p{L})(?:à|a|para)(?: a)? $/iu },
  ru: { from: /(?<!\p{L})(?:из|от|со стороны) $/iu, to: /(?<!\p{L})(?:в|для) $/iu },
  uk: { from: /(?<!\p{L})(?:з|із|від) $/iu, to: /(?<!\p{L})(?:в|у|до|для) $/iu },
  ro: { from: /\b(?:din|de la) $/i, to: /(?<!\p{L})(?:în|către|pentru) $/iu },
  zh: { from: /(?:从|從|由|自)$/u, to: /(?:向|给|給|对|對)$/u },
  ar: { from: /(?<!\p{L})(?:من|قبل) $/u, to: /(?:إلى |لـ?)$/u },
};
// Particles that follow it.
const FROM_AFTER = /^(?:\s?(?:측|당국|정권|정부|군))?(?:이|가|은|는|에서|으로부터|로부터|산|제)(?![가-힣])|^(?:が|は|から|製)|^\p{Script=Han}{0,2}(?:が|は|から|向)|^dan\b|^den\b|^'dan|^'den|^nin\b|^'nin/u;
const TO_AFTER = /^(?:\s?(?:측|당국|정권|정부))?(?:에게|에|으로|로)(?![가-힣])|^(?:に|へ|への|向け)|^ya\b|^'ya|^'e\b/u;
const ADJECTIVE_GAP = 28;
/** Letters between a verb and the goods it moves: after the verb an object may be long; before it, outside languages that put the verb last, only a participle stands. */
const REACH_AFTER = 110;
const REACH_BEFORE = 30;
const VERB_LAST = /[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]|ı|ğ|ş|ä|ö|ü|ß/u;
const CLAUSE_END = /[;:]|--|—|, (?:and|but|which|that|who)\b/u;
const LOOK = 14;

interface Mention { readonly from: number; readonly to: number }

function beside(text: string, subject: Mention, lang: string): Direction {
  const before = text.slice(Math.max(0, subject.from - LOOK), subject.from), after = text.slice(subject.to, subject.to + LOOK);
  if (TO_AFTER.test(after)) return "to";
  if (FROM_AFTER.test(after)) return "from";
  const words = PREPOSITIONS[lang];
  if (words?.from.test(before) === true) return "from";
  if (words?.to.test(before) === true) return "to";
  // The Russian dative of names of places that decline: "Пхеньяну".
  if (/^у(?![\p{L}])/u.test(after)) return "to";
  return "unknown";
}

function byVerb(subject: Mention, gives: readonly Mention[], takes: readonly Mention[]): Direction {
  const give = gives[0], take = takes[0];
  const verb = give === undefined ? take : take === undefined || give.from < take.from ? give : take;
  if (verb === undefined) return "unknown";
  const isBefore = subject.from < verb.from;
  return verb === give ? (isBefore ? "from" : "to") : (isBefore ? "to" : "from");
}

function isWithinReach(verb: Mention, goods: Mention, text: string): boolean {
  const [first, last] = verb.from < goods.from ? [verb, goods] : [goods, verb];
  const between = text.slice(first.to, last.from);
  if (first === verb) return between.length <= REACH_AFTER && !/[;]|--|—/u.test(between);
  return between.length <= (VERB_LAST.test(text) ? REACH_AFTER : REACH_BEFORE) && !CLAUSE_END.test(between);
}

/**
 * Which way the goods at `goods` go in a sentence that names the subject: by the word beside the name ("from", "для", 에), by an adjective on the goods
 * ("North Korean shells"), or by who stands before a verb of giving or taking. "unknown" when nothing is given or taken. Linear.
 */
export function directionOf(text: string, lang: string, finders: { readonly subject: WordFinder; readonly adjectives: WordFinder }, goods: readonly Mention[]): Direction {
  const reaches = (verb: Mention): boolean => goods.some((one) => isWithinReach(verb, one, text));
  const gives = give(text).filter(reaches), takes = take(text).filter(reaches);
  if (gives.length + takes.length === 0) return "unknown";
  const named = finders.subject(text);
  const marked = named.map((subject) => beside(text, subject, lang)).find((direction) => direction !== "unknown");
  if (marked !== undefined) return marked;
  const isMadeThere = finders.adjectives(text).some((adjective) => goods.some((one) => one.from >= adjective.to && one.from - adjective.to <= ADJECTIVE_GAP));
  if (isMadeThere) return "from";
  const first = named[0];
  return first === undefined ? "unknown" : byVerb(first, gives, takes);
}
