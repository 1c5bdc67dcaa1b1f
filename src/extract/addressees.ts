import type { CueEntry, Span } from "../model/index.js";
import { nounPhraseAfter } from "./noun-phrases.js";
import { outletAt } from "./outlet-at.js";
import { contentSpan } from "./scene.js";
import type { Found, Scene } from "./scene.js";
import { agencyIn, kindOfSource } from "./sources.js";

const PLAIN: CueEntry = { form: "", class: "speech", patterns: [], status: null, relay: false };

/** Where the outlet that was spoken to stands before what says so: a word that is there when one does, and the form; the outlet is group 1 or 2. */
const ADDRESSED: Readonly<Record<string, { readonly sign: RegExp; readonly form: RegExp }>> = {
  ko: { sign: /인터뷰|통화|대담|회견/u, form: /(?:^|\s)([\p{Script=Hangul}A-Za-z0-9]{2,14}?(?:\s(?:저널|타임스|포스트|통신|방송|뉴스|신문|TV))?)(?:와의|과의|와|과)\s(?:단독\s|화상\s|전화\s|서면\s)?(?:인터뷰|통화|대담|회견)(?:에서|를 통해)/gu },
  ja: { sign: /取材|インタビュー|に対し/u, form: /([\p{Script=Katakana}\p{Script=Han}A-Za-zー・]{2,16})(?:の(?:取材|インタビュー|単独インタビュー|電話取材)(?:に(?:対し(?:て)?|応じ)?|で)|に対し(?:て)?、?「|とのインタビューで)/gu },
  zh: { sign: /[对對向受查访訪]|告[诉訴]/u, form: /(?:对|對|向|告诉|告訴|接受)(《[^《》]{2,16}》|[\p{Script=Han}A-Za-z]{2,10}?)(?:说|說|表示|透露|记者|記者|采访|採訪|专访|專訪|证实|證實)|^(?:接受|受)?([\p{Script=Han}A-Za-z]{2,8}?)(?:调查|調查|访问|訪問|采访|採訪)的/gu },
  tr: { sign: /konuş|demeç|röportaj|verdiği|yaptığı|açıklamada|bilgi veren|anketine|araştırmasına|sorularını/u, form: /(?:^|\s)((?:\p{Lu}[\p{L}0-9]*\s){0,3}\p{Lu}[\p{L}0-9]+)(?:['’][yn]?[ae]|\s(?:muhabirin|ajansın|gazetesin|televizyonun|kanalın)[ae])\s(?:konuşan|konuştu|demeç|röportaj|verdiği|yaptığı|açıklamada|bilgi veren)|(?:^|\s)((?:\p{Lu}[\p{L}0-9]*\s){0,2}\p{Lu}[\p{L}0-9]+)['’][nsy]?[ıiuü]n\s(?:anketine|araştırmasına|sorularını)/gu },
  ar: { sign: /ل(?:قناة|وكالة|صحيفة|موقع|إذاعة|تلفزيون|مراسل)|مقابلة|تصريح|حديث/u, form: /(?:^|\s)(?:ل(?=قناة|وكالة|صحيفة|موقع|إذاعة|تلفزيون)|في مقابلة مع\s|في تصريحات? ل|في حديث ل|في حديث مع\s|لمراسل\s)((?:قناة|وكالة|صحيفة|موقع|إذاعة|تلفزيون)?\s?(?:\p{L}+)(?:\s(?:ال\p{L}+|للأنباء))*)/gu },
};

/** "рассказала агентству главврач": the medium named before, in the dative behind the verb. */
const SLAVIC_ALONE = /(?:^|[\s,—])\p{L}+(?:л|ла|ло|ли|в|ает|яет|ют|є)\s((?:агентств|издани|видан|газет|телеканал|портал|радиостанци)(?:у|ю|е|ню|і|и))(?!\p{L}|\s["«„\p{Lu}])/u;
/** An agency that was told something: "в правительстве Ирака Reuters заявили", "مصادر مطلعة لرويترز", "أبلغ ناجون وكالة فرانس برس". */
const TOLD: Readonly<Record<string, RegExp>> = {
  cyrillic: /(?<=\p{L}\s)([«"]?\p{Lu}[\p{L}.-]{2,20}[»"]?)\s(?:заявил|сообщил|рассказал|пояснил|уточнил|подтвердил|сказал)(?:а|и)?(?=[\s,]|$)/gu,
  arabic: /(?:^|\s)(?:ل|(?:أبلغ|أبلغت|أبلغوا|أخبر|أخبرت)\s\p{L}+\s(?:\p{L}+\s)?(?=وكالة|صحيفة|قناة))((?:وكالة|صحيفة|قناة)?\s?\p{L}{4,14}(?:\sبرس)?)(?=\s)/gu,
};
const INTERVIEW = /인터뷰|インタビュー|专访|專訪|röportaj|konuşan|demeç|anketin|مقابلة/u;

/** "… told Bloomberg", "in an interview with EFE", "르몽드와의 인터뷰에서": the outlet that was spoken to carries what was said. Linear in the sentence. */
export function byAddressee(scene: Scene): Found[] {
  const found = addressedBefore(scene) ?? toldAlone(scene) ?? toldAgency(scene) ?? addressedAfter(scene);
  return found === null ? [] : [found];
}

/** The outlet stands before the words that say it was spoken to: "르몽드와의 인터뷰에서", "朝日新聞の取材に". */
function addressedBefore(scene: Scene): Found | null {
  const { text, frame, lexicon } = scene, row = ADDRESSED[lexicon.pack.code];
  const words = text.slice(frame.span.from, frame.span.to);
  if (row === undefined || !row.sign.test(words)) return null;
  for (const match of words.matchAll(row.form)) {
    const [whole, said, asked] = match, name = said ?? asked ?? "";
    const kind = kindOfSource(name, lexicon.pack);
    // Whom an interview is given to is a medium, known or not.
    const isGiven = (kind === "other" || kind === "person" && lexicon.pack.code === "tr") && INTERVIEW.test(whole);
    if (kind === "outlet" || isGiven) return foundAt(scene, spanOf(frame.span.from + match.index, whole, name), spanOf(frame.span.from + match.index, whole, whole));
  }
  return null;
}

/** "рассказала агентству": a medium named before, by its noun alone. */
function toldAlone(scene: Scene): Found | null {
  const { text, frame, lexicon } = scene;
  const match = lexicon.pack.script === "cyrillic" ? SLAVIC_ALONE.exec(text.slice(frame.span.from, frame.span.to)) : null;
  if (match?.[1] === undefined) return null;
  const span = spanOf(frame.span.from + match.index, match[0], match[1]);
  return foundAt(scene, span, span);
}

function toldAgency(scene: Scene): Found | null {
  const { text, frame, lexicon } = scene, form = TOLD[lexicon.pack.script];
  if (form === undefined) return null;
  for (const match of text.slice(frame.span.from, frame.span.to).matchAll(form)) {
    const [whole, name = ""] = match;
    if (agencyIn(name) === null) continue;
    const span = spanOf(frame.span.from + match.index, whole, name);
    return foundAt(scene, span, span);
  }
  return null;
}

/** The words of the pack that open an addressee, and an outlet behind them. */
function addressedAfter(scene: Scene): Found | null {
  const { text, frame, lexicon } = scene;
  for (const match of text.slice(frame.span.from, frame.span.to).matchAll(lexicon.addressee)) {
    const cue = { from: frame.span.from + match.index, to: frame.span.from + match.index + match[0].length };
    if (!/^['’]?\s?(?:\p{Ll}+['’\s])*["“„«]?\p{Lu}/u.test(text.slice(cue.to, cue.to + 40)) && lexicon.pack.script === "latin") continue;
    // "all'ANSA": the article ends in an apostrophe.
    const after = { from: cue.to + (/^['’]\s?/u.exec(text.slice(cue.to, cue.to + 2))?.[0].length ?? 0), to: Math.min(frame.span.to, cue.to + 80) };
    const source = outletAt(text, after, lexicon) ?? nounPhraseAfter(text, after, scene.dates, lexicon);
    if (source !== null && kindOfSource(text.slice(source.from, source.to), lexicon.pack) === "outlet") return foundAt(scene, source, cue);
  }
  return null;
}

/** The span of a part of what was matched at a place; of the last one when it is there twice. */
function spanOf(at: number, whole: string, part: string): Span {
  const from = at + whole.lastIndexOf(part);
  return { from, to: from + part.length };
}

function foundAt({ text, frame }: Scene, source: Span, cue: Span): Found {
  const zone = { from: Math.min(cue.from, source.from), to: Math.max(cue.to, source.to) };
  return { source: [source], cue: [cue], content: [contentSpan(text, frame.span)], scope: [frame.span], entry: PLAIN, by: "rule:addressee", dropped: false, zone };
}
