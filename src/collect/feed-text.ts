import { Parser } from "htmlparser2";

const BOMS: readonly (readonly [name: string, bytes: readonly number[]])[] = [["utf-8", [0xef, 0xbb, 0xbf]], ["utf-16le", [0xff, 0xfe]], ["utf-16be", [0xfe, 0xff]]];

/** XML without a byte order mark shows its width by where the zeros of "<?" stand (XML 1.0, appendix F). */
const WIDTHS: readonly (readonly [name: string, bytes: readonly number[]])[] = [["utf-16be", [0, 0x3c, 0, 0x3f]], ["utf-16le", [0x3c, 0, 0x3f, 0]]];

function decoderOf(label: string | null | undefined, fatal = false): TextDecoder | null {
  if (label == null || label === "") return null;
  try { return new TextDecoder(label.trim(), { fatal }); } catch { return null; }
}

/**
 * Bytes of a feed as text. Byte order mark first, then what the bytes themselves show: valid UTF-8 is UTF-8, whatever is declared (a wrong
 * declaration is the commonest fault of feeds); else the XML declaration, then HTTP's charset, then windows-1252. Never throws.
 */
export function decodeFeed(bytes: Uint8Array, contentType: string | null): string {
  const startsWith = ([, magic]: readonly [string, readonly number[]]): boolean => magic.every((byte, at) => bytes[at] === byte);
  const marked = (BOMS.find(startsWith) ?? WIDTHS.find(startsWith))?.[0];
  if (marked !== undefined) return new TextDecoder(marked).decode(bytes);
  const head = Buffer.from(bytes.subarray(0, 1024)).toString("latin1");
  const declared = /^\s{0,200}<\?xml[^>]{0,200}?encoding\s{0,5}=\s{0,5}["']([A-Za-z0-9._:-]{1,40})/.exec(head)?.[1];
  const sent = /charset\s{0,5}=\s{0,5}["']?([A-Za-z0-9._:-]{1,40})/i.exec(contentType ?? "")?.[1];
  // ISO-2022 is made of ASCII bytes, so that it passes as UTF-8.
  const escaped = /^iso-2022|^hz-/i.test(declared ?? sent ?? "") ? decoderOf(declared ?? sent) : null;
  if (escaped !== null) return escaped.decode(bytes);
  try {
    // A cut in the middle of a character is no reason to doubt the encoding.
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes, { stream: true });
  } catch {
    const decoder = [declared, sent].map((label) => (/^utf-?(?:8|16)$/i.test(label ?? "") ? null : decoderOf(label))).find((found) => found !== null);
    // Few stray bytes in what is otherwise UTF-8 are damage, not another encoding.
    const utf8 = new TextDecoder("utf-8").decode(bytes);
    const broken = utf8.split("\ufffd").length - 1;
    const wide = utf8.length - broken - Buffer.byteLength(utf8.replace(/[\u0080-\u{10ffff}]/gu, ""), "latin1");
    return wide > broken * 4 ? utf8 : (decoder ?? new TextDecoder("windows-1252")).decode(bytes);
  }
}

/** Elements whose text is not for readers. */
const SILENT: ReadonlySet<string> = new Set(["script", "style"]);

/** Words of a title or name that may hold markup and entities; blanks are joined; null when nothing is left. */
export function plainText(markup: string | null | undefined): string | null {
  if (markup == null) return null;
  let text = markup;
  if (/[<&]/.test(markup)) {
    text = "";
    let silent = 0;
    const parser = new Parser({
      ontext: (part) => { if (silent === 0) text += part; },
      onopentag: (name) => { if (SILENT.has(name)) silent += 1; else if (name === "br" || name === "p") text += " "; },
      onclosetag: (name) => { if (SILENT.has(name)) silent -= 1; },
    }, { decodeEntities: true });
    parser.end(markup.slice(0, 20_000));
  }
  const joined = text.replace(/\s+/g, " ").trim();
  return joined === "" ? null : joined;
}
