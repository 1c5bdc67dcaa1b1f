import type { Span } from "../model/index.js";
import { isUnspacedCode, isWordCode } from "./codes.js";

export type TokenKind = "word" | "number" | "punct" | "symbol";

/** A token with its place. Han characters are one token each; a run of one kana script or of Hangul is one token. */
export interface Token {
  readonly span: Span;
  readonly text: string;
  readonly kind: TokenKind;
}

const PUNCTUATION = /\p{P}/u;

const isAsciiDigit = (code: number): boolean => code >= 48 && code <= 57;

/** True for ASCII, full-width, Arabic-Indic and Persian digits, and the digits of the Indian scripts. */
export function isDigitCode(code: number): boolean {
  if (code < 128) return isAsciiDigit(code);
  return (code >= 0xff10 && code <= 0xff19) || (code >= 0x660 && code <= 0x669) || (code >= 0x6f0 && code <= 0x6f9)
    || (code >= 0x966 && code <= 0x96f) || (code >= 0x9e6 && code <= 0x9ef);
}

const isHan = (code: number): boolean => (code >= 0x3400 && code <= 0x9fff) || (code >= 0xf900 && code <= 0xfaff);
const isSpace = (code: number): boolean => code === 32 || (code >= 9 && code <= 13) || code === 0xa0 || code === 0x3000 || code === 0x202f || (code >= 0x2000 && code <= 0x200a) || code === 0xfeff;
// Hyphens and apostrophes that stand inside a word.
const isJoiner = (code: number): boolean => code === 0x27 || code === 0x2019 || code === 0x2d || code === 0x2010 || code === 0x2011;
const isNumberJoiner = (code: number): boolean => code === 0x2e || code === 0x2c || code === 0x66b || code === 0x66c;

/** A script class, so that a run of unspaced script ends where the script changes. */
function scriptOf(code: number): number {
  if (code >= 0x3040 && code <= 0x309f) return 1;
  if ((code >= 0x30a0 && code <= 0x30ff) || code === 0xff70) return 2;
  if (isHan(code)) return 3;
  return 0;
}

function numberEnd(text: string, from: number, to: number): number {
  let at = from + 1;
  while (at < to) {
    const code = text.charCodeAt(at);
    const joins = isNumberJoiner(code) && at + 1 < to && isDigitCode(text.charCodeAt(at + 1));
    if (!isDigitCode(code) && !joins) break;
    at += joins ? 2 : 1;
  }
  return at;
}

function wordEnd(text: string, from: number, to: number): number {
  const first = scriptOf(text.charCodeAt(from));
  if (first === 3) return from + 1;
  let at = from + 1;
  while (at < to) {
    const code = text.charCodeAt(at);
    if (isWordCode(code) || (code >= 0xdc00 && code <= 0xdfff)) {
      if (scriptOf(code) !== first) break;
      at += 1;
    } else if (first === 0 && isJoiner(code) && at + 1 < to && isWordCode(text.charCodeAt(at + 1)) && !isUnspacedCode(text.charCodeAt(at + 1))) at += 2;
    else break;
  }
  return at;
}

/** Words, numbers, punctuation and symbols of a stretch of text, in order; white space is left out. Linear. */
export function tokenize(text: string, span: Span = { from: 0, to: text.length }): Token[] {
  const tokens: Token[] = [];
  let at = span.from;
  while (at < span.to) {
    const code = text.charCodeAt(at);
    if (isSpace(code)) { at += 1; continue; }
    let end = at + 1;
    let kind: TokenKind;
    if (isDigitCode(code)) { kind = "number"; end = numberEnd(text, at, span.to); }
    else if (isWordCode(code)) { kind = "word"; end = wordEnd(text, at, span.to); }
    else {
      if (code >= 0xd800 && code <= 0xdbff && end < span.to) end += 1;
      kind = PUNCTUATION.test(text.slice(at, end)) ? "punct" : "symbol";
    }
    tokens.push({ span: { from: at, to: end }, text: text.slice(at, end), kind });
    at = end;
  }
  return tokens;
}
