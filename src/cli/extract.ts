import type { Command } from "commander";
import type { Article, Claim, Extraction, Figure, Hop, Span } from "../model/index.js";
import { loadDocuments } from "../app/documents.js";
import { extractDocuments } from "../app/extract-documents.js";
import { closeNetwork } from "../app/network.js";
import { readInput } from "../app/read-documents.js";
import { readSettings } from "../app/settings.js";
import { columns, EXIT, note, paint, print, printJson } from "./output.js";
import { wrap } from "./wrap.js";

interface ExtractOptions { readonly published?: string; readonly json?: boolean }

/** `headwater extract FILE…`: the claims of documents, for a person or (--json) for programs. */
export function registerExtract(program: Command): void {
  program.command("extract")
    .description("print who said what in documents: each claim with its chain, figure, status, passage and why")
    .argument("<input...>", "JSON lines ({id, text, …}, also .gz), a plain text file, or anything headwater read takes (pages, folders, addresses)")
    .option("--published <date>", "date of publication for documents that state none (anchors “last month”)")
    .option("--json", "print one JSON line per document")
    .action(run);
}

async function run(inputs: readonly string[], options: ExtractOptions): Promise<void> {
  const settings = readSettings(process.env);
  try {
    for (const input of inputs) for await (const article of articlesOf(input, options, settings)) {
      for (const { extraction } of extractDocuments([article])) {
        if (options.json === true) printJson(jsonOf(article, extraction));
        else printExtraction(article, extraction);
      }
    }
  } finally {
    await closeNetwork(settings);
  }
}

/** Text keeps its bytes, so that offsets are into the file; everything else is read as a page. */
async function* articlesOf(input: string, options: ExtractOptions, settings: ReturnType<typeof readSettings>): AsyncGenerator<Article> {
  const published = options.published ?? null;
  if (/\.(?:jsonl|ndjson|txt)(?:\.gz)?$/i.test(input) && !/^https?:/i.test(input)) {
    yield* loadDocuments(input, { published, refuse: (problem) => { refuse(problem.message, problem.code); } });
    return;
  }
  for await (const one of readInput(input, settings, () => new Date().toISOString())) {
    if (one.kind === "refused") refuse(`${one.label}: ${one.message}`, one.code);
    else yield one.article.published === null ? { ...one.article, published } : one.article;
  }
}

function refuse(message: string, code: string): void {
  note(`headwater: ${message} [${code}]`);
  process.exitCode = EXIT.partly;
}

type Pair = readonly [from: number, to: number];
const pair = (span: Span): Pair => [span.from, span.to];
const pairs = (spans: readonly Span[]): Pair[] => spans.map(pair);

const figureOf = (figure: Figure | null): unknown => figure === null ? null : {
  value: figure.value, min: figure.min, max: figure.max, bound: figure.bound, unit: figure.unit, counted: figure.counted,
  modifier: figure.modifier, asOf: figure.asOf, suspect: figure.suspect, span: pair(figure.span),
};

/** A row per passage: rows with the same id are one claim. */
function rowsOf(claim: Claim): unknown[] {
  const figures = [claim.figure, ...claim.otherFigures].filter((figure): figure is Figure => figure !== null);
  return claim.passages.map((passage, index) => {
    const inside = figures.find((figure) => passage.some((span) => span.from <= figure.span.from && figure.span.to <= span.to)) ?? null;
    const { chain, outlet, carried, level, by } = claim.attribution;
    return {
      id: claim.id, passage: index + 1, span: pairs(passage), statement: claim.statement, kind: claim.kind, eventType: claim.eventType, status: claim.status, polarity: claim.polarity,
      attribution: { level, chain: chain.map((hop) => ({ name: hop.name, role: hop.role, verb: hop.verb, entity: hop.entity })), outlet: outlet === null ? null : { name: outlet.name }, carried: carried === null ? null : { name: carried.name }, by },
      quantity: figureOf(inside), actors: claim.actors.map(({ role, name }) => ({ role, name })), place: claim.place?.name ?? null, time: claim.time,
      because: claim.because.map(({ code, text }) => ({ code, text })),
    };
  });
}

function jsonOf(article: Article, extraction: Extraction): unknown {
  return {
    doc: article.externalId ?? article.id, lang: extraction.lang, by: extraction.by,
    attributions: extraction.attributions.map((attribution) => ({
      source: pairs(attribution.source), cue: pairs(attribution.cue), content: pairs(attribution.content), level: attribution.level, cueClass: attribution.cueClass,
      chain: attribution.chain.map((hop) => ({ name: hop.name, role: hop.role })), by: attribution.by,
    })),
    claims: extraction.claims.flatMap(rowsOf),
  };
}

function printExtraction(article: Article, extraction: Extraction): void {
  const title = article.title === "" ? (article.externalId ?? article.outlet.name) : article.title;
  print(`${paint("bold", title)}  ${paint("dim", `${article.outlet.name}, ${extraction.lang}, ${extraction.claims.length} claims, by ${extraction.by}`)}`);
  extraction.claims.forEach((claim, index) => { printClaim(article, claim, index + 1); });
  print();
}

function printClaim(article: Article, claim: Claim, number: number): void {
  print();
  printWrapped(`${number}. ${claim.statement}`, "   ", "bold");
  printWrapped(`${claim.eventType}, ${claim.status}${claim.polarity === "negated" ? ", negated" : ""} (${claim.kind})`, "   ");
  printWrapped(`who: ${chainText(claim)}`, "   ");
  const figures = [claim.figure, ...claim.otherFigures].filter((figure): figure is Figure => figure !== null);
  if (figures.length > 0) printWrapped(`figure: ${figures.map(figureText).join("; ")}`, "   ");
  if (claim.time !== null) printWrapped(`when: ${claim.time.surface}${claim.time.start === null ? "" : ` (${claim.time.start}${claim.time.end === claim.time.start ? "" : ` to ${claim.time.end}`})`}`, "   ");
  for (const passage of claim.passages) for (const span of passage) printWrapped(`at ${span.from}-${span.to}: “${article.text.slice(span.from, span.to)}”`, "   ", "dim");
  for (const reason of claim.because) printWrapped(`why: ${reason.text} [${reason.code}]`, "   ", "dim");
}

function chainText(claim: Claim): string {
  const { chain, level, carried } = claim.attribution;
  const hop = (step: Hop): string => `${step.name} (${step.role}${step.verb === null ? "" : `, “${step.verb}”`})`;
  const said = chain.length === 0 ? "the page itself, no source named" : chain.map(hop).join(" > ");
  return `${said} [${level}]${carried === null ? "" : `; probably ${carried.name}, named next to it`}`;
}

function figureText(figure: Figure): string {
  const bounds = figure.bound === "exact-form" ? "" : ` (${figure.bound}${figure.min === null ? "" : `, from ${figure.min}`}${figure.max === null ? "" : `, to ${figure.max}`})`;
  return `${figure.surface}${bounds} ${figure.counted === "" ? figure.unit : figure.counted}${figure.suspect === null ? "" : `, not believed: ${figure.suspect}`}`;
}

function printWrapped(text: string, indent: string, colour: "bold" | "dim" | null = null): void {
  for (const line of wrap(text, columns() - indent.length).split("\n")) print(`${indent}${colour === null ? line : paint(colour, line)}`);
}
