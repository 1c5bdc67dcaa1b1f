import type { FollowKind } from "../../model/index.js";
import type { UiLanguage } from "../i18n.js";

const en = {
  follow: "Follow", repair: "Repair", title: "What you follow", lead: "You are told when somebody new speaks first-hand, a figure is replaced, a claim appears or an editor corrects something; never when another copy comes.",
  none: "Nothing is followed yet. Every story, claim, figure, origin and outlet has a Follow link.", closed: "Sign in to follow", closedLead: "Follows belong to an account. Reading needs none, and the front page has a feed for all.", signIn: "Sign in", allFeed: "Feed of all stories",
  search: "Words to look for", newTitle: "Follow {what}", by: "Be told by", feed: "A feed of its own", webhook: "A webhook", mail: "Mail to {address}", target: "Address of the webhook", go: "Follow", end: "Stop following", secret: "Signed with", feedAtom: "Atom", feedRss: "RSS", keep: "Who has a feed's address can read it.", done: "You follow it now.",
} as const;

/** Text of the pages of following. */
export type FollowText = Readonly<Record<keyof typeof en, string>>;

const de: FollowText = {
  follow: "Folgen", repair: "Berichtigen", title: "Wem Sie folgen", lead: "Sie erfahren, wenn jemand Neues aus erster Hand spricht, eine Zahl ersetzt wird, eine Behauptung hinzukommt oder die Redaktion etwas berichtigt; nie, wenn nur eine Kopie kommt.",
  none: "Noch folgen Sie nichts. Jedes Thema, jede Behauptung, Zahl und Quelle und jedes Medium hat einen Verweis „Folgen“.", closed: "Zum Folgen anmelden", closedLead: "Das Folgen gehört zu einem Konto. Lesen braucht keines, und die Startseite hat einen Feed für alle.", signIn: "Anmelden", allFeed: "Feed aller Themen",
  search: "Gesuchte Wörter", newTitle: "{what} folgen", by: "Benachrichtigung durch", feed: "Einen eigenen Feed", webhook: "Einen Webhook", mail: "E-Mail an {address}", target: "Adresse des Webhooks", go: "Folgen", end: "Nicht mehr folgen", secret: "Signiert mit", feedAtom: "Atom", feedRss: "RSS", keep: "Wer die Adresse eines Feeds hat, kann ihn lesen.", done: "Sie folgen jetzt.",
};

const ko: FollowText = {
  follow: "팔로우", repair: "바로잡기", title: "팔로우 목록", lead: "새로운 당사자가 직접 말하거나, 숫자가 바뀌거나, 새 주장이 나오거나, 편집자가 바로잡으면 알려 드립니다. 사본이 늘어난 것만으로는 알리지 않습니다.",
  none: "아직 팔로우한 것이 없습니다. 모든 기사 묶음, 주장, 숫자, 출처, 매체에 팔로우 링크가 있습니다.", closed: "팔로우하려면 로그인하세요", closedLead: "팔로우에는 계정이 필요합니다. 읽기에는 필요 없으며, 첫 화면에는 누구나 쓸 수 있는 피드가 있습니다.", signIn: "로그인", allFeed: "전체 기사 묶음 피드",
  search: "찾을 단어", newTitle: "{what} 팔로우", by: "알림 방법", feed: "전용 피드", webhook: "웹훅", mail: "{address}로 메일", target: "웹훅 주소", go: "팔로우", end: "팔로우 끝내기", secret: "서명 키", feedAtom: "Atom", feedRss: "RSS", keep: "피드 주소를 아는 사람은 누구나 읽을 수 있습니다.", done: "팔로우했습니다.",
};

const TABLES: Readonly<Record<UiLanguage, FollowText>> = { en, de, ko };

/** The text of the pages of following in an interface language. */
export function followText(lang: UiLanguage): FollowText {
  return TABLES[lang];
}

/** What can be followed, in the order the model lists it. */
export const FOLLOW_KINDS: readonly FollowKind[] = ["story", "claim", "figure", "origin", "outlet", "person", "search"];
