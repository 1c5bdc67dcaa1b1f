import { readFileSync, statSync } from "node:fs";
import { HouseError } from "../model/index.js";
import { matchNames, type NameKind, type NameMatch } from "../screen/index.js";
import { parseCsv } from "../screen/lists/csv.js";

const MAX_PAIRS_BYTES = 64 * 1024 * 1024;
const KINDS: Readonly<Record<string, NameKind>> = { person: "person", company: "organisation", organization: "organisation", organisation: "organisation", legalentity: "any", vessel: "vessel", airplane: "vessel" };

/** The kind of name a schema word of a list stands for; "any" for words that are not known. */
export function kindOf(schema: string): NameKind {
  return KINDS[schema.trim().toLowerCase()] ?? "any";
}

/** Reads a text file for a command. Throws HouseError when it can't be read or is too large. */
export function readTextFile(path: string, most: number): string {
  try {
    if (statSync(path).size > most) throw new HouseError("screen/too-large", `${path} is larger than ${most / (1024 * 1024)} MB. Split it and try again.`);
    return readFileSync(path, "utf8").replace(/^\uFEFF/, "");
  } catch (error) {
    if (error instanceof HouseError) throw error;
    throw new HouseError("screen/unreadable", `${path} could not be read (${error instanceof Error ? error.message : String(error)}). Check the path.`, { cause: error });
  }
}

/** Compares the pairs of a CSV file with the columns name1 and name2, and schema where it has one; one match a row, in order. */
export function* matchPairs(path: string): Generator<{ readonly name1: string; readonly name2: string; readonly match: NameMatch }> {
  const rows = parseCsv(readTextFile(path, MAX_PAIRS_BYTES));
  const header = (rows[0] ?? []).map((cell) => cell.trim().toLowerCase());
  const [one, other, schema] = [header.indexOf("name1"), header.indexOf("name2"), header.indexOf("schema")];
  if (one < 0 || other < 0) throw new HouseError("screen/pairs", `${path} has no columns name1 and name2 in its first line. Name them and try again.`);
  for (const row of rows.slice(1)) {
    const [name1, name2] = [row[one] ?? "", row[other] ?? ""];
    yield { name1, name2, match: matchNames(name1, name2, kindOf(schema < 0 ? "" : row[schema] ?? "")) };
  }
}
