import type { OriginKind } from "../model/index.js";
import { BODIES, ROLES, UNNAMED } from "./body-words.js";
import { countriesIn } from "./country-words.js";
import { foldText, namesOf } from "./lexicon.js";
import { COMPANY_NAME, DOCUMENTS, ORGANISATIONS, OWN_COUNT, SEEN_BY } from "./organisation-words.js";

export type SourceKind = "body" | "organisation" | "person" | "legislator" | "spokesperson" | "unnamed" | "witness" | "expert" | "document" | "tally" | "carrier";

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
  /** Kind of document, of `DOCUMENTS`, for a document without a name of its own. */
  readonly document: string | null;
  /** Head word of an organisation's name ("union"), of `ORGANISATIONS`; also that of the one a spokesperson speaks for. */
  readonly organisation: string | null;
}

/** Tells which names are known agencies and outlets; the caller passes `agencyOf` of the text room. */
export type AgencyLookup = (name: string) => string | null;

const PERSON = /\p{Lu}[\p{L}\p{M}’'-]*(?:[\s-]+(?:\p{Lu}[\p{L}\p{M}’'-]*|al|bin|de|da|van|von|el|di))*[\s-]+\p{Lu}[\p{L}\p{M}’'-]*/u;
const HANGUL_PERSON = /(?:^|\s)([가-힣]{2,4})(?=\s*(?:의원|장관|대통령|위원장|교수|대표|총리|대변인))/u;
const SINGLE_CAPITALISED = /^\p{Lu}[\p{L}\p{M}’'-]+$/u;
const WITH_CAPITALS = /[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}\p{Script=Armenian}]/u;
/** Words that papers and stations put into their names. */
const MEDIUM = /(?<![\p{L}])(?:press|magazine|news|newspaper|times|post|herald|tribune|gazette|courier|chronicle|journal|tv|radio|broadcaster|news agency|zeitung|nachrichten|kurier|tageblatt|journal|diario|periódico|giornale|jornal|ziarul?|gazeta|gazetesi|газета|телеканал|агентство|신문|일보|방송|통신|新聞|新闻|日報|日报|电视|通讯社|صحيفة|قناة|وكالة أنباء)(?![\p{L}])/iu;
const OWN_SERVICE = new Set(["intelligence", "military", "defence", "foreign", "interior", "health", "disaster", "seismology", "police", "coastguard", "court", "prosecutor", "central_bank", "aid", "monitors", "local"]);

/** The personal name in a printed source: two or more capitalised words that are no body, office or country, or a Korean name before its title. */
function personIn(name: string): string {
  const hangul = HANGUL_PERSON.exec(name)?.[1];
  if (hangul !== undefined) return BODIES.find(hangul).length > 0 ? "" : hangul;
  const runs = ownRuns(name);
  const full = runs.map((run) => PERSON.exec(run)?.[0] ?? "").filter((found) => found !== "");
  const [only] = runs;
  // A title stands before the name, so of two runs the last one is the person's.
  return (full.at(-1) ?? (runs.length === 1 && only !== undefined && (SINGLE_CAPITALISED.test(only) || isUncapitalised(only)) ? only : "")).trim();
}

/** A short name in a script without capitals; whether it is a person's, only its use tells. */
function isUncapitalised(own: string): boolean {
  return own.length >= 2 && !WITH_CAPITALS.test(own) && own.split(/\s+/).length <= 4;
}

/** "The South's", "National Intelligence Service": whose a body is and of what rank, no part of anybody's name. */
const NO_NAME = /^(?:.*\p{L}['’]s|(?:inter)?nation[ae]le?[nrs]?|nacional(?:es)?|nazionale|național[ăe]?|federal[ei]?|fédérale?|central[ei]?|royal|supreme|joint|deputy|acting|former)$/iu;

/** The runs of words of a name that name no country, body, office or organisation; a stem may cover several words ("South Korea's spy agency"). */
function ownRuns(name: string): string[] {
  const folded = foldText(name);
  const hits = [...countriesIn(name), ...BODIES.find(folded), ...ROLES.find(folded), ...UNNAMED.find(folded), ...ORGANISATIONS.find(folded)];
  const runs: string[] = [];
  let at = 0;
  let open = false;
  for (const word of name.split(/\s+/)) {
    const from = at;
    at += foldText(word).length + 1;
    const own = !NO_NAME.test(word) && !hits.some((hit) => hit.from < at - 1 && hit.to > from);
    if (own) { if (open) runs.push(`${runs.pop() ?? ""} ${word}`); else runs.push(word); }
    open = own;
  }
  return runs.filter((run) => run !== "");
}

const EDGES = /^[\p{P}\s]+|(?<![\p{P}\s])[\p{P}\s]+$/gu;
const LONGEST_NAME = 120;
const POSSESSIVE = /['’]s$/;

/**
 * What one printed source is. `textOf` gives the words that stand in apposition to a name: there its office is told ("Lee Seong-kweun, a lawmaker",
 * "coast guard spokeswoman Ilse Brandt"). Never throws.
 */
export function sourceFacts(printed: string, textOf: (name: string) => string, agencyOf: AgencyLookup): SourceFacts {
  const cut = printed.slice(0, LONGEST_NAME).replace(EDGES, "").replace(POSSESSIVE, "");
  const name = DOCUMENTS.find(foldText(cut)).length > 0 ? cut.replace(SEEN_BY, "") : cut;
  const folded = foldText(name);
  const agency = agencyOf(name);
  const person = agency === null ? personIn(name) : "";
  const roles = namesOf(ROLES.find(folded));
  const beside = person === "" || roles.length > 0 ? name : textOf(person);
  const offices = beside === name ? roles : namesOf(ROLES.find(foldText(beside)));
  // Who speaks for a body has it in his apposition; any other person's office is not whom he speaks for.
  const spokesperson = offices.includes("spokesperson") || (person !== "" && offices.includes("officer") && hasBody(beside));
  const words = spokesperson ? `${beside} ${name}` : name;
  const body = mainBody(foldText(words));
  const country = namesOf(countriesIn(words))[0] ?? null;
  const organisation = body === null ? organisationIn(words, person) : null;
  const unnamed = UNNAMED.find(folded).length > 0;
  const [document = null] = namesOf(DOCUMENTS.find(folded));
  const kind = kindOf({ agency, body, roles: offices, spokesperson, unnamed, person, name, country, organisation, document, tally: OWN_COUNT.find(folded).length > 0 });
  return { name: kind === "tally" ? person : name, kind, body, country, agency, person, legislator: offices.includes("legislator"), document: kind === "document" && isNameless(name) ? document : null, organisation };
}

/** A document's name that is only what kind it is: "an internal memo", "internes Memo". */
function isNameless(name: string): boolean {
  const folded = foldText(name);
  const [hit] = DOCUMENTS.find(folded);
  const rest = hit === undefined ? name : name.slice(0, hit.from) + name.slice(hit.from).replace(/^[\p{L}\p{M}]+/u, "");
  return !/\p{Lu}/u.test(rest.slice(1));
}

function hasBody(words: string): boolean {
  return BODIES.find(foldText(words)).length > 0 || ORGANISATIONS.find(foldText(words)).length > 0;
}

/** A named service says more than "government" or "president" beside it. */
function mainBody(folded: string): string | null {
  const bodies = namesOf(BODIES.find(folded));
  return bodies.find((body) => OWN_SERVICE.has(body) && body !== "local") ?? bodies.find((body) => OWN_SERVICE.has(body)) ?? bodies[0] ?? null;
}

function organisationIn(words: string, person: string): string | null {
  const [head] = namesOf(ORGANISATIONS.find(foldText(words)));
  return head ?? (person.includes(" ") && COMPANY_NAME.test(person) ? "company" : null);
}

interface Signs {
  readonly agency: string | null; readonly body: string | null; readonly roles: readonly string[]; readonly unnamed: boolean;
  readonly person: string; readonly name: string; readonly country: string | null; readonly organisation: string | null;
  readonly spokesperson: boolean; readonly document: string | null; readonly tally: boolean;
}

function kindOf(signs: Signs): SourceKind {
  const { agency, body, roles, spokesperson, unnamed, person, name, country, organisation, document, tally } = signs;
  if (tally && body === null && organisation === null && person !== "") return "tally";
  if (agency !== null || (MEDIUM.test(name) && body === null)) return "carrier";
  if (roles.includes("legislator")) return "legislator";
  if (spokesperson) return "spokesperson";
  if (roles.includes("expert") && person !== "") return "expert";
  if (roles.includes("witness") || (roles.includes("doctor") && organisation !== "hospital")) return "witness";
  if (document !== null && person === "" && body === null) return "document";
  if (organisation !== null && !(person.includes(" ") && unnamed)) return "organisation";
  if (person.includes(" ") || (person !== "" && body === null && country === null)) return "person";
  if (body !== null) return "body";
  if (unnamed || roles.length > 0) return "unnamed";
  if (country !== null) return "body";
  if (document !== null) return "document";
  return WITH_CAPITALS.test(name) && !/\p{Lu}/u.test(name) ? "unnamed" : "person";
}

const PARTIES: ReadonlySet<string> = new Set(["company", "union", "party", "association"]);

/** The reader's word for a source kind. A state's body is a party where it speaks about its own side of a fight; a firm and a union always are. */
export function originKind(source: SourceFacts, aboutOwnSide: boolean): OriginKind {
  switch (source.kind) {
    case "unnamed": return "unnamed";
    case "witness": return "witness";
    case "expert": return "expert";
    case "document": return "document";
    case "carrier": case "tally": return "own-reporting";
    default: return aboutOwnSide || PARTIES.has(source.organisation ?? "") ? "party" : source.body === "monitors" ? "document" : "official";
  }
}

/** An organisation's or body's name that only points back to one named before: "the authority", "das Ministerium". */
export function isBareName(facts: SourceFacts): boolean {
  return (facts.kind === "organisation" || (facts.kind === "spokesperson" && facts.body === null)) && facts.country === null && facts.person === "" && ownRuns(facts.name).join(" ").replace(ARTICLES, "").trim() === "";
}

const ARTICLES = /(?<![\p{L}])(?:the|a|an|this|its|his|her|their|der|die|das|dem|den|ein|eine|einer|le|la|les|l|un|une|el|los|las|una|il|lo|i|gli|o|os|as|um|uma|de|of|in|by|for|at)(?![\p{L}])/giu;
