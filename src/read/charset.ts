import type { Problem } from "../model/index.js";
import { guessCharset } from "./charset-guess.js";
import { decodeAs } from "./decoder.js";

/** Text with the encoding it was read in. */
export interface DecodedText {
  readonly text: string;
  /** WHATWG name. */
  readonly charset: string;
  readonly problems: readonly Problem[];
}

const SNIFFED = 4096;
const REPLACEMENT = /\ufffd/g;
const META = /<meta[^<>]{0,300}?charset\s{0,5}=\s{0,5}["']?\s{0,5}([\w.:-]{2,40})/i;
const XML = /^\s{0,20}<\?xml[^>]{0,200}?encoding\s{0,5}=\s{0,5}["']([\w.:-]{2,40})/i;
const HEADER = /charset\s{0,5}=\s{0,5}["']?([\w.:-]{2,40})/i;

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

/** The bytes as UTF-8, null when they are not that. */
function strictUtf8(bytes: Uint8Array): string | null {
  try { return new TextDecoder("utf-8", { fatal: true }).decode(bytes); } catch { return null; }
}

function isAscii(bytes: Uint8Array): boolean {
  for (const byte of bytes) if (byte > 0x7f) return false;
  return true;
}

function share(count: number, of: number): number {
  return of === 0 ? 0 : count / of;
}

/**
 * Bytes of a page as text. In order: byte order mark, the encoding that fits of header and `<meta>`, detection from the bytes. Bytes that are
 * valid UTF-8 beyond ASCII are UTF-8 whatever the page declares; a declared encoding in which the bytes make no sense is not believed.
 * All encodings of the WHATWG Encoding Standard are known that Node knows (all but iso-8859-16). Never throws; unreadable bytes become U+FFFD and a problem.
 */
export function decodeBytes(bytes: Uint8Array, contentType: string | null): DecodedText {
  const marked = fromMark(bytes) ?? fromZeros(bytes);
  if (marked !== null) return { text: new TextDecoder(marked).decode(bytes), charset: marked, problems: [] };
  const head = new TextDecoder("latin1").decode(bytes.subarray(0, SNIFFED));
  const declared = [HEADER.exec(contentType ?? "")?.[1], XML.exec(head)?.[1] ?? META.exec(head)?.[1]]
    .map((label) => decoderOf(label)?.encoding ?? null).filter((name): name is string => name !== null && !name.startsWith("utf-16"));
  if (isAscii(bytes)) {
    const charset = declared.find((name) => name === "iso-2022-jp") ?? "utf-8";
    return { text: new TextDecoder(charset).decode(bytes), charset, problems: [] };
  }
  const strict = strictUtf8(bytes);
  if (strict !== null) return { text: strict, charset: "utf-8", problems: liar(declared, "utf-8") };
  const utf8 = new TextDecoder().decode(bytes);
  const bad = utf8.match(REPLACEMENT)?.length ?? 0;
  const foreign = utf8.replace(/\p{ASCII}+/gu, "").length;
  if (share(bad, foreign) < 0.1) return { text: utf8, charset: "utf-8", problems: [broken(bad)] };
  const guessed = guessCharset(bytes, declared.filter((name) => name !== "utf-8"));
  const text = decodeAs(bytes, guessed);
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
