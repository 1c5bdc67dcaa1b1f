import type { Actor, EventType, Place, Span } from "../model/index.js";
import { foldName } from "../text/index.js";
import { hasPlaceWords, isCommonNoun, placeMark, withoutKind } from "./place-words.js";

// The capital is asked for before what stands before it: few letters are one.
const NAME = /\p{Lu}(?<![\p{L}\p{N}]\p{Lu})[\p{L}\p{M}’'-]+(?:\s(?:(?:of|de|del|de la|de los|di|da|do|dos|das|al|el|le|sur|upon|am|an der)\s|al-|el-|d['’])?\p{Lu}[\p{L}\p{M}’'-]+){0,4}/gu;
const DIRECTION = "(?:(?:\\p{L}*(?:north|south|east|west)\\p{L}*|central|nearby|nördlich\\p{L}*|südlich\\p{L}*|östlich\\p{L}*|westlich\\p{L}*|northern|le nord de|le sud de|l[’']est de|l[’']ouest de|el norte de|el sur de|el este de|el oeste de|nord|sud|est|ovest|norte|sul|leste|oeste|северн\\p{L}+|южн\\p{L}+|восточн\\p{L}+|западн\\p{L}+|північн\\p{L}+|південн\\p{L}+|східн\\p{L}+|західн\\p{L}+|городе|місті|the (?:city|town|village|port|province|region|state) of|der Stadt|la ville de|la ciudad de|la città di|a cidade de|cidade de|orașul)\\s)?";
const BEFORE_PLACE = new RegExp(`(?:\\s|^)(?:to|in|near|at|into|from|inside|across|off|outside|nach|in|bei|aus|nahe|unweit von|en|à|au|aux|vers|près de|près d[’']|a|hacia|cerca de|vicino a|nei pressi di|em|para|na|no|perto de|em|în|la|lângă|spre|в|во|на|из|под|около|возле|у|під|до|біля|поблизу)\\s?(?:the\\s|der\\s|la\\s|el\\s|l['’]|den\\s|den\\s)?${DIRECTION}$`, "iu");

/** "Zonguldak'ta", "Rusya'ya": a Turkish name in the locative, ablative or dative. */
const CASED = /['’](?:[dt][ae]n?|[yn]?[ae]|nd[ae]n?)$/u;

interface Named { readonly name: string; readonly span: Span; readonly preposition: string | null; readonly isWhere: boolean }

const overlaps = (a: Span, spans: readonly Span[]): boolean => spans.some((span) => span.from < a.to && a.from < span.to);

function namesIn(text: string, span: Span, dates: readonly Span[], lang: string): Named[] {
  const words = text.slice(span.from, span.to);
  return [...words.matchAll(NAME)].slice(0, 12).flatMap((match): Named[] => {
    const full = match[0].replace(/['’]s?$/u, "").replace(/^(?:The|Der|Die|Das|Le|La|Les|L['’]|El|Los|Las|Il|Lo|Gli|O|A)\s(?=\p{Lu})/u, "");
    const name = withoutKind(full, lang).replace(/\s(?:Ende|Anfang|Mitte)$/u, "");
    const skipped = match[0].indexOf(name);
    if (match.index === 0 && /^(?:The|This|That|These|Those|It|He|She|They|A|An|In|On|At|As|But|And|For|Der|Die|Das|Le|La|Les|El|Los|Il|Un|Une|Una|В|На|По|Он|Она|Это)$/u.test(name)) return [];
    const turkish = CASED.exec(name)?.[0] ?? null;
    if (turkish !== null) {
      const cased = { from: span.from + match.index + skipped, to: span.from + match.index + skipped + name.length - turkish.length };
      return overlaps(cased, dates) ? [] : [{ name: name.slice(0, -turkish.length), span: cased, preposition: turkish.slice(1), isWhere: true }];
    }
    const at = { from: span.from + match.index + skipped, to: span.from + match.index + skipped + name.length };
    // "Nearly 1,500": a word right before a number hedges it; a month or weekday is no actor.
    if (overlaps(at, dates) || !name.includes(" ") && /^\s\p{Nd}/u.test(text.slice(at.to, at.to + 2)) && match.index === 0) return [];
    if (hasPlaceWords(lang)) {
      const mark = isCommonNoun(name, lang) ? null : name !== full && lang === "de" ? { preposition: "in", isWhere: true } : placeMark(text.slice(Math.max(span.from, at.from - 60), at.from), lang);
      return [{ name, span: at, preposition: mark?.preposition ?? null, isWhere: mark?.isWhere ?? false }];
    }
    const preposition = BEFORE_PLACE.exec(text.slice(Math.max(span.from, at.from - 30), at.from))?.[0].trim().toLowerCase() ?? null;
    return [{ name, span: at, preposition, isWhere: preposition !== null }];
  });
}

/** Scripts without capitals: what tells the script, and names of places by their last sign or lead word, with what marks them as the place. The name is group 1. */
const UNCASED_PLACE: readonly { readonly script: RegExp; readonly forms: readonly RegExp[] }[] = [
  {
    script: /[\uac00-\ud7a3]/u, forms: [
      /(?:^|\s)([\uac00-\ud7a3]{2,8})\s(?:앞바다|인근|북부|남부|동부|서부|해상|시내|도심|외곽|일대|해역)(?:에서|의|에)(?=\s)/u,
      /(?:^|\s)([\uac00-\ud7a3]{1,8}(?:시|군|구|도|현|주|성|읍|역|항|섬|지방|지역|공항))(?:에서|에|의|으로|로)(?=\s)/u,
    ],
  },
  {
    script: /[\u3041-\u30ff]/u, forms: [
      /([\p{Script=Han}\p{Script=Katakana}ー]{1,4}[都道府県][\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー]{1,7}?(?:市|町|村|区))(?:で|に|の|へ|から)/u,
      /([\p{Script=Han}\p{Script=Katakana}ー]{1,8}(?:県|市|町|村|区|州|島|省|港|駅))(?:で|に|の|へ|から)/u,
    ],
  },
  { script: /\p{Script=Han}/u, forms: [/(?:在|于|於|位于|前往|抵达)([\p{Script=Han}]{1,6}?(?:省|市|县|縣|州|镇|鎮|区|區|岛|島|港|站))/u] },
  { script: /\p{Script=Arabic}/u, forms: [/(?:^|\s)(?:في|إلى|قرب|شرقي?|غربي?|شمالي?|جنوبي?)\s(?:مدينة|محافظة|ولاية|إقليم|منطقة|بلدة|قرية)\s(\p{L}{2,20})/u] },
];

/** The first place of a stretch in a script without capitals, by its last sign or its lead word; null when none is marked as one. Linear. */
export function uncasedPlace(text: string, span: Span): Place | null {
  const words = text.slice(span.from, span.to);
  if (!/\p{Lo}/u.test(words)) return null;
  for (const pattern of UNCASED_PLACE.find(({ script }) => script.test(words))?.forms ?? []) {
    const match = pattern.exec(words), name = match?.[1];
    if (match === null || name === undefined) continue;
    const from = span.from + match.index + match[0].indexOf(name);
    return { name, entity: foldName(name), span: { from, to: from + name.length } };
  }
  return null;
}

/** The parts names play by event type: who acts, and whom a "to" or "from" phrase names. */
const ROLES: Readonly<Partial<Record<EventType, readonly [agent: string, to: string, from: string]>>> = {
  deployment: ["sender", "destination", "sender"], presence: ["present", "place", "sender"], transfer: ["supplier", "recipient", "supplier"], labour_dispatch: ["sender", "destination", "sender"],
  casualty: ["victim", "place", "attacker"], attack: ["attacker", "target", "attacker"], meeting: ["participant", "place", "participant"], agreement: ["party", "party", "party"], violation: ["violator", "beneficiary", "violator"],
};

/** Names in a clause with the part they play, as far as word order tells, and the first one after a preposition of place. */
export function actorsOf(text: string, span: Span, type: EventType, dates: readonly Span[], lang: string): { readonly actors: Actor[]; readonly place: Place | null } {
  const [agent, to, from] = ROLES[type] ?? ["subject", "other", "other"];
  const names = namesIn(text, span, dates, lang);
  const actors = names.map((named, index): Actor => {
    const role = named.preposition === null ? (index === 0 ? agent : "other") : /from|aus|из|із|des?de|dal?/.test(named.preposition) ? from : to;
    return { role, name: named.name, entity: foldName(named.name), span: named.span };
  });
  const place = names.find((named) => named.isWhere) ?? names.find((named) => named.preposition !== null);
  return { actors, place: place === undefined ? uncasedPlace(text, span) : { name: place.name, entity: foldName(place.name), span: place.span } };
}
