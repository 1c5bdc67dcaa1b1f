import type { LanguagePack } from "../model/index.js";
import { LANGUAGE_PACKS } from "./lang/index.gen.js";
import { packOf } from "./pack-tables.js";

/** All language packs by ISO 639-1 code. */
export const PACKS: ReadonlyMap<string, LanguagePack> = new Map(LANGUAGE_PACKS.map((pack) => [pack.code, pack]));

/** What holds in any language: digits, signs, quotation marks and sentence ends; no words. */
const BARE_PACK: LanguagePack = packOf({
  code: "und", name: "Unknown language", script: "other", decimal: ".", dateOrder: "dmy",
  quotes: "“” «» „“ \"\" 「」 『』", abbreviations: "",
  cues: [], credits: "", creditLabels: "source; fonte; via", bylines: "by", photoWords: "photo; foto; getty images",
  hedges: [["approx", "before", "~; ≈; ca\\.?"], ["lower-bound", "before", ">; ≥"], ["upper-bound", "before", "<; ≤"], ["lower-bound", "suffix", "\\+"]],
  numbers: "",
  // Million and milliard are spelt alike all over Europe; a number without them would be wrong by nine noughts.
  multipliers: "t[iy]s\\.?=1000; mln\\.?=1000000; ml[r]?d\\.?=1000000000; mili[oó]n\\p{L}{0,3}=1000000; mil+i?j[oó]n\\p{L}{0,3}=1000000; milli[oó]\\p{L}{0,3}=1000000; milj\\.?=1000000; mio\\.?=1000000; mili[aá]rd\\p{L}{0,3}=1000000000; mil+i?j?[aá]rd\\p{L}{0,3}=1000000000; milli[aá]rd\\p{L}{0,3}=1000000000; mia\\.?=1000000000; duizend=1000; tusen=1000; tusind=1000; tis[ií]c\\p{L}{0,2}=1000; tysi[ąęe]c\\p{L}{0,2}=1000; ezer=1000; tỷ|tỉ=1000000000; triệu=1000000; nghìn|ngàn=1000; juta=1000000; miliar=1000000000; ribu=1000; εκατ\\p{L}{0,8}\\.?=1000000; δισ\\p{L}{0,10}\\.?=1000000000; χιλιάδες=1000", vaguePlurals: "", ranges: "", labels: "", notCounted: "", linkWords: "",
  months: "", weekdays: "", relativeDays: "", relativePeriods: "", ago: "", nextWords: "",
  negations: "", statusWords: {}, eventWords: {}, people: "",
  units: { percent: "%; ٪; ％; pro[cs]ent\\p{L}{0,2}; proc\\.; százalék\\p{L}{0,3}; persen", USD: "usd", EUR: "eur; euro; eur[oó]\\p{L}{0,2}; ευρώ", km: "km", kg: "kg", tonnes: "t", m: "m" },
  unnamedSources: "", anaphors: {}, stopWords: "",
});

/** The pack of a language, by its code with or without a region ("pt-BR"); a pack without words for a language that has none. Never throws. */
export function packFor(code: string): LanguagePack {
  return PACKS.get(code) ?? PACKS.get(code.slice(0, 2).toLowerCase()) ?? BARE_PACK;
}
