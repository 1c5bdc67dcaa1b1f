import type { Article, Claim, Extraction } from "../../model/index.js";
import { directionOf, type Direction } from "./direction.js";
import type { LensRule, Measure, Regime } from "./regime.js";
import { finderOf, sceneOf, type Scene } from "./scene.js";
import type { Topic } from "./topic-words.js";
import { wordFinder, type WordFinder } from "./word-finder.js";

export type LensLevel = "engages" | "may-engage" | "would-engage";

/** One measure that a claim touches, and why. Never that a measure was broken: who says so is in `alleged`. */
export interface Finding {
  readonly claimId: string;
  readonly articleId: string;
  readonly regime: string;
  readonly measureId: string;
  readonly level: LensLevel;
  /** One sentence for a reader. */
  readonly reason: string;
  /** What would have to be known to say more; null when nothing is missing. */
  readonly missing: string | null;
  /** True when the claim itself says that a rule was broken or got round. */
  readonly alleged: boolean;
  /** The rule that fired. */
  readonly by: string;
}

interface RegimeFinders { readonly inFull: WordFinder; readonly subject: WordFinder; readonly adjectives: WordFinder; readonly body: WordFinder }
const finders = new Map<Regime, RegimeFinders>();

function findersOf(regime: Regime): RegimeFinders {
  const known = finders.get(regime);
  if (known !== undefined) return known;
  const made = { inFull: wordFinder(regime.subject.words), subject: wordFinder(`${regime.subject.words} ${regime.subject.shortForms}`), adjectives: wordFinder(regime.subject.adjectives), body: wordFinder(regime.body) };
  finders.set(regime, made);
  return made;
}

const has = (topic: Topic, text: string): boolean => finderOf(topic)(text).length > 0;
const PEOPLE: ReadonlySet<Topic> = new Set(["workers", "builders", "soldiers", "labour-export"]);
const FROM_SENTENCE: ReadonlySet<Topic> = new Set(["movement"]);
const UNDECIDED: ReadonlySet<Claim["status"]> = new Set(["planned", "expected", "possible"]);
const POINTING_REACH = 30;

/** "these 5,000 troops": a pointing word shortly before people. */
function pointsBack(text: string): boolean {
  const people = [...finderOf("soldiers")(text), ...finderOf("workers")(text)];
  return finderOf("pointing")(text).some((word) => people.some((one) => one.from >= word.to && one.from - word.to <= POINTING_REACH));
}

/** Where the subject of the regime is named for this claim: in its words, its sentence, or before it when the sentence points back or names no country. */
function namedIn(scene: Scene, subject: WordFinder): "own" | "sentence" | "before" | null {
  if (subject(scene.own).length > 0) return "own";
  if (subject(scene.sentence).length > 0) return "sentence";
  if (subject(scene.before).length > 0 && (!scene.namesCountry || pointsBack(scene.own))) return "before";
  return null;
}

/** A remark on an event that another claim states ("the deployment underscores …") is no event of its own. */
function isComment(scene: Scene): boolean {
  const remark = finderOf("comment")(scene.own)[0];
  if (remark === undefined) return false;
  const things = [...finderOf("soldiers")(scene.own), ...finderOf("workers")(scene.own), ...finderOf("arms")(scene.own), ...finderOf("missiles")(scene.own), ...finderOf("movement")(scene.own)];
  const firstThing = Math.min(...things.map((one) => one.from), Number.POSITIVE_INFINITY);
  return firstThing < remark.from || finderOf("pointing")(scene.own.slice(0, remark.from)).length > 0 || things.length === 0;
}

function fits(rule: LensRule, scene: Scene, text: string): boolean {
  const holds = (topic: Topic): boolean => has(topic, text) || (FROM_SENTENCE.has(topic) && has(topic, scene.sentence));
  return rule.topics.every(holds) && !(rule.without ?? []).some((topic) => has(topic, text));
}

function directionFor(rule: LensRule, scene: Scene, where: "own" | "sentence" | "before", regime: RegimeFinders): Direction {
  const text = where === "own" ? scene.own : where === "sentence" ? scene.sentence : `${scene.before} ${scene.own}`;
  return directionOf(text, scene.lang, regime, finderOf(rule.topics[0] ?? "arms")(text));
}

/** Rules that a text fits, one for each group of topics: goods named in the last part of a claim, people anywhere in it. */
function rulesFor(regime: Regime, scene: Scene, text: string, where: "own" | "sentence" | "before"): LensRule[] {
  const own = findersOf(regime);
  const fitting = regime.rules.filter((rule) => fits(rule, scene, rule.topics.some((topic) => PEOPLE.has(topic)) ? text : text === scene.own ? scene.focus : text)
    && (rule.direction === "any" || rule.direction === directionFor(rule, scene, where, own)));
  const isLabour = (rule: LensRule): boolean => rule.topics.some((topic) => PEOPLE.has(topic));
  const labour = fitting.find(isLabour);
  return [...(labour === undefined ? [] : [labour]), ...fitting.filter((rule) => !isLabour(rule))];
}

/** The rule on a fuel cap once a quantity is known: above the cap it engages whatever else was supplied. */
function capVerdict(measure: Measure, claim: Claim): { level: LensLevel; missing: string | null; text: string } | null {
  const limit = measure.limit;
  if (limit === null) return null;
  const figure = [claim.figure, ...claim.otherFigures].find((one) => one !== null && (one.unit === limit.unit || one.unit === limit.alternative?.unit)) ?? null;
  const low = figure?.min ?? figure?.value ?? null;
  if (figure === null || low === null) return null;
  const most = figure.unit === limit.unit ? limit.value : limit.alternative?.value ?? limit.value;
  const hasYear = figure.asOf !== null || claim.time?.start != null;
  const over = low > most && hasYear;
  return {
    level: over ? "engages" : "may-engage", missing: over ? null : hasYear ? `what else was supplied in the same ${limit.per}` : "the year the quantity is for",
    text: `The claim gives ${figure.surface} ${figure.unit}; the cap is ${most.toLocaleString("en")} ${figure.unit} a ${limit.per}.`,
  };
}

function levelOf(level: LensLevel, claim: Claim): LensLevel {
  return UNDECIDED.has(claim.status) ? "would-engage" : level;
}

function findingsOf(claim: Claim, regime: Regime, rules: readonly LensRule[], alleged: boolean): Finding[] {
  const measures = new Map(regime.measures.map((measure) => [measure.id, measure]));
  return rules.flatMap((rule) => rule.measures.flatMap((id) => {
    const measure = measures.get(id);
    if (measure === undefined) return [];
    const capped = capVerdict(measure, claim);
    const level = levelOf(capped?.level ?? rule.level, claim);
    const reason = `${measure.resolution.replace("S/RES/", "Resolution ")}, paragraph ${measure.paragraph}: ${measure.summary}${capped === null ? "" : ` ${capped.text}`}`;
    return [{ claimId: claim.id, articleId: claim.articleId, regime: regime.key, measureId: id, level, reason, missing: capped === null ? rule.missing : capped.missing, alleged, by: `lens:${rule.id}` }];
  }));
}

function umbrella(claim: Claim, regime: Regime): Finding {
  return {
    claimId: claim.id, articleId: claim.articleId, regime: regime.key, measureId: regime.umbrella, level: "may-engage",
    reason: "The claim speaks of sanctions without saying which.", missing: "which measure is meant", alleged: claim.eventType === "violation", by: "lens:umbrella",
  };
}

/** Claims that sanctions were broken, got round, or say something: the measures of what the sentence names, else of what it points back to, else the regime as a whole. */
function legalFindings(claim: Claim, scene: Scene, regime: Regime, previous: readonly Finding[], where: "own" | "sentence" | "before"): Finding[] {
  const speaksOfSanctions = has("sanctions", scene.own) && (has("evasion", scene.own) || has("imposed", scene.own) || claim.eventType === "violation");
  const isLegal = claim.eventType === "violation" || claim.eventType === "legal_norm";
  if (!speaksOfSanctions && !isLegal) return [];
  const alleged = claim.eventType === "violation" || has("evasion", scene.own);
  const rules = rulesFor(regime, scene, scene.sentence, where === "own" ? "sentence" : where);
  if (rules.length > 0) return findingsOf(claim, regime, rules, alleged);
  if (!speaksOfSanctions) return [];
  const byClaim = [...new Set(previous.map((one) => one.claimId))].map((id) => new Set(previous.filter((one) => one.claimId === id).map((one) => one.measureId)));
  const shared = has("pointing", scene.sentence) ? [...(byClaim[0] ?? [])].filter((id) => byClaim.every((set) => set.has(id))) : [];
  if (shared.length > 0) return shared.map((id) => ({ ...umbrella(claim, regime), measureId: id, reason: previous.find((one) => one.measureId === id)?.reason ?? "", missing: null, alleged, by: "lens:points-back" }));
  const isNamed = findersOf(regime).body(scene.own).length > 0 || findersOf(regime).subject(scene.own).length > 0 || where !== "before";
  return isNamed || findersOf(regime).body(scene.sentence).length > 0 ? [umbrella(claim, regime)] : [];
}

function findClaim(article: Article, claim: Claim, regime: Regime, previous: readonly Finding[]): Finding[] {
  if (claim.polarity === "negated" || claim.status === "denied") return [];
  const scene = sceneOf(article, claim);
  const where = namedIn(scene, findersOf(regime).subject) ?? (has("sanctions", scene.own) && findersOf(regime).subject(scene.before).length > 0 ? "before" : null);
  if (where === null) return [];
  const legal = legalFindings(claim, scene, regime, previous, where);
  if (legal.length > 0) return legal;
  if (isComment(scene)) return [];
  return findingsOf(claim, regime, rulesFor(regime, scene, scene.own, where), false);
}

/**
 * What the claims of an article engage, claim by claim in order of the text. A claim that is denied, negated, or only remarks on an event gives nothing;
 * food, aid, visits, casualties and guards give nothing. Linear in the text times the number of rules.
 */
export function findMeasures(article: Article, extraction: Extraction, regimes: readonly Regime[]): Finding[] {
  const found: Finding[] = [];
  for (const regime of regimes) {
    if (findersOf(regime).inFull(`${article.title}\n${article.text}`).length === 0) continue;
    let sentence = -1;
    let current: Finding[] = [], previous: Finding[] = [];
    for (const claim of [...extraction.claims].sort((a, b) => a.sentence.from - b.sentence.from)) {
      if (claim.sentence.from !== sentence) { previous = current; current = []; sentence = claim.sentence.from; }
      const mine = findClaim(article, claim, regime, previous);
      current.push(...mine);
      found.push(...mine);
    }
  }
  return found;
}
