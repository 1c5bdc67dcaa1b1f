import type { LensRow, ListedPartyView, MeasureView, ScreenPort, StoryMaterial, StoryPage } from "../model/index.js";
import { LIKELY, lensOfMaterial, lookUp, LOOKUP_SETTINGS, measureTitle, partiesOf, partyRow, REGIMES, storyFindings, type Listing } from "../screen/index.js";
import { currentVersions, decisionsOnEntry, findEntry, findPage, listChanges, listVersions, loadMaterial, standingDecisions, storiesNaming } from "../store/index.js";
import { foldName } from "../text/index.js";
import type { House } from "./house.js";
import { decideHit, screeningIndex, undoDecision } from "./screening.js";

/** A story names people in passing; only what is close to a listed name is shown. */
const STORY_LOOKUP = { ...LOOKUP_SETTINGS, threshold: Math.max(LIKELY, 0.86), limit: 3 };
const MAX_STORIES = 100;
const MAX_NAME = 200;
const MAX_REASON = 1000;

/** The sanctions lens of a story: measures its claims engage and listed parties it names. Without lists kept here only the measures. */
export async function lensOfStory(house: House, page: StoryPage): Promise<readonly LensRow[]> {
  const material = await loadMaterial(house.db, page.storyId);
  if (material === null) return [];
  return [...lensOfMaterial(material, page.trace, REGIMES), ...await listedParties(house, material)];
}

/** What the pages of measures and listed parties ask. */
export function openScreen(house: House): ScreenPort {
  return {
    measure: (id) => viewMeasure(house, id),
    listedParty: (list, id) => viewListedParty(house, list, id),
    decideHit: async (input, by) => {
      const [name, reason] = [input.name.trim().slice(0, MAX_NAME), input.reason.trim().slice(0, MAX_REASON)];
      if (foldName(name) === "" || reason === "" || await findEntry(house.db, input.list, input.entryId) === null) return false;
      await decideHit(house, { ...input, name, reason, by });
      return true;
    },
    undecideHit: (of, by) => undoDecision(house, of.list, of.entryId, of.name, by),
  };
}

async function listedParties(house: House, material: StoryMaterial): Promise<LensRow[]> {
  if ((await currentVersions(house.db)).length === 0) return [];
  const index = await screeningIndex(house);
  const found = partiesOf(material).flatMap((party) => lookUp(index, { name: party.name, kind: "any", born: null, nationality: null, identifiers: [] }, STORY_LOOKUP).map((hit) => ({ party, hit })));
  const decisions = await standingDecisions(house.db, [...new Set(found.map(({ party }) => foldName(party.name)))]);
  return found.flatMap(({ party, hit }) => {
    const decision = decisions.find((one) => one.list === hit.list && one.entryId === hit.listing.id && one.name === foldName(party.name));
    if (decision?.verdict === "rejected") return [];
    return [partyRow(party, hit, decision === undefined ? null : `Confirmed by ${decision.by}: ${decision.reason}.`)];
  });
}

/** Every claim of the newest stories that engages a measure, story by story, oldest event first; null when no regime has the measure. Cost: linear in the claims of the stories that name the regime's subject. */
export async function viewMeasure(house: House, id: string): Promise<MeasureView | null> {
  const regime = REGIMES.find((one) => one.measures.some((measure) => measure.id === id));
  const measure = regime?.measures.find((one) => one.id === id);
  if (regime === undefined || measure === undefined) return null;
  const ids = await storiesNaming(house.db, regime.subject.searchWords, MAX_STORIES);
  const stories = await Promise.all(ids.map(async (storyId) => {
    const [material, page] = await Promise.all([loadMaterial(house.db, storyId), findPage(house.db, storyId, null)]);
    if (material === null || page === null || !storyFindings(material, [regime]).has(id)) return null;
    const row = lensOfMaterial(material, page.trace, [regime]).find((one) => one.page === `/measure/${id}`);
    return row === undefined ? null : { storyId, headline: page.headline, eventDate: material.story.eventDate, level: row.level, claims: row.claims, alleged: row.alleged };
  }));
  return {
    id, title: measureTitle(measure), regime: regime.name, programme: regime.programme, summary: measure.summary, adopted: measure.adopted, topic: measure.topic, confidence: measure.confidence,
    checkedAgainst: measure.checkedAgainst, supersededBy: measure.supersededBy, limit: measure.limit === null ? null : `${measure.limit.value.toLocaleString("en")} ${measure.limit.unit} a ${measure.limit.per}`,
    deadline: measure.deadline, note: measure.note, asOf: regime.asOf, sourceUrl: regime.sourceUrl, events: regime.events.map(({ date, text, confidence }) => ({ date, text, confidence })),
    stories: stories.filter((story) => story !== null).sort((a, b) => ((a.eventDate ?? "") < (b.eventDate ?? "") ? -1 : 1)),
  };
}

/** What a list says of a party, in which version, what changed, and the kept stories whose search index holds its name; null when no version had it. */
export async function viewListedParty(house: House, list: string, id: string): Promise<ListedPartyView | null> {
  const entry = await findEntry(house.db, list, id);
  if (entry === null) return null;
  const listing = entry.listing as Listing;
  const versions = await listVersions(house.db, list);
  const current = versions[0];
  const [changes, decisions, storyIds] = await Promise.all([listChanges(house.db, list, id, 50), decisionsOnEntry(house.db, list, id, 100), storiesNaming(house.db, listing.names.map((name) => name.text).slice(0, 20), MAX_STORIES)]);
  const stories = await Promise.all(storyIds.map(async (storyId) => ({ id: storyId, headline: (await findPage(house.db, storyId, null))?.headline ?? storyId })));
  return {
    list, listTitle: current?.title ?? list, version: String(current?.version ?? entry.since), asOf: current?.dated ?? current?.takenAt.slice(0, 10) ?? "", isListed: entry.until === null,
    id: listing.id, kind: listing.kind, names: listing.names.map(({ text, quality }) => ({ text, quality })), born: listing.born, nationalities: listing.nationalities,
    identifiers: listing.identifiers.map(({ type, value }) => ({ type, value })), programmes: listing.programmes, listedOn: listing.listedOn, about: listing.about,
    changes: changes.map(({ at, text }) => ({ at, text })), stories, decisions,
  };
}
