import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { gate, type GatePassage } from "../../src/brief/index.js";

const passage = (text: string, more: Partial<GatePassage> = {}): GatePassage => ({ text, lang: "en", published: "2031-03-04T09:00:00.000Z", labels: [], ...more });
const SAID = passage("About 4,000 engineers from Orlan have moved to Keth in phases since January, Ines Tarn told reporters on Tuesday.", { labels: ["Harbour Times", "Meridian Press Agency"] });
const DEAD = passage("Varland estimates that at least 300 soldiers have died in the fighting.");
const PLAN = passage("Orlan plans to send up to 40,000 workers, the panel reported in February.");
const DENIED = passage("Pavel Oru said no troops were sent to the northern line.");
const QUOTE = passage("\"They carry tools, not rifles,\" Radu Venn said.");
const KOREAN = passage("연방정보국은 오를란 철도 기술자 약 4000명이 케트로 이동하고 있다고 밝혔다.", { lang: "ko", labels: ["하늘일보"] });

interface Row { readonly name: string; readonly text: string; readonly passages: readonly GatePassage[]; readonly lang?: string; readonly refused: string | null }

const ROWS: readonly Row[] = [
  { name: "the passage itself passes", text: SAID.text, passages: [SAID], refused: null },
  { name: "a carrier from the citation may be named", text: SAID.text.replace(/\.$/, " (carried by Meridian Press Agency)."), passages: [SAID], refused: null },
  { name: "a carrier nobody cites may not", text: SAID.text.replace(/\.$/, " (carried by Reuters)."), passages: [SAID], refused: "brief/name" },
  { name: "another number", text: SAID.text.replace("4,000", "5,000"), passages: [SAID], refused: "brief/figure" },
  { name: "a lost hedge on a number", text: SAID.text.replace("About 4,000", "4,000"), passages: [SAID], refused: "brief/figure-bound" },
  { name: "a stronger bound", text: DEAD.text.replace("at least 300", "about 300"), passages: [DEAD], refused: "brief/figure-bound" },
  { name: "a lost upper bound", text: PLAN.text.replace("up to 40,000", "40,000"), passages: [PLAN], refused: "brief/figure-bound" },
  { name: "another name", text: SAID.text.replace("Ines Tarn", "Mara Holt"), passages: [SAID], refused: "brief/name" },
  { name: "names of two people run together", text: SAID.text.replace("Ines Tarn", "Ines Orlan"), passages: [SAID], refused: "brief/name" },
  { name: "another place", text: SAID.text.replace("Keth", "Sael"), passages: [SAID], refused: "brief/name" },
  { name: "another day", text: SAID.text.replace("Tuesday", "Friday"), passages: [SAID], refused: "brief/date" },
  { name: "another month", text: PLAN.text.replace("February", "March"), passages: [PLAN], refused: "brief/date" },
  { name: "a plan told as a fact", text: "Orlan sent up to 40,000 workers, the panel reported in February.", passages: [PLAN], refused: "brief/hedge" },
  { name: "an allegation that was none", text: SAID.text.replace("have moved", "have allegedly moved"), passages: [SAID], refused: "brief/hedge" },
  { name: "a lost negation", text: DENIED.text.replace("no troops", "troops"), passages: [DENIED], refused: "brief/negation" },
  { name: "an added negation", text: DEAD.text.replace("have died", "have not died"), passages: [DEAD], refused: "brief/negation" },
  { name: "a verbatim quotation", text: "“They carry tools, not rifles,” Radu Venn said.", passages: [QUOTE], refused: null },
  { name: "a changed quotation", text: "“They carry rifles, not tools,” Radu Venn said.", passages: [QUOTE], refused: "brief/quotation" },
  { name: "a foreign passage quoted after its outlet", text: `하늘일보: “${KOREAN.text}”`, passages: [KOREAN], refused: null },
  { name: "a foreign quotation with another number", text: `하늘일보: “${KOREAN.text.replace("4000", "9000")}”`, passages: [KOREAN], refused: "brief/quotation" },
  { name: "a foreign quotation cut so that its hedge is lost", text: "하늘일보: “4000명이 케트로 이동하고 있다고 밝혔다”", passages: [KOREAN], refused: "brief/figure-bound" },
  { name: "a foreign name nobody wrote", text: `바다일보: “${KOREAN.text}”`, passages: [KOREAN], refused: "brief/name" },
  { name: "an outlet with a number in its name", text: `Daily8: “${KOREAN.text}”`, passages: [{ ...KOREAN, labels: ["Daily8"] }], refused: null },
  { name: "quotation marks of another kind inside a quotation", text: "하늘일보: “그는 ‘철도’라고 말했다.”", passages: [{ ...KOREAN, text: "그는 \"철도\"라고 말했다." }], refused: null },
  { name: "nothing cited", text: SAID.text, passages: [], refused: "brief/no-passage" },
];

for (const row of ROWS) {
  test(`gate: ${row.name}`, () => {
    const result = gate({ text: row.text, lang: row.lang ?? "en" }, row.passages);
    assert.equal(result.ok ? null : result.problem.code, row.refused, result.ok ? row.text : result.problem.message);
  });
}

test("gate: any other number in the figure's place is refused", () => {
  fc.assert(fc.property(fc.integer({ min: 1, max: 9_999_999 }), (number) => {
    fc.pre(number !== 4000);
    assert.equal(gate({ text: SAID.text.replace("4,000", number.toLocaleString("en")), lang: "en" }, [SAID]).ok, false);
  }), { numRuns: 300 });
});

test("gate: any capitalised word that stands nowhere is refused in a name's place", () => {
  fc.assert(fc.property(fc.stringMatching(/^[A-Z][a-z]{3,9}$/), (name) => {
    fc.pre(!SAID.text.toLowerCase().includes(name.toLowerCase()));
    assert.equal(gate({ text: SAID.text.replace("Tarn", name), lang: "en" }, [SAID]).ok, false);
  }), { numRuns: 300 });
});

test("gate: a quotation with one word changed is refused", () => {
  const words = ["They", "carry", "tools", "not", "rifles"];
  fc.assert(fc.property(fc.nat(words.length - 1), fc.stringMatching(/^[a-z]{2,8}$/), (at, other) => {
    fc.pre(other !== words[at]!.toLowerCase());
    const changed = QUOTE.text.replace(new RegExp(`\\b${words[at]}\\b`), other);
    assert.equal(gate({ text: changed, lang: "en" }, [QUOTE]).ok, false);
  }), { numRuns: 200 });
});

test("gate: never throws, whatever the text, and stays fast on long hostile text", () => {
  fc.assert(fc.property(fc.string({ unit: "grapheme", maxLength: 400 }), fc.string({ unit: "grapheme", maxLength: 400 }), (left, right) => {
    gate({ text: left, lang: "en" }, [passage(right)]);
  }), { numRuns: 200 });
  const long = passage("“\"«".repeat(60_000) + "A.".repeat(60_000));
  const started = performance.now();
  gate({ text: "“\"« A".repeat(400), lang: "en" }, [long]);
  assert.ok(performance.now() - started < 3_000);
});
