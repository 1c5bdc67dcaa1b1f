import { composeStoryPage } from "../../src/brief/index.js";
import type { House } from "../../src/app/house.js";
import { firstLink } from "../../src/app/accounts.js";
import { openDiscussion } from "../../src/app/discuss.js";
import { summaryOf } from "../../src/app/summaries.js";
import { readSettings, type Settings } from "../../src/app/settings.js";
import { openFollows } from "../../src/app/follows.js";
import { openScreen } from "../../src/app/lens.js";
import { isSetUpOpen } from "../../src/app/setup.js";
import { openRepairs } from "../../src/app/repairs.js";
import { openHeadwater } from "../../src/app/headwater.js";
import type { DiscussPort, Role, StoryPage } from "../../src/model/index.js";
import { savePage, saveStories } from "../../src/store/index.js";
import { followerOf } from "../../src/web/follow/follower.js";
import { followRoutes } from "../../src/web/follow/routes.js";
import { createWeb, editorOf, mountDiscussion, screenRoutes } from "../../src/web/index.js";
import { repairRoutes } from "../../src/web/repair/routes.js";
import { MATERIAL, TRACE } from "../fixtures/site/story.js";
import { openTestDatabase } from "../store/test-database.js";

export const PAGE: StoryPage = composeStoryPage(MATERIAL, TRACE);
export const STORY_ID = PAGE.storyId;
const PAGES = { secure: false, proxies: 0 };
export const PASSWORD = "three green otters";

/** A browser that keeps cookies and, like one, says where its requests come from. */
export interface Visitor {
  readonly cookies: Map<string, string>;
  get(path: string, headers?: Record<string, string>): Promise<Answer>;
  post(path: string, form: Record<string, string>, headers?: Record<string, string>): Promise<Answer>;
}

export interface Answer { readonly status: number; readonly text: string; readonly location: string | null; readonly headers: Headers }

export interface Site {
  readonly house: House;
  readonly port: DiscussPort;
  readonly web: ReturnType<typeof createWeb>;
  visitor(): Visitor;
  /** A visitor signed in to a new account of this role; the first call makes the administrator. */
  member(name: string, role?: Role): Promise<Visitor & { readonly id: string }>;
  /** Moves the clock. */
  wait(milliseconds: number): void;
  close(): Promise<void>;
}

/** A whole site over a database of its own, with one story and a clock that only `wait` moves. */
export async function openSite(settings: Partial<Settings> = {}): Promise<Site> {
  const base = await openTestDatabase(8);
  // From the real moment: challenges of proof of work are dated by their library.
  let clock = Date.now();
  const house: House = { db: base.db, settings: { ...readSettings({}), publicUrl: "http://localhost", ...settings }, now: () => new Date(clock).toISOString(), close: () => base.drop() };
  await saveStories(house.db, [PAGE.story]);
  await savePage(house.db, PAGE, { summary: summaryOf(MATERIAL, PAGE), graph: null, news: null });
  const port = openDiscussion(house);
  const web = createWeb(openHeadwater(house), { mayAdd: async (context) => (await isSetUpOpen(house)) || (await editorOf(context, port, PAGES)) !== null, mount: (pages) => {
    mountDiscussion(pages, port, PAGES);
    pages.route("/", repairRoutes(openRepairs(house), (context) => editorOf(context, port, PAGES)));
    pages.route("/", screenRoutes(openScreen(house), (context) => editorOf(context, port, PAGES)));
    pages.route("/", followRoutes(openFollows(house), (context) => followerOf(context, port, PAGES)));
  } });
  let administrator: Visitor | null = null;
  const visitor = (): Visitor => visitorOf(web);
  const member = async (name: string, role: Role = "reader"): Promise<Visitor & { readonly id: string }> => {
    const fresh = visitor();
    const link = administrator === null ? await firstLink(house) : /\/welcome\/invite\/[\w-]+/.exec((await administrator.post("/people/invite", { role })).text)?.[0];
    const answer = await fresh.post(new URL(link ?? "", "http://localhost").pathname, { name, email: `${name.toLowerCase().replaceAll(" ", ".")}@readers.example`, password: PASSWORD });
    if (answer.status !== 303) throw new Error(`No account for ${name}: ${answer.status} ${answer.text.slice(0, 3000)}`);
    administrator ??= fresh;
    const viewer = await port.accounts.viewer(fresh.cookies.get("headwater") ?? null);
    return { ...fresh, id: viewer?.id ?? "" };
  };
  return { house, port, web, visitor, member, wait: (milliseconds) => { clock += milliseconds; }, close: () => base.drop() };
}

function visitorOf(web: ReturnType<typeof createWeb>): Visitor {
  const cookies = new Map<string, string>();
  const ask = async (path: string, init: RequestInit & { headers: Record<string, string> }): Promise<Answer> => {
    const cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join("; ");
    const answer = await web.request(path, { ...init, headers: { ...(cookie === "" ? {} : { cookie }), ...init.headers } });
    for (const line of answer.headers.getSetCookie()) {
      const [pair = ""] = line.split(";");
      const at = pair.indexOf("=");
      if (/max-age=0/i.test(line)) cookies.delete(pair.slice(0, at)); else cookies.set(pair.slice(0, at), decodeURIComponent(pair.slice(at + 1)));
    }
    return { status: answer.status, text: await answer.text(), location: answer.headers.get("location"), headers: answer.headers };
  };
  return {
    cookies,
    get: (path, headers = {}) => ask(path, { headers }),
    post: (path, form, headers = {}) => ask(path, { method: "POST", body: new URLSearchParams(form).toString(), headers: { "content-type": "application/x-www-form-urlencoded", "sec-fetch-site": "same-origin", ...headers } }),
  };
}

/** Posts a comment and returns its id. */
export async function comment(by: Visitor, body: string, more: Record<string, string> = {}): Promise<string> {
  const answer = await by.post(more["to"] === undefined ? `/story/${STORY_ID}/discussion` : `/comment/${more["to"]}/reply`, { body, ...more });
  const id = /(?:#c-|\/comment\/)([\w-]+)$/.exec(answer.location ?? "")?.[1];
  if (id === undefined) throw new Error(`Not posted: ${answer.status} ${answer.location} ${/role="alert">([^<]*)/.exec(answer.text)?.[1]}`);
  return id;
}
