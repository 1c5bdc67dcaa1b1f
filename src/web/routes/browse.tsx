import { Hono, type Context } from "hono";
import type { AppPort, SearchKind, SearchQuery, Span } from "../../model/index.js";
import type { WebEnv } from "../context.js";
import { ArticlePageView } from "../pages/article.js";
import { ClaimPageView } from "../pages/claim.js";
import { FigurePageView } from "../pages/figure.js";
import { OutletPageView } from "../pages/outlet.js";
import { PersonPageView } from "../pages/person.js";
import { SearchPageView } from "../pages/search.js";

const KINDS: readonly SearchKind[] = ["story", "claim", "passage", "person", "outlet"];
const MAX_QUERY = 400;
const MAX_SPANS = 40;

/** Search, and the pages of what a story is made of: articles, outlets, people, claims, figures. */
export function browseRoutes(app: AppPort): Hono<WebEnv> {
  const routes = new Hono<WebEnv>();
  routes.get("/search", async (context) => {
    const query = queryOf(context);
    const found = query.text === "" ? null : await app.search(query);
    return context.html(<SearchPageView page={context.get("page")} query={query} found={found} />);
  });
  routes.get("/article/:id", async (context) => {
    const view = await app.article(context.req.param("id"), context.req.query("rev") ?? null);
    if (view === null) return context.notFound();
    return context.html(<ArticlePageView page={context.get("page")} view={view} marks={spansOf(context.req.query("at") ?? "", view.article.text.length)} />);
  });
  routes.get("/outlet/:id", async (context) => {
    const view = await app.outlet(context.req.param("id"));
    return view === null ? context.notFound() : context.html(<OutletPageView page={context.get("page")} view={view} />);
  });
  routes.get("/person/:id", async (context) => {
    const view = await app.person(context.req.param("id"));
    return view === null ? context.notFound() : context.html(<PersonPageView page={context.get("page")} view={view} />);
  });
  routes.get("/claim/:id", async (context) => {
    const view = await app.claim(context.req.param("id"));
    return view === null ? context.notFound() : context.html(<ClaimPageView page={context.get("page")} view={view} />);
  });
  routes.get("/figure/:id", async (context) => {
    const view = await app.figure(context.req.param("id"));
    return view === null ? context.notFound() : context.html(<FigurePageView page={context.get("page")} view={view} />);
  });
  return routes;
}

/** The search of an address. Bounded; what is not understood is left out. */
function queryOf(context: Context<WebEnv>): SearchQuery {
  const day = (name: string): string | null => (/^\d{4}-\d\d-\d\d$/.test(context.req.query(name) ?? "") ? (context.req.query(name) ?? null) : null);
  const lang = context.req.query("lang") ?? "";
  return {
    text: (context.req.query("q") ?? "").replace(/\s+/g, " ").trim().slice(0, MAX_QUERY), kind: KINDS.find((kind) => kind === context.req.query("in")) ?? null,
    lang: /^[a-z]{2,3}$/.test(lang) ? lang : null, from: day("from"), to: day("to"), page: Math.max(1, Math.min(1_000, Number.parseInt(context.req.query("page") ?? "1", 10) || 1)),
  };
}

/** "120-180,300-340" as spans inside a text, in order, without overlaps. */
export function spansOf(at: string, length: number): Span[] {
  const spans = at.split(",", MAX_SPANS).flatMap((part) => {
    const found = /^(\d{1,9})-(\d{1,9})$/.exec(part);
    const span = { from: Number(found?.[1] ?? 0), to: Math.min(Number(found?.[2] ?? 0), length) };
    return span.from < span.to ? [span] : [];
  }).sort((left, right) => left.from - right.from);
  return spans.filter((span, index) => index === 0 || span.from >= (spans[index - 1]?.to ?? 0));
}
