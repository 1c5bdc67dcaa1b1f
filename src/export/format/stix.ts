import type { Citation, ClaimGroup, Origin, StoryPage } from "../../model/index.js";
import type { ExportInput, Exporter } from "../exporter.js";
import { uuidOf } from "../ids.js";

const SYSTEM = `identity--${uuidOf("system/headwater")}`;
const EXTENSION = `extension-definition--${uuidOf("extension/headwater-claim/1")}`;

interface Stamp { readonly created: string; readonly modified: string }

function common(type: string, name: string, stamp: Stamp): { readonly type: string; readonly id: string } & Record<string, unknown> {
  return { type, spec_version: "2.1", id: `${type}--${uuidOf(name)}`, created: stamp.created, modified: stamp.modified, created_by_ref: SYSTEM };
}

function references(citations: readonly Citation[]): object[] {
  return citations.map((citation) => ({ source_name: citation.outlet, description: citation.quote, ...(citation.url === null ? {} : { url: citation.url }), hashes: { "SHA-256": citation.sha256 } }));
}

function identity(origin: Origin, stamp: Stamp): object {
  const kind = origin.kind === "unnamed" ? "unknown" : origin.kind === "witness" || origin.kind === "expert" ? "individual" : "organization";
  return { ...common("identity", `origin/${origin.id}`, stamp), name: origin.name, identity_class: kind, ...(origin.occasion === null ? {} : { description: origin.occasion }) };
}

/** A claim is a note: STIX has no claim object. What it has no field for stands in a property extension. */
function note(group: ClaimGroup, page: StoryPage, stamp: Stamp): { readonly id: string } & Record<string, unknown> {
  const citations = page.citations.filter((citation) => group.claimIds.includes(citation.claimId));
  const origins = page.trace.originList.filter((origin) => group.originIds.includes(origin.id));
  return {
    ...common("note", `claim/${group.id}`, stamp), abstract: group.statement, content: citations[0]?.quote ?? group.statement,
    ...(origins.length === 0 ? {} : { authors: origins.map((origin) => origin.name) }), labels: [group.eventType, group.status],
    object_refs: origins.length === 0 ? [SYSTEM] : origins.map((origin) => `identity--${uuidOf(`origin/${origin.id}`)}`),
    ...(citations.length === 0 ? {} : { external_references: references(citations) }),
    extensions: { [EXTENSION]: { extension_type: "property-extension", origins_min: group.origins.min, origins_max: group.origins.max, corroborated: group.corroborated, figure: group.figure } },
  };
}

/**
 * A STIX 2.1 bundle (OASIS, 2021): a report, a note for each claim, an identity for each origin. Ids are name-based, so the same story exports the same ids.
 * No confidence is given: only a person's grade would be one.
 */
export const stix = {
  format: "stix", contentType: "application/stix+json;version=2.1", extension: "stix.json",
  write({ page, url, at }: ExportInput): string {
    const time = new Date(page.story.updatedAt ?? at).toISOString();
    const stamp: Stamp = { created: time, modified: time };
    const notes = page.trace.claimGroups.map((group) => note(group, page, stamp));
    const system = { ...common("identity", "system/headwater", stamp), id: SYSTEM, created_by_ref: SYSTEM, name: "Headwater", identity_class: "system" };
    const extension = {
      ...common("extension-definition", "extension/headwater-claim/1", stamp), id: EXTENSION, name: "headwater-claim", description: "Who asserted a claim first-hand, and its figure with bounds.",
      schema: "https://headwater.example/schema/headwater-claim-1.json", version: "1.0.0", extension_types: ["property-extension"],
    };
    const report = {
      ...common("report", `story/${page.storyId}/${page.version}`, stamp), name: page.headline, description: page.status, published: time, report_types: ["observed-data"],
      object_refs: notes.length === 0 ? [SYSTEM] : notes.map((one) => one.id), external_references: [{ source_name: "Headwater", url }],
    };
    const objects = [system, extension, ...page.trace.originList.map((origin) => identity(origin, stamp)), ...notes, report];
    return `${JSON.stringify({ type: "bundle", id: `bundle--${uuidOf(`bundle/${page.storyId}/${page.version}`)}`, objects }, null, 2)}\n`;
  },
} satisfies Exporter;
