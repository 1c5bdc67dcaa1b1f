// @table
import type { Voice } from "../i18n.js";

const EN = {
  decisions: "What people decided", decideOn: "Is “{name}” this party?", decideLead: "The decision holds for this spelling, also in later versions of the list, until it is taken back. It stands in the lens and in the changes of every story with that name.", confirm: "Confirm: it is this party", reject: "Not this one", reason: "Reason", takeBack: "Take back", "said.confirmed": "“{name}” is this party", "said.rejected": "“{name}” is not this party", saidBy: "{by}, {when}", missing: "Give a name and a reason.", otherName: "Name as the story prints it", backToStory: "Back to the story",
  measure: "Measure", listed: "Listed party", asks: "What it asks", adopted: "Adopted {when}", checked: "Paragraph number", "checked.verified": "checked against {what}", "checked.secondary": "from a second-hand summary ({what})",
  "checked.recalled": "from memory: check it against the text", superseded: "Replaced by", limit: "Cap", deadline: "To be done by", claims: "Claims that engage it", none: "No claim in the stories kept here engages it.",
  history: "What happened to these measures", asOf: "Facts as of {when}. Headwater says which rules a claim touches, never that a rule was broken. This is no legal advice.", text: "The committee's page", alleged: "Said to be broken or evaded, by", unsourced: "no source named",
  version: "{list}, version {version}, as of {when}", gone: "Not on this list as of {when}. An earlier version had it.", names: "Names", born: "Born", nationalities: "Nationality", identifiers: "Numbers", programmes: "Programmes", listedOn: "Listed on", about: "What the list says",
  changes: "Changes of this entry", stories: "Stories that hold one of these names", noStories: "No story kept here holds one of these names.", caution: "A story that holds a like name need not be about this party.",
  "quality.primary": "name", "quality.alias": "alias", "quality.weak": "weak alias", "quality.former": "former name", "quality.original-script": "original script", undated: "no date",
} as const;

type Word = keyof typeof EN;

const DE: Readonly<Record<Word, string>> = {
  decisions: "Was Menschen entschieden haben", decideOn: "Ist „{name}“ diese Partei?", decideLead: "Die Entscheidung gilt für diese Schreibweise, auch in späteren Fassungen der Liste, bis sie zurückgenommen wird. Sie steht im Sanktionsblick und in den Änderungen jedes Themas mit diesem Namen.", confirm: "Bestätigen: Sie ist es", reject: "Nicht diese", reason: "Grund", takeBack: "Zurücknehmen", "said.confirmed": "„{name}“ ist diese Partei", "said.rejected": "„{name}“ ist nicht diese Partei", saidBy: "{by}, {when}", missing: "Nennen Sie einen Namen und einen Grund.", otherName: "Name, wie das Thema ihn druckt", backToStory: "Zurück zum Thema",
  measure: "Maßnahme", listed: "Gelistet", asks: "Was sie verlangt", adopted: "Beschlossen {when}", checked: "Nummer des Absatzes", "checked.verified": "geprüft an {what}", "checked.secondary": "aus einer Zusammenfassung ({what})",
  "checked.recalled": "aus dem Gedächtnis: am Text prüfen", superseded: "Ersetzt durch", limit: "Obergrenze", deadline: "Zu erfüllen bis", claims: "Behauptungen, die sie berühren", none: "Keine Behauptung in den hier gehaltenen Themen berührt sie.",
  history: "Was mit diesen Maßnahmen geschah", asOf: "Stand {when}. Headwater sagt, welche Regeln eine Behauptung berührt, nie, dass eine Regel gebrochen wurde. Das ist kein Rechtsrat.", text: "Seite des Ausschusses", alleged: "Als Verstoß oder Umgehung bezeichnet von", unsourced: "ohne genannte Quelle",
  version: "{list}, Fassung {version}, Stand {when}", gone: "Stand {when} nicht auf dieser Liste. Eine frühere Fassung hatte den Eintrag.", names: "Namen", born: "Geboren", nationalities: "Staatsangehörigkeit", identifiers: "Nummern", programmes: "Programme", listedOn: "Gelistet am", about: "Was die Liste sagt",
  changes: "Änderungen des Eintrags", stories: "Themen, in denen einer dieser Namen steht", noStories: "In keinem hier gehaltenen Thema steht einer dieser Namen.", caution: "Ein Thema mit einem ähnlichen Namen muss nicht von dieser Partei handeln.",
  "quality.primary": "Name", "quality.alias": "Alias", "quality.weak": "schwacher Alias", "quality.former": "früherer Name", "quality.original-script": "Originalschrift", undated: "ohne Datum",
};

const KO: Readonly<Record<Word, string>> = {
  decisions: "사람이 내린 결정", decideOn: "“{name}”이(가) 이 대상입니까?", decideLead: "결정은 이 표기에 대해, 되돌릴 때까지 명단의 이후 판에서도 유지됩니다. 이 이름이 나오는 모든 기사 묶음의 제재 항목과 변경 목록에 표시됩니다.", confirm: "맞음: 이 대상입니다", reject: "이 대상이 아님", reason: "이유", takeBack: "되돌리기", "said.confirmed": "“{name}”은(는) 이 대상입니다", "said.rejected": "“{name}”은(는) 이 대상이 아닙니다", saidBy: "{by}, {when}", missing: "이름과 이유를 적어 주세요.", otherName: "기사 묶음에 적힌 이름", backToStory: "기사 묶음으로 돌아가기",
  measure: "조치", listed: "명단에 오른 대상", asks: "요구하는 내용", adopted: "{when} 채택", checked: "항 번호", "checked.verified": "{what}에서 확인", "checked.secondary": "2차 요약에서 옮김({what})",
  "checked.recalled": "기억에 따름: 원문과 대조할 것", superseded: "대체한 조치", limit: "상한", deadline: "이행 기한", claims: "관련되는 주장", none: "보관된 기사 묶음에 관련되는 주장이 없습니다.",
  history: "이 조치들의 경과", asOf: "{when} 기준. 어떤 규정과 관련되는지만 말하며, 규정을 어겼다고 말하지 않습니다. 법률 자문이 아닙니다.", text: "위원회 페이지", alleged: "위반·회피라고 주장한 쪽", unsourced: "출처 없음",
  version: "{list}, 판 {version}, {when} 기준", gone: "{when} 기준 이 명단에 없습니다. 이전 판에는 있었습니다.", names: "이름", born: "출생", nationalities: "국적", identifiers: "번호", programmes: "프로그램", listedOn: "등재일", about: "명단의 설명",
  changes: "이 항목의 변경", stories: "이 이름이 나오는 기사 묶음", noStories: "이 이름이 나오는 기사 묶음이 없습니다.", caution: "비슷한 이름이 나온다고 이 대상에 관한 기사인 것은 아닙니다.",
  "quality.primary": "이름", "quality.alias": "별칭", "quality.weak": "약한 별칭", "quality.former": "옛 이름", "quality.original-script": "원어 표기", undated: "날짜 없음",
};

const TABLES: Readonly<Record<string, Readonly<Record<Word, string>>>> = { en: EN, de: DE, ko: KO };

/** Text of the pages on measures and listed parties in the interface language, with `{name}` filled in. */
export function screenWord(voice: Voice, word: Word, values: Readonly<Record<string, string>> = {}): string {
  return (TABLES[voice.lang] ?? EN)[word].replace(/\{(\w+)\}/g, (_, name: string) => values[name] ?? "");
}
