import type { Problem } from "../model/index.js";

/** Text with the encoding it was read in. */
export interface DecodedText {
  readonly text: string;
  /** WHATWG name. */
  readonly charset: string;
  readonly problems: readonly Problem[];
}

const SNIFFED = 4096;
const SAMPLE = 65_536;
const REPLACEMENT = /\ufffd/g;
const META = /<meta[^>]{0,300}?charset\s{0,5}=\s{0,5}["']?\s{0,5}([\w.:-]{2,40})/i;
const XML = /^\s{0,20}<\?xml[^>]{0,200}?encoding\s{0,5}=\s{0,5}["']([\w.:-]{2,40})/i;
const HEADER = /charset\s{0,5}=\s{0,5}["']?([\w.:-]{2,40})/i;

/** Encodings tried when nothing believable is declared. */
const GUESSES = [
  "shift_jis", "euc-jp", "euc-kr", "gb18030", "big5", "windows-1251", "koi8-r", "windows-1252", "windows-1250", "windows-1254", "windows-1253", "windows-1256", "windows-1255", "windows-874",
] as const;

function decoderOf(label: string | null | undefined): TextDecoder | null {
  if (label === null || label === undefined) return null;
  try { return new TextDecoder(label.trim()); } catch { return null; }
}

function fromMark(bytes: Uint8Array): string | null {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return "utf-8";
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return "utf-16le";
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return "utf-16be";
  return null;
}

/** UTF-16 without a mark: Latin text shows a zero in every other byte. */
function fromZeros(bytes: Uint8Array): string | null {
  const length = Math.min(bytes.length, 512) & ~1;
  let even = 0;
  let odd = 0;
  for (let i = 0; i < length; i += 2) {
    if (bytes[i] === 0) even += 1;
    if (bytes[i + 1] === 0) odd += 1;
  }
  if (length >= 16 && odd > length * 0.3 && even === 0) return "utf-16le";
  return length >= 16 && even > length * 0.3 && odd === 0 ? "utf-16be" : null;
}

function isUtf8(bytes: Uint8Array): boolean {
  try { new TextDecoder("utf-8", { fatal: true }).decode(bytes); return true; } catch { return false; }
}

const FREQUENT: readonly (readonly [RegExp, number])[] = [
  [/[\u3040-\u30ff]/g, 3], [/[\uac00-\ud7a3]/g, 3], [/[\u4e00-\u9fff]/g, 2], [/[оеаинтсрвл]/g, 2], [/[а-яё]/g, 1], [/[äöüßéèêàçñóíáãõåøæ]/g, 2],
  [/[ąęłśżźćńčšžřěůőű]/g, 2], [/[ğış]/g, 2], [/[α-ωάέήίόύώ]/g, 2], [/[\u0621-\u064a]/g, 2], [/[\u05d0-\u05ea]/g, 2], [/[\u0e01-\u0e4e]/g, 2], [/[“”„’–…]/g, 1],
];
const UNLIKELY = /[\ufffd\u0080-\u009f\ue000-\uf8ff]|[a-zа-яё][A-ZА-ЯЁ]{2}(?=[a-zа-яё])|[а-яё][\u00a1-\u00bf]|[\uff61-\uff9f]{2}|[\u3400-\u4dbf\uf900-\ufaff]|[ÃÐÑÂ][\u0080-\u00bf]/g;

/** How much a decoded sample looks like writing: frequent letters per non-ASCII character, minus what real text does not hold. */
function plausibility(text: string): number {
  const foreign = text.replace(/\p{ASCII}+/gu, "");
  if (foreign === "") return 0;
  let score = 0;
  for (const [letters, worth] of FREQUENT) score += worth * (foreign.match(letters)?.length ?? 0);
  return (score - 8 * (text.match(UNLIKELY)?.length ?? 0)) / foreign.length;
}

/** Bytes that are not ASCII decide; the sample starts shortly before the first of them, since menus of foreign pages are often ASCII. */
function sampleOf(bytes: Uint8Array): Uint8Array {
  const first = bytes.findIndex((byte) => byte > 0x7f);
  const from = Math.max(0, first - 64);
  return bytes.subarray(from, from + SAMPLE);
}

function guess(bytes: Uint8Array): string {
  const sample = sampleOf(bytes);
  let best = "windows-1252";
  let high = Number.NEGATIVE_INFINITY;
  for (const name of GUESSES) {
    const score = plausibility(new TextDecoder(name).decode(sample));
    if (score > high) { high = score; best = name; }
  }
  return best;
}

function share(count: number, of: number): number {
  return of === 0 ? 0 : count / of;
}

/**
 * Bytes of a page as text. In order: byte order mark, the encoding that fits of header and `<meta>`, detection from the bytes. Bytes that are
 * valid UTF-8 beyond ASCII are UTF-8 whatever the page declares; a declared encoding in which the bytes make no sense is not believed.
 * All encodings of the WHATWG Encoding Standard are known. Never throws; unreadable bytes become U+FFFD and a problem.
 */
export function decodeBytes(bytes: Uint8Array, contentType: string | null): DecodedText {
  const marked = fromMark(bytes) ?? fromZeros(bytes);
  if (marked !== null) return { text: new TextDecoder(marked).decode(bytes), charset: marked, problems: [] };
  const head = new TextDecoder("latin1").decode(bytes.subarray(0, SNIFFED));
  const declared = [HEADER.exec(contentType ?? "")?.[1], XML.exec(head)?.[1] ?? META.exec(head)?.[1]]
    .map((label) => decoderOf(label)?.encoding ?? null).filter((name): name is string => name !== null && !name.startsWith("utf-16"));
  const ascii = !bytes.some((byte) => byte > 0x7f);
  if (ascii) {
    const charset = declared.find((name) => name === "iso-2022-jp") ?? "utf-8";
    return { text: new TextDecoder(charset).decode(bytes), charset, problems: [] };
  }
  if (isUtf8(bytes)) return { text: new TextDecoder().decode(bytes), charset: "utf-8", problems: liar(declared, "utf-8") };
  const utf8 = new TextDecoder().decode(bytes);
  const bad = utf8.match(REPLACEMENT)?.length ?? 0;
  const foreign = utf8.replace(/\p{ASCII}+/gu, "").length;
  if (share(bad, foreign) < 0.1) return { text: utf8, charset: "utf-8", problems: [broken(bad)] };
  const sample = sampleOf(bytes);
  const fitting = declared.filter((name) => name !== "utf-8")
    .map((name) => ({ name, score: plausibility(new TextDecoder(name).decode(sample)) }))
    .sort((a, b) => b.score - a.score)[0];
  const guessed = fitting !== undefined && fitting.score > 0.5 ? fitting.name : guess(bytes);
  const text = new TextDecoder(guessed).decode(bytes);
  const lost = text.match(REPLACEMENT)?.length ?? 0;
  return { text, charset: guessed, problems: [...liar(declared, guessed), ...(lost > 0 ? [broken(lost)] : [])] };
}

function liar(declared: readonly string[], found: string): Problem[] {
  if (declared.length === 0 || declared.includes(found)) return [];
  return [{ code: "read/charset", message: `The page declares ${declared.join(" and ")} but is written in ${found}; it was read as ${found}.`, at: null }];
}

function broken(count: number): Problem {
  return { code: "read/bytes", message: `${count} characters could not be decoded and are shown as "\ufffd".`, at: null };
}
