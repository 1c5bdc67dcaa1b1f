import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { describe, test } from "node:test";
import type { Figure, LanguagePack } from "../../src/model/index.js";
import { detectLanguage, findDates, findFigures, matchForms, PACKS, packFor, splitSentences } from "../../src/text/index.js";
import { PACK_EXAMPLES, type PackExample } from "./language-pack-examples.js";

const PUBLISHED = "2025-11-05";
const FULL = ["ar", "de", "en", "es", "fr", "it", "ja", "ko", "pt", "ro", "ru", "tr", "uk", "zh"];
const EVENT_TYPES = ["deployment", "presence", "casualty", "attack", "transfer", "labour_dispatch", "preparation", "meeting", "agreement", "statement", "designation", "violation", "legal_norm", "assessment"];
const STATUSES = ["estimated", "expected", "planned", "possible", "alleged", "denied"];

const shown = (figure: Figure): string =>
  `${figure.bound === "range" ? `${figure.min}-${figure.max}` : figure.bound === "vague-plural" ? `>${figure.min}` : figure.value} ${figure.bound} ${figure.unit}`;

/** Every list of forms of a pack, by name. */
function formLists(pack: LanguagePack): Record<string, readonly string[]> {
  const forms = (entries: readonly { readonly form: string }[]): string[] => entries.map((entry) => entry.form);
  return {
    cues: forms(pack.cues), hedges: forms(pack.hedges), numberWords: forms(pack.numberWords), vaguePlurals: forms(pack.vaguePlurals), labels: pack.labels, notCounted: pack.notCounted,
    linkWords: pack.linkWords, relativePeriods: forms(pack.relativePeriods), nextWords: pack.nextWords, negations: pack.negations, statusWords: forms(pack.statusWords), eventWords: forms(pack.eventWords),
    countedNouns: forms(pack.countedNouns), unnamedSources: pack.unnamedSources, anaphors: forms(pack.anaphors), ranges: pack.ranges.flatMap((range) => (range.open === null ? [range.joint] : [range.open, range.joint])),
  };
}

/** Wordings of a list: top-level alternatives count one each. */
const wordings = (forms: readonly string[]): number => forms.reduce((sum, form) => sum + form.split("|").length, 0);

function finds(forms: readonly { readonly form: string }[], text: string): string[] {
  return matchForms(forms)(text).map((match) => text.slice(match.span.from, match.span.to));
}

function checkExample(pack: LanguagePack, example: PackExample): void {
  const { text } = example;
  assert.equal(splitSentences(text, pack).length, 1, "is one sentence");
  if (example.figures !== undefined) assert.deepEqual(findFigures(text, pack).filter((figure) => figure.bound !== "vague").map(shown), example.figures);
  if (example.dates !== undefined) assert.deepEqual(findDates(text, pack, { published: PUBLISHED }).map((date) => date.start), example.dates);
  if (example.cue !== undefined) assert.ok(finds(pack.cues, text).includes(example.cue), `cue "${example.cue}" among ${JSON.stringify(finds(pack.cues, text))}`);
  if (example.status !== undefined) {
    const found = matchForms(pack.statusWords)(text).map((match) => pack.statusWords[match.index]?.status);
    assert.ok(found.includes(example.status as never), `status ${example.status} among ${found.join()}`);
  }
  if (example.event !== undefined) {
    const found = matchForms(pack.eventWords)(text).map((match) => pack.eventWords[match.index]?.eventType);
    assert.ok(found.includes(example.event as never), `event ${example.event} among ${found.join()}`);
  }
}

test("the full packs are there, and the index of packs is not stale", () => {
  for (const code of FULL) assert.ok(PACKS.has(code), code);
  const run = spawnSync(process.execPath, ["scripts/rooms.mjs", "--check"], { encoding: "utf8" });
  assert.equal(run.status, 0, run.stderr);
});

test("an unknown language gets a pack that still reads digits", () => {
  assert.deepEqual(findFigures("xxx 5 000 000 yyy, 12 % zzz", packFor("qq")).map(shown), ["5000000 exact-form items", "12 exact-form percent"]);
  assert.equal(packFor("pt-BR").code, "pt");
});

for (const pack of PACKS.values()) {
  describe(pack.name, () => {
    test("every form is a regular expression without capture groups that matches something", () => {
      for (const [list, forms] of Object.entries(formLists(pack))) {
        for (const form of forms) {
          const pattern = new RegExp(`^(?:${form})$`, "iu");
          assert.ok(!pattern.test(""), `${list}: "${form}" matches nothing at all`);
          assert.equal((new RegExp(`${form}|`, "u").exec("") ?? []).length, 1, `${list}: "${form}" has a capture group`);
        }
      }
    });
    test("its file says what it lacks", () => {
      assert.match(readFileSync(`src/text/lang/${pack.code}.ts`, "utf8").split("\n").slice(0, 3).join(" "), /^\/\/ .*Lacks: /);
    });
    if (!FULL.includes(pack.code)) return;
    test("it has what a full pack has", () => {
      const lists = formLists(pack);
      assert.ok(wordings(lists["cues"] ?? []) >= 40, `cues ${wordings(lists["cues"] ?? [])}`);
      assert.ok(pack.cues.some((cue) => cue.relay) && pack.cues.some((cue) => cue.status === "denied") && pack.cues.some((cue) => cue.class === "writing") && pack.cues.some((cue) => cue.class === "estimate"));
      assert.ok(pack.cues.every((cue) => cue.patterns.length > 0));
      assert.deepEqual(EVENT_TYPES.filter((type) => !pack.eventWords.some((word) => word.eventType === type)), []);
      assert.deepEqual(STATUSES.filter((status) => !pack.statusWords.some((word) => word.status === status)), []);
      assert.ok(pack.script === "hangul" || pack.script === "han" || pack.script === "kana" || new Set(Object.values(pack.months)).size === 12, "months");
      assert.equal(new Set(Object.values(pack.weekdays)).size, 7, "weekdays");
      assert.ok(pack.stopWords.length >= 30 && wordings(lists["countedNouns"] ?? []) >= 60 && wordings(pack.unnamedSources) >= 8 && wordings(pack.negations) >= 5 && wordings(lists["anaphors"] ?? []) >= 8);
      for (const bound of ["approx", "lower-bound", "upper-bound", "vague"]) assert.ok(pack.hedges.some((hedge) => hedge.bound === bound), bound);
      assert.ok(pack.credits.length > 0 && pack.photoWords.length > 0 && pack.creditLabels.length > 0);
    });
    test("it has a dozen examples, and its language is told from them", () => {
      const examples = PACK_EXAMPLES[pack.code] ?? [];
      assert.ok(examples.length >= 12);
      assert.equal(detectLanguage(examples.map((example) => example.text).join("\n")), pack.code);
    });
    for (const example of PACK_EXAMPLES[pack.code] ?? []) test(example.text, () => checkExample(pack, example));
  });
}
