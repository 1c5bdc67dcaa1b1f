import type { Caption } from "../model/index.js";
import { agencyOf } from "../text/index.js";
import type { RawBlock } from "./blocks.js";
import { HINT } from "./hints.js";
import type { PageTree } from "./dom.js";

const MAX_CAPTIONS = 200;
const LABELLED = /(?:^|[\s(|/.])(?:(?:photo|image|picture|credit|photograph|file photo|courtesy|foto|bild|bildquelle|bildnachweis|fotos|crédits?|crédit photo|photo credit|image credit|image source|photo by|picture by|photograph by|foto di|foto de|fot|zdj|фото|фото из архива|світлина|写真|撮影|写真提供|사진|图|图片来源|图源|攝|照片|fotoğraf)\s?[:：=©/]?\s|©\s?|\(c\)\s)([^|]{2,120})$/iu;
const AGENCY_STYLE = /(?:^|[\s(])((?:[\p{Lu}][\p{L}.'’-]{1,30}\s?){1,4}\/(?:[\p{Lu}][\p{L}. '’-]{1,40})(?:\/[\p{L} .'’-]{2,40})?)\)?$/u;
const CLOSED = /(?<![\s)\]])[\s)\]]+$/;

/** The photo credit at the end of a caption ("Foto: A. Marsh / Meridian"), or null. */
export function photoCreditOf(text: string): string | null {
  const tail = text.slice(-220);
  const last = tail.slice(Math.max(...[". ", "。", "| ", "/ ", "("].map((mark) => { const at = tail.lastIndexOf(mark); return at < 0 ? -1 : at + mark.length; }), 0)).replace(CLOSED, "");
  if (last !== tail && last.length < 40 && agencyOf(last) !== null) return last;
  const found = LABELLED.exec(tail) ?? AGENCY_STYLE.exec(tail);
  const name = found?.[1]?.replace(CLOSED, "").trim() ?? "";
  return name.length >= 2 && name.length <= 120 && !/[.!?]\s/.test(name) ? name : null;
}

/** Nearest figure, or the parent where there is none: captions in one are one caption. */
function figureOf(tree: PageTree, element: number): number {
  for (let i = element, steps = 0; i >= 0 && steps < 8; i = tree.nodes[i]?.parent ?? -1, steps += 1) if (tree.nodes[i]?.tag === "figure") return i;
  return tree.nodes[element]?.parent ?? element;
}

/** Picture captions between headline and end of the body, each with its photo credit apart where one is marked or written. Doubles (galleries print them twice) once. */
export function captionsOf(tree: PageTree, blocks: readonly RawBlock[], root: number): Caption[] {
  const end = tree.nodes[root]?.end ?? 0;
  const captions = new Map<string, Caption>();
  let open: { figure: number; text: string; credit: string | null } | null = null;
  const close = (): void => {
    if (open !== null && (open.text !== "" || open.credit !== null) && captions.size < MAX_CAPTIONS) captions.set(`${open.text}\u0000${open.credit ?? ""}`, { text: open.text, credit: open.credit ?? photoCreditOf(open.text) });
    open = null;
  };
  for (const block of blocks) {
    if (block.element >= end) break;
    if ((block.hints & HINT.caption) === 0 || (block.hints & (HINT.chrome | HINT.comments)) !== 0) continue;
    const figure = figureOf(tree, block.element);
    if (open === null || open.figure !== figure) { close(); open = { figure, text: "", credit: null }; }
    const alone = open.text !== "" || block.text.length < 80 ? photoCreditOf(` ${block.text}`) : null;
    if (alone !== null && (open.text !== "" || alone.length > block.text.length * 0.6)) open.credit = alone;
    else open.text = open.text === "" ? block.text : open.text.includes(block.text) ? open.text : `${open.text} ${block.text}`;
  }
  close();
  return [...captions.values()];
}
