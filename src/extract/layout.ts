import type { Article, Block, LanguagePack, Span } from "../model/index.js";
import { isWordCode, splitSentences } from "../text/index.js";
import { isChrome } from "./chrome.js";
import { trim } from "./segments.js";

/** A quotation, marks included. `open` when its paragraph ends without a closing mark (it goes on in the next one). */
export interface Quotation { readonly span: Span; readonly open: boolean }

/** A sentence with its place: block number and the quotations of its block. */
export interface SentenceFrame {
  readonly span: Span;
  readonly block: number;
  /** Index of the sentence in its block. */
  readonly order: number;
  readonly quotations: readonly Quotation[];
}

/** Block kinds that hold running text. Labels, sign-offs and datelines are credits, not claims. */
const READ = new Set<Block["kind"]>(["paragraph", "item", "quote", "heading", "table"]);

/** A quotation longer than this is a stray mark. */
const LONGEST_QUOTATION = 3000;

/** Sentences of an article in order; page chrome and credit blocks are left out. Linear. */
export function layOut(article: Article, pack: LanguagePack): SentenceFrame[] {
  const frames: SentenceFrame[] = [];
  article.blocks.forEach((block, index) => {
    if (!READ.has(block.kind)) return;
    if (isChrome(article.text.slice(block.span.from, block.span.to))) return;
    const span = withoutCredits(article, block.kind === "item" ? withoutMarker(article.text, block.span) : block.span);
    if (span.to <= span.from) return;
    const quotations = findQuotations(article.text, span, pack);
    let next = 0;
    const sentences = splitSentences(article.text, pack, span).flatMap((sentence) => atSemicolons(article.text, sentence, quotations)).flatMap((sentence) => bounded(article.text, sentence));
    sentences.forEach((sentence, order) => {
      while ((quotations[next]?.span.to ?? Infinity) <= sentence.from) next += 1;
      frames.push({ span: sentence, block: index, order, quotations: overlapping(quotations, next, sentence) });
    });
  });
  return frames;
}

/** Quotations from `first` on that share text with a sentence. */
function overlapping(quotations: readonly Quotation[], first: number, sentence: Span): Quotation[] {
  const found: Quotation[] = [];
  for (let at = first; at < quotations.length; at += 1) {
    const quotation = quotations[at];
    if (quotation === undefined || quotation.span.from >= sentence.to) break;
    found.push(quotation);
  }
  return found;
}

/** Longest sentence that is read as one; what is longer is no sentence, and work inside a sentence is not linear. */
const LONGEST_SENTENCE = 3000;

/** A run without sentence ends in pieces, cut at blanks where there are any. */
function bounded(text: string, sentence: Span): Span[] {
  if (sentence.to - sentence.from <= LONGEST_SENTENCE) return [sentence];
  const pieces: Span[] = [];
  for (let { from } = sentence; from < sentence.to;) {
    const limit = Math.min(sentence.to, from + LONGEST_SENTENCE);
    const blank = limit === sentence.to ? limit : text.lastIndexOf(" ", limit);
    const to = blank > from + LONGEST_SENTENCE / 2 ? blank : limit;
    pieces.push(trim(text, { from, to }));
    from = to;
  }
  return pieces;
}

/** "Lisboa, 14 mai 2024 (Lusa) -- ", "Wien (APA) - ": a town, perhaps a day, an agency in brackets, a dash. */
const DATELINE = /^\p{Lu}[\p{L}.'’ -]{1,40}(?:,\s[^()\n]{1,40})?\s?\([\p{Lu}][\p{L}./ -]{1,24}\)\s?\.?(?:--|[-–—])\s/u;

/** Datelines and sign-offs at the ends of a block name a carrier and say nothing. */
function withoutCredits(article: Article, span: Span): Span {
  let { from, to } = span;
  const dateline = DATELINE.exec(article.text.slice(from, Math.min(to, from + 110)))?.[0] ?? "";
  from += dateline.length;
  for (const { place, span: at } of article.credits) {
    if (at === null || at.to <= from || at.from >= to) continue;
    if (place === "dateline" && at.from - from < 60) from = afterDash(article.text, at.to, to);
    else if ((place === "sign-off" || place === "label" || place === "byline") && to - at.to < 4) to = at.from;
  }
  return { from, to: Math.max(from, to) };
}

/** Past the marks that end a dateline: "(EFE).-", "(AP) —", "】". */
function afterDash(text: string, at: number, to: number): number {
  let next = at;
  while (next < to && next - at < 40 && /[\s).\]】–—:=-]/u.test(text[next] ?? "")) next += 1;
  return next;
}

/** A semicolon outside quotation marks ends a sentence: who speaks before it need not speak after it. */
function atSemicolons(text: string, sentence: Span, quotations: readonly Quotation[]): Span[] {
  const spans: Span[] = [];
  let { from } = sentence;
  const words = text.slice(sentence.from, sentence.to);
  if (!/[;；؛]/.test(words) || words.length > LONGEST_SENTENCE) return [sentence];
  for (const match of words.matchAll(/[;；؛]/g)) {
    const at = sentence.from + match.index;
    if (at - from < 12 || sentence.to - at < 12 || quotationAt(quotations, at) !== null) continue;
    spans.push(trim(text, { from, to: at }));
    from = at + 1;
  }
  return [...spans, trim(text, { from, to: sentence.to })];
}

function withoutMarker(text: string, span: Span): Span {
  const marker = /^\s*(?:[-*•·–]|\d{1,2}[.)])\s+/.exec(text.slice(span.from, Math.min(span.to, span.from + 24)));
  return marker === null ? span : { from: span.from + marker[0].length, to: span.to };
}

const isWord = (letter: string | undefined): boolean => letter !== undefined && /[\p{L}\p{N}]/u.test(letter);

/** A double mark opens unless a letter stands before it; a single one only after a blank or an opening mark ("U.N.'s", "don’t"). */
function opens(text: string, at: number): boolean {
  const before = text[at - 1];
  return text[at] === "'" || text[at] === "‘" || text[at] === "’" ? /[\s("“„«[—–]/u.test(before ?? " ") : !isWord(before);
}

const closerTables = new WeakMap<LanguagePack, ReadonlyMap<string, string>>();

/** The closing mark of each opening one. */
function closersOf(pack: LanguagePack): ReadonlyMap<string, string> {
  const known = closerTables.get(pack);
  if (known !== undefined) return known;
  const closers = new Map(pack.quotes.map(([open, close]) => [open, close]));
  closerTables.set(pack, closers);
  return closers;
}

/** Quotations of a block, in order, none inside another. An apostrophe inside a word is no mark. Linear. */
export function findQuotations(text: string, span: Span, pack: LanguagePack): Quotation[] {
  const closers = closersOf(pack);
  const found: Quotation[] = [];
  let at = span.from;
  while (at < span.to) {
    const code = text.charCodeAt(at);
    if (code === 32 || isWordCode(code)) { at += 1; continue; }
    const close = closers.get(text[at] ?? "");
    if (close === undefined || at > span.from && !opens(text, at)) { at += 1; continue; }
    const end = closingMark(text, at, Math.min(span.to, at + LONGEST_QUOTATION), close);
    if (end >= 0) {
      found.push({ span: { from: at, to: end + 1 }, open: false });
      at = end + 1;
    } else {
      const mark = text[at];
      if (mark !== "'" && mark !== "‘" && span.to - at < LONGEST_QUOTATION) found.push({ span: { from: at, to: span.to }, open: true });
      return found;
    }
  }
  return found;
}

function closingMark(text: string, open: number, to: number, close: string): number {
  const inside = text.slice(open, to);
  let end = inside.indexOf(close, 1);
  // A single mark between letters is an apostrophe ("don’t").
  while (end >= 0 && (close === "’" || close === "'") && isWord(text[open + end + 1])) end = inside.indexOf(close, end + 1);
  return end < 0 ? -1 : open + end;
}

/** The quotation that covers a position, or null. Logarithmic. */
export function quotationAt(quotations: readonly Quotation[], at: number): Quotation | null {
  let low = 0, high = quotations.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((quotations[middle]?.span.from ?? 0) <= at) low = middle; else high = middle - 1;
  }
  const quotation = quotations[low];
  return quotation !== undefined && quotation.span.from <= at && at < quotation.span.to ? quotation : null;
}
