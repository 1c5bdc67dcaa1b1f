// @table
// What stands before the name of a place, by language: prepositions that say where or whither, articles, directions, and nouns for kinds of places.

interface PlaceWords {
  /** Where something is. */
  readonly at: string;
  /** Whither or whence. */
  readonly toward: string;
  readonly article: string;
  /** "northern", "le nord de", before the name. */
  readonly direction: string;
  /** "province of", "Stadt": with their preposition, they name a place by themselves. */
  readonly kind: string;
}

const WORDS: Readonly<Record<string, PlaceWords>> = {
  en: {
    at: "in|near|at|inside|across|off|outside|around|throughout|close to|north of|south of|east of|west of", toward: "to|into|from|toward|towards", article: "the|its|a",
    direction: "(?:far |north|south|east|west|mid)*(?:north|south|east|west|central|nearby|neighbou?ring|northern|southern|eastern|western|coastal|rural|downtown|occupied|capital)(?:ern)?(?:,? ?(?:and )?(?:north|south|east|west)(?:ern)?)?",
    kind: "(?:(?:north|south|east|west)\\p{L}* |central |coastal |border |port |mountain |mining |capital )?(?:city|town|village|port|province|region|state|district|county|department|island|municipality|suburb|neighbou?rhood|republic|territory|area|valley|prefecture|oblast|capital|outskirts)(?: of|,)",
  },
  de: {
    at: "in|im|bei|nahe|unweit von|vor|am|auf|rund um|nördlich von|südlich von|östlich von|westlich von|innerhalb", toward: "nach|aus|ins|in die|von", article: "der|dem|den|die|das",
    direction: "(?:nördlich|südlich|östlich|westlich|nordöstlich|nordwestlich|südöstlich|südwestlich|zentral|benachbart|besetzt)\\p{L}*|Norden|Süden|Osten|Westen|Nähe|Raum|Großraum|Zentrum|Innenstadt|Norden der|Süden der|Osten der|Westen der",
    kind: "(?:Provinz|Region|Stadt|Hauptstadt|Hafenstadt|Kleinstadt|Großstadt|Gemeinde|Insel|Bundesstaat|Bundesland|Landkreis|Kreis|Bezirk|Departement|Gebiet|Dorf|Ort|Ortschaft|Stadtteil|Teilrepublik|Grenzstadt|Millionenstadt|Innenstadt von|Nähe von|Nähe der Stadt|Stadtzentrum von|Zentrum von|Vorort von|Norden von|Süden von|Osten von|Westen von)",
  },
  fr: {
    at: "à|en|dans|au|aux|près d[eu’'] ?|au large d[eu’'] ?|autour d[eu’'] ?|aux abords d[eu’'] ?|aux environs d[eu’'] ?|sur", toward: "vers|de|depuis|jusqu['’]à|du", article: "le|la|les|l['’]|l",
    direction: "(?:(?:le |l['’]|dans le |dans l['’]|au )?(?:nord|sud|est|ouest|centre|nord-est|nord-ouest|sud-est|sud-ouest)(?: de la| de l['’]| du| de| d['’]))",
    kind: "(?:ville|village|province|région|île|commune|quartier|localité|département|district|port|capitale|banlieue|préfecture|municipalité|État|comté|territoire|camp|périphérie|usine|hôpital|aéroport|gare|école|lycée|prison|mine|marché|église|base|plage|raffinerie|centrale|café)(?: (?:portuaire|côtière?|frontalière?|voisine?|septentrionale?|méridionale?|minière?|orientale?|occidentale?))? (?:de la|de l['’]|de|du|des|d['’])",
  },
  es: {
    at: "en|cerca de|junto a|frente a|a las afueras de|dentro de|alrededor de|al (?:norte|sur|este|oeste) de", toward: "a|hacia|desde|hasta|rumbo a", article: "el|la|los|las",
    direction: "(?:(?:el |al |del )?(?:norte|sur|este|oeste|centro|noreste|noroeste|sureste|suroeste|nororiente|suroccidente|interior|oriente|occidente)(?: de la| de los| del| de))",
    kind: "(?:ciudad|localidad|pueblo|provincia|región|isla|estado|departamento|municipio|comuna|distrito|barrio|puerto|capital|cantón|condado|comarca|aldea|parroquia|comunidad|periferia|afueras|aeropuerto|bar|hotel|escuela|mercado|hospital|iglesia|cárcel|prisión|estación|planta|fábrica|mina|refinería|base|campamento|plaza|centro comercial|discoteca|puente)(?: (?:portuaria|costera|fronteriza|vecina|minera|rural|norteña|sureña|oriental|occidental|septentrional|meridional))? (?:de la|de los|del|de)",
  },
  it: {
    at: "a|ad|in|nel|nella|nell['’]|nello|nei|vicino a|nei pressi di|presso|al largo d(?:i|ella|el|ell['’])|alle porte di|intorno a", toward: "verso|da|dal|dalla|dall['’]|fino a", article: "il|la|lo|le|gli|i|l['’]",
    direction: "(?:(?:nord|sud|est|ovest|centro|settentrione|nord-est|sud-est|nord-ovest|sud-ovest)(?: della| dello| dell['’]| del| di)?)",
    kind: "(?:città|cittadina|paese|provincia|regione|isola|comune|località|frazione|quartiere|porto|capitale|distretto|dipartimento|villaggio|periferia|contea|stato|zona|area|aeroporto|fabbrica|stabilimento|ospedale|carcere|scuola|mercato|stazione|porto|base|raffineria|miniera|piazza|chiesa)(?: (?:portuale|costiera|di confine|meridionale|settentrionale|orientale|occidentale))? (?:di|della|del|dell['’]|d['’])",
  },
  pt: {
    at: "em|no|na|nos|nas|perto d[eoa]|próximo (?:a|de|ao|à)|junto a|ao largo d[eoa]|arredores d[eoa]|num|numa", toward: "para|a|ao|à|rumo a|até|desde|de|do|da", article: "o|a|os|as",
    direction: "(?:(?:norte|sul|leste|oeste|centro|nordeste|noroeste|sudeste|sudoeste|interior|litoral)(?: de| do| da| dos| das))",
    kind: "(?:cidade|localidade|vila|aldeia|província|região|ilha|estado|município|distrito|bairro|porto|capital|comarca|concelho|departamento|freguesia|periferia|condado|aeroporto|fábrica|hospital|escola|mercado|estação|prisão|presídio|base|refinaria|mina|praça|igreja|bar|boate|hotel)(?: (?:portuária|costeira|fronteiriça|vizinha|mineira|rural))? (?:de|do|da|dos|das)",
  },
  ro: {
    at: "în|la|lângă|din|aproape de|în apropiere de|în apropierea|pe|din apropierea|în jurul", toward: "spre|către|de la|până la", article: "orașul|regiunea",
    direction: "(?:(?:nordul|sudul|estul|vestul|centrul|nord-estul|nord-vestul|sud-estul|sud-vestul)(?: (?:regiunii|provinciei|județului|orașului))?)",
    kind: "(?:orașul|municipiul|satul|comuna|județul|regiunea|provincia|insula|localitatea|portul|districtul|capitala|cartierul|aeroportul|departamentul|fabrica din|spitalul din|mina din|uzina din|gara din|baza din|școala din|piața din|oraşul|judeţul)(?: (?:portuar|de frontieră))?",
  },
};

/** How the words before a name mark it as a place: where it is, or only whither; null when they do not. */
export type PlaceMark = { readonly preposition: string; readonly isWhere: boolean } | null;

interface Patterns { readonly at: RegExp; readonly toward: RegExp; readonly kind: RegExp; readonly lead: RegExp | null }

const compiled = new Map<string, Patterns>();

function patternsOf(lang: string): Patterns | null {
  const words = WORDS[lang];
  if (words === undefined) return null;
  let patterns = compiled.get(lang);
  if (patterns === undefined) {
    const after = `(?:\\s?(?:${words.article})(?=\\s|$|['’])\\s?)?(?:\\s?(?:${words.direction})\\s?)?(?:\\s?(?:${words.article})\\s)?(?:\\s?(?:${words.kind})\\s?)?\\s?$`;
    const start = "(?:^|[\\s('’])";
    patterns = {
      at: new RegExp(`${start}(?<word>${words.at})(?:\\s|(?<=['’])|$)${after}`, "iu"), toward: new RegExp(`${start}(?<word>${words.toward})(?:\\s|(?<=['’])|$)${after}`, "iu"),
      kind: new RegExp(`${start}(?<word>${words.kind}|${lang === "en" || lang === "de" ? "(?!)" : words.direction})\\s?$`, "iu"), lead: lang === "de" ? new RegExp(`^(?:${words.kind}|(?:Hafen|Grenz|Küsten|Provinz)stadt)\\s(?=\\p{Lu})`, "u") : null,
    };
    compiled.set(lang, patterns);
  }
  return patterns;
}

/** True for a language whose place words are listed. */
export function hasPlaceWords(lang: string): boolean {
  return WORDS[lang] !== undefined;
}

/** What the words before a name (`before`, the last 60 or so units) say of it in a language; null when it is not marked as a place. */
export function placeMark(before: string, lang: string): PlaceMark {
  const patterns = patternsOf(lang);
  if (patterns === null) return null;
  const where = patterns.at.exec(before) ?? patterns.kind.exec(before);
  if (where !== null) return { preposition: (where.groups?.["word"] ?? "").toLowerCase(), isWhere: true };
  const whither = patterns.toward.exec(before);
  return whither === null ? null : { preposition: (whither.groups?.["word"] ?? "").toLowerCase(), isWhere: false };
}

/** A noun for a kind of place that German writes with a capital before the name ("Provinz Sarawan"), and what it is stripped to. */
export function withoutKind(name: string, lang: string): string {
  const lead = patternsOf(lang)?.lead ?? null;
  return lead === null ? name : name.replace(lead, "");
}

/** German nouns behind a preposition that are no places: "in Haft", "in Lebensgefahr", "aus Sicherheitskreisen". */
const GERMAN_NOUN = /(?:ung|ungen|heit|heiten|keit|keiten|schaft|schaften|tion|tionen|tät|täten|kreisen?|gefahr|angaben|ismus|nis|nisse|tum|ling|lingen|haft|zeit|jahre?n?|monate?n?|wochen?|tage?n?|stunden?|prozent|millionen|milliarden|menschen|kräften?|leuten|behörden|medien|familien|fällen|teilen|arbeit|beginn|hilfe|schutz|nähe|folge|rahmen|fall|kraft|krieg|kriegs|kampf|angriff|angriffen|einsatz|protest|urteil|verdacht|untersuchung|krankenhaus|klinik|kliniken|gericht|parlament|regierung|internet|fernsehen|ministerium|hause?|büro|gebäude|auto|lage|sicht|zukunft|vergleich|vorjahr|umfeld|bericht|gespräch|interview|mitte|ende|anfang|frühjahr|sommer|herbst|winter|norden|süden|osten|westen|landes|innenstadt|flammen|unglück|unfall|absturz|anschlag|explosion|streik|überschwemmung|gefecht|razzia|frage|freiheit|gewahrsam|brand|betrieb|bau|verkehr|wasser|luft|see|meer|küste|grenze|front)$/iu;

/** True for a single German word that is rather a common noun than a place. */
export function isCommonNoun(name: string, lang: string): boolean {
  return lang === "de" && !name.includes(" ") && GERMAN_NOUN.test(name);
}
