/** The most characters a module's patterns ever see, and what keeps it so. A pattern that is not linear may stand only in a module of this list; the test runs its worst text at that length. */
export const BOUNDS: Readonly<Record<string, readonly [longest: number, because: string]>> = {
  "app/article-cards": [400, "the opening is cut in the query"], "app/card": [400, "rows of the project's own measurements"], "app/setup": [2_000, "cut before the test"],
  "brief/headline": [500, "titles are cut where a page is read"], "group/signature-of": [400, "cut to a label before"],
  "discuss/markdown": [200, "a mention of a few words"], "discuss/passwords": [256, "PASSWORD_LENGTH"], "store/table-facts": [20_000, "the project's own migrations"],
  "collect/feed-fields": [10_000, "anchored, and each repeat is bounded"], "collect/kinds": [8_192, "SNIFF_BYTES"],
  "extract/actors": [60, "the thirty signs before a name"], "extract/": [3_000, "LONGEST_SENTENCE"], "text/": [3_000, "LONGEST_SENTENCE; names and credits are shorter"], "text/credits": [4_000, "LONGEST_LINE"], "text/korean-names": [200, "a name"],
  "read/authors": [1_000, "a byline is cut to that"], "read/captions": [220, "the end of a caption"], "read/charset": [8_192, "the head of a page"], "read/lines": [400, "a line of chrome is short; longer ones are not asked"], "read/mail": [2_000, "a header field"], "read/markdown": [21_000, "anchored and bounded"], "read/script-text": [20_000, "each string is read once: shown at a part of its length"],
  "screen/lists/parse-list": [65_536, "HEAD"], "screen/parties": [400, "a name"],
  "trace/": [120, "LONGEST_NAME, or the words beside a name"], "web/parts/sentence": [3_000, "LONGEST_SENTENCE"],
};

/** The bound of a module: its own, else that of its room; null when it has none. */
export function boundOf(module: string): readonly [longest: number, because: string] | null {
  return BOUNDS[module] ?? BOUNDS[`${module.split("/")[0]}/`] ?? null;
}
