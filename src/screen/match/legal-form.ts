import { LEGAL_FORM_ROWS, VAGUE_LEGAL_FORMS } from "./words.js";

const MAX_FORM_WORDS = 6;
const forms = new Map<string, string>();
for (const row of LEGAL_FORM_ROWS) {
  const [kind = "", list = ""] = row.split(": ");
  for (const form of list.split(" ")) if (!forms.has(form)) forms.set(form, VAGUE_LEGAL_FORMS.has(form) ? "business" : kind);
}

const SPECIFIC = (form: string): boolean => form !== "business";

/** Words of an organisation's name without its legal form, and what that form stands for; null when it names none, "business" when only "Co." or "Inc." does. A name that is nothing but a form keeps its words. */
export function foldLegalForm(words: readonly string[]): { readonly words: readonly string[]; readonly legalForm: string | null } {
  const kept: string[] = [];
  const found: string[] = [];
  for (let at = 0; at < words.length;) {
    let taken = 0;
    for (let length = Math.min(MAX_FORM_WORDS, words.length - at); length > 0 && taken === 0; length -= 1) {
      const form = forms.get(words.slice(at, at + length).join("_"));
      // In the middle of a name "Co" or "SA" may be a word; a form stands first or among the last.
      if (form !== undefined && (at === 0 || at + length >= words.length - 2)) { found.push(form); taken = length; }
    }
    if (taken === 0) kept.push(words[at] ?? "");
    at += Math.max(1, taken);
  }
  const legalForm = found.find(SPECIFIC) ?? found[0] ?? null;
  return kept.length === 0 ? { words, legalForm } : { words: kept, legalForm };
}
