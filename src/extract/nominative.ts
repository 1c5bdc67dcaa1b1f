// Names as a dictionary would print them. Sources stand in oblique cases after "по словам", "laut", "potrivit"; one body must have one name.

/** Nouns that head names of bodies in Russian and Ukrainian: stem, nominative ending, gender; with any oblique ending they are put right. */
const HEADS: Readonly<Record<string, readonly (readonly [stems: string, ending: string, oblique: string, gender: "f" | "m" | "n"])[]>> = {
  ru: [
    ["служб|разведк|прокуратур|палат|полици|комисси|компани|парти|организаци|администраци|арми|газет|мэри|ассоциаци|федераци|корпораци|больниц|спецслужб|пресс-служб", "а|я", "ы|и|е|у|ю|ой|ей", "f"],
    ["агентств|министерств|ведомств|правительств|посольств", "о", "а|у|ом|е", "n"], ["управлени|издани|объединени|собрани", "е", "я|ю|ем|и", "n"],
    ["комитет|совет|парламент|штаб|генштаб|суд|профсоюз|банк|фонд|департамент|центр|институт|университет|телеканал|завод|концерн|крест|орган", "", "а|у|ом|е", "m"],
  ],
  uk: [
    ["служб|розвідк|прокуратур|палат|поліці|комісі|компані|парті|організаці|адміністраці|армі|газет|мері|асоціаці|корпораці|лікарн", "а|я", "и|ї|і|у|ю|ою|єю", "f"],
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
  return word.replace(SURNAME_SKY_MASCULINE, "$1ий").replace(SURNAME_SKY_FEMININE, lang === "ru" ? "$1ая" : "$1а").replace(SURNAME_FEMININE, "$1а").replace(SURNAME_MASCULINE, "$1");
}

/** A given name out of the genitive or accusative: "Сергея", "Ивана", "Анны", "Ірину". */
function slavicGiven(word: string): string {
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

const ROMANIAN: readonly (readonly [RegExp, string])[] = [[/ului$/u, "ul"], [/iei$/u, "ia"], [/ei$/u, "a"], [/elui$/u, "ele"]];

/**
 * A source's name in the nominative. `isGoverned` says that its cue takes an oblique case ("по словам"); persons are touched only then,
 * since "Анна Белова" may be two cases. Languages without cases, and names that show none, come back as they are.
 */
export function inNominative(name: string, kind: "person" | "body" | "other", lang: string, isGoverned: boolean): string {
  if (name.length > 90) return name;
  if (lang === "ru" || lang === "uk") return kind === "person" ? (isGoverned ? slavicPerson(name, lang) : name) : slavicBody(name, lang);
  if (lang === "de") return isGoverned && kind !== "person" ? germanGenitive(name) : name;
  if (lang === "ro" && isGoverned && kind === "body") {
    const [first = "", ...rest] = name.split(" ");
    const rule = ROMANIAN.find(([pattern]) => pattern.test(first));
    return [rule === undefined ? first : first.replace(rule[0], rule[1]), ...rest].join(" ");
  }
  return lang === "tr" ? name.replace(/['’][nyst]?[ıiuüaei]\p{L}{0,3}$/u, "") : name;
}
