import type { EventType, LanguagePack, Span, Status } from "../model/index.js";
import { matchForms } from "../text/index.js";
import type { FormMatch, FormMatcher } from "../text/index.js";
import { clauseWordsOf, NEVER } from "./grammar.js";
import type { ClauseWords } from "./grammar.js";

/** A language pack compiled for this room, once per pack. */
export interface Lexicon {
  readonly pack: LanguagePack;
  readonly words: ClauseWords;
  readonly cues: FormMatcher;
  /** Those of the cues that cite somebody ("citing"). */
  readonly relays: FormMatcher;
  readonly negations: FormMatcher;
  readonly statuses: FormMatcher;
  readonly events: FormMatcher;
  readonly statusAt: (index: number) => Status;
  readonly eventAt: (index: number) => EventType;
  /** Finds the first word of a class in text, whole words only; `gd` so that the index can be read. */
  readonly that: RegExp;
  readonly thatWord: RegExp;
  readonly relative: RegExp;
  readonly subordinate: RegExp;
  readonly and: RegExp;
  /** A joining word at the end of a stretch, with an adverb behind it at most. */
  readonly andEnd: RegExp;
  /** What stands right before a cue that is negated. */
  readonly negated: RegExp;
  /** "seen by", "citada por": an outlet behind it had what was said first. */
  readonly agent: RegExp;
  readonly concession: RegExp;
  readonly including: RegExp;
  readonly beside: RegExp;
  readonly besideEnd: RegExp;
  readonly determiner: RegExp;
  readonly demonstrative: RegExp;
  readonly briefing: RegExp;
  readonly session: RegExp;
  readonly informs: RegExp;
  readonly addressee: RegExp;
  readonly stops: ReadonlySet<string>;
  /** True for scripts without spaces, where length is counted in signs. */
  readonly unspaced: boolean;
}

const compiled = new WeakMap<LanguagePack, Lexicon>();
const EDGE = "(?<![\\p{L}\\p{M}\\p{N}])", END = "(?![\\p{L}\\p{M}\\p{N}])";
// A class that a language lacks is asked for at the first place alone.
const NOWHERE = `^${NEVER}`;
const word = (source: string, flags = "iu"): RegExp => new RegExp(source === NEVER ? NOWHERE : `${EDGE}(?:${source})${END}`, flags);
const opening = (source: string): RegExp => new RegExp(`^(?:${source})${END}`, "iu");

/** Pack words of one sentence, found once. */
export interface WordMatches { readonly events: readonly FormMatch[]; readonly statuses: readonly FormMatch[]; readonly negations: readonly FormMatch[] }

/** The event, status and negation words of a sentence. */
export function matchWords(text: string, span: Span, lexicon: Lexicon): WordMatches {
  return { events: lexicon.events(text, span), statuses: lexicon.statuses(text, span), negations: lexicon.negations(text, span) };
}

/** Those of the matches that lie in a span, in order. */
export function within(matches: readonly FormMatch[], span: Span): readonly FormMatch[] {
  return matches.filter((match) => span.from <= match.span.from && match.span.to <= span.to);
}

/** The compiled words of a pack. */
export function lexiconOf(pack: LanguagePack): Lexicon {
  let lexicon = compiled.get(pack);
  if (lexicon === undefined) {
    lexicon = compile(pack);
    compiled.set(pack, lexicon);
  }
  return lexicon;
}

const UNSPACED = new Set(["ja", "zh"]);

function compile(pack: LanguagePack): Lexicon {
  const words = clauseWordsOf(pack.code);
  return {
    pack, words,
    cues: matchForms(pack.cues), relays: matchForms(pack.cues.filter((cue) => cue.relay)), negations: matchForms(pack.negations), statuses: matchForms(pack.statusWords), events: matchForms(pack.eventWords),
    statusAt: (index) => pack.statusWords[index]?.status ?? "asserted",
    eventAt: (index) => pack.eventWords[index]?.eventType ?? "assessment",
    that: word(words.that), thatWord: new RegExp(`^(?:${words.that})$`, "iu"), relative: opening(words.relative), subordinate: opening(words.subordinate), and: opening(words.and),
    andEnd: new RegExp(words.and === NEVER ? NOWHERE : `${EDGE}(?:${words.and})(?:\\s(?:${words.beside}))?\\s*$`, "iu"), negated: new RegExp(words.negated === NEVER ? NOWHERE : `${UNSPACED.has(pack.code) ? "" : EDGE}(?:${words.negated})\\s*$`, "iu"), agent: word(words.agent),
    concession: opening(words.concession), including: opening(words.including), beside: opening(words.beside),
    besideEnd: new RegExp(`${UNSPACED.has(pack.code) ? "" : "(?:^|[\\s'’])"}(?:${words.beside})$`, "iu"),
    determiner: opening(words.determiner), demonstrative: opening(words.demonstrative), briefing: word(words.briefing), session: word(words.session), informs: new RegExp(`^(?:${words.informs})$`, "iu"), addressee: word([words.agent, words.addressee].filter((source) => source !== NEVER).join("|") || NEVER, "giu"),
    stops: new Set(pack.stopWords), unspaced: UNSPACED.has(pack.code),
  };
}
