import type { NameKind } from "../match/prepared-name.js";
import { listDate, listingOf, type Identifier, type ListedName, type Listing } from "./listing.js";

const KINDS: Readonly<Record<string, NameKind>> = {
  Person: "person", Organization: "organisation", Company: "organisation", PublicBody: "organisation", LegalEntity: "any", Vessel: "vessel", Airplane: "vessel",
};
const IDENTIFIERS = ["passportNumber", "idNumber", "imoNumber", "mmsi", "registrationNumber", "taxNumber", "innCode", "ogrnCode", "leiCode", "callSign"];
const isDate = (date: string | null): date is string => date !== null;

/**
 * One line of a FollowTheMoney file as OpenSanctions publishes it ({id, schema, properties, datasets}); programme keys and ids are kept as they are.
 * "other" for entities that are no parties (addresses, sanctions) or no targets; null when the line is no entity at all.
 */
export function ftmListing(line: string): Listing | "other" | null {
  let value: unknown;
  try { value = JSON.parse(line); } catch { return null; }
  if (typeof value !== "object" || value === null) return null;
  const entity = value as { readonly id?: unknown; readonly schema?: unknown; readonly properties?: unknown; readonly target?: unknown; readonly first_seen?: unknown };
  if (typeof entity.id !== "string" || typeof entity.schema !== "string" || typeof entity.properties !== "object" || entity.properties === null) return null;
  const kind = KINDS[entity.schema];
  if (kind === undefined || entity.target === false) return "other";
  const all = (name: string): string[] => { const list = (entity.properties as Record<string, unknown>)[name]; return Array.isArray(list) ? list.filter((one): one is string => typeof one === "string") : []; };
  const named = (property: string, quality: ListedName["quality"]): ListedName[] => all(property).map((text) => ({ text, quality }));
  const main = named("name", "alias");
  return listingOf({
    id: entity.id, kind, names: [...main.slice(0, 1).map(({ text }): ListedName => ({ text, quality: "primary" })), ...main.slice(1), ...named("alias", "alias"), ...named("previousName", "former"), ...named("weakAlias", "weak")],
    born: all("birthDate").map(listDate).filter(isDate), nationalities: [...all("nationality"), ...all("citizenship"), ...(kind === "person" ? [] : all("country"))],
    identifiers: IDENTIFIERS.flatMap((type) => all(type).map((item): Identifier => ({ type, value: item }))), programmes: [...all("programId"), ...all("program")],
    listedOn: all("createdAt").map(listDate).find(isDate) ?? null, about: [...all("position"), ...all("notes")].join(". "),
  }) ?? "other";
}

/** The dataset a FollowTheMoney line belongs to, for the key of the list; null when it names none. */
export function ftmDataset(line: string): string | null {
  const found = /"datasets"\s*:\s*\[\s*"([\w-]{1,80})"/.exec(line.slice(0, 100_000));
  return found?.[1] ?? null;
}
