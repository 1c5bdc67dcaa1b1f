// Sentences that a page says about itself: prompts to comment, sign in, subscribe, share. They carry no claim.

/** What a page asks of its reader, as verb phrases and set lines, in the languages of the packs. */
const PROMPTS: readonly RegExp[] = [
  /^(?:no|\d+) comments?(?: yet)?\W*$/iu,
  /\b(?:sign|log) (?:in|up) (?:to|or|with|for|now)\b|\bcreate an? (?:free )?account\b|\bbe the first to (?:comment|share|reply|like)\b/iu,
  /\bjoin the (?:discussion|conversation|debate)\b|\b(?:share|post|leave|add|write) (?:your|a) (?:thoughts|comments?|opinions?|reply)\b/iu,
  /\bsubscribe (?:to|now|today|for)\b|\b(?:sign up|register) for (?:our|the|free)\b|\bread more\b.{0,3}$|\b(?:click|tap) here\b|\bour newsletters?\b/iu,
  /\ball rights reserved\b|\bterms of (?:use|service)\b|\bprivacy policy\b|\bcookies?\b.{0,60}\b(?:accept|consent|settings|policy)\b|\baccept (?:all )?cookies\b/iu,
  /\b(?:follow|join) us on\b|\bshare (?:this|on)\b.{0,40}$|\bdownload (?:the|our) app\b|\bsupport (?:our|us|independent) journalism\b/iu,
  /^(?:advertisement|related (?:articles?|stories)|recommended|most read|trending|comments|share|loading)\W*$/iu,
  /\b(?:melden sie sich an|jetzt anmelden|kommentare?(?: schreiben)?$|newsletter abonnieren|jetzt abonnieren)\b/iu,
  /\b(?:connectez-vous|abonnez-vous|inscrivez-vous|laisser un commentaire|soyez le premier)\b|\b(?:inicia sesión|suscríbete|deja un comentario|iniciar sesión)\b/iu,
  /\b(?:accedi|iscriviti|abbonati|lascia un commento)\b|\b(?:faça login|inscreva-se|assine|deixe um comentário)\b|\b(?:autentifică-te|abonează-te|lasă un comentariu)\b/iu,
  /(?:подпис(?:аться|ывайтесь|итесь)|войдите|авторизуйтесь|оставить комментарий|підпис(?:атися|уйтесь)|увійдіть|залишити коментар)/iu,
  /(?:로그인|구독하기|댓글(?:을|이)? |무단 ?전재|재배포 금지|ログイン|会員登録|コメントを|登录|登入|订阅|發表評論|发表评论|تسجيل الدخول|اشترك|giriş yap|abone ol|yorum yap)/iu,
];

/** Longest line that is asked: a prompt is short. */
const LONGEST = 160;

/** True for a line that belongs to the page, not to the report. Only short lines are asked, so a report about cookies stays. */
export function isChrome(line: string): boolean {
  if (line.length > LONGEST) return false;
  return PROMPTS.some((prompt) => prompt.test(line));
}
