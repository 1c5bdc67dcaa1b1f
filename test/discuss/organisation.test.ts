import assert from "node:assert/strict";
import { createHash, createSign, generateKeyPairSync } from "node:crypto";
import { createServer, type IncomingMessage, type Server } from "node:http";
import { after, before, test } from "node:test";
import { closeNetwork } from "../../src/app/network.js";
import { openSite, type Site } from "./site.js";

const { privateKey, publicKey } = generateKeyPairSync("rsa", { modulusLength: 2048 });
const encode = (value: unknown): string => Buffer.from(JSON.stringify(value)).toString("base64url");

/** What the provider says of whoever signs in next, and how it can be made to lie. */
const provider = { sub: "1001", name: "Lena Orr", claims: {} as Record<string, unknown>, nonce: "", challenge: "", isSigned: true };
let server: Server;
let issuer = "";
let site: Site;

async function bodyOf(request: IncomingMessage): Promise<URLSearchParams> {
  let text = "";
  for await (const chunk of request) text += String(chunk);
  return new URLSearchParams(text);
}

function idToken(): string {
  const now = Math.floor(Date.now() / 1000);
  const head = `${encode({ alg: "RS256", kid: "k" })}.${encode({ iss: issuer, sub: provider.sub, aud: "headwater", iat: now, exp: now + 60, nonce: provider.nonce, name: provider.name, ...provider.claims })}`;
  const signature = createSign("sha256").update(head).sign(privateKey);
  return `${head}.${(provider.isSigned ? signature : Buffer.alloc(signature.length)).toString("base64url")}`;
}

before(async () => {
  server = createServer((request, response) => {
    void (async () => {
      const answer = (value: unknown, status = 200): void => { response.writeHead(status, { "content-type": "application/json" }); response.end(JSON.stringify(value)); };
      if (request.url === "/.well-known/openid-configuration") return answer({ issuer, authorization_endpoint: `${issuer}/authorize`, token_endpoint: `${issuer}/token`, jwks_uri: `${issuer}/jwks`, response_types_supported: ["code"], subject_types_supported: ["public"], id_token_signing_alg_values_supported: ["RS256"] });
      if (request.url === "/jwks") return answer({ keys: [{ ...publicKey.export({ format: "jwk" }), kid: "k", alg: "RS256", use: "sig" }] });
      const form = await bodyOf(request);
      // PKCE: the code is worth nothing without the verifier.
      if (createHash("sha256").update(form.get("code_verifier") ?? "").digest("base64url") !== provider.challenge) return answer({ error: "invalid_grant" }, 400);
      return answer({ access_token: "a", token_type: "bearer", id_token: idToken() });
    })();
  });
  issuer = await new Promise((resolve) => { server.listen(0, "127.0.0.1", () => { const at = server.address(); resolve(`http://127.0.0.1:${typeof at === "object" && at !== null ? at.port : 0}`); }); });
  site = await openSite({ organisation: { issuer, client: "headwater", secret: "s", name: "The Desk" }, allowHosts: [new URL(issuer).host] });
});
after(async () => {
  await closeNetwork(site.house.settings);
  await site.close();
  server.closeAllConnections();
  server.close();
});

async function signIn(changed: { readonly state?: string; readonly nonce?: string } = {}): Promise<{ readonly status: number; readonly who: string | null }> {
  const visitor = site.visitor();
  const start = await visitor.post("/sign-in/organisation", {});
  assert.equal(start.status, 303);
  const asked = new URL(start.location ?? "");
  provider.nonce = changed.nonce ?? asked.searchParams.get("nonce") ?? "";
  provider.challenge = asked.searchParams.get("code_challenge") ?? "";
  assert.equal(asked.searchParams.get("redirect_uri"), "http://localhost/sign-in/organisation/back");
  const end = await visitor.get(`/sign-in/organisation/back?code=c&state=${changed.state ?? asked.searchParams.get("state")}`);
  return { status: end.status, who: (await site.port.accounts.viewer(visitor.cookies.get("headwater") ?? null))?.id ?? null };
}

test("the organisation's sign-in makes one account an identity, and finds it again", async () => {
  const first = await signIn();
  assert.equal(first.status, 303);
  assert.notEqual(first.who, null);
  assert.equal((await signIn()).who, first.who);
  provider.sub = "1002";
  const second = await signIn();
  assert.notEqual(second.who, first.who, "the same name is not the same person");
});

test("a forged state, nonce, signature, audience or issuer is refused", async () => {
  const counts = async (): Promise<number> => (await site.house.db.query("SELECT 1 FROM accounts")).rowCount ?? 0;
  const before = await counts();
  provider.sub = "666";
  assert.equal((await signIn({ state: "A".repeat(43) })).who, null);
  assert.equal((await signIn({ nonce: "B".repeat(43) })).who, null);
  for (const claims of [{ aud: "another" }, { iss: "https://evil.example" }, { exp: 1000 }]) {
    provider.claims = claims;
    assert.equal((await signIn()).who, null, JSON.stringify(claims));
  }
  provider.claims = {};
  provider.isSigned = false;
  assert.equal((await signIn()).who, null);
  provider.isSigned = true;
  assert.equal(await counts(), before);
});
