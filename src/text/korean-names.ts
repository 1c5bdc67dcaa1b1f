import { HAN_ROWS, SURNAME_ROWS } from "./korean-tables.js";

const surnames = new Map<string, string>();
for (const row of SURNAME_ROWS.trim().split("\n")) {
  const [key = "", spellings = ""] = row.split(": ");
  for (const spelling of spellings.split(" ")) if (!surnames.has(spelling)) surnames.set(spelling, key);
}
const hanReadings = new Map<string, string>();
for (const row of HAN_ROWS.trim().split(" ")) {
  const [reading = "", letters = ""] = row.split(":");
  for (const letter of letters) if (!hanReadings.has(letter)) hanReadings.set(letter, reading);
}

// Hangul letters to sound classes, in Unicode order of initials, vowels and finals.
const INITIALS = ["K", "K", "N", "T", "T", "R", "M", "P", "P", "S", "S", "", "C", "C", "C", "K", "T", "P", "H"];
const VOWELS = ["A", "E", "YA", "YE", "O", "E", "YO", "YE", "O", "WA", "WE", "WE", "YO", "O", "WO", "WO", "WI", "YO", "O", "I", "I"];
const FINALS = ["", "K", "K", "K", "N", "N", "N", "T", "R", "K", "M", "R", "R", "R", "R", "R", "M", "P", "P", "T", "T", "N", "T", "T", "K", "T", "P", "T"];
const HANGUL_FIRST = 0xac00, HANGUL_LAST = 0xd7a3;

// Latin letters to the same classes; longer spellings first. "o", "eo", "u" and "eu" are one class: the press mixes them.
const LATIN_INITIALS: readonly (readonly [string, string])[] = [
  ["kh", "K"], ["kk", "K"], ["gg", "K"], ["tch", "C"], ["chh", "C"], ["ch", "C"], ["jj", "C"], ["dj", "C"], ["th", "T"], ["tt", "T"], ["ph", "P"], ["pp", "P"], ["ss", "S"], ["sh", "S"],
  ["k", "K"], ["g", "K"], ["q", "K"], ["t", "T"], ["d", "T"], ["p", "P"], ["b", "P"], ["j", "C"], ["c", "C"], ["z", "C"], ["s", "S"], ["h", "H"], ["n", "N"], ["m", "M"], ["r", "R"], ["l", "R"],
];
const LATIN_VOWELS: readonly (readonly [string, string])[] = [
  ["yeou", "YO"], ["youn", "YON"], ["yeo", "YO"], ["yoo", "YO"], ["you", "YO"], ["yae", "YE"], ["weo", "WO"], ["weu", "WO"], ["woo", "O"], ["wae", "WE"], ["yui", "I"], ["eui", "I"], ["yo", "YO"], ["yu", "YO"], ["ye", "YE"], ["ya", "YA"],
  ["wo", "WO"], ["we", "WO"], ["wu", "O"], ["wa", "WA"], ["wi", "WI"], ["uo", "WO"], ["oe", "WE"], ["oi", "WE"], ["ui", "I"], ["yi", "I"], ["eo", "O"], ["eu", "O"], ["oo", "O"], ["ou", "O"], ["ae", "E"], ["ai", "E"], ["ay", "E"], ["ee", "I"], ["ii", "I"],
  ["o", "O"], ["u", "O"], ["a", "A"], ["e", "E"], ["i", "I"], ["y", "I"],
];
const LATIN_FINALS: readonly (readonly [string, string])[] = [["ng", "N"], ["ck", "K"], ["kk", "K"], ["n", "N"], ["m", "M"], ["l", "R"], ["r", "R"], ["k", "K"], ["g", "K"], ["t", "T"], ["d", "T"], ["s", "T"], ["p", "P"], ["b", "P"], ["h", ""]];

// Cyrillic spellings (Kontsevich system and press use) into the Latin ones above.
const CYRILLIC: readonly (readonly [RegExp, string])[] = [
  [/чж?ен(?![а-яё])/gu, "chong"], [/чж|дж|чх|тч|ч|ц|ж/gu, "ch"], [/кх|к/gu, "k"], [/тх|т/gu, "t"], [/пх|п/gu, "p"], [/нъ|нг/gu, "ng"], [/нь|н/gu, "n"], [/сс|с|ш|щ/gu, "s"], [/ль|л|р/gu, "l"], [/г|ґ/gu, "g"], [/д/gu, "d"], [/б/gu, "b"], [/м/gu, "m"], [/х/gu, "h"], [/з/gu, "j"],
  [/ьо|йо|ё/gu, "yo"], [/ю/gu, "yu"], [/я/gu, "ya"], [/вэ|ве/gu, "we"], [/в/gu, "w"], [/ый|ий|уй/gu, "ui"], [/а/gu, "a"], [/о/gu, "o"], [/у|ы/gu, "u"], [/э|е|є/gu, "e"], [/и|і|ї|й/gu, "i"], [/ь|ъ/gu, ""],
];

const prefixIn = (table: readonly (readonly [string, string])[], text: string, at: number): readonly [string, string] | undefined => table.find(([spelling]) => text.startsWith(spelling, at));

/** "Ryong" and "Yong", "Ri" and "I" are one: the North writes what the South does not say. */
const settled = (initial: string, vowel: string): string => (initial === "R" && /^[YI]/.test(vowel) ? "" : initial);

function syllablesOfHangul(text: string): string[] {
  return [...text].map((letter) => {
    const index = letter.charCodeAt(0) - HANGUL_FIRST;
    const vowel = VOWELS[Math.floor((index % 588) / 28)] ?? "";
    return settled(INITIALS[Math.floor(index / 588)] ?? "", vowel) + vowel + (FINALS[index % 28] ?? "");
  });
}

/** Sound classes of a word in Latin letters, syllable by syllable; null when it can't be Korean. */
function syllablesOfLatin(word: string): string[] | null {
  const syllables: string[] = [];
  let at = 0;
  while (at < word.length) {
    const initial = prefixIn(LATIN_INITIALS, word, at);
    const afterInitial = at + (initial?.[0].length ?? 0);
    const vowel = prefixIn(LATIN_VOWELS, word, afterInitial);
    if (vowel === undefined) return null;
    let end = afterInitial + vowel[0].length;
    const final = prefixIn(LATIN_FINALS, word, end);
    let coda = "";
    // A consonant before a vowel begins the next syllable; "ng" never does.
    if (final !== undefined && (final[0] === "ng" || end + final[0].length >= word.length || prefixIn(LATIN_VOWELS, word, end + final[0].length) === undefined)) {
      coda = final[1];
      end += final[0].length;
    }
    syllables.push(settled(initial?.[1] ?? "", vowel[1]) + vowel[1] + coda);
    at = end;
  }
  return syllables;
}

function latinOf(word: string): string {
  let out = word;
  for (const [pattern, spelling] of CYRILLIC) out = out.replace(pattern, spelling);
  return out;
}

/** A name in Hangul or Han without spaces: one surname letter (or a known pair), then one or two given letters. */
function keyOfBlock(block: string): string | null {
  const cut = surnames.has(block.slice(0, 2)) && block.length > 2 ? 2 : 1;
  const surname = surnames.get(block.slice(0, cut));
  const given = Array.from(block.slice(cut), (letter) => {
    const code = letter.charCodeAt(0);
    return code >= HANGUL_FIRST && code <= HANGUL_LAST ? letter : hanReadings.get(letter);
  });
  if (surname === undefined || given.length < 1 || given.length > 2 || given.some((letter) => letter === undefined)) return null;
  return [surname, ...syllablesOfHangul(given.join(""))].join("-");
}

/**
 * A key under which the spellings of one Korean person's name meet: "Lee Seong-kweun", "Ли Сон Гвон", "이성권" and "李成權" have the same one.
 * Surname by table, given name by sound classes (k/g, t/d, p/b, ch/j, o/eo/u, n/ng), so one key is a candidate, not a proof: join only
 * inside a story, by role. Null when the name has no Korean surname, or other than one or two given syllables, or sounds that Korean lacks.
 */
export function koreanNameKey(name: string): string | null {
  const plain = name.normalize("NFKC").toLowerCase().replace(/[\u2010-\u2015\u2212]/gu, "-").replace(/['’ʼ`]/gu, "").trim();
  if (plain.length > 60) return null;
  const block = plain.replace(/\s+/gu, "");
  if (/^[\uac00-\ud7a3\u4e00-\u9fff]{2,4}$/u.test(block)) return keyOfBlock(block);
  const words = plain.split(/[\s-]+/u).filter((word) => word !== "");
  if (words.length < 2 || words.length > 4) return null;
  const first = words[0] ?? "", last = words.at(-1) ?? "";
  // "Seong-kweun Lee": the surname stands last when the hyphen stands before it, or when only the last word is one.
  const isWestern = surnames.has(last) && (!surnames.has(first) || /^\S+-\S+ \S+$/u.test(plain));
  const surname = surnames.get(isWestern ? last : first);
  const given = (isWestern ? words.slice(0, -1) : words.slice(1)).map((word) => syllablesOfLatin(latinOf(word).replace("wh", "hw").normalize("NFD").replace(/\p{M}/gu, "")));
  if (surname === undefined || given.some((part) => part === null)) return null;
  const syllables = given.flatMap((part) => part ?? []);
  return syllables.length < 1 || syllables.length > 2 ? null : [surname, ...syllables].join("-");
}
