import type { Span } from "../model/index.js";
import type { Lexicon } from "./lexicon.js";
import type { Found } from "./scene.js";
import { trim } from "./segments.js";
import { nameOfSource } from "./source-names.js";
import { kindOfSource } from "./sources.js";

const AND = /,?\s(?:and|und|et|y|e|și|şi|и|та|і|й|ve)\s|(?<=의원|장관|대통령|총리|대표|위원장|대변인)[과와]\s|(?<=氏|議員|首相|大統領|大臣|長官)と/giu;
const TWO_WORDS = /^\p{Lu}[\p{L}’'.-]*(?:\s\p{Ll}{1,3})?\s\p{Lu}/u;

const UNCASED = /^\p{Lo}/u;

/** A source's span cut into the persons it joins ("Maria Oduya and police chief Tom Brandt"); one span when it joins none. */
function personsIn(text: string, span: Span, lexicon: Lexicon): Span[] {
  const words = text.slice(span.from, span.to);
  for (const match of words.matchAll(AND)) {
    const sides = [{ from: span.from, to: span.from + match.index }, { from: span.from + match.index + match[0].length, to: span.to }].map((side) => trim(text, side));
    const isPerson = (side: Span): boolean => {
      const phrase = text.slice(side.from, side.to).replace(/[,،]$/u, "");
      if (kindOfSource(phrase, lexicon.pack) !== "person") return false;
      const name = nameOfSource(phrase, "person", lexicon.pack);
      return TWO_WORDS.test(name) || UNCASED.test(name) && name !== phrase;
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
