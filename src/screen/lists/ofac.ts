import type { NameKind } from "../match/prepared-name.js";
import { listDate, listingOf, type Identifier, type ListedName, type Listing } from "./listing.js";
import { childrenOf, textOf, textsOf, type XmlNode } from "./xml-entries.js";

/** Elements of OFAC's SDN XML that are read: entries, and the block that dates the list. */
export const OFAC_ENTRIES: ReadonlySet<string> = new Set(["sdnEntry", "publshInformation"]);

const KINDS: Readonly<Record<string, NameKind>> = { individual: "person", entity: "organisation", vessel: "vessel", aircraft: "vessel", "": "organisation" };
const isDate = (date: string | null): date is string => date !== null;

/** One sdnEntry of OFAC's SDN list in XML (schema SDN.XSD); null when it has no name. */
export function ofacListing(entry: XmlNode): Listing | null {
  const nameOf = (node: XmlNode): string => [textOf(node, "firstName"), textOf(node, "lastName")].filter((part) => part !== "").join(" ");
  const aliases = childrenOf(entry, "akaList", "aka").map((aka): ListedName => (
    { text: nameOf(aka), quality: textOf(aka, "category") === "weak" ? "weak" : textOf(aka, "type").startsWith("f.k.a") ? "former" : "alias" }));
  const callSign = childrenOf(entry, "vesselInfo").flatMap((vessel) => textsOf(vessel, "callSign")).map((value) => ({ type: "call sign", value }));
  return listingOf({
    id: textOf(entry, "uid"), kind: KINDS[textOf(entry, "sdnType").toLowerCase()] ?? "any", names: [{ text: nameOf(entry), quality: "primary" }, ...aliases],
    born: textsOf(entry, "dateOfBirthList", "dateOfBirthItem", "dateOfBirth").map(listDate).filter(isDate),
    nationalities: [...childrenOf(entry, "nationalityList", "nationality"), ...childrenOf(entry, "citizenshipList", "citizenship")].map((one) => textOf(one, "country")),
    identifiers: [...childrenOf(entry, "idList", "id").map((one): Identifier => ({ type: textOf(one, "idType"), value: textOf(one, "idNumber") })), ...callSign],
    programmes: textsOf(entry, "programList", "program"), listedOn: null, about: [textOf(entry, "title"), textOf(entry, "remarks")].filter((text) => text !== "").join(". "),
  });
}

const EMPTY = "-0-";
const cell = (row: readonly string[], at: number): string => { const text = (row[at] ?? "").trim(); return text === EMPTY ? "" : text; };
// What remarks hold between semicolons; OFAC's data specification lists the forms.
const BIRTH = /^DOB (.{4,40})$/i;
const NATION = /^(?:nationality|citizen) (.{2,60})$/i;
const ALSO = /^(?:(?:alt\. )?(a\.k\.a\.|f\.k\.a\.|n\.k\.a\.)) ['"“](.{2,200})['"”]\.?$/i;
const NUMBERED = /^(Passport|National ID No\.|Vessel Registration Identification|Tax ID No\.|SSN|Registration Number|MMSI|Cedula No\.)\s+(?:IMO\s+)?([\w-]{3,40})/i;

interface Remarks { readonly born: string[]; readonly nationalities: string[]; readonly names: ListedName[]; readonly identifiers: Identifier[] }

function readRemarks(text: string): Remarks {
  const out: Remarks = { born: [], nationalities: [], names: [], identifiers: [] };
  for (const part of text.split(";").slice(0, 200).map((one) => one.trim().replace(/\.$/, ""))) {
    const birth = BIRTH.exec(part), nation = NATION.exec(part), also = ALSO.exec(part), numbered = NUMBERED.exec(part);
    const date = birth === null ? null : listDate(birth[1] ?? "");
    if (date !== null) out.born.push(date);
    if (nation !== null) out.nationalities.push(nation[1] ?? "");
    if (also !== null) out.names.push({ text: also[2] ?? "", quality: (also[1] ?? "").toLowerCase().startsWith("f") ? "former" : "alias" });
    if (numbered !== null) out.identifiers.push({ type: numbered[1] ?? "", value: numbered[2] ?? "" });
  }
  return out;
}

/** One row of sdn.csv (no header: number, name, type, programmes, title, call sign, …, remarks), with the alias rows of alt.csv that belong to it; null when it has no name. */
export function ofacRow(row: readonly string[], aliases: readonly (readonly string[])[]): Listing | null {
  const remarks = readRemarks(cell(row, 11));
  const callSign = cell(row, 5);
  return listingOf({
    id: cell(row, 0), kind: KINDS[cell(row, 2).toLowerCase()] ?? "any",
    names: [{ text: cell(row, 1), quality: "primary" }, ...aliases.map((alias): ListedName => ({ text: cell(alias, 3), quality: cell(alias, 2) === "fka" ? "former" : "alias" })), ...remarks.names],
    born: remarks.born, nationalities: remarks.nationalities, identifiers: [...remarks.identifiers, ...(callSign === "" ? [] : [{ type: "call sign", value: callSign }])],
    programmes: cell(row, 3).replace(/[[\]]/g, " ").split(/\s{2,}|;/), listedOn: null, about: [cell(row, 4), cell(row, 11)].filter((text) => text !== "").join(". "),
  });
}
