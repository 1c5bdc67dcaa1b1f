import assert from "node:assert/strict";
import { test } from "node:test";
import { extractClaims } from "../../src/extract/index.js";
import { articleOf } from "./articles.js";

// Languages without a pack: figures are read, and nobody is said to have said anything.
const ROWS: readonly (readonly [lang: string, text: string, figures: string])[] = [
  ["pl", "Co najmniej 12 osób zginęło w wybuchu pod Lublinem – poinformowała straż pożarna. Rząd przeznaczy 1,5 mld złotych, inflacja wyniosła 2,4 proc.", "12 items, 1500000000 items, 2.4 percent"],
  ["nl", "Zeker 12 mensen zijn omgekomen bij Rotterdam, meldt de brandweer. De inflatie steeg naar 2,4 procent. De regering trekt 1,5 miljard euro uit.", "12 items, 2.4 percent, 1500000000 EUR"],
  ["sv", "Minst 12 personer har dödats, uppger polisen. Enligt departementet steg inflationen till 2,4 procent. Regeringen satsar 1,5 miljarder kronor.", "12 items, 2.4 percent, 1500000000 items"],
  ["el", "Τουλάχιστον 12 άνθρωποι σκοτώθηκαν, ανακοίνωσε η Πυροσβεστική. Ο πληθωρισμός ανήλθε σε 2,4%, σύμφωνα με την ΕΛΣΤΑΤ. Η κυβέρνηση θα διαθέσει 1,5 δισ. ευρώ.", "12 items, 2.4 percent, 1500000000 EUR"],
  ["vi", "Ít nhất 12 người thiệt mạng ở Bắc Ninh, cảnh sát cho biết. Lạm phát tăng lên 2,4%. Chính phủ chi 1.500 tỷ đồng.", "12 items, 2.4 percent, 1500000000000 items"],
  ["cs", "Nejméně 12 lidí zahynulo při výbuchu v továrně u Brna, oznámili hasiči. Podle ministerstva inflace v dubnu stoupla na 2,4 procenta. Vláda dá 1,5 miliardy korun.", "12 items, 2.4 percent, 1500000000 items"],
];

for (const [lang, text, wanted] of ROWS) {
  test(`${lang} has no pack: its figures are read and no source is made up`, () => {
    const article = articleOf(text), { attributions, claims, figures } = extractClaims(article, { model: null });
    assert.equal(article.lang, lang);
    assert.equal(figures.map(({ value, unit }) => `${value} ${unit}`).join(", "), wanted);
    assert.deepEqual(attributions, []);
    assert.ok(claims.length >= 3 && claims.every(({ attribution }) => attribution.chain.length === 0));
  });
}
