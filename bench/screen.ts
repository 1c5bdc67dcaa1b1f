// Measures name matching, list look-up and the sanctions lens on the data kept beside the project. Usage: node dist/bench/screen.js [--tune] [--misses] [--speed] (memory is that of the list alone with --speed)
import { readFileSync } from "node:fs";
import { gunzipSync } from "node:zlib";
import { loadDocuments } from "../src/app/documents.js";
import { extractDocuments } from "../src/app/extract-documents.js";
import type { Claim } from "../src/model/index.js";
import { buildIndex, findMeasures, LOOKUP_SETTINGS, lookUp, MATCH_SETTINGS, matchNames, parseCsv, parseList, REGIMES, type Listing, type MatchSettings, type NameKind, type Wanted } from "../src/screen/index.js";
import { sha256 } from "../src/text/index.js";
import { hasShared, sharedPath } from "./shared.js";

const shows = process.argv.includes("--misses");
const SEED = 20_251_104;

/** Numbers in 0..1 by a linear congruence: the same on every machine. */
function randomFrom(seed: number): () => number {
  let state = seed >>> 0;
  return () => { state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0; return state / 2 ** 32; };
}

interface Pair { readonly group: string; readonly kind: NameKind; readonly a: string; readonly b: string; readonly isMatch: boolean; readonly quality: string; readonly isOdd: boolean }
const KINDS: Readonly<Record<string, NameKind>> = { Person: "person", Vessel: "vessel", LegalEntity: "any" };
const digits = (name: string): string => (name.toLowerCase().match(/\d+|\b(?:[ivx]+)\b/g) ?? []).join(" ");

/**
 * Labels that ask for another thing than we promise: Korean names that differ in a syllable and numbered names that differ in the number are called
 * matches (we call them near, never a hit), and given and family name that change places are called different (which name comes first is often unknown).
 */
function isOddLabel(pair: Omit<Pair, "isOdd">): boolean {
  const words = (name: string): string => name.toLowerCase().split(/[^\p{L}]+/u).sort().join(" ").trim();
  const isSeries = pair.kind !== "person" && pair.isMatch && digits(pair.a) !== digits(pair.b);
  const korean = /^(?:kim|ko|ri|son|lee|pak|park|choe|jang)\b/i;
  const isSyllable = pair.kind !== "organisation" && pair.isMatch && korean.test(pair.a) && korean.test(pair.b) && words(pair.a) !== words(pair.b) && !/uun/i.test(pair.a);
  return isSeries || isSyllable || (!pair.isMatch && words(pair.a) === words(pair.b));
}

function loadPairs(): Pair[] {
  return parseCsv(readFileSync(sharedPath("names", "pairs-dev.csv"), "utf8")).slice(1).map(([group = "", schema = "", a = "", b = "", is = "", quality = ""]) => {
    const pair = { group, kind: KINDS[schema] ?? "organisation", a, b, isMatch: is === "true", quality };
    return { ...pair, isOdd: isOddLabel(pair) };
  });
}

function scorePairs(pairs: readonly Pair[], settings: MatchSettings): { precision: number; recall: number; f1: number } {
  let right = 0, given = 0, wanted = 0;
  for (const pair of pairs) {
    const yes = matchNames(pair.a, pair.b, pair.kind, settings).score >= 0.7;
    if (yes && pair.isMatch) right += 1;
    if (yes) given += 1;
    if (pair.isMatch) wanted += 1;
    if (shows && settings === MATCH_SETTINGS && yes !== pair.isMatch) console.log(`  ${pair.isMatch ? "missed" : "joined"}${pair.isOdd ? " (odd label)" : ""}: ${pair.a} | ${pair.b}`);
  }
  return { precision: right / Math.max(1, given), recall: right / Math.max(1, wanted), f1: (2 * right) / Math.max(1, given + wanted) };
}

const percent = (value: number): string => (100 * value).toFixed(1);
function report(title: string, pairs: readonly Pair[]): void {
  const { precision, recall, f1 } = scorePairs(pairs, MATCH_SETTINGS);
  console.log(`${title.padEnd(34)} ${String(pairs.length).padStart(4)} pairs  P ${percent(precision)}  R ${percent(recall)}  F1 ${percent(f1)}`);
}

const isFirstHalf = (pair: Pair): boolean => Number.parseInt(sha256(`${SEED}${pair.a}|${pair.b}`).slice(0, 8), 16) % 2 === 0;

/** Settings are tried on the first half only. */
function tune(pairs: readonly Pair[]): void {
  let best = { f1: 0, settings: MATCH_SETTINGS };
  for (const oneFrom of [3, 4, 5]) for (const twoFrom of [7, 8, 9, 10]) for (const letterCost of [0.9, 1.2, 1.5]) for (const initial of [0.75, 0.82, 0.9]) for (const conflict of [0.35, 0.42, 0.5]) for (const extra of [0.3, 0.4, 0.5]) {
    const settings = { ...MATCH_SETTINGS, oneFrom, twoFrom, letterCost, initial, conflict, extra };
    const { f1 } = scorePairs(pairs, settings);
    if (f1 > best.f1 + 1e-9) best = { f1, settings };
  }
  console.log("best on the first half", percent(best.f1), JSON.stringify(best.settings));
}

function measurePairs(): void {
  const pairs = loadPairs();
  if (process.argv.includes("--tune")) tune(pairs.filter(isFirstHalf));
  report("all pairs", pairs);
  report("first half (settings chosen on it)", pairs.filter(isFirstHalf));
  report("second half", pairs.filter((pair) => !isFirstHalf(pair)));
  report("nk_ groups", pairs.filter((pair) => pair.group.startsWith("nk_")));
  report("without odd labels", pairs.filter((pair) => !pair.isOdd));
  report("odd labels alone", pairs.filter((pair) => pair.isOdd));
  const strong = pairs.filter((pair) => pair.isMatch && pair.quality === "STRONG");
  console.log(`${"STRONG recall".padEnd(34)} ${strong.filter((pair) => matchNames(pair.a, pair.b, pair.kind).score >= 0.7).length} of ${strong.length}`);
}

const person = (name: string): Wanted => ({ name, kind: "person", born: null, nationality: null, identifiers: [] });

function slip(word: string, random: () => number): string {
  const at = Math.floor(random() * (word.length - 1)), letter = String.fromCharCode(97 + Math.floor(26 * random()));
  const ways = [word.slice(0, at) + word.slice(at + 1), word.slice(0, at) + letter + word.slice(at), word.slice(0, at) + letter + word.slice(at + 1), word.slice(0, at) + (word[at + 1] ?? "") + (word[at] ?? "") + word.slice(at + 2)];
  return ways[Math.floor(4 * random())] ?? word;
}

/** A listed name with a slip in one word of four letters or more, or with a word moved to another place, or both. */
function treat(name: string, random: () => number): string {
  const words = name.toLowerCase().split(/\s+/);
  const way = random();
  if (way < 0.5 && words.length > 1) words.push(...words.splice(Math.floor(random() * words.length), 1));
  const long = words.map((_, index) => index).filter((index) => (words[index] ?? "").length >= 4);
  const at = long[Math.floor(random() * long.length)];
  if ((way >= 0.5 || random() < 0.5) && at !== undefined) words[at] = slip(words[at] ?? "", random);
  return words.join(" ");
}

interface Spent { readonly meanMs: number; readonly p99Ms: number }
function timed<T>(list: readonly T[], work: (one: T) => void): Spent {
  const times = list.map((one) => { const from = process.hrtime.bigint(); work(one); return Number(process.hrtime.bigint() - from) / 1e6; }).sort((a, b) => a - b);
  return { meanMs: times.reduce((sum, time) => sum + time, 0) / times.length, p99Ms: times[Math.floor(0.99 * times.length)] ?? 0 };
}

const negatives = (file: string): string[] => parseCsv(readFileSync(sharedPath("names", file), "utf8")).slice(1).map((row) => row[0] ?? "");

function measureList(): void {
  const reading = parseList(gunzipSync(readFileSync(sharedPath("names", "un-consolidated-2026-02-27.xml.gz"))));
  if (reading.list === null) throw new Error(reading.problem.message);
  const { listings } = reading.list;
  const index = buildIndex([{ list: "un-sc", title: "UN", version: "1", asOf: reading.list.dated ?? "", listings }]);
  const people = listings.filter((listing) => listing.kind === "person");
  const random = randomFrom(SEED);
  const asked = Array.from({ length: 700 }, () => { const listing = people[Math.floor(random() * people.length)]!; return { listing, name: treat(listing.names[0]?.text ?? "", random) }; });
  let first = 0;
  for (const { listing, name } of asked) {
    const hits = lookUp(index, person(name));
    const isRight = hits.some((hit) => hit.score === hits[0]?.score && hit.listing === listing);
    if (isRight) first += 1;
    else if (shows) console.log(`  not first: ${listing.names[0]?.text} asked as ${name}${hits[0] === undefined ? "" : `, but ${hits[0].alias} ${hits[0].score}`}`);
  }
  console.log(`${"UN people, slips and swaps, first".padEnd(34)} ${first} of ${asked.length} (${percent(first / asked.length)} %) at 0.8`);
  console.log(`${"UN people, as listed, first".padEnd(34)} ${people.filter((listing) => lookUp(index, person(listing.names[0]?.text ?? ""))[0]?.score === 1).length} of ${people.length}`);
  for (const file of ["negatives_global-dev.csv", "negatives_us-dev.csv"]) {
    const names = negatives(file);
    const flagged = names.map((name) => ({ name, hit: lookUp(index, person(name))[0] })).filter((one) => one.hit !== undefined);
    console.log(`${file.padEnd(34)} ${flagged.length} of ${names.length} flagged at 0.8 (${(100 * flagged.length / names.length).toFixed(2)} %)`);
    if (shows) for (const { name, hit } of flagged) console.log(`  ${name} for ${hit?.alias} ${hit?.score}`);
  }
}

/** A list of the size of UN and OFAC together: the UN list, and people whose names recombine words of the negatives. */
function measureSpeed(): void {
  const random = randomFrom(SEED + 1);
  const bytes = gunzipSync(readFileSync(sharedPath("names", "un-consolidated-2026-02-27.xml.gz")));
  const words = [...negatives("negatives_us-dev.csv"), ...negatives("negatives_global-dev.csv")].filter((name) => /^[\p{Script=Latin}\s'-]+$/u.test(name)).map((name) => name.split(" "));
  const pick = (at: "first" | "last"): string => { const name = words[Math.floor(random() * words.length)] ?? []; return (at === "first" ? name[0] : name.at(-1)) ?? ""; };
  const made = Array.from({ length: 21_000 }, (_, id): Listing => ({ id: `made-${id}`, kind: "person", names: [{ text: `${pick("first")} ${random() < 0.4 ? `${pick("first")} ` : ""}${pick("last")}`, quality: "primary" }], born: [], nationalities: [], identifiers: [], programmes: [], listedOn: null, about: null }));
  global.gc?.();
  const before = process.cpuUsage();
  const reading = parseList(bytes);
  const listings = [...(reading.list?.listings ?? []), ...made];
  const index = buildIndex([{ list: "made", title: "made", version: "1", asOf: "2026-02-27", listings }]);
  const load = process.cpuUsage(before);
  const names = listings.reduce((sum, listing) => sum + listing.names.length, 0);
  console.log(`${"load".padEnd(34)} ${names} names in ${((load.user + load.system) / 1e6).toFixed(2)} s of CPU; ${Math.round(process.memoryUsage().rss / 1e6)} MB resident`);
  const people = (reading.list?.listings ?? []).filter((listing) => listing.kind === "person");
  const slips = Array.from({ length: 1000 }, () => treat(people[Math.floor(random() * people.length)]?.names[0]?.text ?? "", random));
  for (const [title, list] of [["look-ups, UN names with slips", slips], ["look-ups, negatives", negatives("negatives_global-dev.csv").slice(0, 1000)]] as const) {
    for (const name of list.slice(0, 300)) lookUp(index, person(name));
    const cpu = process.cpuUsage();
    const spent = timed(list, (name) => lookUp(index, person(name), LOOKUP_SETTINGS));
    const used = process.cpuUsage(cpu);
    console.log(`${title.padEnd(34)} ${Math.round(list.length / ((used.user + used.system) / 1e6))} names/s of CPU; mean ${spent.meanMs.toFixed(2)} ms, p99 ${spent.p99Ms.toFixed(2)} ms by the clock`);
  }
}

interface GoldClaim { readonly id: string; readonly span: { readonly start: number; readonly end: number }; readonly measures?: readonly string[] }

/** Share of a gold claim's words that a claim covers. */
function coverage(claim: Claim, gold: GoldClaim): number {
  const shared = claim.passages.flat().reduce((sum, span) => sum + Math.max(0, Math.min(span.to, gold.span.end) - Math.max(span.from, gold.span.start)), 0);
  return shared / (gold.span.end - gold.span.start);
}

function measureLens(): void {
  const gold = (JSON.parse(readFileSync(sharedPath("seed", "gold.json"), "utf8")) as { readonly claims: readonly GoldClaim[] }).claims;
  for (const { article, extraction } of extractDocuments(loadDocuments(sharedPath("seed", "article.txt"), { published: "2025-11-04" }))) {
    const findings = findMeasures(article, extraction, REGIMES);
    const claims = new Map(extraction.claims.map((claim) => [claim.id, claim]));
    const wanted = gold.flatMap((one) => (one.measures ?? []).map((measure) => ({ one, measure })));
    const found = wanted.filter(({ one, measure }) => findings.some((finding) => finding.measureId === measure && coverage(claims.get(finding.claimId)!, one) >= 0.5));
    const right = findings.filter((finding) => gold.some((one) => (one.measures ?? []).includes(finding.measureId) && coverage(claims.get(finding.claimId)!, one) >= 0.3));
    console.log(`${"lens on the seed".padEnd(34)} ${right.length} of ${findings.length} given right (P ${percent(right.length / Math.max(1, findings.length))}), ${found.length} of ${wanted.length} expected found (R ${percent(found.length / wanted.length)})`);
  }
}

if (!hasShared("names", "pairs-dev.csv")) console.log("skipped: the data kept beside the project is not here");
else if (process.argv.includes("--speed")) measureSpeed();
else {
  measurePairs();
  measureList();
  measureSpeed();
  measureLens();
}
