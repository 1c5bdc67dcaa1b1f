import assert from "node:assert/strict";
import type { Http2SecureServer } from "node:http2";
import { createSecureServer } from "node:http2";
import type { AddressInfo } from "node:net";
import { after, before, test } from "node:test";
import { gzipSync } from "node:zlib";
import { createGuardedFetch } from "../../src/collect/index.js";
import { TEST_CERTIFICATE, TEST_KEY } from "./tls-fixture.js";

let server: Http2SecureServer;
let versions: string[] = [];
const settings = { allowHosts: ["site.example.org"], resolve: async () => ["127.0.0.1"] };

before(async () => {
  server = createSecureServer({ key: TEST_KEY, cert: TEST_CERTIFICATE, allowHTTP1: true }, (request, response) => {
    versions.push(request.httpVersion);
    response.stream?.on("error", () => {});
    if (request.url === "/inside") response.writeHead(302, { location: "https://127.0.0.1/" }).end();
    else if (request.url === "/headers") response.writeHead(200, { "x-long": "a".repeat(200_000) }).end("x");
    else response.writeHead(200, { "content-type": "text/html", "content-encoding": "gzip" }).end(gzipSync("<p>over HTTP/2</p>"));
  });
  server.on("sessionError", () => {});
  await new Promise<void>((done) => { server.listen(0, "127.0.0.1", done); });
});
after(() => { server.close(); });

const at = (path: string): string => `https://site.example.org:${(server.address() as AddressInfo).port}${path}`;

test("a host that speaks HTTP/2 is asked in it", async () => {
  versions = [];
  const client = createGuardedFetch({ ...settings, ca: TEST_CERTIFICATE });
  const answers = await Promise.all([client.request({ url: at("/a") }), client.request({ url: at("/b") })]);
  assert.deepEqual(answers.map((answer) => Buffer.from(answer.bytes).toString()), ["<p>over HTTP/2</p>", "<p>over HTTP/2</p>"]);
  assert.deepEqual(versions, ["2.0", "2.0"]);
  await assert.rejects(client.request({ url: at("/inside") }), { code: "collect/address-refused" });
  await assert.rejects(client.request({ url: at("/headers") }), { code: "collect/bad-response" });
  assert.equal((await client.request({ url: at("/c") })).status, 200);
  await client.close();
});

test("a certificate of an unknown authority is not trusted", async () => {
  const client = createGuardedFetch(settings);
  await assert.rejects(client.request({ url: at("/a") }), { code: "collect/tls" });
  await client.close();
});
