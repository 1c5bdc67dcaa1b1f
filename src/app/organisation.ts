import * as oidc from "openid-client";
import { granted, HouseError, refused, type Client, type Outcome, type SignedIn } from "../model/index.js";
import { cleanName, nameKey } from "../discuss/index.js";
import { webFetchOf } from "../collect/index.js";
import { accountOfIdentity, addAccount, addIdentity, findAccount, putOnce, takeOnce, type Queryable } from "../store/index.js";
import type { House } from "./house.js";
import { networkOf } from "./network.js";
import { newId, newToken } from "./secrets.js";
import { beginSession } from "./sessions.js";

const LIFETIME_MS = 10 * 60_000;

async function discover(house: House): Promise<oidc.Configuration | null> {
  const { organisation } = house.settings;
  if (organisation === null) return null;
  const isLocal = new URL(organisation.issuer).protocol === "http:";
  try {
    // Through the guarded client: an address in the provider's answers must not lead into this network.
    return await oidc.discovery(new URL(organisation.issuer), organisation.client, organisation.secret, organisation.secret === "" ? oidc.None() : undefined,
      {
        [oidc.customFetch]: webFetchOf(networkOf(house.settings).client) as oidc.CustomFetch,
        // The library leaves the signature unchecked where the token came straight from the provider; here it is always checked.
        execute: [oidc.enableNonRepudiationChecks, ...(isLocal ? [oidc.allowInsecureRequests] : [])],
      });
  } catch (error) {
    throw new HouseError("app/organisation", "The organisation's sign-in does not answer. Try again, or sign in another way.", { cause: error });
  }
}

const redirectOf = (house: House): string => `${house.settings.publicUrl}/sign-in/organisation/back`;

/** Where to send the browser, with state, nonce and PKCE (OpenID Connect Core 1.0, RFC 7636). `state` goes into a cookie, so that the answer must come from the same browser. */
export async function organisationStart(house: House): Promise<Outcome<{ readonly url: string; readonly state: string }>> {
  const configuration = await discover(house);
  if (configuration === null) return refused("missing");
  const [state, nonce, verifier] = [newToken(), newToken(), oidc.randomPKCECodeVerifier()];
  await putOnce(house.db, "organisation", state, { nonce, verifier }, new Date(Date.parse(house.now()) + LIFETIME_MS).toISOString());
  const url = oidc.buildAuthorizationUrl(configuration, {
    redirect_uri: redirectOf(house), scope: "openid profile", state, nonce, code_challenge: await oidc.calculatePKCECodeChallenge(verifier), code_challenge_method: "S256",
  });
  return granted({ url: url.href, state });
}

/** Ends the sign-in: one identity of the provider is one account here, never joined to another by its mail address. */
export async function organisationEnd(house: House, callback: string, state: string | null, client: Client): Promise<Outcome<SignedIn>> {
  const configuration = await discover(house);
  if (configuration === null || state === null) return refused("expired");
  const asked = await takeOnce(house.db, "organisation", state, house.now()) as { readonly nonce: string; readonly verifier: string } | null;
  if (asked === null) return refused("expired");
  const url = new URL(`${redirectOf(house)}${new URL(callback, house.settings.publicUrl).search}`);
  const claims = await oidc.authorizationCodeGrant(configuration, url, { expectedState: state, expectedNonce: asked.nonce, pkceCodeVerifier: asked.verifier, idTokenExpected: true })
    .then((tokens) => tokens.claims() ?? null, () => null);
  if (claims === null) return refused("invalid", "organisation-failed");
  return house.db.transaction(async (sql): Promise<Outcome<SignedIn>> => {
    const known = await accountOfIdentity(sql, claims.iss, claims.sub);
    const accountId = known ?? await addMember(house, sql, claims.iss, claims.sub, typeof claims["name"] === "string" ? claims["name"] : "");
    const account = await findAccount(sql, accountId);
    if (account === null || account.state === "banned" || account.state === "erased") return refused("forbidden");
    return granted(await beginSession(house, sql, accountId, client));
  });
}

async function addMember(house: House, sql: Queryable, issuer: string, subject: string, given: string): Promise<string> {
  const id = newId();
  const at = house.now();
  const wanted = cleanName(given.slice(0, 40)) ?? "Member";
  for (const name of [wanted, `${wanted.slice(0, 30)} ${id.slice(0, 6).replace(/[^\w]/g, "0")}`]) {
    if (await addAccount(sql, { id, email: null, emailKey: null, name, nameKey: nameKey(name), role: "reader", password: null, verifiedAt: at, at, lang: "en" }) === "added") break;
  }
  await addIdentity(sql, { issuer, subject, accountId: id, at });
  return id;
}
