import { generateAuthenticationOptions, generateRegistrationOptions, verifyAuthenticationResponse, verifyRegistrationResponse, type AuthenticationResponseJSON, type RegistrationResponseJSON } from "@simplewebauthn/server";
import { z } from "zod";
import { granted, refused, type Client, type Outcome, type SignedIn, type Viewer } from "../model/index.js";
import { addPasskey, findAccount, findPasskey, listPasskeys, putOnce, removePasskey, takeOnce, usePasskey } from "../store/index.js";
import type { House } from "./house.js";
import { clientKey, withinAll } from "./limits.js";
import { tellOwner } from "./owner-mail.js";
import { beginSession } from "./sessions.js";

const LIFETIME_MS = 5 * 60_000;

/** The site as authenticators know it: the host of its public address. */
function site(house: House): { readonly id: string; readonly origin: string } {
  const url = new URL(house.settings.publicUrl);
  return { id: url.hostname, origin: url.origin };
}

async function keepChallenge(house: House, kind: string, challenge: string, value: unknown): Promise<void> {
  await putOnce(house.db, kind, challenge, value, new Date(Date.parse(house.now()) + LIFETIME_MS).toISOString());
}

/** What the browser needs to make a passkey; the challenge is good for five minutes and once. */
export async function passkeyOptions(house: House, viewer: Viewer): Promise<Outcome<unknown>> {
  if (!viewer.isProved) return refused("prove");
  const present = await listPasskeys(house.db, viewer.id);
  const options = await generateRegistrationOptions({
    rpName: "Headwater", rpID: site(house).id, userName: viewer.name, userID: new TextEncoder().encode(viewer.id), attestationType: "none",
    excludeCredentials: present.map((passkey) => ({ id: passkey.id })), authenticatorSelection: { residentKey: "required", userVerification: "required" },
  });
  await keepChallenge(house, "passkey-new", options.challenge, { accountId: viewer.id });
  return granted(options);
}

const CLIENT_DATA = z.object({ response: z.object({ clientDataJSON: z.string().max(4000) }) });

/** The challenge an answer claims to be for; null when the answer is not of that shape. */
function challengeOf(answer: unknown): string | null {
  const shape = CLIENT_DATA.safeParse(answer);
  if (!shape.success) return null;
  try {
    const data: unknown = JSON.parse(Buffer.from(shape.data.response.clientDataJSON, "base64url").toString("utf8"));
    const challenge = z.object({ challenge: z.string().max(200) }).safeParse(data);
    return challenge.success ? challenge.data.challenge : null;
  } catch { return null; }
}

/** Keeps the passkey an authenticator made for the viewer. */
export async function keepPasskey(house: House, viewer: Viewer, answer: unknown, label: string): Promise<Outcome<null>> {
  if (!viewer.isProved) return refused("prove");
  const challenge = challengeOf(answer);
  const asked = challenge === null ? null : await takeOnce(house.db, "passkey-new", challenge, house.now()) as { readonly accountId: string } | null;
  if (challenge === null || asked?.accountId !== viewer.id) return refused("expired");
  const { id, origin } = site(house);
  const verified = await verifyRegistrationResponse({ response: answer as RegistrationResponseJSON, expectedChallenge: challenge, expectedOrigin: origin, expectedRPID: id, requireUserVerification: true }).catch(() => null);
  if (verified?.verified !== true) return refused("invalid", "passkey-unverified");
  const { credential } = verified.registrationInfo;
  const added = await addPasskey(house.db, {
    id: credential.id, accountId: viewer.id, publicKey: credential.publicKey, counter: credential.counter, transports: credential.transports ?? [], label: label.normalize("NFC").trim().slice(0, 60) || "Passkey", createdAt: house.now(),
  });
  if (!added) return refused("conflict", "passkey-known");
  await tellOwner(house, house.db, viewer.id, "passkey-added");
  return granted(null);
}

export async function forgetPasskey(house: House, viewer: Viewer, id: string): Promise<Outcome<null>> {
  if (!viewer.isProved) return refused("prove");
  if (!await removePasskey(house.db, viewer.id, id)) return refused("missing");
  await tellOwner(house, house.db, viewer.id, "passkey-removed");
  return granted(null);
}

/** What the browser needs to sign in with a passkey of its choice: no account is named, so none can be asked about. */
export async function passkeySignInOptions(house: House): Promise<unknown> {
  const options = await generateAuthenticationOptions({ rpID: site(house).id, userVerification: "required" });
  await keepChallenge(house, "passkey-use", options.challenge, {});
  return options;
}

/** Signs in with a passkey. The counter must move on where the authenticator keeps one, so a copy of it is noticed. */
export async function passkeySignIn(house: House, answer: unknown, client: Client): Promise<Outcome<SignedIn>> {
  const wrong = refused("invalid", "passkey-unknown");
  if (!await withinAll(house, [[`passkey:${clientKey(client.address)}`, 30]])) return refused("too-many");
  const challenge = challengeOf(answer);
  if (challenge === null || await takeOnce(house.db, "passkey-use", challenge, house.now()) === null) return refused("expired");
  const given = answer as AuthenticationResponseJSON;
  const passkey = typeof given.id === "string" ? await findPasskey(house.db, given.id) : null;
  const account = passkey === null ? null : await findAccount(house.db, passkey.accountId);
  if (passkey === null || account === null || account.state === "banned" || account.state === "erased") return wrong;
  const { id, origin } = site(house);
  const verified = await verifyAuthenticationResponse({
    response: given, expectedChallenge: challenge, expectedOrigin: origin, expectedRPID: id, requireUserVerification: true,
    credential: { id: passkey.id, publicKey: passkey.publicKey, counter: passkey.counter },
  }).catch(() => null);
  if (verified?.verified !== true || !await usePasskey(house.db, passkey.id, passkey.counter, verified.authenticationInfo.newCounter, house.now())) return wrong;
  return granted(await house.db.transaction((sql) => beginSession(house, sql, account.id, client, "passkey")));
}
