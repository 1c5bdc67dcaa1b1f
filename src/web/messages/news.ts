import type { NewsCode } from "../../model/index.js";

type NewsWords = Readonly<Record<NewsCode | "decided" | "undone", string>>;

/** What changed in a story, in the interface languages other than English, which the changes themselves bring. */
const de: NewsWords = {
  origin: "Neuer Ursprung: {who}", "origin.at": "Neuer Ursprung: {who}, {occasion}",
  replaced: "{who} hat {old} durch {heir} ersetzt.", "replaced.still": "{who} hat {old} durch {heir} ersetzt; {old} steht noch bei so vielen Medien: {n}.", "replaced.unnamed": "Die Quelle hat {old} durch {heir} ersetzt.", "replaced.unnamed.still": "Die Quelle hat {old} durch {heir} ersetzt; {old} steht noch bei so vielen Medien: {n}.",
  claim: "Neue Behauptung: {statement}",
  "repair.merge": "{stories} mit {kept} zusammengelegt", "repair.split": "Als eigenes Thema abgetrennt; Artikel: {n}", "repair.move": "Der Artikel von {outlet} wurde nach {story} verschoben", "repair.pin": "Der Artikel von {outlet} bleibt in diesem Thema", "repair.source": "Eine Quelle ergänzt: {url}",
  "repair.edge.right": "{from} → {to} als richtig beurteilt", "repair.edge.wrong": "{from} → {to} als falsch beurteilt", "repair.edge.unsure": "{from} → {to} als ungeklärt beurteilt",
  "repair.join-claims": "{n} Behauptungen verbunden, weil sie dasselbe sagen", "repair.part-claims": "Eine Behauptung herausgelöst; die übrigen: {n}", "repair.figure": "Eine Zahl berichtigt zu {value}", "repair.figure-out": "Eine falsch gelesene Zahl weggelassen", "repair.name": "{spellings} berichtigt zu {value}", "repair.origin": "{value} als Ursprung eingetragen; Behauptungen: {n}",
  "hit.confirmed": "„{name}“ ist der gelistete Eintrag {entry} von {list}", "hit.rejected": "„{name}“ ist nicht der gelistete Eintrag {entry} von {list}", "hit.undone": "ob „{name}“ der gelistete Eintrag {entry} von {list} ist",
  decided: "{what} ({by}: {reason})", undone: "Zurückgenommen von {by}: {what}",
};

const ko: NewsWords = {
  origin: "새 출처: {who}", "origin.at": "새 출처: {who}, {occasion}",
  replaced: "{who}: {old} 대신 {heir}(으)로 밝혔습니다.", "replaced.still": "{who}: {old} 대신 {heir}(으)로 밝혔습니다. 아직 {old}(을)를 싣는 매체 {n}곳.", "replaced.unnamed": "출처가 {old} 대신 {heir}(으)로 밝혔습니다.", "replaced.unnamed.still": "출처가 {old} 대신 {heir}(으)로 밝혔습니다. 아직 {old}(을)를 싣는 매체 {n}곳.",
  claim: "새 주장: {statement}",
  "repair.merge": "{stories}, {kept}에 합침", "repair.split": "기사 {n}건을 다른 묶음으로 나눔", "repair.move": "{outlet} 기사를 {story}(으)로 옮김", "repair.pin": "{outlet} 기사를 이 묶음에 고정", "repair.source": "자료 추가: {url}",
  "repair.edge.right": "{from} → {to}: 맞음으로 판단", "repair.edge.wrong": "{from} → {to}: 틀림으로 판단", "repair.edge.unsure": "{from} → {to}: 불확실로 판단",
  "repair.join-claims": "같은 말을 하는 주장 {n}건을 이음", "repair.part-claims": "주장 하나를 다른 {n}건에서 떼어 냄", "repair.figure": "숫자를 {value}(으)로 바로잡음", "repair.figure-out": "잘못 읽은 숫자를 뺌", "repair.name": "{spellings}: {value}(으)로 바로잡음", "repair.origin": "주장 {n}건의 출처를 {value}(으)로 정함",
  "hit.confirmed": "“{name}”은(는) {list} 명단의 {entry} 항목입니다", "hit.rejected": "“{name}”은(는) {list} 명단의 {entry} 항목이 아닙니다", "hit.undone": "“{name}”이(가) {list} 명단의 {entry} 항목인지에 대한 결정",
  decided: "{what} ({by}: {reason})", undone: "{by} 님이 되돌림: {what}",
};

export const NEWS_WORDS = { de, ko } as const;
