import { createTransport } from "nodemailer";
import { addJob, type Queryable, type Task } from "../store/index.js";
import type { House } from "./house.js";

/** A mail to one person, plain text. */
export interface Letter {
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  /** Address of a page that stops such mail, for List-Unsubscribe; null for mail about the account itself. */
  readonly stop: string | null;
}

const TIMEOUT_MS = 15_000;

/** Puts a mail in the queue, in the transaction of `sql`; nothing happens without a mail server. */
export async function sendLater(house: House, sql: Queryable, letter: Letter): Promise<void> {
  if (house.settings.smtpUrl === null) return;
  await addJob(sql, "mail", letter, { maxAttempts: 6 });
}

/** The job that hands a mail to the server. What the server does not take is tried again, and parked in the end. */
export function mailTasks(house: House): Record<string, Task> {
  return {
    mail: async (payload) => {
      const letter = payload as Letter;
      if (house.settings.smtpUrl === null) return;
      const transport = createTransport(house.settings.smtpUrl, { connectionTimeout: TIMEOUT_MS, greetingTimeout: TIMEOUT_MS, socketTimeout: TIMEOUT_MS } as object);
      try {
        // The address as an object: as text, a line break in it would make more recipients.
        await transport.sendMail({
          from: { name: "Headwater", address: house.settings.mailFrom }, to: { name: "", address: oneLine(letter.to) }, subject: oneLine(letter.subject), text: letter.text,
          ...(letter.stop === null ? {} : { headers: { "List-Unsubscribe": `<${oneLine(letter.stop)}>` } }),
          disableFileAccess: true, disableUrlAccess: true,
        });
      } finally {
        transport.close();
      }
    },
  };
}

/** Text from people on one line, for a mail header. */
export function oneLine(text: string): string {
  return text.replace(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, " ").trim().slice(0, 300);
}
