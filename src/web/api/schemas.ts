import { z } from "zod";
import type { ArticleView, ClaimView, FigureView, FrontPage, OutletView, PersonView, SearchView, StatusView, StoryView } from "../../model/index.js";

// What the API answers, as zod. Each top-level schema is checked against the model's type at compile time; the OpenAPI document is made from them.

const id = z.string().describe("content hash, hexadecimal");
const moment = z.string().describe("ISO 8601 UTC");
const day = z.string().nullable().describe("ISO day, month or year");
const count = z.number().int();
const range = z.object({ min: count, max: count }).describe("a count; min and max differ while it is not settled");
const span = z.object({ from: count, to: count }).describe("half-open, in UTF-16 units of the article's text");
const reason = z.object({ code: z.string(), text: z.string(), weight: z.number().nullable(), span: span.nullable() });
const outlet = z.object({ id: z.string(), name: z.string(), domain: z.string().nullable() });
const problem = z.object({ code: z.string(), message: z.string(), at: span.nullable() });
const status = z.enum(["asserted", "estimated", "expected", "planned", "possible", "alleged", "denied", "presupposed"]);
const eventType = z.enum(["deployment", "presence", "casualty", "attack", "transfer", "labour_dispatch", "preparation", "meeting", "agreement", "statement", "designation", "violation", "legal_norm", "assessment"]);

const news = z.object({ kind: z.enum(["new-story", "new-origin", "changed-figure", "new-claim", "edited-article", "correction", "listed"]), text: z.string(), at: moment });

const card = z.object({
  id, headline: z.string(), status: z.string(), lede: z.string(), lang: z.string(), outlets: count.describe("who published a page; copies count here and only here"),
  carriers: range.describe("agencies or outlets whose text others reproduce"), origins: range.describe("who asserted it first-hand; only these corroborate"),
  eventDate: day, updatedAt: moment.nullable(), news: z.array(news),
});

const articleCard = z.object({
  id, revision: id, revisions: count, title: z.string(), opening: z.string(), url: z.string().nullable(), outlet, lang: z.string(), published: z.string().nullable(), capturedAt: moment,
  role: z.enum(["first-hand", "carried", "unresolved"]),
});

const figure = z.object({
  value: z.number().nullable(), min: z.number().nullable(), max: z.number().nullable(), bound: z.enum(["exact-form", "approx", "lower-bound", "upper-bound", "range", "vague-plural", "vague"]),
  unit: z.string(), counted: z.string(), modifier: z.string().nullable(), surface: z.string().describe("as printed"), span, asOf: day, suspect: z.string().nullable(),
});

const origin = z.object({
  id, name: z.string(), kind: z.enum(["official", "document", "party", "witness", "expert", "unnamed", "own-reporting"]), occasion: z.string().nullable(), date: day,
  claimIds: z.array(id), articleIds: z.array(id), held: z.boolean(), because: z.array(reason),
});

const edge = z.object({
  id, from: z.string(), to: z.string(), kind: z.enum(["credit", "link", "reuse", "translation", "shared-error", "shared-quotation", "cites", "briefed", "mirror", "family"]),
  basis: z.enum(["stated", "inferred"]), score: z.number(), reason: z.string(), evidence: z.array(z.object({ articleId: id, span: span.nullable(), surface: z.string() })),
  at: z.string().nullable(), verdict: z.enum(["right", "wrong", "unsure"]).nullable().describe("a person's, where one was given"),
});

const carrierGroup = z.object({ id, name: z.string(), agency: z.string().nullable(), basis: z.enum(["stated", "inferred", "both"]), articleIds: z.array(id), held: z.boolean(), because: z.array(reason) });

const claimGroup = z.object({
  id, statement: z.string(), claimIds: z.array(id), eventType: z.string(), status, originIds: z.array(id), origins: range, corroborated: z.boolean().describe("two or more independent origins"),
  figure: figure.nullable(), because: z.array(reason),
});

const ledgerLine = z.object({
  id, counted: z.string(), unit: z.string(),
  entries: z.array(z.object({
    id, figure, status, originId: id.nullable(), saidOn: day, claimIds: z.array(id), articleIds: z.array(id), state: z.enum(["current", "superseded", "stale", "standing", "outlier"]),
    supersededBy: id.nullable(), repeatedBy: z.array(id).describe("articles that print it after it was replaced"), because: z.array(reason),
  })),
});

const difference = z.object({
  id, kind: z.enum(["update", "spread", "scope", "place", "status", "hedge", "sum", "outlier", "contradiction", "name"]), claimIds: z.tuple([z.array(id), z.array(id)]), text: z.string(), because: z.array(reason),
});

const trace = z.object({
  storyId: id, outlets: count, carriers: range, carrierGroups: z.array(carrierGroup), origins: range, originList: z.array(origin), relayNames: z.record(z.string(), z.string()).optional(), edges: z.array(edge), claimGroups: z.array(claimGroup),
  ledger: z.array(ledgerLine), differences: z.array(difference),
  notHeld: z.array(z.object({ name: z.string(), what: z.enum(["carrier", "origin", "document"]), citedBy: z.array(id), because: z.array(reason) })),
  because: z.object({ outlets: z.array(reason), carriers: z.array(reason), origins: z.array(reason) }),
});

const citation = z.object({
  n: count, articleId: id, revision: id, claimId: id, spans: z.array(span), quote: z.string(), lang: z.string(), outlet: z.string(), carrier: z.string().nullable(), origin: z.string().nullable(),
  url: z.string().nullable(), capturedAt: moment, sha256: z.string(),
});

const sentence = z.object({ text: z.string(), lang: z.string(), cites: z.array(count).describe("numbers of citations"), claimGroupIds: z.array(id) });

const story = z.object({
  id, label: z.string(), eventDate: day, members: z.array(z.object({ articleId: id, score: z.number(), because: z.array(reason), by: z.string() })),
  links: z.array(z.object({ storyId: id, kind: z.enum(["announced-before", "under-way-after", "same-affair", "year-apart"]), because: z.array(reason) })), updatedAt: moment.nullable(),
});

const storyPage = z.object({
  storyId: id, version: z.string(), headline: z.string(), status: z.string(), lede: z.array(sentence), paragraphs: z.array(z.array(sentence)), background: z.array(sentence),
  timeline: z.array(z.object({ date: z.string(), text: z.string(), lang: z.string(), cites: z.array(count) })), cautions: z.array(z.string()), onlyOne: z.array(sentence), citations: z.array(citation),
  refusals: z.array(z.object({ text: z.string(), problem })), story, trace,
});

/** The list of stories, newest news first. */
export const StoriesAnswer: z.ZodType<FrontPage> = z.object({ stories: z.array(card), total: count, page: count, pages: count, articles: count, outlets: count });

/** A story page with all that stands around it; the picture is left out. */
export const StoryAnswer: z.ZodType<Omit<StoryView, "graph" | "lens">> = z.object({
  page: storyPage, articles: z.array(articleCard), news: z.array(news), comments: count, versions: z.array(z.object({ version: z.string(), at: moment })),
  related: z.array(z.object({ id, headline: z.string(), why: z.string() })),
});

/** A page of a story's claims. */
export const StoryClaimsAnswer = z.object({ storyId: id, claims: z.array(claimGroup), total: count, page: count, pages: count });

/** One claim over all articles. */
export const ClaimAnswer: z.ZodType<ClaimView> = z.object({ storyId: id, headline: z.string(), group: claimGroup, passages: z.array(citation), origins: z.array(origin), differences: z.array(difference) });

/** One line of a story's ledger. */
export const FigureAnswer: z.ZodType<FigureView> = z.object({ storyId: id, headline: z.string(), line: ledgerLine, origins: z.array(origin), articles: z.array(articleCard) });

const claimInArticle = z.object({ id, statement: z.string(), sentence: span, kind: z.string(), eventType, status, polarity: z.enum(["affirmed", "negated"]), figure: figure.nullable() });

/** A kept article. */
export const ArticleAnswer = z.object({
  id, revision: id, title: z.string(), url: z.string().nullable(), outlet, authors: z.array(z.string()), published: z.string().nullable(), updated: z.string().nullable(), capturedAt: moment,
  sha256: z.string().describe("of the capture's bytes"), lang: z.string(), text: z.string(),
  credits: z.array(z.object({ place: z.string(), name: z.string(), agency: z.string().nullable(), span: span.nullable(), surface: z.string() })),
  revisions: z.array(z.object({ revision: id, capturedAt: moment })), claims: z.array(claimInArticle), stories: z.array(z.object({ id, headline: z.string() })),
});

/** The article of a view as the API gives it: page chrome and attributions stay inside. */
export function articleAnswer({ article, sha256, revisions, claims, stories }: ArticleView): z.infer<typeof ArticleAnswer> {
  const { title, url, outlet: publisher, authors, published, updated, capturedAt, lang, text, credits } = article;
  return {
    id: article.id, revision: article.revision, title, url, outlet: publisher, authors: [...authors], published, updated, capturedAt, sha256, lang, text, credits: [...credits], revisions: [...revisions], stories: [...stories],
    claims: claims.map((claim) => ({ id: claim.id, statement: claim.statement, sentence: claim.sentence, kind: claim.kind, eventType: claim.eventType, status: claim.status, polarity: claim.polarity, figure: claim.figure })),
  };
}

const kind = z.enum(["story", "claim", "passage", "person", "outlet"]);
const iso = z.iso.date().nullable();

/** What was found. */
export const SearchAnswer: z.ZodType<SearchView> = z.object({
  query: z.object({ text: z.string(), kind: kind.nullable(), lang: z.string().nullable(), from: iso, to: iso, page: count }),
  hits: z.array(z.object({ kind, id: z.string(), storyId: id.nullable(), title: z.string(), snippet: z.string(), lang: z.string(), at: z.string().nullable() })), total: count, pages: count,
});

/** What an outlet's pages were in their stories: facts, not scores. */
export const OutletAnswer: z.ZodType<OutletView> = z.object({
  outlet, articles: count, firstHand: count, carried: count, stale: count, carriers: z.array(z.object({ name: z.string(), articles: count })), recent: z.array(articleCard.extend({ storyId: id.nullable() })),
});

/** An origin over all stories. */
export const PersonAnswer: z.ZodType<PersonView> = z.object({
  id, name: z.string(), spellings: z.array(z.object({ name: z.string(), outlets: z.array(z.string()) })),
  claims: z.array(z.object({ citation, storyId: id, groupId: id.nullable(), role: z.string() })), stories: z.array(z.object({ id, headline: z.string() })),
});

/** What this Headwater has read and is doing. */
export const StatusAnswer: z.ZodType<Omit<StatusView, "feeds" | "problems">> = z.object({
  version: z.string(), startedAt: moment, articles: count, outlets: count, stories: count, jobs: z.object({ waiting: count, failed: count }), lastCollectedAt: moment.nullable(),
  languages: z.array(z.object({ code: z.string(), articles: count })),
});

/** An error, as RFC 9457 says. */
export const ProblemAnswer = z.object({ type: z.string(), title: z.string(), status: count, detail: z.string() });
