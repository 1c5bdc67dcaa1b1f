import { createHash, randomBytes, timingSafeEqual } from "node:crypto";
import { HouseError, type Alert, type Follow, type FollowInput, type FollowOutcome, type FollowPort } from "../model/index.js";
import { xml } from "../export/index.js";
import { alertsOf, endFollow, findFollow, findOutlet, findPage, findStory, listFollows, saveFollow, storiesOfPart } from "../store/index.js";
import type { House } from "./house.js";

const FEED_ALERTS = 100;
const MOST_FOLLOWS = 500;
const LONGEST = 300;

/** Following: story, claim, figure, origin, outlet, person or search, told by feed, webhook or mail. */
export function openFollows(house: House): FollowPort {
  return {
    follow: (input, owner) => addFollow(house, input, owner),
    follows: async (owner) => (await listFollows(house.db, owner)).map((follow) => ({ follow, feedUrl: feedUrlOf(house, follow) })),
    nameOf: (what) => labelOf(house, what),
    unfollow: (id, owner) => endFollow(house.db, id, owner, house.now()),
    feed: (id, secret, format) => feedOf(house, id, secret, format),
  };
}

async function addFollow(house: House, given: FollowInput, owner: string): Promise<FollowOutcome> {
  const input = { ...given, ref: given.ref.replace(/\s+/g, " ").trim(), target: given.target?.trim() ?? null };
  const target = targetOf(house, input);
  if ("why" in target) return { ok: false, why: target.why };
  const label = input.ref.length > LONGEST ? null : await labelOf(house, input);
  if (label === null) return { ok: false, why: input.kind === "search" ? "A search needs words." : `There is no ${input.kind} "${input.ref.slice(0, 40)}".` };
  if ((await listFollows(house.db, owner)).length >= MOST_FOLLOWS) return { ok: false, why: `${MOST_FOLLOWS} things are followed already; end some first.` };
  const follow = await saveFollow(house.db, {
    ...input, target: target.target, label: label.slice(0, LONGEST), id: randomBytes(12).toString("hex"), secret: randomBytes(24).toString("base64url"), owner, madeAt: house.now(),
  });
  return { ok: true, follow, feedUrl: feedUrlOf(house, follow) };
}

/** Where alerts go, or why they can't go there. Addresses of webhooks are looked at again, by name and number, each time one is called. */
function targetOf(house: House, { via, target }: FollowInput): { readonly target: string | null } | { readonly why: string } {
  if (via === "feed") return { target: null };
  if (target === null || target === "" || target.length > 500) return { why: via === "mail" ? "Give the mail address." : "Give the address of the webhook." };
  if (via === "mail") {
    if (house.settings.smtpUrl === null) return { why: "No mail server is set; HEADWATER_SMTP names one." };
    return /^[^\s@<>"(),:;\\[\]]{1,64}@[^\s@<>"(),:;\\[\]]{1,190}$/.test(target) ? { target } : { why: "This is not a mail address." };
  }
  if (!URL.canParse(target) || !/^https?:$/.test(new URL(target).protocol)) return { why: "A webhook's address begins with https:// or http://." };
  const url = new URL(target);
  return url.username === "" && url.password === "" ? { target: url.href } : { why: "An address with a password in it is not taken; the signature proves who calls." };
}

/** The name of what is followed; null when it is not there. */
async function labelOf(house: House, { kind, ref }: Pick<FollowInput, "kind" | "ref">): Promise<string | null> {
  if (ref === "") return null;
  if (kind === "search") return ref;
  if (kind === "story") return (await findStory(house.db, ref))?.label ?? null;
  if (kind === "outlet") return (await findOutlet(house.db, ref))?.name ?? null;
  const part = kind === "claim" ? "claim-group" : kind === "figure" ? "ledger-line" : "origin";
  const [storyId] = await storiesOfPart(house.db, part, ref);
  const trace = storyId === undefined ? undefined : (await findPage(house.db, storyId, null))?.trace;
  if (kind === "claim") return trace?.claimGroups.find((one) => one.id === ref)?.statement ?? null;
  if (kind === "figure") return trace?.ledger.find((one) => one.id === ref)?.counted ?? null;
  return trace?.originList.find((one) => one.id === ref)?.name ?? null;
}

function feedUrlOf(house: House, follow: Follow): string | null {
  return follow.via === "feed" ? `${house.settings.publicUrl}/follow/${follow.id}/${follow.secret}.atom` : null;
}

/** Both are hashed first, so that lengths and beginnings tell nothing. */
function isSame(a: string, b: string): boolean {
  const digest = (text: string): Buffer => createHash("sha256").update(text).digest();
  return timingSafeEqual(digest(a), digest(b));
}

async function feedOf(house: House, id: string, secret: string, format: "atom" | "rss"): Promise<{ readonly contentType: string; readonly bytes: Uint8Array } | null> {
  const follow = await findFollow(house.db, id);
  if (follow === null || follow.via !== "feed" || !isSame(follow.secret, secret)) return null;
  const alerts = await alertsOf(house.db, id, FEED_ALERTS);
  const text = (format === "atom" ? atomOf : rssOf)(follow, alerts, house.settings.publicUrl);
  return { contentType: `application/${format}+xml; charset=utf-8`, bytes: new TextEncoder().encode(text) };
}

/** RFC 4287. Ids are made of the alert, so that a reader shows each once. */
function atomOf(follow: Follow, alerts: readonly Alert[], base: string): string {
  const entries = alerts.map((alert) => `<entry><id>urn:headwater:alert:${alert.id}</id><title>${xml(alert.text)}</title><link href="${xml(`${base}/story/${alert.storyId}`)}"/><updated>${alert.at}</updated><summary>${xml(alert.because)}</summary></entry>`);
  return `<?xml version="1.0" encoding="utf-8"?>\n<feed xmlns="http://www.w3.org/2005/Atom"><id>urn:headwater:follow:${follow.id}</id><title>${xml(`Headwater: ${follow.label}`)}</title><link href="${xml(`${base}/`)}"/><updated>${alerts[0]?.at ?? follow.madeAt}</updated><author><name>Headwater</name></author>\n${entries.join("\n")}\n</feed>\n`;
}

function rssOf(follow: Follow, alerts: readonly Alert[], base: string): string {
  const items = alerts.map((alert) => `<item><guid isPermaLink="false">urn:headwater:alert:${alert.id}</guid><title>${xml(alert.text)}</title><link>${xml(`${base}/story/${alert.storyId}`)}</link><pubDate>${new Date(alert.at).toUTCString()}</pubDate><description>${xml(alert.because)}</description></item>`);
  return `<?xml version="1.0" encoding="utf-8"?>\n<rss version="2.0"><channel><title>${xml(`Headwater: ${follow.label}`)}</title><link>${xml(`${base}/`)}</link><description>${xml(`What is new about ${follow.label}`)}</description>\n${items.join("\n")}\n</channel></rss>\n`;
}

/** Throws the outcome's reason, for the command line. */
export function followOrThrow(outcome: FollowOutcome): Extract<FollowOutcome, { ok: true }> {
  if (outcome.ok) return outcome;
  throw new HouseError("cli/follow-refused", outcome.why);
}
