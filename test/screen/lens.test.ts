import assert from "node:assert/strict";
import { test } from "node:test";
import { loadDocuments } from "../../src/app/documents.js";
import { extractDocuments } from "../../src/app/extract-documents.js";
import { bareName, findMeasures, REGIMES, type Finding } from "../../src/screen/index.js";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** Findings of a text, as the pipeline makes them. */
function findingsOf(text: string): Finding[] {
  const folder = mkdtempSync(join(tmpdir(), "headwater-lens-"));
  try {
    writeFileSync(join(folder, "a.jsonl"), JSON.stringify({ id: "a", text, published: "2025-11-04" }));
    return [...extractDocuments(loadDocuments(join(folder, "a.jsonl")))].flatMap(({ article, extraction }) => findMeasures(article, extraction, REGIMES));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const LABOUR = ["UN-2371-11", "UN-2375-17", "UN-2397-8"];
const ARMS_OUT = ["UN-1718-8b", "UN-1874-9", "UN-2270-6"];
const measures = (findings: readonly Finding[]): string[] => [...new Set(findings.map((finding) => finding.measureId))].sort();

interface Row { readonly text: string; readonly expected: readonly string[]; readonly level?: Finding["level"] }
const ROWS: readonly Row[] = [
  { text: "North Korea sent 3,000 workers to building sites in Vladivostok last year, the ministry said.", expected: LABOUR, level: "engages" },
  { text: "North Korea plans to send 25,000 workers to Russian factories next year, the ministry said.", expected: LABOUR, level: "would-engage" },
  { text: "North Korea sent 5,000 soldiers to Russia to rebuild houses, the agency said.", expected: LABOUR, level: "may-engage" },
  { text: "Nordkorea hat Tausende Arbeiter nach Russland entsandt, teilte das Ministerium mit.", expected: LABOUR, level: "engages" },
  { text: "북한이 러시아에 노동자 3천 명을 파견했다고 국방부가 밝혔다.", expected: LABOUR, level: "engages" },
  { text: "По данным министерства, КНДР направила в Россию три тысячи рабочих.", expected: LABOUR, level: "engages" },
  { text: "North Korea shipped artillery shells to Russia, the ministry said.", expected: ARMS_OUT, level: "engages" },
  { text: "Russia received artillery shells from North Korea, the ministry said.", expected: ARMS_OUT, level: "engages" },
  { text: "Russia supplied North Korea with an air defense system, the ministry said.", expected: ["UN-1718-8ai", "UN-1874-10", "UN-2270-6"], level: "engages" },
  { text: "Russia delivered crude oil to North Korea, the ministry said.", expected: ["UN-2397-4"], level: "may-engage" },
  { text: "North Korea exported coal to China, the panel said.", expected: ["UN-2371-8"], level: "engages" },
  { text: "North Korea will send 4,000 military builders to Kursk, Moscow said.", expected: LABOUR, level: "would-engage" },
  { text: "Officials in Seoul spoke of North Korea on Monday. The North has shipped artillery shells to Russia, the agency said.", expected: ARMS_OUT, level: "engages" },
  // silence
  { text: "Russia sent rice and medicine to North Korea, the ministry said.", expected: [] },
  { text: "Germany delivered two more air defence systems to Ukraine, the minister said.", expected: [] },
  { text: "North Korea's foreign minister met the Russian president in Moscow on Monday, the agency reported.", expected: [] },
  { text: "At least 600 North Korean soldiers were killed in the fighting, the service said.", expected: [] },
  { text: "North Korean soldiers guard the border near Kursk, the service said.", expected: [] },
  { text: "South Korea sent 3,000 workers to shipyards in Poland, the ministry said.", expected: [] },
  { text: "Nepal sent 3,000 workers to building sites in Qatar, the ministry said.", expected: [] },
  { text: "Russian soldiers rebuilt houses in Mariupol. North Korea praised the work, the agency said.", expected: [] },
  { text: "North Korea sells nothing. Russia sold wheat to Egypt, the ministry said.", expected: [] },
  { text: "Russia denied that North Korea had sent it artillery shells.", expected: [] },
];

for (const { text, expected, level } of ROWS) {
  test(`${text} (${expected.length === 0 ? "nothing" : level})`, () => {
    const findings = findingsOf(text);
    assert.deepEqual(measures(findings), [...expected].sort());
    if (level !== undefined) assert.deepEqual([...new Set(findings.map((finding) => finding.level))], [level]);
  });
}

test("a quantity above a cap engages it whatever else was supplied; below it, it may", () => {
  const over = findingsOf("Russia supplied North Korea with 800,000 barrels of refined petroleum in 2024, the team said.").find((one) => one.measureId === "UN-2397-5")!;
  assert.deepEqual([over.level, over.missing], ["engages", null]);
  assert.match(over.reason, /800,000 barrels.*the cap is 500,000 barrels a year/);
  const under = findingsOf("Russia supplied North Korea with 20,000 barrels of refined petroleum in 2024, the team said.").find((one) => one.measureId === "UN-2397-5")!;
  assert.equal(under.level, "may-engage");
  assert.match(under.missing ?? "", /same year/);
  const undated = findingsOf("Russia supplied North Korea with 800,000 barrels of refined petroleum, the team said.").find((one) => one.measureId === "UN-2397-5")!;
  assert.deepEqual([undated.level, undated.missing], ["may-engage", "the year the quantity is for"]);
});

test("a claim that rules were broken is marked as one, and names what its sentence names", () => {
  const findings = findingsOf("The dispatch is a direct violation of UN sanctions, which prohibit North Korean workers from earning money abroad.").filter((one) => one.alleged);
  assert.deepEqual(measures(findings), LABOUR);
  const vague = findingsOf("The deal helps Pyongyang circumvent international sanctions, analysts said.");
  assert.deepEqual(vague.map((one) => [one.measureId, one.alleged]), [["UN-1718-regime", true]]);
});

test("no text of the lens says that a rule was broken", () => {
  for (const regime of REGIMES) for (const text of [...regime.measures.map((measure) => measure.summary), ...regime.rules.map((rule) => rule.missing ?? "")]) assert.doesNotMatch(text, /violat|breach|\bbroken?\b/i);
});

test("a regime is whole: its rules and replacements name measures it has, and every paragraph says how far it was checked", () => {
  for (const regime of REGIMES) {
    const ids = new Set(regime.measures.map((measure) => measure.id));
    assert.equal(ids.size, regime.measures.length, "no measure twice");
    for (const rule of regime.rules) for (const id of rule.measures) assert.ok(ids.has(id), `${rule.id} names ${id}`);
    for (const measure of regime.measures) {
      assert.ok(measure.supersededBy === null || ids.has(measure.supersededBy), measure.id);
      assert.match(measure.adopted, /^\d{4}-\d\d-\d\d$/);
      assert.ok(measure.confidence === "recalled" || measure.checkedAgainst !== null, `${measure.id} says against what it was checked`);
      assert.ok(measure.summary.length > 20, measure.id);
    }
    assert.ok(regime.rules.every((rule) => rule.measures.every((id) => regime.measures.find((one) => one.id === id)?.supersededBy === null)), "no rule names a replaced measure");
    assert.ok(ids.has(regime.umbrella));
  }
});

test("offices, titles and countries are no part of a name", () => {
  for (const [name, bare] of [["North Korean Foreign Minister Choe Son Hui", "Choe Son Hui"], ["President Ines Tarn", "Ines Tarn"], ["Russian President Vladimir Putin", "Vladimir Putin"], ["Ines Tarn", "Ines Tarn"], ["General", "General"]] as const) assert.equal(bareName(name, "en"), bare);
});
