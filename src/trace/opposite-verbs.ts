// @table
import { createLexicon } from "./lexicon.js";

/**
 * Verbs that say the opposite of each other, as stems over several languages: "axis+" and "axis-". A claim that stands on one side of an axis never
 * joins one that stands on the other. Form: see `createLexicon`.
 */
export const POLES = createLexicon({
  "move+": "sent$ send$ sends$ sending deploy dispatch arrive enter$ entered moved_to moved_into join$ joined entsand schick verleg$ verlegt geschickt eingetroff envoy deploy deployé arriv enviad envio$ desplega llegad mand$ inviat arrivat schierat invio$ trimis trimite ajuns gonder ulast sevk wyslal wyslan przyby отправ прибы направ перебро надісла прибу відправ 파견 파병 보냈 보낸 도착 派遣 派兵 到着 派出 抵達 抵达 إرسال أرسل وصل نشر",
  "move-": "withdr pulled_out pull_out pulling_out recall left$ abgezogen zurückgezog ziehen_ab zieht_ab abzug retir rapatri retirad repatri ritirat richiam retras retrage geri_cek cekil wycofa отозва вывод вывел выведен відклика вивед 철수 철군 撤退 撤軍 撤军 撤回 سحب انسحب انسحاب",
  "accept+": "accept agree approve ratif sign$ signed backed annahm angenommen zugestimmt billig akzeptier accepte approuv acept aprob aprueb accett approv acceptat kabul_et onayla принял согласил одобр підтрима схвал 수락 승인 동의 接受 同意 批准 承認 قبل وافق أقر",
  "accept-": "reject refuse turn_down turned_down veto declin oppose abgelehnt lehnt lehnte zuruckgewiesen rejet refus rechaz rifiut respins respinge reddet отклон отверг відхил відмов 거부 거절 拒絕 拒绝 否决 却下 拒否 رفض",
  "rise+": "raise rise$ rose$ risen increas climb grew$ grow$ hike erhoh stieg gestiegen steig augment hauss aument sub[ei] subi subio aumenta crescut crest artir yuksel повысил вырос увелич підвищ зріс зрос 인상 증가 올랐 늘었 上升 增加 提高 加息 上昇 引き上げ ارتفع رفع زاد",
  "rise-": "cut$ cuts$ lower$ lowered reduc fall$ fell$ fallen decreas drop$ dropped declined senk gesenkt sank gesunken abgesenkt baiss redui recort baj[oa] bajo$ baja$ redujo reduc taglia ridot ridott ridur scazut redus dusur azalt azald снизил снижен упал уменьш знизи впав 인하 감소 내렸 줄었 下降 减少 減少 降低 降息 下落 引き下げ انخفض خفض تراجع",
  "win+": "won$ win$ wins$ victory siegt gewann gewonnen gagne remport gano$ gana$ ganó vinto vinse castigat kazan победил выиграл переміг виграв 승리 이겼 获胜 獲勝 勝利 فاز",
  "win-": "lost$ lose$ loses$ defeated$ verlor verloren perdu perdi$ perdio perdió perso$ pierdut kaybet проиграл потерпел програв 패배 졌다 失败 敗北 落败 خسر",
  "free+": "released freed acquit freigelass freigesprochen libere relache acquitt liberad absuelt liberat achitat serbest beraat освобод оправда звільн виправда 석방 무죄 获释 釋放 释放 釈放 無罪 أفرج براءة",
  "free-": "arrest detain convict jailed sentenced verhaftet festgenommen verurteilt arrete condamn incarcer detenid arrestad condenad arrestat condannat condamnat tutukla mahkum арестов задерж осужд осуди приговор затрима засуд 체포 구속 유죄 逮捕 定罪 判刑 有罪 اعتقل أدان",
  "start+": "began$ begin start launch open$ opened beginn begann gestartet eroffnet commenc debut$ lance$ ouvert empez comenz inici abrio abrió iniziat apert incepu inceput deschis basla acild начал открыл почал відкри 시작 개시 开始 開始 启动 بدأ افتتح",
  "start-": "ended$ ends$ stop halt suspend closure has_closed was_closed shut_down cancel beendet gestoppt eingestellt ausgesetzt geschloss arret suspend ferm annul terminad detuv deten cerro cerró cancel sospes chius termin incheiat oprit inchis durdur bitti iptal прекрат останов закрыл отмен припин зупин закри 중단 종료 취소 停止 结束 結束 取消 中止 أوقف أنهى أغلق ألغى",
  "give+": "suppl provide deliver donat gave$ give$ liefer geliefert fourni livr suministr entreg fornit consegn furniz livrat tedarik постав передал постача 공급 제공 전달 供应 提供 交付 供給 سلم زود",
  "give-": "receiv obtain erhalten erhielt bekam recu$ recoi recib ricevut primit$ aldi$ получил отрима 받았 수령 收到 获得 受け取 تسلم تلقى",
  "harm+": "destroy sank$ hit$ struck bomb attack zerstor angegriff detrui detruit frapp attaqu destruy atac distrutt colpit attacc distrus lovit saldir yok_et уничтож атаков удари знищ вдари 파괴 공격 타격 摧毁 攻击 破壊 攻撃 دمر هاجم قصف",
  "harm-": "repel repair rebuilt restor defended repouss repar reconstru repell abgewehrt repariert wiederaufgebaut rechaz_el_ataque reparad respint reparat restaur puskurt onar отбил восстанов відби віднов 복구 격퇴 修复 击退 修復 撃退 أصلح صد$",
  "confirm+": "confirm acknowledg admit$ admitted bestatig eingeraum zugegeben confirm reconnu admis confirmo admit reconoc confermat ammess ammett confirmat recunosc dogrula kabul_etti подтверд призна підтверд визна 확인 인정 证实 承认 確認 認めた أكد اعترف",
  "confirm-": "denied deny$ denies denying denial dementier bestritt bestreitet dement nie$ nego$ niega negó smentit nega$ desmint desment negat yalanla опроверг отрица спросту запереч 부인 否认 否認 نفى",
});

/** Words that put a thing ahead: a guard for clauses whose status the language's pack does not read. */
export const AHEAD = createLexicon({
  ahead: "plans_to planning_to planned_to intends_to will_send will_be expected_to set_to due_to_arrive about_to geplant envisage_de prevoit_de planea_ planean_ prevé_ preve_ enviara se_preve planeja pretende_ deve_enviar vai_enviar intende_ prevede_di invierà sta_per planific planuieste urmeaza_sa va_trimite planlıyor bekleniyor gözlənil planlaşdır gonderecek planuje zamierza планиру планує намерен намір отправит_ надішле собирается предстоит 계획 예정 전망 計画 予定 見通し 计划 計劃 將 将于 预计 預計 يعتزم تعتزم يخطط تخطط من_المتوقع სავარაუდოდ מתכנן",
});
