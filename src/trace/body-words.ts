// @table
import { createLexicon } from "./lexicon.js";

/**
 * Kinds of bodies and roles that speak in news, as stems over many languages. With a country (`COUNTRIES`) a kind names one body, however it is
 * worded: "Seoul's spy agency", "разведка Южной Кореи". Form: see `createLexicon`.
 */
export const BODIES = createLexicon({
  intelligence: "intelligence_serv intelligence_agenc spy_agenc spy_serv spy_chief intelligence secret_serv geheimdien nachrichtendienst renseignement services_secrets servicios_de_inteligencia servicio_nacional_de_inteligencia inteligencia inteligenci servizi_segreti intelligence servicii_secrete serviciilor_secrete spionaj serviciile$ serviciilor_sud-coreene serviciilor_de_inform serviciul servico_de_inteligenc wywiad istihbarat kesfiyyat inlichtingendienst tiedustelu underrattelse разведк разведслужб спецслужб разведыват розвідк розвідув разузнаван 국정원 국가정보원 정보당국 정보기관 정보총국 情報院 国情院 國情院 情報機関 情報総局 情报局 情报院 情報局 情報機構 المخابرات الاستخبارات مخابرات استخبارات დაზვერვ מודיעין μυστικες_υπηρεσ खुफिया ข่าวกรอง nis$ gur$ hur$ diu$ cia$ mi6$ mossad гур$",
  military: "joint_chiefs general_staff armed_forces military army navy air_force generalstab streitkraft bundeswehr armee etat-major forces_armees ejercito fuerzas_armadas estado_mayor esercito forze_armate stato_maggiore exercito forcas_armadas armata armatei silahli_kuvvetler genelkurmay ordu$ генштаб вооруженн арми збройн 합참 합동참모 국방부 군 당국 軍方 参謀本部 軍隊 军方 جيش الجيش القوات_المسلحة צבא צה\"ל στρατ",
  defence: "defence_minist defense_minist ministry_of_defence ministry_of_defense pentagon verteidigungsminist ministere_de_la_defense ministerio_de_defensa ministero_della_difesa ministerio_da_defesa ministerul_apararii savunma_bakan минобороны министерство_обороны міноборони 국방장관 防衛省 国防部 國防部 وزارة_الدفاع",
  foreign: "foreign_minist foreign_secretary state_department aussenminist ministere_des_affaires_etrangeres affaires_etrangeres ministerio_de_exteriores ministerio_de_asuntos_exteriores relaciones_exteriores ministero_degli_esteri farnesina relacoes_exteriores ministerul_de_externe disisleri мид$ министерство_иностранных_дел мзс$ 외교부 외무성 外務省 外交部 外务省 وزارة_الخارجية",
  interior: "interior_minist home_office ministry_of_interior innenminist ministere_de_linterieur ministerio_del_interior ministero_dellinterno ministerul_de_interne icisleri мвд$ министерство_внутренних_дел 내무부 行政安全部 وزارة_الداخلية",
  health: "health_minist ministry_of_health health_authorit gesundheitsminist gesundheitsbehord ministere_de_la_sante ministerio_de_salud ministero_della_salute ministerio_da_saude ministerul_sanatatii saglik_bakan минздрав министерство_здравоохранения 보건부 卫生部 保健省 وزارة_الصحة",
  disaster: "disaster_manag emergency_manag emergency_serv civil_defen civil_protec civil_protection katastrophenschutz zivilschutz protection_civile proteccion_civil protezione_civile defesa_civil protectia_civila afad$ мчс$ гражданск_защит гражданской_защит гражданской_оборон цивільного_захист министерство_по_чрезвычайным дснс$ 재난 소방청 应急管理 應急管理 消防庁 消防 الدفاع_المدني إدارة_الكوارث bnpb rescue_serv secours pompiers feuerwehr bomberos bombeiros vigili_del_fuoco",
  seismology: "geological_survey usgs geologischen_dienst erdbebenwarte institut_geologique servicio_geologico geologic survey seismolog sismolog сейсмолог 기상청 気象庁 地震局 المسح_الجيولوجي",
  police: "police polizei policia polizia politia policja полиц поліц 경찰 警察 警方 الشرطة משטרה αστυνομ polis$ gendarm",
  court: "court$ courts$ supreme_court tribunal gericht juzgado corte$ суд$ 법원 法院 裁判所 محكمة בית_משפט",
  prosecutor: "prosecutor staatsanwalt procureur parquet fiscalia procura procuror прокур 검찰 检察 檢察 検察 النيابة",
  parliament: "parliament lawmakers_committee national_assembly bundestag parlament assemblee_nationale congreso camara parlamento duma дума верховная_рада 국회 国会 國會 议会 البرلمان knesset congress$",
  central_bank: "central_bank federal_reserve fed$ fomc zentralbank notenbank banque_centrale banco_central banca_central banca_nationala ecb$ bce$ ezb$ фрс$ центробанк 연준 한국은행 美联储 聯準會 日銀 frb$ الاحتياطي",
  presidency: "president presiden prasident presidenc presidente presedint cumhurbaskan президент 대통령 总统 總統 大統領 الرئيس kremlin kreml кремл 크렘린 克里姆林 الكرملين white_house",
  government: "government regierung gouvernement gobierno governo guvern hukumet rzad$ правительств уряд 정부 政府 الحكومة ממשל κυβερνησ authorities behorden autorites autoridades autorita autoritati власти влада 당국 当局 當局 السلطات taliban талиб طالبان",
  local: "governor mayor provincial district_chief gouverneur burgermeister oberburgermeister landrat maire prefect prefet prefecture alcalde gobernador sindaco prefetto prefeito governador primar$ primarul vali$ valisi губернатор мэр$ 주지사 시장 市长 市長 知事 州长 محافظ حاكم_ولاية",
  coastguard: "coast_guard coastguard kustenwache garde-cotes gardes-cotes guardacostas guardia_costiera guarda_costeira garda_de_coasta sahil_guvenlik берегов_охран береговой_охран береговая_охран берегової_охорон 해경 해양경찰 海警 海保 海上保安 خفر_السواحل",
  aid: "red_cross red_crescent rotes_kreuz croix-rouge cruz_roja croce_rossa unicef ocha$ oms$ wfp$ weltgesundheits красн_крест воз$ 적십자 세계보건기구 红十字 赤十字 世界卫生 الهلال_الأحمر منظمة_الصحة",
  monitors: "sanctions_monitoring monitoring_team panel_of_experts msmt$ sanktionen-uberwachung echipa_multilaterala mtms$ equipo_multilateral 다국적제재 監視チーム hrana$ osce$ osze$ iaea$ aiea$ observatory",
});

/** Roles of persons who speak: only some of them speak for themselves. */
export const ROLES = createLexicon({
  legislator: "lawmaker legislator member_of_parliament mp$ mps$ congressman congresswoman senator parliamentar abgeordnet parlamentarisch diputad deputat deputad deputes$ depute$ deputee parlamentar parliamentary_committee committee_of_parliament parlamentsausschuss ausschuss_des_parlaments commission_parlementaire comision_parlamentaria commissione_parlamentare comissao_parlamentar comisie_parlamentar comisiei_parlamentar парламентский_комитет парламентского_комитета парламентська_комісі парламентського_комітет 정보위 情報委 情报委 comitato geheimdienstausschuss onorevole milletvekil komitesi депутат законодат народни_представител 의원 간사 国会議員 議員 议员 議員 立委 النائب النواب نائب$ النائبان დეპუტატ חבר_כנסת βουλευτ posel$ posl kansanedustaj",
  spokesperson: "spokes sprecher porte-parole portavoz portavoce porta-voz purtator sozcu пресс-секретар представител речник 대변인 发言人 發言人 報道官 المتحدث$ متحدث rzeczni",
  expert: "professor analyst$ expert researcher fellow_at scholar experte forscher analyste$ profesor professeur catedratic professore esperto uzman профессор эксперт политолог 교수 전문가 연구위원 教授 专家 專家 専門家 خبير أستاذ",
  officer: "director$ chair$ chairman chairwoman chairperson chief$ head_of chief_executive ceo$ vorsitzend geschaftsfuhrer vorstandschef leiter$ leiterin directeur directrice directora$ diretor diretora direttore direttrice presidente_del presidente_della директор глава_профсоюз председатель_профсоюз genel_mudur mudur$ dyrektor prezes 위원장 대표 院長 院长 社長 مدير",
  witness: "witness eyewitness residents$ resident$ survivor zeug anwohner temoin habitant survivant testig vecin sobreviv testimon residente supersti martor localnic gorgu_tanig очевид местный_житель свидетел 목격자 주민 目击者 居民 住民 目撃者 شاهد السكان",
  doctor: "doctor hospital arzt$ krankenhaus medecin hopital medico hospital ospedale spital врач больниц 병원 医院 病院 طبيب مستشفى",
});

/** Sources nobody can check: they count once in a story, however often they are cited. */
export const UNNAMED = createLexicon({
  analysts: "analysts observers experts_say analysten beobachter analystes observateurs analistas observadores analisti analistii experti uzmanlar аналитик эксперты наблюдател 전문가들 분석가 分析人士 分析師 専門家ら محللون المحللون analitycy",
  sources: "sources source$ people_familiar kreise quellen insider sources_proches fuentes fonti$ fontes surse kaynaklar источник джерел 소식통 관계자 知情人士 消息人士 関係者 مصادر مصدر zrodl",
  officials: "secretary$ sekretar$ secretaire$ secretario$ segretario$ secretarul$ секретарь секретар$ minister$ ministre$ ministro$ ministru$ ministrul$ министр$ міністр$ officials official$ beamte$ offizielle responsables$ fonctionnaires funcionarios funzionari oficiali yetkililer чиновник официальные_лица 당국자 官员 官員 当局者 مسؤولون مسؤول",
  media: "media_reports local_media reports_say media$ medien medias medios stampa imprensa presa$ basin$ сми$ змі$ 언론 媒体 媒體 メディア وسائل_إعلام some_reports reports$",
});

/** Occasions on which something is said, for naming an origin. */
export const OCCASIONS = createLexicon({
  "closed briefing": "closed-door closed_briefing behind_closed a_puerta_cerrada a_porte_chiuse briefing_riservato huis_clos hinter_verschlossenen закрыт 비공개 非公開 闭门 閉門 مغلق მაღლ",
  briefing: "briefing briefed brief$ audit_session parliamentary_audit auditoria_parlamentaria audit$ 국정감사 브리핑 брифинг إحاطة مراجعة ausschuss comitato committee 情報委",
  "press conference": "press_conference news_conference pressekonferenz conference_de_presse rueda_de_prensa conferenza_stampa conferinta_de_presa пресс-конференц 기자회견 記者会見 记者会 مؤتمر_صحفي basin_toplantis",
  report: "report$ reports$ bericht rapport informe$ rapporto relatorio raport доклад отчет 보고서 報告書 报告 تقرير rapor$",
  post: "telegram post_on social_media x$ twitter facebook weibo truth_social телеграм соцсет 텔레그램 텔레그램에 推特 منشور تيليغرام",
  interview: "interview entrevista intervista interviu интервью 인터뷰 專訪 采访 インタビュー مقابلة roportaj",
  statement: "statement erklarung communique comunicado comunicato communicat заявлен 성명 声明 聲明 بيان aciklama",
  speech: "speech rede$ discours discurso discorso выступлен 연설 演说 演說 خطاب konusma",
});
