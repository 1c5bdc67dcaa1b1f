import type { Block, Credit, CreditPlace, LanguagePack, Span } from "../model/index.js";
import { agencyOf } from "./agency-of.js";
import { packFor } from "./packs.js";

/** A line of the text, with where it stands: datelines and bylines come first, sign-offs last. */
interface Line { readonly text: string; readonly from: number; readonly index: number; readonly fromEnd: number }

type Finder = (line: Line, forms: CreditForms) => Credit[];

const HEAD = 180;
const FIRST_LINES = 4, LAST_LINES = 3;
const MAX_NAME = 60;
const SHORT_LINE = 110;
/** Longest line that is searched whole; what is longer is no line of a page. */
const LONGEST_LINE = 4000;

// Words that make an unknown name the name of a news outlet.
const MEDIA_WORD = /news|times|post\b|agency|agentur|presse?\b|zeitung|journal|herald|tribune|gazette|telegraph|daily|radio|\btv\b|media|\.(?:com|org|net|ru|ua|info|az|ge)\b|통신|신문|일보|뉴스|방송|新聞|新闻|通信|通讯|通訊|社$|テレビ|電視|电视|网$|網$|日報|日报|агент|газет|канал|новост|новини|ведомост|вісник|وكالة|صحيفة|قناة|موقع|ajans|gazete|haber|agenția|agenzia|agência|agencia|agence|ziar|giornale|jornal|diario|periódico|quotidien|revista|magazine|magazin/iu;
const STAFF = /^(?:staff,? (?:and )?agencies|agencies|news agencies|wire (?:services|reports)|agency reports?|agenturen|agences|agencias|agenzie|agências|agenții|информагентства|агентства|وكالات|الوكالات|ajanslar|外電|综合外电|綜合外電|각 통신사)$/iu;

const escapedAlternatives = (words: readonly string[]): string => [...words].sort((a, b) => b.length - a.length).join("|");

/** The credit formulae of one language, compiled. */
interface CreditForms {
  readonly photo: RegExp;
  readonly photoAgency: RegExp;
  readonly label: RegExp;
  readonly byline: RegExp;
  readonly trailing: readonly RegExp[];
}

const compiledForms = new WeakMap<LanguagePack, CreditForms>();
const CAPITAL_WORD = "[\\p{Lu}\\p{Lt}\\p{N}][\\p{L}\\p{M}\\p{N}.&'’/-]{0,30}";
const SMALL_WORDS = "(?:of|the|de|la|le|di|da|do|del|della|în|in|and|von|der|für|Powered|by)";
// A name: quoted, or a few capital words; a short run of letters in scripts without capitals.
const ALPHABETIC_NAME = `[«„“"](?<quoted>[^«»„”“"\\n]{2,${MAX_NAME}})[»”“"]|(?<name>(?:the |The |l['’]|la |il |el )?(?:${CAPITAL_WORD}|dpa|sda|ats|efe|ansa)(?:[ ](?:${SMALL_WORDS}[ ])?${CAPITAL_WORD}){0,4})`;
const UNCASED_NAME = "[«„“\"「『](?<quoted>[^«»„”“\"\\n]{2,40})[»”“\"」』]|(?<name>[\\p{L}\\p{M}\\p{N}]{2,20}(?:[ ][\\p{L}\\p{M}\\p{N}]{2,20}){0,1})";
const CJK_NAME = "[「『《](?<quoted>[^「」『』《》\\n]{2,30})[」』》]|(?<name>[\\p{L}\\p{N}]{2,16})";

function nameFormOf(pack: LanguagePack): string {
  if (pack.script === "hangul" || pack.script === "han" || pack.script === "kana") return CJK_NAME;
  return pack.script === "latin" || pack.script === "cyrillic" || pack.script === "greek" || pack.script === "other" ? ALPHABETIC_NAME : UNCASED_NAME;
}

function formsOf(pack: LanguagePack): CreditForms {
  const known = compiledForms.get(pack);
  if (known !== undefined) return known;
  const name = nameFormOf(pack);
  const isCjk = name === CJK_NAME;
  const bound = isCjk ? "" : "(?<![\\p{L}\\p{N}])";
  const photos = escapedAlternatives([...new Set([...pack.photoWords, "photos?", "foto", "사진", "写真", "图", "圖", "图片", "圖片"])]);
  const labels = escapedAlternatives([...new Set([...pack.creditLabels, "source", "来源", "來源", "출처"])]);
  const forms: CreditForms = {
    photo: new RegExp(`[(（\\[【]\\s?(?:${photos})\\s?(?:[:：=／/|]| by )?\\s?(?<name>[^()（）\\[\\]【】\\n]{2,${MAX_NAME}})[)）\\]】]|${bound}(?:${photos})\\s?(?:[:：=／]|(?<= )by )\\s?(?<rest>[^\\n]{2,${MAX_NAME}})`, "giu"),
    photoAgency: new RegExp(`${bound}(?:${photos})\\s(?<name>[\\p{L}./-]{2,24}(?: [\\p{Lu}][\\p{L}-]{1,20}){0,2})`, "giu"),
    label: new RegExp(`^(?:${labels})\\s?[:：=]\\s?(?<name>[^\\n]{2,${MAX_NAME}})$`, "iu"),
    byline: new RegExp(`^(?:${escapedAlternatives(pack.bylines.length > 0 ? pack.bylines : ["by"])})[\\s:：]\\s?(?<name>[^|•·\\n]{2,${MAX_NAME}})`, "iu"),
    trailing: pack.credits.map((form) => new RegExp(`${bound}(?:${form.replace("NAME", `(?:${name})`)})`, "gu")),
  };
  compiledForms.set(pack, forms);
  return forms;
}

const clean = (name: string): string => name.replace(/^[\s«„“"'‘(（【[=:：]+|(?<![\s»”“"'’)）】\].,;:|·/-])[\s»”“"'’)）】\].,;:|·/-]+$/gu, "").trim();

function creditOf(line: Line, place: CreditPlace, name: string, at: number, length: number): Credit {
  const span: Span = { from: line.from + at, to: line.from + at + length };
  return { place, name: clean(name), agency: agencyOf(clean(name))?.key ?? null, span, surface: line.text.slice(at, at + length) };
}

/** Photo credits, so that no text credit is read from the same words. */
const photoCredits: Finder = (line, forms) => {
  const found: Credit[] = [];
  for (const match of line.text.matchAll(forms.photo)) {
    const name = match.groups?.["name"] ?? match.groups?.["rest"] ?? "";
    // An open label ("Foto: …") in running text is a caption only where the line is short.
    if (match.groups?.["name"] === undefined && line.text.length > 2 * SHORT_LINE) continue;
    found.push(creditOf(line, "photo", name, match.index, match[0].length));
  }
  for (const match of line.text.matchAll(forms.photoAgency)) {
    const name = match.groups?.["name"] ?? "";
    if (agencyOf(name) !== null) found.push(creditOf(line, "photo", name, match.index, match[0].length));
  }
  if (line.text.length > SHORT_LINE) return found;
  const sign = /(?:©|\(c\)|Credit:|Crédit\s?:)\s?([\p{L}][^\n|]{1,60})$/iu.exec(line.text) ?? /(?:^|[\s/(|])((?:[\p{L}. ]{0,40}\/)?(?:Getty Images|Shutterstock|iStock|imago|Profimedia|Depositphotos|Unsplash|Pixabay|Alamy|EPA-EFE|게티이미지(?:뱅크)?)(?:\/[\p{L} ]{1,30})?)\)?$/iu.exec(line.text);
  if (sign !== null) found.push(creditOf(line, "photo", sign[1] ?? "", sign.index, sign[0].length));
  const caption = /[（(]([^()（）]{2,20})[）)]\s?$/u.exec(line.text);
  const isCaption = caption !== null && line.fromEnd > 0 && !/[.。!?]/.test(line.text.slice(0, caption.index));
  if (caption !== null && isCaption && line.text.length > caption[0].length && agencyOf(caption[1] ?? "") !== null) found.push(creditOf(line, "photo", caption[1] ?? "", caption.index, caption[0].length));
  return found;
};

const BRACKET_DATELINE = /^(?<place>[\p{L}\p{N}\p{M} .,/'’·-]{0,70}?)[ ]?[(（](?<name>[^()（）\n]{2,40})[)）]\s?(?:\.\s?)?(?<mark>[-–—－=:]|\.-)/u;
const DASH_DATELINE = /^(?<place>[\p{L}\p{M} .,'’-]{2,40}?)\s?[-–—/]\s?(?<name>[\p{L}\p{M} .]{2,30}?)(?:\s?[-–—:]\s|\s?$)/u;
const KOREAN_DATELINE = /^[([［【](?<place>[^=＝()[\]\n]{1,20})[=＝](?<name>[^=＝()[\]\n]{2,20})[)\]］】]/u;
const KOREAN_OUTLET = /^(?<name>[\p{L}\p{N}]{2,14})[=＝](?<who>[가-힣]{2,4})\s?기자/u;
const CJK_BRACKET = /^[【［（(](?<inside>[^【】（）()\n]{2,30})[】］）)]/u;
const CHINESE_WIRE = /^[（(【]?(?<inside>[\p{Script=Han}A-Za-z]{2,24})[\s]?(?:\d{1,2}月)?\s?(?:\d{1,2}日)?(?:综合|綜合)?(?:电|電|專電|专电|讯|訊|報導|报道)/u;

/** The known agency at the end or the beginning of a bracket: "ソウル聯合ニュース", "中央社首爾". */
function agencyPart(inside: string): string | null {
  const letters = inside.replace(/[=＝・\s]/gu, "");
  for (let from = 0; from < Math.min(letters.length - 1, 12); from += 1) if (agencyOf(letters.slice(from)) !== null) return letters.slice(from);
  for (let to = Math.min(letters.length, 8); to >= 2; to -= 1) if (agencyOf(letters.slice(0, to)) !== null) return letters.slice(0, to);
  return null;
}

const looksLikeName = (name: string): boolean => /[\p{Lu}\p{Lo}]/u.test(name) && !/\d{3}/.test(name) && name.split(" ").length <= 5;

const datelines: Finder = (line) => {
  if (line.index >= FIRST_LINES) return [];
  const head = line.text.slice(0, HEAD);
  const korean = KOREAN_DATELINE.exec(head) ?? KOREAN_OUTLET.exec(head);
  if (korean !== null) return [creditOf(line, "dateline", korean.groups?.["name"] ?? "", 0, korean[0].length)];
  const bracket = BRACKET_DATELINE.exec(head);
  const bracketName = bracket?.groups?.["name"] ?? "";
  // "Kim Byung-kee (DP): …" names a party; an unknown name needs a dash.
  const isSigned = bracket !== null && (agencyOf(bracketName) !== null || (looksLikeName(bracketName) && bracket.groups?.["mark"] !== ":"));
  if (bracket !== null && isSigned && (bracket.groups?.["place"] !== "" || agencyOf(bracketName) !== null)) return [creditOf(line, "dateline", bracketName, 0, bracket[0].length)];
  for (const match of [CJK_BRACKET.exec(head), CHINESE_WIRE.exec(head)]) {
    const name = match === null ? null : agencyPart(match.groups?.["inside"] ?? "");
    if (match !== null && name !== null) return [creditOf(line, "dateline", name, 0, match[0].length)];
  }
  const dash = DASH_DATELINE.exec(head);
  const dashName = dash?.groups?.["name"] ?? "";
  if (dash !== null && dash[0].length < 60 && agencyOf(dashName)?.kind === "agency" && dash[0].length < line.text.length) return [creditOf(line, "dateline", dashName, 0, dash[0].length)];
  return [];
};

const bylines: Finder = (line, forms) => {
  if (line.index >= FIRST_LINES || line.text.length > SHORT_LINE) return [];
  const byline = forms.byline.exec(line.text);
  const name = byline?.groups?.["name"]?.trim() ?? "";
  if (byline !== null && (agencyOf(name) !== null || STAFF.test(clean(name)))) return [creditOf(line, "byline", name, 0, byline[0].length)];
  const bare = line.text.replace(/^[\d/.:年月日\s-]+/u, "").trim();
  if (bare === "" || bare.length > 50 || /[.!?。]$/.test(bare) || line.fromEnd === 0) return [];
  const [first = "", ...rest] = bare.split(" ");
  const whole = agencyOf(bare) ?? (rest.length > 0 && agencyOf(first) !== null && agencyOf(first) === agencyOf(rest.join(" ")) ? agencyOf(first) : null);
  return whole === null ? [] : [creditOf(line, "byline", agencyOf(bare) !== null ? bare : first, line.text.indexOf(bare), bare.length)];
};

const INPUTS = /\((?:with (?:inputs|files|reporting) from|mit Material von|avec|con información de|com informações de|con fonte|по материалам)\s(?<name>[^()\n]{2,60})\)\s?$/iu;
const BRACKET_END = /[(（[](?:[^()（）[\]\n]{0,80}[;；]\s?)?(?:(?:来源|來源|source|quelle|출처)[:：=]\s?)?(?<name>[^()（）[\]:：;；\n]{2,40})[)）\]]\.?\s?$/iu;
const LAST_WORDS = /(?:^|[.!?。”"»)]\s{1,3}|\s\/|^\/)(?<name>[\p{L}][\p{L}\p{M}\p{N}/&-]{1,30}(?: [\p{L}][\p{L}\p{M}\p{N}/&-]{1,20}){0,2})\.?\s?$/u;

const signOffs: Finder = (line) => {
  if (line.fromEnd >= LAST_LINES || (line.index === 0 && line.fromEnd > 0)) return [];
  const tailFrom = Math.max(0, line.text.length - 140);
  const tail = line.text.slice(tailFrom);
  const inputs = INPUTS.exec(tail);
  if (inputs !== null) return [creditOf(line, "sign-off", inputs.groups?.["name"] ?? "", tailFrom + inputs.index, inputs[0].length)];
  for (const match of [BRACKET_END.exec(tail), LAST_WORDS.exec(tail)]) {
    const name = match?.groups?.["name"] ?? "";
    if (match === null || agencyOf(name) === null || (line.index === 0 && line.fromEnd === 0 && match.index === 0)) continue;
    return [creditOf(line, "sign-off", name, tailFrom + match.index, match[0].length)];
  }
  return [];
};

const labels: Finder = (line, forms) => {
  if (line.text.length > SHORT_LINE) return [];
  const match = forms.label.exec(line.text);
  const name = match?.groups?.["name"] ?? "";
  return match === null || name.split(" ").length > 8 ? [] : [creditOf(line, "label", name, 0, match[0].length)];
};

const CASE_ENDINGS = /(?:에서는|에서|에게|으로|은|는|이|가|도|의)$/u;

/** The known name inside a run of words: the whole, without its first words, without a Korean particle. */
function outletIn(name: string, quoted: boolean): string | null {
  const words = name.split(" ");
  for (let from = 0; from < Math.min(words.length, 4); from += 1) {
    const part = words.slice(from).join(" ");
    if (agencyOf(part) !== null) return part;
    const bare = part.replace(CASE_ENDINGS, "");
    if (bare.length > 1 && bare !== part && agencyOf(bare) !== null) return bare;
  }
  return quoted || MEDIA_WORD.test(name) ? name : null;
}

const trailingVerbs: Finder = (line, forms) => forms.trailing.flatMap((form) => [...line.text.matchAll(form)].flatMap((match) => {
  const quoted = Object.entries(match.groups ?? {}).find(([key, value]) => key === "quoted" && value !== undefined)?.[1];
  const printed = quoted ?? match.groups?.["name"] ?? "";
  const name = outletIn(printed.replace(/(?<![.,])[.,]+$/, ""), quoted !== undefined);
  return name === null ? [] : [creditOf(line, "trailing-verb", name, match.index, match[0].length)];
}));

// A place that stands earlier in this list keeps its words from those after it.
const FINDERS: readonly Finder[] = [photoCredits, datelines, bylines, labels, signOffs, trailingVerbs];

function linesOf(text: string, blocks: readonly Pick<Block, "span">[]): Line[] {
  const spans: Span[] = [];
  if (blocks.length > 0) spans.push(...blocks.map((block) => block.span));
  else {
    let from = 0;
    for (const line of text.split("\n")) { spans.push({ from, to: from + line.length }); from += line.length + 1; }
  }
  const filled = spans.filter((span) => text.slice(span.from, span.to).trim() !== "");
  return filled.flatMap((span, index) => {
    const raw = text.slice(span.from, span.to);
    const line = { text: raw.trim(), from: span.from + raw.length - raw.trimStart().length, index, fromEnd: filled.length - 1 - index };
    if (line.text.length <= LONGEST_LINE) return [line];
    // Of a whole page in one line only the two ends can hold a credit.
    const cut = line.text.length - LONGEST_LINE;
    return [{ ...line, text: line.text.slice(0, LONGEST_LINE) }, { ...line, text: line.text.slice(Math.max(cut, LONGEST_LINE)), from: line.from + Math.max(cut, LONGEST_LINE) }];
  });
}

const overlaps = (a: Credit, b: Credit): boolean => a.span !== null && b.span !== null && a.span.from < b.span.to && b.span.from < a.span.to;

/**
 * Who a text says it is from, in order: dateline, byline, label, sign-off and trailing verb, and photo credits, which are told apart
 * so that nobody takes them for text credits. A name that is no known agency or outlet has `agency` null; trailing verbs are kept only
 * for known outlets, quoted names and names with a media word, since persons stand in the same place. Linear.
 */
export function findCredits(text: string, language: LanguagePack | string, blocks: readonly Pick<Block, "span">[] = []): Credit[] {
  const forms = formsOf(typeof language === "string" ? packFor(language) : language);
  const credits: Credit[] = [];
  for (const line of linesOf(text, blocks)) {
    const own: Credit[] = [];
    for (const find of FINDERS) for (const credit of find(line, forms)) if (credit.name !== "" && !own.some((other) => overlaps(other, credit))) own.push(credit);
    credits.push(...own);
  }
  return credits.sort((a, b) => (a.span?.from ?? 0) - (b.span?.from ?? 0));
}
