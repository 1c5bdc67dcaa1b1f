import assert from "node:assert/strict";
import { test } from "node:test";
import { LIKELY, matchNames, NEAR, type NameKind } from "../../src/screen/index.js";

interface Row { readonly a: string; readonly b: string; readonly kind: NameKind; readonly expected: "likely" | "near" | "other" }
const row = (kind: NameKind, expected: Row["expected"], a: string, b: string): Row => ({ a, b, kind, expected });

const ROWS: readonly Row[] = [
  // order, case, punctuation, joining
  row("person", "likely", "Maria Lopez Vega", "LOPEZ VEGA, Maria"), row("person", "likely", "IvanPetrenko", "Ivan Petrenko"), row("organisation", "likely", "Blue Harbor Lines Ltd", "BlueHarbor Lines Limited"),
  // slips
  row("person", "likely", "Gregor Hallman", "Gregor Halman"), row("person", "likely", "Anotn Brezin", "Anton Brezin"),
  // scripts and systems
  row("person", "likely", "Сергей Орлов", "Sergey Orlov"), row("person", "likely", "Sergej Orlow", "Serguei Orlov"), row("person", "likely", "محمد فرحان", "Mohammed Farhan"), row("person", "likely", "王建国", "Wang Jianguo"),
  row("person", "likely", "Abd al-Karim Nasser", "Abdulkarim Nasser"), row("person", "likely", "Abdel Karim Naser", "Abdul Karim Nasser"),
  // parts missing, initials, short forms
  row("person", "likely", "Pavel Ilyich Sorokin", "Pavel Sorokin"), row("person", "likely", "P. Sorokin", "Pavel Sorokin"), row("person", "likely", "Bill Ashworth", "William Ashworth"),
  // other people
  row("person", "other", "Pavel Ilyich Sorokin", "Pavel Andreevich Sorokin"), row("person", "other", "Omar Said Al-Basri", "Omar Said Al-Mosuli"), row("person", "other", "John A Ferris", "John B Ferris"),
  row("person", "other", "Salim bin Rashid Karam", "Rashid bin Salim Karam"), row("person", "other", "Anna", "Anna Maria Kessler Vogt"), row("person", "other", "李建国", "李建军"),
  // organisations
  row("organisation", "likely", "OAO Severny Most", "Severny Most JSC"), row("organisation", "other", "Severny Most GmbH", "Severny Most AG"), row("organisation", "other", "Nordbank (Panama) Ltd", "Nordbank (Cyprus) Ltd"),
  row("organisation", "near", "Hill Fund III LP", "Hill Fund IV LP"), row("vessel", "near", "Morning Star 5", "Morning Star 6"), row("vessel", "likely", "M/V Morning Star 5", "Morning Star Five"),
  row("organisation", "other", "Green River Systems Inc", "Green River Industries Inc"), row("organisation", "likely", "Brigade Twenty-One", "Brigade 21"), row("organisation", "likely", "Al-Nur Front/Host of Dawn", "Al Noor Front"),
];

for (const { a, b, kind, expected } of ROWS) {
  test(`${a} | ${b}: ${expected}`, () => {
    const { score } = matchNames(a, b, kind);
    const found = score >= LIKELY ? "likely" : score >= NEAR ? "near" : "other";
    assert.equal(found, expected, `scored ${score}`);
    assert.ok(Math.abs(matchNames(b, a, kind).score - score) < 0.02, "the other way round it is the same");
  });
}

test("each score names what it is made of, and what speaks against it", () => {
  const match = matchNames("Hill Fund III LP", "Hill Fund IV LP", "organisation");
  assert.ok(match.because.some((reason) => reason.text.includes("hill")));
  assert.match(match.against.map((reason) => reason.text).join(" "), /numbers differ \(3, 4\)/);
});

test("no name is too odd", () => {
  for (const odd of ["", " ", "🙂", "'", "\u0000", "a".repeat(100_000), "ا".repeat(5000), "a ".repeat(5000), "金".repeat(900), "-/;()&%", "x".repeat(30) + " " + "y".repeat(30)]) {
    for (const kind of ["person", "organisation", "vessel", "any"] as const) {
      const { score } = matchNames(odd, "Pavel Sorokin", kind);
      assert.ok(score >= 0 && score <= 1);
    }
  }
});
