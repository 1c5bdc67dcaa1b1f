import assert from "node:assert/strict";
import { test } from "node:test";
import type { ListedPartyView, MeasureView } from "../../src/model/index.js";
import { createWeb, screenRoutes } from "../../src/web/index.js";
import { fixturePort } from "../fixtures/site/port.js";

const claim = { claimId: "c1", groupId: "g1", articleId: "a1", statement: "Orlan sent <b>5,000</b> workers", lang: "en", origin: "Orlan's ministry" };
const MEASURE: MeasureView = {
  id: "TC-88-4", title: "Treaty Council resolution 88 (2027), paragraph 4: workers abroad", regime: "Council measures on Orlan", programme: "TC-ORL", summary: "No permits for workers.", adopted: "2027-05-06", topic: "workers",
  confidence: "recalled", checkedAgainst: null, supersededBy: null, limit: null, deadline: "2029-01-01", note: null, asOf: "2031-01-01", sourceUrl: "https://treaty-council.example/88", events: [{ date: "2030-02", text: "The panel ended; the measures did not.", confidence: "verified" }],
  stories: [{ storyId: "s1", headline: "Orlan sends workers", eventDate: "2030-09-01", level: "may-engage", claims: [claim], alleged: [{ ...claim, claimId: "c2", statement: "The dispatch breaks the rules", origin: null }] }],
};
const PARTY: ListedPartyView = {
  list: "tc", listTitle: "Treaty Council list", version: "3", asOf: "2031-02-03", isListed: false, id: "ORi.001", kind: "person", names: [{ text: "PAVEL <i>SOROKIN</i>", quality: "primary" }, { text: "Pasha", quality: "weak" }],
  born: ["1964"], nationalities: ["Orlan"], identifiers: [{ type: "Passport", value: "381310014" }], programmes: ["ORLAN"], listedOn: "2029-05-06", about: "General.", changes: [{ at: "2031-02-03T00:00:00Z", text: "no longer listed" }], stories: [], decisions: [],
};
const site = createWeb(fixturePort(), { mount: (web) => { web.route("/", screenRoutes({ measure: async (id) => (id === MEASURE.id ? MEASURE : null), listedParty: async (list, id) => (list === "tc" && id === "ORi.001" ? PARTY : null), decideHit: async () => false, undecideHit: async () => false })); } });

async function page(path: string, lang = "en"): Promise<{ readonly status: number; readonly html: string }> {
  const answer = await site.request(path, { headers: { "accept-language": lang } });
  return { status: answer.status, html: await answer.text() };
}

test("a measure's page shows how sure the paragraph is, who claims what, and that an allegation has no source", async () => {
  const { status, html } = await page("/measure/TC-88-4");
  assert.equal(status, 200);
  for (const text of ["from memory: check it against the text", "Orlan&#39;s ministry", "may engage", "no source named", "The panel ended; the measures did not.", "1 January 2029", "/claim/g1"]) assert.ok(html.includes(text), text);
  assert.ok(html.includes("&lt;b&gt;5,000"), "text from outside is escaped");
  assert.equal((html.match(/<h1/g) ?? []).length, 1);
});

test("a listed party's page names list, version and date, and says when it is no longer on it", async () => {
  const { status, html } = await page("/listed/tc/ORi.001");
  assert.equal(status, 200);
  for (const text of ["Treaty Council list, version 3, as of 3 February 2031", "Not on this list as of 3 February 2031", "weak alias", "Passport 381310014", "&lt;i&gt;SOROKIN"]) assert.ok(html.includes(text), text);
  assert.doesNotMatch(html, /\bclean\b/i);
});

test("both pages speak the reader's language, and what is not there is 404", async () => {
  assert.ok((await page("/measure/TC-88-4", "de")).html.includes("Maßnahme"));
  assert.ok((await page("/listed/tc/ORi.001", "ko")).html.includes("약한 별칭"));
  for (const path of ["/measure/none", "/listed/tc/none", "/listed/%2e%2e/x"]) assert.equal((await page(path)).status, 404, path);
});

test("an editor decides whether a name is the party, and takes it back; others are told who may", async () => {
  const asked: unknown[] = [];
  let editor: string | null = "Ana Editor";
  const decided = { ...PARTY, decisions: [{ name: "pavel sorokin", verdict: "rejected", reason: "A singer.", by: "Ben", at: "2031-02-04T00:00:00Z" }] } as const;
  const own = createWeb(fixturePort(), { mount: (web) => { web.route("/", screenRoutes({
    measure: async () => null, listedParty: async () => decided,
    decideHit: async (input, by) => { asked.push([input.name, input.verdict, by]); return input.reason !== ""; }, undecideHit: async (of, by) => { asked.push([of.name, by]); return true; },
  }, async () => editor)); } });
  const post = async (path: string, form: Record<string, string>): Promise<Response> => own.request(path, { method: "POST", body: new URLSearchParams(form), headers: { "content-type": "application/x-www-form-urlencoded", "sec-fetch-site": "same-origin" } });
  const shown = await (await own.request("/listed/tc/ORi.001?name=Pavel+Sorokin&story=s1")).text();
  for (const text of ["Is “Pavel Sorokin” this party?", "“pavel sorokin” is not this party", "A singer.", "/listed/tc/ORi.001/undecide", "/story/s1#lens"]) assert.ok(shown.includes(text), text);
  const done = await post("/listed/tc/ORi.001/decide", { name: "Pavel Sorokin", verdict: "confirmed", reason: "Same passport.", story: "s1" });
  assert.deepEqual([done.status, done.headers.get("location")], [303, "/story/s1#lens"]);
  const back = await post("/listed/tc/ORi.001/decide", { name: "Pavel Sorokin", verdict: "confirmed", reason: "", story: "//evil.example" });
  assert.equal(back.status, 422);
  assert.match(await back.text(), /role="alert"[^]*value="Pavel Sorokin"/);
  assert.equal((await post("/listed/tc/ORi.001/decide", { name: "x", verdict: "perhaps", reason: "x" })).status, 422);
  assert.equal((await post("/listed/tc/ORi.001/undecide", { name: "pavel sorokin" })).headers.get("location"), "/listed/tc/ORi.001");
  assert.deepEqual(asked, [["Pavel Sorokin", "confirmed", "Ana Editor"], ["Pavel Sorokin", "confirmed", "Ana Editor"], ["pavel sorokin", "Ana Editor"]]);
  editor = null;
  assert.ok(!(await (await own.request("/listed/tc/ORi.001?name=Pavel+Sorokin")).text()).includes("/decide"));
  for (const what of ["decide", "undecide"]) assert.equal((await post(`/listed/tc/ORi.001/${what}`, { name: "x", verdict: "confirmed", reason: "x" })).status, 403);
});
