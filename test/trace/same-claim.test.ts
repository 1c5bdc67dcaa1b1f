import assert from "node:assert/strict";
import { test } from "node:test";
import { traceStory } from "../../src/trace/index.js";
import { DISTORTED_CLAIMS, RETOLD_CLAIMS } from "./distorted-claims.js";
import { storyOf } from "./story-builder.js";

/** Groups with claims of both pages. */
function sharedGroups(pages: Parameters<typeof storyOf>[0]): { statement: string; corroborated: boolean }[] {
  const material = storyOf(pages);
  const home = new Map(material.extractions.flatMap((one) => one.claims.map((claim) => [claim.id, claim.articleId])));
  return traceStory(material, []).claimGroups.filter((group) => new Set(group.claimIds.map((id) => home.get(id))).size > 1);
}

test("there are at least sixty distorted claims, of every kind", () => {
  assert.ok(DISTORTED_CLAIMS.length >= 60);
  assert.equal(new Set(DISTORTED_CLAIMS.map((row) => row.kind)).size, 8);
});

for (const { lang, kind, original, distorted } of DISTORTED_CLAIMS) {
  test(`${lang}: another ${kind} is another claim: ${distorted}`, () => {
    const shared = sharedGroups([{ id: "a", text: original, lang }, { id: "b", text: distorted, lang }]);
    assert.deepEqual(shared.map((group) => group.statement), []);
  });
}

test("no distorted claim counts as corroboration, also among all others", () => {
  const pages = DISTORTED_CLAIMS.flatMap((row, at) => [{ id: `o${at}`, text: row.original, lang: row.lang }, { id: `d${at}`, text: row.distorted, lang: row.lang }]);
  const material = storyOf(pages);
  const page = new Map(material.articles.map((article) => [article.id, article.externalId ?? ""]));
  const home = new Map(material.extractions.flatMap((one) => one.claims.map((claim) => [claim.id, page.get(claim.articleId) ?? ""])));
  for (const group of traceStory(material, []).claimGroups) {
    const rows = group.claimIds.map((id) => home.get(id) ?? "");
    for (const row of rows) if (row.startsWith("o")) assert.ok(!rows.includes(`d${row.slice(1)}`), `${row} joins its distortion: ${group.statement}`);
  }
});

test("tellings of one claim do join, over outlets and languages", () => {
  const apart = RETOLD_CLAIMS.filter(([langA, a, langB, b]) => sharedGroups([{ id: "a", text: a, lang: langA }, { id: "b", text: b, lang: langB }]).length === 0);
  assert.deepEqual(apart.map(([, a]) => a), []);
});
