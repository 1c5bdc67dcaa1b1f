import type { Article, Claim, ClaimGroup, Extraction, Figure, Repair, StoryMaterial, Trace } from "../model/index.js";
import { contentId } from "../text/index.js";
import { clusterTexts, createCandidateIndex, pairKey, type CandidateIndex, type TextCluster } from "./carriers.js";
import { carrierGroupsOf, countCarriers, type CitedCarriers } from "./carrier-groups.js";
import { carrierNamesOf, type CarrierNames } from "./carrier-names.js";
import { claimPairKey, groupFacts, type FactGroup } from "./claim-groups.js";
import { differencesOf } from "./differences.js";
import { edgesOf, edgeVerdicts, type EdgeVerdicts } from "./edges.js";
import type { ClaimFacts, FigureFacts } from "./facts.js";
import { sideEdgesOf } from "./side-edges.js";
import { traceFeatures, type TraceFeatures } from "./features.js";
import { foldsOf } from "./folds.js";
import { buildLedger, type CountedLine, type PrintedFigure } from "./ledger.js";
import { alignThings, inheritOrigins } from "./ledger-sources.js";
import { foldText } from "./lexicon.js";
import { coreOrigins } from "./core-origins.js";
import { notHeldOf } from "./not-held.js";
import { countVoices, originsOf, saidOnOf, type OriginSettings, type VoicedOrigin } from "./origins.js";
import { comparePair, type PairEvidence, type Profile, type StoryContext } from "./pairs.js";
import { profilesOf } from "./profiles.js";
import { CHANGING } from "./thing-words.js";
import { resolveVoices, type ClaimOrigin, type Voices } from "./voices.js";

/** What tracing can reuse from an earlier run: features by article revision, pair evidence by pair. */
export interface TraceCache {
  readonly features: Map<string, TraceFeatures>;
}

/** A trace with what other stories of the same affair need to compare theirs. */
export interface StoryTrace extends Trace {
  readonly originList: readonly VoicedOrigin[];
  readonly ledger: readonly CountedLine[];
}

/**
 * Traces one story: who said it first-hand, who carried it, and which figures still stand. Pure and deterministic; repairs by people hold.
 * `cache` may hold features of earlier runs (`traceFeatures`) and is filled. Cost: linear in articles and claims, plus the candidate pairs.
 */
export function traceStory(material: StoryMaterial, repairs: readonly Repair[], cache: TraceCache = { features: new Map() }): StoryTrace {
  const active = repairs.filter((repair) => !repair.undone);
  const articles = material.articles;
  const features = featuresOf(material, cache);
  const articleById = new Map(articles.map((article) => [article.id, article]));
  const byArticle = new Map(features.map((one) => [one.articleId, one]));
  const verdicts = edgeVerdicts(active);

  const folds = foldsOf(articles);
  const folded = new Set(folds.map((fold) => fold.articleId));
  const { clusters, pairs } = textsOf(articles.filter((article) => !folded.has(article.id)), byArticle, verdicts);
  const names = carrierNamesOf(articles);
  const voices = voicesWithRepairs(features, names, active);
  const cited = citedCarriers(voices, names);
  const groups = carrierGroupsOf(withFolds(clusters, folds, articles, byArticle), names, cited);
  const facts = features.flatMap((one) => one.facts);
  const settings = originSettings(material, facts);
  const { list: originList, byClaim } = originsOf(voices, settings);
  const claims = new Map(material.extractions.flatMap((one) => one.claims).map((claim) => [claim.id, claim]));
  const factGroups = groupFacts(facts, claimVerdicts(active));
  const claimGroups = claimGroupsOf(factGroups, claims, voices, byClaim);
  const groupOf = new Map(groups.flatMap((group) => group.articleIds.map((id): [string, string] => [id, group.id])));
  const printed = inheritOrigins(alignThings(printedFigures(material, features, voices, originList, byClaim, settings, active)), groupOf);
  const lines = buildLedger(printed, material.story.eventDate);
  const carriers = countCarriers(groups);
  const origins = coreOrigins(claimGroups, { voices, clusters, claims, articles: articleById });
  const outlets = new Set(articles.filter((article) => !folded.has(article.id)).map((article) => article.outlet.id));
  return {
    storyId: material.story.id, outlets: outlets.size, carriers: carriers.range, carrierGroups: groups, origins: origins.range, originList, relayNames: relayNamesOf(voices),
    edges: [...edgesOf({ articles: articleById, folds, clusters, groups, origins: originList, voices, byClaim, features, verdicts, names, cited }), ...sideEdgesOf({ articles: articleById, groups, pairs, ledger: lines.map((one) => one.line), verdicts })],
    claimGroups, ledger: lines.map((one) => one.line), differences: differencesOf(lines), notHeld: notHeldOf(groups, originList, voices, names),
    because: {
      outlets: [{ code: "rule:outlets", text: `${outlets.size} outlets published ${articles.length - folded.size} pages${folded.size === 0 ? "" : `; ${folded.size} twins and mirrors are folded in`}.`, weight: null, span: null }],
      carriers: carriers.because, origins: origins.because,
    },
  };
}

function relayNamesOf({ origins, voices }: Voices): Record<string, string> {
  return Object.fromEntries(origins.flatMap((origin) => origin.relays.slice(0, 1)).map((key) => [`relay:${key}`, voices.get(key)?.name ?? key.replace(/^[a-z]+:/, "")]));
}

/** Features of all articles of the material that have an extraction, in order of the articles; the cache is filled. */
export function featuresOf(material: StoryMaterial, cache: TraceCache): TraceFeatures[] {
  const extractions = new Map(material.extractions.map((extraction) => [extraction.articleId, extraction]));
  return material.articles.map((article) => {
    const known = cache.features.get(article.revision);
    if (known !== undefined && known.articleId === article.id) return known;
    const made = traceFeatures(article, extractions.get(article.id) ?? noExtraction(article));
    cache.features.set(article.revision, made);
    return made;
  });
}

function noExtraction(article: Article): Extraction {
  return { articleId: article.id, revision: article.revision, lang: article.lang, claims: [], attributions: [], figures: [], by: "none" };
}

/** The texts of a story: clusters, the evidence on pairs, and what is needed to place a further article. */
export interface StoryTexts {
  readonly clusters: readonly TextCluster[];
  readonly pairs: readonly PairEvidence[];
  readonly index: CandidateIndex;
  readonly story: StoryContext;
}

/** Which articles share a text: candidates, evidence on each, clusters. */
export function textsOf(articles: readonly Article[], features: ReadonlyMap<string, TraceFeatures>, verdicts: EdgeVerdicts): StoryTexts {
  const { profiles, story } = profilesOf(articles, features);
  const index = createCandidateIndex(story);
  const pairs = profiles.flatMap((profile) => strongestPairs(profile, index.add(profile).map((mate) => profiles[mate]), story));
  return { clusters: clusterTexts(profiles, pairs, pairVerdicts(verdicts), story), pairs, index, story };
}

const SURE = 1.6;
const SURE_MATES = 6;

/** Compares a profile with its candidates, likeliest first, until six of them surely share its text: more copies of that text tell nothing new. */
function strongestPairs(profile: Profile, mates: readonly (Profile | undefined)[], story: StoryContext): PairEvidence[] {
  const pairs: PairEvidence[] = [];
  let sure = 0;
  for (const mate of mates) {
    if (mate === undefined) continue;
    const pair = comparePair(mate, profile, story);
    pairs.push(pair);
    if (pair.score >= SURE) sure += 1;
    if (sure >= SURE_MATES) break;
  }
  return pairs;
}

function pairVerdicts(verdicts: EdgeVerdicts): Map<string, "right" | "wrong"> {
  const found = new Map<string, "right" | "wrong">();
  for (const [key, verdict] of verdicts) {
    const [a = "", b = ""] = key.split(" ").map((node) => node.replace(/^article:/, ""));
    if (b !== "" && (verdict === "right" || verdict === "wrong")) found.set(pairKey(a, b), verdict);
  }
  return found;
}

/** Folded pages belong to the text of the page they fold into. */
function withFolds(clusters: readonly TextCluster[], folds: ReturnType<typeof foldsOf>, articles: readonly Article[], features: ReadonlyMap<string, TraceFeatures>): TextCluster[] {
  if (folds.length === 0) return [...clusters];
  const { profiles } = profilesOf(articles, features);
  const byId = new Map(profiles.map((profile) => [profile.article.id, profile]));
  return clusters.map((cluster) => {
    const ids = new Set(cluster.members.map((member) => member.article.id));
    const extra = folds.filter((fold) => ids.has(fold.into)).map((fold) => byId.get(fold.articleId)).filter((profile) => profile !== undefined);
    return extra.length === 0 ? cluster : { ...cluster, members: [...cluster.members, ...extra] };
  });
}

function voicesWithRepairs(features: readonly TraceFeatures[], carriers: CarrierNames, repairs: readonly Repair[]): Voices {
  const names = new Map(repairs.filter((repair) => repair.kind === "name" && repair.value !== null).flatMap((repair) => repair.subjects.map((subject): [string, string] => [foldText(subject), repair.value ?? subject])));
  return resolveVoices(features, { names, isCarrier: carriers.isCarrier });
}

function citedCarriers(voices: Voices, names: CarrierNames): CitedCarriers {
  const cited = new Map<string, Set<string>>();
  for (const { articleId, source } of voices.origins) for (const carrier of source.carriers) cited.set(articleId, (cited.get(articleId) ?? new Set<string>()).add(carrier.agency ?? names.keyOf(carrier.name)));
  return cited;
}

function originSettings(material: StoryMaterial, facts: readonly ClaimFacts[]): OriginSettings {
  const claims = material.extractions.flatMap((one) => one.claims);
  const fighting = claims.filter((claim) => claim.eventType === "attack" || claim.eventType === "deployment").length * 5 > claims.length;
  return {
    eventDate: material.story.eventDate, fighting, countriesOf: new Map(facts.map((fact) => [fact.claimId, fact.countries])),
    publishedOf: new Map(material.articles.map((article) => [article.id, article.published])),
    outletOf: new Map(material.articles.map((article) => [foldText(article.outlet.name), article.id])),
  };
}

/** Which claims people joined (all of a decision with each other) or parted (the first from each of the others), out of repairs. */
export function claimVerdicts(repairs: readonly Repair[]): { together: Set<string>; apart: Set<string> } {
  const pairsOf = (kind: Repair["kind"], firsts: number): Set<string> => new Set(repairs.filter((repair) => repair.kind === kind)
    .flatMap((repair) => repair.subjects.slice(0, firsts).flatMap((a, at) => repair.subjects.slice(at + 1).map((b) => claimPairKey(a, b)))));
  return { together: pairsOf("join-claims", Infinity), apart: pairsOf("part-claims", 1) };
}

function claimGroupsOf(groups: readonly FactGroup[], claims: ReadonlyMap<string, Claim>, voices: Voices, byClaim: ReadonlyMap<string, string>): ClaimGroup[] {
  const originByClaim = new Map(voices.origins.map((origin) => [origin.claimId, origin]));
  return groups.flatMap((group): ClaimGroup[] => {
    const members = group.facts.map((fact) => claims.get(fact.claimId)).filter((claim) => claim !== undefined);
    const best = members.find((claim) => claim.attribution.level === "explicit") ?? members[0];
    if (best === undefined) return [];
    const from = group.facts.map((fact) => originByClaim.get(fact.claimId)).filter((origin): origin is ClaimOrigin => origin !== undefined);
    const counted = countVoices(from, voices);
    return [{
      id: contentId("claims", group.facts[0]?.claimId ?? ""), statement: best.statement, claimIds: members.map((claim) => claim.id), eventType: best.eventType, status: best.status,
      originIds: [...new Set(members.map((claim) => byClaim.get(claim.id)).filter((id) => id !== undefined))], origins: counted.range,
      // What a writer judges or says about the text itself can't be corroborated; nor is a thing more certain because many repeat it.
      corroborated: counted.range.min >= 2 && (best.kind === "factual" || best.kind === "legal-assessment"), figure: best.figure, because: counted.because,
    }];
  }).sort((a, b) => b.claimIds.length - a.claimIds.length || (a.id < b.id ? -1 : 1));
}

function printedFigures(material: StoryMaterial, features: readonly TraceFeatures[], voices: Voices, origins: readonly VoicedOrigin[], byClaim: ReadonlyMap<string, string>, settings: OriginSettings, repairs: readonly Repair[]): PrintedFigure[] {
  const articles = new Map(material.articles.map((article) => [article.id, article]));
  const claims = new Map(material.extractions.flatMap((one) => one.claims).map((claim) => [claim.id, claim]));
  const originByClaim = new Map(voices.origins.map((origin) => [origin.claimId, origin]));
  const originById = new Map(origins.map((origin) => [origin.id, origin]));
  const corrected = new Map(repairs.filter((repair) => repair.kind === "figure").map((repair) => [repair.subjects[0] ?? "", repair.value]));
  return features.flatMap((one) => one.facts.flatMap((fact) => {
    const claim = claims.get(fact.claimId);
    const origin = originByClaim.get(fact.claimId);
    if (claim === undefined || origin === undefined || corrected.get(claim.id) === "wrong") return [];
    const figures = [claim.figure === null || fact.figure === null ? null : { figure: claim.figure, facts: fact.figure }, ...claim.otherFigures.map((figure, at) => ({ figure, facts: fact.others[at] }))];
    return figures.filter((pair): pair is { figure: NonNullable<Claim["figure"]>; facts: NonNullable<ClaimFacts["figure"]> } => pair?.facts !== undefined).map((pair): PrintedFigure => ({
      claimId: claim.id, articleId: one.articleId, published: articles.get(one.articleId)?.published ?? null, ...pair, claim: fact, status: fact.told, inferred: false, sentence: claim.sentence.from,
      origin: originById.get(byClaim.get(claim.id) ?? "") ?? null, ...datesOf(pair, fact, origin, settings),
    }));
  }));
}

/** When a figure was said, and whether its words tell. A count that grows is dated by its page, or by the past month its clause names ("in April"). */
function datesOf(pair: { readonly figure: Figure; readonly facts: FigureFacts }, fact: ClaimFacts, origin: ClaimOrigin, settings: OriginSettings): Pick<PrintedFigure, "saidOn" | "dated"> {
  const grows = CHANGING.has(pair.facts.thing ?? "");
  const told = pair.figure.asOf ?? origin.source.saidOn;
  const past = grows && fact.from !== null && fact.to !== null && settings.eventDate !== null && fact.to.slice(0, 7) < settings.eventDate.slice(0, 7) ? fact.to : null;
  return { saidOn: told ?? past ?? saidOnOf(origin, grows ? { ...settings, eventDate: null } : settings), dated: told !== null || past !== null };
}
