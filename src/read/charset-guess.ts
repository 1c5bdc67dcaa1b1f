// @table
// Telling legacy encodings apart: decoded the right way, the characters beyond ASCII are mostly the frequent letters of the languages written in it.

import { decodeAs } from "./decoder.js";

interface Profile {
  readonly encoding: string;
  /** Frequent characters beyond ASCII. */
  readonly frequent: ReadonlySet<string>;
  /** Latin letters beyond ASCII stand between ASCII letters, seldom three in a row. */
  readonly latin: boolean;
}

const QUOTES = "“”„‚‘’«»–—…•·°§\u00a0";
const CYRILLIC = "оеаинтсрвлкмдпуіяы";
const HANS = "的一是在不了有和人这中大为上个国我以要他时来用们生到作地于出就分对成会可主发年动同工也能下过子说产种面而方后多定行学法所民得经三之进着等部度家电力里如水化高自二理起小物现实加量都两体制机当使点从业本去把性好应开合还因由其些然前外天政四日那社事平形相全表间与关各重新线内数正心反明看原利比或但质气第向道命变条只没结解问意建月公无系军很情最立代想已通并提直题展五员位入常文总次品式活设及管特件长求老头基资边流路级少统接知较将组见计别手期根论运指区强放决西被做必战先回则任取据处府示朝鲜罗斯报称，。、：；“”《》（）";
const HANT = "的一是在不了有和人這中大為上個國我以要他時來用們生到作地於出就分對成會可主發年動同工也能下過子說產種面而方後多定行學法所民得經三之進著等部度家電力裡如水化高自二理起小物現實加量都兩體制機當使點從業本去把性好應開合還因由其些然前外天政四日那社事平形相全表間與關各重新線內數正心反明看原利比或但質氣第向道命變條只沒結解問意建月公無系軍很情最立代想已通並提直題展五員位入常文總次品式活設及管特件長求老頭基資邊流路級少統接知較將組見計別手期根論運指區強放決西被做必戰先回則任取據處府示北韓報稱，。、：；「」《》（）";
const JAPANESE = "のにをはがとでたしてなるいれさもこらうすあっくりまよけだかきそちつせわえみおどばんめやじげずべ、。「」・ーンスルトラリアイクドレシジタマロカーコサチテニネノバパビピフブプベペホボポマミムメモ日本国人年大会中的事者長同行社月時分政上出方今間学生警察東京市県部";
const KOREAN = "이다의는을에가한고로지사도기하자해서인리시대정은를일수어나라전부과제국보아있그만들주원장안유상여조동경관선구용비신공발민위성적치세무으했며된등것명요회업학진개당화소통미박김북군년월";
const LATIN_1 = "äöüßÄÖÜéèêëàâçñóíáúãõåøæîïôùûœÉÀÇÑÓÍÁÅØÆ¿¡ºª€¼½¾";
const LATIN_2 = "ąęłśżźćńóĄĘŁŚŻŹĆŃÓčšžřěůýáéíúďťňČŠŽŘÝÁÉÍőűöüŐŰÖÜăâîșțşţđĐäßô";
const BALTIC = "āčēģīķļņšūžąęėįųõäöüßĀČĒĢĪĶĻŅŠŪŽĄĘĖĮŲ";
const TURKISH = "ğışçöüĞİŞÇÖÜâî";
const GREEK = "αοιετσνηρπκμλςυ";
const ARABIC = "اليمنورتبةعدسه";
const HEBREW = "יולהאמתברשנם";
const THAI = "ากนรอเงวยมลสท่้ีัด";

const profile = (encoding: string, frequent: string, latin = false): Profile => ({ encoding, frequent: new Set([...frequent, ...QUOTES]), latin });

/** Encodings tried, the likelier first: at equal scores the earlier one wins. */
const PROFILES: readonly Profile[] = [
  profile("windows-1252", LATIN_1, true), profile("windows-1251", CYRILLIC), profile("koi8-u", CYRILLIC), profile("shift_jis", JAPANESE), profile("euc-jp", JAPANESE), profile("euc-kr", KOREAN),
  profile("gb18030", HANS), profile("big5", HANT), profile("windows-1250", LATIN_2, true), profile("iso-8859-2", LATIN_2, true), profile("windows-1254", TURKISH, true), profile("windows-1253", GREEK),
  profile("windows-1256", ARABIC), profile("windows-1255", HEBREW), profile("windows-874", THAI), profile("windows-1257", BALTIC, true), profile("iso-8859-5", CYRILLIC), profile("ibm866", CYRILLIC),
];

const SAMPLE = 32_768;
const NEVER = /[\ufffd\u0080-\u009f\ue000-\uf8ff]/g;
const LATIN_RUN = /[\u00a1-\u024f]{3,}/g;
/** A letter of another script inside a word of ASCII letters. */
const MIXED_WORD = /[a-z][\u0370-\u0e7f]|[\u0370-\u0e7f][a-z]/gi;
const INNER_CAPITAL = /\p{Ll}\p{Lu}/gu;

/** The part of the bytes that decides: menus of foreign pages are often ASCII, so only stretches around other bytes are taken. Runs of ASCII are shortened. */
function sampleOf(bytes: Uint8Array): Uint8Array {
  const sample = new Uint8Array(Math.min(bytes.length, SAMPLE));
  let length = 0;
  let ascii = 0;
  for (let i = 0; i < bytes.length && length < sample.length; i += 1) {
    const byte = bytes[i] ?? 0;
    ascii = byte > 0x7f ? 0 : ascii + 1;
    // Trail bytes of some encodings are ASCII, so a few are kept.
    if (ascii <= 4) { sample[length] = byte; length += 1; }
  }
  return sample.subarray(0, length);
}

/** Share of characters beyond ASCII that are frequent ones, less what writing does not hold; about 0.6 to 1 when the encoding is right. */
function scoreOf(sample: Uint8Array, entry: Profile): number {
  const text = decodeAs(sample, entry.encoding);
  let foreign = 0;
  let frequent = 0;
  for (const sign of text) {
    if (sign.charCodeAt(0) < 0x80) continue;
    foreign += 1;
    if (entry.frequent.has(sign)) frequent += 1;
  }
  if (foreign === 0) return 0;
  const strange = entry.latin ? (text.match(LATIN_RUN) ?? []).reduce((sum, run) => sum + run.length, 0) : (text.match(MIXED_WORD)?.length ?? 0);
  const odd = (text.match(NEVER)?.length ?? 0) * 4 + (text.match(INNER_CAPITAL)?.length ?? 0) + strange;
  return (frequent - odd) / foreign;
}

/** By how much a guess must beat what the page declares. */
const DOUBT = 0.25;

/** The encoding of bytes that are not UTF-8: the declared one, unless the bytes speak clearly for another. `declared` holds WHATWG names, best first. */
export function guessCharset(bytes: Uint8Array, declared: readonly string[]): string {
  const sample = sampleOf(bytes);
  const scores = PROFILES.map((entry) => ({ encoding: entry.encoding, score: scoreOf(sample, entry) }));
  const best = scores.reduce((high, entry) => (entry.score > high.score + 1e-9 ? entry : high));
  const stated = declared.map((name) => scores.find((entry) => entry.encoding === name) ?? scores.find((entry) => FAMILY[name] === entry.encoding))
    .filter((entry) => entry !== undefined).sort((a, b) => b.score - a.score)[0];
  // Rare encodings without a profile can only be taken at the page's word.
  if (stated === undefined && declared[0] !== undefined) return declared[0];
  if (stated !== undefined && stated.score + DOUBT >= best.score) return declared.find((name) => name === stated.encoding || FAMILY[name] === stated.encoding) ?? stated.encoding;
  return best.encoding;
}

/** Encodings without a profile of their own, to the one most like them. */
const FAMILY: Readonly<Record<string, string>> = {
  "gbk": "gb18030", "koi8-r": "koi8-u", "iso-8859-15": "windows-1252", "iso-8859-7": "windows-1253", "iso-8859-6": "windows-1256", "iso-8859-8": "windows-1255", "iso-8859-8-i": "windows-1255",
  "iso-8859-16": "iso-8859-2", "x-mac-cyrillic": "windows-1251", "macintosh": "windows-1252", "windows-1258": "windows-1252", "iso-8859-10": "windows-1252", "iso-8859-14": "windows-1252", "iso-8859-3": "windows-1254", "iso-8859-4": "windows-1257", "iso-8859-13": "windows-1257",
};
