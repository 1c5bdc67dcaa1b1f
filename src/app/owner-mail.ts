import { findAccount, type Queryable } from "../store/index.js";
import type { House } from "./house.js";
import { sendLater } from "./mail.js";
import { mailText, type OwnerNews } from "./mail-texts.js";

/** Tells the owner of an account by mail, where there is an address, that its password, passkeys or role changed: who did not do it finds out (OWASP ASVS 5.0.0, 6.3.7). */
export async function tellOwner(house: House, sql: Queryable, accountId: string, news: OwnerNews): Promise<void> {
  const account = house.settings.smtpUrl === null ? null : await findAccount(sql, accountId);
  if (account?.email == null) return;
  await sendLater(house, sql, { to: account.email, ...mailText(account.lang, news, { site: house.settings.publicUrl, at: house.now() }), stop: null });
}
