import type { CueEntry, Span } from "../model/index.js";
import { tokenize } from "../text/index.js";
import type { Token } from "../text/index.js";
import { skipFront } from "./noun-phrases.js";
import type { Found, Scene } from "./scene.js";
import { trim } from "./segments.js";
import { namesBody } from "./role-words.js";

// Turkish puts the subject first and marks it with no ending: its phrase goes on over names and compounds ("Maden işçileri sendikası"), and ends before the first word with a case.

/** Nouns that close a phrase for one who speaks, with the ending of a compound. */
const HEAD = /^(?:yetkili|kaynak|kaynağ|tanığ|öğretmen|yönetim|ekip|ekib|birim|sözcü|üye|temsilci|başkan|muhabir|gazete|ajans|kanal|televizyon|dergi|istihbarat|mahkeme|savcı|avukat|makam|çevre|medya|basın|parti|sendika|dernek|derneğ|örgüt|federasyon|oda|şirket|grub|grup|müdür|vali|belediye|bakan|kurum|kurul|komisyon|konsey|meclis|ordu|polis|uzman|analist|ekonomist|işçi|çalışan|doktor|profesör|komutan|general|amiral|danışman|büyükelçi|konsolos|lider|milletvekil|bürokrat|diplomat|muhalefet|iktidar|hükümet|banka|servis|birliğ|birlik|vakıf|vakf|merkez|enstitü|üniversite|hastane|itfaiye|jandarma|tanık|görgü|gözlemci|aktivist|eylemci|gazeteci|köylü|mahalleli|aile|yakın|muhalif|kılavuz|sekreter)\p{L}*$/iu;
/** Small words that may stand in front of or inside such a phrase. */
const INSIDE = /^(?:bir|iki|üç|bazı|birkaç|çok|üst|düzey|yerel|eski|yeni|resmi|askeri|resmî|genel|isminin|adını|adının|açıklanmasını|istemeyen|konuya|yakın|muhalif|kıdemli|bağımsız|ünlü|ilgili|özel|ulusal|milli)$/iu;
/** Endings of a case after an apostrophe; the genitive goes on ("Almanya'nın Ankara Büyükelçiliği"). */
const CASE = /['’](?:[dt][ae]n?|[yn]?[aeıiuü]|n?d[ae]n?|l[ae]|yl[ae])$/u, GENITIVE = /['’][nsy]?[ıiuü]n$/u;
const CAPITAL = /^\p{Lu}/u;
/** A possessive or plural ending, which a noun inside a compound has. */
const COMPOUND = /(?:l[ae]r[ıi]|s[ıiuü]|[ıiuü])$/u;

/** Case endings written without an apostrophe, and head nouns that end like one in their bare form. */
const OBLIQUE = /(?:[dt][ae]n?|l[ae]|n[ıiuü]n|[ıiuü]?y[ae]|l[ae]r[ae])$/u;
const BARE = /^(?:şirket|parti|polis|ordu|oda|vakıf|hükümet|diplomat|avukat|muhalefet|iktidar|sendika|banka|medya|belediye|hastane|itfaiye|jandarma|aile|üniversite|televizyon|mahkeme|merkez|istihbarat)$/iu;

/** "düzenlediği": opens a clause of its own. */
const PARTICIPLE = /[dt][ıiuü]ğ[ıiuü]$/u;

/** Index of the last token of the subject that begins the list; -1 when none does. */
function endOfSubject(tokens: readonly Token[]): number {
  let end = -1;
  for (const [index, token] of tokens.slice(0, 18).entries()) {
    if (token.kind !== "word") {
      if (/^["“”«»()'’.&-]$/u.test(token.text) && index > 0) continue;
      break;
    }
    if (CASE.test(token.text)) break;
    if (GENITIVE.test(token.text)) continue;
    const isHead = HEAD.test(token.text) && (BARE.test(token.text) || !OBLIQUE.test(token.text));
    if (CAPITAL.test(token.text) || isHead) { end = index; continue; }
    if (INSIDE.test(token.text)) continue;
    const next = tokens[index + 1];
    if (PARTICIPLE.test(token.text) || !(COMPOUND.test(token.text) && next !== undefined && next.kind === "word" && (HEAD.test(next.text) || CAPITAL.test(next.text)))) break;
  }
  return end;
}

/** A participle that ends a relative clause before the noun it describes: "basın toplantısında konuşan | Bakan". */
const RELATIVE = /^.*\s(?:konuşan|katılan|veren|yapan|değerlendiren|belirten|söyleyen|yanıtlayan|düzenleyen|bulunan|aktaran|görüşen)\s(?=\S)/u;
/** Where only a passive verb stands, nobody is named as the one who says it. */
const PASSIVE = /(?<!sav|savu|bul|bulu)(?:ıldı|ildi|uldu|üldü|ındı|indi|undu|ündü|(?:an|en)dı|(?:an|en)di|ılıyor|iliyor|uluyor|ülüyor|eniyor|anıyor|edildi|olundu|getirildi)$/u;

/** The subject of a Turkish sentence; null when it begins with none, or its verb is passive. */
export function turkishSubject(scene: Scene, span: Span, cue: Span): { readonly span: Span; readonly end: number } | null {
  const { text, dates, lexicon } = scene;
  if (PASSIVE.test(text.slice(cue.from, cue.to))) return null;
  const first = scene.segments[0]?.span ?? span;
  const from = skipFront(text, { from: first.from, to: span.to }, dates, lexicon).from;
  const relative = RELATIVE.exec(text.slice(from, Math.min(span.to, from + 160)))?.[0].length ?? 0;
  for (const begin of relative > 0 ? [from + relative, from] : [from]) {
    const tokens = tokenize(text, { from: begin, to: Math.min(span.to, begin + 160) });
    const end = endOfSubject(tokens), last = tokens[end];
    if (last === undefined) continue;
    const closing = tokens[end + 1]?.text === ")" ? tokens[end + 1] : undefined;
    const phrase = trim(text, { from: begin, to: (closing ?? last).span.to });
    if (phrase.to > phrase.from && !GENITIVE.test(last.text)) return { span: phrase, end: phrase.to };
  }
  return null;
}

/** Words that stand between a source and "göre": what was read or heard of it. */
const DOCUMENT = /\s(?:(?:verdiği|yaptığı|yayımladığı|yayınladığı|paylaştığı|hazırladığı|geçtiği|son|resmi|ilk)\s){0,4}(?:haberi?n?|bilgi|açıklama(?:sı)?n?|veri(?:leri)?n?|rapor(?:u|ları)?n?|tahmin(?:i|leri)?n?|iddia(?:sı|ları)?n?|ifade(?:si|leri)?n?|kayıt(?:ları)?n?|rakam(?:ları)?n?|hesaplama(?:sı|ları)?n?|değerlendirme(?:si|leri)?n?|anketi?n?|araştırması?n?|\p{L}{3,14}[dt][ıiuü]ğ[ıiuü]n)(?:[ae]|y[ae]|l[ae]r[ae])?$/u;
const RELAYED = /^(.{2,40}?)(?:['’][nsy]?[ıiuü]n|n[ıiuü]n)?\s((?:\p{L}+\s){0,6}?\p{L}+?['’]?[yn]?[ae])\sdayandır(?:dığı|arak)/u;

const RELAY: CueEntry = { form: "", class: "speech", patterns: [], status: null, relay: true };

/** A source before "göre" without the word for its report. */
export function beforeReport({ text }: Scene, source: Span): Span {
  const tail = DOCUMENT.exec(text.slice(source.from, source.to))?.[0].length ?? 0;
  const lead = RELATIVE.exec(text.slice(source.from, source.to - tail))?.[0].length ?? 0;
  const rest = trim(text, { from: source.from + lead, to: source.to - tail });
  if (rest.to <= rest.from) return source;
  return { from: rest.from, to: rest.to - (GENITIVE.exec(text.slice(rest.from, rest.to))?.[0].length ?? 0) };
}

/** "Reuters'ın iki kaynağa dayandırdığı haberine göre": who is cited, and where who cites ends. Null when nobody is. */
export function citedBefore({ text }: Scene, source: Span): { readonly cited: Found; readonly citing: Span } | null {
  const match = RELAYED.exec(text.slice(source.from, source.to));
  if (match?.[1] === undefined || match[2] === undefined) return null;
  const from = source.from + match[0].lastIndexOf(match[2]), to = from + match[2].length;
  const verb = { from: to + 1, to: source.from + match[0].length };
  const cited: Found = { source: [{ from, to }], cue: [verb], content: [], scope: [], entry: RELAY, by: "rule:relay", dropped: false, zone: { from: source.from, to: source.to } };
  return { cited, citing: { from: source.from, to: source.from + match[1].length } };
}

const CITING = /,\s((?:[\p{L}'’]+\s){0,5}?[\p{L}'’]+[ae])\sdayandır(?:dığı|arak)\s?(?:haberinde|haberde|analizinde)?/u;

/** "Gazete, yetkililere dayandırdığı haberinde …": who is cited in an insert behind the subject. Empty when nobody is. */
export function byTurkishCitation({ text, frame }: Scene): Found[] {
  const match = CITING.exec(text.slice(frame.span.from, Math.min(frame.span.to, frame.span.from + 400)));
  if (match?.[1] === undefined) return [];
  const from = frame.span.from + match.index + match[0].indexOf(match[1]), to = from + match[1].length;
  const zone = { from, to: frame.span.from + match.index + match[0].length };
  const content = { from: zone.to, to: frame.span.to };
  return [{ source: [{ from, to }], cue: [{ from: to, to: zone.to }], content: [content], scope: [content], entry: RELAY, by: "rule:relay", dropped: false, zone }];
}

/** A name out of its case: "kaynağa" is kaynak, "ajansının" ajansı, "yetkiliye" yetkili, "Aksoy'un" Aksoy. */
export function turkishNominative(name: string): string {
  const plain = name.replace(/['’][nyst]?[ıiuüae]\p{L}{0,3}$/u, "");
  if (plain !== name) return plain;
  const last = name.slice(name.lastIndexOf(" ") + 1);
  if (last.length < 5) return name;
  const turned = last.replace(/(?<=[ıiuü])n[ıiuü]n$/u, "").replace(/ğ[ae]$/u, "k").replace(/(?<=l[ae]r)[ae]$/u, "").replace(/(?<=[ıiuü])y[ae]$/u, "").replace(/(?<=s[ıiuü]|l[ae]r[ıi])n[ae]$/u, "");
  const bare = last.replace(/(?<=[bcçdfghjklmnprsştvyz])[ae]$/u, "");
  return name.slice(0, name.length - last.length) + (turned === last && bare !== last && HEAD.test(bare) ? bare : turned);
}

/** Nationality before, and the small word for the medium behind, an outlet's name: "İngiliz The Times gazetesi". */
export function turkishOutlet(name: string): string {
  const bare = name.replace(/\s(?:gazetesi|ajansı|kanalı|televizyonu|dergisi|sitesi|haber ajansı)(?:n[ıiuü]n)?$/u, "").replace(/^(?:\p{Lu}\p{L}*['’]l[ıiuü]|İngiliz|Alman|Fransız|Amerikan|ABD|Rus|İsrail|İran|Arap|Yunan|Suriye|Mısır|Çin|Japon|Hükümete yakın|yerel|muhalif)\s(?=\p{Lu})/u, "").replace(/^(?:\p{Ll}+\s){1,3}(?=\p{Lu})/u, "");
  return bare.length > 1 && !namesBody(bare) ? bare : name;
}
