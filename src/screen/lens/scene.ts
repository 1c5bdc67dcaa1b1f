import type { Article, Claim, Span } from "../../model/index.js";
import { findCountries } from "../../text/places.js";
import { TOPIC_ROWS, type Topic } from "./topic-words.js";
import { wordFinder, type WordFinder } from "./word-finder.js";

/** What a claim says, laid out for the rules: its own words, the thing it is about, its sentence, and what stands before. */
export interface Scene {
  /** The words of the claim, parts joined by " … ". */
  readonly own: string;
  /** The last part: in "North Korea is receiving … energy" the goods. */
  readonly focus: string;
  readonly sentence: string;
  /** The headline, and the 600 letters before the sentence. */
  readonly before: string;
  /** True when the sentence names a country. */
  readonly namesCountry: boolean;
  readonly lang: string;
}

const BEFORE = 600;
const NUCLEAR = /nuclear|atomic|nukle|nucl[ée]|ядерн|Atomwaff|Kernwaff|핵|核|نووي/iu;
const finders = new Map<Topic, WordFinder>();

/** The finder of a topic's words. */
export function finderOf(topic: Topic): WordFinder {
  const known = finders.get(topic);
  if (known !== undefined) return known;
  const plain = wordFinder(TOPIC_ROWS[topic]);
  // Nuclear weapons are made and tested, not handed over: they are no arms transfer.
  const made: WordFinder = topic === "arms" ? (text) => plain(text).filter((one) => !NUCLEAR.test(text.slice(Math.max(0, one.from - 14), one.to + 14))) : plain;
  finders.set(topic, made);
  return made;
}

const textOf = (article: Article, span: Span): string => article.text.slice(span.from, span.to);

function plainWords(text: string): string[] {
  return (text.normalize("NFKD").replace(/\p{M}+/gu, "").toLowerCase().normalize("NFC").match(/[\p{L}\p{N}]+/gu) ?? []).slice(0, 400);
}

/** The scene of a claim in its article. Spans outside the text give empty words; linear in the sentence. */
export function sceneOf(article: Article, claim: Claim): Scene {
  const passage = claim.passages[0] ?? [];
  const parts = passage.map((span) => textOf(article, span));
  const sentence = textOf(article, claim.sentence);
  const from = Math.max(0, claim.sentence.from - BEFORE);
  return {
    own: parts.join(" … "), focus: parts.at(-1) ?? "", sentence, before: `${article.title}\n${article.text.slice(from, claim.sentence.from)}`,
    namesCountry: findCountries(plainWords(sentence), article.lang).some(({ code }) => code !== "UN"), lang: article.lang,
  };
}
