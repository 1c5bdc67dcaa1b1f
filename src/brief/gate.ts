import type { Figure, LanguagePack, Problem } from "../model/index.js";
import { findDates, findFigures, packFor } from "../text/index.js";
import type { GatePassage, GateSentence } from "./gate-input.js";
import { namesMissing } from "./gate-names.js";
import { eventSurfaces, hasNegation, statusesIn } from "./gate-words.js";
import { quotationsOf } from "./quotations.js";

/** Passed, or why not. */
export type GateResult = { readonly ok: true } | { readonly ok: false; readonly problem: Problem };

const MAX_SENTENCE = 2_000;
const DIGITS = /\p{Nd}+(?:[.,\u00a0\u202f' ]\p{Nd}{3})*(?:[.,]\p{Nd}+)?/gu;

/**
 * The gate: decides whether a sentence may be shown. `passages` are those it cites, the one it states first.
 * Refuses, with the reason, when a quotation is not verbatim, a figure is missing or has another bound, a date, name,
 * hedge, status, negation or event word is not the passage's. Frame words ("according to", "carried by") are free; outlets and carriers may be
 * named when the citation gives them. Cost: linear in the text, times the number of passages.
 */
export function gate(sentence: GateSentence, passages: readonly GatePassage[]): GateResult {
  const first = passages[0];
  if (first === undefined) return refuse("brief/no-passage", "The sentence cites no passage.");
  if (sentence.text.length > MAX_SENTENCE) return refuse("brief/too-long", `The sentence has more than ${MAX_SENTENCE} characters.`);
  const parts = partsOf(sentence, passages);
  if (parts.missing !== null) return refuse("brief/quotation", `"${short(parts.missing)}" does not stand in the cited passages word for word.`);
  return checkFigures(parts, passages) ?? checkDates(parts, passages) ?? checkNames(parts, passages)
    ?? checkWords(parts, first, passages) ?? { ok: true };
}

/** The sentence without its quotations, and each quotation with the passage it was found in. */
interface Parts {
  readonly frame: GateSentence;
  readonly quotes: readonly { readonly text: string; readonly passage: GatePassage }[];
  readonly missing: string | null;
}

function partsOf(sentence: GateSentence, passages: readonly GatePassage[]): Parts {
  let frame = "";
  let at = 0;
  const quotes: { text: string; passage: GatePassage }[] = [];
  for (const quotation of quotationsOf(sentence.text)) {
    const wanted = plainQuotes(quotation.text);
    const passage = passages.find((candidate) => standsIn(wanted, plainQuotes(candidate.text)));
    if (passage === undefined) return { frame: sentence, quotes, missing: quotation.text };
    // A short quotation inside a sentence of the same language is read with its sentence, so that "up to" before it counts.
    if (passage.lang === sentence.lang) continue;
    quotes.push({ text: quotation.text, passage });
    frame += sentence.text.slice(at, quotation.from);
    at = quotation.to;
  }
  return { frame: { text: frame + sentence.text.slice(at), lang: sentence.lang }, quotes, missing: null };
}

/** A letter or digit of a script that puts gaps between its words. */
const SPACED = /(?![\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}])[\p{L}\p{M}\p{N}]/u;

/** True when the words stand in a text, and no word of it is cut: "rif" does not stand in "rifles". */
function standsIn(wanted: string, text: string): boolean {
  const cuts = (inner: string, outer: string): boolean => SPACED.test(inner) && SPACED.test(outer);
  for (let at = text.indexOf(wanted); at >= 0; at = text.indexOf(wanted, at + 1)) {
    const end = at + wanted.length;
    if (!cuts(wanted.charAt(0), text.charAt(at - 1)) && !cuts(wanted.charAt(wanted.length - 1), text.charAt(end))) return true;
    if (wanted === "") return true;
  }
  return false;
}

function checkFigures(parts: Parts, passages: readonly GatePassage[]): GateResult | null {
  const held = passages.map((passage) => findFigures(passage.text, packFor(passage.lang)));
  const all = held.flat();
  const unlabelled = withoutLabels(parts.frame.text, passages);
  const stated = findFigures(unlabelled, packFor(parts.frame.lang));
  const lost = stated.find((figure) => !all.some((other) => sameFigure(figure, other)));
  if (lost !== undefined) return refuseFigure(lost, all);
  for (const { text, passage } of parts.quotes) {
    const own = findFigures(passage.text, packFor(passage.lang));
    const changed = findFigures(text, packFor(passage.lang)).find((figure) => !own.some((other) => sameFigure(figure, other)));
    if (changed !== undefined) return refuseFigure(changed, own);
    if (/\p{Nd}/u.test(text) && !startsSentence(text, passage)) return refuse("brief/figure-bound", `The quotation "${short(text)}" is cut out of its sentence: a bound before its number may be lost.`);
  }
  const digits = new Set(passages.flatMap((passage) => digitRuns(passage.text)));
  const loose = digitRuns(unlabelled).find((run) => !digits.has(run));
  if (loose === undefined || datesOf(parts.frame, passages).some((date) => date.surface.includes(loose))) return null;
  return refuse("brief/figure", `The number ${loose} does not stand in the cited passages.`);
}

/** The text without the outlets and carriers its citations name: "Daily8" is no figure. */
function withoutLabels(text: string, passages: readonly GatePassage[]): string {
  const labels = [...new Set(passages.flatMap((passage) => passage.labels))].filter((label) => /\p{Nd}/u.test(label));
  return labels.reduce((rest, label) => rest.replaceAll(label, " "), text);
}

/** True when a quotation begins where its passage or a sentence of it begins. Bounds of numbers are not known for every language. */
function startsSentence(quotation: string, passage: GatePassage): boolean {
  const text = plainQuotes(passage.text);
  return /(?:^|[.!?…。！？؟']\s*)$/u.test(text.slice(0, text.indexOf(plainQuotes(quotation))).slice(-3));
}

function refuseFigure(figure: Figure, held: readonly Figure[]): GateResult {
  const same = held.find((other) => other.value !== null && other.value === figure.value);
  return same === undefined
    ? refuse("brief/figure", `The figure "${short(figure.surface)}" does not stand in the cited passages.`)
    : refuse("brief/figure-bound", `The passages say "${short(same.surface)}", the sentence "${short(figure.surface)}".`);
}

/** Same number, same bound, same unit (an unknown unit matches any). */
function sameFigure(left: Figure, right: Figure): boolean {
  const sameUnit = left.unit === right.unit || left.unit === "items" || right.unit === "items" || left.unit === "" || right.unit === "";
  return left.value === right.value && left.min === right.min && left.max === right.max && left.bound === right.bound && sameUnit;
}

function datesOf(sentence: GateSentence, passages: readonly GatePassage[]): readonly { readonly start: string | null; readonly end: string | null; readonly surface: string }[] {
  return findDates(sentence.text, packFor(sentence.lang), { published: passages[0]?.published ?? null });
}

function checkDates(parts: Parts, passages: readonly GatePassage[]): GateResult | null {
  const held = new Set(passages.flatMap((passage) => [
    ...datesOf(passage, [passage]).flatMap((date) => [date.start ?? "", date.end ?? ""]),
    ...(passage.published === null ? [] : [passage.published.slice(0, 10)]),
  ]));
  const wrong = datesOf(parts.frame, passages).find((date) => date.start !== null && !held.has(date.start));
  return wrong === undefined ? null : refuse("brief/date", `The date "${short(wrong.surface)}" does not stand in the cited passages.`);
}

function checkNames(parts: Parts, passages: readonly GatePassage[]): GateResult | null {
  const missing = namesMissing(parts.frame, passages);
  return missing === null ? null : refuse("brief/name", `The name "${short(missing)}" does not stand in the cited passages.`);
}

function checkWords(parts: Parts, first: GatePassage, passages: readonly GatePassage[]): GateResult | null {
  const pack = packFor(parts.frame.lang);
  const spoken = statusesIn(parts.frame.text, pack);
  const quoted = parts.quotes.flatMap((quote) => [...statusesIn(quote.text, packFor(quote.passage.lang))]);
  const stated = new Set([...spoken, ...quoted]);
  const own = statusesIn(first.text, packFor(first.lang));
  const dropped = [...own].find((status) => !stated.has(status));
  if (dropped !== undefined) return refuse("brief/hedge", `The passage says it as ${dropped}; the sentence does not.`);
  const any = new Set(passages.flatMap((passage) => [...statusesIn(passage.text, packFor(passage.lang))]));
  const added = [...stated].find((status) => !any.has(status));
  if (added !== undefined) return refuse("brief/hedge", `The sentence says it as ${added}; the cited passages do not.`);
  return checkNegation(parts, first) ?? checkEvents(parts, pack, passages);
}

function checkNegation(parts: Parts, first: GatePassage): GateResult | null {
  const denies = hasNegation(parts.frame.text, packFor(parts.frame.lang)) || parts.quotes.some((quote) => hasNegation(quote.text, packFor(quote.passage.lang)));
  const denied = hasNegation(first.text, packFor(first.lang));
  return denies === denied ? null : refuse("brief/negation", denied ? "The passage negates it; the sentence does not." : "The sentence negates what the passage does not.");
}

function checkEvents(parts: Parts, pack: LanguagePack, passages: readonly GatePassage[]): GateResult | null {
  const text = passages.map((passage) => passage.text.toLowerCase()).join("\n");
  const added = eventSurfaces(parts.frame.text, pack).find((surface) => !text.includes(surface));
  return added === undefined ? null : refuse("brief/event", `"${short(added)}" does not stand in the cited passages.`);
}

function digitRuns(text: string): string[] {
  return (text.match(DIGITS) ?? []).map((run) => run.replace(/[\u00a0\u202f' ]/g, ""));
}

/** One form for quotation marks, apostrophes and spaces: typography is not wording. */
function plainQuotes(text: string): string {
  return text.replace(/[“”„«»「」『』"‘’‚‹›]/g, "'").replace(/[\s\u00a0]+/g, " ").trim();
}

function short(text: string): string {
  return text.length > 80 ? `${text.slice(0, 79)}…` : text;
}

function refuse(code: string, message: string): GateResult {
  return { ok: false, problem: { code, message, at: null } };
}
