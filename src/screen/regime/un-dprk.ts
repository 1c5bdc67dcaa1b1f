import type { LensRule, Regime, RegimeEvent, Programme } from "../lens/regime.js";
import { measuresOf } from "./measure-rows.js";
import { RESOLUTION_ROWS } from "./un-dprk-measures.js";

const LABOUR = ["UN-2375-17", "UN-2397-8", "UN-2371-11"] as const;

const SOLDIERS = "whether the soldiers are nationals who earn income in the host country: under their own command that is argued both ways";

// In order: for each group of topics the first rule that fits is taken.
const RULES: readonly LensRule[] = [
  { id: "military-workers", topics: ["workers", "military", "movement"], direction: "any", measures: LABOUR, level: "may-engage", missing: SOLDIERS },
  { id: "military-builders", topics: ["builders", "military", "movement"], direction: "any", measures: LABOUR, level: "may-engage", missing: SOLDIERS },
  { id: "builders", topics: ["builders", "movement"], direction: "any", measures: LABOUR, level: "engages", missing: null },
  { id: "workers", topics: ["workers", "movement"], direction: "any", measures: LABOUR, level: "engages", missing: null },
  { id: "labour-export", topics: ["labour-export"], direction: "any", measures: LABOUR, level: "engages", missing: null },
  { id: "soldiers-as-workers", topics: ["soldiers", "works"], direction: "any", measures: LABOUR, level: "may-engage", missing: SOLDIERS },
  { id: "missiles-out", topics: ["missiles"], direction: "from", measures: ["UN-1718-8b", "UN-1718-8aii", "UN-1874-9"], level: "engages", missing: null },
  { id: "arms-out", topics: ["arms"], direction: "from", measures: ["UN-1718-8b", "UN-1874-9", "UN-2270-6"], level: "engages", missing: null },
  { id: "missiles-in", topics: ["missiles"], direction: "to", measures: ["UN-1718-8ai", "UN-1718-8aii", "UN-1874-10"], level: "engages", missing: null },
  { id: "arms-in", topics: ["arms"], without: ["military-technology"], direction: "to", measures: ["UN-1718-8ai", "UN-1874-10", "UN-2270-6"], level: "engages", missing: null },
  { id: "wmd-items", topics: ["wmd-items"], direction: "to", measures: ["UN-1718-8aii", "UN-1718-8c"], level: "may-engage", missing: "which items or know-how are meant" },
  { id: "military-technology", topics: ["military-technology"], direction: "any", measures: ["UN-1718-8c", "UN-2270-9", "UN-2270-8"], level: "may-engage", missing: "which technology is meant" },
  { id: "training", topics: ["military-training"], direction: "any", measures: ["UN-1718-8c", "UN-2270-9"], level: "may-engage", missing: "who trains whom, and in what" },
  { id: "gas-liquids", topics: ["gas-liquids"], direction: "to", measures: ["UN-2375-13"], level: "engages", missing: null },
  { id: "aviation-fuel", topics: ["aviation-fuel"], direction: "to", measures: ["UN-2270-31"], level: "engages", missing: null },
  { id: "refined", topics: ["refined"], direction: "to", measures: ["UN-2397-5"], level: "may-engage", missing: "a quantity and a year: it is a cap, not a ban" },
  { id: "crude", topics: ["crude"], direction: "to", measures: ["UN-2397-4"], level: "may-engage", missing: "a quantity and a year: it is a cap, not a ban" },
  { id: "fuel", topics: ["fuel"], without: ["refined", "crude", "gas-liquids", "aviation-fuel"], direction: "to", measures: ["UN-2397-5", "UN-2397-4"], level: "may-engage", missing: "which fuel, a quantity and a year: these are caps, not bans" },
  { id: "banking", topics: ["banking"], direction: "any", measures: ["UN-2270-33", "UN-2321-31"], level: "may-engage", missing: "whether the Committee approved it" },
  { id: "finance", topics: ["finance"], direction: "to", measures: ["UN-2094-11", "UN-2270-33", "UN-2321-31"], level: "may-engage", missing: "the channel and what the money is for" },
  { id: "luxury", topics: ["luxury"], direction: "to", measures: ["UN-1718-8aiii", "UN-2270-39"], level: "engages", missing: null },
  { id: "ship-to-ship", topics: ["ship-to-ship"], direction: "any", measures: ["UN-2375-11"], level: "engages", missing: null },
  { id: "coal-iron", topics: ["coal-iron"], direction: "from", measures: ["UN-2371-8"], level: "engages", missing: null },
  { id: "minerals", topics: ["minerals"], direction: "from", measures: ["UN-2270-30", "UN-2321-28", "UN-2371-10"], level: "may-engage", missing: "which mineral is meant" },
  { id: "gold", topics: ["gold"], direction: "from", measures: ["UN-2270-30", "UN-2270-37"], level: "engages", missing: null },
  { id: "seafood", topics: ["seafood"], direction: "from", measures: ["UN-2371-9"], level: "engages", missing: null },
  { id: "textiles", topics: ["textiles"], direction: "from", measures: ["UN-2375-16"], level: "engages", missing: null },
  { id: "farm-goods", topics: ["farm-goods"], direction: "from", measures: ["UN-2397-6"], level: "engages", missing: null },
  { id: "machinery-in", topics: ["machinery"], without: ["arms", "missiles"], direction: "to", measures: ["UN-2397-7"], level: "may-engage", missing: "the kind of goods" },
  { id: "machinery-out", topics: ["machinery"], without: ["arms", "missiles"], direction: "from", measures: ["UN-2397-6"], level: "may-engage", missing: "the kind of goods" },
  { id: "statues", topics: ["statues"], direction: "from", measures: ["UN-2321-29"], level: "engages", missing: null },
  { id: "joint-venture", topics: ["joint-venture"], direction: "any", measures: ["UN-2375-18"], level: "may-engage", missing: "whether it falls under an exception" },
  { id: "science", topics: ["science"], direction: "any", measures: ["UN-2321-11"], level: "may-engage", missing: "the field and whether the Committee approved it" },
];

const EVENTS: readonly RegimeEvent[] = [
  { id: "UN-VETO-2024", date: "2024-03-28", text: "Russia vetoed another year for the Panel of Experts (13 for, 1 against, China abstained). The measures stayed as they were; only the panel was to end.", confidence: "verified" },
  { id: "UN-POE-END", date: "2024-04-30", text: "The Panel of Experts ended. The 1718 Committee and the measures go on.", confidence: "verified" },
  { id: "TREATY-2024", date: "2024-06-19", text: "Russia and the DPRK signed a partnership treaty, in force since 4 December 2024, with mutual military help (article 4). A treaty between two states does not lift measures of the Council (article 103 of the Charter; recalled).", confidence: "verified" },
  { id: "MSMT-START", date: "2024-10", text: "Eleven states set up the Multilateral Sanctions Monitoring Team. It is not a body of the United Nations and binds nobody.", confidence: "verified" },
  { id: "MSMT-1", date: "2025-05-29", text: "The team's first report, on military cooperation of the DPRK and Russia.", confidence: "secondary" },
  { id: "MSMT-2", date: "2025-10-22", text: "The team's second report, on cyber operations and workers in information technology.", confidence: "secondary" },
];

const PROGRAMMES: readonly Programme[] = [
  { key: "US-NK", jurisdiction: "US", name: "North Korea sanctions: 31 CFR 510, six executive orders and the Act of 2016", touches: "exported labour, arms trade, government and party", confidence: "verified" },
  { key: "US-22USC9241a", jurisdiction: "US", name: "22 USC 9241a (CAATSA section 321)", touches: "goods made with North Korean labour are presumed to be made by forced labour and may not come in", confidence: "verified" },
  { key: "US-22USC9241b", jurisdiction: "US", name: "22 USC 9241b", touches: "those abroad who employ North Korean labour", confidence: "verified" },
  { key: "US-RUSHAR", jurisdiction: "US", name: "Executive orders 14024 and 14114", touches: "those who help Russia's war; in December 2024 also North Korean generals", confidence: "secondary" },
  { key: "EU-PRK", jurisdiction: "EU", name: "Regulation 2017/1509 and Decision 2016/849", touches: "the UN measures, and listings, fuel, services and investment of its own", confidence: "verified" },
  { key: "EU-UKR", jurisdiction: "EU", name: "Regulation 269/2014", touches: "listings over Ukraine; since 2024 also North Korean officials", confidence: "secondary" },
  { key: "EU-RUS", jurisdiction: "EU", name: "Regulation 833/2014", touches: "measures on branches of Russia's economy", confidence: "verified" },
  { key: "GB-DPRK", jurisdiction: "GB", name: "SI 2019/411", touches: "the UN measures and British listings", confidence: "verified" },
  { key: "GB-RUS", jurisdiction: "GB", name: "SI 2019/855", touches: "measures over Ukraine", confidence: "verified" },
  { key: "KR-AUTO", jurisdiction: "KR", name: "Listings of the Republic of Korea", touches: "people, bodies and ships, several rounds in 2024", confidence: "secondary" },
  { key: "AU-DPRK", jurisdiction: "AU", name: "Australian framework", touches: "listings of its own", confidence: "verified" },
  { key: "SECO-NORTHKOREA", jurisdiction: "CH", name: "Swiss measures", touches: "in step with the UN and the EU", confidence: "verified" },
];

const regime: Regime = {
  key: "un-dprk",
  programme: "UN-SC1718",
  name: "Security Council measures on the DPRK",
  subject: {
    name: "DPRK",
    searchWords: ["North Korea", "North Korean", "Pyongyang", "DPRK", "Nordkorea", "Corée du Nord", "Corea del Norte", "Corea del Nord", "КНДР", "Северной Кореи", "Північна Корея", "북한", "北朝鮮", "朝鲜", "كوريا الشمالية", "Kuzey Kore", "Coreia do Norte"],
    words: "north_korea pyongyang dprk n$_korea nordkorea pjöngjang pjongjang corée_du_nord nord-coréen nord-coreen pyongyang corea_del_norte norcorean pionyang corea_del_nord nordcorean coreia_do_norte norte-corean pyongyang северн_коре северная_корея северной_коре северную_корею северокоре кндр пхеньян північн_корея північна_корея північної_коре північнокоре кндр kuzey_kore coreea_de_nord nord-corean şimali_koreya korea_północn korei_północn północnokorea 북한 북측 평양 조선민주주의 북러 북·러 北朝鮮 朝鲜 朝鮮 平壌 平壤 北韓 北韩 كوريا_الشمالية كوري_شمال كورية_شمالية الكورية_الشمالية الكوريين_الشماليين بيونغ_يانغ بيونغيانغ ჩრდილოეთ_კორე ჩრდილოეთმა_კორე ჩრდილოეთის_კორე ფხენიან",
    shortForms: "the_north$ the_north's$ der_norden$ des_nordens$ dem_norden$ le_nord$ du_nord$ el_norte$ il_nord$ o_norte$",
    adjectives: "north_korean nordkoreanisch nord-coréen nord-coreen norcorean nordcorean norte-corean северокоре північнокоре kuzey_koreli nord-corean północnokorea 북한산 북한제 北朝鮮製 朝鲜制",
  },
  body: "un$ u.n. united_nations security_council international uno$ vereinte_nationen vereinten_nationen sicherheitsrat internationale onu$ nations_unies conseil_de_sécurité naciones_unidas consejo_de_seguridad nazioni_unite consiglio_di_sicurezza nações_unidas internacional internazional international оон совбез совет_безопасности совета_безопасности международн ооон радбез міжнародн bm$ uluslararası internațional 유엔 안보리 국제 대북 国連 安保理 国際 联合国 安理会 国际 الأمم_المتحدة مجلس_الأمن الدولية გაერო საერთაშორისო onz$ międzynarodow",
  asOf: "2025-11-15",
  sourceUrl: "https://main.un.org/securitycouncil/en/sanctions/1718",
  measures: [
    ...measuresOf("UN", RESOLUTION_ROWS, {
      "UN-2397-4": { limit: { value: 4_000_000, unit: "barrels", alternative: { value: 525_000, unit: "tonnes" }, per: "year" } },
      "UN-2397-5": { limit: { value: 500_000, unit: "barrels", alternative: null, per: "year" } },
      "UN-2397-8": { deadline: "2019-12-22" },
      "UN-2397-28": { note: "The paragraph may be 27." },
    }),
    {
      id: "UN-1718-regime", resolution: "S/RES/1718", paragraph: "and what followed", adopted: "2006-10-14", topic: "the regime as a whole", direction: "both",
      summary: "Stands for claims that speak of “UN sanctions” or “international sanctions” without saying which.", confidence: "verified", checkedAgainst: "1718 Committee page",
      supersededBy: null, limit: null, deadline: null, note: null,
    },
  ],
  umbrella: "UN-1718-regime",
  events: EVENTS,
  programmes: PROGRAMMES,
  rules: RULES,
};

export default regime;
