import { agencyOf } from "../text/index.js";
import { turkishNominative } from "./turkish-rules.js";

// Names as a dictionary would print them. Sources stand in oblique cases after "по словам", "laut", "potrivit"; one body must have one name.

/** Nouns that head names of bodies in Russian and Ukrainian: stem, nominative ending, gender; with any oblique ending they are put right. */
const HEADS: Readonly<Record<string, readonly (readonly [stems: string, ending: string, oblique: string, gender: "f" | "m" | "n"])[]>> = {
  ru: [
    ["сторон", "а", "ы|е|у|ой", "f"],
    ["служб|разведк|прокуратур|палат|полици|комисси|компани|парти|организаци|администраци|арми|газет|мэри|ассоциаци|федераци|корпораци|больниц|спецслужб|пресс-служб|редакци|общественност", "а|я", "ы|и|е|у|ю|ой|ей", "f"],
    ["агентств|министерств|ведомств|правительств|посольств", "о", "а|у|ом|е", "n"], ["управлени|издани|объединени|собрани", "е", "я|ю|ем|и", "n"],
    ["\\p{L}*надзор|росстат|комитет|совет|парламент|штаб|генштаб|суд|профсоюз|банк|фонд|департамент|центр|институт|университет|телеканал|завод|концерн|крест|орган", "", "а|у|ом|е", "m"],
  ],
  uk: [
    ["сторон", "а", "и|і|у|ою", "f"],
    ["служб|розвідк|прокуратур|палат|поліці|комісі|компані|парті|організаці|адміністраці|армі|газет|мері|асоціаці|корпораці|лікарн|пресслужб|прес-служб|редакці|профспілк", "а|я", "и|ї|і|у|ю|ою|єю", "f"],
    ["агентств|міністерств|відомств|посольств", "о", "а|у|ом|і", "n"], ["управлінн|виданн|об'єднанн", "я", "ю|ям|і", "n"],
    ["комітет|уряд|парламент|штаб|генштаб|суд|банк|фонд|департамент|центр|інститут|університет|телеканал|завод|хрест", "", "у|а|ом|і", "m"],
  ],
};
const ADJECTIVES: Readonly<Record<string, Readonly<Record<"f" | "m" | "n", readonly (readonly [RegExp, string])[]>>>> = {
  ru: {
    f: [[/(?:ую|ой)$/u, "ая"], [/(?:юю|ей)$/u, "яя"]], n: [[/(?:ого|ому|ым|ом)$/u, "ое"], [/(?:его|ему|им|ем)$/u, "ее"]], m: [[/(?:ого|ому|ым|ом)$/u, "ый"], [/(?:его|ему|им|ем)$/u, "ий"]],
  },
  uk: { f: [[/(?:ої|ій|у|ою)$/u, "а"]], n: [[/(?:ого|ому|им)$/u, "е"]], m: [[/(?:ого|ому|им)$/u, "ий"]] },
};
const FEMININE_SOFT = /(?:ци|си|и|ї|ні|і|н)$/u;

interface Head { readonly at: number; readonly word: string; readonly gender: "f" | "m" | "n" }
const compiled = new Map<string, readonly { readonly pattern: RegExp; readonly ending: string; readonly gender: "f" | "m" | "n" }[]>();

function headsOf(lang: string): readonly { readonly pattern: RegExp; readonly ending: string; readonly gender: "f" | "m" | "n" }[] {
  let heads = compiled.get(lang);
  if (heads === undefined) {
    heads = (HEADS[lang] ?? []).map(([stems, ending, oblique, gender]) => ({ pattern: new RegExp(`^(${stems})(?:${oblique})$`, "iu"), ending, gender }));
    compiled.set(lang, heads);
  }
  return heads;
}

function headIn(words: readonly string[], lang: string): Head | null {
  for (const [at, word] of words.entries()) for (const { pattern, ending, gender } of headsOf(lang)) {
    const stem = pattern.exec(word)?.[1];
    if (stem === undefined) continue;
    const [hard = "", soft = hard] = ending.split("|");
    return { at, word: stem + (soft !== hard && FEMININE_SOFT.test(stem) ? soft : hard), gender };
  }
  return null;
}

/** "двух источников": the numeral asks for a form of its own. */
const COUNTED: readonly (readonly [RegExp, string])[] = [
  [/^двух (\p{L}+?)ов(?=\s|$)/u, "два $1а"], [/^трёх (\p{L}+?)ов(?=\s|$)/u, "три $1а"], [/^трех (\p{L}+?)ов(?=\s|$)/u, "три $1а"], [/^нескольких (?=\p{L})/u, "несколько "], [/^кількох (?=\p{L})/u, "кілька "], [/^двох (?=джерел(?:\s|$))/u, "два "],
];
/** Oblique endings of unnamed sources (nouns of people, of proceedings) with the nominative. */
const COMMON: Readonly<Record<string, readonly (readonly [RegExp, string])[]>> = {
  ru: [[/(?<=[гкхжшчщ])ов$/u, "и"], [/ов$/u, "ы"], [/ев$/u, "ы"], [/ей$/u, "и"], [/(?<=ств)[ауе]$/u, "о"], [/(?<=[нт]и)[яю]$/u, "е"], [/(?<=ник)[ауе]$/u, ""], [/тел[яюе]$/u, "тель"], [/(?<=[вд]ц)ев$/u, "ы"]],
  uk: [[/(?<=[жшчщ])ів$/u, "і"], [/ів$/u, "и"], [/їв$/u, "ї"], [/ей$/u, "і"], [/(?<=ств)[ау]$/u, "о"], [/(?<=ник)[ау]$/u, ""]],
};
const PLURAL_ADJECTIVE = /(?:ых|их)$/u, SINGULAR_ADJECTIVE = /(?:ого|его)$/u;
const COMMON_NOUN = /^\p{Ll}/u;

/** "западных чиновников", "следствия", "военного представителя" in the nominative: the adjectives at the front agree with the first noun. What shows no known ending comes back as it is. */
function slavicCommon(name: string, lang: string): string {
  const counted = COUNTED.find(([pattern]) => pattern.test(name));
  if (counted !== undefined) return name.replace(counted[0], counted[1]);
  const words = name.split(" ");
  const at = words.findIndex((word) => !PLURAL_ADJECTIVE.test(word) && !SINGULAR_ADJECTIVE.test(word));
  const noun = words[at] ?? "";
  if (at < 0 || at > 2 || !COMMON_NOUN.test(name) || noun.length < 5) return name;
  const rule = (COMMON[lang] ?? []).find(([pattern]) => pattern.test(noun));
  if (rule === undefined) return name;
  const adjective = (word: string): string => word.replace(/(?<=[гкхжшчщ])(?:ых|их)$/u, lang === "uk" ? "і" : "ие").replace(/(?:ых|их)$/u, lang === "uk" ? "і" : "ые").replace(/(?<=[гкх])ого$/u, "ий").replace(/(?:ого|его)$/u, lang === "uk" ? "ий" : "ый");
  return words.map((word, index) => (index < at ? adjective(word) : index === at ? noun.replace(rule[0], rule[1]) : word)).join(" ");
}

/** A body's name in Russian or Ukrainian with its head noun, and the adjectives before it, in the nominative. */
function slavicBody(name: string, lang: string): string {
  const words = name.split(" ");
  const head = headIn(words.slice(0, 4), lang);
  if (head !== null && words.slice(0, head.at).some((word) => /^(?:в|во|на|у|из|от|при|із|з|від)$/u.test(word))) return name;
  // "экстренные службы": the plural is no oblique case.
  if (head === null || words.slice(0, head.at).some((word) => /(?:ые|ие|і)$/u.test(word))) return name;
  const rules = ADJECTIVES[lang]?.[head.gender] ?? [];
  const adjective = (word: string): string => {
    const rule = rules.find(([pattern]) => pattern.test(word));
    const turned = rule === undefined ? word : word.replace(rule[0], rule[1]);
    // Russian writes "и" after velars and sibilants.
    return lang === "ru" ? turned.replace(/(?<=[гкхжшчщ])ый$/u, "ий") : turned;
  };
  return words.map((word, at) => (at < head.at ? adjective(word) : at === head.at ? head.word : word)).join(" ");
}

const GIVEN_FEMININE = /^(\p{Lu}\p{L}+)(?:ы|и|у|ю|ой|ою|ей|ею|і|ї)$/u;
const SURNAME_FEMININE = /^(\p{L}+(?:ов|ев|єв|ёв|ин|ін|їн))(?:ой|ою|у|ої|ій)$/u;
const SURNAME_SKY_FEMININE = /^(\p{L}+(?:ск|цк|ськ|цьк))(?:ой|ую|ої|у|ій)$/u;
const SURNAME_MASCULINE = /^(\p{L}+(?:ов|ев|єв|ёв|ин|ін|їн|ук|юк|ач|ак|як|ик|ич|ян|ун|ар|ер|ор|аш|ош|нг|нд|ль))(?:а|у|ом|ым|им)$/u;
const SURNAME_SKY_MASCULINE = /^(\p{L}+(?:ск|цк|ськ|цьк))(?:ого|ому|им)$/u;

/** A surname of one word in the nominative; unchanged when it does not look inflected. */
function slavicSurname(word: string, lang: string): string {
  if (lang === "uk" && /(?:енк|чк|шк|йк)(?:а|у|ом)$/u.test(word)) return word.replace(/(?:а|у|ом)$/u, "о");
  return word.replace(SURNAME_SKY_MASCULINE, "$1ий").replace(SURNAME_SKY_FEMININE, lang === "ru" ? "$1ая" : "$1а").replace(SURNAME_FEMININE, "$1а").replace(SURNAME_MASCULINE, "$1");
}

/** Given names of men that end in -о: "Петра", "Михайлу". */
const UKRAINIAN_GIVEN = /^(Петр|Павл|Михайл|Дмитр|Данил|Кирил|Марк|Станк)(?:а|у|ом)$/u;

/** A given name out of the genitive or accusative: "Сергея", "Ивана", "Анны", "Ірину". */
function slavicGiven(word: string): string {
  const ukrainian = UKRAINIAN_GIVEN.exec(word)?.[1];
  if (ukrainian !== undefined) return `${ukrainian}о`;
  if (/[аяо]$/u.test(word)) {
    if (/[еаиоі]я$/u.test(word)) return word.replace(/я$/u, "й");
    if (/[рл]я$/u.test(word)) return word.replace(/я$/u, "ь");
    return word.replace(/а$/u, "");
  }
  if (/(?:ии|ию|ією|ії|ію)$/u.test(word)) return word.replace(/(?:и|ю|єю|ї)$/u, "я");
  return GIVEN_FEMININE.test(word) ? word.replace(/(?:ы|и|у|ю|ой|ою|ей|ею|і|ї)$/u, /(?:ю|ей|ею)$/u.test(word) ? "я" : "а") : word;
}

function slavicPerson(name: string, lang: string): string {
  const words = name.split(" ");
  if (!words.every((word) => /^\p{Lu}/u.test(word))) return name;
  if (words.length === 1) return slavicSurname(name, lang);
  if (words.length > 3) return name;
  const last = words.at(-1) ?? "";
  const turned = slavicSurname(last, lang);
  const first = words[0] ?? "";
  const isFemale = /(?:ы|и|у|ю|і|ї)$/u.test(first);
  // A surname that never changes ("Шойгу", "Коваль" of a woman) leaves the given name to tell the case.
  if (turned === last && !/(?:[аеиоі]я|на|ра|ла|та|га|да|[ыиії])$/u.test(first)) return name;
  return [slavicGiven(first), ...words.slice(1, -1), isFemale && turned === last ? last : turned].join(" ");
}

const NEUTER = /(?:ministerium|amt|gericht|büro|unternehmen|militär|institut|parlament|präsidium|werk|haus)$/iu;

/** German after "des": the genitive ending goes, and adjectives agree with the noun again. */
function germanGenitive(name: string): string {
  const words = name.split(" ");
  const at = words.findIndex((word, index) => /^\p{Lu}/u.test(word) && /\p{L}{4}(?:e?s)$/u.test(word) && !word.endsWith("ss") && (index > 0 || !/ischen$|en$/u.test(word)));
  if (at < 0 || at > 2) return name;
  const noun = (words[at] ?? "").replace(/(?<=(?:nst|st|rt|ht|ft|nd|rd|ld|ß|ss|us|tz|rg|ng|rk|ck|mt|at|ut|aat|bund|hof|rat|kampf|nis|ern)|haus)es$/u, "").replace(/s$/u, "");
  const ending = NEUTER.test(noun) ? "es" : "er";
  return words.map((word, index) => (index === at ? noun : index < at ? word.replace(/en$/u, ending) : word)).join(" ");
}

/** A known medium in an oblique case ("«Интерфаксом»") by its name; what the table does not know comes back as it is. */
function slavicMedium(name: string): string {
  const bare = name.replace(/(?:ом|ем|а|у|ю|е|ы|и|ой)$/u, "");
  const agency = bare.length > 3 && bare !== name && /^\p{Script=Cyrillic}/u.test(name) ? agencyOf(name) : null;
  return agency !== null && [agency.name, ...agency.spellings].includes(bare) ? bare : name;
}

const ROMANIAN: readonly (readonly [RegExp, string])[] = [[/ului$/u, "ul"], [/iei$/u, "ia"], [/ei$/u, "a"], [/elui$/u, "ele"]];

/**
 * A source's name in the nominative. `isGoverned` says that its cue takes an oblique case ("по словам"); persons are touched only then,
 * since "Анна Белова" may be two cases. Languages without cases, and names that show none, come back as they are.
 */
export function inNominative(name: string, kind: "person" | "body" | "other", lang: string, isGoverned: boolean): string {
  if (name.length > 90) return name;
  if (lang === "ru" || lang === "uk") {
    if (kind === "other" && agencyOf(name) !== null) return slavicMedium(name);
    const common = isGoverned ? slavicCommon(name, lang) : name;
    if (common !== name) return common;
    return kind === "person" ? (isGoverned ? slavicPerson(name, lang) : name) : slavicBody(name, lang);
  }
  if (lang === "de") return isGoverned && kind !== "person" ? germanGenitive(name) : name;
  if (lang === "ro" && isGoverned && kind === "body") {
    const [first = "", ...rest] = name.split(" ");
    const rule = ROMANIAN.find(([pattern]) => pattern.test(first));
    return [rule === undefined ? first : first.replace(rule[0], rule[1]), ...rest].join(" ");
  }
  return lang === "tr" ? turkishNominative(name) : name;
}
