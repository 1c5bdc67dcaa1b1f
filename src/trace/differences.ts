import type { Difference, DifferenceKind, DifferenceNote, DifferenceWhy, Reason } from "../model/index.js";
import { contentId } from "../text/index.js";
import { bestForm, isBeside, sizeOf, type JudgedLine, type Row } from "./ledger.js";
import { sameSize } from "./same-claim.js";
import { CUMULATIVE } from "./thing-words.js";

const MAX_ROWS = 24;
const MAX_DIFFERENCES = 200;

const WORDING: Readonly<Record<DifferenceKind, string>> = {
  update: "A later figure replaces an earlier one.",
  spread: "The figures differ, but what they allow overlaps or can't be ordered in time.",
  scope: "The same number is printed for different things.",
  place: "The same figure is given for different places.",
  status: "One says it is planned, expected or possible, the other that it is so.",
  hedge: "The same number is hedged or bounded differently.",
  sum: "One figure is the sum of two others; who is cited gave the parts.",
  outlier: "One figure is off by a factor of 100 or more.",
  contradiction: "The figures exclude each other, for the same thing and time.",
  name: "The same name is spelled differently.",
};

/** Why, in English; places in braces are filled from the values. */
const WHY: Readonly<Record<DifferenceWhy, string>> = {
  "most-printed": "Compared with the figure most articles print.", negated: "One affirms what the other negates.", ledger: "The ledger shows which one stands.", bounds: "The bounds they print allow a common value.",
  "same-day": "Both are given to the same origin on the same day.", "other-days": "The same origin said them on different days.", growing: "Two origins, and a count that grows: each figure stands for its own origin and hour.",
  "two-origins": "Different origins, same thing, same time, no common value.", unnamed: "For one of them nobody is named.", denied: "One says what the other denies.", "told-as-so": "Told as so; the other differs.", "told-as-open": "Told as not yet or not surely so; the other differs.",
  hedges: "“{a}” against “{b}”.", wider: "One gives it for a country or war, the other for a place in it.", places: "The places named exclude each other.", "counted-as": "Counted as {thing} here and as {rival} there.", "adds-up": "{part} and {mate} make {whole}.",
};

interface Judged { readonly kind: DifferenceKind; readonly why: DifferenceWhy; readonly values?: DifferenceNote["values"] }
interface Found extends Judged { readonly a: Row; readonly b: Row }

/** How the figures of a story differ, typed. Quadratic in the entries of a line, at most 24 of each are compared. */
export function differencesOf(lines: readonly JudgedLine[]): Difference[] {
  const found: Found[] = [];
  for (const line of lines) found.push(...withinLine(line));
  found.push(...scopes(lines), ...sums(lines), ...lines.flatMap(ownSums));
  return merged(found).slice(0, MAX_DIFFERENCES).map(toDifference);
}

/** Rows that differ only in who is cited show one difference, not one for each pair. */
function merged(found: readonly Found[]): Found[] {
  const label = (row: Row): string => `${row.facts.thing} ${sizeOf(row.facts)} ${row.facts.bound} ${row.statusClass} ${row.negated}`;
  const first = new Map<string, Found>();
  for (const one of found) {
    const key = `${one.kind} ${[label(one.a), label(one.b)].sort().join(" | ")}`;
    if (!first.has(key)) first.set(key, one);
  }
  return [...first.values()];
}

function toDifference(found: Found): Difference {
  const values = found.values ?? {};
  const [a, b] = [shown(found.a), shown(found.b)];
  const because: Reason[] = [{ code: `rule:${found.kind}`, text: WHY[found.why].replace(/\{(\w+)\}/g, (whole, name: string) => String(values[name] ?? whole)), weight: null, span: null }];
  return {
    id: contentId("difference", found.kind, found.a.id, found.b.id), kind: found.kind,
    claimIds: [claimsOf(found.a), claimsOf(found.b)], text: `“${a}” and “${b}”: ${WORDING[found.kind]}`, because, note: { a, b, why: found.why, values },
  };
}

/** The printed words of a row to show, those of its ledger entry. */
const shown = (row: Row): string => bestForm(row.printed).figure.surface;
const claimsOf = (row: Row): string[] => [...new Set(row.printed.map((one) => one.claimId))];

function withinLine(line: JudgedLine): Found[] {
  const state = new Map(line.line.entries.map((entry) => [entry.id, entry]));
  const rows = [...line.rows].sort((a, b) => b.printed.length - a.printed.length || (a.id < b.id ? -1 : 1)).slice(0, MAX_ROWS);
  // What its own origin has replaced differs from its successor alone.
  const isReplaced = (row: Row): boolean => (state.get(row.id)?.supersededBy ?? null) !== null;
  const found: Found[] = [];
  for (let i = 0; i < rows.length; i += 1) {
    for (let j = i + 1; j < rows.length; j += 1) {
      const a = rows[i];
      const b = rows[j];
      if (a === undefined || b === undefined) continue;
      const outlier = state.get(a.id)?.state === "outlier" || state.get(b.id)?.state === "outlier";
      const linked = state.get(a.id)?.supersededBy === b.id || state.get(b.id)?.supersededBy === a.id;
      const kind = outlier ? outlierKind(i) : kindOf(a, b, { linked, replaced: isReplaced(a) || isReplaced(b), central: line.central });
      if (kind !== null) found.push({ ...kind, a, b });
    }
  }
  return found;
}

function outlierKind(rank: number): Judged | null {
  return rank === 0 ? { kind: "outlier", why: "most-printed" } : null;
}

function kindOf(a: Row, b: Row, { linked, replaced, central }: { readonly linked: boolean; readonly replaced: boolean; readonly central: boolean }): Judged | null {
  if (a.negated !== b.negated) return sameSize(a.facts, b.facts) ? { kind: "contradiction", why: "negated" } : null;
  if (sameSize(a.facts, b.facts)) return sameNumber(a, b);
  if (linked) return { kind: "update", why: "ledger" };
  if (a.statusClass !== b.statusClass || a.family !== b.family || a.facts.bound === "vague" || b.facts.bound === "vague") return null;
  if (replaced || !isOneCount(a, b) || (a.voice !== null && a.voice === b.voice && (isBeside(a, b) || isBeside(b, a)))) return null;
  if (overlaps(a, b)) return { kind: "spread", why: "bounds" };
  const sameDay = a.saidOn === null || b.saidOn === null || a.saidOn === b.saidOn;
  if (a.voice !== null && a.voice === b.voice) return sameDay ? { kind: "spread", why: "same-day" } : { kind: "update", why: "other-days" };
  // Another origin's figure never replaces this one's, but a count that grows is not contradicted by what was said at another time.
  if (CUMULATIVE.has(a.facts.thing ?? "") && (central || !sameDay)) return { kind: "spread", why: "growing" };
  if (!sameDay) return null;
  return a.voice !== null && b.voice !== null ? { kind: "contradiction", why: "two-origins" } : { kind: "spread", why: "unnamed" };
}

const GENERIC_RATIO = 1.6;

/** "Troops" may be any of several groups: two figures are taken for one count only when they are near each other. */
function isOneCount(a: Row, b: Row): boolean {
  if (a.facts.thing !== "troops" && a.facts.thing !== null) return true;
  const sizes = [sizeOf(a.facts) ?? 0, sizeOf(b.facts) ?? 0];
  return Math.max(...sizes) <= GENERIC_RATIO * Math.min(...sizes);
}

function sameNumber(a: Row, b: Row): Judged | null {
  if ((a.statusClass === "denied") !== (b.statusClass === "denied")) return { kind: "contradiction", why: "denied" };
  if (a.statusClass !== b.statusClass) return { kind: "status", why: a.statusClass === "said" ? "told-as-so" : "told-as-open" };
  if (a.facts.bound !== b.facts.bound) return { kind: "hedge", why: "hedges", values: { a: shown(a), b: shown(b) } };
  const left = placesOf(a);
  const right = placesOf(b);
  if (left.length === 0 || right.length === 0 || left.some((place) => right.includes(place))) return null;
  const wide = (places: readonly string[]): boolean => places.every((place) => /^[A-Z]{2}$/.test(place));
  return wide(left) !== wide(right) ? { kind: "scope", why: "wider" } : { kind: "place", why: "places" };
}

const placesOf = (row: Row): string[] => [...new Set(row.printed.map((one) => one.claim.place).filter((place) => place !== null))];

function boundsOf(row: Row): readonly [number, number] {
  const { value, low, high, bound } = row.facts;
  if (bound === "least") return [low ?? value ?? 0, high ?? Infinity];
  if (bound === "most") return [low ?? 0, high ?? value ?? Infinity];
  return [low ?? value ?? 0, high ?? value ?? Infinity];
}

function overlaps(a: Row, b: Row): boolean {
  const [lowA, highA] = boundsOf(a);
  const [lowB, highB] = boundsOf(b);
  return lowA <= highB && lowB <= highA;
}

const SCOPE_RIVALS: Readonly<Record<string, readonly string[]>> = { dead: ["casualties", "wounded", "missing"], casualties: ["wounded"] };

/** One number for two outcomes, as when killed or wounded is read as dead. Small numbers meet by chance and are left out. */
function scopes(lines: readonly JudgedLine[]): Found[] {
  const byThing = new Map(lines.map((line) => [line.rows[0]?.facts.thing ?? "", line]));
  return Object.entries(SCOPE_RIVALS).flatMap(([thing, rivals]) => rivals.flatMap((rival) => pairs(byThing.get(thing), byThing.get(rival))
    .filter(([a, b]) => sameSize(a.facts, b.facts) && (sizeOf(a.facts) ?? 0) >= 20 && a.facts.bound !== "vague")
    .map(([a, b]): Found => ({ kind: "scope", a, b, why: "counted-as", values: { thing, rival } }))));
}

function pairs(a: JudgedLine | undefined, b: JudgedLine | undefined): [Row, Row][] {
  return (a?.rows ?? []).slice(0, MAX_ROWS).flatMap((left) => (b?.rows ?? []).slice(0, MAX_ROWS).map((right): [Row, Row] => [left, right]));
}

/** A total that equals two parts of different kinds by the same voice, and counts no kind of its own: added up by somebody on the way. */
function sums(lines: readonly JudgedLine[]): Found[] {
  const rows = lines.flatMap((line) => line.rows.slice(0, 8)).filter((row) => row.facts.unit === "persons" && row.facts.value !== null && row.facts.bound !== "vague").slice(0, 60);
  return rows.filter((row) => row.facts.thing === "troops" || row.facts.thing === null).flatMap((total): Found[] => {
    const whole = total.facts.value ?? 0;
    const parts = rows.filter((row) => row.facts.thing !== "troops" && row.facts.thing !== null && (row.facts.value ?? 0) < whole && (row.voice === total.voice || total.voice === null || row.voice === null));
    for (const part of parts) {
      const mate = parts.find((row) => row.facts.thing !== part.facts.thing && (row.facts.value ?? 0) + (part.facts.value ?? 0) === whole && row.facts.value !== part.facts.value);
      if (mate !== undefined && whole >= 50) return [{ kind: "sum", a: total, b: part, why: "adds-up", values: { part: part.facts.value ?? 0, mate: mate.facts.value ?? 0, whole } }];
    }
    return [];
  });
}

const SUM_LEAST = 50;

/** A total of somebody who cites another voice's two parts, all of one count: "800 in one town and 450 in the other" made 1,250. */
function ownSums(line: JudgedLine): Found[] {
  const rows = line.rows.slice(0, MAX_ROWS).filter((row) => row.facts.value !== null && row.facts.bound !== "vague");
  return rows.flatMap((total): Found[] => {
    const whole = total.facts.value ?? 0;
    const parts = rows.filter((row) => row.voice !== null && row.voice !== total.voice && (row.facts.value ?? 0) < whole);
    for (const part of parts) {
      const mate = parts.find((row) => row !== part && row.voice === part.voice && isBeside(part, row) && (row.facts.value ?? 0) + (part.facts.value ?? 0) === whole);
      if (mate !== undefined && whole >= SUM_LEAST) return [part, mate].map((b): Found => ({ kind: "sum", a: total, b, why: "adds-up", values: { part: part.facts.value ?? 0, mate: mate.facts.value ?? 0, whole } }));
    }
    return [];
  });
}
