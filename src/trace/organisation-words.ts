// @table
import { createLexicon } from "./lexicon.js";

/**
 * Words that head the name of an organisation that is no body of a state by its name alone: "the harbour authority", "Gewerkschaft Metall". With another
 * word beside it such a name is an organisation; alone ("the authority") it points back to one. Form: see `createLexicon`.
 */
export const ORGANISATIONS = createLexicon({
  authority: "authority autoridad autorite autoridade autorita$ autoritat behorde hafenbehorde autoritate idare$ idaresi управление ведомств администрац управлінн 당국$ 공사$ 관리국 管理局 هيئة",
  agency: "agency$ agentur$ agencia$ agence$ agenzia$ agentia$ agencja agentschap kurum$ kurumu агентств агенці 청$ 기관 機関 机构",
  ministry: "ministry ministries$ department$ ministerium ministere ministerio ministero ministerul$ bakanlig министерств міністерств 부처 省$ وزارة",
  office: "office$ directorate bureau$ amt$ landesamt direction$ direccion ufficio$ direzione oficina$ gabinete biuro mudurlug бюро департамент комитет 사무소 事務所 مديرية",
  commission: "commission committee council$ board$ kommission ausschuss rat$ conseil$ comision consejo commissione consiglio comissao conselho comisia consiliul komisyon komisja комисси совет$ комісі 위원회 委員会 委员会 لجنة مجلس",
  union: "union$ unions$ union_of trade_union labour_union labor_union gewerkschaft betriebsrat syndicat sindicato sindicat sindacat sendika zwiazek_zawodowy zwiazkow vakbond fackforbund ammattiliit профсоюз профспілк 노조 노동조합 工会 工會 労組 労働組合 نقابة συνδικατ",
  company: "company$ companies$ firm$ corporation operator$ employer$ manufacturer automaker carmaker airline$ management$ unternehmen konzern$ firma$ betreiber geschaftsfuhrung entreprise$ societe$ direction_du_groupe empresa compania operador azienda societa$ impresa companhia compania$ sirket bedrijf spolka koncern компани концерн предприят компані 회사 기업 사측 公司 企业 企業 会社 同社 شركة الشركة εταιρει",
  association: "association federation foundation verband verein bund$ federacion asociacion federacao associacao federazione associazione asociatia federatia dernek dernegi stowarzysz ассоциац федераци союз$ асоціац 협회 연맹 協会 协会 連盟 جمعية اتحاد",
  institute: "institute university institut$ universitat universite universidad universita instituto istituto universidade universitatea universite$ институт университет інститут 연구소 대학 研究所 大学 جامعة معهد",
  hospital: "hospital krankenhaus klinikum klinik$ hopital hopitaux clinique clinica ospedale spitalul spital$ hastane szpital ziekenhuis sjukhus больниц госпитал лікарн 병원 医院 病院 مستشفى المستشفى νοσοκομει",
  bloc: "european_union african_union european_commission united_nations security_council europaische_union vereinte_nationen union_europeenne nations_unies union_europea naciones_unidas unione_europea nazioni_unite uniao_europeia nacoes_unidas uniunea_europeana avrupa_birligi евросоюз оон$ 유엔 유럽연합 联合国 聯合國 国連 欧盟 الأمم_المتحدة الاتحاد_الأوروبي",
  party: "party$ partei$ parti$ partito$ partido$ partidul партия партія 당$ 政党 حزب",
});

/** Legal forms and trade words that end the name of a company. */
export const COMPANY_NAME = /(?<![\p{L}])(?:inc|corp|ltd|llc|plc|gmbh|ag|se|kg|s\.?a|s\.?p\.?a|s\.?r\.?l|n\.?v|b\.?v|oy|ab|group|holdings?|works|systems|motors|industries|technologies|airlines|airways|bank|energy|steel|foods|pharma|logistics|werke|оао|ооо|пао|зао)\.?(?![\p{L}])/iu;

/** Kinds of documents that are cited without a name of their own; in one story one of a kind is one document. */
export const DOCUMENTS = createLexicon({
  memo: "memo$ memos$ memorandum note_interne note$ circulaire rundschreiben internes_schreiben notiz nota_interna nota_informativa circular$ circolare memoria_interna nota$ служебн_записк докладн_записк меморандум внутренний_документ 메모 内部文件 社内文書 مذكرة",
  report: "report$ reports$ bericht rapport informe$ rapporto relatorio raport$ raportul rapor$ raporu доклад отчет звіт 보고서 報告書 报告 تقرير",
  letter: "letter$ brief$ schreiben$ lettre$ carta$ lettera$ scrisoare mektup письмо лист$ 서한 书信 書簡 رسالة",
  study: "study$ survey$ studie umfrage etude$ sondage estudio encuesta studio$ sondaggio pesquisa studiu arastirma исследовани опрос дослідження 연구 조사 研究 调查 調査 دراسة",
  file: "documents$ document$ files$ dokument unterlagen documents_internes documentos documenti документ 문서 文件 文書 وثيقة وثائق",
});

/** What only says who had the document in hand: "seen by the Ashgrove Ledger". */
export const SEEN_BY = /\s(?:seen|obtained|reviewed|viewed|published|cited|leaked|consulte[e]?|vue? par|obtenue?|visto|vista|obtenid[oa]|ottenut[oa]|consultat[oa])\s.*$/iu;

/** Words for a count that somebody made on his own: whoever made it is its origin, also when it is a newspaper. */
export const OWN_COUNT = createLexicon({
  count: "tally tallied own_count own_calculation own_figures calculation counted_by a_count_by compiled_by added_up eigene_zahlung eigener_zahlung eigenen_zahlung zahlung_d berechnung auszahlung decompte comptage calculs recuento calculos conteggio calcoli contagem calculo calcule numarator hesaplama wyliczen berekening подсчет подсчёт расчет підрахунк 집계 자체 集計 统计 統計 حصيلة_جمعتها إحصاء",
});
