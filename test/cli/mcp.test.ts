import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import type { House } from "../../src/app/house.js";
import { addSample } from "../../src/app/sample.js";
import { readSettings } from "../../src/app/settings.js";
import { listArticlesOfStory, listStories } from "../../src/store/index.js";
import { openTestDatabase, type TestDatabase } from "../store/test-database.js";
import { ended, headwater, start } from "./run.js";

interface Answer { readonly id: number | null; readonly result?: Record<string, unknown>; readonly error?: { readonly code: number; readonly message: string } }
interface Called { readonly content: readonly { readonly text: string }[]; readonly isError: boolean; readonly structuredContent?: Record<string, unknown> }

let base: TestDatabase;
let storyId = "", articleId = "", url = "";
before(async () => {
  base = await openTestDatabase(6);
  const house: House = { db: base.db, settings: readSettings({}), now: () => new Date().toISOString(), close: async () => undefined };
  await addSample(house);
  storyId = (await listStories(base.db, 50, 0)).rows.sort((a, b) => b.articles - a.articles)[0]?.id ?? "";
  const [article] = await listArticlesOfStory(base.db, storyId);
  articleId = article?.id ?? "";
  url = article?.url ?? "";
});
after(() => base.drop());

/** Talks to a real process over its pipes. */
async function talk(lines: readonly string[]): Promise<Answer[]> {
  const child = start(["mcp"], { DATABASE_URL: base.url });
  const done = ended(child);
  child.stdin?.end(`${lines.join("\n")}\n`);
  const { out, err, code } = await done;
  assert.equal(code, 0, err);
  return out.split("\n").filter((line) => line !== "").map((line) => JSON.parse(line) as Answer);
}
const ask = (id: number, method: string, params: unknown = {}): string => JSON.stringify({ jsonrpc: "2.0", id, method, params });
const call = (id: number, name: string, given: unknown): string => ask(id, "tools/call", { name, arguments: given });
const INIT = ask(1, "initialize", { protocolVersion: "2025-06-18", capabilities: {}, clientInfo: { name: "test", version: "1" } });

test("a session over stdio: initialize, list, and each tool", async () => {
  const answers = await talk([
    INIT, JSON.stringify({ jsonrpc: "2.0", method: "notifications/initialized" }), ask(2, "tools/list"), call(3, "list_stories", {}), call(4, "read_story", { story: storyId.slice(0, 12) }),
    call(5, "trace", { story: url }), call(6, "search", { text: "engineers" }), call(7, "read_article", { article: articleId }), ask(8, "ping"),
  ]);
  assert.deepEqual(answers.map((answer) => answer.id), [1, 2, 3, 4, 5, 6, 7, 8]);
  const by = new Map(answers.map((answer) => [answer.id, answer.result]));
  assert.equal(by.get(1)?.["protocolVersion"], "2025-06-18");
  const tools = by.get(2)?.["tools"] as { name: string; inputSchema: { type: string; properties: object } }[];
  assert.deepEqual(tools.map((tool) => tool.name), ["list_stories", "read_story", "trace", "search", "read_article"]);
  assert.ok(tools.every((tool) => tool.inputSchema.type === "object" && Object.keys(tool.inputSchema.properties).length > 0));
  for (const id of [3, 4, 5, 6, 7]) {
    const called = by.get(id) as unknown as Called;
    assert.equal(called.isError, false, called.content[0]?.text);
    assert.ok((called.content[0]?.text.length ?? 0) > 40, String(id));
  }
  assert.match((by.get(5) as unknown as Called).content[0]?.text ?? "", /\d+ outlets · /);
  assert.equal((by.get(7) as unknown as Called).structuredContent?.["id"], articleId);
});

const FAULTS: readonly { readonly name: string; readonly line: string; readonly code: number }[] = [
  { name: "no JSON", line: "{", code: -32700 },
  { name: "no request", line: "{\"id\":1}", code: -32600 },
  { name: "another version", line: "{\"jsonrpc\":\"1.0\",\"id\":1,\"method\":\"ping\"}", code: -32600 },
  { name: "an unknown method", line: ask(1, "resources/list"), code: -32601 },
  { name: "a name of Object", line: ask(1, "constructor"), code: -32601 },
  { name: "an unknown tool", line: call(1, "delete_story", {}), code: -32602 },
  { name: "an empty batch", line: "[]", code: -32600 },
  { name: "a very long line", line: `"${"x".repeat(1_200_000)}"`, code: -32600 },
];

test("faults are answered with their codes and end nothing", async () => {
  const answers = await talk([...FAULTS.map((fault) => fault.line), ask(99, "ping")]);
  assert.deepEqual(answers.map((answer) => answer.error?.code ?? null), [...FAULTS.map((fault) => fault.code), null]);
  assert.equal(answers.at(-1)?.id, 99);
});

test("what a tool can't do is its result, with why", async () => {
  const answers = await talk([call(1, "read_story", { story: "none" }), call(2, "search", { text: "" }), call(3, "read_article", {})]);
  assert.ok(answers.every((answer) => (answer.result as unknown as Called | undefined)?.isError === true));
});

test("headwater trace takes the id of a story or article, and a kept address", async () => {
  for (const target of [storyId.slice(0, 10), articleId, url]) {
    const ran = await headwater(["trace", target, "--json"], { DATABASE_URL: base.url });
    assert.equal(ran.code, 0, ran.err);
    assert.equal((JSON.parse(ran.out) as { stories: { id: string }[] }).stories[0]?.id, storyId, target);
  }
  const none = await headwater(["trace", "ffffffffffffffff"], { DATABASE_URL: base.url });
  assert.equal(none.code, 2);
  assert.match(none.err, /no story or article is kept/);
});
