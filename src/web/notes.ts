import type { Difference, NewsNote, Note } from "../model/index.js";
import type { Voice } from "./i18n.js";
import { DIFFERENCE_WORDS } from "./messages/differences.js";
import { NEWS_WORDS } from "./messages/news.js";
import { NOTES } from "./messages/notes.js";

/** Text with the language it is in, for the `lang` attribute. */
export interface Spoken {
  readonly text: string;
  readonly lang: string;
}

const DAY = /\b\d{4}-\d{2}(?:-\d{2})?\b/g;

/** A note in the reader's language; `null` for English, whose words the page brings itself. */
function spoken({ code, values }: Note, voice: Voice): string | null {
  if (voice.lang === "en") return null;
  return NOTES[voice.lang][code].replace(/\{(\w+)\}/g, (whole, name: string) => {
    const value = values[name];
    if (value === undefined) return whole;
    if (typeof value === "number") return voice.number(value);
    const text = typeof value === "string" ? value : voice.list(value);
    return code === "text" ? text : text.replace(DAY, voice.date);
  });
}

/** The status line of a page or card in the reader's language where it has notes, else its English. */
export function statusText(of: { readonly status: string; readonly statusNotes?: readonly Note[] }, voice: Voice): Spoken {
  const parts = (of.statusNotes ?? []).map((note) => spoken(note, voice));
  if (parts.length === 0 || parts.includes(null)) return { text: of.status, lang: "en" };
  const [state, who, ...others] = parts;
  return { text: [[state, who].filter((part) => part !== undefined).join(", "), ...others].join("; "), lang: voice.lang };
}

/** What changed, in the reader's language where it has a code, else in English. */
export function newsText(of: { readonly text: string; readonly note?: NewsNote | null }, voice: Voice): Spoken {
  const { note } = of;
  if (note == null || voice.lang === "en") return { text: of.text, lang: "en" };
  const words = NEWS_WORDS[voice.lang];
  const what = filled(words[note.code], note.values, voice);
  if (note.by === undefined) return { text: what, lang: voice.lang };
  return { text: note.reason === undefined ? filled(words.undone, { what, by: note.by }, voice) : filled(words.decided, { what, by: note.by, reason: note.reason }, voice), lang: voice.lang };
}

/** A difference and why it is one, in the reader's language where it has a note, else in English. */
export function differenceText({ kind, text, because, note }: Difference, voice: Voice): { readonly said: Spoken; readonly why: Spoken | null } {
  if (note === undefined || voice.lang === "en") return { said: { text, lang: "en" }, why: because[0] === undefined ? null : { text: because[0].text, lang: "en" } };
  const words = DIFFERENCE_WORDS[voice.lang];
  return { said: { text: filled(words.both, { a: note.a, b: note.b, kind: words.kind[kind] }, voice), lang: voice.lang }, why: { text: filled(words.why[note.why], note.values, voice), lang: voice.lang } };
}

/** A sentence with its places filled in one pass, so that braces in a value stay as they are. */
function filled(sentence: string, values: NewsNote["values"], voice: Voice): string {
  return sentence.replace(/\{(\w+)\}/g, (whole, name: string) => { const value = values[name]; return value === undefined ? whole : typeof value === "number" ? voice.number(value) : value; });
}

/** The cautions of a page, each in the reader's language where it can be. */
export function cautionTexts(of: { readonly cautions: readonly string[]; readonly cautionNotes?: readonly Note[] }, voice: Voice): readonly Spoken[] {
  return of.cautions.map((english, at) => {
    const note = of.cautionNotes?.[at];
    const text = note === undefined || note.code === "text" ? null : spoken(note, voice);
    return text === null ? { text: english, lang: "en" } : { text, lang: voice.lang };
  });
}
