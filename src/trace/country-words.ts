// @table
import { createLexicon, foldText, type LexiconHit } from "./lexicon.js";

/**
 * Countries by name, adjective and seat of government, as stems over many languages. The seat stands for the government in news ("Seoul says").
 * A divided country's halves come before the bare name because the longest stem wins. Form: see `createLexicon`.
 */
const COUNTRIES = createLexicon({
  KP: "north_korea nkorea nordkorea nord-core nord-corea corea_del_nord corea_del_norte coree_du_nord corea_de_nord coreea_de_nord nordcore nord-coree norcorean norte-corean coreia_do_norte nordcorean pyongyang pjongjang pionyang phenian pyongyong dprk rpdc kuzey_kore noord-kore severokore korea_pn polnocnokore simali_korey korea_utara trieu_tien северокоре северной_коре северная_коре кндр пхеньян північнокоре північної_коре північна_коре пхеньян кнр$ 북한 북측 조선민주주의 북러 平壤 北朝鮮 朝鲜 北韓 平壌 كوريا_الشمالية كوري_شمال كورية_شمال كوريين_شمال بيونغ_يانغ ჩრდილოეთ_კორე ჩრდილოეთმა_კორე פיונגיאנג צפון_קוריא βορεια_κορεα उत्तर_कोरिया เกาหลีเหนือ korut$ the_north$ nordul$",
  KR: "nis$ kcia$ south_korea southkorea skorea sudkorea sud-coree sudcore sud-core suedkorea coree_du_sud corea_del_sur corea_del_sud coreia_do_sul coreea_de_sud surcorean sul-corean seoul seul$ seulul seulului guney_kore zuid-kore jihokore poludniowokore canubi_korey cenubi_korey korea_selatan han_quoc южнокоре южной_коре южная_коре сеул півдeнної_коре південнокоре південної_коре південна_коре 한국 서울 국정원 국가정보원 韓国 韩国 南韓 韓國 首爾 首尔 كوريا_الجنوبية كوري_جنوب كورية_الجنوب الكورية_الجنوبية سيول სამხრეთ_კორე სეულ סיאול דרום_קוריא νοτια_κορεα νοτιοκορεατ दक्षिण_कोरिया เกาหลีใต้ the_south$",
  RU: "fsb$ russia russland russie russo rusia ruso rusa$ rusos rusas russ rusya rusiya rusko rosja rosyjsk rosji rosii rossij rus$ ruse$ rusi$ ryss venaj nga$ moscow moskau moscou moscu mosca moskva moskwa kremlin kreml kremlj россия россии россию россией росси русск москв кремл росії росія росій русия 러시아 모스크바 크렘린 俄羅斯 俄罗斯 俄方 俄軍 莫斯科 克里姆林 ロシア モスクワ روسيا روسي موسكو الكرملين რუსეთ მოსკოვ רוסיה מוסקבה ρωσι μοσχα रूस रूसी रशिया รัสเซีย",
  UA: "gur$ hur$ diu$ гур$ ukrain ucrain ucran ukrajin ukrayn oekrain kyiv kiev kiew kijow украин україн київ киев украйн 우크라 키이우 烏克蘭 乌克兰 基輔 基辅 ウクライナ キーウ أوكران كييف უკრაინ კიევ אוקראינה ουκραν यूक्रेन ยูเครน",
  US: "cia$ fbi$ nsa$ pentagon usgs$ federal_reserve fed$ fomc$ фрс$ united_states u.s.$ usa$ american americain americ amerik estados_unidos estadounid etats-unis stati_uniti statunit vereinigte_staaten vereinigten_staaten washington etats_unis eeuu ee.uu white_house maison_blanche casa_blanca weisse_haus weissen_haus statele_unite sua$ abd$ сша американ вашингтон 미국 백악관 美國 美国 米国 華盛頓 白宮 白宫 ワシントン الولايات_المتحدة أمريك أميرك واشنطن აშშ ארצות_הברית ארה\"ב ηπα αμερικαν अमेरिक สหรัฐ",
  CN: "china$ chinese chin$ chine$ chinois chines chinas kina$ kines beijing peking pekin pechino китай китаис пекин 중국 베이징 中国 中國 北京 الصين صيني بكين ჩინეთ סין$ κινα चीन จีน",
  JP: "japan japon giappon japan giappone tokyo tokio япон токио 일본 도쿄 日本 東京 اليابان ياباني طوكيو იაპონ יפן ιαπων जापान ญี่ปุ่น",
  DE: "german germany deutschland deutsch allemag allemand aleman alemania germania tedesc berlin almanya герман немецк берлин німеч німець 독일 德國 德国 ドイツ ألمانيا ألماني גרמניה γερμαν",
  FR: "france$ french franzos frankreich francia frances francais franca$ frans paris$ fransa франц париж 프랑스 法國 法国 フランス فرنسا فرنسي צרפת γαλλ",
  GB: "mi6$ mi5$ britain british united_kingdom uk$ u.k.$ england grossbritann britisch grande-bretagne royaume-uni reino_unido britanic britann regno_unito marea_britanie londres londra london ingiltere британ великобритан лондон 영국 英國 英国 イギリス بريطاني لندن בריטניה βρεταν",
  IR: "iran teheran tehran иран тегеран 이란 테헤란 伊朗 イラン إيران طهران ირან איראן ιραν ईरान อิหร่าน",
  IL: "mossad$ shin_bet idf$ israel israël jerusalem tel_aviv израил ізраїл 이스라엘 以色列 イスラエル إسرائيل ისრაელ ישראל ισραηλ इज़राइल",
  PS: "palestin palastin gaza$ gazastreif hamas палестин газа$ газы$ хамас 팔레스타인 가자 하마스 巴勒斯坦 加沙 加薩 哈馬斯 パレスチナ ガザ فلسطين غزة حماس פלסטינ עזה חמאס παλαιστιν",
  AF: "afghan afgan afegan kabul$ kaboul taliban talib афган кабул талиб 아프간 카불 탈레반 阿富汗 塔利班 アフガ タリバン أفغان كابول طالبان ავღან אפגניסטן αφγαν अफ़ग़ान अफगान",
  PK: "pakistan paquistan islamabad пакистан 파키스탄 巴基斯坦 パキスタン باكستان",
  IN: "india$ indian indien inde$ indie new_delhi nuova_delhi neu-delhi инди индии дели$ 인도$ 印度 インド$ الهند هندي भारत",
  TR: "afad$ turkey turkiye turkish turkei turqui turco turchia turcia ankara турци турецк анкара 튀르키예 터키 土耳其 トルコ تركيا تركي",
  SY: "syria syrien syrie siria дамаск сири 시리아 敘利亞 叙利亚 シリア سوريا سوري دمشق",
  LB: "lebanon libanon liban libano beirut hezbollah hisbollah hizbullah ливан бейрут хезболл 레바논 黎巴嫩 レバノン لبنان بيروت حزب_الله",
  YE: "yemen jemen houthi huthi йемен хусит 예멘 也門 也门 イエメン اليمن الحوثي",
  SA: "saudi arabie_saoudite arabia_saudita riyadh riad$ саудовск эр-рияд 사우디 沙特 サウジ السعودية الرياض",
  EG: "egypt agypten egipto egitto egipt cairo kairo египет каир 이집트 埃及 エジプト مصر$ المصري القاهرة",
  SD: "sudan soudan khartoum судан 수단$ 蘇丹 苏丹 スーダン السودان",
  ET: "ethiopia athiopien etiopia addis эфиопи 에티오피아 埃塞俄比亞 エチオピア إثيوبيا",
  NG: "nigeria abuja нигери 나이지리아 尼日利亞 ナイジェリア نيجيريا",
  ZA: "south_africa sudafrik sudafric afrique_du_sud pretoria юар$ 남아공 南非 南アフリカ",
  PL: "poland polen pologne polonia polsk polish warsaw warszaw warschau польш польск варшав 폴란드 波蘭 波兰 ポーランド بولندا",
  RO: "romania rumani roumani bucuresti bucharest bukarest румын бухарест 루마니아 羅馬尼亞 ルーマニア رومانيا",
  HU: "hungar ungarn hongri ungari budapest magyar венгр будапешт 헝가리 匈牙利 ハンガリー",
  IT: "italy italia itali italien rome$ roma$ rom$ итал рим$ 이탈리아 意大利 イタリア إيطاليا",
  ES: "spain spanish spanien espagn espan madrid испан мадрид 스페인 西班牙 スペイン إسبانيا",
  PT: "portugal portugues lisbon lisboa португал 포르투갈 葡萄牙 ポルトガル",
  GR: "greece greek griech grece grecia athens athen$ athen athene греци афин 그리스 希臘 ギリシャ اليونان ελλαδ ελλην αθην",
  GE: "georgia$ tbilisi tiflis грузи тбилис 조지아 格魯吉亞 ジョージア საქართველ თბილის",
  AM: "armenia armenien yerevan eriwan армени ереван 아르메니아 亞美尼亞",
  AZ: "azerbaijan aserbaidschan azerbaycan baku азербайджан баку 아제르바이잔 阿塞拜疆",
  BY: "belarus weissrussland minsk белару минск 벨라루스 白俄羅斯 ベラルーシ",
  MM: "myanmar birman burma naypy мьянм 미얀마 緬甸 缅甸 ミャンマー ميانمار",
  PH: "philippin filipin manila филиппин 필리핀 菲律賓 フィリピン الفلبين",
  ID: "bnpb$ indonesi jakarta индонез 인도네시아 印尼 インドネシア إندونيسيا",
  VN: "vietnam viet_nam hanoi вьетнам 베트남 越南 ベトナム فيتنام",
  TH: "thailand thai$ bangkok таиланд 태국 泰國 泰国 タイ$ تايلاند",
  TW: "taiwan taipei тайван 대만 台灣 台湾 臺灣",
  VE: "venezuel caracas венесуэл 베네수엘라 委內瑞拉 ベネズエラ فنزويلا",
  BR: "brazil brasil bresil brasilien бразил 브라질 巴西 ブラジル البرازيل",
  MX: "mexico mexik mexiq messic мексик 멕시코 墨西哥 メキシコ المكسيك",
  AR: "argentin buenos_aires аргентин 아르헨티나 阿根廷 アルゼンチン",
  CO: "colombia kolumbien colombie bogota колумби 콜롬비아 哥倫比亞",
  CL: "chile$ chilen santiago_de_chile чили 칠레 智利",
  PE: "peru$ peruan lima$ перу 페루 秘魯",
  CU: "cuba$ kuba$ cuban kuban havana куба 쿠바 古巴 キューバ",
  KZ: "kazakh kasach astana казах 카자흐 哈薩克",
  IQ: "iraq irak irac baghdad bagdad ирак багдад 이라크 伊拉克 イラク العراق بغداد",
  JO: "jordan$ jordanien jordanie amman иордан 요르단 約旦 الأردن",
  MA: "morocc marokko maroc marruec marrakech марокк 모로코 摩洛哥 المغرب",
  LY: "libya libyen libye libia tripoli ливия ливии 리비아 利比亞 ليبيا",
  NP: "nepal kathmandu непал 네팔 尼泊爾 ネパール نيبال नेपाल",
  BD: "bangladesh dhaka бангладеш 방글라데시 孟加拉 バングラ بنغلاديش",
  AU: "australi canberra австрали 호주 澳洲 澳大利亞 オーストラリア أستراليا",
  CA: "canad kanad ottawa канад 캐나다 加拿大 カナダ كندا",
  UN: "united_nations u.n.$ uno$ onu$ nations_unies naciones_unidas nazioni_unite vereinte_nationen vereinten_nationen nacoes_unidas natiunile_unite оон$ объединенных_наци 유엔 聯合國 联合国 国連 الأمم_المتحدة האו\"ם οηε",
  EU: "ecb$ bce$ ezb$ european_union union_europ europaische_union union_europea unione_europea brussel bruxelles евросоюз ес$ брюссел 유럽연합 歐盟 欧盟 الاتحاد_الأوروبي",
});

const INITIALS: Readonly<Record<string, string>> = { US: "usa", UN: "onu", EU: "european union", UK: "u.k.", ЕС: "евросоюз" };

/** Countries and the two bodies named in a passage, in order. Short initials count in capitals only: "us" and "un" are words. Offsets may be a few units off after initials. */
export function countriesIn(passage: string): LexiconHit<string>[] {
  return COUNTRIES.find(foldText(passage.replace(/(?<![\p{L}\p{N}.])(?:US|UN|EU|UK|ЕС)(?![\p{L}\p{N}])/gu, (initials) => INITIALS[initials] ?? initials)));
}
