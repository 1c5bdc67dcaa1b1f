import { createHmac } from "node:crypto";
import { HouseError, type Alert, type Follow, type StoryPage } from "../model/index.js";
import {
  addJob, endFollow, findPage, findUnsentAlert, followsOf, loadMaterial, markAlertSent, saveAlert, storiesMergedInto, takeUnseenChanges, type Queryable, type Task,
} from "../store/index.js";
import { contentId } from "../text/index.js";
import { whyItFires } from "./alert-reasons.js";
import type { House } from "./house.js";
import { sendLater } from "./mail.js";
import { networkOf } from "./network.js";

/** A receiver that answers within this is healthy; its answer is not read beyond the bound. */
const WEBHOOK_BOUNDS = { redirects: 0, totalMs: 10_000, idleMs: 5_000, bodyBytes: 64 * 1024 };
/** With a back-off that doubles and more, the last attempt is about an hour after the first. */
const WEBHOOK_ATTEMPTS = 9;
const GONE = 410;

/** Jobs of following: alerts out of a story's changes, and the calls of webhooks. */
export function alertTasks(house: House): Record<string, Task> {
  return {
    alert: (payload) => makeAlerts(house, (payload as { readonly storyId: string }).storyId),
    webhook: (payload) => callWebhook(house, (payload as { readonly alertId: string }).alertId),
  };
}

/** Tells followers what changed in a story: an alert once for each follower and change, and the job that carries it, in one transaction. */
async function makeAlerts(house: House, storyId: string): Promise<void> {
  const page = await findPage(house.db, storyId, null);
  const articles = (await loadMaterial(house.db, storyId))?.articles ?? [];
  await house.db.transaction(async (sql) => {
    const changes = await takeUnseenChanges(sql, storyId);
    if (changes.length === 0 || page === null) return;
    // Who follows a story that was merged into this one follows this one.
    const merged = new Set(await storiesMergedInto(sql, storyId));
    const found = await followsOf(sql, [...merged, ...refsOf(page, articles.map((article) => article.outlet.id))]);
    const follows = found.map((follow) => (follow.kind === "story" && merged.has(follow.ref) ? { ...follow, ref: storyId } : follow));
    for (const change of changes) {
      for (const follow of follows) {
        const because = change.at < follow.madeAt ? null : whyItFires(follow, change, page, articles);
        if (because === null) continue;
        const alert: Alert = { id: contentId("alert", follow.id, String(change.id)), storyId, kind: change.kind, text: change.text, because, at: house.now() };
        if (await saveAlert(sql, alert, { followId: follow.id, changeId: change.id })) await send(house, sql, alert, follow);
      }
    }
  });
}

/** Everything in a story that can be followed. */
function refsOf({ storyId, trace }: StoryPage, outletIds: readonly string[]): string[] {
  return [...new Set([storyId, ...outletIds, ...trace.claimGroups.map((one) => one.id), ...trace.ledger.map((one) => one.id), ...trace.originList.map((one) => one.id)])];
}

async function send(house: House, sql: Queryable, alert: Alert, follow: Follow): Promise<void> {
  if (follow.via === "webhook") await addJob(sql, "webhook", { alertId: alert.id }, { key: `webhook:${alert.id}`, maxAttempts: WEBHOOK_ATTEMPTS });
  if (follow.via !== "mail") return;
  const link = `${house.settings.publicUrl}/story/${alert.storyId}`;
  await sendLater(house, sql, { to: follow.target ?? "", subject: alert.text, text: `${alert.text}\n\n${alert.because}\n\n${link}\n`, stop: `${house.settings.publicUrl}/follow` });
}

/**
 * Calls a webhook, signed as the Standard Webhooks specification says: HMAC-SHA256 over "id.timestamp.body" with the follow's secret. The id is the alert's,
 * so that a receiver that was called twice (its answer got lost) can tell. A receiver that answers 410 is called no more; any other failure is tried again later.
 */
async function callWebhook(house: House, alertId: string): Promise<void> {
  const found = await findUnsentAlert(house.db, alertId);
  if (found === null) return;
  const { alert, follow } = found;
  const body = JSON.stringify({
    type: `headwater.${alert.kind}`, timestamp: alert.at, why: alert.because,
    data: { alert: alert.id, text: alert.text, story: alert.storyId, url: `${house.settings.publicUrl}/story/${alert.storyId}`, follow: { kind: follow.kind, ref: follow.ref, label: follow.label } },
  });
  const seconds = String(Math.floor(Date.parse(house.now()) / 1000));
  const answer = await networkOf(house.settings).client.request({
    url: follow.target ?? "", method: "POST", body, bounds: WEBHOOK_BOUNDS,
    headers: { "content-type": "application/json", "webhook-id": alert.id, "webhook-timestamp": seconds, "webhook-signature": signatureOf(follow.secret, `${alert.id}.${seconds}.${body}`) },
  });
  if (answer.status === GONE) { await endFollow(house.db, follow.id, null, house.now()); return; }
  if (answer.status < 200 || answer.status >= 300) throw new HouseError("app/webhook-refused", `The webhook of follow ${follow.id} answered ${answer.status}.`);
  await markAlertSent(house.db, alert.id, house.now());
}

/** "v1," and the HMAC-SHA256 of a text in base64. */
export function signatureOf(secret: string, text: string): string {
  return `v1,${createHmac("sha256", secret).update(text).digest("base64")}`;
}
