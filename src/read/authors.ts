import type { PageMetadata } from "./metadata.js";
import { isObject, stringOf } from "./metadata.js";
import { HINT, hintsOf } from "./hints.js";
import { textOf, tidy, type PageTree } from "./dom.js";
import { unescapeTwice } from "./identity.js";
import { foldForMatch } from "./fold.js";

const MAX_AUTHORS = 30;
const OPENING = /^(?:(?:written|posted|published|reported|story|words|text|report|analysis|interview|a report|article|comment|opinion|edited|compiled) by|by|von|von unserem korrespondenten|ein (?:kommentar|interview|bericht|gastbeitrag) von|par|por|di|da|door|av|af|od|przez|autorzy|autorin|autoren|autore|autori|autores|autora?|auteurs?|author|authors|автор(?:ы)?|текст|text|foto|yazan|редактор|editor|redaktion|geschrieben von|publié par|publicado por|scritto da|redactado por|posted|作者|文|記者|記者／|记者|撰文|取材・文|اسم الكاتب|بقلم|كتب)(?:\s?[:：|/]\s?|\s+)/iu;
const TAIL = /\s?(?:\((?:[^()]{0,40})\)|\[[^\]]{0,40}\]|[|•·–—].{0,120}|,\s?(?:dpa|afp|ap|reuters|epd|kna|sid|apa|efe|ansa))$/iu;
const ROLE = /^(?:(?:[\p{L}-]+\s){0,3}(?:editor|reporter|correspondent|writer|contributor|columnist|journalist|producer|redakteur(?:in)?|reporter(?:in)?|korrespondent(?:in)?|autor(?:in)?|redacci[oó]n|r[eé]dacteur|r[eé]dactrice|journaliste|giornalista|periodista|redactora?|chief|staff writer|news editor|author|volontär(?:in)?|chefredakteur(?:in)?|chefreporter(?:in)?))$/iu;
const NOISE = /^(?:(?:https?:|www\.|@).*|\S+@\S+\.\S+|facebook|twitter|x|e-?mail|instagram|linkedin|follow|contributor|author|admin|administrator|editor|staff|guest|none|null|undefined|n\/a|unknown|webmaster|root|\d+|share|more|updated|published|by|view(?: all)? posts?.*|see (?:more|full bio).*|(?:updated|published|posted|am|on)\s.*)$/iu;
const EAST_ASIAN_TITLE = /\s?(?:기자|특파원|인턴기자|선임기자|통신원|记者|記者|編集委員|論説委員|특별취재팀|객원기자)$/u;
const SPLIT = /\s?[;；、|\n]\s?|(?<!\s)\s+(?:and|und|y|et|e|en|og|och|i|и|та|ve|și|with|mit|&|\+)\s+|\s?[,，](?!\s?(?:jr|sr|ph\.?d|md|m\.d|ii|iii)\b)\s?|\s?[·•]\s?|\s\/\s/iu;
const DATE_WORD = /\b(?:19|20)\d{2}\b|\d{1,2}:\d{2}|\d{1,2}[./]\d{1,2}[./]\d{2,4}/;

/** One printed byline as names: opening words ("By", "Von", "Автор:"), roles, addresses and dates left out, lists taken apart. */
export function namesOf(byline: string): string[] {
  const cleaned = stripOpening(unescapeTwice(tidy(byline.slice(0, 1_000))));
  return cleaned.split(SPLIT).map(cleanName).filter((name) => name !== "");
}

function stripOpening(text: string): string {
  let rest = text;
  for (let i = 0; i < 3; i += 1) {
    const next = rest.replace(OPENING, "").trim();
    if (next === rest || next === "") return rest;
    rest = next;
  }
  return rest;
}

/** A name as the person writes it, or "" when the words are no name. */
function cleanName(raw: string): string {
  let name = stripOpening(raw.trim().slice(0, 300)).replace(TAIL, "").replace(EAST_ASIAN_TITLE, "").replace(/\s?(?<!\S)[^\s@]+@\S+/g, "").replace(/^[\s,.:;|/–—-]+|(?<![\s,:;|/–—-])[\s,:;|/–—-]+$/g, "").trim();
  name = name.replace(/^(?:dr|prof)\.?\s(?=$)/i, "");
  if (name.length < 2 || name.length > 80 || !/\p{L}/u.test(name) || NOISE.test(name) || ROLE.test(name) || DATE_WORD.test(name)) return "";
  return name.split(/\s+/).length > 8 ? "" : name;
}

function unique(names: readonly string[]): string[] {
  const seen = new Set<string>();
  return names.filter((name) => {
    const key = foldForMatch(name);
    if (key === "" || seen.has(key)) return false;
    seen.add(key);
    return true;
  }).slice(0, MAX_AUTHORS);
}

/** Authors a JSON-LD value names: a string, a node with a name, or a list of both. */
function fromValue(value: unknown): string[] {
  if (typeof value === "string") return namesOf(value);
  if (Array.isArray(value)) return (value as unknown[]).slice(0, 50).flatMap(fromValue);
  if (!isObject(value)) return [];
  const name = value["name"];
  if (Array.isArray(name)) return fromValue(name);
  const text = stringOf(name ?? null);
  return text === null ? [] : namesOf(text);
}

const META = ["author", "byl", "parsely-author", "sailthru.author", "article:author", "dc.creator", "dcterms.creator", "citation_author", "og:article:author", "twitter:creator:name", "cxenseparse:author", "cxenseparse:nnc-author"];

function fromMeta(page: PageMetadata): string[] {
  for (const key of META) {
    const names = (page.meta.get(key) ?? []).filter((value) => !/^https?:|^\/|^@/.test(value.trim())).flatMap(namesOf);
    if (names.length > 0) return names;
  }
  return [];
}

const COMMENT_DEPTH = 8;

/** Whether an element stands among reader comments, whose authors are not the page's. */
function isInComments(tree: PageTree, index: number): boolean {
  for (let i = index, steps = 0; i >= 0 && steps < COMMENT_DEPTH; i = tree.nodes[i]?.parent ?? -1, steps += 1) {
    const node = tree.nodes[i];
    if (node !== undefined && node.tag !== "body" && node.tag !== "html" && (hintsOf(`${node.attributes["class"] ?? ""} ${node.attributes["id"] ?? ""}`) & HINT.comments) !== 0) return true;
  }
  return false;
}

/** Names in the visible page: `rel=author`, `itemprop=author`, elements whose class says byline or author. First place that gives names wins. */
function fromPage(tree: PageTree, body: number): string[] {
  const places: { rank: number; index: number }[] = [];
  for (let i = 0; i < tree.nodes.length; i += 1) {
    const node = tree.nodes[i];
    if (node === undefined || node.tag === "" || node.tag === "body" || node.tag === "html" || node.tag === "meta" || node.tag === "link") continue;
    const { attributes } = node;
    const rel = attributes["rel"] === "author" || (attributes["itemprop"] ?? "").split(" ").includes("author");
    const named = attributes["class"] !== undefined && node.end - i < 60 && /author|byline|autor|auteur|writer|reporter|journalist/i.test(attributes["class"]) && (hintsOf(attributes["class"]) & (HINT.byline | HINT.bio)) === HINT.byline;
    if ((rel || named) && !isInComments(tree, i)) places.push({ rank: rel ? 0 : 1, index: i });
    if (places.length > 40) break;
  }
  places.sort((a, b) => a.rank - b.rank || Math.abs(a.index - body) - Math.abs(b.index - body));
  for (const place of places) {
    const text = textOf(tree, place.index, 600);
    const names = text.length > 200 ? [] : namesOf(text);
    if (names.length > 0) {
      const siblings = places.filter((other) => other.rank === place.rank && tree.nodes[other.index]?.parent === tree.nodes[place.index]?.parent && other.index !== place.index);
      return [...names, ...siblings.flatMap((other) => namesOf(textOf(tree, other.index, 300)))];
    }
  }
  return [];
}

/** Who wrote it, cleaned to names, in the page's order: JSON-LD, then meta, then the visible byline. The outlet itself counts only where no person is named. */
export function authorsOf(tree: PageTree, page: PageMetadata, body: number): string[] {
  const stated = unique(fromValue(page.article?.["author"] ?? page.article?.["creator"] ?? null));
  if (stated.length > 0) return stated;
  const meta = unique(fromMeta(page));
  const shown = unique(fromPage(tree, body));
  return meta.length > 0 ? meta : shown;
}
