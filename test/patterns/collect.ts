import { readdirSync } from "node:fs";
import { join, sep } from "node:path";
import { API } from "typescript/unstable/sync";
import { SyntaxKind, type Node } from "typescript/unstable/ast";
import type { PlainDocument } from "../../src/read/index.js";

/** A regular expression as it is written, and the first module that holds or builds it. */
export type Patterns = ReadonlyMap<string, string>;

/** Every literal in src/, read with the compiler's own parser. */
function literals(found: Map<string, string>): void {
  const api = new API({ cwd: process.cwd() });
  const [project] = api.updateSnapshot({ openProject: join(process.cwd(), "tsconfig.json") }).getProjects();
  const src = `/src/`;
  for (const file of project?.program.getSourceFileNames() ?? []) {
    const at = file.lastIndexOf(src);
    if (at < 0 || file.includes("/node_modules/")) continue;
    const name = file.slice(at + src.length).replace(/\.tsx?$/, "");
    const walk = (node: Node): void => {
      if (node.kind === SyntaxKind.RegularExpressionLiteral) note(found, (node as unknown as { readonly text: string }).text, name);
      node.forEachChild(walk);
    };
    const source = project?.program.getSourceFile(file);
    if (source !== undefined) walk(source);
  }
  api.close();
}

function note(found: Map<string, string>, pattern: string, where: string): void {
  if (!found.has(pattern)) found.set(pattern, where);
}

/** Watches RegExp while `work` runs: what our modules build from tables is noted. Modules that were loaded before keep what they built, so this comes first in a process. */
async function built(found: Map<string, string>, work: () => Promise<void>): Promise<void> {
  const Plain = globalThis.RegExp;
  const watch = (made: RegExp): RegExp => {
    const where = /[\\/]dist[\\/]src[\\/]([^:]+?)\.js/.exec((new Error().stack ?? "").split("\n").find((line) => line.includes(`${sep}dist${sep}src${sep}`)) ?? "")?.[1];
    if (where !== undefined) note(found, String(made), where);
    return made;
  };
  globalThis.RegExp = new Proxy(Plain, {
    construct: (target, given: [string, string?]) => watch(Reflect.construct(target, given) as RegExp),
    apply: (target, _self, given: [string, string?]) => watch(Reflect.apply(target, undefined, given) as RegExp),
  });
  try { await work(); } finally { globalThis.RegExp = Plain; }
}

const modulesIn = (folder: string): string[] => readdirSync(folder, { withFileTypes: true }).flatMap((entry) =>
  entry.isDirectory() ? modulesIn(join(folder, entry.name)) : entry.name.endsWith(".js") && entry.name !== "main.js" ? [join(folder, entry.name)] : []);

/** One of every letter, apart: whatever a form starts with, it is asked for and so compiled. */
const LETTERS = Array.from({ length: 0x3100 + 0x5200 + 0x2c00 }, (_, at) => String.fromCharCode(at < 0x3100 ? at : at < 0x8300 ? at - 0x3100 + 0x4e00 : at - 0x8300 + 0xac00)).filter((letter) => /[\p{L}\p{N}\p{P}]/u.test(letter)).join(" ");

/** Lists of strings in a pack, at any depth, with the texts of {form} entries. */
function listsOf(value: unknown): string[][] {
  if (Array.isArray(value)) {
    const forms = value.flatMap((one: unknown) => (typeof one === "string" ? [one] : typeof one === "object" && one !== null && "form" in one && typeof one.form === "string" ? [one.form] : []));
    return [forms, ...value.flatMap((one) => (typeof one === "object" ? listsOf(one) : []))];
  }
  return typeof value === "object" && value !== null ? Object.values(value).flatMap(listsOf) : [];
}

const articleIn = (lang: string, text: string): PlainDocument => ({ externalId: null, captureId: "c", url: null, outlet: null, title: null, published: "2031-03-05T00:00:00.000Z", capturedAt: "2031-03-05T00:00:00.000Z", lang, text });

/** Loads every module and makes each language pack compile all it has. */
async function buildAll(): Promise<void> {
  for (const file of modulesIn(join(process.cwd(), "dist", "src"))) await import(file);
  const { findCredits, matchForms, PACKS } = await import("../../src/text/index.js");
  const { lexiconOf } = await import("../../src/extract/lexicon.js");
  const { extractClaims } = await import("../../src/extract/index.js");
  const { articleOfText } = await import("../../src/read/index.js");
  for (const pack of PACKS.values()) {
    lexiconOf(pack);
    findCredits("Somewhere (Reuters) - A line.", pack);
    for (const list of listsOf(pack)) {
      // A list of plain words is searched for as forms too; those that are none are left alone.
      try { matchForms(list)(LETTERS); } catch { continue; }
    }
    const words = listsOf([pack.cues, pack.numberWords, pack.ranges.map((range) => range.joint)]).flat().join(" 3 ");
    extractClaims(articleOfText(articleIn(pack.code, `${words}\n${words.replaceAll("3", "Kim Lee")}`)), { model: null });
  }
}

/** Every regular expression of src/: as written and, with `built`, as built from the tables and language packs (half a minute). */
export async function collectPatterns(options: { readonly built: boolean }): Promise<Patterns> {
  const found = new Map<string, string>();
  if (options.built) await built(found, buildAll);
  literals(found);
  return found;
}
