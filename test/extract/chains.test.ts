import assert from "node:assert/strict";
import { test } from "node:test";
import { extractClaims } from "../../src/extract/index.js";
import { articleOf } from "./articles.js";

/** The chain of the claim that holds some words: "name/role > name/role". */
function chainAt(text: string, words: string, lang = "en"): string {
  const article = articleOf(text, lang);
  const { claims } = extractClaims(article, { model: null });
  const claim = claims.find(({ passages }) => passages.some((spans) => spans.some((span) => text.slice(span.from, span.to).includes(words))));
  assert.ok(claim !== undefined, `no claim holds “${words}”: ${claims.map(({ statement }) => statement).join(" | ")}`);
  return claim.attribution.chain.map(({ name, role }) => `${name}/${role}`).join(" > ");
}

const CASES: readonly { readonly name: string; readonly text: string; readonly words: string; readonly expected: string; readonly lang?: string }[] = [
  { name: "subject and that", text: "The Ministry of Health said that 40 patients died in May.", words: "40 patients", expected: "Ministry of Health/origin" },
  { name: "according to, first", text: "According to Reuters, the bridge was closed on Monday.", words: "bridge was closed", expected: "Reuters/carrier" },
  { name: "according to, last", text: "The bridge was closed on Monday, according to The Riverside Times.", words: "bridge was closed", expected: "The Riverside Times/outlet" },
  { name: "a title in mid-sentence is an outlet", text: "The bridge was closed on Monday, as reported by The Lantern.", words: "bridge was closed", expected: "The Lantern/outlet" },
  { name: "nested: who said it, who reports it", text: "The police said that 12 people were arrested, as reported by The Riverside Times.", words: "12 people", expected: "police/origin > The Riverside Times/outlet" },
  { name: "citing", text: "Senator Maria Lopez, citing the Treasury, said that 300 million dollars were missing.", words: "300 million", expected: "Treasury/origin > Maria Lopez/relay" },
  { name: "trailing verb", text: "Twelve people were arrested, said Interior Minister Anna Berg.", words: "arrested", expected: "Anna Berg/origin" },
  { name: "an outlet that was spoken to", text: "At least 40 people died, General Ivo Petrov told Reuters.", words: "40 people", expected: "Ivo Petrov/origin > Reuters/carrier" },
  { name: "the agency is named before", text: "The Food Safety Agency said that 3 plants were closed. The agency said that two of them will open in June.", words: "two of them", expected: "Food Safety Agency/origin" },
  { name: "he is named before", text: "Mayor John Smith said that the bridge is safe. He said that the tunnel is closed.", words: "tunnel", expected: "John Smith/origin" },
  { name: "this figure points back", text: "The Navy estimates that at least 30 sailors died. This figure, reported by Al Jazeera, is disputed.", words: "30 sailors", expected: "Navy/origin > Al Jazeera/outlet" },
  { name: "a demonstrative does not speak", text: "This indicates a growing demand for steel in the region.", words: "growing demand", expected: "" },
  { name: "passive does not speak", text: "The trucks are expected to arrive at the border within days.", words: "trucks", expected: "" },
  { name: "part of a name is no cue", text: "The ships sailed to the United States with 300 tonnes of grain.", words: "300 tonnes", expected: "" },
  { name: "a quotation of two sentences has one speaker", text: "“The bridge is safe. The tunnel is closed until June,” said Mayor John Smith.", words: "bridge is safe", expected: "John Smith/origin" },
  { name: "a quotation that goes on is the same speaker's", text: "“The bridge is safe,” said Mayor John Smith. “The tunnel is closed until the end of June.”", words: "tunnel", expected: "John Smith/origin" },
  { name: "narration ends a quotation", text: "“The bridge is safe,” said Mayor John Smith. The tunnel was built in 1950.", words: "tunnel", expected: "" },
  { name: "a briefing is the earlier link", text: "The rebels lost 300 men, Senator Maria Lopez said on Monday after a briefing from the Defence Ministry.", words: "300 men", expected: "Defence Ministry/origin > Maria Lopez/relay" },
  { name: "Turkish", text: "Savunma Bakanlığı'na göre 40 asker yaralandı.", words: "40 asker", expected: "Savunma Bakanlığı/origin", lang: "tr" },
  { name: "Italian", text: "Quaranta soldati sono morti nell'incidente, secondo il ministero della Difesa.", words: "soldati", expected: "ministero della Difesa/origin", lang: "it" },
  { name: "Portuguese", text: "Pelo menos 40 soldados morreram, segundo o Ministério da Defesa.", words: "40 soldados", expected: "Ministério da Defesa/origin", lang: "pt" },
  { name: "Ukrainian", text: "Міністерство оборони повідомило, що загинули 40 солдатів.", words: "40 солдатів", expected: "Міністерство оборони/origin", lang: "uk" },
  { name: "Arabic", text: "وقالت وزارة الدفاع إن 40 جنديا قتلوا في الحادث.", words: "40 جنديا", expected: "وزارة الدفاع/origin", lang: "ar" },
  { name: "Japanese", text: "防衛省によると、隊員40人が負傷した。", words: "40人", expected: "防衛省/origin", lang: "ja" },
  { name: "Chinese", text: "国防部表示，40名士兵在事故中受伤。", words: "40名士兵", expected: "国防部/origin", lang: "zh" },
  { name: "Romanian", text: "Cel puțin 40 de soldați au murit, potrivit Ministerului Apărării.", words: "40 de soldați", expected: "Ministerul Apărării/origin", lang: "ro" },
  { name: "German", text: "Nach der Explosion wurden 14 Menschen verletzt, teilte die Polizei am Montag mit. Laut Reuters sind drei Häuser zerstört.", words: "drei Häuser", expected: "Reuters/carrier", lang: "de" },
  { name: "French", text: "Douze personnes sont mortes dans l'incendie, selon la préfecture de police.", words: "Douze personnes", expected: "préfecture de police/origin", lang: "fr" },
  { name: "Spanish", text: "El Ministerio de Defensa informó que 40 soldados murieron en el accidente.", words: "40 soldados", expected: "Ministerio de Defensa/origin", lang: "es" },
  { name: "Russian", text: "Министерство обороны сообщило, что погибли 40 солдат, передает Reuters.", words: "погибли 40", expected: "Министерство обороны/origin > Reuters/carrier", lang: "ru" },
  { name: "Korean", text: "국방부에 따르면 병사 40명이 부상했다.", words: "병사 40명", expected: "국방부/origin", lang: "ko" },
];

for (const { name, text, words, expected, lang } of CASES) {
  test(`chain: ${name}`, () => { assert.equal(chainAt(text, words, lang), expected); });
}

test("an outlet of the next sentence is carried, never counted", () => {
  const { claims } = extractClaims(articleOf("The factory was closed in May after a fire. The workers were paid until June, according to The Riverside Times."), { model: null });
  const first = claims.find(({ statement }) => statement.includes("factory"));
  assert.equal(first?.attribution.outlet, null);
  assert.equal(first?.attribution.level, "narrator");
  assert.equal(first?.attribution.carried?.name, "The Riverside Times");
});
