import type { CueEntry, CuePattern, EventType, HedgeEntry, LanguagePack } from "../model/index.js";

/** Short names of the cue positions, so that a pack's cue table reads as a table. */
const PATTERNS: Readonly<Record<string, CuePattern>> = {
  SVC: "source-cue-content", CVS: "content-cue-source", CSV: "content-source-cue", VSC: "cue-source-content", SUF: "source-cue-suffix",
};

/** A row of a cue table: class, positions ("SVC CVS"), forms split by ";", and what the cue adds. */
export type CueRow = readonly [
  cueClass: CueEntry["class"], patterns: string, forms: string,
  extra?: { readonly status?: CueEntry["status"]; readonly relay?: boolean },
];

/** A row of a hedge table: bound, position, forms split by ";", and the side of a one-sided "about". */
export type HedgeRow = readonly [bound: HedgeEntry["bound"], position: HedgeEntry["position"], forms: string, side?: "under" | "over"];

type StatusName = LanguagePack["statusWords"][number]["status"];
type AnaphorTarget = LanguagePack["anaphors"][number]["refersTo"];

/** A pack as its file writes it: lists are strings split by ";", tables are rows. `packOf` turns it into a LanguagePack. */
export interface PackSource {
  readonly code: string;
  readonly name: string;
  readonly script: LanguagePack["script"];
  /** Pairs split by spaces: "“” «»". */
  readonly quotes: string;
  readonly abbreviations: string;
  readonly cues: readonly CueRow[];
  readonly credits: string;
  readonly creditLabels: string;
  readonly bylines: string;
  readonly photoWords: string;
  readonly hedges: readonly HedgeRow[];
  /** Words that add up: "five=5; twenty=20". "~" before the value marks an approximate number ("une dizaine=~10"). */
  readonly numbers: string;
  /** Words that scale what stands before them: "thousand=1000". */
  readonly multipliers: string;
  readonly vaguePlurals: string;
  readonly decimal: "." | ",";
  /** "between|and; to": an opening and a joint split by "|", or a joint alone. */
  readonly ranges: string;
  readonly labels: string;
  readonly notCounted: string;
  readonly linkWords: string;
  readonly dateOrder: LanguagePack["dateOrder"];
  /** Twelve groups split by ";", spellings split by ",". */
  readonly months: string;
  /** Seven groups from Monday. */
  readonly weekdays: string;
  readonly relativeDays: string;
  /** "last month=month-1; this year=year+0". */
  readonly relativePeriods: string;
  /** "il y a|; |ago": what stands before or after a number of days, weeks, months or years that lies back. */
  readonly ago: string;
  readonly nextWords: string;
  readonly negations: string;
  readonly statusWords: Readonly<Partial<Record<StatusName, string>>>;
  readonly eventWords: Readonly<Partial<Record<EventType, string>>>;
  /** Nouns for persons. */
  readonly people: string;
  /** Units and their nouns: {km: "kilometers?; km"}. */
  readonly units: Readonly<Record<string, string>>;
  readonly unnamedSources: string;
  readonly anaphors: Readonly<Partial<Record<AnaphorTarget, string>>>;
  readonly stopWords: string;
}

/** The entries of a list written on one or more lines and split by ";". */
export function listOf(text: string): string[] {
  return text.split(";").map((item) => item.trim()).filter((item) => item !== "");
}

function pairsOf(text: string): [string, string][] {
  return listOf(text).map((item) => {
    const cut = item.lastIndexOf("=");
    return [item.slice(0, cut).trim(), item.slice(cut + 1).trim()];
  });
}

function numberedGroups(text: string): Record<string, number> {
  return Object.fromEntries(listOf(text).flatMap((group, index) => group.split(",").map((word) => [word.trim(), index + 1] as const)));
}

function tableOf<K extends string>(table: Readonly<Partial<Record<K, string>>>): [K, string][] {
  return (Object.keys(table) as K[]).flatMap((key) => listOf(table[key] ?? "").map((form): [K, string] => [key, form]));
}

function cuesOf(rows: readonly CueRow[]): CueEntry[] {
  return rows.flatMap(([cueClass, patterns, forms, extra]) => listOf(forms).map((form): CueEntry => ({
    form, class: cueClass, status: extra?.status ?? null, relay: extra?.relay ?? false,
    patterns: patterns.split(" ").flatMap((name) => PATTERNS[name] ?? []),
  })));
}

function numberWordsOf(numbers: string, multipliers: string): LanguagePack["numberWords"] {
  const entry = (multiplier: boolean) => ([form, value]: [string, string]) =>
    ({ form, value: Number(value.replace("~", "")), multiplier, approx: value.startsWith("~") });
  return [...pairsOf(numbers).map(entry(false)), ...pairsOf(multipliers).map(entry(true))];
}

function periodsOf(text: string): LanguagePack["relativePeriods"] {
  return pairsOf(text).flatMap(([form, value]) => {
    const found = /^(week|month|year)([+-]\d+)$/.exec(value);
    return found === null ? [] : [{ form, unit: found[1] as "week" | "month" | "year", offset: Number(found[2]) }];
  });
}

/** The language pack a source describes. Entries keep their order; an entry that can't be read is left out. */
export function packOf(source: PackSource): LanguagePack {
  return {
    code: source.code, name: source.name, script: source.script, decimal: source.decimal, dateOrder: source.dateOrder,
    quotes: source.quotes.split(" ").flatMap((pair): [string, string][] => [[pair[0] ?? "", pair[1] ?? ""]]),
    abbreviations: listOf(source.abbreviations),
    cues: cuesOf(source.cues),
    credits: listOf(source.credits), creditLabels: listOf(source.creditLabels), bylines: listOf(source.bylines), photoWords: listOf(source.photoWords),
    hedges: source.hedges.flatMap(([bound, position, forms, side]) => listOf(forms).map((form) => ({ form, bound, position, side: side ?? null }))),
    numberWords: numberWordsOf(source.numbers, source.multipliers),
    vaguePlurals: pairsOf(source.vaguePlurals).map(([form, min]) => ({ form, min: Number(min) })),
    ranges: listOf(source.ranges).map((item) => {
      const [first = "", joint] = item.split("|");
      return joint === undefined ? { open: null, joint: first } : { open: first, joint };
    }),
    labels: listOf(source.labels), notCounted: listOf(source.notCounted), linkWords: listOf(source.linkWords),
    months: numberedGroups(source.months), weekdays: numberedGroups(source.weekdays),
    relativeDays: Object.fromEntries(pairsOf(source.relativeDays).map(([word, offset]) => [word, Number(offset)])),
    relativePeriods: periodsOf(source.relativePeriods), ago: listOf(source.ago).map((item) => item.split("|")).map(([before = "", after = ""]) => ({ before: before.trim(), after: after.trim() })), nextWords: listOf(source.nextWords),
    negations: listOf(source.negations),
    statusWords: tableOf(source.statusWords).map(([status, form]) => ({ form, status })),
    eventWords: tableOf(source.eventWords).map(([eventType, form]) => ({ form, eventType })),
    countedNouns: [
      ...listOf(source.people).map((form) => ({ form, unit: "persons", people: true })),
      ...tableOf(source.units).map(([unit, form]) => ({ form, unit, people: false })),
    ],
    unnamedSources: listOf(source.unnamedSources),
    anaphors: tableOf(source.anaphors).map(([refersTo, form]) => ({ form, refersTo })),
    stopWords: listOf(source.stopWords),
  };
}
