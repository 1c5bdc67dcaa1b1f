import { isOutcome, UNREAD_NOUN, type FigureFacts } from "./facts.js";
import type { PrintedFigure } from "./ledger.js";
import { push } from "./lists.js";
import type { VoicedOrigin } from "./origins.js";
import { sameSize } from "./same-claim.js";

/** A small number stands for many things by chance. */
const DISTINCT = 20;

/** Size, as text: figures of one size meet under it. */
function sizeKey(facts: FigureFacts): string {
  return `${facts.value ?? `${facts.low}-${facts.high}`}`;
}

/**
 * Gives figures whose noun no table knows the class that pages in other languages count with the same number: "1000 военных инженеров" beside "1,000
 * sappers". Only where exactly one class has the number in the story, and no page of the figure's own language counts that class with another word. Linear.
 */
export function alignThings(printed: readonly PrintedFigure[]): PrintedFigure[] {
  const classes = new Map<string, Set<string>>();
  for (const { facts, claim } of printed) {
    if (facts.thing === null || (facts.value ?? 0) < DISTINCT) continue;
    const key = `${facts.unit} ${sizeKey(facts)}`;
    const seen = classes.get(key) ?? new Set<string>();
    classes.set(key, seen.add(`${facts.thing} ${claim.lang}`));
  }
  return printed.map((one) => {
    if (one.facts.thing !== null || (one.facts.value ?? 0) < DISTINCT) return one;
    const told = [...(classes.get(`${one.facts.unit} ${sizeKey(one.facts)}`) ?? [])].map((entry) => entry.split(" "));
    const things = new Set(told.map(([thing = ""]) => thing));
    const [only] = things;
    if (only === undefined || things.size > 1 || told.some(([, lang]) => lang === one.claim.lang)) return one;
    // That people died is told by the sentence, and where that can be read it tells something else.
    if (isOutcome(only) && one.claim.eventType !== "casualty" && one.facts.noun !== UNREAD_NOUN) return one;
    return { ...one, facts: { ...one.facts, thing: only } };
  });
}

/**
 * Gives figures whose page names nobody the origin that gave this very number for this thing: that of its own carrier's text first, else the only one in
 * the story, else the one that its sentence gives another figure to. Such an origin is inferred, and the ledger says so. An unnamed source keeps its own voice unless the text is a carrier's. Linear.
 */
export function inheritOrigins(printed: readonly PrintedFigure[], groupOf: ReadonlyMap<string, string>): PrintedFigure[] {
  const settled = new Map<string, PrintedFigure[]>();
  const key = ({ facts, claim }: PrintedFigure): string => `${facts.unit} ${facts.thing ?? `${claim.lang} ${facts.noun}`} ${sizeKey(facts)} ${claim.status} ${claim.negated}`;
  const bySentence = new Map<string, PrintedFigure[]>();
  for (const one of printed) {
    if (!isNamed(one.origin)) continue;
    push(settled, key(one), one);
    push(bySentence, `${one.articleId} ${one.sentence}`, one);
  }
  return printed.map((one) => {
    if (isNamed(one.origin)) return one;
    const mates = (settled.get(key(one)) ?? []).filter((mate) => sameSize(mate.facts, one.facts));
    const group = groupOf.get(one.articleId);
    const sameText = group === undefined ? [] : mates.filter((mate) => groupOf.get(mate.articleId) === group);
    const origin = onlyVoice(sameText) ?? (one.origin === null && one.facts.bound !== "vague" ? (onlyVoice(mates) ?? onlyVoice(bySentence.get(`${one.articleId} ${one.sentence}`) ?? [])) : null);
    return origin === null ? one : { ...one, origin, inferred: true };
  });
}

function isNamed(origin: VoicedOrigin | null): boolean {
  return origin !== null && origin.kind !== "unnamed";
}

/** The commonest origin of these figures, when all are of one voice. */
function onlyVoice(figures: readonly PrintedFigure[]): VoicedOrigin | null {
  const counts = new Map<VoicedOrigin, number>();
  for (const { origin } of figures) if (origin !== null) counts.set(origin, (counts.get(origin) ?? 0) + 1);
  if (new Set([...counts.keys()].map((origin) => origin.voice)).size !== 1) return null;
  return [...counts].sort((a, b) => b[1] - a[1] || (a[0].id < b[0].id ? -1 : 1))[0]?.[0] ?? null;
}
