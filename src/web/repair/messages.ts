import type { UiLanguage } from "../i18n.js";

const en = {
  title: "Repair", lead: "What people decide here holds in every later run, is listed with its author and reason, and can be taken back.",
  reason: "Reason", reasonHint: "Shown with the change. Every decision needs one.", closedTitle: "For editors", closed: "Only signed-in editors repair stories. Everybody may read what they decided.", signIn: "Sign in",
  articles: "Articles", articlesLead: "Choose articles, then say what becomes of them.", split: "Split off as another story", moveTo: "Another story", move: "Move there", pin: "Keep in this story", choose: "choose a story",
  merge: "Merge", mergeLead: "The other story's articles come into this one; its address will lead here.", mergeGo: "Merge into this story", storyId: "Or the id of a story",
  edges: "Ties", edgesLead: "Who had it from whom. What is unresolved stands first.", right: "Right", wrong: "Wrong", unsure: "Unsure", verdict: "Verdict: {verdict}",
  claims: "Claims", claimsLead: "Choose claims that say the same and join them, or part one that does not belong.", join: "Join the chosen", part: "Does not belong", passages: "{n} passages",
  figures: "Figures", figuresLead: "A figure that was read wrongly is corrected or left out.", figureRight: "The right figure, as it would be printed", correct: "Correct", leaveOut: "Leave out",
  origins: "Origins and names", originsLead: "Correct how a source is spelled, or say who asserted its claims first-hand.", rightName: "The right name", fixName: "The spelling is wrong", pinOrigin: "Another one said it",
  queue: "Unresolved ties", queueLead: "Ties nobody has judged, those first whose verdict would change most.", queueEmpty: "Nothing waits for a verdict.", wouldChange: "at stake: pages {articles}, origins {origins}", score: "score {score}",
  changes: "Decisions", changesLead: "What people decided, newest first.", changesEmpty: "Nothing was decided yet.", undo: "Take back", undone: "Taken back by {by}, {when}", by: "{by}, {when}", done: "Decided. The page is being made anew.", story: "Story", fromComment: "The comment it came from", more: "{n} more", all: "All decisions", back: "Back to the story",
  page: "Page {page} of {pages}",
} as const;

/** Text of the repair pages. */
export type RepairText = Readonly<Record<keyof typeof en, string>>;

const de: RepairText = {
  title: "Berichtigen", lead: "Was hier entschieden wird, gilt bei jedem späteren Lauf, steht mit Namen und Grund in der Liste und lässt sich zurücknehmen.",
  reason: "Grund", reasonHint: "Steht bei der Änderung. Jede Entscheidung braucht einen.", closedTitle: "Für die Redaktion", closed: "Nur angemeldete Redakteure berichtigen. Lesen darf die Entscheidungen jeder.", signIn: "Anmelden",
  articles: "Artikel", articlesLead: "Artikel wählen und sagen, was mit ihnen geschieht.", split: "Als eigenes Thema abtrennen", moveTo: "Anderes Thema", move: "Dorthin verschieben", pin: "In diesem Thema halten", choose: "Thema wählen",
  merge: "Zusammenführen", mergeLead: "Die Artikel des anderen Themas kommen hierher; seine Adresse führt dann hierhin.", mergeGo: "Hier zusammenführen", storyId: "Oder die Kennung eines Themas",
  edges: "Verbindungen", edgesLead: "Wer es von wem hatte. Ungeklärtes steht vorn.", right: "Richtig", wrong: "Falsch", unsure: "Unklar", verdict: "Urteil: {verdict}",
  claims: "Behauptungen", claimsLead: "Behauptungen wählen, die dasselbe sagen, und verbinden, oder eine herauslösen.", join: "Gewählte verbinden", part: "Gehört nicht dazu", passages: "{n} Stellen",
  figures: "Zahlen", figuresLead: "Eine falsch gelesene Zahl wird berichtigt oder weggelassen.", figureRight: "Die richtige Zahl, wie sie gedruckt stünde", correct: "Berichtigen", leaveOut: "Weglassen",
  origins: "Ursprünge und Namen", originsLead: "Schreibweise einer Quelle berichtigen oder sagen, wer es aus erster Hand sagte.", rightName: "Der richtige Name", fixName: "Falsch geschrieben", pinOrigin: "Jemand anders sagte es",
  queue: "Ungeklärte Verbindungen", queueLead: "Noch nicht beurteilt; zuerst, was am meisten ändern würde.", queueEmpty: "Nichts wartet auf ein Urteil.", wouldChange: "es geht um: Seiten {articles}, Ursprünge {origins}", score: "Wert {score}",
  changes: "Entscheidungen", changesLead: "Was entschieden wurde, das Neueste zuerst.", changesEmpty: "Noch wurde nichts entschieden.", undo: "Zurücknehmen", undone: "Zurückgenommen von {by}, {when}", by: "{by}, {when}", done: "Entschieden. Die Seite wird neu gemacht.", story: "Thema", fromComment: "Der Kommentar, der Anlass war", more: "{n} weitere", all: "Alle Entscheidungen", back: "Zurück zum Thema",
  page: "Seite {page} von {pages}",
};

const ko: RepairText = {
  title: "바로잡기", lead: "여기서 내린 결정은 이후의 모든 처리에 유지되고, 결정한 사람과 이유가 함께 기록되며, 되돌릴 수 있습니다.",
  reason: "이유", reasonHint: "변경과 함께 표시됩니다. 모든 결정에는 이유가 필요합니다.", closedTitle: "편집자 전용", closed: "로그인한 편집자만 기사를 바로잡을 수 있습니다. 결정은 누구나 읽을 수 있습니다.", signIn: "로그인",
  articles: "기사", articlesLead: "기사를 고르고 처리 방법을 정하세요.", split: "다른 기사 묶음으로 나누기", moveTo: "다른 기사 묶음", move: "그쪽으로 옮기기", pin: "이 기사 묶음에 고정", choose: "기사 묶음 선택",
  merge: "합치기", mergeLead: "다른 묶음의 기사가 여기로 들어오고 그 주소는 이곳으로 이어집니다.", mergeGo: "이 기사 묶음으로 합치기", storyId: "또는 기사 묶음의 식별자",
  edges: "연결", edgesLead: "누가 누구에게서 가져왔는지. 미해결 항목이 먼저 나옵니다.", right: "맞음", wrong: "틀림", unsure: "불확실", verdict: "판단: {verdict}",
  claims: "주장", claimsLead: "같은 말을 하는 주장을 골라 잇거나, 맞지 않는 것을 떼어 내세요.", join: "고른 것 잇기", part: "여기에 속하지 않음", passages: "구절 {n}개",
  figures: "숫자", figuresLead: "잘못 읽은 숫자는 바로잡거나 뺍니다.", figureRight: "실릴 형태의 올바른 숫자", correct: "바로잡기", leaveOut: "빼기",
  origins: "출처와 이름", originsLead: "출처의 표기를 바로잡거나 누가 직접 말했는지 밝히세요.", rightName: "올바른 이름", fixName: "표기가 틀림", pinOrigin: "다른 사람이 말함",
  queue: "미해결 연결", queueLead: "아직 판단하지 않은 연결. 가장 많이 바꿀 것부터.", queueEmpty: "판단을 기다리는 것이 없습니다.", wouldChange: "기사 {articles}건, 출처 {origins}곳에 영향", score: "점수 {score}",
  changes: "결정", changesLead: "사람들이 내린 결정, 최신순.", changesEmpty: "아직 결정이 없습니다.", undo: "되돌리기", undone: "{by} 님이 되돌림, {when}", by: "{by}, {when}", done: "결정했습니다. 페이지를 다시 만드는 중입니다.", story: "기사 묶음", fromComment: "계기가 된 댓글", more: "{n}개 더", all: "모든 결정", back: "기사 묶음으로 돌아가기",
  page: "{pages}쪽 중 {page}쪽",
};

const TABLES: Readonly<Record<UiLanguage, RepairText>> = { en, de, ko };

/** The text of the repair pages in an interface language. */
export function repairText(lang: UiLanguage): RepairText {
  return TABLES[lang];
}

/** Fills `{name}` places. */
export function fill(text: string, values: Readonly<Record<string, string | number>>): string {
  return text.replace(/\{(\w+)\}/g, (whole, name: string) => String(values[name] ?? whole));
}
