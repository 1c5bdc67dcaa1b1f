// Measures grouping: B-cubed on three corpora with the headline-similarity baseline beside it, and the cost per article from 1,000 to 100,000.
import { createGrouper, signatureOf, GROUP_SETTINGS, type GroupSettings, type Signature } from "../src/group/index.js";
import { bcubed, ecbPlus, headlines, sharedFolder, shownStories, type Labelled, type Score } from "./grouping-data.js";

const percent = (value: number): string => (100 * value).toFixed(1).padStart(5);
const show = (name: string, score: Score): void =>
  console.log(`${name.padEnd(44)} P ${percent(score.precision)}  R ${percent(score.recall)}  F1 ${percent(score.f1)}  stories ${score.groups}`);

function grouped(documents: readonly Labelled[], settle: boolean, settings: GroupSettings): Score {
  const grouper = createGrouper(settings);
  for (const { article } of documents) grouper.add(signatureOf(article, null));
  if (settle) grouper.settle();
  return bcubed(documents, (id) => grouper.storyOf(id) ?? id);
}

/** The usual method: a page joins the first page whose headline (or first sentence) has Jaccard 0.55 with its own. */
function headlineBaseline(documents: readonly Labelled[]): Score {
  const heads: { readonly words: ReadonlySet<string>; readonly group: string }[] = [];
  const groupOf = new Map<string, string>();
  for (const { article } of documents) {
    const head = article.title !== "" ? article.title : (article.text.split(/[.\n。]/u)[0] ?? "");
    const words = new Set(head.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []);
    const like = heads.find((other) => {
      let both = 0;
      for (const word of words) if (other.words.has(word)) both += 1;
      return both / (words.size + other.words.size - both || 1) >= 0.55;
    });
    const group = like?.group ?? article.id;
    groupOf.set(article.id, group);
    heads.push({ words, group });
  }
  return bcubed(documents, (id) => groupOf.get(id) ?? id);
}

function measureQuality(folder: string): void {
  const ecb = ecbPlus(folder);
  const uci = headlines(folder);
  const half = Math.floor(uci.length / 2);
  const sets: readonly (readonly [string, readonly Labelled[]])[] = [
    ["stories", shownStories(folder)],
    ["ECB+ topics 1-25 (settings chosen here)", ecb.filter(({ topic }) => topic <= 25)],
    ["ECB+ topics 26-35 (reported)", ecb.filter(({ topic }) => topic > 25)],
    ["ECB+ all", ecb],
    ["UCI first half (settings chosen here)", uci.slice(0, half)],
    ["UCI second half (reported)", uci.slice(half)],
    ["UCI all", uci],
  ];
  for (const [name, documents] of sets) {
    show(name, grouped(documents, true, GROUP_SETTINGS));
    show("  without settling", grouped(documents, false, GROUP_SETTINGS));
    show("  headline Jaccard 0.55", headlineBaseline(documents));
  }
}

/** Copies of real signatures told apart as real news is: each copy keeps most features, trades some for its own event's, and lies on another day. */
function syntheticSignatures(seeds: readonly Signature[], count: number): Signature[] {
  let state = 12_345;
  const chance = (): number => { state = (state * 1_103_515_245 + 12_345) % 2_147_483_648; return state / 2_147_483_648; };
  return Array.from({ length: count }, (_, index) => {
    const event = Math.floor(index / 8);
    const seed = seeds[event % seeds.length];
    if (seed === undefined) throw new Error("no documents to build from");
    const day = 20_000 + Math.floor(event / 40);
    const features = seed.features.map((feature) => (chance() < 0.5 ? feature : { ...feature, key: `${feature.key}${chance() < 0.6 ? event : index % 997}` }));
    return { ...seed, articleId: `synthetic-${index}`, when: { from: day, to: day }, features };
  });
}

/** Processor time since then: wall time would measure what else the machine does. */
function milliseconds(since: NodeJS.CpuUsage): number {
  const used = process.cpuUsage(since);
  return (used.user + used.system) / 1000;
}

function measureCost(folder: string): void {
  const articles = [...ecbPlus(folder), ...shownStories(folder)].map(({ article }) => article);
  const started = process.cpuUsage();
  const seeds = articles.map((article) => signatureOf(article, null));
  console.log(`\nsignatures: ${Math.round((1000 * articles.length) / milliseconds(started))} articles/s of processor time`);
  const marks = [1_000, 2_000, 5_000, 10_000, 20_000, 50_000, 100_000];
  const signatures = syntheticSignatures(seeds, 100_000);
  const grouper = createGrouper();
  let from = 0;
  for (const to of marks) {
    const before = process.cpuUsage();
    for (const signature of signatures.slice(from, to)) grouper.add(signature);
    const ms = milliseconds(before);
    console.log(`articles ${String(from).padStart(6)} to ${String(to).padStart(6)}: ${(ms / (to - from)).toFixed(3)} ms each, ${Math.round((1000 * (to - from)) / ms)} articles/s, ${Math.round(process.memoryUsage().heapUsed / 1e6)} MB`);
    from = to;
  }
}

const folder = sharedFolder();
if (folder === null) console.log("group bench: skipped, no shared data beside the project");
else {
  const only = process.argv[2];
  if (only !== "cost") measureQuality(folder);
  if (only !== "quality") measureCost(folder);
}
