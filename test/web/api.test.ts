import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { openHeadwater } from "../../src/app/headwater.js";
import type { House } from "../../src/app/house.js";
import { addSample } from "../../src/app/sample.js";
import { readSettings } from "../../src/app/settings.js";
import type { StoryPage } from "../../src/model/index.js";
import { findPage, listStories } from "../../src/store/index.js";
import { ENDPOINTS } from "../../src/web/api/endpoints.js";
import { createWeb } from "../../src/web/index.js";
import { openTestDatabase, type TestDatabase } from "../store/test-database.js";

let base: TestDatabase;
let web: ReturnType<typeof createWeb>;
let page: StoryPage;
before(async () => {
  base = await openTestDatabase(6);
  const house: House = { db: base.db, settings: readSettings({}), now: () => new Date().toISOString(), close: async () => undefined };
  await addSample(house);
  web = createWeb(openHeadwater(house));
  const [largest] = (await listStories(base.db, 50, 0)).rows.sort((a, b) => b.articles - a.articles);
  page = (await findPage(base.db, largest?.id ?? "", null))!;
});
after(() => base.drop());

const get = (path: string, headers: Record<string, string> = {}): Promise<Response> => Promise.resolve(web.request(`/api/v1${path}`, { headers }));

/** An address for each path of the list. */
const addressOf = (path: string): string => ({
  "/stories": "/stories?page=1", "/stories/{id}": `/stories/${page.storyId}?version=${page.version}`, "/stories/{id}/claims": `/stories/${page.storyId}/claims`,
  "/stories/{id}/export/{format}": `/stories/${page.storyId}/export/stix`, "/claims/{id}": `/claims/${page.trace.claimGroups[0]?.id}`, "/figures/{id}": `/figures/${page.trace.ledger[0]?.id}`,
  "/articles/{id}": `/articles/${page.citations[0]?.articleId}`, "/outlets/{id}": "/outlets/plainview-post.example", "/people/{id}": `/people/${page.trace.originList[0]?.id}`,
  "/search": "/search?q=engineers&from=2000-01-01", "/status": "/status",
} as Record<string, string>)[path] ?? path;

test("each path answers exactly what its schema says, with an ETag that is honoured", async () => {
  for (const endpoint of ENDPOINTS) {
    let address = addressOf(endpoint.path);
    if (endpoint.path === "/outlets/{id}") {
      const front = (await (await get(`/articles/${page.citations[0]?.articleId}`)).json()) as { outlet: { id: string } };
      address = `/outlets/${front.outlet.id}`;
    }
    const answer = await get(address);
    assert.equal(answer.status, 200, `${endpoint.path}: ${address}`);
    if (endpoint.answer === null) { assert.match(answer.headers.get("content-disposition") ?? "", /attachment/); continue; }
    const body: unknown = await answer.json();
    const parsed = endpoint.answer.safeParse(body);
    assert.ok(parsed.success, `${endpoint.path}: ${parsed.error?.message.slice(0, 600)}`);
    assert.deepEqual(parsed.data, body, `${endpoint.path} answers what is not described`);
    const etag = answer.headers.get("etag") ?? "";
    if (endpoint.path === "/status") continue;
    const again = await get(address, { "if-none-match": etag });
    assert.equal(again.status, 304, endpoint.path);
    assert.equal(await again.text(), "");
  }
});

const REFUSED: readonly { readonly path: string; readonly status: number }[] = [
  { path: "/stories?page=0", status: 400 }, { path: "/stories?page=x", status: 400 }, { path: "/search", status: 400 }, { path: "/search?q=a&in=outlets", status: 400 }, { path: "/search?q=a&from=2031-02-31", status: 400 },
  { path: "/stories/none", status: 404 }, { path: "/stories/none/claims", status: 404 }, { path: "/claims/none", status: 404 }, { path: "/articles/none", status: 404 }, { path: "/nothing", status: 404 },
  { path: "/stories/none/export/exe", status: 400 },
];

for (const { path, status } of REFUSED) {
  test(`${path} is refused with a problem`, async () => {
    const answer = await get(path);
    assert.equal(answer.status, status);
    assert.equal(answer.headers.get("content-type"), "application/problem+json");
    assert.equal(((await answer.json()) as { status: number }).status, status);
  });
}

test("claims come in pages that together are all claims, once each", async () => {
  const seen: string[] = [];
  for (let at = 1; ; at += 1) {
    const answer = (await (await get(`/stories/${page.storyId}/claims?page=${at}`)).json()) as { claims: { id: string }[]; pages: number };
    seen.push(...answer.claims.map((claim) => claim.id));
    if (at >= answer.pages) break;
  }
  assert.deepEqual(seen, page.trace.claimGroups.map((group) => group.id));
});

test("the OpenAPI document describes every path and its parameters", async () => {
  interface Operation { readonly operationId: string; readonly parameters: readonly { readonly name: string; readonly in: string; readonly required: boolean }[]; readonly responses: Readonly<Record<string, unknown>> }
  const answer = await get("/openapi.json");
  const document = (await answer.json()) as { readonly openapi: string; readonly paths: Readonly<Record<string, { readonly get: Operation }>> };
  assert.equal(document.openapi, "3.1.0");
  assert.deepEqual(Object.keys(document.paths), ENDPOINTS.map((endpoint) => endpoint.path));
  const names = Object.values(document.paths).map((path) => path.get.operationId);
  assert.equal(new Set(names).size, names.length);
  for (const [path, { get: operation }] of Object.entries(document.paths)) {
    const inPath = [...path.matchAll(/\{(\w+)\}/g)].map((found) => found[1]);
    assert.deepEqual(operation.parameters.filter((parameter) => parameter.in === "path").map((parameter) => parameter.name), inPath, path);
    assert.ok(operation.parameters.every((parameter) => parameter.in !== "path" || parameter.required), path);
  }
  assert.equal(document.paths["/search"]?.get.parameters.find((parameter) => parameter.name === "q")?.required, true);
  assert.equal(document.paths["/search"]?.get.parameters.find((parameter) => parameter.name === "page")?.required, false);
  assert.ok(JSON.stringify(document).length < 400_000);
});
