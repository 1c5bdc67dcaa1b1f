import type { Span } from "../model/index.js";
import { nounPhraseAfter, skipFront } from "./noun-phrases.js";
import { contentSpan, isEmpty } from "./scene.js";
import type { CueAt, Found, Parts, Scene } from "./scene.js";
import { trim } from "./segments.js";
import { namesBody } from "./role-words.js";
import { agencyIn, kindOfSource } from "./sources.js";

// Arabic verbs stand before their subject: verb, source, when and where, then "أن" and what was said.

const THAT = /(?:^|\s)(?:ب?أنّ?(?:ه|ها|هم|هما)?|إنّ?(?:ه|ها|هم|هما)?)(?=\s)/u;
/** How far behind its verb what opens the content may stand. */
const REACH = 160;
/** Words that begin an adjunct of the saying, or the content, and end a source. */
const ADJUNCT = /(?:^|\s)(?:خلال|أمس|اليوم|لدى|عقب|إثر|عبر|أمام|بعد|قبل|منذ|ضد|إلى|على|حول|بشأن|مساء|صباح|ظهر|يوم|صدر|صدرت|صادر|صادرة|نشر|نشرته|أصدرته|نقلا|نقلاً|عن|من خلال|قائلا|قوله|قولها|قولهم|في (?:مؤتمر|تصريح|تصريحات|بيان|مقابلة|حديث|كلمة|تغريدة|منشور|خطاب|تقرير|وقت|ختام)|لل?صحفيين|لل?صحافيين|ل(?:قناة|وكالة|صحيفة|موقع|إذاعة|تلفزيون|مراسل)|وجود|صحة|تورط|ضلوع|حدوث|أي|سقوط|انتشال|اعتقال|إحباط|تدمير|إسقاط|عدد|حجم|قيمة|نسبة|كلفة|تكلفة|ارتفاع|انخفاض|تراجع|مقتل|إصابة|وفاة|فقدان|وقوع|تسجيل|العثور|ضرورة|استعداد\p{L}{0,3}|بمقتل|بإصابة|بوفاة|بوقوع|بسقوط|بأن)(?=\s|$)/u;
/** A person with the role: what the role is of, then a name of two words, "عبد" and "نور الدين" counted as one. */
const PERSON = /^((?:نائب\s|مساعد\s)?(?:(?:ال)?(?:متحدث|ناطق)ة?(?:\s(?:ال)?رسمية?)?(?:\s(?:باسم|في)\s\p{L}+|\sباسم\p{L}{2,3})?|(?:ال)?(?:وزير|رئيس|محافظ|حاكم|مدير|قائد|سفير|نائب|عمدة|محامي|أمين|زعيم|مقرر|عضو|خبير|محلل|باحث|طبيب|مفوض|منسق|مبعوث|ممثل|ضابط|جنرال|لواء|عميد)ة?(?:\s(?:حكومة|لجنة|بلدية|مجلس|نقابة|بعثة|غرفة|جمعية|هيئة|منظمة|جهاز|وزارة))?)(?:\s(?:ال|لل)\p{L}+)*\s(?!(?:ال|لل|خلال|أمس|إن|أن|على|عن|في|من|إلى|بعد|قبل)\p{L}*)(?:عبد\s|أبو\s|بن\s)?\p{L}+\s(?:(?:الدين|الله|الرحمن|عبد|بن|أبو|آل)\s)?(?!(?:إن|أن|على|عن|في|من|إلى|خلال|أنه|أنها)\s)\p{L}+)(?=\s|$|[،,.])/u;

/** Where an agency that was told begins: "ثلاثة مصادر | لرويترز", "ناجون | وكالة فرانس برس"; -1 when none does. */
function agencyTold(words: string): number {
  for (const match of words.matchAll(/\s(?:ل(\p{L}{4,14})|((?:وكالة|صحيفة|قناة)\s\p{L}+))(?=\s|$)/gu)) if (match.index > 1 && agencyIn(match[1] ?? match[2] ?? "") !== null) return match.index;
  return -1;
}

/** Where a source that begins at `from` ends: behind a person's name, else before an adjunct. */
function sourceIn(scene: Scene, span: Span): Span | null {
  const { text, dates, lexicon } = scene;
  const { from } = skipFront(text, span, dates, lexicon);
  const words = text.slice(from, span.to);
  const person = PERSON.exec(words)?.[1], adjunct = ADJUNCT.exec(words), told = agencyTold(words);
  if (person !== undefined && (adjunct === null || adjunct.index >= person.length)) return { from, to: from + person.length };
  if (told > 0 && (adjunct === null || told < adjunct.index)) return trim(text, { from, to: from + told });
  const end = adjunct === null || adjunct.index < 2 ? span.to : from + adjunct.index;
  const date = dates.find((other) => other.from > from && other.from < end);
  const phrase = trim(text, { from, to: date === undefined ? end : date.from });
  return isEmpty(phrase) ? null : phrase;
}

/** A body in the construct state: nouns without the article, one with it, and the adjectives that agree ("وزارة الخارجية الإيرانية", "القوات المسلحة"). */
const BODY_PHRASE = /^\s*((?:(?!ال|لل)\p{L}{2,}\s){0,3}ال\p{L}+(?:\sال\p{L}+(?:ية|ي|ة|ون|ين))*)(?=\s|[،,.]|$)/u;

function bodyIn(text: string, { from, to }: Span): Span | null {
  const match = BODY_PHRASE.exec(text.slice(from, to));
  if (match?.[1] === undefined || !namesBody(match[1])) return null;
  const end = from + match[0].length;
  return { from: end - match[1].length, to: end };
}

/** Conjunctions that open a clause with a speaker of its own: "…، في حين أعلن". */
const NEXT_CLAUSE = /^[،,\s]*(?:و?(?:في حين|فيما|بينما|كما|لكن|وقد|في المقابل|من جهته|من جانبه|من جهتها|من جانبها|بدوره|بدورها)\s?،?\s?)?و?(?:قد\s|كان\s|كانت\s)?$/u;

/** Content up to a later clause of the sentence that has a verb of saying and a speaker of its own. */
function contentTo({ text, frame, lexicon }: Scene, from: number): Span {
  const later = lexicon.cues(text, { from, to: frame.span.to }).find((match) => {
    const lead = /[،,]\s?(?:(?:في حين|فيما|بينما|كما|لكن|وقد|في المقابل)\s)$/u.exec(text.slice(Math.max(from, match.span.from - 24), match.span.from));
    return lead !== null && THAT.test(text.slice(match.span.to, Math.min(frame.span.to, match.span.to + REACH)));
  });
  const comma = later === undefined ? -1 : Math.max(text.lastIndexOf("،", later.span.from), text.lastIndexOf(",", later.span.from));
  return contentSpan(text, { from, to: comma > from ? comma : frame.span.to });
}

const PARTICIPLE = /^\p{L}{3,6}(?:ا|اً|ة)$/u;

/** "…، مؤكدة أن …": who spoke in the clause before goes on. */
function goesOn(scene: Scene, cue: CueAt): Parts | null {
  const that = THAT.exec(scene.text.slice(cue.span.to, Math.min(scene.frame.span.to, cue.span.to + 30)));
  if (that === null) return null;
  const content = contentTo(scene, cue.span.to + that.index + that[0].length);
  return isEmpty(content) ? null : { source: [], content: [content], dropped: true, zone: { from: cue.span.from, to: content.from } };
}

/** "وأوضح المتحدث … أن …", "ونفى النائب … تزويد …": null when something else than a conjunction stands before the verb. */
export function byArabicVerb(scene: Scene, cue: CueAt): Parts | null {
  const { text, frame, lexicon } = scene;
  const lead = text.slice(cue.segment === 0 ? cue.before.from : frame.span.from, cue.span.from);
  if (PARTICIPLE.test(text.slice(cue.span.from, cue.span.to))) return goesOn(scene, cue);
  const opens = NEXT_CLAUSE.test(text.slice(cue.before.from, cue.span.from)) || isEmpty(skipFront(text, cue.before, scene.dates, lexicon));
  if (!opens && !NEXT_CLAUSE.test(lead)) return null;
  const reach = Math.min(frame.span.to, cue.span.to + REACH);
  const next = lexicon.cues(text, { from: cue.span.to, to: reach })[0]?.span.from ?? reach;
  const opener = THAT.exec(text.slice(cue.span.to, reach));
  // "وانتقدت النقابة الاتفاق مؤكدة أن": what a later verb opens is not this one's content.
  const that = opener === null || cue.span.to + opener.index > next ? null : opener;
  const zoneFrom = cue.segment === 0 ? cue.before.from : Math.min(cue.before.from, cue.span.from);
  if (that !== null && !/[،,].*[،,]/u.test(text.slice(cue.span.to, cue.span.to + that.index))) {
    const before = trim(text, { from: cue.span.to, to: cue.span.to + that.index });
    const content = contentTo(scene, cue.span.to + that.index + that[0].length);
    if (isEmpty(content)) return null;
    const source = isEmpty(before) ? null : sourceIn(scene, before);
    return { source: source === null ? [] : [source], content: [content], dropped: source === null, zone: { from: zoneFrom, to: content.from } };
  }
  const source = sourceIn(scene, { from: cue.span.to, to: Math.min(reach, scene.segments[cue.segment]?.span.to ?? reach) });
  const isBounded = source !== null && source.to < (scene.segments[cue.segment]?.span.to ?? reach);
  const phrase = isBounded ? source : bodyIn(text, { from: cue.span.to, to: reach }) ?? nounPhraseAfter(text, { from: cue.span.to, to: reach }, scene.dates, lexicon);
  if (phrase === null || kindOfSource(text.slice(phrase.from, phrase.to), lexicon.pack) === "other") return null;
  const content = contentTo(scene, phrase.to);
  return content.to - content.from < 4 ? null : { source: [phrase], content: [content], dropped: false, zone: { from: zoneFrom, to: content.from } };
}

/** "ونقلت وكالة رويترز عن مسؤول محلي قوله إن …", "وفق ما نقلته الوكالة عن مصدر أمني": who is cited behind "عن". */
const CITED = /(?:نقل|نقلت|ينقل|تنقل|نقلته|نقله|أوردته)\s(\p{L}+(?:\s\p{L}+){0,5}?)(?<!نقلا|نقلاً)\sعن\s((?!أن\s|إن\s)\p{L}+(?:\s\p{L}+){0,5}?)(?=\s(?:قوله|قولها|قولهم|تأكيده|تأكيدها|إن|أن|إنه|إنها|أنه|أنها)(?:\s|$)|[.،,]|$)/u;
const RELAY = { form: "", class: "speech", patterns: [], status: null, relay: true } as const;
const CARRIER = { ...RELAY, relay: false } as const;

/** The two links of "نقلت A عن B": B as the relay's source, A as who carries it. Empty when the sentence has none. */
export function byArabicCitation(scene: Scene): Found[] {
  const { text, frame } = scene;
  const match = CITED.exec(text.slice(frame.span.from, Math.min(frame.span.to, frame.span.from + 600)));
  if (match?.[1] === undefined || match[2] === undefined) return [];
  const start = frame.span.from + match.index, end = start + match[0].length;
  const at = (name: string, from: number): Span => ({ from, to: from + name.length });
  const carrier = at(match[1], text.indexOf(match[1], start)), cited = at(match[2], end - match[2].length);
  const that = THAT.exec(text.slice(end, Math.min(frame.span.to, end + 40)));
  const content = that === null ? contentSpan(text, { from: frame.span.from, to: start }) : contentSpan(text, { from: end + that.index + that[0].length, to: frame.span.to });
  if (isEmpty(content)) return [];
  const lead = /(?:وفق|بحسب|حسب)(?:ا|اً)?\s(?:ما|لما)\s$/u.exec(text.slice(Math.max(frame.span.from, start - 12), start))?.[0].length ?? 0;
  const zone = { from: Math.max(frame.span.from, start - lead), to: that === null ? end : content.from };
  const verb = { from: start, to: carrier.from - 1 };
  const shared = { cue: [verb], content: [content], scope: [content], dropped: false, zone };
  return [{ ...shared, source: [cited], entry: RELAY, by: "rule:relay" }, { ...shared, source: [carrier], entry: CARRIER, by: "rule:citer" }];
}
