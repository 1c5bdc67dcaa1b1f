import { push } from "./lists.js";
import type { ClaimSource, TraceFeatures } from "./features.js";
import { foldText } from "./lexicon.js";
import { isPartOfName, isSameName } from "./name-keys.js";
import { isBareName, type SourceFacts } from "./sources.js";

/** A voice of a story: all spellings and wordings of one speaker, over articles and languages. */
export interface Voice {
  readonly key: string;
  /** Best printed name. */
  readonly name: string;
  readonly source: SourceFacts;
  /** Every spelling, most frequent first. */
  readonly spellings: readonly string[];
}

/** Who a claim comes from, once the story's voices are known. */
export interface ClaimOrigin {
  readonly claimId: string;
  readonly articleId: string;
  /** Voice that said it first-hand; null when the article names none. */
  readonly voice: string | null;
  /** False when the voice was only inferred and could be another one. */
  readonly settled: boolean;
  readonly relays: readonly string[];
  readonly carriers: readonly string[];
  readonly why: string;
  readonly source: ClaimSource;
}

export interface Voices {
  readonly voices: ReadonlyMap<string, Voice>;
  readonly origins: readonly ClaimOrigin[];
  /** Relay voice key -> body voice key, with how it is known. */
  readonly briefedBy: ReadonlyMap<string, string>;
}

const UNNAMED_KEY = "unnamed";

/** Whether a voice's key stands for a whole state and not for one of its services. */
export const isWide = (key: string): boolean => /^body:(?:government|presidency|parliament):/.test(key);

/** Whether a voice's key stands for a body of some state: monitors and aid bodies that several states sent speak for none of them. */
const isStates = (key: string): boolean => key.startsWith("body:") && !/^body:(?:monitors|aid):/.test(key);

/** A person or body the caller says is another one's spelling ("name" repairs): folded spelling -> folded name. */
export type NameVerdicts = ReadonlyMap<string, string>;

export interface VoiceSettings {
  readonly names: NameVerdicts;
  /** True for the name of an agency or outlet that carries the story, known from credits: it passes on what others said. */
  readonly isCarrier: (name: string) => boolean;
}

const NEVER_CARRIERS: ReadonlySet<SourceFacts["kind"]> = new Set(["body", "legislator", "spokesperson", "unnamed", "tally", "document"]);

function withoutCarriers(source: ClaimSource, isCarrier: (name: string) => boolean): ClaimSource {
  const carriers = source.chain.filter((facts, at) => !NEVER_CARRIERS.has(facts.kind) && facts.body === null && (isCarrier(facts.name) || (at > 0 && facts.organisation === "agency" && facts.person !== "")));
  return carriers.length === 0 ? source : { ...source, chain: source.chain.filter((facts) => !carriers.includes(facts)), carriers: [...source.carriers, ...carriers] };
}

/**
 * Joins the sources of all articles of a story. Bodies are one by kind and country, however they are worded; persons by spelling over scripts;
 * legislators who tell what a body said to them are relays of that body; unnamed collectives are one voice. Linear in claims, quadratic in names.
 */
export function resolveVoices(features: readonly TraceFeatures[], { names, isCarrier }: VoiceSettings): Voices {
  const all = features.flatMap((one) => one.sources.map((source) => ({ articleId: one.articleId, source: withoutCarriers(source, isCarrier) })));
  const printed = new Map<string, Printed>();
  const langs = new Map(features.map((one) => [one.articleId, one.lang]));
  for (const { articleId, source } of all) {
    for (const facts of source.act === null ? source.chain : [source.act]) {
      const seen = printed.get(facts.name);
      printed.set(facts.name, { facts: seen?.facts ?? facts, count: (seen?.count ?? 0) + 1, english: langs.get(articleId) === "en" || seen?.english === true });
    }
  }
  const keys = joinOrganisations(keysOf([...printed.values()].sort((a, b) => b.count - a.count || (a.facts.name < b.facts.name ? -1 : 1)), names), features);
  const briefedBy = briefings(all.map((one) => one.source), keys);
  const spoken = new Map([...specificBodies(all, keys), ...dominantBodies(all, keys)]);
  const bodies = new Set([...keys.values()].filter((key) => key.startsWith("body:")));
  const speaksFor = spokespersons(all.map((one) => one.source), keys);
  return { voices: voicesOf(printed, keys), origins: all.map((one) => originOf(one.articleId, one.source, { keys, briefedBy, spoken, speaksFor, bodies })), briefedBy };
}

/** Joins a described organisation ("il sindacato dei metalmeccanici") with the only one of its kind that pages in other languages cite. */
function joinOrganisations(keys: Keys, features: readonly TraceFeatures[]): Map<string, string> {
  const langs = new Map<string, Set<string>>();
  const described = new Map<string, number>();
  for (const { lang, sources } of features) {
    for (const facts of sources.flatMap((source) => source.chain)) {
      const key = keys.get(facts.name) ?? "";
      if (!key.startsWith("org:")) continue;
      langs.set(key, (langs.get(key) ?? new Set<string>()).add(lang));
      if (facts.person === "") described.set(key, 1 + (described.get(key) ?? 0));
    }
  }
  const joined = new Map(keys);
  for (const key of described.keys()) {
    const mates = [...langs.keys()].filter((other) => other !== key && kindOfOrganisation(other) === kindOfOrganisation(key));
    const [only] = mates;
    if (only === undefined || mates.length > 1 || [...(langs.get(only) ?? [])].some((lang) => langs.get(key)?.has(lang) === true)) continue;
    if (described.has(only) && only > key) continue;
    for (const [name, own] of joined) if (own === key) joined.set(name, only);
  }
  return joined;
}

const kindOfOrganisation = (key: string): string => key.split(":")[1] ?? "";

/** Person -> body or organisation he speaks for: told in his apposition, else the one his articles cite just before him. */
function spokespersons(sources: readonly ClaimSource[], keys: Keys): Map<string, string> {
  const votes = new Map<string, Map<string, number>>();
  for (const source of sources) {
    for (const [at, facts] of source.chain.entries()) {
      if (facts.kind !== "spokesperson" || facts.person === "") continue;
      const told = facts.body !== null || facts.organisation !== null ? keyOfBody(facts, keys) : null;
      const body = told ?? (at === 0 && source.backTo !== null ? (keys.get(source.backTo.name) ?? null) : null);
      const of = votes.get(keys.get(facts.name) ?? "") ?? new Map<string, number>();
      if (body !== null) votes.set(keys.get(facts.name) ?? "", of.set(body, (of.get(body) ?? 0) + (told === null ? 1 : 3)));
    }
  }
  return new Map([...votes].flatMap(([person, of]) => {
    const [best] = [...of].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
    return best === undefined ? [] : [[person, best[0]] as const];
  }));
}

/** The story's key for the body or organisation in a spokesperson's apposition; an organisation must be cited by itself somewhere to be known. */
function keyOfBody(facts: SourceFacts, keys: Keys): string | null {
  const known = [...new Set(keys.values())];
  if (facts.body !== null) {
    const country = facts.country ?? "?";
    const those = known.filter((key) => key.startsWith(`body:${facts.body ?? ""}:`));
    const exact = `body:${facts.body}:${country}`;
    return those.includes(exact) || those.length !== 1 ? exact : (those[0] ?? exact);
  }
  const those = known.filter((key) => key.startsWith(`org:${facts.organisation ?? ""}:`));
  return those.length === 1 ? (those[0] ?? null) : null;
}

type Keys = ReadonlyMap<string, string>;

interface Printed { readonly facts: SourceFacts; readonly count: number; readonly english: boolean }

function keysOf(printed: readonly { facts: SourceFacts; count: number }[], names: NameVerdicts): Keys {
  const countries = countriesOfBodies(printed);
  const persons: { key: string; name: string }[] = [];
  const keys = new Map<string, string>();
  const nameKey = (name: string, kind: string): string => {
    const decided = names.get(foldText(name)) ?? name;
    const those = persons.filter((one) => one.key.startsWith(kind));
    const known = those.find((one) => isSameName(one.name, decided)) ?? those.find((one) => isPartOfName(decided, one.name));
    if (known !== undefined) return known.key;
    const key = `${kind}:${foldText(decided).trim().replace(/\s+/g, " ")}`;
    persons.push({ key, name: decided });
    return key;
  };
  // Full names first, so that a later lone family name finds its owner.
  for (const { facts } of [...printed].sort((a, b) => words(b.facts.person) - words(a.facts.person))) {
    keys.set(facts.name, keyOf(facts, countries, nameKey));
  }
  return keys;
}

const words = (name: string): number => (name === "" ? 0 : name.split(/[\s-]+/).length);

function keyOf(facts: SourceFacts, countries: ReadonlyMap<string, string>, nameKey: (name: string, kind: string) => string): string {
  const personKey = (name: string): string => nameKey(name, "person");
  if (facts.kind === "unnamed") return UNNAMED_KEY;
  if (facts.kind === "organisation") return isBareName(facts) ? UNNAMED_KEY : nameKey(facts.person !== "" ? facts.person : facts.name, `org:${facts.organisation ?? ""}`);
  if (facts.kind === "spokesperson" && facts.person === "" && facts.body === null) return UNNAMED_KEY;
  if (facts.kind === "legislator") return facts.person === "" ? "relay:legislators" : personKey(facts.person);
  if (facts.kind === "witness") return facts.person === "" ? "witness:unnamed" : personKey(facts.person);
  if (facts.kind === "document") return `document:${facts.document ?? foldText(facts.name).trim()}`;
  if (facts.kind === "tally") return nameKey(facts.person, "own");
  if (facts.kind === "person" || facts.kind === "expert" || (facts.kind === "spokesperson" && facts.person !== "")) {
    return facts.person === "" ? `name:${foldText(facts.name).trim()}` : personKey(facts.person);
  }
  const body = facts.body ?? "government";
  return `body:${body}:${facts.country ?? countries.get(body) ?? "?"}`;
}

const DOMINANT = 3;

/** The country a kind of body has in this story, for mentions without one: the only one, or the one named at least three times as often as the next. */
function countriesOfBodies(printed: readonly { facts: SourceFacts; count: number }[]): Map<string, string> {
  const found = new Map<string, Map<string, number>>();
  for (const { facts, count } of printed) {
    if (facts.kind !== "body" || facts.country === null) continue;
    const body = facts.body ?? "government";
    const of = found.get(body) ?? new Map<string, number>();
    of.set(facts.country, (of.get(facts.country) ?? 0) + count);
    found.set(body, of);
  }
  return new Map([...found].flatMap(([body, of]): [string, string][] => {
    const [best, next] = [...of].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
    return best !== undefined && best[1] >= DOMINANT * (next?.[1] ?? 0) ? [[body, best[0]]] : [];
  }));
}

/** Which relay tells what which body said: stated in a chain, or the body stands in the sentence in which the legislator speaks. */
function briefings(sources: readonly ClaimSource[], keys: Keys): Map<string, string> {
  const votes = new Map<string, Map<string, number>>();
  const vote = (relay: string, body: string, weight: number): void => {
    if (relay.startsWith("body:") || relay === body || relay === UNNAMED_KEY) return;
    const of = votes.get(relay) ?? new Map<string, number>();
    of.set(body, (of.get(body) ?? 0) + weight);
    votes.set(relay, of);
  };
  const bodyKeys = new Set([...keys.values()].filter((key) => key.startsWith("body:")));
  const legislators = new Set(sources.flatMap((source) => source.chain).filter((facts) => facts.legislator).map((facts) => keys.get(facts.name) ?? ""));
  for (const source of sources) {
    const [first, ...rest] = source.chain;
    if (first === undefined) continue;
    const origin = keys.get(first.name) ?? "";
    if (first.kind === "body" && !isWide(origin)) for (const relay of rest) vote(keys.get(relay.name) ?? "", origin, 3);
    if (!legislators.has(origin)) continue;
    for (const beside of source.bodiesBeside) {
      const key = matchingBody(beside, bodyKeys);
      if (key !== null) vote(origin, key, 1);
    }
  }
  const found = new Map([...votes].flatMap(([relay, of]): [string, string][] => {
    const [best, next] = [...of].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
    return best !== undefined && best[1] > (next?.[1] ?? 0) ? [[relay, best[0]]] : [];
  }));
  // A legislator of whom no article says who briefed him, in a story where one body alone briefs legislators.
  const bodies = new Set([...legislators].map((key) => found.get(key)).filter((body) => body !== undefined));
  const [only] = [...bodies];
  if (bodies.size === 1 && only !== undefined) for (const key of legislators) if (!found.has(key)) found.set(key, only);
  return found;
}

/** Services that brief: a soldier or policeman in the sentence is more often what is talked of than who talks. */
const BRIEFING: ReadonlySet<string> = new Set(["intelligence", "defence", "foreign", "interior", "health", "disaster", "central_bank"]);

/** The body beside a legislator, when it is one the story's articles cite: "intelligence:?" finds the one there is. */
function matchingBody(beside: string, bodyKeys: ReadonlySet<string>): string | null {
  const [body = "", country = "?"] = beside.split(":");
  if (!BRIEFING.has(body)) return null;
  const exact = `body:${body}:${country}`;
  if (bodyKeys.has(exact)) return exact;
  const those = [...bodyKeys].filter((key) => key.startsWith(`body:${body}:`));
  const [only] = those;
  return those.length === 1 && only !== undefined && (country === "?" || only.endsWith(":?")) ? only : null;
}

function voicesOf(printed: ReadonlyMap<string, Printed>, keys: Keys): Map<string, Voice> {
  const byKey = new Map<string, Printed[]>();
  for (const one of printed.values()) {
    const key = keys.get(one.facts.name) ?? "";
    push(byKey, key, one);
  }
  return new Map([...byKey].map(([key, list]): [string, Voice] => {
    const sorted = list.sort((a, b) => b.count - a.count || b.facts.name.length - a.facts.name.length || (a.facts.name < b.facts.name ? -1 : 1));
    const readable = sorted.find((one) => one.english) ?? sorted.find((one) => /^[\p{Script=Latin}\p{P}\s\d]+$/u.test(one.facts.name)) ?? sorted[0];
    const facts = readable?.facts ?? { name: key, kind: "unnamed", body: null, country: null, agency: null, person: "", legislator: false, document: null, organisation: null };
    return [key, { key, name: key === UNNAMED_KEY ? "unnamed sources" : facts.name, source: key === UNNAMED_KEY ? { ...facts, kind: "unnamed", organisation: null } : facts, spellings: sorted.map((one) => one.facts.name) }];
  }));
}

/** For an article and a state, the one body of that state the article cites; null when it cites several. Key: article id, space, country. */
function specificBodies(all: readonly { articleId: string; source: ClaimSource }[], keys: Keys): Map<string, string | null> {
  const found = new Map<string, string | null>();
  for (const { articleId, source } of all) {
    for (const facts of source.chain) {
      const key = keys.get(facts.name) ?? "";
      if (!isStates(key) || isWide(key)) continue;
      const place = `${articleId} ${key.slice(-2)}`;
      const known = found.get(place);
      found.set(place, known === undefined || known === key ? key : null);
    }
  }
  return found;
}

/** For each state its one body in the story, or the one cited at least three times as often as the next. Key: space and country. */
function dominantBodies(all: readonly { source: ClaimSource }[], keys: Keys): Map<string, string | null> {
  const counts = new Map<string, Map<string, number>>();
  for (const key of all.flatMap((one) => one.source.chain.map((facts) => keys.get(facts.name) ?? ""))) {
    if (!isStates(key) || isWide(key)) continue;
    const of = counts.get(key.slice(-2)) ?? new Map<string, number>();
    counts.set(key.slice(-2), of.set(key, (of.get(key) ?? 0) + 1));
  }
  return new Map([...counts].map(([country, of]): [string, string | null] => {
    const [best, next] = [...of].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
    return [` ${country}`, best !== undefined && best[1] >= DOMINANT * Math.max(1, next?.[1] ?? 1) ? best[0] : null];
  }));
}

/** The one organisation of its kind in the story, for a bare "the company" whose article cites none by name. */
function onlyOrganisation(bare: SourceFacts | undefined, keys: Keys): string | undefined {
  if (bare === undefined || bare.organisation === null) return undefined;
  const those = [...new Set(keys.values())].filter((key) => key.startsWith(`org:${bare.organisation ?? ""}:`));
  return those.length === 1 ? those[0] : undefined;
}

interface Known {
  readonly keys: Keys;
  readonly briefedBy: ReadonlyMap<string, string>;
  readonly spoken: ReadonlyMap<string, string | null>;
  readonly speaksFor: ReadonlyMap<string, string>;
  /** Keys of all bodies of states that the story cites. */
  readonly bodies: ReadonlySet<string>;
}

/** Who said it first-hand, and who passed it on: a state named beside its own body is the same speaker and passes nothing on. */
function originOf(articleId: string, source: ClaimSource, known: Known): ClaimOrigin {
  const origin = speakerOf(articleId, source, known);
  const state = origin.voice !== null && isStates(origin.voice) ? origin.voice.slice(-3) : null;
  return { ...origin, relays: origin.relays.filter((key) => !(isWide(key) && key.slice(-3) === state)) };
}

function speakerOf(articleId: string, source: ClaimSource, { keys, briefedBy, spoken: cited, speaksFor, bodies }: Known): ClaimOrigin {
  const base = { claimId: source.claimId, articleId, carriers: source.carriers.map((carrier) => carrier.agency ?? foldText(carrier.name)), source };
  const chain = [...new Set(source.chain.map((facts) => keys.get(facts.name) ?? ""))].filter((key) => key !== "");
  const [first, ...rest] = chain;
  const voiced = speaksFor.get(first ?? "");
  if (voiced !== undefined) return { ...base, voice: voiced, settled: true, relays: chain.filter((key) => key !== voiced), why: "Who says it speaks for the body or organisation." };
  const back = first !== UNNAMED_KEY ? undefined : source.backTo !== null ? keys.get(source.backTo.name) : onlyOrganisation(source.chain[0], keys);
  if (back !== undefined && back !== UNNAMED_KEY) return { ...base, voice: back, settled: true, relays: rest.filter((key) => key !== back), why: "The words point back to the body or organisation cited just before." };
  const speaker = first !== undefined && isWide(first) ? source.chain.slice(1).filter((facts) => facts.kind === "person").map((facts) => keys.get(facts.name) ?? "").find((key) => rest.includes(key) && !briefedBy.has(key)) : undefined;
  if (speaker !== undefined) return { ...base, voice: speaker, settled: true, relays: rest.filter((key) => key !== speaker && !key.startsWith("body:")), why: "The state is named, and who spoke for it." };
  const specific = first !== undefined && isWide(first) ? rest.find((key) => key.startsWith("body:") && !isWide(key) && key.endsWith(first.slice(-3))) : undefined;
  if (specific !== undefined) return { ...base, voice: specific, settled: true, relays: rest.filter((key) => key !== specific && !key.startsWith("body:")), why: "A body of the state that is named beside it is the one that speaks." };
  const only = first !== undefined && isWide(first) ? cited.get(`${articleId} ${first.slice(-2)}`) ?? null : null;
  if (only !== null) return { ...base, voice: only, settled: true, relays: rest.filter((key) => !key.startsWith("body:")), why: "The state is named, and the article cites one body of it." };
  const likely = first !== undefined && isWide(first) ? cited.get(` ${first.slice(-2)}`) ?? null : null;
  if (likely !== null) return { ...base, voice: likely, settled: false, relays: [], why: "The state is named; the story's other articles cite one body of it." };
  const beside = first === undefined && source.explicit && source.bodiesBeside.length === 1 ? matchingBody(source.bodiesBeside[0] ?? "", bodies) : null;
  if (beside !== null) return { ...base, voice: beside, settled: false, relays: [], why: "Its words say that somebody said it, and the sentence names one body." };
  const act = source.act === null ? undefined : keys.get(source.act.name);
  if (first === undefined && act !== undefined) return { ...base, voice: act, settled: true, relays: [], why: "It tells an official act: the body that does it is the first to announce it." };
  if (first === undefined) return { ...base, voice: null, settled: false, relays: [], why: "The article names nobody who said it." };
  const body = briefedBy.get(first);
  if (body !== undefined) return { ...base, voice: body, settled: true, relays: chain.filter((key) => key !== body), why: "Who tells it was briefed by the body: the same briefing, told by a relay." };
  const spoken = rest.find((key) => key.startsWith("body:") && !isWide(key));
  if ((first === UNNAMED_KEY || first.startsWith("name:")) && spoken !== undefined) return { ...base, voice: spoken, settled: true, relays: rest.filter((key) => key !== spoken), why: "The article names the body; whoever told the body is not named." };
  if (first === "relay:legislators" && spoken !== undefined) return { ...base, voice: spoken, settled: true, relays: [first], why: "Unnamed legislators pass on what the body told them." };
  return { ...base, voice: first, settled: !first.endsWith(":?"), relays: rest, why: "The article names it as the one who said it." };
}
