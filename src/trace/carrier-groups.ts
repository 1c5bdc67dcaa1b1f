import type { CarrierGroup, Range, Reason } from "../model/index.js";
import { contentId } from "../text/index.js";
import type { CarrierNames } from "./carrier-names.js";
import type { TextCluster } from "./carriers.js";
import type { Profile } from "./pairs.js";

const reason = (code: string, text: string): Reason => ({ code: `rule:${code}`, text, weight: null, span: null });

/** For each article the carriers that its own sentences name as the ones that report ("…, MPA reports"). */
export type CitedCarriers = ReadonlyMap<string, ReadonlySet<string>>;

/** Carriers of a story: each cluster of one text, and each page alone that credits a carrier in words. A page that carries nobody's text gives none. */
export function carrierGroupsOf(clusters: readonly TextCluster[], names: CarrierNames, cited: CitedCarriers): CarrierGroup[] {
  return clusters.flatMap((cluster) => {
    const [only] = cluster.members;
    // A page that credits three or more was put together from several reports, and carries no one's text.
    if (cluster.members.length === 1 && (only?.credits.length ?? 0) > COMPILED) return [];
    const credit = commonCredit(cluster.members) ?? sharedOutlet(cluster.members, names);
    if (cluster.members.length < 2 && (credit === null || isOnlyCited(only, credit, names))) return [];
    return [groupOf(cluster, credit, { names, cited })];
  });
}

const COMPILED = 2;

/** The credit most members state; a tie goes to the one that sorts first. */
function commonCredit(members: readonly Profile[]): string | null {
  const counts = new Map<string, number>();
  for (const member of members) for (const credit of member.credits) counts.set(credit, (counts.get(credit) ?? 0) + 1);
  const [best] = [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
  return best?.[0] ?? null;
}

/** A page in its own words that names in passing an outlet whose page is held took facts from there; it carries no text of its. */
function isOnlyCited(page: Profile | undefined, credit: string, names: CarrierNames): boolean {
  const places = (page === undefined ? [] : names.creditsOf(page.article)).filter((one) => names.keyOf(one.name) === credit).map((one) => one.place);
  return names.isHeld(credit) && places.every((place) => place === "trailing-verb");
}

/** Nobody is credited, but one outlet of the cluster printed it first and the others later. */
function sharedOutlet(members: readonly Profile[], names: CarrierNames): string | null {
  const outlets = new Set(members.map((member) => names.keyOf(member.article.outlet.name)));
  const [only] = outlets;
  return outlets.size === 1 && members.length > 1 && only !== undefined ? only : null;
}

function groupOf(cluster: TextCluster, credit: string | null, { names, cited }: { readonly names: CarrierNames; readonly cited: CitedCarriers }): CarrierGroup {
  const { members } = cluster;
  const stating = credit === null ? [] : members.filter((member) => member.credits.includes(credit) || cited.get(member.article.id)?.has(credit) === true);
  const earliest = [...members].sort((a, b) => ((a.article.published ?? "9") < (b.article.published ?? "9") ? -1 : 1))[0];
  const articleIds = members.map((member) => member.article.id);
  const because = [
    ...(credit === null ? [] : [reason("credit", `${stating.length} of ${members.length} page${members.length === 1 ? "" : "s"} credit${stating.length === 1 ? "s" : ""} ${names.nameOf(credit)} in words.`)]),
    ...(members.length < 2 ? [] : [reason("shared-text", cluster.evidence[0]?.because.filter((one) => one.weight > 0).map((one) => one.text).join(" ") ?? "A person joined them.")]),
  ];
  return {
    id: contentId("carrier", ...[...articleIds].sort()), name: credit !== null ? names.nameOf(credit) : `text first seen at ${earliest?.article.outlet.name ?? "an unknown outlet"}`, agency: credit,
    basis: credit === null ? "inferred" : stating.length === members.length ? "stated" : "both", articleIds,
    held: credit !== null && names.isHeld(credit), because,
  };
}

/** How many carriers: at least the agencies that are named, at most one for each text. */
export function countCarriers(groups: readonly CarrierGroup[]): { range: Range; because: Reason[] } {
  const named = new Set(groups.filter((group) => group.agency !== null).map((group) => group.agency));
  const min = groups.length === 0 ? 0 : Math.max(1, named.size);
  const nameless = groups.filter((group) => group.agency === null).length;
  const because = [reason("carriers", `${groups.length} text${groups.length === 1 ? "" : "s"} carried; ${named.size} carrier${named.size === 1 ? "" : "s"} named${nameless === 0 ? "" : `, ${nameless} text${nameless === 1 ? "" : "s"} whose carrier nobody names`}.`)];
  return { range: { min, max: Math.max(min, groups.length) }, because };
}
