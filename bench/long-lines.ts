/** A stretch that is repeated to one long line: its name, the language it is read in, and the stretch. */
export type LongLine = readonly [name: string, lang: string, unit: string];

/** What scanners that look back or ahead without a bound take more than linear time on. Read by the speed bench at megabytes and by the tests at kilobytes. */
export const LONG_LINES: readonly LongLine[] = [
  ["letters", "en", "a"], ["digits", "en", "7"], ["grouped digits", "en", "1,000,"], ["spaced digits", "en", "5 000 "], ["spaces", "en", " "], ["no-break spaces", "en", "\u00a0"],
  ["straight marks", "en", "\""], ["open marks", "en", "“"], ["closing marks", "en", "”"], ["apostrophes", "en", "'"], ["guillemets", "fr", "« » "], ["low marks", "de", "„"], ["corner brackets", "ja", "「そう」と"],
  ["brackets", "en", "("], ["bracket pairs", "en", "() "], ["closing brackets", "en", ")"], ["stops", "en", ". "], ["commas", "en", ", "], ["dashes", "en", "— "], ["hyphens", "en", "-"], ["colons", "en", ": "],
  ["all marks", "en", "!?.,;:-—()[]\"'“”«»"], ["open marks and stops", "en", "\"“«. "], ["lone surrogates", "en", "\ud83d"], ["combining marks", "en", "e\u0301\u0301"], ["capital i with a dot", "tr", "İ"],
  ["said", "en", "said "], ["he said that", "en", "He said that "], ["according to", "en", "according to "], ["told reporters", "en", "told reporters "], ["cues", "en", "said \"yes\" "],
  ["sentences", "en", "The minister said 5,000 troops died. "], ["one sentence", "en", "the minister said 5,000 troops died, and "], ["quoted clauses", "en", "\"He said the troops will come\" and "],
  ["figures", "en", "5,000 troops and "], ["ranges", "en", "5-6-"], ["number words", "en", "five hundred "], ["percents", "en", "5% "], ["times", "en", "10:30 "], ["years", "en", "2025 "], ["dates", "en", "on Tuesday, November 4, "],
  ["names", "en", "John Smith "], ["titled names", "en", "Mr. Smith, "], ["acronyms", "en", "NATO "], ["initials", "en", "J. R. "], ["agencies", "en", "Reuters, "], ["credits", "en", "(AP) "],
  ["hangul", "ko", "수천만여명"], ["Korean speech", "ko", "연합뉴스는 이 의원이 5천여 명을 파병했다고 밝혔다고 전했다 "], ["Han", "zh", "记者称据报道五千名士兵"], ["Han digits", "zh", "五千"], ["kana", "ja", "と述べたと報じた"],
  ["Russian speech", "ru", "как передает Reuters, около 5 тыс. человек, "], ["German speech", "de", "Der Minister sagte, rund 5.000 Soldaten seien tot, "], ["Arabic speech", "ar", "قال الوزير إن 5 آلاف جندي، "], ["French speech", "fr", "le ministre a déclaré que près de 5 000 soldats "],
  ["paragraphs that open a quotation", "en", "“The troops\n\n"], ["paragraphs of one word", "en", "said\n\n"],
];
