/** 0x80 to 0x9f of windows-1252, as the WHATWG index has them. */
const WINDOWS_1252 = "€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ";

/**
 * Bytes in a WHATWG encoding as text; unreadable bytes become U+FFFD. Node 20 decodes windows-1252 as ISO 8859-1 and so turns its quotation
 * marks and dashes into control characters; they are put right here. Throws RangeError for a name that is no encoding.
 */
export function decodeAs(bytes: Uint8Array, encoding: string): string {
  const text = new TextDecoder(encoding).decode(bytes);
  return encoding === "windows-1252" ? text.replace(/[\u0080-\u009f]/g, (sign) => WINDOWS_1252[sign.charCodeAt(0) - 0x80] ?? sign) : text;
}
