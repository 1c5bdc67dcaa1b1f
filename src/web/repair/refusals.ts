// @table
import type { RepairRefused, RepairWhy } from "../../model/index.js";
import type { UiLanguage } from "../i18n.js";
import { fill } from "./messages.js";

type Refusals = Readonly<Record<RepairWhy, string>>;

/** Why a decision can't be made, in the interface languages other than English, which the refusal itself brings. */
const de: Refusals = {
  "no-reason": "Sagen Sie, warum: Jede Entscheidung hat einen Grund.", "long-reason": "Der Grund hat mehr als 1.000 Zeichen.", subjects: "Höchstens {most} auf einmal, und nichts Leeres.",
  "merge-none": "Wählen Sie mindestens ein anderes Thema, das hierher kommt.", "no-story": "Es gibt kein Thema „{id}“.", "split-none": "Wählen Sie die Artikel, die ein anderes Thema sind.", "articles-elsewhere": "Einer dieser Artikel gehört nicht zu diesem Thema.",
  "split-all": "Alle Artikel sind gewählt; lassen Sie mindestens einen im Thema.", "article-nowhere": "Dieser Artikel gehört zu keinem Thema.", "moved-already": "Der Artikel gehört schon zu diesem Thema.", "no-target": "Es gibt kein Thema „{id}“, in das er verschoben werden könnte.",
  "pin-elsewhere": "Der Artikel gehört nicht zu diesem Thema; verschieben Sie ihn dorthin.", address: "Geben Sie die Adresse der Seite an; sie beginnt mit http:// oder https://.", "no-page": "Für das Thema „{id}“ gibt es noch keine Seite.", verdict: "Eine Verbindung ist richtig, falsch oder unklar.",
  "edge-elsewhere": "Diese Verbindung gehört nicht zu diesem Thema.", "join-few": "Wählen Sie mindestens zwei Behauptungen, die dasselbe sagen.", "claims-elsewhere": "Eine dieser Behauptungen gehört nicht zu diesem Thema.", "claim-elsewhere": "Diese Behauptung gehört nicht zu diesem Thema.",
  "claim-alone": "Mit dieser Behauptung ist nichts verbunden.", "figure-elsewhere": "Die Behauptung mit dieser Zahl gehört nicht zu diesem Thema.", "figure-value": "Geben Sie die richtige Zahl an („about 2,000“), oder lassen Sie sie weg.", "name-value": "Geben Sie die gedruckte Schreibweise und den richtigen Namen an.",
  "origin-value": "Sagen Sie, wer es aus erster Hand gesagt hat.", "origin-none": "Wählen Sie Behauptungen oder einen Ursprung dieses Themas.", "no-author": "Eine Entscheidung braucht einen Namen.", gone: "Es gibt diese Entscheidung nicht, oder sie wurde schon zurückgenommen.", "nothing-chosen": "Es wurde nichts gewählt.",
};

const ko: Refusals = {
  "no-reason": "이유를 적어 주세요. 모든 결정에는 이유가 있습니다.", "long-reason": "이유가 1,000자를 넘습니다.", subjects: "한 번에 {most}개까지이며, 빈 것은 안 됩니다.",
  "merge-none": "이 묶음으로 합칠 다른 기사 묶음을 하나 이상 골라 주세요.", "no-story": "“{id}” 기사 묶음이 없습니다.", "split-none": "다른 묶음이 될 기사를 골라 주세요.", "articles-elsewhere": "이 묶음에 없는 기사가 있습니다.",
  "split-all": "모든 기사를 골랐습니다. 하나 이상은 이 묶음에 남겨 주세요.", "article-nowhere": "이 기사는 어느 묶음에도 없습니다.", "moved-already": "이 기사는 이미 이 묶음에 있습니다.", "no-target": "기사를 옮길 “{id}” 묶음이 없습니다.",
  "pin-elsewhere": "이 기사는 이 묶음에 없습니다. 먼저 옮겨 주세요.", address: "페이지 주소를 적어 주세요. http:// 또는 https://로 시작합니다.", "no-page": "“{id}” 기사 묶음의 페이지가 아직 없습니다.", verdict: "연결은 맞음, 틀림, 불확실 가운데 하나입니다.",
  "edge-elsewhere": "이 연결은 이 묶음에 없습니다.", "join-few": "같은 말을 하는 주장을 둘 이상 골라 주세요.", "claims-elsewhere": "이 묶음에 없는 주장이 있습니다.", "claim-elsewhere": "이 주장은 이 묶음에 없습니다.",
  "claim-alone": "이 주장에 이어진 다른 주장이 없습니다.", "figure-elsewhere": "이 숫자가 있는 주장은 이 묶음에 없습니다.", "figure-value": "올바른 숫자(“about 2,000”)를 적거나 빼 주세요.", "name-value": "실린 표기와 올바른 이름을 적어 주세요.",
  "origin-value": "직접 말한 쪽을 적어 주세요.", "origin-none": "이 묶음의 주장이나 출처를 골라 주세요.", "no-author": "결정에는 결정한 사람이 필요합니다.", gone: "그런 결정이 없거나 이미 되돌렸습니다.", "nothing-chosen": "고른 것이 없습니다.",
};

export const REPAIR_REFUSALS = { de, ko } as const;

/** The sentence of a refused decision in an interface language. */
export function refusedText({ code, values, why }: Pick<RepairRefused, "code" | "values" | "why">, lang: UiLanguage): string {
  return lang === "en" ? why : fill(REPAIR_REFUSALS[lang][code], values);
}
