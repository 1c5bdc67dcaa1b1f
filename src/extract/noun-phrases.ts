import type { Span } from "../model/index.js";
import { tokenize } from "../text/index.js";
import type { Token } from "../text/index.js";
import type { Lexicon } from "./lexicon.js";
import { outletAt } from "./outlet-at.js";
import { trim } from "./segments.js";
import { namesBody, namesRole } from "./role-words.js";

/** Longest source, in words (signs in unspaced scripts). */
const MAX_WORDS = 16, MAX_SIGNS = 32;
const CONNECTOR = /^(?:of|the|for|and|from|in|at|on|to|de|del|della|dei|di|da|do|dos|das|la|le|les|el|los|las|du|des|der|die|das|dem|den|von|vom|für|im|y|e|et|und|și|a|al|ale|din|de la|pentru|pour|para|per|contra|la|по|и|в|и|для|з|та|من|في|'s)$/u;
/** Adjectives that follow the noun in the names of bodies ("Protección Civil" is also written with a small one). */
const NAME_ADJECTIVE = /^(?:mondial[ei]?s?|mundial(?:es)?|internation(?:al|ale|aux)|internacional(?:es)?|internazional[ei]|internațional[ăe]?|social[eăi]?|agricol[ae]|économique|económic[oa]|econômic[oa]|economic[oaă]|monétaire|monetari[oa]|monetar[ăe]?|météorologique|meteorológic[oa]|meteorologic[oaă]|sanitaire|sanitari[oa]|sísmic[oa]|sismologic[oaă]|forestal|judicial|judiciaire|giudiziari[oa]|maritim[oaă]|maritime|marittim[oa]|ferroviari[oa]|ferroviaire|local[eă]?s?|statal[eă]?|departamental|universitari[oa]|vétérinaire|civile?s?|na[ct]ional(?:e|es|ă)?|nacional(?:es)?|nazionale|f[eé]d[eé]rale?|federal|g[eé]n[eé]rale?|centrale?|supr[eê]m[oae]|r[eé]gional(?:e|es)?|regionale|provincial(?:e)?|provinciale|estatal|estadual|municipal(?:e)?|públic[oa]|publique|pubblic[oa]|[eé]lectorale?|elettorale|eleitoral|elector(?:al|ală)|sindical|militaire|militar[eă]?|europ[eé]enne|europe[oa]|rouge|roja|rossa|vermelha|roșie|autonom[oae]|améric(?:ain|aine|ano|ana)|american[oaă]?|estadounidense|statunitense|français(?:e)?|francés|francesa|francese|francês|francez[ă]?|allemande?|alemán|alemana|tedesc[oa]|alemão|alemã|german[ă]?|britannique|británic[oa]|britannic[oa]|britânic[oa]|britanic[ă]?|russe|rus[oa]|russ[oa]|rus[ă]?|ukrainien(?:ne)?|ucranian[oa]|ucrain[oa]|ucrainean[ă]?|chinoise?|chin[oa]|cinese|chinês|chinesa|chinez[ă]?|japonaise?|japonés|japonesa|giapponese|japonês|japonez[ă]?|israélien(?:ne)?|israelí|israelian[oa]|israelense|israelita|israelian[ă]?|turque|turc[oa]?|iranien(?:ne)?|iraní|iranian[oaă]?|sud-coréen(?:ne)?|nord-coréen(?:ne)?|surcorean[oa]|norcorean[oa]|sudcorean[oa]|nordcorean[oa]|sul-corean[oa]|norte-corean[oa]|sud-coreean[ă]?|nord-coreean[ă]?|español[a]?|espagnole?|spagnol[oa]|espanhola?|italienne?|italian[oa]|european[ă]?|polonaise?|polac[oa]|polacc[oa]|belge|belga|suisse|suiz[oa]|svizzer[oa]|suíç[oa])$/u;
/** Articles of which a second one behind a noun opens the next phrase ("fonti diplomatiche | l'accordo"). Genitive articles go on. */
const NEXT_ARTICLE: Readonly<Record<string, RegExp>> = {
  en: /^(?:the|an)$/u, fr: /^(?:le|la|les|l|un|une|ce|cet|cette|ces|son|sa|ses|leur|leurs)$/u, es: /^(?:el|la|los|las|un|una|su|sus)$/u, it: /^(?:il|lo|la|i|gli|le|l|un|una|uno)$/u,
  pt: /^(?:o|a|os|as|um|uma)$/u, de: /^(?:die|das|dem|ein|eine|einen|einem)$/u,
};
/** Small words before an outlet that was spoken to ("generalul Dan Coroianu | pentru Agerpres"). */
const SPOKEN_TO = /^(?:pentru|la|à|ao|a|to|al|dem|der)$/u;
/** Languages whose verbs are never taken for nouns when they are written small. */
const VERBS_PLAIN = new Set(["de", "ru", "uk", "tr"]);
const CAPITAL = /^(?:\p{Ll}{1,5}['’])?[\p{Lu}\p{Lt}\p{N}]/u;
const UNCASED = /^\p{Lo}/u;

const covers = (spans: readonly Span[], at: number): Span | null => spans.find((span) => span.from <= at && at < span.to) ?? null;

const BEFORE_DATE = /^(?:nest[ea]|dest[ea]|quest[oa]|cette|ce|esta|on|in|at|am|im|vom|le|el|este|este|il|lo|la|em|na|no|pe|în|во?|на|у|uma?|den)\s/iu;

const BRACKETED_DAY = /^\(\d{1,2}\)\s?/;

/** Length of the small word that ties a date to its verb ("во | вторник", "el | martes"); 0 when no date follows it. */
function dateLead(text: string, { from, to }: Span, dates: readonly Span[]): number {
  const lead = BEFORE_DATE.exec(text.slice(from, Math.min(to, from + 6)))?.[0].length ?? 0;
  return lead > 0 && covers(dates, from + lead) !== null ? lead : 0;
}

/** Skips dates, adverbs and blanks at the front of a span; no adverbs without a lexicon. */
export function skipFront(text: string, span: Span, dates: readonly Span[], lexicon: Lexicon | null): Span {
  let rest = trim(text, span);
  for (;;) {
    const date = covers(dates, rest.from);
    // "nesta terça-feira (4)": the day behind its weekday.
    const day = date === null && covers(dates, rest.from - 2) !== null ? BRACKETED_DAY.exec(text.slice(rest.from, Math.min(rest.to, rest.from + 6)))?.[0].length ?? 0 : 0;
    const adverb = date === null && lexicon !== null ? (lexicon.beside.exec(text.slice(rest.from, Math.min(rest.to, rest.from + 24)))?.[0].length ?? 0) : 0;
    const skipped = date === null ? Math.max(adverb, day, dateLead(text, rest, dates)) : Math.min(date.to, rest.to) - rest.from;
    if (skipped === 0) break;
    rest = trim(text, { from: rest.from + skipped, to: rest.to });
  }
  return rest;
}

/** Drops dates, adverbs and auxiliaries at the end of a span. */
export function trimBack(text: string, span: Span, dates: readonly Span[], lexicon: Lexicon): Span {
  let rest = withoutStop(text, trim(text, span));
  while (rest.to > rest.from) {
    const date = covers(dates, rest.to - 1);
    const tail = text.slice(Math.max(rest.from, rest.to - 24), rest.to);
    const adverb = date === null ? (lexicon.besideEnd.exec(tail)?.[0].trimStart().length ?? 0) : 0;
    const preposition = /(?:^|\s)(?:on|in|at|am|im|vom|le|el|il|em|en|au|nel|à|de|a|pe|în|neste|nesta|este|esta|ce|на|в|у)$/iu.exec(tail)?.[0].trimStart().length ?? 0;
    const next = date !== null ? Math.max(rest.from, date.from) : rest.to - Math.max(adverb, dates.some((d) => d.from >= rest.to && d.from - rest.to < 3) ? preposition : 0);
    if (next === rest.to || next <= rest.from && date === null) break;
    rest = trim(text, { from: rest.from, to: next });
  }
  return rest;
}

/** Drops the mark that ends a sentence, but not the stop of an abbreviation inside one ("Corp."). */
function withoutStop(text: string, span: Span): Span {
  let { to } = span;
  while (to > span.from && /[.,;!?。،]/u.test(text[to - 1] ?? "")) to -= 1;
  return trim(text, { from: span.from, to });
}

/** True when a phrase is short enough to be a source. */
export function isShort(text: string, span: Span, lexicon: Lexicon): boolean {
  if (lexicon.unspaced) return span.to - span.from <= MAX_SIGNS;
  let words = 1;
  for (let at = span.from; at < span.to; at += 1) if (text.charCodeAt(at) === 32) words += 1;
  return words <= MAX_WORDS && span.to - span.from <= 160;
}

/** Where a noun phrase that starts at `span.from` ends: before a clause word, a date, a number, or a small word after the name. Null when there is none. */
export function nounPhraseAfter(text: string, span: Span, dates: readonly Span[], lexicon: Lexicon): Span | null {
  const from = skipFront(text, span, dates, lexicon).from;
  const tokens = tokenize(text, { from, to: Math.min(span.to, from + 200) });
  let end = from, named = false, words = 0;
  for (const [index, token] of tokens.entries()) {
    if (endsPhrase(text, from, token, tokens[index + 1], dates, lexicon, index, named)) break;
    if (token.kind === "word") {
      const isName = CAPITAL.test(token.text) || UNCASED.test(token.text);
      named ||= CAPITAL.test(token.text);
      if (!isName) words += 1;
    }
    if (words > 8 || index > 26) break;
    end = token.span.to;
  }
  const phrase = trimBack(text, { from, to: end }, dates, lexicon);
  return phrase.to > phrase.from ? phrase : null;
}

function endsPhrase(text: string, from: number, token: Token, next: Token | undefined, dates: readonly Span[], lexicon: Lexicon, index: number, named: boolean): boolean {
  if (covers(dates, token.span.from) !== null) return true;
  if (token.kind === "number") return index > 0 || !named;
  if (/^[(（)）]$/u.test(token.text)) return !(next !== undefined && /^[\p{Lu}\p{N}]{2,8}$/u.test(next.text) || /^[)）]$/u.test(token.text));
  if (token.kind !== "word") return index > 0 && !/^["“”„«»'’&./-]$/u.test(token.text);
  const tail = text.slice(token.span.from, token.span.to + 20);
  if (index > 0 && (lexicon.subordinate.test(tail) || lexicon.relative.test(tail) && !CONNECTOR.test(token.text))) return true;
  if (lexicon.thatWord.test(token.text)) return true;
  if (index > 0 && isCueAt(text, token, lexicon)) return true;
  if (index > 0 && opensNext(text, from, token, lexicon)) return true;
  if (index > 0 && endsArabicBody(text.slice(from, token.span.from), token.text)) return true;
  if (named && goesOn(text.slice(from, token.span.from), token.text, lexicon)) return false;
  if (!named || CAPITAL.test(token.text) || UNCASED.test(token.text) || namesRole(token.text) || NAME_ADJECTIVE.test(token.text)) return false;
  // "начальник администрации Андрей Бойко | в Телеграме": a full name ends the phrase.
  if (SLAVIC.has(lexicon.pack.code) && /\s\p{Lu}\p{Ll}+\s\p{Lu}\p{Ll}[\p{L}-]+\s$/u.test(text.slice(from, token.span.from))) return true;
  // After the name a small word goes on only as a connector that leads to more.
  const joins = CONNECTOR.test(token.text.toLowerCase()) && next !== undefined && next.kind === "word";
  return !(joins && (CAPITAL.test(next.text) || CONNECTOR.test(next.text.toLowerCase()) || lexicon.pack.code === "de" && /(?:en|er|es|em)$/u.test(next.text) && !lexicon.stops.has(next.text) || ROMANCE.has(lexicon.pack.code) && namesBody(text.slice(from, token.span.from)) && !lexicon.stops.has(next.text)));
}

/** True for an article behind a noun, a participle that ties an outlet ("ouvidas pelo jornal"), and a pronoun of a clause. */
function opensNext(text: string, from: number, token: Token, lexicon: Lexicon): boolean {
  if (lexicon.agent.exec(text.slice(token.span.from, token.span.to + 24))?.index === 0) return true;
  if (SPOKEN_TO.test(token.text) && outletAt(text, { from: token.span.to, to: token.span.to + 60 }, lexicon) !== null) return true;
  if (NEXT_ARTICLE[lexicon.pack.code]?.test(token.text.replace(/['’].*$/u, "")) !== true) return false;
  const before = tokenize(text, { from, to: token.span.from }).findLast((other) => other.kind === "word")?.text ?? "";
  return before.length > 2 && !CONNECTOR.test(before.toLowerCase()) && !lexicon.stops.has(before.toLowerCase()) && lexicon.determiner.exec(before)?.[0] !== before;
}

/** A definite body in Arabic ends before a word without the article: "الشركة | تسريح". */
function endsArabicBody(before: string, word: string): boolean {
  return before.length < 60 && /(?:^|\s)(?:ال|لل)\p{L}+\s$/u.test(before) && !/^(?:ال|لل|وال)/u.test(word) && namesBody(before) && !/(?:متحدث|ناطق|رئيس|وزير|مدير|قائد|سفير|نائب|عضو|محافظ|أمين)/u.test(before);
}

const ROMANCE = new Set(["fr", "es", "it", "pt", "ro"]);
const SLAVIC_ADJECTIVE = /(?:ая|ое|ый|ий|ой|ого|его|ому|ую|ых|ої|ій|ого|а|е)\s$/u;
const SLAVIC_GENITIVE = /^\p{Ll}{3,}(?:ы|и|а|я|ов|ев|ей|ого|его|их|ых|іх|ой|ству|ства|у|ї|ів|ої)$/u;
const COMPLEMENT = /(?:^|\s|['’])(?:d[eou]s?|del|della|dei|degli|da|das|dos|du|di|des|al|ale)\s$/iu;

/**
 * Names of bodies with a capital on their first word alone: "Национальной разведывательной службы", "Министерство обороны",
 * "Service national du renseignement". `before` is the phrase so far.
 */
function goesOn(before: string, word: string, lexicon: Lexicon): boolean {
  if (!/^\p{Ll}/u.test(word) || lexicon.stops.has(word) || before.length > 70) return false;
  const { code } = lexicon.pack;
  if (code === "de") return /\s(?:des|der|dem|den|von|vom|für|im)\s$/u.test(before) && /(?:en|er|es|em)$/u.test(word);
  if (ROMANCE.has(code)) return COMPLEMENT.test(before) && namesBody(before) && !lexicon.determiner.test(word);
  if (code !== "ru" && code !== "uk") return false;
  const body = namesBody(before);
  return body ? (SLAVIC_GENITIVE.test(word) || /(?:их|ых|іх)\s$/u.test(before)) && before.split(" ").length < 6 : SLAVIC_ADJECTIVE.test(before) && before.split(" ").length <= 3;
}

/** True where a cue begins: a source ends before "berichtet" and before "с ссылкой на". */
function isCueAt(text: string, token: Token, lexicon: Lexicon): boolean {
  if (CAPITAL.test(token.text)) return false;
  return (VERBS_PLAIN.has(lexicon.pack.code) ? lexicon.cues : lexicon.relays).at(text, token.span.from) !== null;
}

/** A span up to what ties an outlet to it ("una fuente | citada por Ukrinform"). */
export function beforeAgent(text: string, span: Span, lexicon: Lexicon): Span {
  const at = lexicon.agent.exec(text.slice(span.from, span.to))?.index ?? 0;
  return at > 3 ? trim(text, { from: span.from, to: span.from + at }) : span;
}

/** A span up to the first relay cue in it ("«X» with reference to the police"). */
export function beforeRelay(text: string, span: Span, lexicon: Lexicon): Span {
  const relay = lexicon.relays(text, span).find((match) => match.span.from > span.from);
  return relay === undefined ? span : trim(text, { from: span.from, to: relay.span.from });
}

const LEAD_PREPOSITION = /^(?:in|on|at|during|after|by|for|with|from|at|amid|beyond|under)\s/iu;
const LAST_DETERMINED = /(?:^|\s)((?:the|a|an|its|his|their)\s[\p{L}\p{N}’'-]+(?:\s[\p{L}\p{N}’'-]+){0,7}\s?|\p{Lu}[\p{L}\p{N}’'.-]*(?:\s\p{Lu}[\p{L}\p{N}’'.-]*){0,5}\s?)$/u;

/** "…在记者会上", "…对《海港时报》": where and to whom stand between the subject and the verb in Chinese. */
const ADDRESSED = /^(.{2,}?)(?:在|对|對|向|就|于|於|接受|求情|受访|受訪|出席|出庭|回应|回應|答复|会见|會見|视察|視察|通过|今天|昨天|\p{Nd}{1,2}日|公布的|发布的|發布的|发表的|發表的)/u;

/** What stands between subject and verb in Chinese beside a date. */
const BEHIND_SUBJECT = /^(?:在|对|對|向|就|于|於|接受|通过|公布|发布|發布|发表|發表|举行|舉行|上午|下午|晚|晚间)/u;

const SLAVIC = new Set(["ru", "uk"]);
/** "Сенатор Юрий Громов после брифинга": a full name, then when or where it spoke. */
const NAMED_FIRST = /^([^,]{0,60}\p{Lu}\p{Ll}+\s\p{Lu}\p{Ll}[\p{L}-]+)\s(?:после|перед|во время|в ходе|накануне|на|в|во|у|під час|після|перед|напередодні)\s\p{L}/u;

/** The subject that ends right before a cue. Cuts off what belongs to an earlier clause; null when nothing plausible is left. */
export function subjectBefore(text: string, span: Span, dates: readonly Span[], lexicon: Lexicon): Span | null {
  let rest = skipFront(text, trimBack(text, beforeAgent(text, beforeRelay(text, span, lexicon), lexicon), dates, lexicon), dates, lexicon);
  const date = dates.findLast((span) => span.from > rest.from && span.to < rest.to);
  // In Chinese the date may stand behind the subject: "行长潘志宏当天在北京表示".
  const isBehind = date !== undefined && lexicon.pack.code === "zh" && BEHIND_SUBJECT.test(text.slice(date.to, rest.to));
  if (date !== undefined && isBehind) rest = trim(text, { from: rest.from, to: date.from });
  else if (date !== undefined) rest = skipFront(text, { from: date.to, to: rest.to }, dates, lexicon);
  const named = SLAVIC.has(lexicon.pack.code) ? NAMED_FIRST.exec(text.slice(rest.from, rest.to))?.[1] : undefined;
  if (named !== undefined) rest = { from: rest.from, to: rest.from + named.length };
  const cut = lastClauseCut(text, rest, lexicon);
  if (cut > rest.from) rest = skipFront(text, { from: cut, to: rest.to }, dates, lexicon);
  if (lexicon.pack.code === "en" && LEAD_PREPOSITION.test(text.slice(rest.from, rest.to))) {
    const tail = LAST_DETERMINED.exec(text.slice(rest.from, rest.to));
    if (tail?.[1] !== undefined && tail[1].length < rest.to - rest.from) rest = trim(text, { from: rest.to - tail[1].length, to: rest.to });
  }
  if (lexicon.pack.code === "zh") rest = { from: rest.from, to: rest.from + (ADDRESSED.exec(text.slice(rest.from, rest.to))?.[1]?.length ?? rest.to - rest.from) };
  if (rest.to <= rest.from || !/[\p{L}]/u.test(text.slice(rest.from, rest.to))) return null;
  return isShort(text, rest, lexicon) ? rest : null;
}

/** End of the last clause word inside a span that has at least a few words before it. */
function lastClauseCut(text: string, span: Span, lexicon: Lexicon): number {
  const words = tokenize(text, span);
  for (let index = words.length - 2; index >= 3; index -= 1) {
    const token = words[index];
    if (token === undefined || token.kind !== "word") continue;
    const tail = text.slice(token.span.from, Math.min(span.to, token.span.to + 12));
    const opens = lexicon.subordinate.test(tail) || lexicon.relative.test(tail) && lexicon.pack.code === "en" || index >= 5 && lexicon.and.test(tail) || lexicon.pack.code === "en" && /^that\b/i.test(tail);
    if (opens) return token.span.to;
  }
  return span.from;
}
