import { foldName } from "../text/index.js";
import type { SourceKind } from "./sources.js";

/** What bodies do, by the words that name or describe them in the languages of the packs. A description is only joined to a body of its own class. */
const CLASSES: Readonly<Record<string, RegExp>> = {
  intelligence: /intelligence|spy agency|spies|geheimdienst|nachrichtendienst|renseignement|inteligencia|inteligência|informazioni|servizi segreti|servicios? secretos?|spionaj|informații|разведк|разведыват|спецслужб|розвідк|розвідувальн|istihbarat|الاستخبارات|المخابرات|정보원|국정원|정보당국|정보기관|정보부|情報院|国情院|情報機関|情报院|情报机构|情报部门|情報機構/iu,
  police: /police|polizei|polic[ií]a|polizia|poliți|полици|поліці|polis|emniyet|الشرطة|경찰|警察|警方|警視庁/iu,
  prosecution: /prosecut|staatsanwalt|parquet|fiscal[ií]a|procura|parchet|прокуратур|savcılı|النيابة|검찰|検察|地検|检察/iu,
  union: /(?:trade |labou?r )?\bunion\b|gewerkschaft|syndicat|sindica|профсоюз|профспілк|sendika|النقابة|노조|노동조합|組合|工会/iu,
  court: /court|gericht|tribunal|corte|\bcour\b|curtea|(?:^|\s)суд|mahkeme|المحكمة|법원|地裁|裁判所|法院/iu,
  hospital: /hospital|klinik|krankenhaus|hôpital|ospedale|spital|больниц|лікарн|hastane|المستشفى|병원|病院|医院/iu,
  ministry: /ministr|ministeri|ministère|министерств|міністерств|bakanlı|وزارة|(?:국방|외교|통일|행정안전|복지|환경|노동|교육)부|省$|部$/iu,
};
/** Words for a body of any kind. */
const GENERIC = /^(?:the |die |der |das |el |la |l['’]|le |o |a )?(?:agency|service|body|organi[sz]ation|institution|watchdog|regulator|office|bureau|department|behörde|dienst|amt|organisation|organisme|agence|organismo|agencia|entidad|ente|agenzia|órgão|agência|instituția|agenția|ведомство|служба|орган|агентство|відомство|організація|организация|kurum|teşkilat|الوكالة|الهيئة|الجهاز)$/iu;

const classes = new Map<string, string | null>();
/** Names whose class is remembered: bodies are compared with each other, and come back. */
const MOST_CLASSES = 1000;

function classOf(name: string): string | null {
  let known = classes.get(name);
  if (known === undefined) {
    if (classes.size >= MOST_CLASSES) classes.clear();
    known = Object.entries(CLASSES).find(([, pattern]) => pattern.test(name))?.[0] ?? null;
    classes.set(name, known);
  }
  return known;
}

/** True when a bare word for a body ("the agency", "разведка") can stand for a named one: it is general, or says the same of it. */
export function canStandFor(bare: string, named: string): boolean {
  if (GENERIC.test(bare)) return true;
  const own = classOf(bare);
  return own !== null ? classOf(named) === own : foldName(named).includes(foldName(bare).replace(/^the /u, ""));
}

/** True for a short form made of a name's own signs, in order, first and last the same: 국정원 of 국가정보원, 国情院 of 国家情報院. */
export function isShortForm(short: string, long: string): boolean {
  if (short.length < 3 || short.length > 5 || long.length <= short.length || long.length > 14 || !/^[\uac00-\ud7a3\u4e00-\u9fff]+$/u.test(short + long)) return false;
  if (short[0] !== long[0] || short.at(-1) !== long.at(-1)) return false;
  let at = 0;
  for (const sign of long) if (sign === short[at]) at += 1;
  return at === short.length;
}

/** Words that place a body in a country or set it apart say nothing of its own name ("South Korea's spy agency"). */
const LEAD = /^(?:the |la |le |el |il |der |die |das |l['’])?(?:\p{Lu}[\p{L}.]*(?:\s\p{Lu}[\p{L}.]*)?['’]s?\s|\p{Lu}\p{L}+(?:an|ish|ese|ian|sche[rnms]?|ische[rnms]?)\s|(?:south|north)[- ]\p{Lu}?\p{L}+\s|\p{L}*(?:korean|coréen|corean|корейск|корейс)\p{L}*\s|\p{Lu}{2,3}\s)+/iu;

/** True for a body that is described, not named: no capital of its own beside a country's. */
export function isDescribed(name: string, kind: SourceKind, lang: string): boolean {
  if (kind !== "body" || classOf(name) === null) return false;
  if (/[\uac00-\ud7a3]/u.test(name)) return /(?:정보|수사|사법)? ?(?:당국|기관)$/u.test(name);
  if (/[\u4e00-\u9fff]/u.test(name)) return /(?:機関|当局|机构|部门|當局|機構)$/u.test(name);
  const own = name.replace(LEAD, "");
  const capitals = (own.match(/(?<![\p{L}\p{N}])\p{Lu}/gu) ?? []).length;
  const isSingle = !own.includes(" ");
  return lang === "de" ? isSingle : capitals === 0 || isSingle && !/^\p{Lu}{2,}$/u.test(own);
}

/** The one body of an article that a description means: the only named one of its class. Null when there is none, or several. */
export function describedBody<Named extends { readonly name: string; readonly key: string }>(description: string, named: readonly Named[]): Named | null {
  const wanted = classOf(description);
  if (wanted === null || wanted === "ministry") return null;
  const fitting = named.filter((body) => classOf(body.name) === wanted);
  const keys = new Set(fitting.map(({ key }) => key));
  return keys.size === 1 ? fitting[0] ?? null : null;
}
