import { granted, hasRole, refused, ROLES, type AccountView, type Client, type Outcome, type PersonRow, type Role, type SignedIn, type SignInWays, type SignUpInput, type Viewer } from "../model/index.js";
import { cleanName, mailKey, nameKey } from "../discuss/index.js";
import {
  accountsByName, addAccount, addLink, countAccounts, dropLinks, eraseAccount, findAccount, findAccountByEmail, findLink, listAccounts, listBlocks, moderationDecisions, listPasskeys, listSessions, logDecision, markVerified,
  ownComments, personalData, proveSession, removeSessions, savePassword, saveProfile, saveRole, takeLink, touchDiscussionsOf, type LinkKind, type Queryable,
} from "../store/index.js";
import { eraseComment } from "./comment-states.js";
import { discussionSettings } from "./discussion-settings.js";
import type { House } from "./house.js";
import { clientKey, evenly, mayGuess, withinAll } from "./limits.js";
import { sendLater } from "./mail.js";
import { mailLanguage, mailText } from "./mail-texts.js";
import { hashPassword, isPassword, newPasswordProblem } from "./passwords.js";
import { tellOwner } from "./owner-mail.js";
import { isProof } from "./proof-of-work.js";
import { hashToken, newId, newToken } from "./secrets.js";
import { beginSession } from "./sessions.js";

const HOUR = 3_600_000;
const LIFETIME: Readonly<Record<LinkKind, number>> = { first: 72 * HOUR, invite: 7 * 24 * HOUR, verify: 24 * HOUR, reset: HOUR };

/** What the sign-in page can offer. Open registration needs mail, because an address has to be proved. */
export async function signInWays(house: House): Promise<SignInWays> {
  const { registration } = await discussionSettings(house.db);
  const mail = house.settings.smtpUrl !== null;
  return { registration: mail ? registration : "invitation", mail, organisation: house.settings.organisation?.name ?? null, hasAccounts: await countAccounts(house.db) > 0 };
}

/** Signs in with a password. Every refusal reads and takes the same, whether the account is there or not. */
export async function signIn(house: House, input: { readonly email: string; readonly password: string }, client: Client): Promise<Outcome<SignedIn>> {
  const key = mailKey(input.email) ?? `not-an-address:${input.email.slice(0, 100)}`;
  const account = await findAccountByEmail(house.db, key);
  if (!await mayGuess(house, key, account?.id ?? null, client)) return refused("too-many", "wrong-sign-in");
  const isRight = await isPassword(input.password, account?.password ?? null);
  if (!isRight || account === null || account.state === "banned" || account.state === "erased") return refused("invalid", "wrong-sign-in");
  return granted(await house.db.transaction((sql) => beginSession(house, sql, account.id, client)));
}

/** Asks for an account. The answer is the same whether the address is known or not; the mail is what differs. */
export async function signUp(house: House, input: SignUpInput, client: Client): Promise<Outcome<null>> {
  if ((await signInWays(house)).registration !== "open") return refused("forbidden", "invitation-only");
  const checked = checkPerson(house, input);
  if (!checked.ok) return checked;
  const { name, email, emailKey } = checked.value;
  // Without scripts there is no proof of work; then fewer sign-ups are taken from one place, and from all.
  const limits = await isProof(house, input.proof) ? [[`sign-up:${clientKey(client.address)}`, 5], ["sign-up", 300]] as const : [[`sign-up:${clientKey(client.address)}`, 2], ["sign-up-plain", 20]] as const;
  if (!await withinAll(house, limits, 3600)) return refused("too-many");
  // Names are public, addresses are not: the name is looked at first, so that the answer does not depend on the address.
  if ((await accountsByName(house.db, [nameKey(name)])).length > 0) return refused("conflict", "name-taken");
  const password = await hashPassword(input.password);
  const known = await findAccountByEmail(house.db, emailKey);
  if (known !== null) {
    await sendLater(house, house.db, { to: email, ...mailText(known.lang, "known", { site: house.settings.publicUrl }), stop: null });
    return granted(null);
  }
  return house.db.transaction(async (sql) => {
    const id = newId();
    const added = await addAccount(sql, { id, email, emailKey, name, nameKey: nameKey(name), role: "reader", password, verifiedAt: null, at: house.now(), lang: mailLanguage(input.lang) });
    if (added === "added") await sendLink(house, sql, "verify", { id, email, lang: mailLanguage(input.lang) });
    return granted(null);
  });
}

function checkPerson(house: House, input: SignUpInput): Outcome<{ readonly name: string; readonly email: string; readonly emailKey: string }> {
  const name = cleanName(input.name);
  if (name === null) return refused("invalid", "name-shape");
  const emailKey = mailKey(input.email);
  if (emailKey === null) return refused("invalid", "no-mail-address");
  const problem = newPasswordProblem(house.settings, input.password, [name, input.email]);
  return problem === null ? granted({ name, email: input.email.trim(), emailKey }) : problem;
}

async function makeLink(house: House, sql: Queryable, kind: LinkKind, link: { readonly accountId?: string; readonly email?: string; readonly role?: Role; readonly madeBy?: string }): Promise<string> {
  const token = newToken();
  const at = house.now();
  await addLink(sql, { hash: hashToken(token), kind, accountId: link.accountId ?? null, email: link.email ?? null, role: link.role ?? null, madeBy: link.madeBy ?? null, at, expiresAt: new Date(Date.parse(at) + LIFETIME[kind]).toISOString() });
  return `${house.settings.publicUrl}/${LINK_PATHS[kind]}/${token}`;
}

const LINK_PATHS: Readonly<Record<LinkKind, string>> = { first: "welcome/first", invite: "welcome/invite", verify: "verify", reset: "reset" };

async function sendLink(house: House, sql: Queryable, kind: "verify" | "reset", account: { readonly id: string; readonly email: string; readonly lang: string }): Promise<void> {
  await dropLinks(sql, kind, account.id);
  const link = await makeLink(house, sql, kind, { accountId: account.id, email: account.email });
  await sendLater(house, sql, { to: account.email, ...mailText(account.lang, kind, { link }), stop: null });
}

/** The one-time link with which the first administrator signs up; null once there is an account. A new link makes the one before useless. */
export async function firstLink(house: House): Promise<string | null> {
  if (await countAccounts(house.db) > 0) return null;
  return house.db.transaction(async (sql) => { await dropLinks(sql, "first", null); return makeLink(house, sql, "first", { role: "administrator" }); });
}

/** What a link is good for, without using it up: opening a page must change nothing (mail scanners open pages). */
export async function lookAtLink(house: House, kind: LinkKind, token: string): Promise<Outcome<{ readonly email: string | null }>> {
  const link = await findLink(house.db, kind, hashToken(token), house.now());
  return link === null ? refused("expired") : granted({ email: link.email });
}

/** Makes the account a link is for, and signs in. */
export async function acceptInvitation(house: House, kind: "first" | "invite", token: string, input: SignUpInput, client: Client): Promise<Outcome<SignedIn>> {
  const checked = checkPerson(house, input);
  if (!checked.ok) return checked;
  if ((await lookAtLink(house, kind, token)).ok === false) return refused("expired");
  const password = await hashPassword(input.password);
  const { name, email, emailKey } = checked.value;
  try {
    return await house.db.transaction(async (sql) => {
      const link = await takeLink(sql, kind, hashToken(token), house.now());
      if (link === null || (kind === "first" && await countAccounts(sql) > 0)) throw new Undone(refused("expired"));
      const id = newId();
      const at = house.now();
      // Without a mail server nobody can prove an address; an invitation is proof enough of the person.
      const isProved = house.settings.smtpUrl === null || kind === "first";
      const added = await addAccount(sql, { id, email, emailKey, name, nameKey: nameKey(name), role: link.role ?? "reader", password, verifiedAt: isProved ? at : null, at, lang: mailLanguage(input.lang) });
      if (added !== "added") throw new Undone(refused("conflict", "name-or-address-taken"));
      if (!isProved) await sendLink(house, sql, "verify", { id, email, lang: mailLanguage(input.lang) });
      return granted(await beginSession(house, sql, id, client));
    });
  } catch (error) {
    if (error instanceof Undone) return error.outcome;
    throw error;
  }
}

/** Rolls a transaction back and carries the answer out of it. */
class Undone extends Error {
  readonly outcome: ReturnType<typeof refused>;
  constructor(outcome: ReturnType<typeof refused>) { super(outcome.code); this.outcome = outcome; }
}

export async function verifyAddress(house: House, token: string): Promise<Outcome<null>> {
  return house.db.transaction(async (sql) => {
    const link = await takeLink(sql, "verify", hashToken(token), house.now());
    if (link?.accountId == null) return refused("expired");
    await markVerified(sql, link.accountId, house.now());
    return granted(null);
  });
}

/** Sends a link for a new password if the address has an account; the answer does not tell. */
export async function askReset(house: House, email: string, client: Client): Promise<Outcome<null>> {
  const key = mailKey(email);
  if (key === null) return refused("invalid", "no-mail-address");
  if (!await withinAll(house, [[`reset:${clientKey(client.address)}`, 5], [`reset-for:${key}`, 3]], 3600)) return refused("too-many");
  await evenly((async () => {
    const account = await findAccountByEmail(house.db, key);
    if (account?.email != null && account.state !== "banned") await house.db.transaction((sql) => sendLink(house, sql, "reset", { id: account.id, email: account.email ?? "", lang: account.lang }));
  })());
  return granted(null);
}

/** Sets a new password by link; ends every session and every other link of the account. */
export async function resetPassword(house: House, token: string, password: string): Promise<Outcome<null>> {
  const problem = newPasswordProblem(house.settings, password, []);
  if (problem !== null) return problem;
  const hashed = await hashPassword(password);
  return house.db.transaction(async (sql) => {
    const link = await takeLink(sql, "reset", hashToken(token), house.now());
    if (link?.accountId == null) return refused("expired");
    await savePassword(sql, link.accountId, hashed);
    // Whoever reads the mail owns the address.
    await markVerified(sql, link.accountId, house.now());
    await removeSessions(sql, link.accountId, null);
    await dropLinks(sql, "reset", link.accountId);
    await tellOwner(house, sql, link.accountId, "password-changed");
    return granted(null);
  });
}

export async function viewAccount(house: House, viewer: Viewer): Promise<AccountView> {
  const [account, sessions, passkeys, decisions, blocked] = await Promise.all([
    findAccount(house.db, viewer.id), listSessions(house.db, viewer.id), listPasskeys(house.db, viewer.id), moderationDecisions(house.db, viewer.id, 50), listBlocks(house.db, viewer.id),
  ]);
  return {
    id: viewer.id, name: account?.name ?? viewer.name, email: account?.email ?? null, bio: account?.bio ?? "", role: viewer.role, isVerified: viewer.isVerified, hasPassword: account?.password != null, mailReplies: account?.mailReplies ?? false, lang: mailLanguage(account?.lang),
    sessions: sessions.map((session) => ({ ...session, isThis: session.id === viewer.sessionId })), passkeys, decisions, blocked,
  };
}

export async function changeProfile(house: House, viewer: Viewer, input: { readonly name: string; readonly bio: string; readonly mailReplies: boolean; readonly lang: string }): Promise<Outcome<null>> {
  const name = cleanName(input.name);
  if (name === null) return refused("invalid", "name-shape");
  const saved = await house.db.transaction(async (sql) => {
    const isSaved = await saveProfile(sql, viewer.id, { name, nameKey: nameKey(name), bio: input.bio.slice(0, 1000).normalize("NFC"), mailReplies: input.mailReplies, lang: mailLanguage(input.lang) });
    if (isSaved && name !== viewer.name) await touchDiscussionsOf(sql, viewer.id);
    return isSaved;
  });
  return saved ? granted(null) : refused("conflict", "name-taken");
}

/** Changes the password after the old one was given; every other session ends, and this one gets a new token. */
export async function changePassword(house: House, viewer: Viewer, input: { readonly current: string; readonly password: string }, client: Client): Promise<Outcome<SignedIn>> {
  const account = await findAccount(house.db, viewer.id);
  const problem = newPasswordProblem(house.settings, input.password, [viewer.name, account?.email ?? ""]);
  if (problem !== null) return problem;
  if (!await mayGuess(house, `own:${viewer.id}`, viewer.id, { ...client, device: null })) return refused("too-many");
  if (account?.password != null && !await isPassword(input.current, account.password)) return refused("invalid", "wrong-password");
  const hashed = await hashPassword(input.password);
  return granted(await house.db.transaction(async (sql) => {
    await savePassword(sql, viewer.id, hashed);
    await removeSessions(sql, viewer.id, null);
    await tellOwner(house, sql, viewer.id, "password-changed");
    return beginSession(house, sql, viewer.id, client);
  }));
}

export async function invite(house: House, viewer: Viewer | null, role: Role): Promise<Outcome<{ readonly link: string }>> {
  if (viewer === null) return refused("sign-in");
  if (viewer.state !== "active" || !hasRole(viewer.role, "administrator")) return refused("forbidden");
  return granted({ link: await makeLink(house, house.db, "invite", { role, madeBy: viewer.id }) });
}

/** Accounts by the beginning of a name or address, for moderators; addresses are for administrators. */
export async function listPeople(house: House, viewer: Viewer | null, text: string): Promise<Outcome<readonly PersonRow[]>> {
  if (viewer === null) return refused("sign-in");
  if (!hasRole(viewer.role, "moderator")) return refused("forbidden");
  const isAdministrator = hasRole(viewer.role, "administrator");
  const rows = await listAccounts(house.db, nameKey(text.slice(0, 100)), 100);
  return granted(rows.map((row) => ({ id: row.id, name: row.name, email: isAdministrator ? row.email : null, role: row.role, state: row.state, createdAt: row.createdAt, comments: row.comments })));
}

/** Gives a role; the account's sessions end, so that the change holds at once. */
export async function changeRole(house: House, viewer: Viewer | null, accountId: string, role: Role): Promise<Outcome<null>> {
  if (viewer === null) return refused("sign-in");
  if (viewer.state !== "active" || !hasRole(viewer.role, "administrator")) return refused("forbidden");
  if (!ROLES.includes(role)) return refused("invalid");
  if (await findAccount(house.db, accountId) === null) return refused("missing");
  return house.db.transaction(async (sql) => {
    if (!await saveRole(sql, accountId, role)) return refused("conflict", "last-administrator");
    await touchDiscussionsOf(sql, accountId);
    await removeSessions(sql, accountId, null);
    await tellOwner(house, sql, accountId, "role-changed");
    await logDecision(sql, { id: newId(), at: house.now(), by: viewer.id, action: `role-${role}`, commentId: null, accountId, reason: "" });
    return granted(null);
  });
}

/** Everything kept about the viewer. */
export async function exportOwn(house: House, viewer: Viewer): Promise<Outcome<Record<string, unknown[]>>> {
  return viewer.isProved ? granted(await personalData(house.db, viewer.id)) : refused("prove");
}

/** Ends one session of the viewer, or all with null. */
export async function revokeSession(house: House, viewer: Viewer, sessionId: string | null): Promise<Outcome<null>> {
  if (!viewer.isProved) return refused("prove");
  await removeSessions(house.db, viewer.id, sessionId);
  return granted(null);
}

/** The viewer gives their password again, before what a stolen session must not do (OWASP ASVS 5.0.0, 7.5). Who has none signs in anew. */
export async function prove(house: House, viewer: Viewer, password: string, client: Client): Promise<Outcome<null>> {
  const account = await findAccount(house.db, viewer.id);
  if (!await mayGuess(house, `own:${viewer.id}`, viewer.id, { ...client, device: null })) return refused("too-many");
  if (!await isPassword(password, account?.password ?? null)) return refused("invalid", "wrong-password");
  await proveSession(house.db, viewer.sessionId, house.now());
  return granted(null);
}

/** Erases a person: what names them goes, their comments become tombstones, threads keep their shape. */
export async function eraseOwn(house: House, viewer: Viewer, password: string): Promise<Outcome<null>> {
  const account = await findAccount(house.db, viewer.id);
  if (account === null) return refused("missing");
  if (!await mayGuess(house, `own:${viewer.id}`, viewer.id, { address: viewer.sessionId, agent: "", device: null })) return refused("too-many");
  if (account.password === null && !viewer.isProved) return refused("prove");
  if (account.password !== null && !await isPassword(password, account.password)) return refused("invalid", "wrong-password");
  return house.db.transaction(async (sql) => {
    if (account.role === "administrator" && !await saveRole(sql, viewer.id, "reader")) return refused("conflict", "last-administrator");
    for (const id of await ownComments(sql, viewer.id)) await eraseComment(sql, id);
    await touchDiscussionsOf(sql, viewer.id);
    await eraseAccount(sql, viewer.id);
    return granted(null);
  });
}
