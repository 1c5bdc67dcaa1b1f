import type { ClaimKind, ClaimTime, EventType, Figure, Span, Status } from "../model/index.js";
import type { DateMention } from "../text/index.js";
import type { FormMatch } from "../text/index.js";
import type { Clause } from "./clauses.js";
import { within } from "./lexicon.js";
import type { Lexicon } from "./lexicon.js";

/** When several types have words in a clause, the more specific one is meant: what happened to people before how they came there. */
const WEIGHT: Readonly<Record<EventType, number>> = {
  casualty: 5, violation: 5, legal_norm: 4.5, designation: 4.5, labour_dispatch: 4.4, agreement: 3.4, preparation: 3.2, presence: 3.1, attack: 3, meeting: 3,
  transfer: 2.8, deployment: 2.6, statement: 0.8, assessment: 0.5,
};

/** What decided the event type, for a reader. */
export interface TypeChoice { readonly type: EventType; readonly words: readonly Span[] }

/** Event type of a clause by its pack words; earlier words and repeated ones count for more. A list item takes the type of its head. */
export function eventTypeOf(clause: Clause, events: readonly FormMatch[], lexicon: Lexicon, figure: Figure | null): TypeChoice {
  const own = clause.kind === "item" ? [] : within(events, clause.span);
  const matches = own.length > 0 || clause.head === null ? own : within(events, clause.head);
  const scores = new Map<EventType, number>();
  const words = new Map<EventType, Span[]>();
  matches.forEach((match, index) => {
    const type = lexicon.eventAt(match.index);
    const weight = WEIGHT[type] * (words.has(type) ? 0.3 : 1) * 0.9 ** Math.min(index, 8);
    scores.set(type, (scores.get(type) ?? 0) + weight);
    words.set(type, [...(words.get(type) ?? []), match.span]);
  });
  if (clause.kind === "concession") scores.set("violation", (scores.get("violation") ?? 0) + (scores.has("legal_norm") || scores.has("designation") ? 4 : 0));
  const best = [...scores].sort((a, b) => b[1] - a[1])[0];
  if (best === undefined) return { type: figure?.unit === "persons" ? "presence" : "assessment", words: [] };
  return { type: best[0], words: words.get(best[0]) ?? [] };
}

/** Status of a clause, and the words that gave it: its own status words first, then what its source's cue says. */
export function statusOf(clause: Clause, cueStatus: Status | null, lexicon: Lexicon, found: readonly FormMatch[], figures: readonly Figure[]): { readonly status: Status; readonly hedges: readonly Span[] } {
  if (clause.kind === "concession") return { status: "presupposed", hedges: [] };
  // "approximately" belongs to its number.
  const statuses = (span: Span): readonly FormMatch[] => within(found, span).filter((match) => !figures.some((figure) => figure.span.from <= match.span.from && match.span.to <= figure.span.to));
  const own = statuses(clause.span);
  const governing = clause.head === null ? [] : statuses(clause.head);
  const strength = (index: number): number => STRENGTH[lexicon.statusAt(index)];
  const best = [...own].sort((a, b) => strength(b.index) - strength(a.index))[0] ?? [...governing].sort((a, b) => strength(b.index) - strength(a.index))[0];
  // What is denied stays denied, however it is put.
  if (cueStatus === "denied") return { status: "denied", hedges: [] };
  if (best !== undefined) {
    const status = lexicon.statusAt(best.index);
    if (cueStatus === null || cueStatus === "asserted" || status !== "estimated") return { status, hedges: [best.span] };
  }
  return { status: cueStatus ?? "asserted", hedges: best === undefined ? [] : [best.span] };
}

const STRENGTH: Readonly<Record<Status, number>> = { denied: 7, alleged: 6, possible: 5, planned: 4, expected: 3, estimated: 2, presupposed: 1, asserted: 0 };

/** Languages in which negative words agree ("no … ningún", "ne … pas", "не … никто"): several of them negate once. */
const CONCORD = new Set(["es", "fr", "it", "pt", "ro", "ru", "uk", "bg"]);
/** "no more than 50", "nicht mehr als", "pas plus de": a bound on a number. */
const BOUND = /^\s(?:more|less|fewer|mehr|weniger|plus|moins|más|menos|più|meno|mais|mai (?:mult|puțin)|более|менее|більше|менше)\s(?:than|als|de|d['’]|que|di|do que|decât|чем|ніж|\p{Nd})/iu;

/** Whether the clause is negated by a word of its own. A negation inside "not only", or one that bounds a number, negates nothing. */
export function polarityOf(text: string, clause: Clause, negations: readonly FormMatch[], lang: string): "affirmed" | "negated" {
  const found = within(negations, clause.span).filter((match) => !/^\s(?:only|just|least|merely|nur|seulement|solo|sólo|только)/iu.test(text.slice(match.span.to, match.span.to + 12)));
  const plain = found.filter((match) => !BOUND.test(text.slice(match.span.to, match.span.to + 16)));
  return plain.length % 2 === 1 || plain.length > 0 && CONCORD.has(lang) ? "negated" : "affirmed";
}

/** What a claim is, from its type and form. */
export function kindOf(type: EventType, isQuotation: boolean, isNarrator: boolean, figure: Figure | null, isMeta: boolean): ClaimKind {
  if (isMeta) return "meta";
  if (isQuotation) return "quotation";
  if ((type === "violation" || type === "legal_norm") && isNarrator) return "legal-assessment";
  return type === "assessment" && figure === null ? "evaluative" : "factual";
}

/** What a date without a year is read by: the clause's status, and the day of publication. */
export interface TimeFrame { readonly text: string; readonly status: Status; readonly lexicon: Lexicon; readonly published: string | null }

const AHEAD = new Set<Status>(["expected", "planned", "possible"]);
/** "für Freitag", "dès jeudi": a day that is still to come. */
const FORWARD = /(?:^|\s)(?:para(?: el| o| a)?|per|für(?: den)?|pour|pentru|by|next|dès|ab(?: dem)?|a partir de(?: este| la)?)\s$/iu;
const WEEK = 7;

/** When: the first date of the clause. A weekday or month without a year lies ahead where the clause speaks of what is to come. */
export function timeOf(dates: readonly DateMention[], span: Span, frame: TimeFrame): ClaimTime | null {
  const date = dates.find((mention) => mention.span.from >= span.from && mention.span.to <= span.to);
  if (date === undefined) return null;
  const before = frame.text.slice(Math.max(0, date.span.from - 16), date.span.from);
  const start = AHEAD.has(frame.status) || FORWARD.test(before) ? ahead(date, frame) : date.start;
  return { start, end: start === date.start ? date.end : start, surface: date.surface, span: date.span, basis: date.basis };
}

/** The next such weekday or month after publication, for one that was taken for the last. */
function ahead({ start, surface, basis, granularity }: DateMention, { lexicon, published }: TimeFrame): string | null {
  if (start === null || published === null || basis !== "anchored" || start >= published.slice(0, start.length)) return start;
  const word = surface.toLowerCase().replace(/[.]$/u, "");
  if (granularity === "day" && lexicon.pack.weekdays[word] !== undefined) return new Date(Date.parse(start) + WEEK * 86_400_000).toISOString().slice(0, 10);
  return granularity === "month" && lexicon.pack.months[word] !== undefined ? `${Number(start.slice(0, 4)) + 1}${start.slice(4)}` : start;
}
