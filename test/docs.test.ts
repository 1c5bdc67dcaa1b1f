import assert from "node:assert/strict";
import { existsSync, readFileSync, readdirSync } from "node:fs";
import { dirname, join } from "node:path";
import { test } from "node:test";
import { COMMANDS } from "../src/cli/commands.js";

const read = (path: string): string => readFileSync(path, "utf8");
const filesUnder = (folder: string, ending: RegExp): string[] => readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((name) => ending.test(name)).map((name) => join(folder, name));
const sources = filesUnder("src", /\.tsx?$/).map((path) => ({ path, code: read(path) }));
const ROOMS = "cli|app|collect|read|extract|group|trace|brief|gate|screen|discuss|export|store|web|assist";

test("every problem code of the source stands in docs/problems.md", () => {
  const listed = read("docs/problems.md");
  const codes = new Set(sources.flatMap(({ code }) => [...code.matchAll(new RegExp(`"((?:${ROOMS})/[a-z]+(?:-[a-z0-9]+)*)"`, "g"))].map((found) => found[1]!)));
  // "room/word" is also how a module or a content type may look; those are imports and headers, never codes.
  const missing = [...codes].filter((code) => !listed.includes(`\`${code}\``) && sources.some((source) => new RegExp(`(?:HouseError|refused|problem|code:|\\[)[^\\n]*"${code}"`).test(source.code)));
  assert.deepEqual(missing.sort(), []);
});

test("every setting of the source stands in docs/settings.md, and every one there is read", () => {
  const listed = new Set([...read("docs/settings.md").matchAll(/`((?:HEADWATER|SMTP)_[A-Z_]+|DATABASE_URL)`/g)].map((found) => found[1]!));
  const used = new Set(sources.flatMap(({ code }) => [...code.matchAll(/["']((?:HEADWATER|SMTP)_[A-Z_]+|DATABASE_URL)["']/g)].map((found) => found[1]!)));
  assert.deepEqual([...used].filter((name) => !listed.has(name)).sort(), [], "read but not documented");
  assert.deepEqual([...listed].filter((name) => !used.has(name)).sort(), [], "documented but not read");
});

test("every command stands in docs/cli.md", () => {
  const page = read("docs/cli.md");
  assert.deepEqual(COMMANDS.map((command) => command.name).filter((name) => !page.includes(`\`${name}`) && !page.includes(`, \`${name}`)), []);
});

test("links between documents lead somewhere", () => {
  const pages = ["README.md", "CONTRIBUTING.md", "CHANGELOG.md", ...filesUnder("docs", /\.md$/)];
  const broken = pages.flatMap((page) => [...read(page).matchAll(/\]\(([^)#\s]+)[^)]*\)/g)].map((found) => found[1]!)
    .filter((target) => !/^[a-z]+:/.test(target) && !existsSync(join(dirname(page), target))).map((target) => `${page}: ${target}`));
  assert.deepEqual(broken, []);
});

test("files that documents name are there", () => {
  const pages = ["README.md", "CONTRIBUTING.md", ...filesUnder("docs", /\.md$/)];
  const missing = pages.flatMap((page) => [...read(page).matchAll(/`((?:src|test|bench|scripts|assets|docs)\/[\w./-]+\.(?:ts|tsx|mjs|md|sh|json))`/g)].map((found) => found[1]!).filter((target) => !existsSync(target)).map((target) => `${page}: ${target}`));
  assert.deepEqual(missing, []);
});

test("no path of a machine and no registry host is in what is committed", () => {
  const lock = read("package-lock.json");
  assert.ok(!/"resolved": "http/.test(lock), "package-lock.json records download addresses");
});
