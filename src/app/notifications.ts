import type { NotificationRow, Viewer } from "../model/index.js";
import { addNotification, findAccount, listNotifications, markNotificationsRead, type Queryable } from "../store/index.js";
import type { House } from "./house.js";
import { oneLine, sendLater } from "./mail.js";

const SUBJECTS: Readonly<Record<NotificationRow["kind"], string>> = {
  reply: "Somebody answered you", mention: "Somebody mentioned you", decision: "A moderator decided", correction: "Your comment changed the record",
};

interface News { readonly accountId: string; readonly kind: NotificationRow["kind"]; readonly commentId: string | null; readonly by: string | null; readonly text: string }

/** Tells a person something, on the site and, if they want it, by mail. Nothing from somebody they blocked. */
export async function notify(house: House, sql: Queryable, news: News): Promise<void> {
  if (await addNotification(sql, { ...news, at: house.now() })) await mailAbout(house, sql, news);
}

/** The mail about what a person was told on the site, if they want it. */
export async function mailAbout(house: House, sql: Queryable, news: News): Promise<void> {
  if (house.settings.smtpUrl === null) return;
  const account = await findAccount(sql, news.accountId);
  if (account?.email == null || account.verifiedAt === null || !account.mailReplies) return;
  const where = news.commentId === null ? `${house.settings.publicUrl}/notifications` : `${house.settings.publicUrl}/comment/${news.commentId}`;
  await sendLater(house, sql, { to: account.email, subject: SUBJECTS[news.kind], text: `${SUBJECTS[news.kind]}.\n${oneLine(news.text)}\n${where}\n\nNo more such mail: ${house.settings.publicUrl}/account\n`, stop: `${house.settings.publicUrl}/account` });
}

export async function viewNotifications(house: House, viewer: Viewer): Promise<readonly NotificationRow[]> {
  return (await listNotifications(house.db, viewer.id, 100)).map((row) => ({ ...row, kind: row.kind as NotificationRow["kind"] }));
}

export function readNotifications(house: House, viewer: Viewer): Promise<void> {
  return markNotificationsRead(house.db, viewer.id, house.now());
}
