import type { Child, FC } from "hono/jsx";
import type { Citation, LedgerEntry, Sentence, Trace } from "../../model/index.js";
import { directionOf, type Voice } from "../i18n.js";

/** Citation marks after a sentence: links to the passages at the foot of the page; the island shows them in place. */
export const Cites: FC<{ readonly cites: readonly number[]; readonly voice: Voice }> = ({ cites, voice }) => (
  cites.length === 0 ? null : <sup class="cites">{cites.map((n) => <a href={`#cite-${n}`} data-cite={n} aria-label={voice.t("cite.passage", { n })}>{n}</a>)}</sup>
);

interface SaidProps {
  readonly sentence: Sentence;
  readonly citations: readonly Citation[];
  readonly voice: Voice;
  /** The figure that has replaced one of the sentence's, by claim group. */
  readonly replaced?: ReadonlyMap<string, LedgerEntry>;
}

/** One sentence with its citations, tagged with its language and, inside it, that of a quotation in another. */
export const Said: FC<SaidProps> = ({ sentence, citations, voice, replaced }) => (
  <span class="said" lang={sentence.lang} dir={directionOf(sentence.lang)}>{withQuotes(sentence, citations, voice)}<Cites cites={sentence.cites} voice={voice} /><Replaced heir={sentence.claimGroupIds.map((id) => replaced?.get(id)).find((entry) => entry !== undefined)} voice={voice} /></span>
);

const Replaced: FC<{ readonly heir: LedgerEntry | undefined; readonly voice: Voice }> = ({ heir, voice }) => (
  heir === undefined ? null : <a class="replaced" href={`#figure-${heir.id}`} lang={voice.lang}>{voice.t("story.replaced", { figure: heir.figure.surface })}</a>
);

/** For each claim group that states a replaced figure, the entry that replaced it. */
export function replacedFigures(trace: Trace): Map<string, LedgerEntry> {
  const entries = trace.ledger.flatMap((line) => line.entries);
  const byId = new Map(entries.map((entry) => [entry.id, entry]));
  const heirOf = new Map(entries.flatMap((entry) => (entry.supersededBy === null ? [] : entry.claimIds.map((id) => [id, byId.get(entry.supersededBy ?? "")] as const))));
  return new Map(trace.claimGroups.flatMap((group) => {
    const heir = group.claimIds.map((id) => heirOf.get(id)).find((entry) => entry !== undefined);
    return heir === undefined ? [] : [[group.id, heir] as const];
  }));
}

const QUOTED = /“([^”]{1,1500})”/g;

function withQuotes(sentence: SaidProps["sentence"], citations: readonly Citation[], voice: Voice): Child[] {
  const cited = citations[(sentence.cites[0] ?? 0) - 1];
  if (cited === undefined || cited.lang === sentence.lang) return [sentence.text];
  const parts: Child[] = [];
  let at = 0;
  for (const found of sentence.text.matchAll(QUOTED)) {
    parts.push(sentence.text.slice(at, found.index), <bdi lang={cited.lang} dir={directionOf(cited.lang)}>{found[0]}</bdi>, <span class="in-language" lang={voice.lang}> ({voice.language(cited.lang)})</span>);
    at = found.index + found[0].length;
  }
  return [...parts, sentence.text.slice(at)];
}
