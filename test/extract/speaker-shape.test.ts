import assert from "node:assert/strict";
import { test } from "node:test";
import { lexiconOf } from "../../src/extract/lexicon.js";
import { speakerIn } from "../../src/extract/speaker-shape.js";
import { packFor } from "../../src/text/index.js";

const ROWS: readonly (readonly [lang: string, stretch: string, speaker: string | null])[] = [
  ["de", "Auch Jana Albers", "Jana Albers"], ["de", "er im Gespräch mit unserer Zeitung", "er"], ["de", "Pressesprecher Uwe Holm gegenüber dem Talboten", "Pressesprecher Uwe Holm"],
  ["de", "Vor einigen Wochen hatte Holm noch", null], ["de", "hier", null], ["de", "abgefangen", null], ["de", "kann die Firma", null], ["de", "westliche Behörden", "westliche Behörden"],
  ["de", "keine schnelle Lösung", null], ["de", "Generaldirektorin im Justizministerium", "Generaldirektorin im Justizministerium"], ["de", "Beobachter", "Beobachter"],
  ["es", "alertó el Consejo de la Costa", "el Consejo de la Costa"], ["es", "Ibarra ha agradecido la ayuda", "Ibarra"], ["es", "informaron", null], ["es", "mostró su solidaridad", null],
  ["es", "fuentes que han visto el documento", "fuentes"], ["es", "Así", null], ["es", "el alcalde de Bórnez", "el alcalde de Bórnez"],
  ["fr", "le maire a salué les pompiers", "le maire"], ["fr", "la préfecture de l’Aure", "la préfecture de l’Aure"], ["fr", "comme toujours", null],
  ["it", "il sindaco ha ringraziato tutti", "il sindaco"], ["it", "così", null], ["pt", "afirmou o governo", "o governo"], ["pt", "turno", null], ["ro", "primarul este convins", "primarul"], ["ro", "așa", null],
  ["en", "people who were briefed on it", "people who were briefed on it"],
];

for (const [lang, stretch, speaker] of ROWS) {
  test(`who can speak in “${stretch}”`, () => {
    const span = speakerIn(stretch, { from: 0, to: stretch.length }, lexiconOf(packFor(lang)));
    assert.equal(span === null ? null : stretch.slice(span.from, span.to), speaker);
  });
}
