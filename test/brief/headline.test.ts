import assert from "node:assert/strict";
import { test } from "node:test";
import { composeStoryPage } from "../../src/brief/index.js";
import type { Article, ClaimGroup, StoryMaterial } from "../../src/model/index.js";
import { article, claim } from "../fixtures/site/make.js";
import { MATERIAL, TRACE } from "../fixtures/site/story.js";

/** The headline of a story of one article. */
function headlineOf(title: string, line: string, outlet = "Harbour Times"): string {
  const of: Article = article({ key: "one", outlet, domain: "harbour-times.example", title, published: "2031-03-04T09:00:00.000Z", lines: [line] });
  const said = claim(of, { sentence: line, event: "deployment" });
  const group: ClaimGroup = { ...TRACE.claimGroups[0]!, id: "g", claimIds: [said.id], originIds: [], figure: null };
  const material: StoryMaterial = { story: { ...MATERIAL.story, label: "", members: [] }, articles: [of], extractions: [{ articleId: of.id, revision: of.revision, lang: "en", claims: [said], attributions: [], figures: [], by: "rules" }] };
  return composeStoryPage(material, { ...TRACE, claimGroups: [group], carrierGroups: [], ledger: [], differences: [], edges: [], originList: [], notHeld: [], outlets: 1 }).headline;
}

const SENTENCE = "Builders from Orlan have crossed into Keth.";
const LONG = "Varland's intelligence bureau has reported that Orlan dispatched approximately 4,000 railway engineers to the northern line of Keth, starting in January, to rebuild bridges and stations destroyed in the autumn floods.";

test("the title of the article is the headline, without the outlet's own tail", () => {
  assert.equal(headlineOf("Builders cross into Keth | Harbour Times", SENTENCE), "Builders cross into Keth");
  assert.equal(headlineOf("Builders cross - but why", SENTENCE), "Builders cross - but why");
});

test("without a title the leading claim is the headline, without its full stop", () => {
  assert.equal(headlineOf("", SENTENCE), "Builders from Orlan have crossed into Keth");
});

test("a long claim keeps its source and ends at a clause", () => {
  assert.equal(headlineOf("", LONG), "Varland's intelligence bureau: Orlan dispatched approximately 4,000 railway engineers to the northern line of Keth, starting in January …");
});

test("the title of a page on something beside the story is not its headline, however often it is told", () => {
  const of = (key: string, title: string, line: string): Article => article({ key, outlet: key, domain: `${key}.example`, title, published: "2031-03-04T09:00:00.000Z", lines: [line] });
  const line = "About 4,000 builders have crossed into Keth.";
  const [a, b, side] = [of("a", "About 4,000 builders have crossed into Keth", line), of("b", "Builders cross", line), of("side", "Isle port: more than 6,000 tonnes of grain", "More than 6,000 tonnes of grain lie in the port.")] as [Article, Article, Article];
  const claims = [a, b, side].map((one) => claim(one, { sentence: one.text, event: "deployment" }));
  const material: StoryMaterial = { story: { ...MATERIAL.story, members: [] }, articles: [a, b, side], extractions: claims.map((one) => ({ articleId: one.articleId, revision: one.revision, lang: "en", claims: [one], attributions: [], figures: [], by: "rules" })) };
  const groups = [claims.slice(0, 2), claims.slice(2)].map((ones, at): ClaimGroup => ({ ...TRACE.claimGroups[0]!, id: `g${at}`, claimIds: ones.map((one) => one.id), originIds: [] }));
  assert.equal(composeStoryPage(material, { ...TRACE, claimGroups: groups, ledger: [], edges: [] }).headline, a.title);
});

test("a title with a figure that its own article does not bear out is passed over for a sound one", () => {
  const seed = { outlet: "Harbour Times", domain: "harbour-times.example", published: "2031-03-04T09:00:00.000Z", lines: ["About 4,000 builders have crossed into Keth."] };
  const wrong = article({ ...seed, key: "wrong", title: "9,000 builders have crossed into Keth" });
  const sound = article({ ...seed, key: "sound", title: "About 4,000 builders have crossed into Keth" });
  const claims = [wrong, sound].map((of) => claim(of, { sentence: seed.lines[0]!, event: "deployment" }));
  const material: StoryMaterial = { story: { ...MATERIAL.story, members: [] }, articles: [wrong, sound], extractions: claims.map((one) => ({ articleId: one.articleId, revision: one.revision, lang: "en", claims: [one], attributions: [], figures: [], by: "rules" })) };
  const group: ClaimGroup = { ...TRACE.claimGroups[0]!, claimIds: claims.map((one) => one.id), originIds: [] };
  assert.equal(composeStoryPage(material, { ...TRACE, claimGroups: [group], ledger: [], edges: [] }).headline, sound.title);
});
