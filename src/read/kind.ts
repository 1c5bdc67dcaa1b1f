import type { ArticleKind } from "../model/index.js";
import type { RawBlock } from "./blocks.js";
import { weightOf } from "./body.js";
import { HINT } from "./hints.js";
import { metaOf, typesOf, type PageMetadata } from "./metadata.js";

const LIVE_TITLE = /(?:^|[^\p{L}])(?:live[ -]?(?:blog|ticker|updates?|coverage)?|liveticker|newsblog|newsticker|en direct|en vivo|minuto a minuto|ao vivo|in diretta|онлайн|хроника|прямая трансляция|canlı|实时|實時|速報|속보)(?:$|[^\p{L}])/iu;
const CLOCK_LINE = /^\W{0,3}(?:\d{1,2}[:.h]\d{2}|vor \d+|\d+ (?:minutes?|hours?|min|hrs?) ago)/i;
const TEASER_WEIGHT = 1_200;
const LIVE_ENTRIES = 5;

/** Whether the page or its publisher says that the text is kept behind payment. */
function isPaid(page: PageMetadata, blocks: readonly RawBlock[]): boolean {
  const free = page.article?.["isAccessibleForFree"];
  const tier = metaOf(page, "article:content_tier");
  return free === false || (typeof free === "string" && /^false$/i.test(free)) || tier === "locked" || tier === "metered" || blocks.some((block) => (block.hints & HINT.paywall) !== 0 && (block.hints & HINT.chrome) === 0);
}

/**
 * What the page is. A live blog says so in its metadata, or in its headline with at least five entries that open with a clock time;
 * a teaser is short and paid for; a list is mostly links. All others are articles.
 */
export function kindOf(page: PageMetadata, title: string, blocks: readonly RawBlock[], kept: readonly RawBlock[]): ArticleKind {
  if (page.nodes.some((node) => typesOf(node).includes("LiveBlogPosting"))) return "live-blog";
  if (LIVE_TITLE.test(title) && kept.filter((block) => CLOCK_LINE.test(block.text)).length >= LIVE_ENTRIES) return "live-blog";
  const weight = kept.reduce((sum, block) => sum + weightOf(block.text), 0);
  if (weight > 0 && weight < TEASER_WEIGHT && isPaid(page, blocks)) return "teaser";
  const linked = kept.reduce((sum, block) => sum + block.linked, 0);
  const length = kept.reduce((sum, block) => sum + block.text.length, 0);
  const declared = page.article !== null || metaOf(page, "og:type") === "article";
  return !declared && kept.length >= 8 && linked > 0.4 * length ? "list" : "article";
}
