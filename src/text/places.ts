// Country names and what stands for them, in every language of the runtime's own region names (CLDR).
// A country is named by a word or a run of up to three words; endings are ignored, so "nordkoreanische" and "Северной Кореи" are found.

// What CLDR does not list: short forms, adjectives that change the stem, and seats of government that stand for the state. Plain lower case.
const ALIASES: Readonly<Record<string, string>> = {
  KP: "dprk;north korea;pyongyang;pjongjang;pjöngjang;piongyang;pyeongyang;pionyang;phenian;пхеньян;пхенян;кндр;северная корея;северокорейск;севернокорейск;корейская народно демократическая;пхен;북한;북측;평양;朝鲜;朝鮮;北朝鮮;平壌;平壤;nord coreen;nord corean;norcorean;norte corean;kuzey korel;nordcoreen;nordkorean;noord korea;koreą północn;korea północna;північна корея;кндр;північнокорейськ;пхеньян;פיונגיאנג;بيونغ;كوري شمالي;كوريين شماليين",
  KR: "rok;seoul;seul;séoul;seúl;сеул;южная корея;южнокорейск;южна корея;서울;한국;남한;국정원;韓国;韩国;首尔;ソウル;sud coreen;sud corean;surcorean;sul corean;südkorean;südkorea;güney korel;zuid korea;korea południowa;південна корея;південнокорейськ;corea del sur;corea del sud;corée du sud;cənubi koreya;سيول;سيئول;كوري جنوبي",
  RU: "moscow;moskau;moscou;moscú;mosca;moskva;moskova;moscova;москва;москов;kremlin;kreml;kremlj;кремл;모스크바;크렘린;モスクワ;莫斯科;موسكو;الكرملين;russian;russisch;russe;ruso;rusa;russo;russa;rus;rusă;российск;росси;руск;рф;러;俄;მოსკოვ;რუსეთ;росія;російськ;rosja;rosyjsk",
  UA: "kyiv;kiev;kiew;киев;київ;ukrainian;ukrainisch;ukrainien;ucranian;ucrain;украинск;україн;키이우;우크라;キーウ;基辅;كييف;უკრაინ;ukrain;ukraynal",
  US: "usa;u.s.;united states;american;washington;white house;pentagon;amerikanisch;états unis;etats unis;américain;estados unidos;estadounidense;stati uniti;statunitens;american;сша;американск;вашингтон;미국;백악관;アメリカ;米国;ワシントン;美国;华盛顿;الأمريكي;الأميركي;أمريكا;أميركا;واشنطن;abd;amerikan;სშა;statele unite",
  CN: "beijing;peking;pékin;pekín;pechino;pekin;пекин;chinese;chinesisch;chinois;chino;china;cinese;китайск;китай;중국;베이징;北京;中国;بكين;الصيني;çin",
  JP: "tokyo;tokio;токио;japanese;japanisch;japonais;japon;giappon;японск;япони;일본;도쿄;日本;东京;東京;طوكيو;ياباني",
  GB: "uk;u.k.;britain;british;london;londres;londra;britisch;britannique;británic;britannic;британ;лондон;великобритани;영국;런던;英国;ロンドン;伦敦;بريطاني;لندن",
  DE: "german;berlin;deutsch;allemand;alemán;aleman;tedesc;alemão;немецк;герман;берлин;독일;베를린;ドイツ;ベルリン;德国;ألماني;برلين;almany",
  FR: "french;paris;parís;parigi;französisch;francés;francese;françai;францу;франци;париж;프랑스;파리;フランス;法国;فرنس;باريس;fransa;fransız",
  IR: "iran;tehran;teheran;téhéran;teherán;тегеран;이란;테헤란;イラン;テヘラン;伊朗;طهران;إيران",
  IL: "israel;israël;izrael;jerusalem;израил;이스라엘;イスラエル;以色列;إسرائيل;اسرائيل;israil",
  IN: "india;indian;delhi;indien;inde;индийск;инди;인도;インド;印度;الهند;hindistan",
  TR: "turkey;türkiye;turkish;ankara;turquie;turquía;turchia;türkei;türkisch;турци;турецк;анкара;튀르키예;터키;トルコ;土耳其;تركي;أنقرة",
  SY: "syria;damascus;syrie;siria;syrien;сири;дамаск;시리아;シリア;叙利亚;سوري;دمشق;suriye",
  TW: "taiwan;taipei;taïwan;taiwán;тайван;대만;台湾;台灣;تايوان;tayvan",
  EU: "european union;brussels;union européenne;unión europea;unione europea;европейск союз;евросоюз;유럽연합;欧盟;الاتحاد الأوروبي",
  UN: "u.n.;united nations;onu;nations unies;naciones unidas;nazioni unite;vereinte nationen;оон;유엔;国連;联合国;الأمم المتحدة",
};
const MAX_WORDS = 3;
const MIN_STEM = 4;
/** Letters an ending may add to a stem. */
const MAX_ENDING = 8;
const SHORT_STEM = 4;
const SHORT_ENDING = 3;
const LATIN = /^[a-z]/;
const CYRILLIC = /^[\u0400-\u052f]/;
const CYRILLIC_ENDING = /(?:ая|яя|ое|ые|[аяьй])$/;
const MARKS = /\p{M}+/gu;
const UNSPACED = /^[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7a3]/u;

const plain = (text: string): string => text.normalize("NFKD").replace(MARKS, "").toLowerCase().normalize("NFC");

/** Stem of one word of a place name: short words whole ("india" must not be found in "individual"), longer ones without their last letters. */
function stemOf(word: string): string {
  if (CYRILLIC.test(word)) return word.length <= MIN_STEM ? word : word.replace(CYRILLIC_ENDING, "");
  if (UNSPACED.test(word) || word.length <= (LATIN.test(word) ? 5 : MIN_STEM)) return word;
  return word.slice(0, word.length - (word.length > 6 ? 2 : 1));
}

const phraseOf = (name: string): string => plain(name).split(/[\s\p{P}]+/u).filter((word) => word !== "").map(stemOf).join(" ");

interface PlaceTable {
  readonly codes: ReadonlyMap<string, string>;
  /** What names of several words begin with. */
  readonly starts: ReadonlySet<string>;
}

const REGION = /^[A-Z]{2}$/;
const CODES = "AD AE AF AL AM AO AR AT AU AZ BA BD BE BF BG BH BI BO BR BY CA CD CF CG CH CI CL CM CN CO CR CU CY CZ DE DJ DK DO DZ EC EE EG ER ES ET FI FR GA GB GE GH GR GT GY HN HR HT HU ID IE IL IN IQ IR IS IT JM JO JP KE KG KH KP KR KW KZ LA LB LK LR LT LU LV LY MA MD ME MG MK ML MM MN MR MT MV MW MX MY MZ NA NE NG NI NL NO NP NZ OM PA PE PG PH PK PL PS PT PY QA RO RS RU RW SA SD SE SG SI SK SL SN SO SS SV SY TD TG TH TJ TM TN TR TT TW TZ UA UG US UY UZ VE VN XK YE ZA ZM ZW".split(" ");

function addNames(codes: Map<string, string>, lang: string): void {
  let names: Intl.DisplayNames;
  try { names = new Intl.DisplayNames([lang], { type: "region" }); } catch { return; }
  for (const code of CODES) {
    const name = names.of(code);
    if (name === undefined || REGION.test(name)) continue;
    const phrase = phraseOf(name);
    if (phrase.length > 1 && !codes.has(phrase)) codes.set(phrase, code);
  }
}

function tableOf(lang: string): PlaceTable {
  const codes = new Map<string, string>();
  for (const [code, forms] of Object.entries(ALIASES)) for (const form of forms.split(";")) codes.set(phraseOf(form), code);
  addNames(codes, lang);
  const starts = new Set([...codes.keys()].flatMap((phrase) => {
    const parts = phrase.split(" ");
    return parts.slice(0, MAX_WORDS - 1).map((_, index) => parts.slice(0, index + 1).join(" ")).slice(0, parts.length - 1);
  }));
  return { codes, starts };
}

const tables = new Map<string, PlaceTable>();

function tableFor(lang: string): PlaceTable {
  const known = tables.get(lang);
  if (known !== undefined) return known;
  const table = tableOf(lang);
  tables.set(lang, table);
  return table;
}

/** Stems a word can be of, longest first: itself, then with ever longer endings cut off. */
function stemsOf(word: string): string[] {
  const least = UNSPACED.test(word) ? 2 : CYRILLIC.test(word) ? 3 : MIN_STEM;
  const stems = [word];
  for (let length = word.length - 1; length >= Math.max(least, word.length - MAX_ENDING); length -= 1) {
    // A short stem takes a short ending only: "malian" names Mali, "malicious" does not.
    if (length <= SHORT_STEM && word.length - length > SHORT_ENDING && !UNSPACED.test(word)) break;
    stems.push(word.slice(0, length));
  }
  return stems;
}

/** The longest place name of several words that starts at a word. */
function runAt(words: readonly string[], at: number, table: PlaceTable): { code: string; words: number } | null {
  let phrases = stemsOf(words[at] ?? "").filter((stem) => table.starts.has(stem));
  let best: { code: string; words: number } | null = null;
  for (let n = 1; n < MAX_WORDS && phrases.length > 0; n += 1) {
    const next = words[at + n];
    if (next === undefined) break;
    const longer = phrases.flatMap((phrase) => stemsOf(next).map((stem) => `${phrase} ${stem}`)).filter((phrase) => table.starts.has(phrase) || table.codes.has(phrase));
    const code = longer.map((phrase) => table.codes.get(phrase)).find((found) => found !== undefined);
    if (code !== undefined) best = { code, words: n + 1 };
    phrases = longer.filter((phrase) => table.starts.has(phrase));
  }
  return best;
}

/**
 * Countries named in a run of words: for each place found, its ISO 3166 code ("EU" and "UN" beside them) and the index of its first word.
 * `words` are in order, in plain form (lower case, no marks), hyphenated words in parts; a name in a language CLDR lacks is simply not found.
 * Linear in the words.
 */
export function findCountries(words: readonly string[], lang: string): { readonly code: string; readonly at: number }[] {
  const table = tableFor(lang);
  const found: { code: string; at: number }[] = [];
  for (let at = 0; at < words.length; at += 1) {
    const run = runAt(words, at, table);
    if (run !== null) { found.push({ code: run.code, at }); at += run.words - 1; continue; }
    const code = stemsOf(words[at] ?? "").map((stem) => table.codes.get(stem)).find((known) => known !== undefined);
    if (code !== undefined) found.push({ code, at });
  }
  return found;
}

// Made when first asked for: the runtime takes milliseconds to load its names.
let english: Intl.DisplayNames | null = null;

/** English name of a country found by `findCountries`, for a reader; "United Nations" and "European Union" for the two that are none. */
export function countryName(code: string): string {
  english ??= new Intl.DisplayNames(["en"], { type: "region" });
  return english.of(code) ?? code;
}
