import { Readable } from "node:stream";
import { createTransport, type SendMailOptions } from "nodemailer";
import { HouseError } from "../model/index.js";
import { addJob, onceValue, putOnce, setOnce, takeOnce, type Queryable, type Task } from "../store/index.js";
import type { House } from "./house.js";
import { newId } from "./secrets.js";

/** A mail to one person, plain text. */
export interface Letter {
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  /** Address of a page that stops such mail, for List-Unsubscribe; null for mail about the account itself. */
  readonly stop: string | null;
}

const TIMEOUT_MS = 15_000;
/** With a back-off that doubles and more, the last attempt is about a day after the first. */
const ATTEMPTS = 12;
/** How long it is remembered which mails went out. */
const REMEMBERED_MS = 30 * 86_400_000;
const KIND = "mail";
const UNSURE = "A mail may have gone out before the connection was lost, so it is not sent again.";

/** Puts a mail in the queue, in the transaction of `sql`; nothing happens without a mail server. Mails go one after another, so that a server that hangs holds up nothing else. */
export async function sendLater(house: House, sql: Queryable, letter: Letter): Promise<void> {
  if (house.settings.smtpUrl === null) return;
  await addJob(sql, "mail", { id: newId(), ...letter }, { maxAttempts: ATTEMPTS, queue: "mail" });
}

/** The job that hands a mail to the server: at most once. What the server did not take is tried again, and parked in the end. */
export function mailTasks(house: House): Record<string, Task> {
  return {
    mail: async (payload) => {
      const { id = newId(), ...letter } = payload as Letter & { readonly id?: string };
      if (house.settings.smtpUrl === null) return;
      const before = await onceValue(house.db, KIND, id);
      if (before === "taken") return;
      if (before !== null) throw new HouseError("app/mail-unsure", UNSURE);
      await handOver(house, id, letter);
    },
  };
}

/** Hands a mail over. Before its text leaves, that is written down; only the server's own refusal takes it back (RFC 5321, 4.5.5: after a lost answer nobody knows). */
async function handOver(house: House, id: string, letter: Letter): Promise<void> {
  const transport = createTransport(house.settings.smtpUrl ?? "", { connectionTimeout: TIMEOUT_MS, greetingTimeout: TIMEOUT_MS, socketTimeout: TIMEOUT_MS } as object);
  let isLeaving = false;
  transport.use("stream", (mail, done) => {
    const whole = mail.message.createReadStream.bind(mail.message);
    // Read only when the server has said that it wants the text.
    mail.message.createReadStream = () => Readable.from((async function* () {
      if (!await putOnce(house.db, KIND, id, "leaving", new Date(Date.parse(house.now()) + REMEMBERED_MS).toISOString())) throw new HouseError("app/mail-unsure", UNSURE);
      isLeaving = true;
      yield* whole();
    })(), { objectMode: false });
    done();
  });
  try {
    await transport.sendMail(messageOf(house, id, letter));
    await setOnce(house.db, KIND, id, "taken");
  } catch (error) {
    const { responseCode, code } = error as { responseCode?: number; code?: string };
    if (isLeaving && responseCode !== undefined) await takeOnce(house.db, KIND, id, house.now());
    // Errors of jobs stand on the status page, and servers like to name the address they refuse.
    throw error instanceof HouseError ? error : new HouseError("app/mail-refused", `The mail server did not take a mail (${responseCode ?? code ?? "no answer"}).`, { cause: error });
  } finally {
    transport.close();
  }
}

function messageOf(house: House, id: string, letter: Letter): SendMailOptions {
  return {
    // The address as an object: as text, a line break in it would make more recipients.
    from: { name: "Headwater", address: house.settings.mailFrom }, to: { name: "", address: oneLine(letter.to) }, subject: oneLine(letter.subject), text: letter.text,
    messageId: `<${id}@${house.settings.mailFrom.split("@")[1] ?? "localhost"}>`,
    ...(letter.stop === null ? {} : { headers: { "List-Unsubscribe": `<${oneLine(letter.stop)}>` } }),
    disableFileAccess: true, disableUrlAccess: true,
  };
}

/** Text from people on one line, for a mail header. */
export function oneLine(text: string): string {
  return text.replace(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, " ").trim().slice(0, 300);
}
