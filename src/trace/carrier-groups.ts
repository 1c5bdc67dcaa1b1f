import type { CarrierGroup, Range, Reason } from "../model/index.js";
import { AGENCIES, agencyOf, contentId } from "../text/index.js";
import type { TextCluster } from "./carriers.js";
import type { Profile } from "./pairs.js";

const reason = (code: string, text: string): Reason => ({ code: `rule:${code}`, text, weight: null, span: null });

const nameByKey = new Map(AGENCIES.map((agency) => [agency.key, agency.name]));

/** Display name of a credited carrier: of its key where it is a known agency, else as folded. */
export function carrierName(credit: string): string {
  return nameByKey.get(credit) ?? credit;
}

/** Carriers of a story: each cluster of one text, and each page alone that credits a carrier in words. A page that carries nobody's text gives none. */
export function carrierGroupsOf(clusters: readonly TextCluster[]): CarrierGroup[] {
  return clusters.flatMap((cluster) => {
    const [only] = cluster.members;
    // A page that credits three or more was put together from several reports, and carries no one's text.
    if (cluster.members.length === 1 && (only?.credits.length ?? 0) > COMPILED) return [];
    const credit = commonCredit(cluster.members);
    if (cluster.members.length < 2 && credit === null) return [];
    return [groupOf(cluster, credit)];
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

function groupOf(cluster: TextCluster, credit: string | null): CarrierGroup {
  const { members } = cluster;
  const stating = credit === null ? [] : members.filter((member) => member.credits.includes(credit));
  const earliest = [...members].sort((a, b) => ((a.article.published ?? "9") < (b.article.published ?? "9") ? -1 : 1))[0];
  const articleIds = members.map((member) => member.article.id);
  const because = [
    ...(credit === null ? [] : [reason("credit", `${stating.length} of ${members.length} page${members.length === 1 ? "" : "s"} credit${stating.length === 1 ? "s" : ""} ${carrierName(credit)} in words.`)]),
    ...(members.length < 2 ? [] : [reason("shared-text", cluster.evidence[0]?.because.filter((one) => one.weight > 0).map((one) => one.text).join(" ") ?? "A person joined them.")]),
  ];
  return {
    id: contentId("carrier", ...[...articleIds].sort()), name: credit !== null ? carrierName(credit) : `text first seen at ${earliest?.article.outlet.name ?? "an unknown outlet"}`, agency: credit,
    basis: credit === null ? "inferred" : stating.length === members.length ? "stated" : "both", articleIds,
    held: credit !== null && members.some((member) => agencyOf(member.article.outlet.name)?.key === credit), because,
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
