import type { Attribution, Hop, NamedSource, Span } from "../model/index.js";
import { isAgency } from "./speakers.js";
import type { Voiced } from "./speakers.js";

/** Length from the first to the last: overlapping spans are not counted twice. */
const lengthOf = (spans: readonly Span[]): number => (spans.length === 0 ? 0 : Math.max(...spans.map((span) => span.to)) - Math.min(...spans.map((span) => span.from)));

/** True when `outer` has the place in its content. */
export function contains(outer: readonly Span[], at: Span): boolean {
  return outer.some((span) => span.from <= at.from && at.to <= span.to);
}

/** True for what carries a claim: speech, writing and estimates; the thoughts of a body or of unnamed ones are its position, a person's are no claim. */
export function carries(voice: Voiced): boolean {
  if (voice.entry.class === "perception" || voice.entry.class === "other") return false;
  return voice.entry.class !== "thought" || voice.kind === "body" || voice.kind === "unnamed" || voice.kind === "outlet";
}

/**
 * The attributions that hold for a passage of a sentence, the innermost first. A relay ("citing the NIS") stands before the one
 * that cites, since what is cited spoke earlier. Bounded by the sentence: nothing is taken from a neighbour.
 */
export function chainOf(passage: Span, voices: readonly Voiced[]): Voiced[] {
  const holding = voices.filter(carries).filter((voice) => contains(voice.scope, passage) || (voice.entry.relay && hostOf(voice, voices) !== null && contains(hostOf(voice, voices)?.scope ?? [], passage)));
  const plain = holding.filter((voice) => !voice.entry.relay).sort((a, b) => lengthOf(a.scope) - lengthOf(b.scope) || (a.cue[0]?.from ?? 0) - (b.cue[0]?.from ?? 0));
  const relays = holding.filter((voice) => voice.entry.relay);
  const chain: Voiced[] = [];
  for (const voice of plain) chain.push(...relays.filter((relay) => isHost(hostOf(relay, voices), voice)), voice);
  const loose = relays.filter((relay) => !chain.includes(relay));
  return distinct([...loose, ...chain]);
}

/** Who reports and who cites may be one source with two cues. */
const isHost = (host: Voiced | null, voice: Voiced): boolean => host === voice || host !== null && host.key !== null && host.key === voice.key;

/** The attribution a relay belongs to: the nearest one whose source or cue stands before it, else the nearest after. */
function hostOf(relay: Voiced, voices: readonly Voiced[]): Voiced | null {
  const at = relay.cue[0]?.from ?? 0;
  const plain = voices.filter((voice) => !voice.entry.relay);
  const before = plain.filter((voice) => (voice.source[0]?.from ?? voice.cue[0]?.from ?? 0) < at);
  return before.at(-1) ?? plain[0] ?? null;
}

function distinct(chain: readonly Voiced[]): Voiced[] {
  const seen = new Set<string>();
  return chain.filter((voice) => {
    if (voice.key === null) return false;
    const isNew = !seen.has(voice.key);
    seen.add(voice.key);
    return isNew;
  });
}

/** Hops of a chain: the first is the origin unless it is an outlet, who speaks in the same words is one more, an agency carries, the rest relay. Who published stands last. */
export function hopsOf(text: string, chain: readonly Voiced[]): Hop[] {
  const isLast = (voice: Voiced): boolean => voice.kind === "outlet" && !voice.entry.relay;
  const ordered = [...chain.filter((voice) => !isLast(voice)), ...chain.filter(isLast)];
  const first = ordered[0];
  return ordered.map((voice, index): Hop => {
    const name = voice.name ?? "";
    const cue = voice.cue[0];
    const speaksFirst = index === 0 || first !== undefined && first.kind !== "outlet" && first.by === voice.by && cue !== undefined && first.cue[0]?.from === cue.from;
    const role = voice.kind === "outlet" ? (isAgency(name) ? "carrier" : "outlet") : speaksFirst ? "origin" : "relay";
    return { name, entity: voice.key, role, verb: cue === undefined ? null : text.slice(cue.from, cue.to), span: voice.source[0] ?? null, stated: true };
  });
}

/** The outlet of a chain: the last one that is named in the text. */
export function outletOfChain(hops: readonly Hop[]): NamedSource | null {
  const hop = hops.findLast((candidate) => candidate.role === "outlet") ?? hops.findLast((candidate) => candidate.role === "carrier");
  return hop === undefined ? null : { name: hop.name, entity: hop.entity, span: hop.span };
}

/** What the rest of the house sees of an attribution. */
export function attributionOf(text: string, voice: Voiced, voices: readonly Voiced[]): Attribution {
  const first = voice.content[0];
  const chain = first === undefined ? [] : chainOf(first, voices);
  const hops = hopsOf(text, chain.length === 0 && voice.name !== null ? [voice] : chain);
  return {
    level: voice.level, source: voice.source, cue: voice.cue, content: voice.content, cueClass: voice.entry.class,
    chain: hops, outlet: outletOfChain(hops), carried: null, by: voice.by,
  };
}
