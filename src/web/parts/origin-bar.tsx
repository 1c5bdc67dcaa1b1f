import type { FC } from "hono/jsx";
import type { Range, Reason, Trace } from "../../model/index.js";
import type { PluralKey, Voice } from "../i18n.js";

/** "2" when settled, "5–6" when not. */
export function rangeText(range: Range, voice: Voice): string {
  return range.min === range.max ? voice.number(range.min) : `${voice.number(range.min)}–${voice.number(range.max)}`;
}

interface CountProps {
  readonly what: "outlets" | "carriers" | "origins";
  readonly value: Range;
  readonly because: readonly Reason[];
  readonly members: readonly { readonly name: string; readonly note: string | null; readonly because: readonly Reason[] }[];
  readonly voice: Voice;
}

/** One count, and behind it what is counted and why. The panel is the browser's own popover, so it needs no script. */
const Count: FC<CountProps> = ({ what, value, because, members, voice }) => {
  const label = voice.count(`count.${what}` as PluralKey, value.max);
  return (
    <li class={`count count-${what}`}>
      <button popovertarget={`why-${what}`}><b>{rangeText(value, voice)}</b> <span>{label}</span></button>
      <div id={`why-${what}`} popover="auto" role="dialog" aria-labelledby={`why-${what}-title`}>
        <h3 id={`why-${what}-title`}>{rangeText(value, voice)} {label}</h3>
        <p class="quiet">{voice.t(`count.${what}.about`)}</p>
        {because.map((reason) => <p>{voice.prose(reason.text)}</p>)}
        <ul class="reasons">{members.slice(0, 60).map((member) => (
          <li><b><bdi>{member.name}</bdi></b>{member.note === null ? null : <span class="quiet"> · {member.note}</span>}{member.because.slice(0, 2).map((reason) => <p>{voice.prose(reason.text)}</p>)}</li>))}</ul>
        <button popovertarget={`why-${what}`} popovertargetaction="hide">{voice.t("count.close")}</button>
      </div>
    </li>
  );
};

/** The origin bar: three separate counts, never added up, and what is cited but not held. */
export const OriginBar: FC<{ readonly trace: Trace; readonly outletNames: readonly string[]; readonly voice: Voice }> = ({ trace, outletNames, voice }) => (
  <div class="origin-bar">
    <ul class="counts">
      <Count what="outlets" value={{ min: trace.outlets, max: trace.outlets }} because={trace.because.outlets} members={outletNames.map((name) => ({ name, note: null, because: [] }))} voice={voice} />
      <Count what="carriers" value={trace.carriers} because={trace.because.carriers} members={trace.carrierGroups.map((group) => ({ name: group.name, note: `${voice.t(`sources.${group.basis}`)}, ${group.articleIds.length}`, because: group.because }))} voice={voice} />
      <Count what="origins" value={trace.origins} because={trace.because.origins} members={trace.originList.map((origin) => ({ name: origin.name, note: origin.occasion, because: origin.because }))} voice={voice} />
    </ul>
    {trace.notHeld.length === 0 ? null : <p class="not-held"><b>{voice.t("count.notHeld")}:</b> <bdi>{trace.notHeld.slice(0, 6).map((one) => one.name).join("; ")}</bdi></p>}
  </div>
);
