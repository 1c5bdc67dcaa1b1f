import { LANGUAGE_PROFILES, SCRIPT_LANGUAGES, type LanguageProfile } from "./language-profiles.js";

const SAMPLE = 6000;
const LETTER_WEIGHT = 1.2;
const NEVER_WEIGHT = 2;

interface Profile { readonly code: string; readonly script: LanguageProfile["script"]; readonly words: ReadonlyMap<string, number>; readonly letters: readonly string[]; readonly never: readonly string[] }

const split = (text: string): string[] => text.split(" ").filter((item) => item !== "");
// A word that few languages have says more than one that many have ("de", "a").
const sharing = new Map<string, number>();
for (const profile of LANGUAGE_PROFILES) for (const word of new Set(split(profile.words))) sharing.set(word, (sharing.get(word) ?? 0) + 1);

const PROFILES: readonly Profile[] = LANGUAGE_PROFILES.map((profile) => ({
  code: profile.code, script: profile.script, letters: split(profile.letters), never: split(profile.never),
  words: new Map(split(profile.words).map((word, rank) => [word, (rank < 12 ? 1.3 : 1) / Math.sqrt(sharing.get(word) ?? 1)])),
}));

const SCRIPTS: readonly (readonly [script: LanguageProfile["script"], pattern: RegExp])[] = [
  ["latin", /\p{Script=Latin}/gu], ["cyrillic", /\p{Script=Cyrillic}/gu], ["arabic", /\p{Script=Arabic}/gu], ["hebrew", /\p{Script=Hebrew}/gu], ["devanagari", /\p{Script=Devanagari}/gu],
];

const countOf = (text: string, pattern: RegExp): number => text.match(pattern)?.length ?? 0;

function occurrences(text: string, piece: string): number {
  let count = 0;
  for (let at = text.indexOf(piece); at >= 0; at = text.indexOf(piece, at + piece.length)) count += 1;
  return count;
}

function scoreOf(profile: Profile, words: readonly string[], text: string): number {
  let score = 0;
  for (const word of words) score += profile.words.get(word) ?? 0;
  const perHundred = Math.max(1, text.length / 100);
  // Tell-tale letters count up to a point, so that one foreign name in the text decides nothing.
  for (const letter of profile.letters) score += Math.min(occurrences(text, letter), 4 * perHundred) * LETTER_WEIGHT / Math.max(2, profile.letters.length / 2);
  for (const letter of profile.never) score -= occurrences(text, letter) * NEVER_WEIGHT;
  return score;
}

function languageOfScript(text: string, script: LanguageProfile["script"]): string {
  const lower = text.toLowerCase();
  const words = lower.split(/[^\p{L}\p{M}'’]+/u).flatMap((word) => (/^[a-z]{1,2}['’]/.test(word) ? [word.slice(0, word.search(/['’]/)), word.slice(word.search(/['’]/) + 1)] : [word]));
  let best = "und", bestScore = 0.9;
  for (const profile of PROFILES) {
    if (profile.script !== script) continue;
    const score = scoreOf(profile, words, lower);
    if (score > bestScore) { best = profile.code; bestScore = score; }
  }
  return best;
}

/**
 * ISO 639-1 code of the language a text is written in, from the text alone; "und" when it can't be told (no letters, or nothing known).
 * Script first, then function words and tell-tale letters. Reads the first 6,000 characters. Sure from about 100 characters on.
 */
export function detectLanguage(text: string): string {
  const sample = text.slice(0, SAMPLE);
  const own = SCRIPT_LANGUAGES.map(([code, pattern]) => ({ code, count: countOf(sample, pattern) })).filter((entry) => entry.count > 0);
  const scripts = SCRIPTS.map(([script, pattern]) => ({ script, count: countOf(sample, pattern) })).sort((a, b) => b.count - a.count);
  const alphabetic = scripts[0] ?? { script: "latin" as const, count: 0 };
  const count = (code: string): number => own.find((entry) => entry.code === code)?.count ?? 0;
  const ideographic = count("ja") + count("zh");
  // Han letters say more each than Latin ones: names and abbreviations in Latin letters stand in most such texts.
  if (ideographic * 2.5 > alphabetic.count && ideographic >= count("ko")) return count("ja") * 12 > count("zh") ? "ja" : ideographic === 0 ? "und" : "zh";
  const top = own.filter((entry) => entry.code !== "ja" && entry.code !== "zh").sort((a, b) => b.count - a.count)[0];
  if (top !== undefined && top.count * 1.5 > alphabetic.count) return top.code;
  return alphabetic.count < 3 ? "und" : languageOfScript(sample, alphabetic.script);
}
