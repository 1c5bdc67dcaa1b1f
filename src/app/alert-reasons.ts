import type { Article, Follow, LedgerLine, StoryPage } from "../model/index.js";

/** A change of a story, as the pipeline noted it; `subject` is the id of the story, origin, ledger line, claim group or repair it is about. */
export interface NotedChange {
  readonly kind: string;
  readonly subject: string | null;
  readonly text: string;
}

/** What a change touches, by kind of thing followed. */
interface Touched {
  readonly claims: ReadonlySet<string>;
  readonly origins: ReadonlySet<string>;
  readonly outlets: ReadonlySet<string>;
  readonly line: LedgerLine | null;
}

type Match = (follow: Follow, change: NotedChange, page: StoryPage, touched: Touched) => boolean;

const isOrigin: Match = (follow, _change, _page, touched) => touched.origins.has(follow.ref);

// A story's own news concern all who follow the story; the others only what touches what they follow.
const MATCHES: Readonly<Record<Follow["kind"], Match>> = {
  story: (follow, _change, page) => follow.ref === page.storyId,
  claim: (follow, change, page, touched) => change.subject === follow.ref || (page.trace.claimGroups.find((group) => group.id === follow.ref)?.claimIds.some((id) => touched.claims.has(id)) ?? false),
  figure: (follow, change, _page, touched) => change.subject === follow.ref || touched.line?.id === follow.ref,
  origin: isOrigin,
  person: isOrigin,
  outlet: (follow, _change, _page, touched) => touched.outlets.has(follow.ref),
  search: (follow, change, page) => holdsWords(follow.ref, change, page),
};

/** Why a change concerns a follow, as a sentence for the follower; null when it does not. */
export function whyItFires(follow: Follow, change: NotedChange, page: StoryPage, articles: readonly Article[]): string | null {
  return MATCHES[follow.kind](follow, change, page, touchedBy(change, page, articles)) ? `You follow the ${follow.kind} “${follow.label}”.` : null;
}

function touchedBy(change: NotedChange, page: StoryPage, articles: readonly Article[]): Touched {
  const { trace } = page;
  const line = change.kind === "changed-figure" ? (trace.ledger.find((one) => one.id === change.subject) ?? null) : null;
  const group = trace.claimGroups.find((one) => one.id === change.subject);
  const origin = trace.originList.find((one) => one.id === change.subject);
  const isNew = change.kind === "new-story";
  const claims = new Set([...(line?.entries.flatMap((entry) => entry.claimIds) ?? []), ...(group?.claimIds ?? []), ...(origin?.claimIds ?? [])]);
  const origins = isNew ? trace.originList.map((one) => one.id) : [origin?.id, ...(group?.originIds ?? []), ...(line?.entries.map((entry) => entry.originId) ?? [])];
  const pages = isNew ? articles.map((article) => article.id) : [
    ...(origin?.articleIds ?? []), ...(line?.entries.flatMap((entry) => [...entry.articleIds, ...entry.repeatedBy]) ?? []),
    ...page.citations.filter((citation) => group?.claimIds.includes(citation.claimId)).map((citation) => citation.articleId),
  ];
  const outletOf = new Map(articles.map((article) => [article.id, article.outlet.id]));
  return {
    claims, line, origins: new Set(origins.filter((id): id is string => typeof id === "string")),
    outlets: new Set(pages.map((id) => outletOf.get(id)).filter((id) => id !== undefined)),
  };
}

/** All words of a search stand in what happened or in the story's own words. A new copy in an old story is no change, so it fires nothing. */
function holdsWords(search: string, change: NotedChange, page: StoryPage): boolean {
  const own = change.kind === "new-story" ? [page.status, ...page.lede.map((one) => one.text), ...page.trace.claimGroups.map((one) => one.statement)] : [];
  const text = [page.headline, change.text, ...own].join("\n").toLowerCase();
  const words = search.toLowerCase().split(/\s+/).filter((word) => word !== "");
  return words.length > 0 && words.every((word) => text.includes(word));
}
