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
  numbers: "", multipliers: "t[iy]s\\.?=1000; mln\\.?=1000000; ml[r]?d\\.?=1000000000", vaguePlurals: "", ranges: "", labels: "", notCounted: "", linkWords: "",
  months: "", weekdays: "", relativeDays: "", relativePeriods: "", ago: "", nextWords: "",
  negations: "", statusWords: {}, eventWords: {}, people: "",
  units: { percent: "%; ٪; ％", USD: "usd", EUR: "eur", km: "km", kg: "kg", tonnes: "t", m: "m" },
  unnamedSources: "", anaphors: {}, stopWords: "",
});

/** The pack of a language, by its code with or without a region ("pt-BR"); a pack without words for a language that has none. Never throws. */
export function packFor(code: string): LanguagePack {
  return PACKS.get(code) ?? PACKS.get(code.slice(0, 2).toLowerCase()) ?? BARE_PACK;
}
