import { attributionModel } from "../../../src/app/models.js";
import { extractClaims } from "../../../src/extract/index.js";
import type { Claim } from "../../../src/model/index.js";
import { foldName } from "../../../src/text/index.js";
import { articleOf } from "../articles.js";
import type { GoldClaim, GoldText } from "./gold.js";

/** What is judged; the last two are hops of the chain that are asked for, and hops that are shown. */
export const ASPECTS = ["found", "figure", "status", "type", "place", "time", "polarity", "recall", "precision"] as const;
export type Aspect = (typeof ASPECTS)[number];
export interface Count { right: number; all: number }
/** Counts by language (and "all"), with the misses in words. */
export interface Score { readonly counts: ReadonlyMap<string, ReadonlyMap<Aspect, Count>>; readonly misses: readonly string[] }

const BOUNDS: Readonly<Record<string, string>> = { exact: "exact-form", approx: "approx", lower: "lower-bound", upper: "upper-bound", range: "range" };
const nameKey = (name: string): string => foldName(name.replace(/^(?:the|der|die|das|le|la|les|el|il)\s/iu, "")) || name;

/** The claim with the shortest passage that holds the anchor; null when none does. */
function claimAt(text: string, at: string, claims: readonly Claim[]): Claim | null {
  const from = text.indexOf(at);
  if (from < 0) throw new Error(`the anchor “${at}” is not in its text`);
  const lengths = claims.flatMap((claim) => claim.passages.flatMap((passage) => passage.filter((span) => span.from <= from + at.length - 1 && from < span.to).map((span) => ({ claim, length: span.to - span.from, starts: span.from <= from ? 0 : 1 }))));
  return lengths.sort((a, b) => a.starts - b.starts || a.length - b.length)[0]?.claim ?? null;
}

function isFigure(claim: Claim, wanted: string): boolean {
  const [bound = "", value = "", unit, counted] = wanted.split(" ");
  const figures = claim.figure === null ? [] : [claim.figure, ...claim.otherFigures];
  return figures.some((figure) => figure.bound === BOUNDS[bound] && figure.value === Number(value) && (unit === undefined || figure.unit === unit) && (counted === undefined || figure.counted.toLowerCase().includes(counted.toLowerCase())));
}

/** Right, wanted and shown hops. A hop is right when its role and one of its names are. */
function judgeChain(claim: Claim | null, wanted: string): { readonly right: number; readonly wanted: number; readonly shown: number } {
  const hops = wanted === "" ? [] : wanted.split(" > ").map((hop) => ({ role: hop.slice(0, hop.indexOf(" ")), names: hop.slice(hop.indexOf(" ") + 1).split("/").map(nameKey) }));
  const shown = claim?.attribution.chain ?? [];
  const right = hops.filter(({ role, names }) => shown.some((hop) => hop.role === role && names.includes(nameKey(hop.name)))).length;
  return { right, wanted: hops.length, shown: shown.length };
}

/** A claim's time as gold writes it. */
function timeOf(claim: Claim | null): string {
  const time = claim?.time ?? null;
  if (time === null || time.start === null && time.end === null) return "";
  return time.end === null || time.end === time.start ? `${time.start}` : `${time.start}..${time.end}`;
}

/** Judges an extraction of each text against its gold. */
export function scoreTexts(texts: readonly GoldText[]): Score {
  const counts = new Map<string, Map<Aspect, Count>>(), misses: string[] = [];
  const add = (lang: string, aspect: Aspect, right: number, all: number): void => {
    for (const key of [lang, "all"]) {
      const row = counts.get(key) ?? new Map<Aspect, Count>(), count = row.get(aspect) ?? { right: 0, all: 0 };
      row.set(aspect, { right: count.right + right, all: count.all + all });
      counts.set(key, row);
    }
  };
  for (const { lang, text, claims: gold } of texts) {
    const { claims } = extractClaims(articleOf(text, lang), { model: attributionModel() });
    for (const wanted of gold) judge(text, lang, wanted, claimAt(text, wanted.at, claims), add, misses);
  }
  return { counts, misses };
}

function judge(text: string, lang: string, wanted: GoldClaim, claim: Claim | null, add: (lang: string, aspect: Aspect, right: number, all: number) => void, misses: string[]): void {
  const check = (aspect: Aspect, isRight: boolean, shown: string): void => {
    add(lang, aspect, isRight ? 1 : 0, 1);
    if (!isRight) misses.push(`${lang} ${aspect} “${wanted.at}”: ${shown}`);
  };
  check("found", claim !== null, text);
  if (wanted.figure !== undefined) check("figure", claim !== null && isFigure(claim, wanted.figure), `${wanted.figure} <> ${claim?.figure?.bound} ${claim?.figure?.value} ${claim?.figure?.unit} ${claim?.figure?.counted} (${claim?.statement})`);
  if (wanted.status !== undefined) check("status", claim?.status === wanted.status, `${wanted.status} <> ${claim?.status} (${claim?.statement})`);
  if (wanted.type !== undefined) check("type", claim?.eventType === wanted.type, `${wanted.type} <> ${claim?.eventType} (${claim?.statement})`);
  if (wanted.place !== undefined) check("place", claim?.place?.name === wanted.place, `${wanted.place} <> ${claim?.place?.name}`);
  if (wanted.time !== undefined) check("time", timeOf(claim) === wanted.time, `${wanted.time} <> ${timeOf(claim)} (${claim?.statement})`);
  if (wanted.negated !== undefined) check("polarity", (claim?.polarity === "negated") === wanted.negated, `${claim?.polarity} (${claim?.statement})`);
  if (wanted.chain === undefined) return;
  const { right, wanted: all, shown } = judgeChain(claim, wanted.chain);
  add(lang, "recall", right, all);
  add(lang, "precision", right, shown);
  if (right < Math.max(all, shown)) misses.push(`${lang} chain “${wanted.at}”: ${wanted.chain} <> ${(claim?.attribution.chain ?? []).map((hop) => `${hop.role} ${hop.name}`).join(" > ")} (${claim?.statement})`);
}
