import type { Article } from "../model/index.js";
import { firstTold, foldName, packFor, splitSentences } from "../text/index.js";
import { centrality, figureKeys, overlap, type Item } from "./choose.js";
import { wordsOf, type Cited, type Desk } from "./desk.js";
import { gate } from "./gate.js";
import { capitalised, leansBack, sentenceOf } from "./passage-text.js";
import { quoteOf } from "./register.js";

const DAY = 86_400_000;
const MIN_HEADLINE = 30;
const IDEAL = 90;
const MAX_HEADLINE = 140;
const MIN_CLAUSE = 50;
const LONGEST_PARAGRAPH = 4_000;
/** Weight of what the other articles speak of too. */
const CENTRAL = 4;
const NUMBER = /\p{Nd}+(?:[.,\u00a0\u202f ]\p{Nd}{3})*/gu;
/** The opening "X has reported that", up to the word before what is reported. */
const REPORTING = /^([^,.;:]{3,70}?) (?:has |have |had )?(?:said|says|reported|reports|announced|confirmed|told \p{L}+) that (?=\p{L})/u;
/** "Title | Outlet", "Title - Outlet": the outlet's own tail. */
const TAIL = /(?<!\s)\s+[|–—-]\s+[^|–—-]{2,40}$/u;

/**
 * Headline of the page: the title, in the page's language, that shares most with the claims that lead the page and whose figures,
 * names and hedges the leading passages bear out. Falls back to any title, then to the story's label.
 */
export function headlineOf(leading: readonly Item[], desk: Desk): string {
  const words = leading.slice(0, 4).map((item) => wordsOf(item.best.article.text.slice(item.best.claim.sentence.from, item.best.claim.sentence.to)));
  const titles = [...desk.articles.values()].filter((article) => article.title.trim() !== "").map((article) => ({ article, title: tidy(article) }));
  const ranked = titles.map(({ article, title }) => ({ title, score: titleScore(title, article, words, leading, desk) }))
    .filter(({ title }) => title !== "")
    .sort((left, right) => right.score - left.score || left.title.localeCompare(right.title));
  return ranked[0]?.title ?? headlineOfClaim(leading, desk) ?? firstWords(desk) ?? tidyLabel(desk.material.story.label);
}

/** Without any title: the sentence of a headline's length that says the leading claim, cut at a word when it is long for a headline. */
function headlineOfClaim(leading: readonly Item[], desk: Desk): string | null {
  const lead = leading[0];
  if (lead === undefined) return null;
  const native = sameNews(lead, leading).flatMap((item) => item.cited).filter((cited) => cited.article.lang === lead.best.article.lang);
  const ranked = native.flatMap((cited) => [...new Set([cited.claim.sentence.from, firstTold(cited.claim)])].map((from) => ({ cited, from, sentence: sentenceAt(from, cited) })))
    .map((told) => ({ sentence: told.sentence, score: sentenceScore(told, desk) })).filter(({ sentence }) => sentence.length >= MIN_HEADLINE && !leansBack(sentence))
    .sort((left, right) => right.score - left.score || left.sentence.localeCompare(right.sentence));
  return shortened(withoutReporting(ranked[0]?.sentence ?? sentenceOf(lead.best)));
}

interface Told { readonly cited: Cited; readonly from: number; readonly sentence: string }

/** The sentence that stands at a place of the claim's article: its best one, or the earlier one that first tells it. */
function sentenceAt(from: number, { claim, article }: Cited): string {
  if (from >= claim.sentence.from) return sentenceOf({ claim, article });
  const line = article.text.lastIndexOf("\n", from) + 1;
  const end = article.text.indexOf("\n", from);
  const spans = splitSentences(article.text, packFor(article.lang), { from: line, to: Math.min(end < 0 ? article.text.length : end, line + LONGEST_PARAGRAPH) });
  const sentence = spans.find((span) => span.from <= from && from < span.to);
  return sentenceOf({ claim: sentence === undefined ? claim : { ...claim, sentence }, article });
}

/** How well a sentence serves as a headline: it opens its article, the others speak of it too, and it is of a headline's length. */
function sentenceScore({ cited, from, sentence }: Told, desk: Desk): number {
  const height = 1 - from / Math.max(1, cited.article.text.length);
  return 2 * height + 2 * centrality(sentence, desk) - Math.abs(withoutReporting(sentence).length - IDEAL) / 100;
}

/** The leading item, or, when none of its passages has a headline's length, also those beside it by which the same origin says its figure of the same kind of event. */
function sameNews(lead: Item, leading: readonly Item[]): readonly Item[] {
  const fits = lead.cited.some((cited) => cited.article.lang === lead.best.article.lang && sentenceOf(cited).length <= MAX_HEADLINE);
  const figures = new Set(figureKeys(lead));
  return fits ? [lead] : [lead, ...leading.slice(1, 4).filter((item) => item.group.eventType === lead.group.eventType && item.group.originIds.some((id) => lead.group.originIds.includes(id)) && figureKeys(item).some((key) => figures.has(key)))];
}

/** "X has reported that Y" as "X: Y" when it is too long for a headline: the same source, fewer words. English only by its form. */
function withoutReporting(sentence: string): string {
  if (sentence.length <= MAX_HEADLINE) return sentence;
  const found = REPORTING.exec(sentence.slice(0, 200));
  return found === null ? sentence : `${found[1] ?? ""}: ${capitalised(sentence.slice(found[0].length))}`;
}

/** A sentence as a headline: cut at the last clause that fits, else at a word. */
function shortened(sentence: string): string {
  const whole = capitalised(sentence.replace(/[.。]$/, ""));
  if (whole.length <= MAX_HEADLINE) return whole;
  const head = whole.slice(0, MAX_HEADLINE);
  const clause = Math.max(head.lastIndexOf(", "), head.lastIndexOf("; "), head.lastIndexOf(",\" "));
  return clause >= MIN_CLAUSE ? `${head.slice(0, clause)}${head.charAt(clause + 1) === "\"" ? "\"" : ""} …` : `${head.replace(/(?<!\s)\s+\S*$/, "")} …`;
}

/** The first sentence of the earliest article, for a story in which nothing was claimed. */
function firstWords(desk: Desk): string | null {
  const first = [...desk.articles.values()].filter((article) => article.text.trim() !== "").sort((left, right) => (left.published ?? "9").localeCompare(right.published ?? "9") || left.id.localeCompare(right.id))[0];
  if (first === undefined) return null;
  const span = splitSentences(first.text.slice(0, 2_000), packFor(first.lang))[0];
  return span === undefined ? null : shortened(first.text.slice(span.from, span.to).replace(/\s+/g, " ").trim());
}

function titleScore(title: string, article: Article, words: readonly ReadonlySet<string>[], leading: readonly Item[], desk: Desk): number {
  const own = wordsOf(title);
  const central = CENTRAL * centrality(title, desk) + (desk.lang === article.lang ? leadFigure(title, leading) : 0);
  const fit = words.reduce((sum, passage, at) => sum + overlap(own, passage) / (at + 1), 0);
  const borneOut = support(title, article, leading, desk);
  const length = title.length < 25 ? -0.5 : title.length > 120 ? -0.5 : 0;
  const question = /[?？]$/.test(title) ? -1 : 0;
  return fit + central + borneOut + length + question + (article.lang === desk.lang ? 2 : 0) + (publishedNear(article, desk) ? 1.5 : 0);
}

/** Better with the figure the page opens with, worse with another alone: the title of a page on something beside. */
function leadFigure(title: string, leading: readonly Item[]): number {
  const inTitle = (title.match(NUMBER) ?? []).map((run) => run.replace(/[.,\u00a0\u202f ]/g, ""));
  if (inTitle.length === 0) return 0;
  const lead = new Set(leading.slice(0, 3).flatMap(figureKeys).map((key) => key.split(" ")[0]));
  return inTitle.some((run) => lead.has(run)) ? 1 : -1;
}

/** Better when the article's own leading passages bear the title out; worse when it has a figure they lack, or drops its bound. */
function support(title: string, article: Article, leading: readonly Item[], desk: Desk): number {
  const passages = leading.slice(0, 8).flatMap((item) => item.cited.filter((cited) => cited.article.id === article.id))
    .map((cited) => ({ text: quoteOf(cited), lang: article.lang, published: article.published, labels: [article.outlet.name] }));
  if (passages.length === 0 || desk.lang !== article.lang) return 0;
  const result = gate({ text: title, lang: article.lang }, passages);
  if (result.ok) return 1;
  return result.problem.code.startsWith("brief/figure") ? -1.5 : 0;
}

function publishedNear(article: Article, desk: Desk): boolean {
  const event = desk.material.story.eventDate;
  return event !== null && article.published !== null && Math.abs(Date.parse(article.published) - Date.parse(event)) < 3 * DAY;
}

function tidy(article: Article): string {
  const title = article.title.replace(/\s+/g, " ").trim();
  const tail = TAIL.exec(title);
  const isOutlet = tail !== null && foldName(article.outlet.name) !== "" && foldName(tail[0]).includes(foldName(article.outlet.name));
  return isOutlet ? title.slice(0, tail.index) : title;
}

function tidyLabel(label: string): string {
  const trimmed = label.replace(/\s+/g, " ").trim();
  return trimmed === "" ? "Untitled story" : trimmed;
}
