import type { CarrierGroup, NotHeld, Origin, Reason } from "../model/index.js";
import { isNamelessCredit, type CarrierNames } from "./carrier-names.js";
import type { Voices } from "./voices.js";

const reason = (code: string, text: string): Reason => ({ code: `rule:${code}`, text, weight: null, span: null });

/** What the articles cite and the collection does not hold: the carrier's own copy, and the origins' own words. Most cited first. */
export function notHeldOf(groups: readonly CarrierGroup[], origins: readonly Origin[], voices: Voices, names: CarrierNames): NotHeld[] {
  const carriers = new Map<string, { name: string; citedBy: Set<string> }>();
  const cite = (key: string, name: string, articleIds: readonly string[]): void => {
    const seen = carriers.get(key) ?? { name, citedBy: new Set<string>() };
    for (const id of articleIds) seen.citedBy.add(id);
    carriers.set(key, seen);
  };
  for (const group of groups) if (group.agency !== null && !group.held) cite(group.agency, group.name, group.articleIds);
  for (const claim of voices.origins) {
    for (const carrier of claim.source.carriers) {
      const key = carrier.agency ?? names.keyOf(carrier.name);
      const known = names.nameOf(key);
      // A name that no credit prints stands in the sentence that cites it.
      if (!names.isHeld(key) && !isNamelessCredit(carrier.name)) cite(key, carriers.get(key)?.name ?? (known === key ? carrier.name : known), [claim.articleId]);
    }
  }
  const originals = [...carriers.values()].map((one): NotHeld => ({ name: one.name, what: "carrier", citedBy: [...one.citedBy], because: [reason("cited", "It is credited, but its own copy is not in the collection.")] }));
  const firsthand = origins.filter((origin) => !origin.held && origin.kind !== "unnamed" && origin.kind !== "witness")
    .map((origin): NotHeld => ({ name: origin.occasion === null ? origin.name : `${origin.name} (${origin.occasion})`, what: origin.kind === "document" ? "document" : "origin", citedBy: origin.articleIds, because: [reason("cited", origin.occasion?.startsWith("closed") === true ? "It was closed: only what others told of it is held." : "Its own words are not in the collection, only what articles tell of them.")] }));
  return [...originals, ...firsthand].sort((a, b) => b.citedBy.length - a.citedBy.length || (a.name < b.name ? -1 : 1));
}
