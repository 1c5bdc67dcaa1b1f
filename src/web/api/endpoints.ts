import { z } from "zod";
import type { AppPort, Exported, ExportFormat } from "../../model/index.js";
import {
  articleAnswer, ArticleAnswer, ClaimAnswer, FigureAnswer, OutletAnswer, PersonAnswer, SearchAnswer, StatusAnswer, StoriesAnswer, StoryAnswer, StoryClaimsAnswer,
} from "./schemas.js";

/** One path of the API: what it takes, what it answers. The routes and the OpenAPI document are both made from the list. */
export interface Endpoint {
  /** "/stories/{id}", below /api/v1. */
  readonly path: string;
  readonly name: string;
  readonly summary: string;
  /** The names in the path and the query together; all come as text. */
  readonly input: z.ZodObject;
  /** Null when the answer is a file. */
  readonly answer: z.ZodType | null;
  /** Null when there is no such thing. */
  readonly run: (app: AppPort, input: unknown) => Promise<unknown>;
}

function endpoint<Shape extends z.ZodObject>(made: Omit<Endpoint, "input" | "run"> & { readonly input: Shape; readonly run: (app: AppPort, input: z.infer<Shape>) => Promise<unknown> }): Endpoint {
  return { ...made, run: (app, input) => made.run(app, input as z.infer<Shape>) };
}

const CLAIMS_PAGE = 50;
const id = z.string().min(1).max(128);
const page = z.coerce.number().int().min(1).max(10_000).default(1).describe("from 1");
const FORMATS = ["markdown", "json", "jsonld", "stix", "csv", "rss", "bundle"] as const satisfies readonly ExportFormat[];

/** All paths, in the order of the documentation. */
export const ENDPOINTS: readonly Endpoint[] = [
  endpoint({
    path: "/stories", name: "listStories", summary: "Stories, the newest news first; another copy moves nothing", input: z.object({ page }), answer: StoriesAnswer,
    run: (app, input) => app.frontPage({ page: input.page, since: null }),
  }),
  endpoint({
    path: "/stories/{id}", name: "readStory", summary: "A story page: text with citations, origins, ties, figures, differences", answer: StoryAnswer,
    input: z.object({ id, version: z.string().regex(/^[0-9a-f]{16}$/).optional().describe("an earlier version of the page") }),
    run: async (app, input) => {
      const view = await app.story(input.id, input.version ?? null);
      if (view === null) return null;
      const { page: text, articles, news, comments, versions, related } = view;
      return { page: text, articles, news, comments, versions, related };
    },
  }),
  endpoint({
    path: "/stories/{id}/claims", name: "listClaims", summary: "The claims of a story, those most pages make first", input: z.object({ id, page }), answer: StoryClaimsAnswer,
    run: async (app, input) => {
      const claims = (await app.story(input.id, null))?.page.trace.claimGroups;
      if (claims === undefined) return null;
      const from = (input.page - 1) * CLAIMS_PAGE;
      return { storyId: input.id, claims: claims.slice(from, from + CLAIMS_PAGE), total: claims.length, page: input.page, pages: Math.max(1, Math.ceil(claims.length / CLAIMS_PAGE)) };
    },
  }),
  endpoint({
    path: "/stories/{id}/export/{format}", name: "exportStory", summary: "A story as a file: Markdown with source notes, JSON, JSON-LD, STIX 2.1, CSV, RSS, or a WARC bundle to replay", input: z.object({ id, format: z.enum(FORMATS) }), answer: null,
    run: (app, input): Promise<Exported | null> => app.exportStory(input.id, input.format),
  }),
  endpoint({ path: "/claims/{id}", name: "readClaim", summary: "One claim with every passage that makes it, its origins, and how others say it", input: z.object({ id }), answer: ClaimAnswer, run: (app, input) => app.claim(input.id) }),
  endpoint({ path: "/figures/{id}", name: "readFigure", summary: "One line of a ledger: every value, who said it, who still repeats it", input: z.object({ id }), answer: FigureAnswer, run: (app, input) => app.figure(input.id) }),
  endpoint({
    path: "/articles/{id}", name: "readArticle", summary: "A kept article: text, credits, claims, revisions, the hash of what was captured", answer: ArticleAnswer,
    input: z.object({ id, revision: z.string().max(64).optional() }),
    run: async (app, input) => { const view = await app.article(input.id, input.revision ?? null); return view === null ? null : articleAnswer(view); },
  }),
  endpoint({ path: "/outlets/{id}", name: "readOutlet", summary: "An outlet: how often first-hand, carried, stale", input: z.object({ id }), answer: OutletAnswer, run: (app, input) => app.outlet(input.id) }),
  endpoint({ path: "/people/{id}", name: "readPerson", summary: "An origin over all stories: spellings, claims", input: z.object({ id }), answer: PersonAnswer, run: (app, input) => app.person(input.id) }),
  endpoint({
    path: "/search", name: "search", summary: "Stories, claims, passages, people and outlets, in any language", answer: SearchAnswer,
    input: z.object({
      q: z.string().trim().min(1).max(400).describe("words; \"in quotes\" for a phrase, -word to leave one out"), in: z.enum(["story", "claim", "passage", "person", "outlet"]).optional(),
      lang: z.string().regex(/^[a-z]{2,3}$/).optional(), from: z.iso.date().optional(), to: z.iso.date().optional(), page,
    }),
    run: (app, input) => app.search({ text: input.q, kind: input.in ?? null, lang: input.lang ?? null, from: input.from ?? null, to: input.to ?? null, page: input.page }),
  }),
  endpoint({
    path: "/status", name: "readStatus", summary: "What this Headwater has read and is doing", input: z.object({}), answer: StatusAnswer,
    run: async (app) => { const { feeds: _feeds, problems: _problems, ...status } = await app.status(); return status; },
  }),
];
