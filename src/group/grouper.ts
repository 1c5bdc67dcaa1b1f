import type { Membership, Repair, Story } from "../model/index.js";
import { agglomerate } from "./agglomerate.js";
import { Candidates } from "./candidates.js";
import { fullnessOf, weigh, type Verdict } from "./decide.js";
import type { Kinship } from "./links.js";
import { reasonOfPerson, reasonToOpen, reasonsToJoin, type CommonFeature } from "./reasons.js";
import { inOrder, isGroupRepair, placeOf, storyIdOf, type Place } from "./repairs.js";
import { GROUP_SETTINGS, type GroupSettings } from "./settings.js";
import type { Signature } from "./signature.js";
import { StoryState, type Likeness, type Member } from "./story-state.js";
import { storiesOf } from "./stories.js";
import { Vocabulary, type Vector } from "./vocabulary.js";

/** Where an article went. */
export interface Placement {
  readonly storyId: string;
  /** The article is the first of its story. */
  readonly opened: boolean;
  readonly membership: Membership;
}

/** An article grouped before: what a restart needs. `membership` null groups it again. */
export interface Grouped {
  readonly signature: Signature;
  readonly storyId: string | null;
  readonly membership: Membership | null;
  /** Where the grouper itself had it (`automaticOf`); null or left out where persons hold it and that was not kept. */
  readonly automatic?: string | null;
}

/** An article that changed story, as `settle` and `repair` report it. */
export interface Change {
  readonly articleId: string;
  readonly from: string;
  readonly to: string;
}

interface Match { readonly story: StoryState; readonly likeness: Likeness; readonly verdict: Verdict }

const COMMON_SHOWN = 24;
const KINSHIPS_PER_ARTICLE = 3;
/** Articles that one `settle` looks at. */
const MAX_SETTLED = 4_000;
/** Share of the likeness needed to join from which a story is looked at together with a changed one. */
const NEAR_ENOUGH = 0.5;

/** Groups articles one at a time. All state is in memory and can be rebuilt from signatures and memberships with `load`. */
export class Grouper {
  readonly #settings: GroupSettings;
  readonly #vocabulary = new Vocabulary();
  readonly #candidates = new Candidates();
  readonly #stories = new Map<string, StoryState>();
  readonly #storyOf = new Map<string, StoryState>();
  readonly #kinships: Kinship[] = [];
  /** Stories merged away by `settle`, to the story that has their members. */
  readonly #merged = new Map<string, string>();
  /** Story ids that repairs name, to the article whose opening would give that id. */
  readonly #founders = new Map<string, string>();
  readonly #touched = new Set<StoryState>();
  #repairs: Repair[];
  #arrived = 0;

  constructor(settings: GroupSettings, repairs: readonly Repair[]) {
    this.#settings = settings;
    this.#repairs = inOrder(repairs);
  }

  /**
   * Puts an article into a story at once, or opens one. An article added before is taken out first (a new revision). The cost does not
   * grow with the number of articles: see Candidates.
   */
  add(signature: Signature): Placement {
    this.#takeOut(signature.articleId);
    const vector = this.#vocabulary.vectorOf(signature, this.#settings);
    const matches = this.#match(vector, signature, null);
    const best = matches.find((match) => match.verdict.strength >= 1) ?? null;
    const automatic = best?.story.id ?? storyIdOf(signature.articleId);
    const membership = best === null ? this.#opening(signature.articleId, matches[0] ?? null) : this.#joining(signature, vector, best);
    const placement = this.#place(signature, vector, automatic, membership);
    this.#vocabulary.learn(vector);
    this.#relate(placement.storyId, vector, signature.lang, matches);
    return placement;
  }

  /** Takes over articles grouped before, in their order of arrival, without deciding anew; those without a membership are added. */
  load(grouped: Iterable<Grouped>): void {
    for (const { signature, storyId, membership, automatic } of grouped) {
      if (storyId === null || membership === null) { this.add(signature); continue; }
      this.#takeOut(signature.articleId);
      const vector = this.#vocabulary.vectorOf(signature, this.#settings);
      const byPerson = membership.by.startsWith("person:");
      this.#rememberFounder(signature.articleId);
      this.#enter(this.#memberOf(signature, vector, automatic ?? (byPerson ? null : storyId), membership), storyId);
      this.#vocabulary.learn(vector);
    }
  }

  /**
   * Looks again at the stories that changed since the last call and at those near them, under all that was read since: articles that were
   * placed too early move, stories that have grown alike become one. Stories that persons have shaped are left alone. At most 4,000 articles
   * are looked at, the newest. Same state, same result.
   */
  settle(): readonly Change[] {
    const stories = this.#unsettled();
    this.#touched.clear();
    const before = new Map(stories.flatMap((story) => story.members.map((member) => [member.articleId, story.id] as const)));
    const members = stories.flatMap((story) => story.members).sort((a, b) => a.order - b.order)
      .map((member) => ({ ...member, vector: this.#vocabulary.weighedAgain(member.vector) }));
    const groups = agglomerate(members, this.#vocabulary, this.#settings);
    for (const story of stories) this.#leave(story, () => true);
    const changes = groups.flatMap((group) => this.#enterGroup(group, before));
    for (const story of stories) {
      const founder = story.members[0];
      const now = founder === undefined ? undefined : this.#storyOf.get(founder.articleId);
      if (now !== undefined && !this.#stories.has(story.id)) this.#merged.set(story.id, now.id);
    }
    this.#touched.clear();
    return changes;
  }

  /**
   * Takes a person's merge, split, move or pin, or its undoing (the same repair with `undone` true); it holds for all that comes after.
   * Other kinds of repair are ignored. Returns what moved. Linear in the stories concerned.
   */
  repair(repair: Repair): readonly Change[] {
    if (!isGroupRepair(repair)) return [];
    this.#repairs = inOrder([...this.#repairs.filter((known) => known.id !== repair.id), repair]);
    for (const articleId of this.#storyOf.keys()) this.#rememberFounder(articleId);
    return this.#replace();
  }

  /** The story an article is in, or null. */
  storyOf(articleId: string): string | null {
    return this.#storyOf.get(articleId)?.id ?? null;
  }

  /** Where the grouper itself would have an article that persons hold elsewhere; null when it does not know it. */
  automaticOf(articleId: string): string | null {
    return this.#storyOf.get(articleId)?.members.find((member) => member.articleId === articleId)?.automatic ?? null;
  }

  /** Stories with members in order of arrival, in order of their first member. Give ids to get only those. */
  stories(ids?: readonly string[]): Story[] {
    return storiesOf(this.#stories, this.#kinships, (id) => this.#resolve(id), ids ?? [...this.#stories.keys()]);
  }

  #memberOf(signature: Signature, vector: Vector, automatic: string | null, membership: Membership): Member {
    const { articleId, lang, title, published, when, planned } = signature;
    this.#arrived += 1;
    return { articleId, lang, title, published, when, planned, vector, order: this.#arrived, automatic, membership };
  }

  #match(vector: Vector, of: Pick<Signature, "lang" | "when">, except: StoryState | null): Match[] {
    const fullness = fullnessOf(vector.features, this.#settings);
    return this.#candidates.near(vector, this.#vocabulary, except).map((story) => {
      const likeness = story.likeness(vector, of.lang, of.when, this.#vocabulary, fullness);
      return { story, likeness, verdict: weigh(likeness, fullness, this.#settings) };
    }).sort((a, b) => b.verdict.strength - a.verdict.strength || (a.story.id < b.story.id ? -1 : 1));
  }

  #opening(articleId: string, nearest: Match | null): Membership {
    return { articleId, score: 1, because: [reasonToOpen(nearest?.verdict.strength ?? null)], by: "group" };
  }

  #joining(of: Pick<Signature, "articleId" | "lang" | "when">, vector: Vector, match: Match): Membership {
    const common = this.#common(match.story, vector, of.lang);
    const because = reasonsToJoin(common, match.likeness, match.verdict, of.when, match.story.when);
    const score = 1 - 1 / (1 + match.verdict.strength);
    return { articleId: of.articleId, score: Math.round(score * 1000) / 1000, because, by: "group" };
  }

  #common(story: StoryState, vector: Vector, lang: string): CommonFeature[] {
    return story.common(vector, lang, this.#vocabulary, COMMON_SHOWN)
      .map(({ id, gain }) => ({ kind: this.#vocabulary.kindOf(id), shown: this.#vocabulary.shownOf(id), gain }));
  }

  /** Enters a new article where persons want it, or else where the grouper does. */
  #place(signature: Signature, vector: Vector, automatic: string, membership: Membership): Placement {
    this.#rememberFounder(signature.articleId);
    const place = this.#placeOf(signature.articleId, automatic);
    const opened = !this.#stories.has(place.storyId);
    const kept = this.#membershipAt(place, membership);
    this.#enter(this.#memberOf(signature, vector, automatic, kept), place.storyId);
    return { storyId: place.storyId, opened, membership: kept };
  }

  #placeOf(articleId: string, automatic: string): Place {
    return this.#repairs.length === 0 ? { storyId: automatic, repair: null } : placeOf(articleId, automatic, this.#repairs, (id) => this.#resolve(id));
  }

  #membershipAt(place: Place, membership: Membership): Membership {
    const { repair } = place;
    if (repair === null) return membership;
    return { articleId: membership.articleId, score: 1, because: [reasonOfPerson(repair.kind, repair.by, repair.at, repair.reason)], by: `person:${repair.by}` };
  }

  #enter(member: Member, storyId: string): void {
    const story = this.#stories.get(storyId) ?? new StoryState(storyId);
    this.#stories.set(storyId, story);
    story.add(member, this.#vocabulary);
    this.#storyOf.set(member.articleId, story);
    this.#candidates.add(story, member.vector);
    this.#touched.add(story);
  }

  /** Takes members out of a story and builds it anew from the rest. */
  #leave(story: StoryState, leaves: (member: Member) => boolean): void {
    this.#candidates.remove(story, story.members.map((member) => member.vector));
    this.#stories.delete(story.id);
    for (const member of story.members) {
      if (leaves(member)) this.#storyOf.delete(member.articleId);
      else this.#enter(member, story.id);
    }
  }

  #takeOut(articleId: string): void {
    const story = this.#storyOf.get(articleId);
    if (story !== undefined) this.#leave(story, (member) => member.articleId === articleId);
  }

  #rememberFounder(articleId: string): void {
    if (this.#repairs.length === 0) return;
    const id = storyIdOf(articleId);
    if (this.#repairs.some((repair) => repair.subjects.includes(id))) this.#founders.set(id, articleId);
  }

  /** The story that goes by an id now: itself, the one it was merged into, or the one that took in the article that once opened it. */
  #resolve(id: string): string {
    if (this.#stories.has(id)) return id;
    const merged = this.#merged.get(id);
    if (merged !== undefined) return this.#resolve(merged);
    const founder = this.#founders.get(id);
    const story = founder === undefined ? undefined : this.#storyOf.get(founder);
    return story?.members.find((member) => member.articleId === founder)?.automatic ?? story?.id ?? id;
  }

  /** Keeps the stories that came near an article but are not its own, so that they can be linked. */
  #relate(storyId: string, vector: Vector, lang: string, matches: readonly Match[]): void {
    const near = matches.filter((match) => match.story.id !== storyId && match.verdict.undated >= this.#settings.linkFactor)
      .sort((a, b) => b.verdict.undated - a.verdict.undated).slice(0, KINSHIPS_PER_ARTICLE);
    for (const { story, verdict } of near) {
      const shared = [...new Set(this.#common(story, vector, lang).filter((feature) => feature.kind !== "word" && feature.kind !== "link").map((feature) => feature.shown))];
      this.#kinships.push({ story: storyId, other: story.id, likeness: verdict.undated, shared: shared.slice(0, 5) });
    }
  }

  /** The stories to settle, without those that persons have shaped: what changed, what is near it, the newest first, up to the bound. */
  #unsettled(): StoryState[] {
    const found = new Set<StoryState>();
    for (const story of this.#touched) {
      if (this.#stories.get(story.id) !== story) continue;
      found.add(story);
      for (const match of this.#match(story.asVector(this.#vocabulary), story, story)) {
        if (match.verdict.strength >= NEAR_ENOUGH) found.add(match.story);
      }
    }
    const newest = (story: StoryState): number => story.members.at(-1)?.order ?? 0;
    let room = MAX_SETTLED;
    return [...found].filter((story) => story.members.every((member) => member.membership.by === "group"))
      .sort((a, b) => newest(b) - newest(a)).filter((story) => { room -= story.size; return room >= 0; });
  }

  /** Enters articles that were grouped anew; those that changed story say why they are in it. */
  #enterGroup(group: readonly Member[], before: ReadonlyMap<string, string>): Change[] {
    const [first] = group;
    if (first === undefined) return [];
    const id = storyIdOf(first.articleId);
    const changes: Change[] = [];
    for (const member of group) {
      const from = before.get(member.articleId) ?? id;
      const story = this.#stories.get(id);
      if (from === id || story === undefined) { this.#enter({ ...member, automatic: id, membership: from === id ? member.membership : this.#opening(member.articleId, null) }, id); }
      else this.#enter({ ...member, automatic: id, membership: this.#joining(member, member.vector, { story, ...this.#compare(member, story) }) }, id);
      if (from !== id) changes.push({ articleId: member.articleId, from, to: id });
    }
    return changes;
  }

  /** Moves every article that a changed list of repairs puts elsewhere. */
  #replace(): Change[] {
    const changes: Change[] = [];
    // Copies: moving an article changes both lists.
    for (const story of Array.from(this.#stories.values())) {
      for (const member of story.members.slice()) {
        const place = this.#placeOf(member.articleId, member.automatic ?? story.id);
        const isHeld = member.membership.by !== "group";
        if (place.storyId === story.id && (place.repair !== null) === isHeld) continue;
        changes.push(...this.#moveOne(member, story.id, place));
      }
    }
    return changes;
  }

  #moveOne(member: Member, from: string, place: Place): Change[] {
    const { articleId, vector } = member;
    const current = this.#storyOf.get(articleId);
    if (current === undefined) return [];
    this.#leave(current, (other) => other.articleId === articleId);
    const decided = place.repair === null ? this.#decideAgain(member) : { storyId: place.storyId, membership: this.#membershipAt(place, member.membership) };
    const automatic = place.repair === null ? decided.storyId : member.automatic;
    this.#enter({ ...member, vector, automatic, membership: decided.membership }, decided.storyId);
    return decided.storyId === from ? [] : [{ articleId, from, to: decided.storyId }];
  }

  /** Where an article goes once no person's decision holds it: back where the grouper had it, or, when that is not known, where it fits now. */
  #decideAgain(member: Member): { storyId: string; membership: Membership } {
    const [best] = this.#match(member.vector, member, null);
    const known = member.automatic === null ? undefined : this.#stories.get(member.automatic);
    const match = known === undefined ? best : { story: known, ...this.#compare(member, known) };
    if (member.automatic !== null && known === undefined) return { storyId: member.automatic, membership: this.#opening(member.articleId, best ?? null) };
    if (match === undefined || (known === undefined && match.verdict.strength < 1)) return { storyId: storyIdOf(member.articleId), membership: this.#opening(member.articleId, match ?? null) };
    return { storyId: match.story.id, membership: this.#joining(member, member.vector, match) };
  }

  #compare(member: Member, story: StoryState): { likeness: Likeness; verdict: Verdict } {
    const fullness = fullnessOf(member.vector.features, this.#settings);
    const likeness = story.likeness(member.vector, member.lang, member.when, this.#vocabulary, fullness);
    return { likeness, verdict: weigh(likeness, fullness, this.#settings) };
  }
}

/** A grouper with nothing in it. `repairs` are the decisions of persons made so far; they hold for all that is added. */
export function createGrouper(settings: GroupSettings = GROUP_SETTINGS, repairs: readonly Repair[] = []): Grouper {
  return new Grouper(settings, repairs);
}
