import assert from "node:assert/strict";
import { readFileSync, readdirSync } from "node:fs";
import { join, relative, sep } from "node:path";
import { test } from "node:test";

// Which rooms a room may import, beside itself. docs/ARCHITECTURE.md draws the same picture.
const BASE = ["model", "text"];
const PURE = ["text", "read", "extract", "group", "trace", "brief", "screen", "discuss", "export", "model"];
const ALLOWED: Readonly<Record<string, readonly string[]>> = {
  model: [],
  text: ["model"],
  read: BASE, extract: BASE, group: BASE, trace: BASE, brief: BASE, screen: BASE, discuss: BASE, export: BASE,
  collect: BASE, assist: BASE,
  store: ["model"],
  app: [...BASE, "collect", "read", "extract", "group", "trace", "brief", "screen", "discuss", "export", "assist", "store"],
  web: ["model", "app"],
  cli: ["model", "app"],
};
// The composition root: the command that starts the server has to name both.
const EXCEPTIONS = new Set(["cli/serve.ts -> web", "cli/export.ts -> web"]);
const REACHES_OUT = /\bDate\.now\(|\bnew Date\(\)|\bMath\.random\(|\bprocess\.env\b|\bfetch\(|from "node:(fs|net|http|https|http2|dns|tls|child_process|worker_threads|os)/;
const MAX_LINES = 400;

const SOURCE = join(process.cwd(), "src");
const sources = readdirSync(SOURCE, { recursive: true, encoding: "utf8" })
  .filter((name) => /\.tsx?$/.test(name) && !name.endsWith(".d.ts"))
  .map((name) => name.split(sep).join("/"))
  .sort();

interface SourceFile { readonly room: string; readonly code: string; readonly imports: readonly string[] }

/** The file in src/ that a relative import names, "room/file.ts". */
function resolveImport(from: string, target: string): string {
  const parts = join(SOURCE, from, "..", target).replace(/\.jsx?$/, "");
  const base = relative(SOURCE, parts).split(sep).join("/");
  return sources.find((name) => name === `${base}.ts` || name === `${base}.tsx`) ?? base;
}

const files = new Map<string, SourceFile>(sources.map((name) => {
  const code = readFileSync(join(SOURCE, name), "utf8");
  const imports = [...code.matchAll(/(?:\bfrom|\bimport)\s*\(?\s*"(\.{1,2}\/[^"]+)"/g)].map((found) => resolveImport(name, found[1] ?? ""));
  return [name, { room: name.split("/")[0] ?? "", code, imports }];
}));

test("every file stands in a known room and imports only what its room may", () => {
  const wrong: string[] = [];
  for (const [name, file] of files) {
    const allowed = ALLOWED[file.room];
    if (allowed === undefined) { wrong.push(`${name}: unknown room "${file.room}"`); continue; }
    for (const target of file.imports) {
      const room = target.split("/")[0] ?? "";
      if (room !== file.room && !allowed.includes(room) && !EXCEPTIONS.has(`${name} -> ${room}`)) wrong.push(`${name} imports ${target}`);
    }
  }
  assert.deepEqual(wrong, []);
});

test("pure rooms have no clock, chance, environment, network or disk", () => {
  const wrong = [...files].filter(([, file]) => PURE.includes(file.room) && REACHES_OUT.test(file.code)).map(([name, file]) => `${name}: ${REACHES_OUT.exec(file.code)?.[0]}`);
  assert.deepEqual(wrong, []);
});

test("SQL is written in the store only", () => {
  const sql = /\b(SELECT\s+[\w*]|INSERT\s+INTO|DELETE\s+FROM|UPDATE\s+\w+\s+SET)\b/;
  const wrong = [...files].filter(([, file]) => file.room !== "store" && sql.test(file.code)).map(([name]) => name);
  assert.deepEqual(wrong, []);
});

test(`no file is over ${MAX_LINES} lines, unless its first line says it is a table or generated`, () => {
  const long = [...files].filter(([, file]) => file.code.split("\n").length > MAX_LINES && !/^\/\/ @(generated|table)/.test(file.code)).map(([name, file]) => `${name}: ${file.code.split("\n").length}`);
  assert.deepEqual(long, []);
});

test("imports make no cycle, type imports included", () => {
  const settled = new Set<string>();
  const cycles: string[] = [];
  const visit = (name: string, trail: readonly string[]): void => {
    if (settled.has(name)) return;
    const start = trail.indexOf(name);
    if (start >= 0) { cycles.push([...trail.slice(start), name].join(" -> ")); return; }
    for (const target of files.get(name)?.imports ?? []) visit(target, [...trail, name]);
    settled.add(name);
  };
  for (const name of files.keys()) visit(name, []);
  assert.deepEqual(cycles, []);
});
