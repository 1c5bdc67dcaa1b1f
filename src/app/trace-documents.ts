import { groupArticles } from "../group/index.js";
import { HouseError, type Article, type Edge, type Extraction, type Repair, type Story, type StoryMaterial } from "../model/index.js";
import { explainPair, supersedeAcross, traceStory, type PairExplanation, type StoryTrace, type TraceCache } from "../trace/index.js";
import { loadDocuments } from "./documents.js";
import { extractDocuments } from "./extract-documents.js";

/** A story of a file with its trace. */
export interface TracedStory {
  readonly material: StoryMaterial;
  readonly trace: StoryTrace;
}

export type { PairExplanation };

/** Reads a file of documents, finds its stories and traces each; stories with most pages first. Repairs hold as they do in the database. */
export function traceDocuments(path: string, repairs: readonly Repair[] = []): TracedStory[] {
  const articles = loadDocuments(path);
  if (articles.length === 0) throw new HouseError("trace/no-documents", `${path} holds no document; a .jsonl line needs at least "text"`);
  const extractions = [...extractDocuments(articles)].map((one) => one.extraction);
  return traceStories(groupArticles(articles, extractions, { repairs }), articles, extractions, repairs);
}

/** Traces stories over articles already read, then lets later stories of the same origins replace figures that earlier ones still print. */
export function traceStories(stories: readonly Story[], articles: readonly Article[], extractions: readonly Extraction[], repairs: readonly Repair[]): TracedStory[] {
  const articleById = new Map(articles.map((article) => [article.id, article]));
  const extractionById = new Map(extractions.map((extraction) => [extraction.articleId, extraction]));
  const cache: TraceCache = { features: new Map() };
  const traced = stories.map((story): TracedStory => {
    const members = story.members.map((member) => articleById.get(member.articleId)).filter((article) => article !== undefined);
    const own = members.map((article) => extractionById.get(article.id)).filter((extraction) => extraction !== undefined);
    const material: StoryMaterial = { story, articles: members, extractions: own };
    return { material, trace: traceStory(material, repairs, cache) };
  });
  const settled = supersedeAcross(traced.map((one) => ({ eventDate: one.material.story.eventDate, trace: one.trace })));
  return traced.map((one, at) => ({ ...one, trace: settled[at] ?? one.trace })).sort((a, b) => b.material.articles.length - a.material.articles.length);
}

/** Why two documents are tied or not; they may be named by the file's own ids. Throws HouseError when they are in no common story. */
export function explainDocuments(stories: readonly TracedStory[], a: string, b: string): PairExplanation {
  for (const { material, trace } of stories) {
    const explanation = explainPair(material, trace, a, b);
    if (explanation !== null) return explanation;
  }
  const known = (id: string): boolean => stories.some(({ material }) => material.articles.some((article) => article.id === id || article.externalId === id));
  const missing = [a, b].filter((id) => !known(id));
  if (missing.length > 0) throw new HouseError("cli/unknown-document", `no document has the id ${missing.join(" or ")}`);
  throw new HouseError("trace/no-common-story", `${a} and ${b} are in different stories: they tell of different events, so neither carries the other`);
}

/** The JSON of `headwater trace --json`. Pages and nodes go by the file's own ids where it gave them. */
export function traceJson(stories: readonly TracedStory[]): unknown {
  return {
    stories: stories.map(({ material, trace }) => {
      const names = new Map(material.articles.map((article) => [article.id, article.externalId ?? article.id]));
      const page = (id: string): string => names.get(id) ?? id;
      return {
        id: material.story.id, label: material.story.label, eventDate: material.story.eventDate, pages: material.articles.map((article) => page(article.id)), outlets: trace.outlets,
        carriers: { ...trace.carriers, groups: trace.carrierGroups.map((group) => ({ name: group.name, agency: group.agency, basis: group.basis, held: group.held, pages: group.articleIds.map(page), because: group.because.map((one) => one.text) })) },
        origins: { ...trace.origins, list: trace.originList.map((origin) => ({ name: origin.name, kind: origin.kind, occasion: origin.occasion, date: origin.date, pages: origin.articleIds.map(page), claims: origin.claimIds })) },
        edges: trace.edges.map((edge) => edgeJson(edge, page)),
        ledger: trace.ledger.map((line) => ({ ...line, entries: line.entries.map((entry) => ({ ...entry, articleIds: entry.articleIds.map(page), repeatedBy: entry.repeatedBy.map(page) })) })),
        claims: trace.claimGroups.map((group) => ({ statement: group.statement, eventType: group.eventType, status: group.status, claims: group.claimIds, origins: group.origins, corroborated: group.corroborated })),
        differences: trace.differences.map((one) => ({ kind: one.kind, text: one.text, because: one.because.map((reason) => reason.text), claims: one.claimIds })),
        notHeld: trace.notHeld.map((one) => ({ name: one.name, what: one.what, citedBy: one.citedBy.map(page) })),
        links: material.story.links.map((link) => ({ story: link.storyId, kind: link.kind, because: link.because.map((reason) => reason.text) })),
        because: { outlets: trace.because.outlets.map((one) => one.text), carriers: trace.because.carriers.map((one) => one.text), origins: trace.because.origins.map((one) => one.text) },
      };
    }),
  };
}

function edgeJson(edge: Edge, page: (id: string) => string): unknown {
  const node = (id: string): string => (id.startsWith("article:") ? page(id.slice("article:".length)) : id);
  return { id: edge.id, from: node(edge.from), to: node(edge.to), kind: edge.kind, basis: edge.basis, evidence: edge.evidence.map((one) => ({ ...one, articleId: page(one.articleId) })), reason: edge.reason, score: edge.score, at: edge.at, verdict: edge.verdict };
}
