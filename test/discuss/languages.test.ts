import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { mailLanguage, mailText, noticeText } from "../../src/app/mail-texts.js";
import { REPAIR_REFUSALS } from "../../src/web/repair/refusals.js";
import { NOTICES, REPAIR_WHYS, WHY_HELD, WHY_RANKED, WHY_REFUSED } from "../../src/model/index.js";
import { voiceOf, LANGUAGES } from "../../src/web/i18n.js";
import { en, type MessageKey } from "../../src/web/messages/en.js";
import { comment, openSite, STORY_ID, type Site, type Visitor } from "./site.js";

let site: Site;
let owner: Visitor & { readonly id: string };
let reader: Visitor & { readonly id: string };
const TALK = `/story/${STORY_ID}/discussion`;

before(async () => {
  site = await openSite();
  [owner, reader] = [await site.member("Owner", "administrator"), await site.member("Leo")];
});
after(() => site.close());

test("every code that a use case gives has its sentence", () => {
  const keys = [...WHY_REFUSED.map((code) => `why.${code}`), ...WHY_HELD.map((code) => `held.${code}`), ...WHY_RANKED.map((code) => `ranked.${code}`), ...NOTICES.map((kind) => `notice.${kind}`)];
  assert.deepEqual(keys.filter((key) => !Object.hasOwn(en, key)), []);
});

test("why a decision can't be made is told in each language, on the repair page and from a thread", async () => {
  const places = (text: string): string => (text.match(/\{\w+\}/g) ?? []).sort().join();
  for (const words of Object.values(REPAIR_REFUSALS)) assert.deepEqual(REPAIR_WHYS.filter((code) => words[code].trim() === "" || places(words[code]) !== places(REPAIR_REFUSALS.de[code])), []);
  const id = await comment(owner, "Two claims are one.");
  for (const [path, lang, said] of [[`/comment/${id}/correct`, "de", REPAIR_REFUSALS.de["join-few"]], [`/story/${STORY_ID}/repair`, "ko", REPAIR_REFUSALS.ko["join-few"]], [`/story/${STORY_ID}/repair`, "en", "Choose at least two claims that say the same."]] as const) {
    const answer = await owner.post(path, { section: "claims", do: "join", group: "g-none", reason: "The same." }, { "accept-language": lang });
    assert.equal(answer.status, 422);
    assert.ok(answer.text.includes(said), `${path} ${lang}`);
  }
});

test("what counts has the plural of its language", () => {
  assert.deepEqual(LANGUAGES.map((lang) => [1, 2].map((n) => voiceOf(lang).count("discuss.comments", n))), [["1 comment", "2 comments"], ["1 Kommentar", "2 Kommentare"], ["댓글 1개", "댓글 2개"]]);
});

/** Words of pages that only English has, in no message of the others. */
const ENGLISH = /\b(?:Sign in|Write a comment|Your comment|Moderation queue|Report|Nothing|Password|Save|Notifications|Waiting)\b/;

for (const lang of ["de", "ko"] as const) {
  test(`${lang}: pages of discussion, account and desk hold no English`, async () => {
    const id = await comment(owner, "…", { about: "sentence:s1" });
    for (const [visitor, paths] of [[site.visitor(), ["/sign-in", TALK, "/rules", `/comment/${id}`]], [owner, [TALK, "/account", "/notifications", "/moderation/held", "/moderation/appeals", "/moderation/log", "/moderation/settings", "/people", `/comment/${id}`, `/comment/${id}/edit`, `/comment/${id}/delete`, `/comment/${id}/history`, `/comment/${id}/correct`]], [reader, [`/comment/${id}/report`, "/moderation/held"]]] as const) {
      for (const path of paths) {
        const answer = await visitor.get(path, { "accept-language": lang });
        assert.match(answer.text, new RegExp(`<html lang="${lang}"`), path);
        assert.doesNotMatch(answer.text.replace(/<main[^]*?<h1[^]*?<\/h1>/, "").replace(/title="[^"]*"/g, ""), ENGLISH, path);
      }
    }
  });

  test(`${lang}: a refusal and the reason of waiting are told in the reader's language`, async () => {
    const { t } = voiceOf(lang);
    const wrong = await site.visitor().post("/sign-in", { email: "x@x.example", password: "nothing right" }, { "accept-language": lang });
    assert.ok(wrong.text.includes(t("why.wrong-sign-in")));
    await reader.post(TALK, { body: `Wartet: ${lang}` }, { "accept-language": lang });
    assert.ok((await reader.get(TALK, { "accept-language": lang })).text.includes(t("held.no-proof")));
    assert.ok((await owner.get("/moderation/held", { "accept-language": lang })).text.includes(t("held.no-proof")));
    const back = await owner.post(`/moderation/comments/${/action="\/moderation\/comments\/([\w-]+)"/.exec((await owner.get("/moderation/held")).text)?.[1]}`, { action: "hide", reason: "", from: "held" }, { "accept-language": lang });
    assert.equal(back.status, 422);
    assert.ok(back.text.includes(t("why.say-why-author")) && back.text.includes(t("desk.title")), "the queue again, with the problem");
  });
}

test("mails are in the account's language, and what a person wrote stays as it is", () => {
  assert.equal(mailLanguage("xx"), "en");
  assert.equal(mailText("ko", "verify", { link: "https://site.example/verify/x" }).subject, "주소를 확인해 주세요");
  const { subject, text } = noticeText("de", "hide", { words: "Say {where} {stop}", where: "https://site.example/c", stop: "https://site.example/account" });
  assert.match(subject, /Moderation/);
  assert.match(text, /Say \{where\} \{stop\}/);
  for (const lang of LANGUAGES) for (const kind of NOTICES) assert.doesNotMatch(noticeText(lang, kind, { words: "w", where: "x", stop: "y" }).text, /\{\w+\}/);
});

test("an account takes the language it was made in and changes it in its profile", async () => {
  const row = async (): Promise<string | undefined> => (await site.house.db.query<{ lang: string }>("SELECT lang FROM accounts WHERE id = $1", [owner.id])).rows[0]?.lang;
  assert.equal(await row(), "en");
  await owner.post("/account/profile", { name: "Owner", bio: "", lang: "ko" });
  assert.equal(await row(), "ko");
  await owner.post("/account/profile", { name: "Owner", bio: "", lang: "tlh" });
  assert.equal(await row(), "en");
});

test("each message of the discussion says something else in each language", () => {
  const same = (Object.keys(en) as MessageKey[]).filter((key) => /^(?:why|held|ranked|notice|rules|desk|account|discuss)\./.test(key) && /[a-z]{3,} [a-z]{3,}/.test(en[key]) && LANGUAGES.some((lang) => lang !== "en" && voiceOf(lang).t(key) === en[key]));
  assert.deepEqual(same, []);
});
