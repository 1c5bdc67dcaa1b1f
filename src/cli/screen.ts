import type { Command } from "commander";
import { openHouse, type House } from "../app/house.js";
import { closeNetwork } from "../app/network.js";
import { indexOfFiles, kindOf, listsShown, matchPairs, readWanted, screeningIndex, screenName, wantedOf, type JudgedHit, type ListShown } from "../app/screening.js";
import { readSettings } from "../app/settings.js";
import { HouseError } from "../model/index.js";
import { paint, print, printJson } from "./output.js";

interface ScreenOptions {
  readonly pairs?: string; readonly file?: string; readonly list?: readonly string[]; readonly against?: readonly string[]; readonly schema?: string; readonly born?: string;
  readonly nationality?: string; readonly id?: readonly string[]; readonly threshold?: string; readonly rejected?: boolean; readonly json?: boolean;
}

/** `headwater screen`: names against the lists kept here, or pairs of names against each other. */
export function registerScreen(program: Command): void {
  program.command("screen")
    .description("look names up in the sanctions lists kept here, or compare pairs of names (--pairs)")
    .argument("[name...]", "names to look up")
    .option("--file <file>", "names to look up: one a line, or CSV with a column name (schema, born, nationality, identifier)")
    .option("--pairs <file>", "CSV with the columns name1, name2 and perhaps schema: compare each pair")
    .option("--list <key...>", "only these lists (un-sc, us-ofac-sdn, …)")
    .option("--against <file...>", "look into these list files instead of the lists kept here")
    .option("--schema <kind>", "Person, Organization or Vessel")
    .option("--born <date>", "year or day of birth")
    .option("--nationality <country>", "as the list writes it")
    .option("--id <number...>", "passport, IMO or other number")
    .option("--threshold <score>", "lowest score shown, 0 to 1 (0.8)")
    .option("--rejected", "also hits that a person rejected")
    .option("--json", "print one JSON line per name or pair")
    .action(run);
}

async function run(names: readonly string[], options: ScreenOptions): Promise<void> {
  if (options.pairs !== undefined) { comparePairs(options.pairs, options.json === true); return; }
  const wanted = [...names.map((name) => ({ ...wantedOf(name, kindOf(options.schema ?? "")), born: options.born ?? null, nationality: options.nationality ?? null, identifiers: options.id ?? [] })), ...(options.file === undefined ? [] : readWanted(options.file))];
  if (wanted.length === 0) throw new HouseError("cli/screen", "Nothing to screen: give names, --file FILE or --pairs FILE.");
  const threshold = options.threshold === undefined ? null : Number(options.threshold);
  if (threshold !== null && !(threshold >= 0.5 && threshold <= 1)) throw new HouseError("cli/screen", "--threshold takes a number from 0.5 to 1.");
  const settings = readSettings(process.env);
  const house: House | null = options.against === undefined ? await openHouse(settings, 3) : null;
  try {
    const index = house === null ? await indexOfFiles(settings, options.against ?? [], new Date().toISOString()) : await screeningIndex(house);
    const only = options.list ?? [];
    const shown = listsShown(index, only);
    if (shown.length === 0) throw new HouseError("screen/no-list", only.length === 0 ? "No list is kept here, so nothing can be said. \"headwater lists import FILE\" takes one in." : `No list named ${only.join(", ")} is kept here. "headwater lists versions" shows those that are.`);
    for (const one of wanted) {
      const hits = await screenName(house, index, one, { only, threshold, withRejected: options.rejected === true });
      if (options.json === true) printJson(jsonOf(one.name, hits, shown));
      else printHits(one.name, hits, shown);
    }
  } finally {
    await house?.close();
    await closeNetwork(settings);
  }
}

const reasons = (hit: Pick<JudgedHit, "because">): unknown[] => hit.because.map(({ code, text, weight }) => ({ code, text, weight }));

function jsonOf(name: string, hits: readonly JudgedHit[], shown: readonly ListShown[]): unknown {
  const notOn = shown.filter((list) => !hits.some((hit) => hit.list === list.list)).map(({ list, asOf, version }) => ({ list, asOf, version }));
  const found = hits.map((hit) => ({
    list: hit.list, version: hit.version, asOf: hit.asOf, id: hit.listing.id, kind: hit.listing.kind, name: hit.listing.names[0]?.text ?? hit.listing.id, alias: hit.alias, score: hit.score,
    because: reasons(hit), against: reasons({ because: hit.against }), programmes: hit.listing.programmes, born: hit.listing.born, nationalities: hit.listing.nationalities, listedOn: hit.listing.listedOn,
    decision: hit.decision === null ? null : { verdict: hit.decision.verdict, by: hit.decision.by, at: hit.decision.at, reason: hit.decision.reason },
  }));
  return { name, hits: found, notOn };
}

function printHits(name: string, hits: readonly JudgedHit[], shown: readonly ListShown[]): void {
  print(paint("bold", name));
  for (const hit of hits) {
    print(`  ${hit.score.toFixed(2)}  ${hit.listing.names[0]?.text ?? hit.listing.id}  ${paint("dim", `${hit.listing.id}, ${hit.listTitle} as of ${hit.asOf} (version ${hit.version}), ${hit.listing.programmes.join(", ")}`)}`);
    print(`        matched “${hit.alias}”${hit.decision === null ? "" : `; ${hit.decision.verdict} by ${hit.decision.by}`}`);
    for (const one of hit.because) print(`        + ${one.text}`);
    for (const one of hit.against) print(paint("yellow", `        - ${one.text}`));
  }
  for (const list of shown) if (!hits.some((hit) => hit.list === list.list)) print(`  not on ${list.title} as of ${list.asOf} (version ${list.version})`);
}

function comparePairs(path: string, asJson: boolean): void {
  for (const { name1, name2, match } of matchPairs(path)) {
    const because = [...match.because, ...match.against].map(({ code, text, weight }) => ({ code, text, weight }));
    if (asJson) printJson({ name1, name2, score: match.score, because });
    else print(`${match.score.toFixed(2)}  ${name1}  |  ${name2}  ${paint("dim", match.against.map((one) => one.text).join(" "))}`);
  }
}
