import type { Block, Caption, Credit, CaptureHints } from "../model/index.js";
import { agencyOf, findCredits, packFor } from "../text/index.js";

/** Bylines of agencies that are not known by name: three to five capitals, or a name that says it is an agency. */
const INITIALS = /^\p{Lu}{3,5}$/u;
const CALLED_AGENCY = /(?:^|\s)(?:news agency|press agency|agentur|nachrichtenagentur|agence|agencia|agenzia|ajansı|агентство)(?:\s|$)|통신$|通信社?$|通讯社$|通訊社$/iu;

/**
 * Everything the page says about whose text and pictures these are: credits in the kept text, agencies in the byline, the feed's `<source>`,
 * and photo credits, which are marked as such because they count for nothing.
 */
export function creditsOf(text: string, blocks: readonly Block[], lang: string, told: { readonly authors: readonly string[]; readonly captions: readonly Caption[]; readonly hints: CaptureHints }): Credit[] {
  const credits: Credit[] = [...findCredits(text, packFor(lang), blocks)];
  for (const name of told.authors) {
    const agency = agencyOf(name);
    if (agency !== null || INITIALS.test(name) || CALLED_AGENCY.test(name)) credits.push({ place: "byline", name, agency: agency?.key ?? null, span: null, surface: name });
  }
  const source = told.hints.sourceName;
  if (source !== null) credits.push({ place: "feed-source", name: source, agency: agencyOf(source)?.key ?? null, span: null, surface: told.hints.sourceUrl ?? source });
  for (const caption of told.captions) if (caption.credit !== null) credits.push({ place: "photo", name: caption.credit, agency: agencyOf(caption.credit)?.key ?? null, span: null, surface: `${caption.text} ${caption.credit}`.trim() });
  return credits;
}

/** Blocks that are nothing but a credit get its kind: "(AP)" alone is a sign-off, "Source: …" a label. */
export function labelBlocks(blocks: readonly Block[], credits: readonly Credit[]): Block[] {
  return blocks.map((block) => {
    const inside = credits.find((credit) => credit.span !== null && credit.span.from >= block.span.from && credit.span.to <= block.span.to && (credit.place === "sign-off" || credit.place === "label"));
    const room = block.span.to - block.span.from;
    return inside?.span != null && room <= Math.max(40, 2.5 * (inside.span.to - inside.span.from) + 12) ? { kind: inside.place === "label" ? "label" : "sign-off", span: block.span } : block;
  });
}
