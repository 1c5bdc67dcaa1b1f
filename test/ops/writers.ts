import assert from "node:assert/strict";
import { randomUUID } from "node:crypto";
import { checkDiscussions, type Queryable } from "../../src/store/index.js";
import { send, TALK, type Person } from "./talk.js";

/** What has been acknowledged to writers, so that it can be looked for afterwards. */
export interface Ledger {
  /** Comment id -> its author, its newest words (null: deleted), how often it was edited, whom it answers. */
  readonly comments: Map<string, { readonly by: string; body: string | null; edits: number; readonly parent: string | null }>;
  /** "note person" -> the last rating. */
  readonly ratings: Map<string, number>;
  /** "comment person" of each report. */
  readonly reports: Set<string>;
  /** Acknowledgements, and requests that had to be sent again. */
  acknowledged: number;
  again: number;
}

export const emptyLedger = (): Ledger => ({ comments: new Map(), ratings: new Map(), reports: new Set(), acknowledged: 0, again: 0 });

/** Keeps writing, one request after another, until told to stop; a request without an answer, or that the site could not store, is sent again as it was. */
export interface Writers {
  readonly ledger: Ledger;
  /** Lets each finish what it has in hand. */
  stop(): Promise<void>;
  /** Ends them at once, when the test has failed. */
  abandon(): void;
}

const PASSING: ReadonlySet<number> = new Set([0, 500, 503, 507]);
const REPORTS = 25;
const GIVE_UP_MS = 120_000;
const PAUSE_MS = 100;

interface Act { readonly path: string; readonly form: Readonly<Record<string, string>>; readonly note: (location: string) => void; readonly mayBeGone: boolean }

/** Starts writers who post, answer, edit, delete, rate and report by chance. `port` is asked each time, because a site may come back elsewhere. */
export function startWriters(port: number, people: readonly Person[], chance: () => number): Writers {
  const ledger = emptyLedger();
  let isOver = false, isLost = false;
  const write = async (person: Person): Promise<void> => {
    for (let n = 0; !isOver; n += 1) await insist(port, person, choose(ledger, person, n, chance), ledger, () => isLost);
  };
  const all = Promise.all(people.map(write));
  // Whoever stops them hears what was wrong; until then it is nobody's unhandled error.
  all.catch(() => undefined);
  return { ledger, stop: async () => { isOver = true; await all; }, abandon: () => { isOver = true; isLost = true; } };
}

/** Sends until it is answered for good. */
async function insist(port: number, person: Person, act: Act, ledger: Ledger, isLost: () => boolean): Promise<void> {
  const end = Date.now() + GIVE_UP_MS;
  while (!isLost()) {
    const answer = await send(port, person, act.path, act.form);
    if (!PASSING.has(answer.status)) {
      const isTaken = answer.status === 303 || answer.status === 200;
      // What somebody else deleted meanwhile can't be answered; what this request itself deleted, before its answer was lost, is gone.
      assert.ok(isTaken || act.mayBeGone, `${act.path}: ${answer.status} ${/role="alert">([^<]*)|<h1>([^<]*)/.exec(answer.text)?.slice(1).join("")}`);
      if (isTaken || act.path.endsWith("/delete")) act.note(answer.location);
      ledger.acknowledged += 1;
      return;
    }
    assert.ok(Date.now() < end, `${act.path}: no answer in ${GIVE_UP_MS / 1000} s (${answer.status})`);
    ledger.again += 1;
    await new Promise((resolve) => { setTimeout(resolve, PAUSE_MS); });
  }
}

function choose(ledger: Ledger, person: Person, n: number, chance: () => number): Act {
  const standing = [...ledger.comments].filter(([, comment]) => comment.body !== null);
  const own = standing.filter(([, comment]) => comment.by === person.id);
  const others = standing.filter(([, comment]) => comment.by !== person.id);
  const pick = <T>(list: readonly T[]): T | undefined => list[Math.floor(chance() * list.length)];
  const dice = chance();
  const words = `Words ${n} of ${person.id}, ${randomUUID()}.`;
  const [mine, other, any] = [pick(own), pick(others), pick(standing)];
  if (dice < 0.25 && any !== undefined) return reply(ledger, person, any[0], words);
  if (dice < 0.45 && mine !== undefined) return { path: `/comment/${mine[0]}/edit`, form: { body: words, do: "post" }, mayBeGone: false, note: () => { mine[1].body = words; mine[1].edits += 1; } };
  if (dice < 0.52 && mine !== undefined) return { path: `/comment/${mine[0]}/delete`, form: {}, mayBeGone: true, note: () => { mine[1].body = null; } };
  if (dice < 0.62) return rate(ledger, person, chance);
  if (dice < 0.67 && other !== undefined && [...ledger.reports].filter((report) => report.endsWith(` ${person.id}`)).length < REPORTS) {
    return { path: `/comment/${other[0]}/report`, form: { reason: "other", text: words }, mayBeGone: true, note: () => { ledger.reports.add(`${other[0]} ${person.id}`); } };
  }
  return { path: TALK, form: { body: words, key: randomUUID(), about: "story", do: "post" }, mayBeGone: false, note: (to) => { ledger.comments.set(to.split("#c-")[1] ?? to, { by: person.id, body: words, edits: 0, parent: null }); } };
}

function reply(ledger: Ledger, person: Person, parent: string, words: string): Act {
  return { path: `/comment/${parent}/reply`, form: { body: words, key: randomUUID(), do: "post" }, mayBeGone: true, note: (to) => { ledger.comments.set(to.split("/comment/")[1] ?? to, { by: person.id, body: words, edits: 0, parent }); } };
}

function rate(ledger: Ledger, person: Person, chance: () => number): Act {
  const note = (Number(person.id.replace(/\D/g, "")) + 1 + Math.floor(chance() * 2)) % 3;
  const value = [0, 0.5, 1][Math.floor(chance() * 3)] ?? 1;
  const isOwn = person.id === `person${note}`;
  return { path: `/notes/note${note}/rate`, form: { value: String(value) }, mayBeGone: isOwn, note: () => { ledger.ratings.set(`note${note} ${person.id}`, value); } };
}

/** Compares what the database holds with what was acknowledged: nothing lost, nothing doubled, nothing else there; then every counter is counted anew. */
export async function checkLedger(sql: Queryable, ledger: Ledger): Promise<void> {
  const held = (await sql.query<{ id: string; author_id: string; body: string; state: string; edits: number; parent_id: string | null }>("SELECT id, author_id, body, state, edits, parent_id FROM comments")).rows;
  const line = (id: string, by: string, body: string | null, edits: number, parent: string | null): string => `${id} ${by} ${parent} ${body === null ? "deleted" : `${edits} ${body}`}`;
  assert.deepEqual(
    held.map((row) => line(row.id, row.author_id, row.state === "deleted" ? null : row.body, row.edits, row.parent_id)).sort(),
    [...ledger.comments].map(([id, one]) => line(id, one.by, one.body, one.edits, one.parent)).sort());
  const ratings = await sql.query<{ line: string }>("SELECT note_id || ' ' || account_id || ' ' || value AS line FROM note_ratings ORDER BY 1");
  assert.deepEqual(ratings.rows.map((row) => row.line), [...ledger.ratings].map(([key, value]) => `${key} ${value}`).sort());
  const reports = await sql.query<{ line: string }>("SELECT comment_id || ' ' || account_id AS line FROM comment_reports ORDER BY 1");
  assert.deepEqual(reports.rows.map((row) => row.line).sort(), [...ledger.reports].sort());
  const told = await sql.query("SELECT account_id, comment_id FROM notifications GROUP BY 1, 2, kind HAVING count(*) > 1");
  assert.deepEqual(told.rows, [], "somebody was told twice");
  assert.deepEqual(await checkDiscussions(sql), []);
}
