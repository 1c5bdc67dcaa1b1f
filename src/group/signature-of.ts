import type { Article, Extraction, LanguagePack } from "../model/index.js";
import { findDates, findFigures, packFor } from "../text/index.js";
import { dateInAddress, headlineInAddress, linkKeyOf } from "./addresses.js";
import { rangeOfIso, type DayRange } from "./days.js";
import { featuresOf } from "./features.js";
import { plainForm } from "./fold.js";
import type { Signature } from "./signature.js";

/** Characters at the start of a text in which its own date and the date of its event stand. */
const LEAD_CHARS = 700;
/** Characters read for figures when the caller has no extraction. */
const BODY_CHARS = 3_500;
/** A report follows its event within so many days; an older date in the lead is background. */
const REPORT_LAG_DAYS = 7;
/** Tokenised text stands with spaces before its commas, which would hide "July 21 , 2013". */
const SPACED_PUNCTUATION = / ([,.:;])(?= )/g;
const LABEL_CHARS = 120;
const MAX_LINKS = 20;

const stopWordSets = new WeakMap<LanguagePack, ReadonlySet<string>>();

function stopWordsOf(pack: LanguagePack): ReadonlySet<string> {
  const known = stopWordSets.get(pack);
  if (known !== undefined) return known;
  const made = new Set(pack.stopWords.map(plainForm));
  stopWordSets.set(pack, made);
  return made;
}

/** Days named in the lead, in order. Without a date of publication only dates with a printed year count. */
function leadDays(article: Article, pack: LanguagePack, published: string | null): DayRange[] {
  const lead = `${article.title === "" || article.text.startsWith(article.title) ? "" : `${article.title}\n`}${article.text.slice(0, LEAD_CHARS)}`;
  return findDates(lead.replace(SPACED_PUNCTUATION, "$1"), pack, { published })
    .filter((mention) => mention.granularity === "day" && (published !== null || mention.basis === "explicit"))
    .flatMap((mention) => rangeOfIso(mention.start) ?? []);
}

/**
 * Days the event can have happened on. The date of the event beats the date of the page: a day named in the lead, not after publication
 * and at most a week before it, opens the range that publication closes. A page without a date of its own gets the latest day its lead names.
 */
function whenOf(article: Article, pack: LanguagePack): DayRange | null {
  const stated = rangeOfIso(article.published);
  const published = stated !== null && stated.from === stated.to ? stated : dateInAddress(article.url) ?? stated;
  const isDay = published !== null && published.from === published.to;
  const days = leadDays(article, pack, isDay ? article.published ?? null : null);
  if (!isDay) {
    const latest = days.reduce<DayRange | null>((best, day) => (best === null || day.from > best.from ? day : best), null);
    return latest ?? published;
  }
  const event = days.find((day) => day.from <= published.from && day.from >= published.from - REPORT_LAG_DAYS);
  return { from: event?.from ?? published.from, to: published.to };
}

/** True when most of the first claims speak of what is still to come. */
function isPlanned(extraction: Extraction | null): boolean {
  const first = (extraction?.claims ?? []).filter((claim) => claim.kind === "factual").slice(0, 3);
  return first.filter((claim) => claim.status === "planned" || claim.status === "expected").length * 2 > first.length;
}

/** What stands for the headline of a page that has none: its first line, or the start of it. */
function firstWordsOf(text: string): string {
  const line = text.slice(0, LEAD_CHARS).trim().split("\n")[0] ?? "";
  return line.length <= LABEL_CHARS ? line : `${line.slice(0, LABEL_CHARS).replace(/(?<!\s)\s+\S*$/, "")} …`;
}

/**
 * What the grouper needs of an article. Figures come from the extraction where there is one, else they are read from the text.
 * Poor input (no title, no date, no text) gives a signature with less in it. Linear in the first 3,500 characters.
 */
export function signatureOf(article: Article, extraction: Extraction | null): Signature {
  const pack = packFor(article.lang);
  const figures = extraction?.figures ?? findFigures(article.text, pack, { from: 0, to: Math.min(article.text.length, BODY_CHARS) });
  const headline = headlineInAddress(article.canonicalUrl ?? article.url);
  const title = article.text.startsWith(article.title) ? "" : article.title;
  const addresses = [article.canonicalUrl ?? article.url, ...article.links.slice(0, MAX_LINKS).map((link) => link.href)];
  const links = [...new Set(addresses.flatMap((href) => linkKeyOf(href) ?? []))];
  return {
    articleId: article.id, lang: article.lang, title: article.title === "" ? firstWordsOf(article.text) : article.title, published: article.published, when: whenOf(article, pack), planned: isPlanned(extraction),
    features: featuresOf({ title: `${title} ${headline}`.trim(), text: article.text, lang: article.lang, figures, links, stopWords: stopWordsOf(pack) }),
  };
}
