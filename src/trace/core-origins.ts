import type { Article, Claim, ClaimGroup } from "../model/index.js";
import { firstTold } from "../text/index.js";
import type { TextCluster } from "./carriers.js";
import { countVoices } from "./origins.js";
import type { ClaimOrigin, Voices } from "./voices.js";

/** A claim belongs to what a story is about when this share of the texts that tell its most told claim tell it too. */
const CORE_SHARE = 0.5;
/** A story of one text is about what the text opens with: this share of it, and no less than so many characters. */
const OPENING = 0.15;
const SHORTEST_OPENING = 500;

/**
 * Origins of what the story is about: the claims that most texts tell, where copies of one text count once; with one text, what it opens with. What one
 * page adds as background has origins of its own, listed but not counted here.
 */
export function coreOrigins(groups: readonly ClaimGroup[], told: Told): ReturnType<typeof countVoices> {
  const { voices, clusters } = told;
  const byClaim = new Map(voices.origins.map((origin) => [origin.claimId, origin]));
  const textOf = new Map(clusters.flatMap((cluster, at) => cluster.members.map((member): [string, number] => [member.article.id, at])));
  const spread = groups.map((group) => ({ group, texts: new Set(group.claimIds.map((id) => textOf.get(byClaim.get(id)?.articleId ?? ""))).size }));
  const most = Math.max(0, ...spread.map((one) => one.texts));
  const least = Math.max(most > 1 ? 2 : 1, Math.ceil(most * CORE_SHARE));
  const core = clusters.length === 1 && most === 1 ? opening(groups, told) : spread.filter((one) => one.texts >= least).map((one) => one.group);
  const chosen = core.length > 0 ? core : groups;
  const counted = countVoices(chosen.flatMap((group) => group.claimIds.map((id) => byClaim.get(id)).filter((origin): origin is ClaimOrigin => origin !== undefined)), voices);
  const over = chosen === core && clusters.length === 1 ? "the text opens with" : "most texts tell";
  return { range: counted.range, because: [{ code: "rule:core", text: `Counted over the ${chosen.length} claim${chosen.length === 1 ? "" : "s"} that ${over}.`, weight: null, span: null }, ...counted.because] };
}

/** What the count needs to know of a story. */
export interface Told { readonly voices: Voices; readonly clusters: readonly TextCluster[]; readonly claims: ReadonlyMap<string, Claim>; readonly articles: ReadonlyMap<string, Article> }

/** The groups with a claim that its article first tells in its opening. */
function opening(groups: readonly ClaimGroup[], { claims, articles }: Told): ClaimGroup[] {
  return groups.filter((group) => group.claimIds.some((id) => {
    const claim = claims.get(id);
    const length = articles.get(claim?.articleId ?? "")?.text.length ?? 0;
    return claim !== undefined && firstTold(claim) < Math.max(SHORTEST_OPENING, OPENING * length);
  }));
}
