import { AGENCIES, type Agency } from "./agencies.js";

// Latin spellings this short are words of some language ("PL", "map", "fox"): they count only in the letters the table has.
const SHORT = 4;
const LATIN = /^[\p{Script=Latin}\d./&-]+$/u;
const NOISE = /^(?:the|la|l['’]|el|die|der|das|den|le|los|a|o|os|as|il|lo|un'|an|via|courtesy of)\s*/iu;
const AGENCY_WORDS = /(?:^|\s)(?:news agency|agency|news|newswires?|nachrichtenagentur|agentur|agence(?: de presse)?|agencia(?: de noticias)?|agenzia|agência|agenția|ajansı|haber ajansı|агентство|агенция|агенцията|агенції|агентства|агентству|агенство|інформагентство|информагентство|وكالة(?: الأنباء)?|للأنباء|통신사?|通信社?|通訊社|通讯社|社)(?=\s|$)/giu;

const fold = (name: string): string => name.normalize("NFKC").toLowerCase().replace(/[\u2010-\u2015\u2212]/gu, "-").replace(/[«»“”„"'’‘()[\]（）【】]/gu, "").replace(/\s+/gu, " ").trim();

const isShort = (spelling: string): boolean => spelling.length <= SHORT && LATIN.test(spelling);

const exact = new Map<string, Agency>();
const folded = new Map<string, Agency>();
for (const agency of AGENCIES) {
  for (const spelling of [agency.name, ...agency.spellings]) {
    if (!exact.has(spelling)) exact.set(spelling, agency);
    if (!isShort(spelling) && !folded.has(fold(spelling))) folded.set(fold(spelling), agency);
  }
}

const CYRILLIC_ENDING = /(?:ами|ями|ом|ем|ою|ею|ов|ах|ях|ам|ям|ой|ей|а|у|ю|е|ы|и|і|ї)$/u;

/** Known under a spelling as it stands, folded, or without a case ending ("Рёнхапа"); null when not. */
function known(name: string): Agency | null {
  const direct = exact.get(name) ?? folded.get(fold(name));
  if (direct !== undefined) return direct;
  if (!/\p{Script=Cyrillic}/u.test(name)) return null;
  return folded.get(fold(name).replace(CYRILLIC_ENDING, "")) ?? null;
}

/** Names whose agency is remembered: one name is asked about several times wherever it is printed. */
const MOST_REMEMBERED = 1000;
/** Longest name that is looked at. */
const LONGEST = 80;
const remembered = new Map<string, Agency | null>();

/**
 * The agency or outlet a printed name means, in any script and with the words around it that names have ("the AFP news agency",
 * "агентство «Рёнхап»", "dpa/moko", "AFP/Getty"); the first known part decides. Null when none is known. Names over 80 characters are not looked at.
 */
export function agencyOf(name: string): Agency | null {
  const before = remembered.get(name);
  if (before !== undefined) return before;
  const agency = find(name);
  if (remembered.size >= MOST_REMEMBERED) remembered.clear();
  if (name.length <= LONGEST) remembered.set(name, agency);
  return agency;
}

function find(name: string): Agency | null {
  const trimmed = name.normalize("NFC").replace(/[«»“”„"‘()[\]（）【】]/gu, "").trim();
  if (trimmed === "" || trimmed.length > LONGEST) return null;
  const bare = trimmed.replace(NOISE, "").replace(/['’]s$/u, "").trim();
  const plain = bare.replace(AGENCY_WORDS, " ").replace(/\s+/g, " ").trim();
  for (const candidate of [trimmed, bare, plain]) {
    const agency = known(candidate);
    if (agency !== null) return agency;
  }
  if (!/[/|,&+–]| - |-[A-Za-z]/.test(bare)) return null;
  for (const part of bare.split(/[/|,&+–]| - |-(?=[A-Za-z])/u)) {
    const agency = known(part.trim());
    if (agency !== null) return agency;
  }
  return null;
}
