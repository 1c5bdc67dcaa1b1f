import type { Story } from "../model/index.js";
import { isoOfDay } from "./days.js";
import { linksOf, type Kinship, type LinkEnd } from "./links.js";
import type { Member, StoryState } from "./story-state.js";

const LONGEST_LABEL = 300;

/** The headline of the member most like the rest; a page without a headline gives none. */
function labelOf(members: readonly Member[]): string {
  const titled = members.filter((member) => member.title !== "");
  const best = titled.reduce<Member | null>((found, member) => (found === null || member.membership.score > found.membership.score ? member : found), null);
  return (best?.title ?? "").slice(0, LONGEST_LABEL);
}

function endOf(story: StoryState): LinkEnd {
  const planned = story.members.filter((member) => member.planned).length;
  return { id: story.id, when: story.when, planned: planned * 2 > story.size };
}

function newest(members: readonly Member[]): string | null {
  return members.reduce<string | null>((latest, { published }) => (published !== null && (latest === null || published > latest) ? published : latest), null);
}

/** Stories as others see them. `resolve` gives the story that an id in a kinship goes by now. Linear in the members and kinships. */
export function storiesOf(states: ReadonlyMap<string, StoryState>, kinships: readonly Kinship[], resolve: (id: string) => string, ids: readonly string[]): Story[] {
  const wanted = new Set(ids);
  const byStory = new Map<string, Kinship[]>();
  for (const { story, other, likeness, shared } of kinships) {
    const kinship: Kinship = { story: resolve(story), other: resolve(other), likeness, shared };
    for (const id of [kinship.story, kinship.other]) if (wanted.has(id)) byStory.set(id, [...(byStory.get(id) ?? []), kinship]);
  }
  const found = [...states.values()].filter((state) => wanted.has(state.id));
  return found.sort((a, b) => (a.members[0]?.order ?? 0) - (b.members[0]?.order ?? 0)).map((state) => {
    const when = state.when;
    const end = (id: string): LinkEnd | null => { const other = states.get(id); return other === undefined ? null : endOf(other); };
    return {
      id: state.id, label: labelOf(state.members), eventDate: when === null || when.from !== when.to ? null : isoOfDay(when.from),
      members: state.members.map((member) => member.membership), links: linksOf(endOf(state), byStory.get(state.id) ?? [], end), updatedAt: newest(state.members),
    };
  });
}
