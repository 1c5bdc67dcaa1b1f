import assert from "node:assert/strict";
import { createServer, type Server } from "node:http";
import { connect } from "node:net";
import { after, before, describe, test } from "node:test";
import { createListener } from "../../src/web/index.js";
import { POLICY } from "../../src/web/security.js";
import { TRACE } from "../fixtures/site/story.js";
import { fixturePort } from "../fixtures/site/port.js";
import { openSite, PASSWORD, STORY_ID, type Answer, type Site } from "../discuss/site.js";

describe("what every answer carries, over a real connection", () => {
  let server: Server;
  let port = 0;
  const failing = { ...fixturePort(), search: async (): Promise<never> => { throw new Error("secret path /srv/data and SELECT * FROM accounts"); } };

  const complain = console.error;
  before(async () => {
    console.error = () => undefined;
    server = createServer(createListener(failing, {}));
    await new Promise<void>((resolve) => { server.listen(0, "127.0.0.1", resolve); });
    const at = server.address();
    port = typeof at === "object" && at !== null ? at.port : 0;
  });
  after(() => { console.error = complain; server.close(); });

  /** The answer to bytes as they are sent. */
  const raw = (request: string): Promise<string> => new Promise((resolve) => {
    const socket = connect(port, "127.0.0.1", () => socket.write(request));
    let text = "";
    socket.on("data", (bytes) => { text += bytes.toString("latin1"); });
    socket.on("close", () => resolve(text));
    socket.on("error", () => resolve(text));
  });
  const ask = (line: string, more = ""): Promise<string> => raw(`${line} HTTP/1.1\r\nHost: site.example\r\n${more}Connection: close\r\n\r\n`);
  const statusOf = (answer: string): number => Number(/^HTTP\/1\.1 (\d+)/.exec(answer)?.[1]);
  const headOf = (answer: string): string => answer.split("\r\n\r\n")[0]?.toLowerCase() ?? "";

  const PATHS = ["/", `/story/${TRACE.storyId}`, "/status", "/nowhere", "/search?q=men", "/api/v1/stories", "/feed.atom", "/setup"];
  const HEADERS = { "content-security-policy": POLICY.toLowerCase(), "x-content-type-options": "nosniff", "referrer-policy": "strict-origin-when-cross-origin", "cross-origin-opener-policy": "same-origin", "cross-origin-resource-policy": "same-origin", "permissions-policy": "camera=()" };
  for (const [name, value] of Object.entries(HEADERS)) {
    test(`${name} on pages, feeds, API, errors`, async () => {
      for (const path of PATHS) assert.ok(headOf(await ask(`GET ${path}`)).includes(`${name}: ${value}`), path);
    });
  }
  test("a charset with every text, and no word of the software", async () => {
    for (const path of PATHS) {
      const head = headOf(await ask(`GET ${path}`));
      assert.match(head, /content-type: [^\r]+(?:charset=utf-8|json|xml)/, path);
      assert.doesNotMatch(head, /x-powered-by|\nserver:/, path);
    }
  });
  test("no CORS: neither a simple nor a preflighted request of another origin is let in", async () => {
    for (const line of ["GET /api/v1/stories", "OPTIONS /api/v1/stories"]) assert.doesNotMatch(headOf(await ask(line, "Origin: https://evil.example\r\nAccess-Control-Request-Method: POST\r\n")), /access-control-/);
  });
  test("TRACE and other methods are refused by name, and echo nothing", async () => {
    for (const method of ["TRACE", "PUT", "DELETE", "PATCH", "OPTIONS", "PROPFIND"]) {
      const answer = await ask(`${method} /`, "X-Secret: echoed-back\r\n");
      assert.equal(statusOf(answer), 405, method);
      assert.match(headOf(answer), /allow: get, head, post/);
      assert.doesNotMatch(answer, /echoed-back/);
    }
  });
  test("a method put into a header or field overrides nothing", async () => {
    const answer = await ask("GET /", "X-HTTP-Method-Override: DELETE\r\nX-HTTP-Method: PUT\r\nX-Method-Override: POST\r\n");
    assert.equal(statusOf(answer), 200);
  });
  test("a failure tells no path, query or stack", async () => {
    const answer = await ask("GET /search?q=x");
    assert.equal(statusOf(answer), 500);
    assert.doesNotMatch(answer, /\/srv\/data|SELECT|at .*\.js:\d+|Error:/);
  });
  test("what is malformed is refused before it is read: two lengths, no host, a hostile host, long heads and addresses", async () => {
    assert.equal(statusOf(await raw("POST / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\nContent-Length: 4\r\nConnection: close\r\n\r\n0\r\n\r\n")), 400);
    assert.equal(statusOf(await raw("GET / HTTP/1.1\r\nConnection: close\r\n\r\n")), 400);
    assert.equal(statusOf(await raw("GET / HTTP/1.1\r\nHost: evil\"><script>\r\nConnection: close\r\n\r\n")), 400);
    assert.equal(statusOf(await ask("GET /", `X: ${"b".repeat(40_000)}\r\n`)), 431);
    assert.equal(statusOf(await ask(`GET /search?q=${"a".repeat(20_000)}`)), 431);
  });
  test("a broken escape, a null byte or a path upwards in the address is not found, not a failure", async () => {
    for (const path of ["/%00", "/story/%E0%A4%A", "/assets/../package.json", "/assets/%2e%2e/package.json", "/assets/..%2fpackage.json", "/.git/config", "/.env", "//evil.example/"]) assert.ok([400, 404].includes(statusOf(await ask(`GET ${path}`))), path);
  });
  test("a Range, a second body or a byte of another kind in the query changes no status to 500", async () => {
    for (const path of ["/?page=-1", "/?page=1e99", "/?page[]=1", "/?since=%ff", `/story/${TRACE.storyId}?v=%0d%0aSet-Cookie:%20a=b`]) {
      const answer = await ask(`GET ${path}`, "Range: bytes=0-99999999,1-2\r\n");
      assert.ok(statusOf(answer) < 500, path);
      assert.doesNotMatch(headOf(answer), /set-cookie: a=b/);
    }
  });
});

describe("cookies, caches and ways back of accounts", () => {
  let site: Site;
  before(async () => { site = await openSite({ publicUrl: "https://news.example", smtpUrl: "smtp://127.0.0.1:9" }); });
  after(() => site.close());
  const cookiesOf = (answer: Answer): string[] => answer.headers.getSetCookie();

  test("the session cookie is HttpOnly, Lax, for the whole site and no other host", async () => {
    await site.member("Owner", "administrator");
    const answer = await site.visitor().post("/sign-in", { email: "owner@readers.example", password: PASSWORD });
    const session = cookiesOf(answer).find((line) => /^(?:__Host-)?headwater=/.test(line)) ?? "";
    assert.match(session, /HttpOnly/);
    assert.match(session, /SameSite=Lax/);
    assert.match(session, /Path=\//);
    assert.doesNotMatch(session, /Domain=/i);
  });
  test("signing out clears the cache and the cookie", async () => {
    const visitor = site.visitor();
    await visitor.post("/sign-in", { email: "owner@readers.example", password: PASSWORD });
    const answer = await visitor.post("/sign-out", {});
    assert.match(answer.headers.get("clear-site-data") ?? "", /cache/);
    assert.ok(cookiesOf(answer).some((line) => /headwater=;.*max-age=0/i.test(line)));
  });
  test("ways back lead into this site only", async () => {
    for (const back of ["//evil.example", "https://evil.example", "/\\evil.example", "\\\\evil.example", "/\t/evil.example", "javascript:alert(1)", "/%0d%0aLocation:%20https://evil.example", "/a\r\nSet-Cookie: x=1", "https:/evil.example", " /evil", "/\u2028/evil.example", "///evil.example"]) {
      const entered = back.startsWith("//") || back.includes("\r") ? [await site.visitor().post("/sign-in", { email: "owner@readers.example", password: PASSWORD, back })] : [];
      for (const answer of [...entered, await site.visitor().post("/theme", { theme: "dark", back }), await site.visitor().post("/language", { lang: "de", back })]) {
        const to = new URL(answer.location ?? "/", "https://news.example");
        assert.equal(to.origin, "https://news.example", JSON.stringify(back));
        assert.doesNotMatch(answer.location ?? "", /[\r\n]/);
      }
      await site.house.db.query("DELETE FROM rate_counts");
    }
  });
  test("a forged Host is in no link of a mail", async () => {
    await site.house.db.query("DELETE FROM graphile_worker._private_jobs");
    await site.visitor().post("/reset", { email: "owner@readers.example" }, { host: "evil.example", "x-forwarded-host": "evil.example", forwarded: "host=evil.example" });
    const mails = (await site.house.db.query<{ text: string }>("SELECT p.payload->>'text' AS text FROM graphile_worker._private_jobs p")).rows;
    assert.equal(mails.length, 1);
    assert.match(mails[0]?.text ?? "", /https:\/\/news\.example\/reset\//);
    assert.doesNotMatch(mails[0]?.text ?? "", /evil/);
  });
  test("pages opened by a secret address send no referrer and name it nowhere", async () => {
    const token = "A".repeat(43);
    for (const path of [`/reset/${token}`, `/verify/${token}`, `/welcome/invite/${token}`]) {
      const answer = await site.visitor().get(path);
      assert.equal(answer.headers.get("referrer-policy"), "no-referrer", path);
      assert.ok(!answer.text.replaceAll(`action="${path}"`, "").includes(token), path);
    }
  });
  test("an export is a file by name, not a page", async () => {
    const owner = site.visitor();
    await owner.post("/sign-in", { email: "owner@readers.example", password: PASSWORD });
    const answer = await owner.get("/account/export.json");
    assert.equal(answer.headers.get("content-disposition"), "attachment; filename=\"headwater-account.json\"");
    assert.equal(answer.headers.get("cache-control"), "no-store");
  });
  test("who is signed in and who is not are never answered from one cache", async () => {
    const owner = site.visitor();
    await owner.post("/sign-in", { email: "owner@readers.example", password: PASSWORD });
    for (const path of ["/", `/story/${STORY_ID}`]) assert.match((await owner.get(path)).headers.get("cache-control") ?? "", /private|no-store/, path);
    assert.equal((await owner.get(`/story/${STORY_ID}/discussion`)).headers.get("cache-control"), "no-store");
  });
});
