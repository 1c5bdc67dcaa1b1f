// @table
import { createLexicon } from "./lexicon.js";

/**
 * What news counts, as stems over many languages. `casualties` are dead and wounded together; reading them as dead is scope drift.
 * Form: see `createLexicon`.
 */
export const THINGS = createLexicon({
  casualties: "casualt dead_or_wounded killed_or_wounded killed_and_wounded dead_and_wounded killed_or_injured dead_and_injured death_or_injur losses tues_ou_bless morts_ou_bless morts_et_bless tues_et_bless muertos_o_heridos muertos_y_heridos bajas$ mortos_ou_feridos baixas$ morti_o_feriti morti_e_feriti tote_oder_verletzte tote_und_verletzte tot_oder_verwundet verluste verlusten morti_si_raniti pertes$ perdite потер убитых_и_раненых убитыми_и_ранеными втрат 사상자 死傷 死伤 伤亡 傷亡 خسائر",
  dead: "dead$ death deaths died dying kill killed fatalit toll$ slain tote$ toten tote_ getotet todesopfer gestorben starben ums_leben morts$ mort$ morte$ tues$ tuees tue$ deces$ decede muert murier murit decedat fallecid matado mataron mortos mortas mort morrer morreram obitos uccis morti$ vittime deced ucis decese morti$ ölü ölen öldü ölüm öldür can_kayb hayatini_kaybe olum zginel zabit ofiar doden gedood doda$ kuollut погиб убит смерт умер жертв загин вбит загибел 사망 숨지 숨졌 숨진 전사 死亡 死者 遇难 遇難 死んだ 殺 قتل قتيل قتلى مقتل وفاة توفي القتلى ضحايا დაიღუპ მოკლ הרוג נהרג νεκρ σκοτωθ मौत मारे ตาย เสียชีวิต lives$ das_leben_gekostet coute_la_vie perdu_la_vie peri$ perdieron_la_vida cobro_la_vida vidas$ perso_la_vita persero_la_vita perderam_a_vida pierdut_viata унесло_жизн унесла_жизн унесли_жизн унес_жизн лишились_жизн забрав_житт забрала_житт забрало_житт 목숨 丧生 喪生 罹难 命を落 لقوا_حتف",
  wounded: "wound injur hurt$ verletz verwund bless herid lesionad ferid ferit raniti raniti$ ranit rani$ yarali yaraland ranny rannych gewond skadad ранен поранен травм 부상 다쳤 负伤 受伤 受傷 負傷 けが جرح جريح مصاب إصاب أصيب დაშავ დაიჭრ פצוע נפצע τραυματ घायल บาดเจ็บ",
  missing: "missing vermisst disparu desaparecid disperso dispersi disparut kayip zagini пропавш зникл 실종 失踪 失蹤 行方不明 مفقود",
  displaced: "displaced evacuat refugee vertrieben evakuiert fluchtling deplac evacue refugi desplazad evacuad sfollat evacuati tahliye ewaku эвакуир беженц евакуй 대피 이재민 撤离 疏散 避難 نازح إجلاء لاجئ homeless obdachlos sans-abri",
  captives: "prisoner captured pows$ kriegsgefangen gefangen captif prisonnier prisioner prigionier prizonier esir$ esirler пленн полонен 포로 俘 捕虜 أسير أسرى hostage geisel otage rehen ostagg ostatic 인질 人质 رهائن",
  arrests: "arrest detain festgenommen verhaftet detenid detenu detencion arrestat retinut gozalti tutuklan задержан арестов затриман 체포 구금 逮捕 被捕 拘留 اعتقل",
  builders: "construction_troop construction_worker construction_unit construction_sold construction_brigade builder military_builder military_construction military_worker builders_in_uniform bausoldat aufbauarbeit bauarbeiter constructeur soldats_du_genie_civil constructor constructores militares_de_construccion operarios_militares construccion soldati_di_unita_di_costruzione costruzion construtor construtores militari_constructori soldati_constructori constructori insaat строител будівельник 건설부대 건설 인력 건설인력 군사건설 건설병 建設部隊 建设 工程建設 建築工 建設 إنشاءات بناء მშენებ οικοδομ",
  engineers: "sapper engineer deminer demin pionier zapador ingenier ingenieur инженер інженер genieri genier sapeur demineur sapador genist genisti istihkam saper$ saperzy саперов сапер сапёр 공병 工兵 мін мінер مهندس გამნაღმ",
  workers: "worker labourer laborer arbeiter arbeitskraft travailleur ouvrier trabajador obrero lavorator operai trabalhador muncitor isci$ isciler pracownik robotnik рабоч работник робітник 노동자 근로자 工人 勞工 劳工 労働者 عامل عمال",
  officers: "police_officer polizist policiers agentes_de_policia полицейск 경찰관 警员",
  troops: "troop soldier servicem military_personnel soldat soldad soldati militaires militares militari truppe troupes tropas trupe asker askeri zolnierz sotila войск солдат военнослуж військов военных$ военные$ военными$ військових$ 병력 병사 파병군 군인 장병 북한군 士兵 军队 軍隊 兵士 兵員 部隊 جندي جنود قوات عسكري ჯარისკაც სამხედრო חייל στρατιωτ fighters kampfer combattant personnel",
  jobs: "jobs$ job_cut posts$ stellen$ arbeitsplatz emploi$ emplois postes$ empleo$ empleos puestos_de_trabajo posti_di_lavoro posti$ esuberi empregos postos_de_trabalho locuri_de_munca posturi$ istihdam banen$ arbeidsplaats etatow etaty miejsc_pracy рабочих_мест рабочие_места робочих_місць 일자리 岗位 工作岗位 職位 雇用 وظيفة وظائف",
  homes: "houses homes buildings house_collaps haus hauser gebaud maison batiment casas$ viviend edifici abitazion edificio locuint ev$ bina budyn дом$ домов домa здани будинк 가옥 주택 건물 房屋 住宅 建物 منزل منازل مبان",
  missiles: "missile rakete raketen cohete misil missil racheta fuze$ fuzeler ракет 미사일 导弹 導彈 ミサイル صاروخ صواريخ",
  drones: "drone drohne dron$ drones uav$ iha$ беспилот дрон безпілот 드론 무인기 无人机 無人機 ドローン مسيرة مسيرات طائرة_مسيرة",
  shells: "shell artillery_round granat obus$ proyectil munition munizion снаряд 포탄 炮弹 砲弾 قذيفة قذائف",
  tanks: "tank$ tanks$ panzer char$ танк 전차 탱크 坦克 戦車 دبابة",
  aircraft: "aircraft fighter_jet flugzeug avion avioane самолет літак 전투기 飞机 飛機 航空機 طائرة طائرات",
  passengers: "passenger passagier passager pasajer passegger yolcu пассажир 승객 乘客 ركاب",
  children: "child kinder enfant nino nina$ bambin crianc copii cocuk дет$ детей ребен дітей 어린이 儿童 子ども أطفال طفل student schuler",
  votes: "vote stimme$ stimmen voix$ voto$ votos voti$ oy$ голос 표$ 票",
  systems: "system$ systems$ systeme sistema sistemi sisteme batter систем комплекс 시스템 포대 系统 系統 システム منظومة",
  magnitude: "magnitude magnitud magnitudine starke_ richter магнитуд магнітуд 규모_ マグニチュード 震级 級地震 级地震 芮氏 بقوة buyuklug siddetinde",
  containers: "container contenedor conteneur контейнер 컨테이너 集装箱 コンテナ حاوية",
});

/** Counts that only grow while an event lasts: a later one replaces an earlier one and does not contradict it. */
export const CUMULATIVE: ReadonlySet<string> = new Set(["dead", "wounded", "casualties", "arrests", "captives", "homes", "children"]);

/** Counts that change from hour to hour, up or down: dated by their page, not by the event. */
export const CHANGING: ReadonlySet<string> = new Set([...CUMULATIVE, "missing", "displaced"]);
