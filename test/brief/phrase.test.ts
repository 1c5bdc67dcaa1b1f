import assert from "node:assert/strict";
import { test } from "node:test";
import { composeStoryPage } from "../../src/brief/index.js";
import type { Article, Claim, ClaimGroup, Hop, StoryMaterial, Trace } from "../../src/model/index.js";
import { article, claim } from "../fixtures/site/make.js";
import { MATERIAL, TRACE } from "../fixtures/site/story.js";

type Chain = readonly (readonly [name: string, role: Hop["role"]])[];
interface Row {
  readonly name: string;
  readonly lines: readonly string[];
  /** The sentence that carries the claim; the last line when absent. */
  readonly source?: string;
  readonly chain?: Chain;
  readonly expected: string | null;
}

const TOLD: Chain = [["Federal Intelligence Bureau", "origin"], ["Ines Tarn", "relay"]];
const ROWS: readonly Row[] = [
  { name: "a pronoun gets the speaker's name", lines: ["Ines Tarn sits on the committee.", "She said the builders had crossed in January."], source: "She", chain: [["Ines Tarn", "origin"]], expected: "Ines Tarn said the builders had crossed in January." },
  { name: "a surname gets the whole name", lines: ["Ines Tarn sits on the committee.", "The builders had crossed in January, Tarn said."], source: "Tarn", chain: [["Ines Tarn", "origin"]], expected: "The builders had crossed in January, Ines Tarn said." },
  { name: "\"the bureau\" gets its name, with the article the text gives it", lines: ["It was the Federal Intelligence Bureau that spoke.", "Builders have crossed, the bureau said."], source: "the bureau", chain: [["Federal Intelligence Bureau", "origin"]], expected: "Builders have crossed, the Federal Intelligence Bureau said." },
  { name: "\"the agency\" at the start gets its name", lines: ["It was the Federal Intelligence Bureau that spoke.", "The agency said that builders have crossed."], source: "The agency", chain: [["Federal Intelligence Bureau", "origin"]], expected: "The Federal Intelligence Bureau said that builders have crossed." },
  { name: "a source the sentence leaves out is added", lines: ["The Federal Intelligence Bureau was heard; Ines Tarn told reporters.", "The builders have crossed the border."], chain: TOLD, expected: "The builders have crossed the border, according to the Federal Intelligence Bureau, as told by Ines Tarn." },
  { name: "a speaker who passes on another's word cites him", lines: ["The Federal Intelligence Bureau was heard.", "The builders have crossed, Ines Tarn said."], source: "Ines Tarn", chain: TOLD, expected: "The builders have crossed, Ines Tarn said, citing the Federal Intelligence Bureau." },
  { name: "who told the page what the origin said is named after it", lines: ["Ines Tarn told reporters.", "The Federal Intelligence Bureau said the builders have crossed."], source: "The Federal Intelligence Bureau", chain: TOLD, expected: "The Federal Intelligence Bureau said the builders have crossed, according to Ines Tarn." },
  { name: "… unless the sentence names him already", lines: ["Ines Tarn told reporters.", "The Federal Intelligence Bureau, Tarn told us, said the builders have crossed."], source: "The Federal Intelligence Bureau", chain: TOLD, expected: "The Federal Intelligence Bureau, Tarn told us, said the builders have crossed." },
  { name: "the narrator's own sentence goes to its outlet", lines: ["The builders have crossed the border."], expected: "The builders have crossed the border, according to Harbour Times." },
  { name: "a connective at the start goes", lines: ["However, the builders have crossed the border."], expected: "The builders have crossed the border, according to Harbour Times." },
  { name: "a stage direction goes", lines: ["[Anchor] The builders have crossed the border."], expected: "The builders have crossed the border, according to Harbour Times." },
  { name: "a clause without a stop gets one", lines: ["The builders have crossed the border"], expected: "The builders have crossed the border, according to Harbour Times." },
  { name: "a sentence that points back and has no figure is left out", lines: ["That lets them get around the rules."], expected: null },
  { name: "a clause taken for a source is not named", lines: ["The work was what they were told to do. The builders have crossed."], chain: [["work was what they were told", "origin"]], expected: "The work was what they were told to do. The builders have crossed." },
];

/** The only sentence of a page about one article with one claim. */
function soleSentence(row: Row): string | null {
  const of: Article = article({ key: "one", outlet: "Harbour Times", domain: "harbour-times.example", title: "Builders", published: "2031-03-04T09:00:00.000Z", lines: row.lines });
  const said: Claim = claim(of, { sentence: row.lines.at(-1)!, event: "deployment", ...(row.source === undefined ? {} : { source: row.source }), ...(row.chain === undefined ? {} : { chain: row.chain }) });
  const group: ClaimGroup = { ...TRACE.claimGroups[0]!, id: "g", claimIds: [said.id], originIds: [], figure: null };
  const trace: Trace = { ...TRACE, claimGroups: [group], carrierGroups: [], ledger: [], differences: [], edges: [], originList: [], notHeld: [], outlets: 1 };
  const material: StoryMaterial = { story: { ...MATERIAL.story, members: [] }, articles: [of], extractions: [{ articleId: of.id, revision: of.revision, lang: "en", claims: [said], attributions: [], figures: [], by: "rules" }] };
  return composeStoryPage(material, trace).lede[0]?.text ?? null;
}

for (const row of ROWS) test(`wording: ${row.name}`, () => assert.equal(soleSentence(row), row.expected));
