/** Whether XML 1.0 can hold a character (its production 2, Char). */
function isXmlCharacter(code: number): boolean {
  return code === 0x9 || code === 0xa || code === 0xd || (code >= 0x20 && code <= 0xd7ff) || (code >= 0xe000 && code <= 0xfffd) || code >= 0x10000;
}

/** Text inside an XML element or attribute; characters XML 1.0 cannot hold (controls, half surrogates) are left out. */
export function xml(text: string): string {
  const held = [...text].filter((letter) => isXmlCharacter(letter.codePointAt(0) ?? 0)).join("");
  return held.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll("\"", "&quot;").replaceAll("'", "&#39;");
}
