import type { Anchor, Anchorable, AnchorKind, AnchorState, Edge, LedgerLine, Sentence, StoryPage } from "../model/index.js";

const MAX_QUOTE = 1200;

/** Every part of a page that can be discussed, in reading order: sentences, claims, figures, edges. `names` are those of the ends of edges, by node id. Linear. */
export function anchorablesOf(page: StoryPage, names: ReadonlyMap<string, string> = new Map()): Anchorable[] {
  const sentences = sentencesOf(page);
  const parts: Anchorable[] = [
    ...sentences.map((sentence, at) => part("sentence", null, sentence.text, sortedIds(sentence.claimGroupIds), `s${at + 1}`)),
    ...page.paragraphs.map((paragraph, at) => part("paragraph", null, paragraph.map((sentence) => sentence.text).join(" "), sortedIds(paragraph.flatMap((sentence) => sentence.claimGroupIds)), `p${at + 1}`)),
    ...page.trace.claimGroups.map((group) => part("claim", group.id, group.statement, [group.id], group.id)),
    ...page.trace.ledger.map((line) => part("figure", line.id, figureText(line), [], line.id)),
    ...page.trace.edges.map((edge) => part("edge", edge.id, edgeText(edge, names), [], edge.id)),
  ];
  return parts.filter((one) => one.text !== "");
}

function part(kind: AnchorKind, ref: string | null, text: string, groups: readonly string[], key: string): Anchorable {
  return { key: `${kind}:${key}`, kind, ref, text: text.slice(0, MAX_QUOTE), groups };
}

function sentencesOf(page: StoryPage): readonly Sentence[] {
  return [...page.lede, ...page.paragraphs.flat(), ...page.background, ...page.onlyOne];
}

function figureText(line: LedgerLine): string {
  const current = line.entries.filter((entry) => entry.state === "current" || entry.state === "standing").map((entry) => entry.figure.surface);
  return `${line.counted}: ${[...new Set(current)].join("; ")}`;
}

/** "Bayview Herald → Harbour Times: why". */
function edgeText({ from, to, reason }: Edge, names: ReadonlyMap<string, string>): string {
  const ends = [names.get(from), names.get(to)];
  return ends.includes(undefined) ? reason : `${ends.join(" → ")}: ${reason}`;
}

function sortedIds(ids: readonly string[]): string[] {
  return [...new Set(ids)].sort();
}

/** The anchor for a part of a page, to be kept with a comment. */
export function anchorOf(target: Anchorable, parts: readonly Anchorable[], version: string): Anchor {
  const same = parts.filter((one) => one.kind === target.kind && one.text === target.text);
  return { kind: target.kind, ref: target.ref, quote: target.text, groups: target.groups, unique: same.length === 1, version };
}

/** Parts of a page by what anchors are looked up with; make it once a page. */
export interface AnchorIndex {
  readonly byRef: ReadonlyMap<string, Anchorable>;
  readonly byText: ReadonlyMap<string, readonly Anchorable[]>;
  readonly byGroups: ReadonlyMap<string, readonly Anchorable[]>;
}

/** Index of the parts for `placeAnchor`. Linear. */
export function anchorIndex(parts: readonly Anchorable[]): AnchorIndex {
  const byRef = new Map<string, Anchorable>();
  const byText = new Map<string, Anchorable[]>();
  const byGroups = new Map<string, Anchorable[]>();
  const push = (map: Map<string, Anchorable[]>, key: string, one: Anchorable): void => { const list = map.get(key); if (list === undefined) map.set(key, [one]); else list.push(one); };
  for (const one of parts) {
    if (one.ref !== null) byRef.set(`${one.kind}:${one.ref}`, one);
    push(byText, `${one.kind}|${one.text}`, one);
    if (one.groups.length > 0) push(byGroups, `${one.kind}|${one.groups.join(",")}`, one);
  }
  return { byRef, byText, byGroups };
}

/**
 * Where an anchor stands in a page. It moves only to the same id, or to the exact words where both versions have them once;
 * a sentence whose words changed is followed only when exactly one states the very same claim groups. All else is "about an earlier version":
 * a look-alike is never taken (the fault of fuzzy re-anchoring, see Hypothesis client issue 7571). Constant time.
 */
export function placeAnchor(anchor: Anchor, index: AnchorIndex): AnchorState {
  const found = anchor.ref === null ? undefined : index.byRef.get(`${anchor.kind}:${anchor.ref}`);
  if (found !== undefined) return { state: found.text === anchor.quote ? "holds" : "changed", key: found.key, now: found.text };
  const exact = anchor.unique ? index.byText.get(`${anchor.kind}|${anchor.quote}`) ?? [] : [];
  if (exact.length === 1 && exact[0] !== undefined) return { state: "holds", key: exact[0].key, now: exact[0].text };
  const stating = anchor.ref === null && anchor.groups.length > 0 && exact.length === 0 && anchor.unique ? index.byGroups.get(`${anchor.kind}|${anchor.groups.join(",")}`) ?? [] : [];
  if (stating.length === 1 && stating[0] !== undefined) return { state: "changed", key: stating[0].key, now: stating[0].text };
  return { state: "earlier" };
}
