import assert from "node:assert/strict";
import { existsSync, readFileSync, readdirSync } from "node:fs";
import type { Server } from "node:http";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { isIP } from "node:net";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { checkAddress, createGuardedFetch, isPublicAddress } from "../../src/collect/index.js";
import { HouseError } from "../../src/model/index.js";
import { ALLOWED_FORMS, REFUSED_FORMS } from "./ssrf-forms.js";

const REFUSED_CODES = new Set(["collect/not-http", "collect/address-refused", "collect/port-refused"]);

let hits = 0;
let canary: Server;
let redirector: Server;
let target = "";

before(async () => {
  canary = createServer((_request, response) => { hits += 1; response.end("canary"); });
  redirector = createServer((request, response) => {
    response.writeHead(Number(request.headers["x-status"] ?? 302), { location: target.replace("CANARY", String(portOf(canary))) }).end();
  });
  await Promise.all([canary, redirector].map((server) => new Promise<void>((done) => { server.listen(0, "127.0.0.1", done); })));
});
after(() => { canary.close(); redirector.close(); });

function portOf(server: Server): number { return (server.address() as AddressInfo).port; }

async function codeOf(asked: Promise<unknown>): Promise<string> {
  return asked.then(() => "answered", (error: unknown) => (error instanceof HouseError ? error.code : String(error)));
}

function codeOfCheck(address: string): string {
  try { return `allowed ${checkAddress(address, {}).href}`; } catch (error) { return error instanceof HouseError ? error.code : String(error); }
}

test("the table has enough forms", () => assert.ok(new Set(REFUSED_FORMS).size >= 80));

for (const address of REFUSED_FORMS) {
  test(`refused: ${JSON.stringify(address.slice(0, 60))}`, () => assert.ok(REFUSED_CODES.has(codeOfCheck(address)), codeOfCheck(address)));
}

for (const address of ALLOWED_FORMS) {
  test(`allowed: ${address}`, () => assert.match(codeOfCheck(address), /^allowed /));
}

test("what is not an address in its usual spelling is not public", () => {
  for (const address of ["", "x", "1", "0x7f.1", "127.1", "1.1.1.1 ", "::ffff:1.1.1.1", "fe80::1%eth0", "2606:4700::1%1"]) assert.equal(isPublicAddress(address), false, address);
});

test("no form reaches a server on loopback, whatever the name resolves to", async () => {
  const port = portOf(canary);
  const client = createGuardedFetch({ ports: [80, 443, port], resolve: async () => ["127.0.0.1"], bounds: { totalMs: 2000 } });
  const literals = REFUSED_FORMS.filter((address) => /^http:\/\/[^/@]+\/$/.test(address) && !/:\d+\/$/.test(address)).map((address) => address.replace(/\/$/, `:${port}/`));
  for (const address of [...REFUSED_FORMS, ...literals, `http://news.example.org:${port}/`, `http://127.0.0.1.nip.io:${port}/`]) {
    assert.notEqual(await codeOf(client.request({ url: address })), "answered", address);
  }
  await client.close();
  assert.equal(hits, 0);
});

const FLIPS: readonly (readonly string[])[] = [
  ["127.0.0.1"], ["10.0.0.1"], ["93.184.216.34", "127.0.0.1"], ["127.0.0.1", "93.184.216.34"], ["::1"], ["::ffff:127.0.0.1"], ["169.254.169.254"], ["2606:4700::1", "fe80::1"], ["64:ff9b::7f00:1"], ["0.0.0.0"],
];

test("a name is resolved once for a connection, and one bad answer refuses it", async () => {
  let calls = 0;
  const client = createGuardedFetch({ ports: [portOf(canary)], resolve: async () => FLIPS[calls++ % FLIPS.length] ?? [] });
  for (const [index] of FLIPS.entries()) {
    assert.equal(await codeOf(client.request({ url: `http://flip${index}.example.org:${portOf(canary)}/` })), "collect/address-refused");
    assert.equal(calls, index + 1);
  }
  await client.close();
  assert.equal(hits, 0);
});

const RANGES = [
  "http://127.0.0.1:CANARY/", "http://[::1]:CANARY/", "http://0:CANARY/", "http://2130706433:CANARY/", "http://localhost:CANARY/", "http://10.0.0.1/", "http://172.16.0.1/", "http://192.168.1.1/", "http://169.254.169.254/",
  "http://100.64.0.1/", "http://224.0.0.1/", "http://[fe80::1]/", "http://[fd00::1]/", "http://[::ffff:127.0.0.1]:CANARY/", "http://[64:ff9b::7f00:1]:CANARY/", "http://[2002:7f00:1::]:CANARY/", "file:///etc/passwd",
  "//127.0.0.1:CANARY/", "http://x@127.0.0.1:CANARY/", "http://name.example.org:CANARY/",
];

for (const status of [301, 302, 303, 307, 308]) {
  test(`a ${status} to each private range is not followed`, async () => {
    const start = `127.0.0.1:${portOf(redirector)}`;
    const client = createGuardedFetch({ allowHosts: [start], ports: [80, 443, portOf(canary)], resolve: async () => ["127.0.0.1"] });
    for (const range of RANGES) {
      target = range;
      const code = await codeOf(client.request({ url: `http://${start}/`, headers: { "x-status": String(status) } }));
      assert.ok(REFUSED_CODES.has(code), `${range}: ${code}`);
    }
    await client.close();
    assert.equal(hits, 0);
  });
}

test("an operator's host is reached, on its port alone", async () => {
  const allowed = createGuardedFetch({ allowHosts: [`127.0.0.1:${portOf(canary)}`] });
  assert.equal((await allowed.request({ url: `http://127.0.0.1:${portOf(canary)}/` })).status, 200);
  assert.equal(await codeOf(allowed.request({ url: `http://127.0.0.1:${portOf(redirector)}/` })), "collect/address-refused");
  const named = createGuardedFetch({ allowHosts: ["intranet.example"], resolve: async () => ["127.0.0.1"] });
  assert.equal((await named.request({ url: `http://intranet.example:${portOf(canary)}/` })).status, 200);
  await Promise.all([allowed.close(), named.close()]);
  hits = 0;
});

test("the published forms are refused, or lead to a checked look-up", async (context) => {
  const path = join(process.env["HEADWATER_SHARED"] ?? join(process.cwd(), "..", "shared"), "data", "security", "ssrf-dev.json");
  if (!existsSync(path)) { context.skip("shared data is not here"); return; }
  const forms = JSON.parse(readFileSync(path, "utf8")) as string[];
  const client = createGuardedFetch({ resolve: async () => ["127.0.0.1"] });
  const through: string[] = [];
  for (const form of forms) {
    // A public literal would be asked for real; that it passes the check is right.
    if (URL.canParse(form) && isIP(new URL(form).hostname) !== 0 && codeOfCheck(form).startsWith("allowed")) through.push(form);
    else assert.ok(REFUSED_CODES.has(await codeOf(client.request({ url: form }))), form);
  }
  await client.close();
  assert.ok(through.every((form) => isPublicAddress(new URL(form).hostname)), through.join(" "));
  context.diagnostic(`${forms.length} forms, let through: ${through.join(" ")}`);
});

test("nothing in src reaches the network beside the guarded client", () => {
  const allowed = new Set(["collect/guarded-fetch.ts", "collect/connect.ts"]);
  const reaches = /from "(?:undici|node:(?:https?|http2|dns|dns\/promises|dgram|tls))"|import\("(?:undici|node:(?:https?|http2|dns|tls))|(?<![.\w])fetch\(|\bglobalThis\.fetch\b|\bnew (?:WebSocket|EventSource|XMLHttpRequest)\(/;
  // The server side listens and does not ask; a type costs nothing.
  const listens = /^import type .*$|^import \{ createServer \} from "node:https?";$|^\s*(?:\/\/|\*).*$/gm;
  const root = join(process.cwd(), "src");
  const wrong = readdirSync(root, { recursive: true, encoding: "utf8" }).filter((name) => /\.tsx?$/.test(name)).map((name) => name.replaceAll("\\", "/"))
    .filter((name) => !allowed.has(name) && reaches.test(readFileSync(join(root, name), "utf8").replace(listens, "")));
  assert.deepEqual(wrong, []);
});
