import type { NoteCode } from "../../model/index.js";

type Notes = Readonly<Record<NoteCode, string>>;

/** Status and cautions in the interface languages other than English, which the pages themselves bring. */
const de: Notes = {
  "state.asserted": "Berichtet", "state.estimated": "Geschätzt", "state.expected": "Erwartet", "state.planned": "Geplant", "state.possible": "Möglich",
  "state.alleged": "Behauptet", "state.denied": "Bestritten", "state.presupposed": "Vorausgesetzt", "state.lasting": "Im Gang", "state.none": "Noch nichts, was sich jemandem zuordnen lässt",
  per: "nach {who}", "per.more": "nach {who} und {n} weiteren", "per.nobody": "Quelle nicht genannt",
  announced: "angekündigt von {who}", "announced.in": "angekündigt von {who}, {when}", "announced.linked": "früher angekündigt (siehe das verbundene Thema)", denied: "bestritten von {who}",
  alone: "Kein zweiter Ursprung: Alle {n} Medien stützen sich auf {who}.", "alone.unnamed": "Kein zweiter Ursprung: Alle {n} Medien stützen sich auf einen.",
  unsettled: "Nicht geklärt: {origins} Ursprünge, {carriers} Überbringer.", "unsettled.origins": "Nicht geklärt: {origins} Ursprünge.", "unsettled.carriers": "Nicht geklärt: {carriers} Überbringer.",
  unnamed: "Quellen ohne Namen zählen zusammen höchstens als ein Ursprung.", closed: "Hinter verschlossenen Türen gesagt, ohne öffentliches Protokoll: {who}.",
  stale: "{who} druckt noch {old} ({counted}); an seine Stelle ist „{heir}“ getreten.", "stale.since": "{who} druckt noch {old} ({counted}); seit {when} steht dafür „{heir}“.",
  "stale.many": "{n} Medien drucken noch {old} ({counted}); an seine Stelle ist „{heir}“ getreten.", "stale.many.since": "{n} Medien drucken noch {old} ({counted}); seit {when} steht dafür „{heir}“.",
  "not-held": "Nur durch die bekannt, die sie zitieren, hier nicht aufbewahrt: {who}.", "not-held.more": "Nur durch die bekannt, die sie zitieren, hier nicht aufbewahrt: {who} und {n} weitere.",
  "no-english": "Kein englischer Artikel liegt vor; die Stellen stehen in ihrer eigenen Sprache.", text: "{text}",
};

const ko: Notes = {
  "state.asserted": "보도됨", "state.estimated": "추정", "state.expected": "예상", "state.planned": "계획", "state.possible": "가능성",
  "state.alleged": "주장", "state.denied": "부인됨", "state.presupposed": "전제됨", "state.lasting": "진행 중", "state.none": "아직 출처를 밝힐 수 있는 내용이 없음",
  per: "출처: {who}", "per.more": "출처: {who} 외 {n}곳", "per.nobody": "출처를 밝히지 않음",
  announced: "앞서 {who}의 발표", "announced.in": "앞서 {when} {who}의 발표", "announced.linked": "앞서 발표됨(연결된 기사 묶음 참조)", denied: "{who} 부인",
  alone: "두 번째 출처 없음: 매체 {n}곳 모두 {who}에 기대고 있습니다.", "alone.unnamed": "두 번째 출처 없음: 매체 {n}곳 모두 한 출처에 기대고 있습니다.",
  unsettled: "확정되지 않음: 출처 {origins}, 전달자 {carriers}.", "unsettled.origins": "확정되지 않음: 출처 {origins}.", "unsettled.carriers": "확정되지 않음: 전달자 {carriers}.",
  unnamed: "이름을 밝히지 않은 출처는 모두 합쳐 많아야 하나로 셉니다.", closed: "비공개로 말한 내용이며 공개된 기록이 없습니다: {who}.",
  stale: "{who}에는 아직 {old}({counted})이 실려 있습니다. 지금은 “{heir}”입니다.", "stale.since": "{who}에는 아직 {old}({counted})이 실려 있습니다. {when}부터는 “{heir}”입니다.",
  "stale.many": "매체 {n}곳에 아직 {old}({counted})이 실려 있습니다. 지금은 “{heir}”입니다.", "stale.many.since": "매체 {n}곳에 아직 {old}({counted})이 실려 있습니다. {when}부터는 “{heir}”입니다.",
  "not-held": "인용한 곳을 통해서만 알려졌고 여기에 보관되지 않음: {who}.", "not-held.more": "인용한 곳을 통해서만 알려졌고 여기에 보관되지 않음: {who} 외 {n}곳.",
  "no-english": "영어 기사는 없습니다. 구절은 원래 언어로 보입니다.", text: "{text}",
};

export const NOTES = { de, ko } as const;
