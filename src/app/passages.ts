import type { Citation, Trace } from "../model/index.js";
import { claimsWithArticles } from "../store/index.js";
import type { House } from "./house.js";

/** The passages in which claims stand, as numbered citations; `trace` names carrier and origin where it is given. */
export async function passagesOf(house: House, claimIds: readonly string[], trace: Trace | null): Promise<Citation[]> {
  const placed = await claimsWithArticles(house.db, claimIds);
  return placed.map(({ claim, article, sha256 }, index) => {
    const spans = claim.passages[0] ?? [claim.sentence];
    return {
      n: index + 1, articleId: article.id, revision: article.revision, claimId: claim.id, spans,
      quote: spans.map((span) => article.text.slice(span.from, span.to)).join(" … "), outlet: article.outlet.name, lang: article.lang,
      carrier: trace?.carrierGroups.find((group) => group.articleIds.includes(article.id))?.name ?? null,
      origin: trace?.originList.find((origin) => origin.claimIds.includes(claim.id))?.name ?? null,
      url: article.url ?? article.canonicalUrl, capturedAt: article.capturedAt, sha256,
    };
  });
}
