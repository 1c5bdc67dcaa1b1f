import { foldUnit, hashWord } from "./hashing.js";

/** English verbs whose past forms no suffix rule finds: form, base form. General knowledge of the language. */
const IRREGULAR: readonly (readonly [string, string])[] = [
  ["said", "say"], ["told", "tell"], ["thought", "think"], ["knew", "know"], ["known", "know"], ["wrote", "write"], ["written", "write"],
  ["felt", "feel"], ["found", "find"], ["heard", "hear"], ["held", "hold"], ["saw", "see"], ["seen", "see"], ["spoke", "speak"],
  ["spoken", "speak"], ["understood", "understand"], ["swore", "swear"], ["sworn", "swear"], ["taught", "teach"], ["read", "read"],
  ["quoth", "quote"], ["gave", "give"], ["given", "give"], ["made", "make"], ["took", "take"], ["taken", "take"], ["went", "go"],
  ["gone", "go"], ["came", "come"], ["got", "get"], ["put", "put"], ["let", "let"], ["set", "set"], ["meant", "mean"], ["met", "meet"],
  ["began", "begin"], ["begun", "begin"], ["brought", "bring"], ["bought", "buy"], ["kept", "keep"], ["left", "leave"], ["led", "lead"],
  ["laid", "lay"], ["paid", "pay"], ["sought", "seek"], ["sent", "send"], ["shown", "show"], ["stood", "stand"], ["won", "win"],
  ["forgot", "forget"], ["forgotten", "forget"], ["foresaw", "foresee"], ["dreamt", "dream"], ["learnt", "learn"], ["chose", "choose"],
  ["chosen", "choose"], ["withdrew", "withdraw"], ["drew", "draw"], ["drawn", "draw"], ["rose", "rise"], ["fell", "fall"], ["ran", "run"],
  ["lost", "lose"], ["sang", "sing"], ["wound", "wind"], ["is", "be"], ["are", "be"], ["was", "be"], ["were", "be"], ["been", "be"],
  ["has", "have"], ["had", "have"], ["does", "do"], ["did", "do"], ["done", "do"], ["beliefs", "belief"], ["men", "man"], ["women", "woman"],
];

function hashOf(word: string): number {
  return hashWord(word, 0, word.length);
}

const IRREGULAR_STEMS: ReadonlyMap<number, number> = new Map(IRREGULAR.map(([form, base]) => [hashOf(form), regularStem(base, 0, base.length)]));

function isVowel(unit: number): boolean {
  return unit === 97 || unit === 101 || unit === 105 || unit === 111 || unit === 117 || unit === 121;
}

/** Where the bare form ends once -s, -ed, -ing, a silent -e and a doubled consonant are off. */
function endOfStem(text: string, from: number, to: number): number {
  const unit = (back: number): number => foldUnit(text.charCodeAt(to - back));
  let end = to;
  const length = to - from;
  if (length > 5 && unit(3) === 105 && unit(2) === 110 && unit(1) === 103) end -= 3;
  else if (length > 4 && unit(2) === 101 && unit(1) === 100) end -= 2;
  else if (length > 3 && unit(1) === 115 && unit(2) !== 115 && unit(2) !== 117 && unit(2) !== 105) end -= 1;
  if (end - from > 3 && foldUnit(text.charCodeAt(end - 1)) === 101) end -= 1;
  const last = foldUnit(text.charCodeAt(end - 1));
  const isDoubled = end < to && end - from > 3 && last === foldUnit(text.charCodeAt(end - 2)) && last !== 108 && last !== 115 && !isVowel(last);
  return isDoubled ? end - 1 : end;
}

function regularStem(text: string, from: number, to: number): number {
  const end = endOfStem(text, from, to);
  const endsInY = end - from > 2 && foldUnit(text.charCodeAt(end - 1)) === 121;
  const hash = hashWord(text, from, endsInY ? end - 1 : end);
  return endsInY ? Math.imul(hash ^ 105, 0x01000193) : hash;
}

/** Hash of the token without inflection; `wordHash` is its `hashWord`. Crude on purpose: it has to agree with itself, not with a dictionary. */
export function stemHash(text: string, from: number, to: number, wordHash: number): number {
  return IRREGULAR_STEMS.get(wordHash) ?? regularStem(text, from, to);
}
