// @table
import type { Claim } from "../model/index.js";
import { BODIES } from "./body-words.js";
import { createLexicon, foldText } from "./lexicon.js";

/**
 * Verbs of acts that are done by being announced, as stems over many languages: setting a rate, sanctioning, ruling, enacting. Who does such a thing is
 * the first to say so. Arrests, attacks and movements are not among them: others can see those first. Form: see `createLexicon`.
 */
const ACTS = createLexicon({
  rate: "cut$ cuts$ cutting lowered lowers raised raises hiked hikes trimmed slashed kept held_rates held_its leaves_rates left_rates left_its went_to senkt senkte gesenkt hebt_ erhohte erhoht belasst belie lasst_den baisse abaisse abaisse$ reduit releve maintenu maintient redujo recorto recorta rebajo bajo$ subio sube elevo mantuvo mantiene taglia tagliato ridotto alzato rialzato mantenuto reduziu cortou elevou manteve redus majorat mentinut снизил снизила снизило понизил повысил сохранил знизив знизила підвищи залиши indirdi dusurdu artirdi yukselt sabit 인하 인상 동결 내렸 올렸 利下げ 利上げ 引き下げ 引き上げ 据え置 降息 加息 下调 上调 下調 上調 调降 خفض رفع أبقى",
  norm: "sanctioned sanctions$ sanctioning designated designates blacklisted banned bans$ prohibited imposed imposes approved approves adopted adopts passed$ enacted ratified ratifies repealed authorised authorized suspended$ revoked expelled recalled declared beschloss beschlossen verhangt verhangte verbot verboten genehmigt genehmigte verabschiedet erliess sanctionne impose$ interdit approuve adopte$ ratifie sanciono impuso prohibio aprobo adopto ratifico sanzionato imposto$ vietato approvato adottato sancionou impos$ proibiu aprovou adotou sanctionat impus interzis aprobat adoptat ввел ввела ввело ввели запретил запретила одобрил утвердил принял_закон ратифицир увів ввів запровади заборони схвали ухвали yaptirim_uygula yasakla onayla kabul_etti 제재를 제재했 지정했 금지했 승인했 의결했 채택했 비준했 制裁を 指定した 禁止した 承認した 可決 制裁了 实施制裁 禁止了 批准 通过了 فرضت فرض حظر أقر صادق",
  ruling: "ruled$ rules_that sentenced acquitted convicted overturned upheld fined urteilte verurteilte verurteilt freigesprochen a_condamne condamne$ acquitte a_juge condeno absolvio fallo$ sentencio condannato assolto condenou absolveu condamnat achitat приговорил осудил оправдал постановил оштрафовал засуди виправда mahkum_etti beraat 선고했 판결했 유죄를 무죄를 言い渡し 判決を 判处 判决 裁定 قضت حكمت أدانت",
});

const DECIDING: ReadonlySet<string> = new Set(["central_bank", "government", "presidency", "parliament", "court", "foreign", "defence", "interior", "health", "treasury"]);
const LONGEST = 400;

/**
 * The words that name the one body that does an official act in a claim nobody is cited for ("The Fed cut 25 basis points"); null when there is no such
 * act, when it is denied or only expected, or when several bodies are named. Linear in the claim's first passage.
 */
export function actingBody(claim: Claim): string | null {
  if (claim.attribution.level !== "narrator" || claim.status !== "asserted" || claim.polarity !== "affirmed") return null;
  const words = claim.statement.slice(0, LONGEST);
  const folded = foldText(words);
  const acts = ACTS.find(folded);
  if (acts.length === 0) return null;
  const bodies = BODIES.find(folded).filter((hit) => DECIDING.has(hit.name));
  const [body] = bodies;
  if (body === undefined || new Set(bodies.map((hit) => hit.name)).size > 1) return null;
  const [act] = acts;
  if (act === undefined || (act.name === "rate") !== (body.name === "central_bank")) return null;
  const actor = claim.actors.find((one) => BODIES.find(foldText(one.name)).some((hit) => hit.name === body.name));
  return actor?.name ?? folded.slice(body.from, body.to);
}
