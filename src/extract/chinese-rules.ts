import type { Span } from "../model/index.js";
import { skipFront } from "./noun-phrases.js";
import { contentSpan, isEmpty } from "./scene.js";
import type { CueAt, Parts, Scene } from "./scene.js";

// Chinese has no word boundaries and no endings: what closes a source is the noun or verb of reporting behind it ("援引知情人士的话报道称").

/** What follows a cited source, up to and with the comma. */
const CITED = /^(《[^《》]{1,20}》|.{2,24}?)(?:的(?:话|話|消息|说法|說法|报道|報導|報道|报告|報告|分析|表态|评论|數據|数据)(?:报道|報導|報道|报导)?(?:说|說|称|稱|指出|指)?|(?:报道|報導|報道|报导)?(?:说|說(?!法)|称|稱|表示|透露|报道|報導|報道)(?!的)|(?=[，,：:。]))[，,：:]?/u;
/** The same behind "据", where the source may also be cited by a further relay. */
const GIVEN = /^(《[^《》]{1,20}》(?:网站|網站|网|網)?|[^，,。：:《]{2,24}?)(?:\p{Nd}{1,2}日)?(?:(?=援引|引述|引用|转引|轉引)|的?(?:最新)?(?:报道|報導|報道|报导|消息|了解|介绍|介紹|统计|統計|数据|數據|通报|通報|说法|說法|透露|称|稱|获悉|獲悉|公布|预测|預測|估计|估計|分析|报告|報告|调查|調查|(?:电|電)(?![视視台力信商子影]))[^，,。]{0,8}(?=[，,：:])|(?=[，,：:]))/u;
/** How far behind its cue a source may end. */
const REACH = 60;

function sourceBy(pattern: RegExp, { text, frame, dates, lexicon }: Scene, cue: CueAt): { readonly source: Span; readonly end: number } | null {
  const from = skipFront(text, { from: cue.span.to, to: frame.span.to }, dates, lexicon).from;
  const match = pattern.exec(text.slice(from, Math.min(frame.span.to, from + REACH)));
  return match?.[1] === undefined ? null : { source: { from, to: from + match[1].length }, end: from + match[0].length };
}

/** "援引两名知情人士的话报道称，…": what is cited, and what it said. Null when nothing closes the source. */
export function byChineseRelay(scene: Scene, cue: CueAt): Parts | null {
  const found = sourceBy(CITED, scene, cue);
  if (found === null) return null;
  const content = contentSpan(scene.text, { from: found.end, to: scene.frame.span.to });
  return isEmpty(content) ? null : { source: [found.source], content: [content], dropped: false, zone: { from: cue.span.from, to: found.end } };
}

/** "据《联合早报》报道，…", "据路透社援引官员…": the source that a sentence opens with. Null when no comma or further relay follows. */
export function byChineseAccording(scene: Scene, cue: CueAt): Parts | null {
  const found = sourceBy(GIVEN, scene, cue);
  if (found === null) return null;
  const comma = scene.text.slice(found.end, Math.min(scene.frame.span.to, found.end + REACH)).search(/[，,：:]/u);
  const content = contentSpan(scene.text, { from: comma < 0 ? found.end : found.end + comma, to: scene.frame.span.to });
  return isEmpty(content) ? null : { source: [found.source], content: [content], dropped: false, zone: { from: cue.span.from, to: found.end } };
}

/** A noun in place of the verb: "公布的数据", "的声明". */
const NOMINAL = /^(?:的|得)/u;

/** True when a cue is no verb of saying where it stands: "公布的数据", or in the middle of a name or of another saying's words. */
export function isChineseNoun(text: string, cue: Span): boolean {
  return NOMINAL.test(text.slice(cue.to, cue.to + 1));
}
