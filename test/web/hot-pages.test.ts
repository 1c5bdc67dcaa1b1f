import assert from "node:assert/strict";
import { createServer, get, type IncomingHttpHeaders, type OutgoingHttpHeaders } from "node:http";
import { after, before, beforeEach, test } from "node:test";
import { brotliDecompressSync, gunzipSync } from "node:zlib";
import { HouseError } from "../../src/model/index.js";
import { createListener } from "../../src/web/index.js";
import { codingFor } from "../../src/web/page-cache.js";
import { fixturePort, fixtureView } from "../fixtures/site/port.js";

const PATH = `/story/${fixtureView().page.storyId}`;
const asked = { versions: 0, stories: 0 };
let version: string | null = fixtureView().page.version;
let isDown = false;
const port = fixturePort();
const server = createServer(createListener({
  ...port,
  storyVersion: async () => { asked.versions += 1; if (isDown) throw new HouseError("store/unreachable", "no database"); return version; },
  story: (id, wanted) => { asked.stories += 1; return port.story(id, wanted); },
}));
let address = 0;
before(() => new Promise<void>((resolve) => { server.listen(0, "127.0.0.1", () => { const at = server.address(); address = typeof at === "object" && at !== null ? at.port : 0; resolve(); }); }));
after(() => { server.close(); server.closeAllConnections(); });
beforeEach(() => { asked.versions = 0; asked.stories = 0; });

interface Answer { readonly status: number; readonly headers: IncomingHttpHeaders; readonly body: Buffer }

function ask(headers: OutgoingHttpHeaders = {}, path = PATH): Promise<Answer> {
  return new Promise((resolve, reject) => {
    get({ host: "127.0.0.1", port: address, path, headers }, (answer) => {
      const parts: Buffer[] = [];
      answer.on("data", (part: Buffer) => parts.push(part));
      answer.on("end", () => resolve({ status: answer.statusCode ?? 0, headers: answer.headers, body: Buffer.concat(parts) }));
    }).once("error", reject);
  });
}

const withoutDate = ({ date: _date, ...headers }: IncomingHttpHeaders): IncomingHttpHeaders => headers;

test("a story page asked for again is the same, headers and all, and asks the database nothing", async () => {
  const first = await ask({ "accept-encoding": "gzip" });
  assert.equal(first.status, 200);
  asked.versions = 0;
  const again = await ask({ "accept-encoding": "gzip", cookie: "seen=2026-01-01T00:00:00Z~" });
  assert.deepEqual(withoutDate(again.headers), withoutDate(first.headers));
  assert.deepEqual(again.body, first.body);
  assert.equal(asked.versions, 0);
});

test("each coding holds the same page; an unchanged page is not sent again", async () => {
  const plain = await ask();
  assert.equal(gunzipSync((await ask({ "accept-encoding": "gzip" })).body).toString(), plain.body.toString());
  assert.equal(brotliDecompressSync((await ask({ "accept-encoding": "gzip, deflate, br" })).body).toString(), plain.body.toString());
  const unchanged = await ask({ "if-none-match": plain.headers.etag ?? "" });
  assert.equal(unchanged.status, 304);
  assert.equal(unchanged.body.length, 0);
  assert.equal(unchanged.headers["content-security-policy"], plain.headers["content-security-policy"]);
});

test("theme and language have pages of their own", async () => {
  const [light, dark, german] = [await ask({ cookie: "theme=light" }), await ask({ cookie: "theme=dark" }), await ask({ "accept-language": "de" })];
  assert.equal(new Set([light.body.toString(), dark.body.toString(), german.body.toString()]).size, 3);
  assert.equal((await ask({ cookie: "theme=dark" })).body.toString(), dark.body.toString());
});

const PERSONAL: readonly { readonly name: string; readonly headers: OutgoingHttpHeaders }[] = [
  { name: "a cookie that may be a session", headers: { cookie: "theme=dark; __Host-headwater=abc" } },
  { name: "a token", headers: { authorization: "Bearer abc" } },
];
for (const { name, headers } of PERSONAL) {
  test(`with ${name} every request goes to the routes`, async () => {
    for (let n = 0; n < 3; n += 1) assert.equal((await ask(headers)).status, 200);
    assert.equal(asked.versions, 3);
  });
}

test("a new version is shown once the old one is no longer fresh, and a database that is gone is said", async () => {
  await ask();
  version = "f".repeat(16);
  const until = Date.now() + 5000;
  let etag: string | undefined;
  do etag = (await ask()).headers.etag; while (etag?.includes("ffffffff") !== true && Date.now() < until);
  assert.match(etag ?? "", /ffffffff/);
  isDown = true;
  let answer: Answer;
  do answer = await ask(); while (answer.status === 200 && Date.now() < until);
  assert.equal(answer.status, 503);
  isDown = false;
  assert.equal((await ask()).status, 200);
});

test("paths that only look like a story's go to the routes", async () => {
  await ask();
  assert.equal((await ask({}, `${PATH}?x=1`)).status, 200);
  assert.equal((await ask({}, "/story/none%2e")).status, 404);
});

const CODINGS: readonly (readonly [string | undefined, string])[] = [
  [undefined, "identity"], ["", "identity"], ["gzip", "gzip"], ["gzip, deflate, br, zstd", "br"], ["br;q=0, gzip", "gzip"], ["gzip;q=0", "identity"], ["br;q=0.0,gzip;q=0.5", "gzip"], ["x-brotli", "identity"],
];
for (const [accepted, coding] of CODINGS) test(`Accept-Encoding ${accepted ?? "absent"} gets ${coding}`, () => assert.equal(codingFor(accepted), coding));
