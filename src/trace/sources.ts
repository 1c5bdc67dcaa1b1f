import type { OriginKind } from "../model/index.js";
import { BODIES, ROLES, UNNAMED } from "./body-words.js";
import { countriesIn } from "./country-words.js";
import { foldText, namesOf } from "./lexicon.js";

export type SourceKind = "body" | "person" | "legislator" | "spokesperson" | "unnamed" | "witness" | "expert" | "document" | "carrier";

/** What a source as printed points to, before the story's articles are compared. Serialisable. */
export interface SourceFacts {
  readonly name: string;
  readonly kind: SourceKind;
  /** Class of `BODIES`, null for a person alone. */
  readonly body: string | null;
  /** Country code of the body or person where it is said. */
  readonly country: string | null;
  /** Known agency or outlet key, for carriers. */
  readonly agency: string | null;
  /** The personal name within the printed source, "" when there is none. */
  readonly person: string;
  /** A legislator, by the words of this article; other articles may leave the office out. */
  readonly legislator: boolean;
}

/** Tells which names are known agencies and outlets; the caller passes `agencyOf` of the text room. */
export type AgencyLookup = (name: string) => string | null;

const PERSON = /\p{Lu}[\p{L}\p{M}’'-]*(?:[\s-]+(?:\p{Lu}[\p{L}\p{M}’'-]*|al|bin|de|da|van|von|el|di))*[\s-]+\p{Lu}[\p{L}\p{M}’'-]*/u;
const HANGUL_PERSON = /(?:^|\s)([가-힣]{2,4})(?=\s*(?:의원|장관|대통령|위원장|교수|대표|총리|대변인))/u;
const SINGLE_CAPITALISED = /^\p{Lu}[\p{L}\p{M}’'-]+$/u;
const WITH_CAPITALS = /[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}\p{Script=Armenian}]/u;
const DOCUMENT = /\b(?:report|communiqu\w*|statement|document|study|survey|blog|memo|bericht|rapport|informe|rapporto)\b/iu;
/** Words that papers and stations put into their names. */
const MEDIUM = /(?<![\p{L}])(?:press|magazine|news|newspaper|times|post|herald|tribune|gazette|courier|chronicle|journal|tv|radio|broadcaster|news agency|zeitung|nachrichten|kurier|tageblatt|journal|diario|periódico|giornale|jornal|ziarul?|gazeta|gazetesi|газета|телеканал|агентство|신문|일보|방송|통신|新聞|新闻|日報|日报|电视|通讯社|صحيفة|قناة|وكالة أنباء)(?![\p{L}])/iu;
const OWN_SERVICE = new Set(["intelligence", "military", "defence", "foreign", "interior", "health", "disaster", "seismology", "police", "coastguard", "court", "prosecutor", "central_bank", "aid", "monitors", "local"]);

/** The personal name in a printed source: two or more capitalised words that are no body, office or country, or a Korean name before its title. */
function personIn(name: string): string {
  const hangul = HANGUL_PERSON.exec(name)?.[1];
  if (hangul !== undefined) return hangul;
  const own = ownWords(name);
  const found = PERSON.exec(own)?.[0] ?? (SINGLE_CAPITALISED.test(own) || isBareName(own) ? own : "");
  return found.trim();
}

/** A short name in a script without capitals; whether it is a person's, only its use tells. */
function isBareName(own: string): boolean {
  return own.length >= 2 && !WITH_CAPITALS.test(own) && own.split(/\s+/).length <= 4;
}

/** The name without the words that name a country, body or office, of which a stem may cover several ("South Korea's spy agency"). */
function ownWords(name: string): string {
  const folded = foldText(name);
  const hits = [...countriesIn(name), ...BODIES.find(folded), ...ROLES.find(folded), ...UNNAMED.find(folded)];
  const words = name.split(/\s+/);
  let at = 0;
  return words.filter((word) => {
    const from = at;
    at += foldText(word).length + 1;
    return !hits.some((hit) => hit.from < at - 1 && hit.to > from);
  }).join(" ").trim();
}

const EDGES = /^[\p{P}\s]+|[\p{P}\s]+$/gu;
const LONGEST_NAME = 120;

/**
 * What one printed source is. `textOf` gives the words around a name: an office stands in apposition ("Lee Seong-kweun, a lawmaker", "النائب لي").
 * Never throws.
 */
export function sourceFacts(printed: string, textOf: (name: string) => string, agencyOf: AgencyLookup): SourceFacts {
  const name = printed.slice(0, LONGEST_NAME).replace(EDGES, "");
  const folded = foldText(name);
  const agency = agencyOf(name);
  const body = mainBody(folded);
  const country = namesOf(countriesIn(name))[0] ?? null;
  const person = agency === null ? personIn(name) : "";
  const roles = namesOf(ROLES.find(folded));
  const offices = person === "" || roles.length > 0 ? roles : namesOf(ROLES.find(foldText(textOf(person))));
  const unnamed = UNNAMED.find(folded).length > 0;
  return { name, kind: kindOf({ agency, body, roles: offices, unnamed, person, name, country }), body, country, agency, person, legislator: offices.includes("legislator") };
}

/** A named service says more than "government" or "president" beside it. */
function mainBody(folded: string): string | null {
  const bodies = namesOf(BODIES.find(folded));
  return bodies.find((body) => OWN_SERVICE.has(body) && body !== "local") ?? bodies.find((body) => OWN_SERVICE.has(body)) ?? bodies[0] ?? null;
}

interface Signs {
  readonly agency: string | null; readonly body: string | null; readonly roles: readonly string[]; readonly unnamed: boolean;
  readonly person: string; readonly name: string; readonly country: string | null;
}

function kindOf(signs: Signs): SourceKind {
  const { agency, body, roles, unnamed, person, name, country } = signs;
  if (agency !== null || (MEDIUM.test(name) && body === null)) return "carrier";
  if (roles.includes("legislator")) return "legislator";
  if (roles.includes("spokesperson") && body !== null) return "body";
  if (roles.includes("expert") && person !== "") return "expert";
  if (roles.includes("witness") || roles.includes("doctor")) return "witness";
  if (person.includes(" ") || (person !== "" && body === null && country === null)) return roles.includes("spokesperson") ? "spokesperson" : "person";
  if (body !== null) return "body";
  if (unnamed || roles.length > 0) return "unnamed";
  if (country !== null) return "body";
  if (DOCUMENT.test(name)) return "document";
  return WITH_CAPITALS.test(name) && !/\p{Lu}/u.test(name) ? "unnamed" : "person";
}

/** The reader's word for a source kind. A military body is a party where the story is about fighting. */
export function originKind(source: SourceFacts, fighting: boolean): OriginKind {
  switch (source.kind) {
    case "unnamed": return "unnamed";
    case "witness": return "witness";
    case "expert": return "expert";
    case "document": return "document";
    case "carrier": return "own-reporting";
    default: return fighting && (source.body === "military" || source.body === "defence") ? "party" : source.body === "monitors" ? "document" : "official";
  }
}
