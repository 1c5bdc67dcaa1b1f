import type { Span } from "../model/index.js";
import type { Lexicon } from "./lexicon.js";
import type { Found } from "./scene.js";
import { trim } from "./segments.js";
import { nameOfSource } from "./source-names.js";
import { kindOfSource } from "./sources.js";

const AND = /,?\s(?:and|und|et|y|e|și|şi|и|та|і|й|ve)\s/giu;
const TWO_WORDS = /^\p{Lu}[\p{L}’'.-]*(?:\s\p{Ll}{1,3})?\s\p{Lu}/u;

/** A source's span cut into the persons it joins ("Maria Oduya and police chief Tom Brandt"); one span when it joins none. */
function personsIn(text: string, span: Span, lexicon: Lexicon): Span[] {
  const words = text.slice(span.from, span.to);
  for (const match of words.matchAll(AND)) {
    const sides = [{ from: span.from, to: span.from + match.index }, { from: span.from + match.index + match[0].length, to: span.to }].map((side) => trim(text, side));
    const isPerson = (side: Span): boolean => {
      const phrase = text.slice(side.from, side.to).replace(/[,،]$/u, "");
      return kindOfSource(phrase, lexicon.pack) === "person" && TWO_WORDS.test(nameOfSource(phrase, "person", lexicon.pack));
    };
    if (sides.every(isPerson)) return sides;
  }
  return [span];
}

/** Attributions whose source joins two persons, as one for each: both speak, neither relays the other. Cost: linear in the sources. */
export function withCoSpeakers(text: string, found: readonly Found[], lexicon: Lexicon): Found[] {
  return found.flatMap((attribution) => {
    const [source] = attribution.source;
    if (source === undefined || attribution.source.length > 1) return [attribution];
    const persons = personsIn(text, source, lexicon);
    return persons.length === 1 ? [attribution] : persons.map((person): Found => ({ ...attribution, source: [person] }));
  });
}
