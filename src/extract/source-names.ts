import type { LanguagePack } from "../model/index.js";
import { koreanNameKey } from "../text/index.js";
import { easternPerson } from "./eastern-names.js";
import { turkishOutlet } from "./turkish-rules.js";
import { afterMedium } from "./outlets.js";
import { withoutAnonymity } from "./anonymity.js";
import { ROLE_NOUNS } from "./bodies.js";
import { namesBody, roleIn } from "./role-words.js";
import { agencyIn, CAPITALISED, CORRESPONDENT, QUOTED, REPORTED, wordsOf } from "./sources.js";
import type { SourceKind } from "./sources.js";

const RUN_WORD = "(?:\\p{Ll}{2,3}-)?\\p{Lu}[\\p{L}\\p{M}’'.\\u2010\\u2011-]*";
/** The capitalised words a phrase ends in; the small words of names may stand between them. */
const TRAILING_NAME = new RegExp(`(?<![\\p{L}\\p{M}])${RUN_WORD}(?:\\s(?:(?:de|van|von|bin|al|el|da|dos|du|di)\\s)?${RUN_WORD}){0,3}$`, "u");
/** Role words with where they end; asked only of what holds one. */
const ROLES = new RegExp(`(?<![\\p{L}\\p{N}])(?:${ROLE_NOUNS.join("|")})(?![\\p{L}\\p{N}])`, "giu");
const FULL_NAME = new RegExp(`^${RUN_WORD}(?:\\s(?:(?:de|van|von|bin|al|el|da|dos|du|di)\\s)?${RUN_WORD}){1,3}$`, "u");
/** Words that tie a body or place to a role: what follows them at once is no person. */
const TIES = /(?:^|\s)(?:of|for|at|in|des?|der|dem|den|du|del|della|dei|di|da|do|dos|das|al|ai|ale|la|le|el|vom|von|zum|im|d['’]|в|во|на|из|от|у|по|при|із|з|до|від)$/iu;
/** "мэр Москвы", "посол Украины": one word in the genitive behind a role is what the role is of. */
const SLAVIC_OF = /(?:ы|ии|ії|ї)$/u;
const UNCASED = /\p{Lo}/u;
const PATRONYMIC = /(?:вич|вна|ична|ич)[ауоме]{0,2}$/u;

/** A document and the word that ties it to who wrote it: of "a new report by the Audit Office" the office speaks. */
const DOCUMENT = /^(?:(?:an?|the|une?|una|le|la|el|il|o|um|ein|eine|der|die|das|un)\s)?(?:\p{Ll}+\s)?(?:report|statement|figures|data|count|tally|bilan|rapport|communiqué|chiffres|informe|comunicado|nota|boletín|boletim|balance|datos|bilancio|rapporto|dati|comunicato|relatório|balanço|dados|comunicat|raport|date|bericht|mitteilung|angaben|zahlen|отч[её]т|доклад|данные|сообщение|звіт|дані)\p{L}{0,3}\s(?:(?:by|from|of|issued by)\s|du\s|des?\s(?:la\s|l['’])?|del(?:la|l['’]|lo)?\s?|d[oa]s?\s|al?\s|der\s|von\s)/iu;

const DOCUMENT_NOUN = /^(?:[\p{L}]+['’\s]){0,2}?(?:report|statement|tally|count|bilan|rapport|communiqué|document|informe|comunicado|balance|boletín|recuento|bilancio|rapporto|comunicato|relatório|balanço|boletim|levantamento|comunicat|raport|bilanț|bericht|mitteilung)\p{L}{0,3}\s/iu;

/** True when a phrase opens with a noun for a document that somebody made. */
export function isDocument(phrase: string): boolean {
  return DOCUMENT_NOUN.test(phrase);
}

const NEVER = /(?!)/u;
const SLAVIC_LANGUAGES = new Set(["ru", "uk"]);

/** "国家统计局公布的数据", "彭博社调查的经济学家": who made the numbers speaks; who was asked speaks for themselves. */
const ISSUED = /(?:最新)?(?:公布|发布|發布|发表|發表|提供)的.{0,6}(?:数据|數據|报告|報告|声明|聲明|公报|公報|结果|結果)$|^.{2,10}(?:调查|調查|访问|訪問)的(?=.{2})/u;

/** "بيان صادر عن وزارة الدفاع", "تقرير لمنظمة الهجرة": who made the document. */
const ARABIC_DOCUMENT = /^ل?(?:ال)?(?:بيان|تقرير|دراسة|إحصاءات|بيانات|تقديرات|أرقام|مذكرة|وثيقة)\s(?:(?:صادر|صادرة|صدر|صدرت)\sعن\s|(?:أصدرته|أصدرتها|نشرته|نشرتها|أعدته|أعدتها)\s|ل(?=(?:وزارة|منظمة|وكالة|هيئة|مجلس|شركة|مكتب|مركز|معهد|لجنة)\s)|(?=(?:وزارة|منظمة|هيئة|مجلس|شركة|مكتب|مركز|معهد|لجنة|بنك|مصرف|خبراء|محللي|وكالة|البنك|الجيش|الحكومة)(?:\s|$)))/u;

const ARABIC_ISSUED = /\s(?:صدر|صدرت|صادر|صادرة|نشر|نشرت)$/u;

/** "сообщения Роспотребнадзора", "бюллетене организации": in Russian and Ukrainian who made a document stands in the genitive behind it. */
const SLAVIC_DOCUMENT = /^(?:\p{Ll}+(?:ом|ем|ого|ему|ому|ій|ой|ых|их|ні|ому)\s)?(?:бюллетен|бюлетен|отч[её]т|доклад|сообщени|заявлени|пресс-релиз|прес-реліз|материал|матеріал|сводк|зведенн|письм|лист|исследовани|дослідженн|опрос|опитуванн|звіт|доповід|повідомленн|заяв|пост|данн|дани)\p{L}{0,3}\s(?=(?:\p{Lu}|[«"]|организаци|організаці|ведомств|відомств|компани|компані|служб|министерств|міністерств|агентств))/u;

const named = new WeakMap<LanguagePack, Map<string, string>>();
/** Phrases whose name is remembered, as with kinds. */
const MOST_NAMES = 2000;

/** The name to show for a source: quotation marks and a leading article go; of "lawmaker Lee Seong-kweun" the name stays. Linear in the phrase. */
export function nameOfSource(source: string, kind: SourceKind, pack: LanguagePack): string {
  const names = named.get(pack) ?? new Map<string, string>();
  if (names.size === 0 || names.size >= MOST_NAMES) { names.clear(); named.set(pack, names); }
  const known = names.get(`${kind} ${source}`);
  if (known !== undefined) return known;
  const name = nameInPhrase(source, kind, pack);
  names.set(`${kind} ${source}`, name);
  return name;
}

function nameInPhrase(source: string, kind: SourceKind, pack: LanguagePack): string {
  const told = withoutAnonymity(source.replace(REPORTED, "").replace(ISSUED, "").replace(CORRESPONDENT, "").replace(ARABIC_DOCUMENT, "").replace(ARABIC_ISSUED, ""));
  const quoted = QUOTED.exec(told);
  if (quoted !== null) return quoted[1] ?? source;
  const marked = told.replace(/\s+/g, " ").replace(/^["“”„«»'‘’《》\s]+|(?<!["“”«»'‘《》\s])["“”«»'‘《》\s]+$/gu, "").trim();
  const flat = pack.code === "pt" ? marked.replace(/^(?:A|O|As|Os)\s(?=\p{Lu})/u, "") : marked;
  if (kind === "outlet" && pack.code === "tr") return agencyIn(turkishOutlet(flat))?.name ?? turkishOutlet(flat);
  if (kind === "outlet") return agencyIn(flat)?.name ?? afterMedium(flat) ?? /(?:매체|신문|통신|방송)\s(\p{Script=Hangul}{2,12})$/u.exec(flat)?.[1] ?? withoutArticle(flat);
  const authored = DOCUMENT.exec(flat) ?? (SLAVIC_LANGUAGES.has(pack.code) ? SLAVIC_DOCUMENT.exec(flat) : null);
  if (authored !== null && SLAVIC_LANGUAGES.has(pack.code)) return nameOfSource(flat.slice(authored[0].length), kind, pack);
  if (authored !== null && namesBody(flat.slice(authored[0].length))) return nameOfSource(flat.slice(authored[0].length), kind, pack);
  if (kind === "person") return withoutHonorific(personIn(flat, pack) ?? withoutLead(withoutRelative(flat), pack));
  const bare = withoutLead(withoutRelative(flat), pack).replace(pack.code === "zh" ? /^有(?=.{2})/u : NEVER, "");
  // "one of the deputies" loses its sense without the first word; "two people" its number.
  return bare === "" || /^(?:of|von|der|de|des|del|di|dei|из|з|із|people|sources|persons|Personen|Quellen|personnes|personas|fuentes|источника|человека)(?:\s|$)/iu.test(bare) ? flat : bare;
}

/** Forms of address: "Me Awa Touré", "Dott. Rossi". */
const withoutHonorific = (name: string): string => name.replace(/^(?:(?:Me|Mme|Mlle|MM?|Mrs?|Ms|Drs?|Sra?|Dott(?:\.ssa)?|Prof|Hr|Fr|Ing|Lic|Avv|Dl|Dna)\.?|Maître|Monsieur|Madame|Herr|Frau|Don|Doña|Dom|Dona|Sir|Dame|Lord|Lady|Señora?|Signora?)\s(?=\p{Lu})/u, "");

const withoutLead = (phrase: string, pack: LanguagePack): string => phrase.replace(wordsOf(pack).determiner, "");

/** "the Harbor Times" is the Harbor Times; a capital article belongs to the title. */
const withoutArticle = (name: string): string => name.replace(/(?<=\p{Lu}[\p{L}-]+)\s(?:news |press )?agency$/u, "").replace(/^(?:the|der|die|das|le|la|les|el|il|o|a|das?|do|del|dem|den)\s(?=\p{Lu})|^(?:l|dell|all|dall)['’](?=\p{Lu})/u, "");

/** The person's own name in a phrase with a role; null when there is none. */
function personIn(flat: string, pack: LanguagePack): string | null {
  const east = UNCASED.test(flat) ? easternPerson(flat, pack.code) : null;
  if (east !== null) return east;
  const parts = flat.split(/[,،，(（]/u).map((part) => part.trim()).filter((part) => part !== "");
  const own = parts.find((part) => FULL_NAME.test(part) && roleIn(part) < 0 && !namesBody(part));
  if (own !== undefined) return own;
  for (const part of parts.slice(0, 3)) {
    const name = afterRole(pack.code === "de" ? withoutHouse(part) : part, pack.code);
    if (name !== null) return name;
  }
  return null;
}

/** "Chefökonomin Barbara Lüthi | von der Alpbank": where a person with a role and two names works. */
const withoutHouse = (part: string): string => part.replace(/^(\p{Lu}\p{L}+(?:\s\p{Lu}[\p{L}.-]+){2,3})\s(?:von\s(?:der|dem)|vom|von|beim|bei\s(?:der|dem))\s.+$/u, "$1");

/** The name that follows a role in one part of a phrase ("police chief Tom Brandt", "der Sprecher der Klinik Anna Weber"). */
function afterRole(part: string, lang: string): string | null {
  const roles = roleIn(part) < 0 ? [] : [...part.matchAll(ROLES)];
  const last = roles.at(-1);
  const rest = last === undefined ? part : part.slice(last.index + last[0].length).trim();
  const run = TRAILING_NAME.exec(rest)?.[0] ?? null;
  if (run === null || last === undefined && (run === rest || !run.includes(" "))) return null;
  const before = rest.slice(0, rest.length - run.length).trimEnd();
  const words = run.split(" ");
  const isTied = TIES.test(before) || last !== undefined && before === "" && words.length === 3 && (lang === "ru" || lang === "uk" || lang === "ro") && !PATRONYMIC.test(words[1] ?? "") && koreanNameKey(run) === null;
  if (isTied && words.length < 3 || last !== undefined && words.length === 1 && (lang === "ru" || lang === "uk") && SLAVIC_OF.test(run)) return null;
  // "начальник ДСНС Дніпропетровщини Богдан Кравець": a full name is the last two words, three with a patronymic.
  if (SLAVIC_LANGUAGES.has(lang) && words.length > 2 && !(words.length === 3 && (PATRONYMIC.test(words[1] ?? "") || koreanNameKey(run) !== null))) return words.slice(PATRONYMIC.test(words.at(-2) ?? "") ? -3 : -2).join(" ");
  const name = isTied || /^\p{Lu}{2,}$/u.test(words[0] ?? "") && words.length > 2 ? words.slice(1).join(" ") : run;
  return name.length > 1 ? name.replace(/[.]$/u, "") : null;
}

/** Up to the first comma or bracket; of "a monitoring group, the Sanctions Team" the part that is a name. */
function withoutRelative(source: string): string {
  const parts = source.split(/[,،，(（]/u).map((part) => part.trim()).filter((part) => part !== "");
  // "lawmakers the NIS briefed": a relative clause without its pronoun.
  const first = (parts[0] ?? source).replace(/(?<=^\p{Ll}{3,}|\s(?!of|for|from|and|with|against|over|under|that|near)\p{Ll}{3,})\sthe\s\p{Lu}.*$/u, ""), second = parts[1] ?? "";
  const bare = first.replace(/^(?:The|An?|La|Le|L['’]|El|Il|Lo|O|Der|Die|Das|Une?|Ein|Eine)\s/u, "");
  // "The airline, Norfreight": the name is the apposition.
  if ((bare.match(CAPITALISED) ?? []).length === 0 && bare !== first && /^\p{Lu}[\p{L}\p{N}’'&-]+(?:\s\p{Lu}[\p{L}\p{N}’'&-]+){0,3}$/u.test(second)) return second;
  if ((first.match(CAPITALISED) ?? []).length > 0) return first;
  return parts.find((part) => (part.match(CAPITALISED) ?? []).length > 1) ?? first;
}
