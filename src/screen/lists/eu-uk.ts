import type { NameKind } from "../match/prepared-name.js";
import { listDate, listingOf, type ListedName, type Listing } from "./listing.js";
import { childrenOf, textOf, textsOf, type XmlNode } from "./xml-entries.js";

/** Elements of the EU's and the United Kingdom's lists that are entries. */
export const EU_ENTRIES: ReadonlySet<string> = new Set(["sanctionEntity"]);
export const UK_ENTRIES: ReadonlySet<string> = new Set(["Designation", "DateGenerated"]);

const isDate = (date: string | null): date is string => date !== null;
const attribute = (node: XmlNode, name: string): string => (node.attributes[name] ?? "").trim();

function euKind(entry: XmlNode): NameKind {
  const code = childrenOf(entry, "subjectType").map((one) => attribute(one, "code") || attribute(one, "classificationCode")).join(" ").toLowerCase();
  return /person|^p$/.test(code) ? "person" : /enterprise|^e$/.test(code) ? "organisation" : "any";
}

/** One sanctionEntity of the EU's consolidated financial sanctions list (XML, version 1.1); null when it has no name. */
export function euListing(entry: XmlNode): Listing | null {
  const names = childrenOf(entry, "nameAlias").map((alias, index): ListedName => ({
    text: attribute(alias, "wholeName") || [attribute(alias, "firstName"), attribute(alias, "middleName"), attribute(alias, "lastName")].join(" "),
    quality: index === 0 ? "primary" : attribute(alias, "strong") === "false" ? "weak" : "alias",
  }));
  const regulations = childrenOf(entry, "regulation");
  return listingOf({
    id: attribute(entry, "euReferenceNumber") || attribute(entry, "logicalId"), kind: euKind(entry), names,
    born: childrenOf(entry, "birthdate").map((one) => listDate(attribute(one, "birthdate")) ?? listDate(attribute(one, "year"))).filter(isDate),
    nationalities: childrenOf(entry, "citizenship").map((one) => attribute(one, "countryDescription") || attribute(one, "countryIso2Code")),
    identifiers: childrenOf(entry, "identification").map((one) => ({ type: attribute(one, "identificationTypeCode") || "document", value: attribute(one, "number") })),
    programmes: regulations.map((one) => attribute(one, "programme")), listedOn: regulations.map((one) => listDate(attribute(one, "publicationDate"))).find(isDate) ?? null,
    about: [...childrenOf(entry, "nameAlias").map((one) => attribute(one, "function")), ...textsOf(entry, "remark")].filter((text) => text !== "").join(". "),
  });
}

const UK_KINDS: Readonly<Record<string, NameKind>> = { individual: "person", entity: "organisation", ship: "vessel" };
const nameParts = (get: (part: string) => string): string => [1, 2, 3, 4, 5, 6].map((part) => get(String(part))).filter((part) => part !== "").join(" ");

/** One Designation of the United Kingdom's sanctions list in XML; null when it has no name. */
export function ukListing(entry: XmlNode): Listing | null {
  const names = childrenOf(entry, "Names", "Name").map((name): ListedName => ({ text: nameParts((part) => textOf(name, `Name${part}`)), quality: /^primary/i.test(textOf(name, "NameType")) ? "primary" : "alias" }));
  const other = textsOf(entry, "NonLatinNames", "NonLatinName", "NameNonLatinScript").map((text): ListedName => ({ text, quality: "original-script" }));
  const people = childrenOf(entry, "IndividualDetails", "Individual");
  return listingOf({
    id: textOf(entry, "UniqueID") || textOf(entry, "OFSIGroupID"), kind: UK_KINDS[textOf(entry, "IndividualEntityShip").toLowerCase()] ?? "any",
    names: [...names.filter((name) => name.quality === "primary"), ...names.filter((name) => name.quality !== "primary"), ...other],
    born: people.flatMap((one) => textsOf(one, "DOBs", "DOB")).map((text) => listDate(text.replace(/^dd\/mm\//, "00/00/"))).filter(isDate),
    nationalities: people.flatMap((one) => textsOf(one, "Nationalities", "Nationality")),
    identifiers: [
      ...people.flatMap((one) => textsOf(one, "PassportDetails", "Passport", "PassportNumber")).map((value) => ({ type: "Passport", value })),
      ...childrenOf(entry, "ShipDetails", "Ship").flatMap((one) => textsOf(one, "IMONumbers", "IMONumber")).map((value) => ({ type: "IMO", value })),
    ],
    programmes: textsOf(entry, "RegimeName"), listedOn: listDate(textOf(entry, "DateDesignated")), about: [...people.flatMap((one) => textsOf(one, "Positions", "Position")), textOf(entry, "OtherInformation")].join(". "),
  });
}

/** Rows of the United Kingdom's consolidated list in CSV that share a group id, as one listing; `column` gives a cell by the name of its column. Null when they have no name. */
export function ukRows(rows: readonly (readonly string[])[], column: (row: readonly string[], name: string) => string): Listing | null {
  const first = rows[0] ?? [];
  const named = rows.flatMap((row): ListedName[] => {
    const text = [1, 2, 3, 4, 5, 6].map((part) => column(row, `name ${part}`)).filter((part) => part !== "").join(" ");
    const original = column(row, "name non-latin script");
    return [{ text, quality: /^primary/i.test(column(row, "alias type")) ? "primary" : "alias" }, ...(original === "" ? [] : [{ text: original, quality: "original-script" as const }])];
  });
  return listingOf({
    id: column(first, "group id"), kind: UK_KINDS[column(first, "group type").toLowerCase()] ?? "any",
    names: [...named.filter((name) => name.quality === "primary"), ...named.filter((name) => name.quality !== "primary")],
    born: rows.map((row) => listDate(column(row, "dob"))).filter(isDate), nationalities: rows.map((row) => column(row, "nationality")),
    identifiers: rows.map((row) => ({ type: "Passport", value: column(row, "passport number") })), programmes: rows.map((row) => column(row, "regime")),
    listedOn: listDate(column(first, "listed on")), about: [column(first, "position"), column(first, "other information")].join(". "),
  });
}
