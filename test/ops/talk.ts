import { createHash } from "node:crypto";
import type { ChildProcess } from "node:child_process";
import { renderMarkdown } from "../../src/discuss/index.js";
import { summaryOf } from "../../src/app/summaries.js";
import { composeStoryPage } from "../../src/brief/index.js";
import { addAccount, addNote, addSession, savePage, saveStories, type Queryable } from "../../src/store/index.js";
import { ended, start, type Ran } from "../cli/run.js";
import { MATERIAL, TRACE } from "../fixtures/site/story.js";
import { freePort } from "./folders.js";

const PAGE = composeStoryPage(MATERIAL, TRACE);
export const STORY_ID = PAGE.storyId;
export const TALK = `/story/${STORY_ID}/discussion`;

/** Someone signed in, by account id and session token. */
export interface Person { readonly id: string; readonly token: string }

/** One story, people with sessions (editors, whom no limit slows), and a note by each of the first three. The ids of the notes are "note0" to "note2". */
export async function prepareTalk(sql: Queryable, people: number): Promise<Person[]> {
  const at = new Date().toISOString();
  await saveStories(sql, [PAGE.story]);
  await savePage(sql, PAGE, { summary: summaryOf(MATERIAL, PAGE), graph: null, news: null });
  const made: Person[] = [];
  for (let n = 0; n < people; n += 1) {
    const person = { id: `person${n}`, token: `token-of-person-${n}-`.padEnd(48, "x") };
    await addAccount(sql, { id: person.id, email: `p${n}@readers.example`, emailKey: `p${n}@readers.example`, name: `Person ${n}`, nameKey: `person ${n}`, role: "editor", password: null, verifiedAt: at, at, lang: "en" });
    await addSession(sql, { hash: createHash("sha256").update(person.token).digest(), id: `s${n}`, accountId: person.id, at, expiresAt: new Date(Date.parse(at) + 86_400_000).toISOString(), agent: "", address: "", byPasskey: false });
    made.push(person);
  }
  const anchor = { kind: "story", ref: null, quote: "", groups: [], unique: true, version: PAGE.version } as const;
  for (let n = 0; n < Math.min(3, people); n += 1) await addNote(sql, { id: `note${n}`, storyId: STORY_ID, anchor, authorId: `person${n}`, body: "See there.", html: renderMarkdown("See there."), sourceUrl: "https://list.example/", at, state: "shown" });
  return made;
}

/** A running site that may be killed and started again on the same port. */
export interface Site {
  readonly port: number;
  /** The process that runs now. */
  child(): ChildProcess;
  /** Starts a process and waits until it listens. */
  start(): Promise<void>;
  /** Ends the process as SIGTERM or SIGKILL does, and waits for its end. */
  end(signal: "SIGTERM" | "SIGKILL"): Promise<Ran>;
}

/** Starts `headwater serve` without a worker, in this environment. */
export async function startSite(env: Readonly<Record<string, string>>, more: readonly string[] = ["--no-worker"]): Promise<Site> {
  const port = await freePort();
  let child: ChildProcess;
  let done: Promise<Ran>;
  const begin = async (): Promise<void> => {
    const begun = start(["serve", ...more, "--port", String(port)], env);
    child = begun;
    done = ended(begun);
    await new Promise<void>((resolve, reject) => {
      begun.stdout?.once("data", () => resolve());
      void done.then((ran) => reject(new Error(`The site did not start: ${ran.err}`)));
    });
  };
  await begin();
  return { port, child: () => child, start: begin, end: (signal) => { child.kill(signal); return done; } };
}

/** What a form was answered with; `status` 0 when the connection failed. */
export interface Answered { readonly status: number; readonly location: string; readonly text: string; readonly retryAfter: string | null }

/** Sends a form as a person's browser would. */
export async function send(port: number, person: Person | null, path: string, form: Readonly<Record<string, string>>, headers: Readonly<Record<string, string>> = {}): Promise<Answered> {
  try {
    const answer = await fetch(`http://127.0.0.1:${port}${path}`, {
      method: "POST", redirect: "manual", body: new URLSearchParams(form),
      headers: { ...headers, "sec-fetch-site": "same-origin", ...(person === null ? {} : { cookie: `headwater=${person.token}` }) },
    });
    return { status: answer.status, location: answer.headers.get("location") ?? "", text: await answer.text(), retryAfter: answer.headers.get("retry-after") };
  } catch {
    return { status: 0, location: "", text: "", retryAfter: null };
  }
}
