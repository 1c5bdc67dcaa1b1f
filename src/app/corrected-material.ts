import type { Claim, Figure, Repair, StoryMaterial } from "../model/index.js";
import { findFigures, packFor } from "../text/index.js";

/**
 * The material of a story as people corrected it: figures that were read wrongly, and origins that were given to the wrong one. The kept text stays as it is,
 * so a sentence that shows a corrected figure still has to pass the gate. What was undone counts for nothing; later decisions override earlier ones.
 */
export function withCorrections(material: StoryMaterial, repairs: readonly Repair[]): StoryMaterial {
  const figures = new Map<string, string>();
  const origins = new Map<string, Repair>();
  for (const repair of repairs) {
    if (repair.undone || repair.value === null) continue;
    if (repair.kind === "figure" && repair.value !== "wrong") for (const claimId of repair.subjects) figures.set(claimId, repair.value);
    if (repair.kind === "origin") for (const claimId of repair.subjects) origins.set(claimId, repair);
  }
  if (figures.size === 0 && origins.size === 0) return material;
  const languages = new Map(material.articles.map((article) => [article.id, article.lang]));
  const correct = (claim: Claim): Claim => {
    const words = figures.get(claim.id);
    const pinned = origins.get(claim.id);
    const counted = words === undefined ? claim : withFigure(claim, words, languages.get(claim.articleId) ?? "und");
    return pinned === undefined ? counted : withOrigin(counted, pinned);
  };
  return { ...material, extractions: material.extractions.map((one) => ({ ...one, claims: one.claims.map(correct) })) };
}

/**
 * The figure that words give ("about 2,000"); null when there is none. Editors write in their own language or in the page's: the reading that
 * takes up more of the words is believed, then the whole number ("2,000" is a decimal in some languages), then the page's language.
 */
export function figureOfWords(words: string, lang: string): Figure | null {
  const readings = [lang, "en"].flatMap((code) => findFigures(words, packFor(code)).slice(0, 1));
  const isWhole = (figure: Figure): number => (figure.value === null || Number.isInteger(figure.value) ? 1 : 0);
  return readings.sort((a, b) => b.surface.length - a.surface.length || isWhole(b) - isWhole(a))[0] ?? null;
}

function withFigure(claim: Claim, words: string, lang: string): Claim {
  const right = figureOfWords(words, lang);
  if (right === null || claim.figure === null) return claim;
  const { value, min, max, bound, modifier } = right;
  return { ...claim, figure: { ...claim.figure, value, min, max, bound, modifier, surface: words, suspect: null } };
}

function withOrigin(claim: Claim, repair: Repair): Claim {
  const name = repair.value ?? "";
  const relays = claim.attribution.chain.filter((hop) => hop.role === "relay" || hop.role === "carrier" || hop.role === "outlet");
  return {
    ...claim,
    attribution: {
      ...claim.attribution, level: "explicit", outlet: null, carried: null, by: `person:${repair.by}`,
      chain: [{ name, entity: null, role: "origin", verb: null, span: claim.attribution.source[0] ?? null, stated: true }, ...relays.filter((hop) => hop.name !== name)],
    },
    because: [{ code: "person:origin", text: `${repair.by} pinned the origin: ${repair.reason}`, weight: null, span: null }, ...claim.because],
  };
}
