// Sentences that a page says about itself: prompts to comment, sign in, subscribe, share. They carry no claim.
import { matchForms } from "../text/index.js";

/** What a page asks of its reader, as verb phrases, in the languages of the packs; pack forms, so found at word boundaries. */
const PROMPTS = matchForms([
  "(?:sign|log) (?:in|up) (?:to|or|with|for|now)", "create an? (?:free )?account", "be the first to (?:comment|share|reply|like)",
  "join the (?:discussion|conversation|debate)", "(?:share|post|leave|add|write) (?:your|a) (?:thoughts|comments?|opinions?|reply)",
  "subscribe (?:to|now|today|for)", "(?:sign up|register) for (?:our|the|free)", "(?:click|tap) here", "our newsletters?",
  "all rights reserved", "terms of (?:use|service)", "privacy policy", "accept (?:all )?cookies",
  "(?:follow|join) us on", "download (?:the|our) app", "support (?:our|us|independent) journalism",
  "melden sie sich an", "jetzt anmelden", "kommentare? schreiben", "newsletter abonnieren", "jetzt abonnieren",
  "connectez-vous", "abonnez-vous", "inscrivez-vous", "laisser un commentaire", "soyez le premier", "inicia sesión", "suscríbete", "deja un comentario", "iniciar sesión",
  "accedi", "iscriviti", "abbonati", "lascia un commento", "faça login", "inscreva-se", "assine", "deixe um comentário", "autentifică-te", "abonează-te", "lasă un comentariu",
  "подпис(?:аться|ывайтесь|итесь)", "войдите", "авторизуйтесь", "оставить комментарий", "підпис(?:атися|уйтесь)", "увійдіть", "залишити коментар",
  "로그인", "구독하기", "댓글(?:을|이)", "댓글 ", "무단 ?전재", "재배포 금지", "ログイン", "会員登録", "コメントを", "登录", "登入", "订阅", "發表評論", "发表评论",
  "تسجيل الدخول", "اشترك", "giriş yap\\p{L}*", "abone ol\\p{L}*", "yorum yap\\p{L}*",
]);

/** Set lines: nothing else stands in them. */
const LINE = /^(?:(?:no|\d+) comments?(?: yet)?|advertisement|related (?:articles?|stories)|recommended|most read|trending|comments|share|loading)\W*$/iu;
/** Prompts that are told by what follows them in their line. */
const ENDING = matchForms(["read more", "share (?:this|on)", "kommentare?", "cookies?"]);
const ENDINGS: readonly RegExp[] = [/^.{0,3}$/u, /^.{0,40}$/u, /^$/u, /^.{0,60}\b(?:accept|consent|settings|policy)\b/iu];

/** Longest line that is asked: a prompt is short. */
const LONGEST = 160;

/** True for a line that belongs to the page, not to the report. Only short lines are asked, so a report about cookies stays. */
export function isChrome(line: string): boolean {
  if (line.length > LONGEST) return false;
  return PROMPTS(line).length > 0 || LINE.test(line) || ENDING(line).some(({ span, index }) => ENDINGS[index]?.test(line.slice(span.to)) ?? false);
}
