import type { Span } from "../model/index.js";
import type { Lexicon } from "./lexicon.js";
import { kindOfSource } from "./sources.js";

/** Most words of an outlet's name behind an addressee. */
const NAME_WORDS = 5;

/** Most stretches hold no name near their start, and asking what a phrase is costs most. */
const OPENS_NAME = /^\s?(?:\p{Ll}+['’\s]){0,3}["“„«]?[\p{Lu}\p{Lo}]/u;

/** The outlet that a stretch begins with: the longest run of words that is one. Null when it begins with none. */
export function outletAt(text: string, { from, to }: Span, lexicon: Lexicon): Span | null {
  const phrase = /^\s?[^,;:()]{2,80}/u.exec(text.slice(from, to))?.[0] ?? "";
  if (!OPENS_NAME.test(phrase)) return null;
  const words = [...phrase.matchAll(/\S+/gu)].slice(0, NAME_WORDS);
  for (let count = words.length; count > 0; count -= 1) {
    const last = words[count - 1];
    if (last === undefined) continue;
    const span = { from: from + (words[0]?.index ?? 0), to: from + last.index + last[0].length };
    const name = text.slice(span.from, span.to).replace(/[.]$/u, "");
    // A name ends in a capitalised word, a number or a mark.
    if (/^["“„«]?[\p{Lu}\p{N}]|["”»“]$/u.test(last[0]) && kindOfSource(name, lexicon.pack) === "outlet") return { from: span.from, to: span.from + name.length };
  }
  return null;
}
