import { listDate, listingOf, type ListedName, type Listing } from "./listing.js";
import { childrenOf, textOf, textsOf, type XmlNode } from "./xml-entries.js";

/** Elements of the Security Council's consolidated list that are entries. */
export const UN_ENTRIES: ReadonlySet<string> = new Set(["INDIVIDUAL", "ENTITY"]);

const QUALITY: Readonly<Record<string, ListedName["quality"]>> = { low: "weak", "f.k.a.": "former" };

function birthOf(entry: XmlNode): string[] {
  return childrenOf(entry, "INDIVIDUAL_DATE_OF_BIRTH").flatMap((birth) => {
    const [from, to] = [textOf(birth, "FROM_YEAR"), textOf(birth, "TO_YEAR")];
    const date = listDate(textOf(birth, "DATE")) ?? listDate(textOf(birth, "YEAR"));
    return [...(date === null ? [] : [date]), ...(/^\d{4}$/.test(from) && /^\d{4}$/.test(to) ? [`${from}/${to}`] : [])];
  });
}

/** One INDIVIDUAL or ENTITY of the Security Council's consolidated list (schema sc-sanctions.xsd); null when it has no name. */
export function unListing(entry: XmlNode): Listing | null {
  const isPerson = entry.name === "INDIVIDUAL";
  const main = ["FIRST_NAME", "SECOND_NAME", "THIRD_NAME", "FOURTH_NAME"].map((part) => textOf(entry, part)).filter((part) => part !== "").join(" ");
  const aliases = childrenOf(entry, isPerson ? "INDIVIDUAL_ALIAS" : "ENTITY_ALIAS").map((alias): ListedName => (
    { text: textOf(alias, "ALIAS_NAME").replace(/^["“](.*)["”]$/su, "$1"), quality: QUALITY[textOf(alias, "QUALITY").toLowerCase()] ?? "alias" }));
  const original = textsOf(entry, "NAME_ORIGINAL_SCRIPT").map((text): ListedName => ({ text, quality: "original-script" }));
  const documents = childrenOf(entry, "INDIVIDUAL_DOCUMENT").map((one) => ({ type: textOf(one, "TYPE_OF_DOCUMENT") || "document", value: textOf(one, "NUMBER") }));
  return listingOf({
    id: textOf(entry, "REFERENCE_NUMBER") || textOf(entry, "DATAID"), kind: isPerson ? "person" : "organisation",
    names: [{ text: main, quality: "primary" }, ...aliases, ...original],
    born: birthOf(entry), nationalities: textsOf(entry, "NATIONALITY", "VALUE"), identifiers: documents, programmes: textsOf(entry, "UN_LIST_TYPE"),
    listedOn: listDate(textOf(entry, "LISTED_ON")), about: [...textsOf(entry, "DESIGNATION", "VALUE"), textOf(entry, "COMMENTS1")].join(". "),
  });
}
