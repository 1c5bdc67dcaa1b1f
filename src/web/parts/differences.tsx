import type { FC } from "hono/jsx";
import type { Citation, Difference, Trace } from "../../model/index.js";
import { directionOf, type Voice } from "../i18n.js";
import { differenceText } from "../notes.js";
import { keptTextHref } from "./citations.js";
import { Fold } from "./fold.js";

const MAX_SHOWN = 3;
const MAX_LISTED = 60;

/** Where accounts differ, typed, with a passage of each side where the page cites one. */
export const Differences: FC<{ readonly trace: Trace; readonly citations: readonly Citation[]; readonly voice: Voice }> = ({ trace, citations, voice }) => {
  const byClaim = new Map(citations.map((citation) => [citation.claimId, citation]));
  const rows = trace.differences.slice(0, MAX_LISTED).map((one) => <Row difference={one} byClaim={byClaim} voice={voice} />);
  return <Fold items={rows} shown={MAX_SHOWN} label="differ.more" wrap={(items) => <div class="differences">{items}</div>} voice={voice} />;
};

/** One difference. Also used on the page of a claim. */
export const Row: FC<{ readonly difference: Difference; readonly byClaim: ReadonlyMap<string, Citation>; readonly voice: Voice }> = ({ difference, byClaim, voice }) => {
  const sides = difference.claimIds.map((ids) => ids.map((id) => byClaim.get(id)).find((found) => found !== undefined));
  const { said, why } = differenceText(difference, voice);
  return (
    <article class="difference" id={`differ-${difference.id}`}>
      <h3><span class={`tag tag-${difference.kind}`}>{voice.t(`differ.${difference.kind}`)}</span> <span lang={said.lang}>{said.text}</span></h3>
      {sides.some((side) => side !== undefined) ? <div class="sides">{sides.map((side) => (side === undefined ? null : <Side citation={side} />))}</div> : null}
      {why === null ? null : <p class="quiet" lang={why.lang}>{why.text}</p>}
    </article>
  );
};

const Side: FC<{ readonly citation: Citation }> = ({ citation }) => (
  <blockquote lang={citation.lang} dir={directionOf(citation.lang)}>{citation.quote}<footer><a href={keptTextHref(citation)}><bdi>{citation.outlet}</bdi></a></footer></blockquote>
);
