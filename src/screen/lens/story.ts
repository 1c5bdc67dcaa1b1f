import type { LensClaim, LensRow, StoryMaterial, Trace } from "../../model/index.js";
import { findMeasures, type Finding, type LensLevel } from "./findings.js";
import type { Measure, Regime } from "./regime.js";

const ORDER: readonly LensLevel[] = ["engages", "may-engage", "would-engage"];
const CONFIDENCE_WORDS: Readonly<Record<Measure["confidence"], string>> = {
  verified: "paragraph number checked", secondary: "paragraph number from a second-hand summary", recalled: "paragraph number from memory: check it against the text",
};
const MAX_CLAIMS = 40;

/** All findings of a story with the claims they are about, by measure. */
export function storyFindings(material: StoryMaterial, regimes: readonly Regime[]): Map<string, Finding[]> {
  const byMeasure = new Map<string, Finding[]>();
  material.articles.forEach((article, index) => {
    const extraction = material.extractions[index];
    if (extraction === undefined) return;
    for (const finding of findMeasures(article, extraction, regimes)) byMeasure.set(finding.measureId, [...(byMeasure.get(finding.measureId) ?? []), finding]);
  });
  return byMeasure;
}

/** One line for each group of claims that say the same; the claim of the group that was said first stands for it. */
function claimsOf(findings: readonly Finding[], material: StoryMaterial, trace: Trace): LensClaim[] {
  const groups = new Map(trace.claimGroups.flatMap((group) => group.claimIds.map((id) => [id, group] as const)));
  const origins = new Map(trace.originList.map((origin) => [origin.id, origin.name]));
  const claims = new Map(material.extractions.flatMap((extraction) => extraction.claims.map((claim) => [claim.id, { claim, lang: extraction.lang }] as const)));
  const rows = new Map<string, LensClaim>();
  for (const finding of findings) {
    const found = claims.get(finding.claimId);
    const group = groups.get(finding.claimId) ?? null;
    const key = group?.id ?? finding.claimId;
    if (found === undefined || rows.has(key) || rows.size >= MAX_CLAIMS) continue;
    const origin = (group?.originIds ?? []).map((id) => origins.get(id)).find((name) => name !== undefined) ?? found.claim.attribution.chain[0]?.name ?? null;
    rows.set(key, { claimId: finding.claimId, groupId: group?.id ?? null, articleId: finding.articleId, statement: found.claim.statement, lang: found.lang, origin });
  }
  return [...rows.values()];
}

/** Title of a measure for a reader. */
export function measureTitle(measure: Measure): string {
  return `${measure.resolution.replace("S/RES/", "UN Security Council resolution ")} (${measure.adopted.slice(0, 4)}), paragraph ${measure.paragraph}: ${measure.topic}`;
}

function rowOf(measure: Measure, regime: Regime, findings: readonly Finding[], material: StoryMaterial, trace: Trace): LensRow {
  const level = ORDER.find((one) => findings.some((finding) => finding.level === one)) ?? "may-engage";
  const missing = findings.filter((finding) => finding.level === level).map((finding) => finding.missing).find((text) => text !== null) ?? null;
  const capped = findings.find((finding) => finding.reason.includes("the cap is"));
  const parts = [capped === undefined ? measure.summary : capped.reason, ...(missing === null ? [] : [`To say more one would have to know ${missing}.`]), ...(measure.note === null ? [] : [measure.note])];
  return {
    title: measureTitle(measure), level, reason: parts.join(" "),
    source: `${measure.resolution}, ${CONFIDENCE_WORDS[measure.confidence]}${measure.checkedAgainst === null ? "" : ` (${measure.checkedAgainst})`}`,
    sourceUrl: regime.sourceUrl, asOf: regime.asOf, page: `/measure/${measure.id}`,
    claims: claimsOf(findings.filter((finding) => !finding.alleged), material, trace), alleged: claimsOf(findings.filter((finding) => finding.alleged), material, trace),
  };
}

/** The lens of a story: one row for each measure that its claims touch, the surest first; none when nothing is touched. Order of articles does not matter for what is found. */
export function lensOfMaterial(material: StoryMaterial, trace: Trace, regimes: readonly Regime[]): LensRow[] {
  const byMeasure = storyFindings(material, regimes);
  const rows = regimes.flatMap((regime) => regime.measures.flatMap((measure) => {
    const findings = byMeasure.get(measure.id);
    return findings === undefined ? [] : [{ row: rowOf(measure, regime, findings, material, trace), count: findings.length }];
  }));
  const rank = (row: LensRow): number => ORDER.indexOf(row.level as LensLevel);
  return rows.sort((a, b) => rank(a.row) - rank(b.row) || b.count - a.count || (a.row.title < b.row.title ? -1 : 1)).map(({ row }) => row);
}
