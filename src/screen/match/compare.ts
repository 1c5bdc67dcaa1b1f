import type { Reason } from "../../model/index.js";
import { alignNames, type Alignment } from "./align.js";
import { editDistance } from "./distance.js";
import { judgeEastAsian } from "./east-asian.js";
import { prepareName, type NameKind, type PreparedName } from "./prepared-name.js";
import { MATCH_SETTINGS, type MatchSettings } from "./settings.js";
import { SON_OF } from "./words.js";

/** How alike two names are: from `LIKELY` on they are taken for a hit, from `NEAR` on they are close enough to look at. */
export const LIKELY = 0.8;
export const NEAR = 0.7;

/** A comparison of two names. `score` is 0..1; `because` says what it was made of, `against` what speaks against one bearer. */
export interface NameMatch {
  readonly score: number;
  readonly because: readonly Reason[];
  readonly against: readonly Reason[];
}

const reason = (code: string, text: string, weight: number | null = null): Reason => ({ code: `screen:${code}`, text, weight, span: null });
const round = (value: number): number => Math.round(1000 * Math.min(1, Math.max(0, value))) / 1000;

/** Most that a pair may reach when something speaks against it. */
const CAPS = { numbers: 0.74, country: 0.68, legalForm: 0.66, fatherAndSon: 0.65 } as const;
const ONE_LETTER = 0.81;
const FULL_CONFLICT = 0.5;
const INITIAL_CONFLICT = 0.5;

interface Score { value: number; readonly because: Reason[]; readonly against: Reason[] }

const quoted = (name: PreparedName, indexes: readonly number[]): string => `“${indexes.map((index) => name.tokens[index]?.text ?? "").join(" ")}”`;

function weightOf(name: PreparedName, indexes: readonly number[]): number {
  return indexes.reduce((sum, index) => sum + (name.tokens[index]?.weight ?? 0), 0);
}

/** An initial that is another initial contradicts as much as a name does. */
function conflictWeight(name: PreparedName, indexes: readonly number[]): number {
  return indexes.reduce((sum, index) => { const token = name.tokens[index]; return sum + (token === undefined ? 0 : token.role === "initial" ? INITIAL_CONFLICT : token.weight); }, 0);
}

function scoreAlignment(a: PreparedName, b: PreparedName, alignment: Alignment, settings: MatchSettings): Score {
  const because: Reason[] = [], against: Reason[] = [];
  const matched = alignment.pairs.reduce((sum, pair) => sum + pair.weight, 0);
  if (matched === 0) return { value: 0, because: [reason("nothing-shared", "The names share no word.")], against };
  const likeness = alignment.pairs.reduce((sum, pair) => sum + pair.weight * pair.match.likeness, 0) / matched;
  for (const pair of alignment.pairs) because.push(reason(pair.match.by, `${quoted(a, pair.a)} and ${quoted(b, pair.b)}: ${WORDING[pair.match.by] ?? pair.match.by}`, round(pair.match.likeness * pair.weight / matched)));
  const conflict = Math.min(conflictWeight(a, alignment.leftA), conflictWeight(b, alignment.leftB));
  const leftA = weightOf(a, alignment.leftA), leftB = weightOf(b, alignment.leftB);
  let value = likeness;
  if (conflict > 0) {
    value *= 1 - settings.conflict * Math.min(1, conflict / FULL_CONFLICT);
    against.push(reason("other-words", `${quoted(a, alignment.leftA)} stands where the other has ${quoted(b, alignment.leftB)}.`));
  }
  const extra = Math.abs(leftA - leftB);
  if (extra > 0) {
    value *= 1 - settings.extra * extra / (matched + extra);
    const [name, left] = leftA > leftB ? [a, alignment.leftA] as const : [b, alignment.leftB] as const;
    if (extra > 0.3 && conflict === 0) against.push(reason("more-words", `Only one of the names has ${quoted(name, left)}.`));
    const isOneWord = matched < 0.9 || (a.kind === "person" && matched <= 1.2);
    if (isOneWord && extra >= 0.5 && alignment.pairs.filter((pair) => pair.weight > 0.3).length < 2) {
      value *= 0.85;
      against.push(reason("one-word", "One word of several is all they share."));
    }
  }
  return { value, because, against };
}

const WORDING: Readonly<Record<string, string>> = {
  same: "the same word", sound: "one sound, spelt in two ways", spelling: "a letter or two apart", initial: "an initial", "short-form": "a name and its short form",
  consonants: "the same consonants in two scripts", joined: "written together or apart",
};

function cap(score: Score, most: number, code: string, text: string): void {
  score.value = Math.min(score.value, most);
  score.against.push(reason(code, text));
}

const numbersOf = (name: PreparedName): string => name.tokens.filter((token) => token.role === "number").map((token) => token.text).sort().join(" ");

function judgeOrganisation(a: PreparedName, b: PreparedName, alignment: Alignment, score: Score): void {
  if (a.kind === "person" || b.kind === "person") return;
  const [numbersA, numbersB] = [numbersOf(a), numbersOf(b)];
  if (numbersA !== numbersB) cap(score, CAPS.numbers, "other-number", `The numbers differ (${numbersA || "none"}, ${numbersB || "none"}): perhaps another of a series.`);
  const countries = [...alignment.leftA.map((index) => a.tokens[index]), ...alignment.leftB.map((index) => b.tokens[index])].filter((token) => token?.role === "country");
  if (countries.length > 0) cap(score, CAPS.country, "other-country", `${countries.map((token) => token?.text ?? "").join(", ")} stands in one name only: perhaps a branch or sister company.`);
  const [formA, formB] = [a.legalForm, b.legalForm];
  if (formA !== null && formB !== null && formA !== formB && formA !== "business" && formB !== "business") cap(score, CAPS.legalForm, "other-legal-form", `The legal forms differ (${formA}, ${formB}).`);
}

/** Given name and father's name of "X bin Y". */
function parentage(name: PreparedName): readonly [string, string] | null {
  const at = name.tokens.findIndex((token) => SON_OF.has(token.text));
  const given = name.tokens[0], father = name.tokens[at + 1];
  return at > 0 && given !== undefined && father !== undefined ? [given.sound, father.sound] : null;
}

function judgeParentage(a: PreparedName, b: PreparedName, score: Score): void {
  const one = parentage(a), other = parentage(b);
  if (one === null || other === null || one[0] === other[0] || (one[0] !== other[1] && one[1] !== other[0])) return;
  cap(score, CAPS.fatherAndSon, "father-and-son", "Given name and father's name stand the other way round: perhaps father and son.");
}

const isSwap = (a: string, b: string): boolean => [...a].sort().join("") === [...b].sort().join("");

function acronymScore(a: PreparedName, b: PreparedName): number {
  const [short, long] = a.tokens.length === 1 ? [a, b] : [b, a];
  const word = short.tokens[0]?.text ?? "";
  const words = long.tokens.filter((token) => token.role !== "particle");
  const isAcronym = short.tokens.length === 1 && word.length >= 3 && word.length <= 6 && words.length === word.length && words.every((token, index) => token.text[0] === word[index]);
  return isAcronym ? 0.75 : 0;
}

/** Compares two prepared names. Symmetric up to the order in which words are paired. Cost: product of the numbers of words. */
export function comparePrepared(a: PreparedName, b: PreparedName, settings: MatchSettings = MATCH_SETTINGS): NameMatch {
  if (a.tokens.length === 0 || b.tokens.length === 0) return { score: 0, because: [reason("no-letters", "One of the names has no letters.")], against: [] };
  const alignment = alignNames(a, b, settings);
  const score = scoreAlignment(a, b, alignment, settings);
  if (score.value < 0.95 && a.joined === b.joined) {
    score.value = 0.96;
    score.because.push(reason("joined", "The same letters, written together or apart."));
  }
  if (score.value < ONE_LETTER && a.joined.length >= 7 && editDistance(a.joined, b.joined, 1) === 1 && (a.joined.length !== b.joined.length || isSwap(a.joined, b.joined))) {
    score.value = ONE_LETTER;
    score.because.push(reason("one-letter", "One letter more or less, or two swapped, in the whole name."));
  }
  const isOrganisation = a.kind !== "person" && b.kind !== "person";
  const acronym = isOrganisation ? acronymScore(a, b) : 0;
  if (acronym > score.value) {
    score.value = acronym;
    score.because.push(reason("acronym", "The first letters of the other's words."));
  }
  judgeOrganisation(a, b, alignment, score);
  judgeParentage(a, b, score);
  const eastAsian = judgeEastAsian(a, b, score.value);
  if (eastAsian !== null) {
    score.value = eastAsian.score;
    (eastAsian.isAgainst ? score.against : score.because).push(reason(eastAsian.code, eastAsian.text));
  }
  return { score: round(score.value), because: score.because, against: score.against };
}

/** A name that lists several, "Al-Qa'ida/Islamic Army", as its parts; "A/S" is one. */
export function namesIn(name: string): string[] {
  const parts = name.slice(0, 2000).split(/[/;]|\ba\.?k\.?a\.? /iu).map((part) => part.trim());
  return parts.length > 1 && parts.length <= 8 && parts.every((part) => part.replace(/[^\p{L}]/gu, "").length >= 4) ? [name, ...parts] : [name];
}

/** Compares two names as written; a name that lists several is compared by the best of its parts. */
export function matchNames(a: string, b: string, kind: NameKind, settings: MatchSettings = MATCH_SETTINGS): NameMatch {
  let best: NameMatch | null = null;
  for (const one of namesIn(a)) {
    for (const other of namesIn(b)) {
      const match = comparePrepared(prepareName(one, kind), prepareName(other, kind), settings);
      if (best === null || match.score > best.score) best = match;
    }
  }
  return best ?? { score: 0, because: [], against: [] };
}
