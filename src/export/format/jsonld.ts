import type { Citation, ClaimGroup, Figure, StoryPage } from "../../model/index.js";
import type { ExportInput, Exporter } from "../exporter.js";
import { uuidOf } from "../ids.js";

const CONTEXT = [
  "https://schema.org/",
  { prov: "http://www.w3.org/ns/prov#", oa: "http://www.w3.org/ns/oa#", hw: "https://headwater.example/ns#" },
];

const iri = (name: string): string => `urn:uuid:${uuidOf(name)}`;

function quantity(figure: Figure): object {
  return {
    "@type": "QuantitativeValue", ...(figure.value === null ? {} : { value: figure.value }), ...(figure.min === null ? {} : { minValue: figure.min }),
    ...(figure.max === null ? {} : { maxValue: figure.max }), unitText: figure.unit, name: figure.counted, "hw:bound": figure.bound, "hw:printed": figure.surface,
  };
}

function appearance(citation: Citation): object {
  return {
    "@type": ["NewsArticle", "prov:Entity"], "@id": iri(`article/${citation.articleId}/${citation.revision}`), ...(citation.url === null ? {} : { url: citation.url }),
    publisher: { "@type": "Organization", name: citation.outlet }, sha256: citation.sha256, dateModified: citation.capturedAt,
    "hw:selector": { "@type": "oa:TextQuoteSelector", "oa:exact": citation.quote, "oa:refinedBy": citation.spans.map((span) => ({ "@type": "oa:TextPositionSelector", "oa:start": span.from, "oa:end": span.to })) },
  };
}

function claim(group: ClaimGroup, page: StoryPage): object {
  const origins = page.trace.originList.filter((origin) => group.originIds.includes(origin.id));
  return {
    "@type": ["Claim", "prov:Entity"], "@id": iri(`claim/${group.id}`), text: group.statement, "hw:status": group.status, "hw:eventType": group.eventType,
    "hw:origins": { "hw:min": group.origins.min, "hw:max": group.origins.max }, "hw:corroborated": group.corroborated,
    appearance: page.citations.filter((citation) => group.claimIds.includes(citation.claimId)).map(appearance),
    "prov:qualifiedAttribution": origins.map((origin) => ({ "@type": "prov:Attribution", "prov:agent": { "@type": "prov:Agent", "@id": iri(`origin/${origin.id}`), name: origin.name }, "prov:hadRole": "hw:origin" })),
    ...(group.figure === null ? {} : { "hw:figure": quantity(group.figure) }),
  };
}

/** schema.org Claims in JSON-LD, with PROV-O attributions and Web Annotation selectors. No ClaimReview: that states a verdict, and none is given. */
export const jsonld = {
  format: "jsonld", contentType: "application/ld+json", extension: "jsonld",
  write({ page, url, at }: ExportInput): string {
    const document = {
      "@context": CONTEXT, "@type": "Report", "@id": url, headline: page.headline, abstract: page.status, version: page.version, dateModified: at,
      hasPart: page.trace.claimGroups.map((group) => claim(group, page)),
    };
    return `${JSON.stringify(document, null, 2)}\n`;
  },
} satisfies Exporter;
