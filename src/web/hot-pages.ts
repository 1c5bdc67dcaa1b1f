import type { IncomingMessage, ServerResponse } from "node:http";
import { codingFor, headersOf, type Coding, type KeptPage } from "./page-cache.js";
import { SECURITY_HEADERS } from "./security.js";

/** A rendered story page and the version of the story it shows. */
export interface KeptStory {
  readonly storyId: string;
  readonly version: string;
  readonly kept: KeptPage;
}

/** Story pages answered before any routing. */
export interface HotPages {
  /** Remembers what a request was answered with, for those that ask the same. Requests that belong to one person are not remembered. */
  readonly remember: (request: Request, story: KeptStory) => void;
  /** Answers from memory where the story is still at that version; else calls `next`, which answers as if there were no memory. */
  readonly answer: (request: IncomingMessage, response: ServerResponse, next: () => void) => void;
}

// Readers see a new version at most this much later; one question a story and interval, however many readers.
const FRESH_MS = 200;
const MAX_PAGES = 2000;
const PATH = /^\/story\/[\w-]{1,80}$/;
// Cookies that change nothing but what the key holds. Any other may be a session, whose pages are made for one person.
const KNOWN_COOKIES: ReadonlySet<string> = new Set(["theme", "lang", "seen"]);

interface Asked {
  readonly method: string | undefined;
  readonly path: string | undefined;
  readonly host: string | undefined;
  readonly cookie: string | undefined;
  readonly language: string | undefined;
  readonly authorization: string | undefined;
}

/** What decides how a page looks to somebody nobody knows; null when the request is for something else or by somebody known. */
function keyOf(asked: Asked): string | null {
  if (asked.method !== "GET" || asked.authorization !== undefined || asked.path === undefined || !PATH.test(asked.path)) return null;
  const language = asked.language ?? "";
  if (language.length > 100) return null;
  const cookies = (asked.cookie ?? "").split(";").map((part) => part.trim()).filter((part) => part !== "");
  if (cookies.some((cookie) => !KNOWN_COOKIES.has(cookie.split("=")[0] ?? ""))) return null;
  const look = cookies.filter((cookie) => !cookie.startsWith("seen=")).join(";");
  return look.length > 100 ? null : `${asked.path}\n${asked.host ?? ""}\n${language}\n${look}`;
}

interface Freshness {
  version: string | null;
  at: number;
  asking: Promise<void> | null;
}

/**
 * Keeps the story pages that are asked for most in the form the socket takes. `versionOf` asks the database for a story's newest version;
 * when it can't be asked, `next` says so. Bounded by pages, the least recently used dropped first.
 */
export function createHotPages(versionOf: (storyId: string) => Promise<string | null>, clock: () => number = () => performance.now()): HotPages {
  const pages = new Map<string, KeptStory>();
  const fresh = new Map<string, Freshness>();

  const ask = (storyId: string, known: Freshness): Promise<void> => known.asking ??= versionOf(storyId).then((version) => {
    known.version = version;
    known.at = clock();
  }).finally(() => { known.asking = null; });

  const remember = (request: Request, story: KeptStory): void => {
    const url = new URL(request.url);
    const header = (name: string): string | undefined => request.headers.get(name) ?? undefined;
    const key = keyOf({ method: request.method, path: `${url.pathname}${url.search}`, host: header("host"), cookie: header("cookie"), language: header("accept-language"), authorization: header("authorization") });
    if (key === null) return;
    pages.delete(key);
    pages.set(key, story);
    fresh.set(story.storyId, { version: story.version, at: clock(), asking: null });
    for (const [oldKey, old] of pages) {
      if (pages.size <= MAX_PAGES) break;
      pages.delete(oldKey);
      fresh.delete(old.storyId);
    }
  };

  const answer: HotPages["answer"] = (request, response, next) => {
    const { headers } = request;
    const key = keyOf({ method: request.method, path: request.url, host: headers.host, cookie: headers.cookie, language: headers["accept-language"], authorization: headers.authorization });
    const story = key === null ? undefined : pages.get(key);
    const known = story === undefined ? undefined : fresh.get(story.storyId);
    if (key === null || story === undefined || known === undefined) return next();
    const decide = (): void => {
      if (known.version === story.version) return send(request, response, story.kept);
      if (pages.get(key) === story) pages.delete(key);
      next();
    };
    if (clock() - known.at < FRESH_MS) return decide();
    ask(story.storyId, known).then(decide, next);
  };
  return { remember, answer };
}

const sent = new WeakMap<KeptPage, Map<Coding, string[]>>();

/** Header names and values in one list, as the socket's writer takes them fastest. */
function headerListOf(kept: KeptPage, coding: Coding): string[] {
  const lists = sent.get(kept) ?? new Map<Coding, string[]>();
  sent.set(kept, lists);
  const known = lists.get(coding);
  if (known !== undefined) return known;
  const list = Object.entries({ ...SECURITY_HEADERS, ...headersOf(kept, coding) }).flat();
  lists.set(coding, list);
  return list;
}

function send(request: IncomingMessage, response: ServerResponse, kept: KeptPage): void {
  if (response.destroyed) return;
  const coding = codingFor(request.headers["accept-encoding"] as string | undefined);
  if (request.headers["if-none-match"] === kept.etag) {
    const { "Content-Length": _length, "Content-Encoding": _coding, ...headers } = headersOf(kept, coding);
    response.writeHead(304, { ...SECURITY_HEADERS, ...headers }).end();
    return;
  }
  response.writeHead(200, headerListOf(kept, coding)).end(kept.bytes(coding));
}
