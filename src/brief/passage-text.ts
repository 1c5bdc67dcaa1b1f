import type { Cited } from "./desk.js";

/** English words that point at the sentence before. */
const POINTS_BACK = /^(?:he|she|they|it|this|these|those|that|his|her|their|its|both|the (?:former|latter|two|move|report|agency|service|ministry|statement))\b/iu;

/** The whole sentence of the claim, on one line, without list marks and stage directions ("[Anchor]"). */
export function sentenceOf({ claim, article }: Cited): string {
  return article.text.slice(claim.sentence.from, claim.sentence.to).replace(/\s+/g, " ").trim().replace(/^[-–—•*·]\s+/, "").replace(/^[[【][^\]】]{1,24}[\]】]\s*/, "");
}

/** True when an English sentence begins with a word that points at the sentence before it, so that it can't stand alone. */
export function leansBack(sentence: string): boolean {
  return POINTS_BACK.test(sentence);
}

/** First letter upper case, in scripts that begin sentences so. */
export function capitalised(text: string): string {
  return text.replace(/^[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}]/u, (letter) => letter.toUpperCase());
}
