import { NOTICES, type NotificationRow, type Viewer } from "../model/index.js";
import { addNotification, findAccount, listNotifications, markNotificationsRead, type Queryable } from "../store/index.js";
import type { House } from "./house.js";
import { oneLine, sendLater } from "./mail.js";
import { noticeText } from "./mail-texts.js";

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
  const stop = `${house.settings.publicUrl}/account`;
  await sendLater(house, sql, { to: account.email, ...noticeText(account.lang, news.kind, { words: oneLine(news.text), where, stop }), stop });
}

export async function viewNotifications(house: House, viewer: Viewer): Promise<readonly NotificationRow[]> {
  return (await listNotifications(house.db, viewer.id, 100)).flatMap((row) => { const kind = NOTICES.find((one) => one === row.kind); return kind === undefined ? [] : [{ ...row, kind }]; });
}

export function readNotifications(house: House, viewer: Viewer): Promise<void> {
  return markNotificationsRead(house.db, viewer.id, house.now());
}
