// Classes of code units, asked for every letter of every text: each is worked out once and then looked up.

const LETTER = /[\p{L}\p{M}\p{N}]/u;
const WORD = 1, UNSPACED = 2, KNOWN = 4;
const classes = new Uint8Array(0x10000);
const lowered = new Uint16Array(0x10000);

function isWord(code: number): boolean {
  if (code < 128) return (code >= 97 && code <= 122) || (code >= 65 && code <= 90) || (code >= 48 && code <= 57);
  if (code >= 0x3040 && code <= 0x9fff) return code !== 0x30fb;
  if (code >= 0xac00 && code <= 0xd7a3) return true;
  if (code >= 0x400 && code <= 0x52f) return true;
  if (code >= 0x2000 && code <= 0x206f) return false;
  return LETTER.test(String.fromCharCode(code));
}

const isUnspaced = (code: number): boolean => (code >= 0x3040 && code <= 0x30ff) || (code >= 0x3400 && code <= 0x9fff) || (code >= 0xac00 && code <= 0xd7a3)
  || (code >= 0xf900 && code <= 0xfaff) || (code >= 0xe00 && code <= 0xeff);

function classify(code: number): number {
  const found = KNOWN | (isWord(code) ? WORD : 0) | (isUnspaced(code) ? UNSPACED : 0);
  classes[code] = found;
  return found;
}

/** True where a letter, mark or digit stands after another one, both of scripts with spaces: no word starts there. False for NaN. */
export function goesOn(before: number, code: number): boolean {
  if (!(before >= 0 && code >= 0)) return false;
  return ((classes[before] || classify(before)) & (classes[code] || classify(code)) & WORD) !== 0
    && (((classes[before] ?? 0) | (classes[code] ?? 0)) & UNSPACED) === 0;
}

/** True for a letter, mark or digit; false for NaN, past the end. */
export function isWordCode(code: number): boolean {
  if (!(code >= 0)) return false;
  return ((classes[code] || classify(code)) & WORD) !== 0;
}

/** True for a code unit of a script that is written without spaces between words, or of Hangul; false for NaN. */
export function isUnspacedCode(code: number): boolean {
  if (!(code >= 0x80)) return false;
  return ((classes[code] || classify(code)) & UNSPACED) !== 0;
}

/** True for what `\s` matches; false for NaN. */
export function isSpaceCode(code: number): boolean {
  if (code < 128) return code === 32 || code >= 9 && code <= 13;
  return code === 0xa0 || code >= 0x2000 && code <= 0x200a || code === 0x3000 || code === 0x2028 || code === 0x2029 || code === 0x202f || code === 0x205f || code === 0xfeff || code === 0x1680;
}

/** Lower case by code unit, so that places stay: a letter with a longer lower case keeps the first unit of it. NaN stays NaN. */
export function lowerCode(code: number): number {
  if (code < 128) return code >= 65 && code <= 90 ? code + 32 : code;
  if (!(code >= 128)) return code;
  const known = lowered[code] ?? 0;
  if (known !== 0) return known;
  const lower = String.fromCharCode(code).toLowerCase().charCodeAt(0);
  lowered[code] = lower;
  return lower;
}
