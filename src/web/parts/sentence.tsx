import type { Child, FC } from "hono/jsx";
import type { Citation, Sentence } from "../../model/index.js";
import { directionOf, type Voice } from "../i18n.js";

/** Citation marks after a sentence: links to the passages at the foot of the page; the island shows them in place. */
export const Cites: FC<{ readonly cites: readonly number[]; readonly voice: Voice }> = ({ cites, voice }) => (
  cites.length === 0 ? null : <sup class="cites">{cites.map((n) => <a href={`#cite-${n}`} data-cite={n} aria-label={voice.t("cite.passage", { n })}>{n}</a>)}</sup>
);

interface SaidProps {
  readonly sentence: Pick<Sentence, "text" | "lang" | "cites">;
  readonly citations: readonly Citation[];
  readonly voice: Voice;
  readonly anchor?: string | undefined;
}

/** One sentence with its citations, tagged with its language and, inside it, that of a quotation in another. */
export const Said: FC<SaidProps> = ({ sentence, citations, voice, anchor }) => (
  <span class="said" id={anchor} lang={sentence.lang} dir={directionOf(sentence.lang)}>{withQuotes(sentence, citations)}<Cites cites={sentence.cites} voice={voice} /></span>
);

const QUOTED = /“([^”]{1,1500})”/g;

function withQuotes(sentence: SaidProps["sentence"], citations: readonly Citation[]): Child[] {
  const cited = citations[(sentence.cites[0] ?? 0) - 1];
  if (cited === undefined || cited.lang === sentence.lang) return [sentence.text];
  const parts: Child[] = [];
  let at = 0;
  for (const found of sentence.text.matchAll(QUOTED)) {
    parts.push(sentence.text.slice(at, found.index), <bdi lang={cited.lang} dir={directionOf(cited.lang)}>{found[0]}</bdi>);
    at = found.index + found[0].length;
  }
  return [...parts, sentence.text.slice(at)];
}
