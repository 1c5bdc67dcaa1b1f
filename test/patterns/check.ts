import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { check } from "recheck";
import { boundOf } from "./bounds.js";

/** A text made to slow a pattern: the pieces in turn, then the end; `times` repeats of each pump. */
export interface Attack { readonly pumps: readonly { readonly prefix: string; readonly pump: string }[]; readonly suffix: string }

/** What is known of patterns, by hash: null is linear, an attack slows it, "unknown" could be neither shown nor refuted in time. */
export type Verdict = Attack | "unknown" | null;
export type Verdicts = Readonly<Record<string, Verdict>>;

/** A short name of a pattern. */
export const hashOf = (pattern: string): string => createHash("sha256").update(pattern).digest("base64url").slice(0, 10);

/** Where the verdicts are kept, from the project's root. */
export const VERDICTS_FILE = join("test", "patterns", "patterns.json");

/** The verdicts of earlier scans. */
export function readVerdicts(): Verdicts {
  return JSON.parse(readFileSync(VERDICTS_FILE, "utf8")) as Verdicts;
}

/** What recheck (Shibuya, https://makenowjust-labs.github.io/recheck/) says of a pattern within `timeout` ms. */
export async function judge(pattern: string, timeout: number): Promise<Verdict> {
  const end = pattern.lastIndexOf("/");
  const found = await check(pattern.slice(1, end), pattern.slice(end + 1), { timeout });
  if (found.status === "vulnerable") return { pumps: found.attack.pumps.map(({ prefix, pump }) => ({ prefix, pump })), suffix: found.attack.suffix };
  return found.status === "safe" ? null : "unknown";
}

/** The most milliseconds a text may cost one pattern. */
const MOST_MS = 150;

/** What is wrong with a pattern that is not shown to be linear; null when its worst text at its module's bound is harmless. The usual run takes the attack that recheck found; the long one tries the usual kinds too. */
export function objection(pattern: string, module: string, verdict: Verdict, isLong = true): string | null {
  if (verdict === null) return null;
  const bound = boundOf(module);
  if (bound === null) return `${module}: not linear, and nothing bounds what it reads: ${pattern}`;
  const [longest] = bound;
  const texts = [...(verdict === "unknown" ? [] : [attackText(verdict, longest)]), ...(isLong ? guesses(pattern, longest) : [])];
  const time = slowest(pattern, texts);
  return time > MOST_MS ? `${module}: ${Math.round(time)} ms for ${longest} characters: ${pattern}` : null;
}

/** The attack written out to at most `longest` characters. */
export function attackText(attack: Attack, longest: number): string {
  const fixed = attack.suffix.length + attack.pumps.reduce((sum, { prefix }) => sum + prefix.length, 0);
  const room = Math.max(0, longest - fixed) / Math.max(1, attack.pumps.length);
  return attack.pumps.map(({ prefix, pump }) => prefix + pump.repeat(Math.floor(room / Math.max(1, pump.length)))).join("") + attack.suffix;
}

/** Texts that slow patterns of the usual kinds, where no attack is known: runs of one sign of each kind, of words, and of the pattern's own letters. */
export function guesses(pattern: string, longest: number): string[] {
  const words = [...new Set(pattern.match(/[\p{L}\p{N}]{2,12}/gu) ?? [])];
  const pieces = ["a", "A", "1", " ", "\n", ",", ".", "-", "'", "\"", "(", "<", "a ", "A ", "Aa ", "Aa-", "а ", "Аа ", "가", "가 ", "한국 ", "国", "国家", "ア", "の", "ب ", "الب ", ...words.slice(0, 12).flatMap((word) => [word, `${word} `])];
  return pieces.map((piece) => `${piece.repeat(Math.ceil(longest / piece.length)).slice(0, longest - 1)}\u0000`);
}

/** Milliseconds of processor time of the slowest of a few texts, each the best of three runs; the pattern is compiled before. */
export function slowest(pattern: string, texts: readonly string[]): number {
  const end = pattern.lastIndexOf("/");
  const expression = new RegExp(pattern.slice(1, end), pattern.slice(end + 1).replace(/[gy]/g, ""));
  for (const text of ["a", "b", "\u4e00"]) expression.test(text);
  const timed = (text: string): number => {
    const before = process.cpuUsage();
    expression.test(text);
    return process.cpuUsage(before).user / 1000;
  };
  return Math.max(0, ...texts.map((text) => {
    const first = timed(text);
    return first < MOST_MS ? first : Math.min(first, timed(text), timed(text));
  }));
}
