import type { HedgeEntry, LanguagePack, Span } from "../model/index.js";
import { isWordCode } from "./codes.js";
import { matchForms, type FormMatch, type FormMatcher } from "./forms.js";

/** What a form found among the starters of a date is. */
export type DateWord =
  | { readonly kind: "month"; readonly value: number; readonly short: boolean }
  | { readonly kind: "weekday"; readonly value: number; readonly short: boolean }
  | { readonly kind: "day"; readonly value: number }
  | { readonly kind: "period"; readonly unit: "week" | "month" | "year"; readonly value: number };

/** The matchers that figures and dates need of one pack, compiled once. */
export interface Grammar {
  readonly pack: LanguagePack;
  /** Scripts whose words stand without spaces: a number needs a counter after it there. */
  readonly unspaced: boolean;
  /** Every word a figure can start with: number words, vague plurals, vague hedges. */
  readonly starters: FormMatcher;
  readonly numbers: FormMatcher;
  readonly vaguePlurals: FormMatcher;
  readonly vagueHedges: FormMatcher;
  readonly vagueHedgeEntries: readonly HedgeEntry[];
  readonly hedgesBefore: FormMatcher;
  readonly hedgeBeforeEntries: readonly HedgeEntry[];
  readonly hedgesAfter: FormMatcher;
  readonly hedgeAfterEntries: readonly HedgeEntry[];
  readonly nouns: FormMatcher;
  readonly notCounted: FormMatcher;
  readonly labels: FormMatcher;
  readonly links: FormMatcher;
  readonly opens: FormMatcher;
  readonly joints: FormMatcher;
  /** What joins the numbers of a range that no word opens. */
  readonly plainJoints: readonly RegExp[];
  readonly casualties: FormMatcher;
  readonly stops: ReadonlySet<string>;
  readonly dateWords: FormMatcher;
  readonly dateWordEntries: readonly DateWord[];
  readonly nextWords: FormMatcher;
  readonly agoBefore: FormMatcher;
  readonly agoAfter: FormMatcher;
}

const grammars = new WeakMap<LanguagePack, Grammar>();

const escaped = (word: string): string => word.replace(/[\\^$.*+?()[\]{}|]/g, "\\$&").replace(/\s+/g, "\\s");

// Marks that hedge in any language.
const SIGN_HEDGES: readonly HedgeEntry[] = [
  { form: "[~≈∼]", bound: "approx", position: "before", side: null },
  { form: "[>≥]", bound: "lower-bound", position: "before", side: null },
  { form: "[<≤]", bound: "upper-bound", position: "before", side: null },
];

function dateWordsOf(pack: LanguagePack): { readonly forms: string[]; readonly entries: DateWord[] } {
  const forms: string[] = [];
  const entries: DateWord[] = [];
  const add = (form: string, entry: DateWord): void => { forms.push(form); entries.push(entry); };
  for (const [word, value] of Object.entries(pack.months)) add(escaped(word), { kind: "month", value, short: word.length <= 3 });
  for (const [word, value] of Object.entries(pack.weekdays)) add(escaped(word), { kind: "weekday", value, short: word.length <= 3 });
  for (const [word, value] of Object.entries(pack.relativeDays)) add(escaped(word), { kind: "day", value });
  for (const period of pack.relativePeriods) add(period.form, { kind: "period", unit: period.unit, value: period.offset });
  return { forms, entries };
}

function grammarOfNew(pack: LanguagePack): Grammar {
  const vague = pack.hedges.filter((hedge) => hedge.bound === "vague");
  const before = [...pack.hedges.filter((hedge) => hedge.position === "before" && hedge.bound !== "vague"), ...SIGN_HEDGES];
  const after = pack.hedges.filter((hedge) => hedge.position !== "before" && hedge.bound !== "vague");
  const dates = dateWordsOf(pack);
  return {
    pack, unspaced: pack.script === "han" || pack.script === "kana" || pack.script === "hangul",
    starters: matchForms([...pack.numberWords, ...pack.vaguePlurals, ...vague]),
    numbers: matchForms(pack.numberWords), vaguePlurals: matchForms(pack.vaguePlurals),
    vagueHedges: matchForms(vague), vagueHedgeEntries: vague,
    hedgesBefore: matchForms(before), hedgeBeforeEntries: before, hedgesAfter: matchForms(after), hedgeAfterEntries: after,
    nouns: matchForms(pack.countedNouns), notCounted: matchForms(pack.notCounted), labels: matchForms(pack.labels), links: matchForms(pack.linkWords),
    opens: matchForms(pack.ranges.flatMap((range) => range.open ?? [])), joints: matchForms([...new Set(pack.ranges.map((range) => range.joint))]),
    plainJoints: pack.ranges.flatMap((range) => (range.open === null ? [new RegExp(`^(?:${range.joint})$`, "iu")] : [])),
    casualties: matchForms(pack.eventWords.filter((word) => word.eventType === "casualty")),
    stops: new Set(pack.stopWords), dateWords: matchForms(dates.forms), dateWordEntries: dates.entries, nextWords: matchForms(pack.nextWords),
    agoBefore: matchForms(pack.ago.flatMap((entry) => (entry.before === "" ? [] : [entry.before]))), agoAfter: matchForms(pack.ago.flatMap((entry) => (entry.after === "" ? [] : [entry.after]))),
  };
}

/** The compiled grammar of a pack; made at the first call, kept as long as the pack. */
export function grammarOf(pack: LanguagePack): Grammar {
  let grammar = grammars.get(pack);
  if (grammar === undefined) {
    grammar = grammarOfNew(pack);
    grammars.set(pack, grammar);
  }
  return grammar;
}

/** True for a space, tab or no-break space of any width; not a line break. */
export function isBlankCode(code: number): boolean {
  return code === 32 || code === 9 || code === 0xa0 || code === 0x202f || code === 0x3000 || (code >= 0x2000 && code <= 0x200b);
}

/** First place at or after `at` that is no blank. */
export function skipBlanks(text: string, at: number, to: number): number {
  while (at < to && isBlankCode(text.charCodeAt(at))) at += 1;
  return at;
}

/** End of what stands before `at`, blanks left out; not below `floor`. */
export function skipBlanksBack(text: string, at: number, floor: number): number {
  while (at > floor && isBlankCode(text.charCodeAt(at - 1))) at -= 1;
  return at;
}

/** End of the word that starts at `at`, hyphens and apostrophes inside it included; at most 40 units. */
export function endOfWord(text: string, at: number, to: number): number {
  const limit = Math.min(to, at + 40);
  while (at < limit) {
    const code = text.charCodeAt(at);
    const joins = (code === 0x2d || code === 0x27 || code === 0x2019 || code === 0x2011) && at + 1 < limit && isWordCode(text.charCodeAt(at + 1));
    if (!isWordCode(code) && !joins) break;
    at += 1;
  }
  return at;
}

const WINDOW = 48;

/** The match of a "before" list that ends where `at` starts (blanks between them allowed), or null. Looks at most 48 units back. */
export function matchBefore(matcher: FormMatcher, text: string, at: number, floor: number): FormMatch | null {
  const end = skipBlanksBack(text, at, floor);
  if (end <= floor || !matcher.mayEnd(text.charCodeAt(end - 1))) return null;
  let start = Math.max(floor, end - WINDOW);
  while (start > floor && start < end && isWordCode(text.charCodeAt(start - 1)) && isWordCode(text.charCodeAt(start))) start += 1;
  const span: Span = { from: start + text.slice(start, end).lastIndexOf("\n") + 1, to: end };
  const last = span.from < span.to ? matcher(text, span).at(-1) : undefined;
  return last !== undefined && last.span.to === end ? last : null;
}
