/** Letters and digits only, lower case, without diacritics: for telling whether two strings on a page are the same words. */
export function foldForMatch(text: string): string {
  return text.normalize("NFKD").toLowerCase().replace(/[^\p{L}\p{N}]+/gu, "");
}
