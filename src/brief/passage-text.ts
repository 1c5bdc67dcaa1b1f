import type { Hop, Span } from "../model/index.js";
import type { Cited } from "./desk.js";

/** A letter, digit or half stop at the end: a clause cut out of its sentence. Scripts with their own full stops are left alone. */
const ENDS_OPEN = /[\p{Script=Latin}\p{Script=Cyrillic}\p{Nd}%][;,:]?$/u;

/** English words that point at the sentence before. */
const POINTS_BACK = /^(?:he|she|they|it|this|these|those|that|his|her|their|its|both|the (?:former|latter|two|move|report|agency|service|ministry|statement))\b/iu;

/** The whole sentence of the claim, on one line, without list marks and stage directions ("[Anchor]"). */
export function sentenceOf({ claim, article }: Cited): string {
  const text = article.text.slice(claim.sentence.from, claim.sentence.to).replace(/\s+/g, " ").trim().replace(/^[-–—•*·]\s+/, "").replace(/^[[【][^\]】]{1,24}[\]】]\s*/, "");
  return ENDS_OPEN.test(text) ? `${text.replace(/[;,:]$/, "")}.` : text;
}

/** A time or place and then a pronoun: "In April it had spoken". */
const POINTS_BACK_LATER = /^(?:in|on|at|by|since|last|from|during|after|before)\b[^,.;:]{2,40}?,? (?:he|she|they|it)\b/iu;

/** True when an English sentence begins with a word that points at the sentence before it, so that it can't stand alone. */
export function leansBack(sentence: string): boolean {
  return POINTS_BACK.test(sentence) || POINTS_BACK_LATER.test(sentence.slice(0, 80));
}

/** First letter upper case, in scripts that begin sentences so. */
export function capitalised(text: string): string {
  return text.replace(/^[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}]/u, (letter) => letter.toUpperCase());
}

/** Where the article names a hop: its own span when the name stands there ("he" may stand for it), else the name's first place, else its own span. */
export function spanOfHop(hop: Hop, { article }: Cited): Span | null {
  if (hop.span !== null && article.text.slice(hop.span.from, hop.span.to).includes(hop.name)) return hop.span;
  const from = hop.name === "" ? -1 : article.text.indexOf(hop.name);
  return from < 0 ? hop.span : { from, to: from + hop.name.length };
}
