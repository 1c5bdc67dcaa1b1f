import assert from "node:assert/strict";
import { test } from "node:test";
import { BODY_NOUNS, ROLE_NOUNS } from "../../src/extract/bodies.js";
import { namesBody, namesRole, roleIn } from "../../src/extract/role-words.js";

// The lists as the patterns they are written as: slow, and plainly right.
const BODY = new RegExp(`(?<![\\p{L}\\p{N}])(?:${BODY_NOUNS.join("|")})`, "iu");
const ROLE = new RegExp(`(?<![\\p{L}\\p{N}])(?:${ROLE_NOUNS.join("|")})(?![\\p{L}\\p{N}])`, "iu");
const WHOLE = new RegExp(`^(?:(?:${ROLE_NOUNS.join("|")})s?$|(?:${BODY_NOUNS.join("|")}))`, "iu");

const PHRASES = [
  "", "lawmakers", "Lawmaker", "the lawmaker Lee Seong-kweun", "an agency's chief", "agency", "overagency", "National Intelligence Service", "prime minister", "prime ministers", "primeminister",
  "Bundesnachrichtendienst", "Bundesnachrichtendienste", "Deutsche Stiftung", "Stiftungen", "la cour d'appel", "le courrier", "sénateur", "le sénat", "senador", "el Senado", "syndicato", "syndicats",
  "представитель министерства обороны", "министр", "министра", "судья", "суд", "суда", "фонд", "фондовый", "депутат Госдумы", "речник МЗС", "النائب", "وزارة الدفاع", "belediye başkanı", "belediyesi",
  "국정원", "CEO는", "spokeswoman-elect", "Dr. Rossi", "ein Sprecher der Klinik", "général Dupont", "wordlessly", "12 officials", "ministre.", "(minister)", "analysts",
];

for (const phrase of PHRASES) {
  test(`role and body words of “${phrase}”`, () => {
    assert.equal(namesBody(phrase), BODY.test(phrase));
    assert.equal(roleIn(phrase), ROLE.exec(phrase)?.index ?? -1);
    for (const word of phrase.split(" ")) assert.equal(namesRole(word), WHOLE.test(word), word);
  });
}
