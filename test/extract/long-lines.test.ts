import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { LONG_LINES } from "../../bench/long-lines.js";
import { extractClaims } from "../../src/extract/index.js";
import { articleOfText } from "../../src/read/plain.js";

/** Least time one reading must take to be measured, in milliseconds; a cheap line is lengthened up to `MOST`. */
const COARSE = 25;
const LEAST = 12_500, MOST = 50_000;
/** Four times the text takes four times the time when it is linear, sixteen times when it is quadratic. */
const TIMES = 4, ALLOWED = 12;

/** Milliseconds of processor time to read a line of a size. */
function spent(lang: string, unit: string, size: number): number {
  const text = unit.repeat(Math.ceil(size / unit.length));
  const article = articleOfText({ externalId: null, captureId: "line", url: null, outlet: null, title: null, published: "2025-11-05", capturedAt: "2025-11-05T00:00:00Z", lang, text });
  const started = process.cpuUsage();
  extractClaims(article, { model: null });
  const { user, system } = process.cpuUsage(started);
  return (user + system) / 1000;
}

describe("four times the text takes at most twelve times the time", () => {
  for (const [name, lang, unit] of LONG_LINES) {
    test(name, () => {
      let size = LEAST;
      while (spent(lang, unit, size) < COARSE && size < MOST) size *= 2;
      let best = Infinity;
      for (let turn = 0; turn < 3 && best > ALLOWED; turn += 1) best = Math.min(best, spent(lang, unit, TIMES * size) / Math.max(COARSE / 2, spent(lang, unit, size)));
      assert.ok(best <= ALLOWED, `${best.toFixed(1)} times as long for ${TIMES} times ${size} letters`);
    });
  }
});
