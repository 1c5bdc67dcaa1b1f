// Persons in Korean, Japanese, Chinese and Arabic, where nothing but a role beside it tells a name: which part of "기상청 이상호 예보국장" is the person.
import { koreanNameKey } from "../text/index.js";
import { BODY_SIGNS } from "./bodies.js";

/** Roles that end a Korean phrase; what they are written onto is the office ("재난관리실장"). */
const KOREAN_ROLE = "(?:의원|대통령|장관|차관|차관보|총리|대변인|위원장|위원|간사|실장|국장|청장|처장|원장|총장|부장|과장|팀장|단장|관장|소장|센터장|본부장|지부장|지회장|회장|사장|대표|이사장|이사|지사|시장|군수|교수|연구원|총재|대사|대법관|재판관|법관|대법원장|주교|추기경|교황|목사|작가|코치|보안관|총경|경감|검사|판사|변호사|감독|행정관|수석|보좌관|비서관|서장|서기장|병원장|조합장|사령관|사령탑|대장|중장|소장|준장|대령|중령|의장|주석|국왕|외교관|특사|애널리스트|이코노미스트|박사|전문의)";
const KOREAN_OFFICE = new RegExp(`^([\\uac00-\\ud7a3]{0,12})${KOREAN_ROLE}$`, "u");
/** Words beside a role that are no part of a name. */
const KOREAN_BESIDE = /^(?:전|현|신임|전직|현직|소속|출신|담당|수석|선임|여당|야당|상원|하원|국회|지방|시|도|군|당|미|한|중|일|러|북|영|독|한국|미국|중국|일본|북한|영국|독일|이란|인도|대만|호주|태국|익명의|복수의|이|그|저|총|부|집권|유엔|시민|지역|현지)$|(?:[국령]|러시아|우크라이나|이스라엘|프랑스|이탈리아|스페인|캐나다|브라질|멕시코|필리핀|베트남|우리)$/u;

/** "군부 대변인 조민툰": a name behind the role. */
const KOREAN_BEHIND = /(?:^|\s)[\uac00-\ud7a3]{0,10}(?:대변인|의원|위원장|대표|장관)\s([\uac00-\ud7a3]{2,4}|[\uac00-\ud7a3]{2,7}\s[\uac00-\ud7a3]{2,7})$/u;

/** The name in a Korean phrase that ends in a role: the words before it that are no body; null when there are none. */
function koreanPerson(phrase: string): string | null {
  const behind = KOREAN_BEHIND.exec(phrase)?.[1];
  if (behind !== undefined && !BODY_SIGNS.test(behind) && !endsInRole(behind)) return behind;
  const words = phrase.replace(/^.*[\uac00-\ud7a3]의\s(?=\S)/u, "").split(" ");
  const office = KOREAN_OFFICE.exec(words.at(-1) ?? "");
  if (office === null) return null;
  const lead = words.slice(0, -1);
  const [, written = ""] = office;
  if (lead.length === 0) return written.length === 3 && koreanNameKey(written) !== null && !BODY_SIGNS.test(written) ? written : null;
  const isName = (word: string): boolean => /^[\uac00-\ud7a3·]{1,8}$/u.test(word) && !BODY_SIGNS.test(word) && !KOREAN_BESIDE.test(word);
  let from = lead.length;
  while (from > 0 && lead.length - from < 3 && isName(lead[from - 1] ?? "")) from -= 1;
  const name = from < lead.length ? lead.slice(from) : lead.slice(0, Math.max(0, lead.findIndex((word) => !isName(word))));
  const last = name.at(-1) ?? "";
  if (last.length === 3 && koreanNameKey(last) !== null) return last;
  // One syllable is a surname ("오 전 시장"), more than one word of one syllable no name.
  return name.length === 0 || name.length > 1 && name.some((word) => word.length === 1) ? null : name.join(" ");
}

const HAN_NAME = "\\p{Script=Han}{2,5}";
const KATAKANA_NAME = "[\\p{Script=Katakana}ー・＝]{2,24}";
const JAPANESE_ROLE = "(?:氏|さん|(?:[衆参]院|国会|県|市)?議員|(?:米|仏|韓|露|副|前|元)?大統領|(?:前|元|副)?首相|外相|防衛相|国防相|財務相|経産相|経済産業相|厚労相|厚生労働相|農相|文科相|国交相|環境相|法相|総務相|内相|商務相|大臣|(?:官房|防衛|国防|財務|国務|金融)?長官|知事|市長|町長|村長|区長|副?社長|会長|専務|常務|取締役|頭取|副?総裁|副?理事長|理事|所長|課長|部長|局長|室長|次長|係長|院長|校長|学長|署長|委員長|議長|報道官|報道局長|教授|准教授|(?:主任|上席|上級)?研究員|弁護士|監督|代表|書記長|総書記|(?:国家)?主席|事務局長|事務次官|事務総長|幹事長|参謀長|司令官|大佐|少将|大将|機長|船長|アナリスト|エコノミスト|医師|候補|大使|特使|総長)";
/** What may stand between a name and its role: the office it is of ("山田健一気象庁長官"). */
const JAPANESE_OFFICE = "(?:\\p{Script=Han}{1,6}(?:庁|省|院|会|社|局|党|銀行|大|部)|米|仏|韓|露)?";
const JAPANESE_NAMED = new RegExp(`^(?:.*[の、）)])?(${HAN_NAME}?)${JAPANESE_OFFICE}${JAPANESE_ROLE}$`, "u");

const KATAKANA_NAMED = new RegExp(`(?:^|[\\p{Script=Han}の、])(${KATAKANA_NAME})[\\p{Script=Han}]{0,8}${JAPANESE_ROLE}$`, "u");

/** The name before a Japanese role ("気象庁の山田健一課長", "トランプ米大統領"); null when only an office stands there. */
function japanesePerson(phrase: string): string | null {
  const katakana = KATAKANA_NAMED.exec(phrase)?.[1];
  if (katakana !== undefined) return katakana;
  const name = JAPANESE_NAMED.exec(phrase)?.[1] ?? "";
  return name === "" || BODY_SIGNS.test(name) || /(?:省|庁|県|市|党|会|院|局|国|官房|外務|防衛|財務|経済|政府|報道|事務|国防)$/u.test(name) ? null : name;
}

/** "国会議員の朴俊浩": a role tied to the name. */
const JAPANESE_LEAD = /^.{1,24}(?:員|官|者|長|相|事|領|士|授|役|家|省|庁|県|市|社|党|院|局|学|会|補)の(?=(?:\p{Script=Han}{2,5}|[\p{Script=Katakana}ー・＝]{2,20})$)/u;
/** "外交部发言人李明": a role, then a name of two to four signs, or a foreign one with a dot. */
const CHINESE_LEAD = /^.{0,30}(?:总统|總統|部长|部長|厅长|廳長|司长|司長|处长|處長|署长|署長|行长|行長|县长|縣長|区长|區長|镇长|鎮長|州长|村长|校长|校長|所长|所長|社长|社長|会长|會長|队长|隊長|组长|組長|董事长|董事長|理事长|理事長|发言人|發言人|主席|总理|總理|首相|外长|外長|防长|防長|市长|市長|省长|省長|院长|院長|局长|局長|领袖|領袖|领导人|領導人|律师|律師|大律師|议员|議員|立委|负责人|負責人|经理|經理|总裁|總裁|总监|總監|主任|教授|研究员|研究員|学者|經濟學家|经济学家|分析师|分析師|秘书长|秘書長|总干事|總幹事|书记|書記|代表|大使|特使|司令|将军|將軍|医生|醫生|检察官|檢察官|法官|委员|委員|专家|專家|居民|店主|村民)(?=\p{Script=Han}{2,4}$|\p{Script=Han}{1,6}[·・])/u;
/** "李成权议员", "王先生": a name before a role or title. */
const CHINESE_NAMED = /^(\p{Script=Han}{1,4})(?:先生|女士|教授|议员|議員|总统|總統|博士|医生|醫生)$/u;
/** A role in Arabic, what it is of ("باسم الدفاع المدني", words with the article), then the name. */
const ARABIC_LEAD = /^(?:وقال\s)?(?:\p{L}+\s)?(?:(?:ال)?(?:متحدث|ناطق)ة?(?:\s(?:ال)?رسمية?)?(?:\s(?:باسم|في)\s\p{L}+|\sباسم\p{L}{2,3})?|(?:ال)?(?:وزير|رئيس|محافظ|حاكم|مدير|قائد|سفير|نائب|عمدة|محامي|أمين|زعيم|جنرال|مقرر|عضو|خبير|محلل|باحث|طبيب|مفوض|منسق|مبعوث|ممثل)(?:ة|ان|ين)?(?:\s(?:حكومة|لجنة|بلدية|مجلس|نقابة|بعثة|غرفة|جمعية|هيئة|منظمة))?)(?:\s(?:ال|لل)\p{L}+)*\s(?=(?!ال|لل)\p{L}+(?:\s\p{L}+){1,3}$)/u;

/** Longest phrase that is looked at for a name. */
const LONGEST = 80;

/** A person's own name in a phrase of a script without capitals; null when the phrase has a role and no name, or neither. Linear in the phrase. */
export function easternPerson(phrase: string, lang: string): string | null {
  if (phrase.length > LONGEST) return null;
  if (lang === "ko") return koreanPerson(phrase);
  if (lang === "ja") {
    const tied = phrase.replace(JAPANESE_LEAD, "");
    return japanesePerson(phrase) ?? (tied === phrase ? null : tied);
  }
  const name = phrase.replace(lang === "zh" ? CHINESE_LEAD : ARABIC_LEAD, "");
  return name === phrase ? (lang === "zh" ? CHINESE_NAMED.exec(phrase)?.[1] ?? null : null) : name;
}

/** True for a phrase that ends in a role of Korean or Japanese, with or without a name before it. */
export function endsInRole(phrase: string): boolean {
  return phrase.length <= LONGEST && (KOREAN_OFFICE.test(phrase.slice(phrase.lastIndexOf(" ") + 1)) || JAPANESE_ROLE_END.test(phrase));
}

const JAPANESE_ROLE_END = new RegExp(`${JAPANESE_ROLE}$`, "u");
