import assert from "node:assert/strict";
import { createServer, type AddressInfo, type Server, type Socket } from "node:net";
import { after, before, test } from "node:test";
import { openFollows } from "../../src/app/follows.js";
import { alertTasks } from "../../src/app/alerts.js";
import type { House } from "../../src/app/house.js";
import { mailTasks } from "../../src/app/mail.js";
import { addSample } from "../../src/app/sample.js";
import { readSettings } from "../../src/app/settings.js";
import { countJobs, listStories, recordChanges } from "../../src/store/index.js";
import { openTestDatabase, type TestDatabase } from "../store/test-database.js";

/** A mail server of a few lines: takes everything and keeps what it was told. */
class Post {
  readonly server: Server;
  readonly recipients: string[] = [];
  readonly letters: string[] = [];
  constructor() { this.server = createServer((socket) => this.#serve(socket)); }

  #serve(socket: Socket): void {
    let rest = "", inData = false;
    socket.write("220 post.example\r\n");
    socket.on("data", (part: Buffer) => {
      rest += part.toString();
      for (;;) {
        const end = rest.indexOf(inData ? "\r\n.\r\n" : "\r\n");
        if (end < 0) return;
        const line = rest.slice(0, end);
        rest = rest.slice(end + (inData ? 5 : 2));
        if (inData) { this.letters.push(line); inData = false; socket.write("250 kept\r\n"); continue; }
        if (/^RCPT TO:/i.test(line)) this.recipients.push(line.slice(8));
        inData = /^DATA$/i.test(line);
        if (/^QUIT$/i.test(line)) { socket.end("221 bye\r\n"); return; }
        socket.write(inData ? "354 go on\r\n" : "250 ok\r\n");
      }
    });
  }
}

let base: TestDatabase;
let house: House;
let storyId = "";
const post = new Post();
before(async () => {
  await new Promise<void>((resolve) => { post.server.listen(0, "127.0.0.1", () => resolve()); });
  base = await openTestDatabase(6);
  house = { db: base.db, settings: readSettings({ HEADWATER_SMTP: `smtp://127.0.0.1:${(post.server.address() as AddressInfo).port}`, HEADWATER_MAIL_FROM: "news@desk.example" }), now: () => new Date().toISOString(), close: async () => undefined };
  await addSample(house);
  storyId = (await listStories(base.db, 1, 0)).rows[0]?.id ?? "";
});
after(async () => { post.server.close(); await base.drop(); });

test("an alert by mail says what happened and why, to one recipient, whatever the text holds", async () => {
  const made = await openFollows(house).follow({ kind: "story", ref: storyId, via: "mail", target: "ana@desk.example" }, "ana");
  assert.ok(made.ok);
  await recordChanges(house.db, storyId, [{ kind: "new-claim", subject: null, text: "New claim: one\r\nBcc: eve@elsewhere.example\r\n\r\nforged" }]);
  await alertTasks(house)["alert"]?.({ storyId });
  assert.equal((await countJobs(house.db, ["mail"])).waiting, 1);
  const waiting = await house.db.query<{ payload: unknown }>("SELECT payload FROM graphile_worker._private_jobs j JOIN graphile_worker._private_tasks t ON t.id = j.task_id WHERE t.identifier = 'mail'");
  await mailTasks(house)["mail"]?.(waiting.rows[0]?.payload);
  assert.deepEqual(post.recipients, ["<ana@desk.example>"]);
  const [letter = ""] = post.letters;
  const [headers = ""] = letter.split("\r\n\r\n");
  assert.match(headers, /^To: .*ana@desk\.example/m);
  assert.ok(!/^Bcc:/im.test(headers), headers);
  assert.match(headers, /^Subject: New claim: one Bcc: eve/m);
  assert.match(letter, /You follow the story/);
  assert.match(letter, new RegExp(`/story/${storyId}`));
});
