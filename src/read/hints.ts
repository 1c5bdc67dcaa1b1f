// @table
// Words that sites of all kinds put into class names, ids and roles, and what they say about the part of a page that carries them.
// They are matched against whole words: "relatedArticles", "related-articles" and "related_articles" all read "related articles".

/** What an element says of its inside. Combined bitwise on the way down the tree. */
export const HINT = {
  /** Navigation, promotion, sharing, sign-up, related links: never body text. */
  chrome: 1,
  /** Reader comments. */
  comments: 2,
  /** Picture caption or credit. */
  caption: 4,
  /** Byline, date line or author box. */
  byline: 8,
  /** Likely the body. */
  body: 16,
  /** Standfirst: the summary under the headline. */
  summary: 32,
  /** Invisible: `hidden`, `display:none`, `aria-hidden`. */
  hidden: 64,
  /** Author biography. */
  bio: 128,
  /** Kept behind payment. */
  paywall: 256,
  /** Headline or page header. */
  header: 512,
} as const;

const CHROME = [
  "nav", "navigation", "navbar", "menu", "menus", "submenu", "breadcrumb", "breadcrumbs", "bread crumb", "crumbs", "footer", "foot", "masthead", "toolbar", "sidebar", "side bar", "sidenav", "rail", "right rail", "aside",
  "related", "relacionados", "relacionadas", "relacionado", "verwandt", "verwandte", "recommended", "recommendation", "recommendations", "recommend", "recirc", "recirculation", "more stories", "more news", "more articles", "more from", "read more", "readmore", "read next", "read also", "readalso", "also read", "see also", "see more", "lees ook", "weiterlesen", "mehr zum thema", "up next", "next article", "next story", "prev next", "previous next", "next post", "post navigation", "post nav",
  "popular", "trending", "most read", "mostread", "most viewed", "top stories", "latest", "teaser", "teasers", "teaserlist", "promo", "promos", "promoted", "promotion", "crosspromo", "upsell", "marketing",
  "ad", "ads", "adv", "advert", "adverts", "advertise", "advertisement", "advertising", "advertorial", "anzeige", "anzeigen", "werbung", "publicidad", "adsbygoogle", "ad slot", "adslot", "adbox", "adunit", "dfp", "banner", "banners", "sponsor", "sponsored", "sponsors", "outbrain", "taboola", "affiliate", "commercial",
  "share", "sharebar", "share bar", "sharing", "shares", "sharedaddy", "sharebuttons", "socials", "social", "social media", "socialmedia", "addthis", "addtoany", "a2a", "follow", "follow us", "facebook", "whatsapp", "twitter share", "like button", "likes", "reactions", "post likes",
  "newsletter", "newsletters", "signup", "sign up", "subscribe", "subscription", "subscriptions", "subscriber", "abo", "abonnement", "register", "registration", "login", "signin", "sign in", "user account", "optin", "opt in", "mailing",
  "cookie", "cookies", "consent", "gdpr", "cmp", "privacy", "disclaimer", "copyright", "legal", "imprint", "impressum", "terms",
  "tags", "tag", "taglist", "tag list", "tag cloud", "tagcloud", "keywords", "topics", "topic list", "categories", "category list", "cat links", "tag links", "taxonomy", "themen", "hashtags",
  "ticker", "newsticker", "breaking news", "modal", "popup", "pop up", "overlay", "lightbox", "tooltip", "dropdown", "toggle", "tabs", "skip link", "skip to content", "screen reader text", "sr only", "visually hidden", "visuallyhidden", "a11y", "offscreen", "assistive text", "print only", "printonly", "no print",
  "rating", "ratings", "vote", "votes", "poll", "quiz", "survey", "pagination", "pager", "paging", "page links", "player", "video player", "audio player", "videoplayer", "playlist", "podcast player", "text to speech", "tts", "listen", "carousel", "slider", "slick", "swiper", "gallery nav",
  "search", "searchbox", "search form", "weather", "stock ticker", "market data", "app download", "download app", "appstore", "feedback", "report error", "correction form", "donate", "donation", "spenden", "support us", "membership", "infobox", "info box", "factbox", "fact box", "expandable box", "cta", "call to action", "callout cta", "infobox ad", "edit link", "edit section", "editsection", "mw editsection", "toc", "table of contents", "jump to", "action bar", "actions", "buttons", "button", "btn", "icons", "linklist", "link list", "links list", "list of links", "quicklinks", "quick links", "external links", "outlinks", "bookmark", "bookmarks", "print", "printer", "permalink", "trackback", "trackbacks", "pingback", "webring", "blogroll", "archive list", "site info", "site header", "site footer", "page header", "page footer", "topbar", "top bar", "bottom bar", "sticky", "floating",
];

const COMMENTS = ["comment", "comments", "commentlist", "comment list", "comments area", "commentary list", "disqus", "disqus thread", "respond", "reply", "replies", "kommentar", "kommentare", "comentarios", "comentario", "commentaires", "leserkommentare", "leserbriefe", "user comments", "fb comments", "livefyre", "discussion", "forum posts", "talkback", "spot im", "coral", "hyvor", "viafoura", "openweb"];
const CAPTION = ["caption", "captions", "figcaption", "wp caption text", "image caption", "img caption", "imgcaption", "photo caption", "picture caption", "credit", "credits", "image credit", "photo credit", "photocredit", "photographer", "bildunterschrift", "bildunterzeile", "bildnachweis", "legende", "pie de foto", "didascalia", "image copyright", "copyright image", "media caption", "image source", "photo source", "cutline", "bu"];
const BYLINE = ["byline", "by line", "bylines", "author", "authors", "autor", "autoren", "auteur", "autore", "dateline", "post meta", "postmeta", "entry meta", "entrymeta", "article meta", "articlemeta", "meta data", "metadata", "meta info", "metainfo", "post info", "postinfo", "article info", "articleinfo", "story meta", "published", "publish date", "pubdate", "pub date", "date", "datetime", "timestamp", "time stamp", "post date", "entry date", "article date", "posted on", "updated", "writer", "contributor", "contributors", "reporter", "reading time", "read time", "readtime", "lesezeit"];
const BIO = ["author bio", "author box", "authorbox", "author info", "author description", "author card", "about author", "about the author", "bio", "biography", "author profile", "autorenbox", "autor box", "writer profile", "reporter info", "profile"];
const BODY = ["article body", "articlebody", "articulo cuerpo", "article content", "articlecontent", "article text", "articletext", "article copy", "article main", "article detail", "article paragraphs", "story body", "storybody", "story content", "storycontent", "story text", "storytext", "post content", "postcontent", "post body", "postbody", "post text", "post entry", "entry content", "entrycontent", "entry body", "entry text", "news body", "newsbody", "news content", "newscontent", "news text", "newstext", "news detail", "newsdetail", "body text", "bodytext", "body copy", "bodycopy", "main text", "maintext", "content body", "contentbody", "content text", "page content", "rich text", "richtext", "rte", "text body", "textbody", "artikel text", "artikeltext", "artikel body", "artikelbody", "artikel content", "cuerpo", "cuerpo noticia", "nota cuerpo", "texto", "corpo", "testo", "article view", "article view content div", "view content", "detail content", "article wrapper", "td post content", "single content", "content article", "hentry", "instapaper body", "blog content", "blog post"];
const SUMMARY = ["standfirst", "lead", "lede", "leadtext", "lead text", "intro", "introtext", "intro text", "introduction", "summary", "sub headline", "subheadline", "subhead", "subtitle", "sub title", "sottotitolo", "subtitulo", "entradilla", "bajada", "chapo", "chapeau", "dek", "deck", "excerpt", "vorspann", "teaser text", "teasertext", "abstract", "perex", "ingress", "manchet", "article lead", "description", "sommario", "occhiello", "spot"];
const PAYWALL = ["paywall", "pay wall", "piano", "premium gate", "subscriber only", "subscription required", "metered", "locked content", "gate", "offer", "plus only", "paid content barrier", "barrier"];
const HEADER = ["headline", "article title", "post title", "entry title", "page title", "story title", "kicker", "overline", "dachzeile", "roofline", "eyebrow", "flag", "rubric", "rubrik", "article header", "article head", "entry header", "post header", "story header", "header"];

const WORDS = new Map<string, number>();
for (const [hint, words] of [
  [HINT.chrome, CHROME], [HINT.comments, COMMENTS], [HINT.caption, CAPTION], [HINT.byline, BYLINE], [HINT.bio, BIO], [HINT.body, BODY], [HINT.summary, SUMMARY], [HINT.paywall, PAYWALL], [HINT.header, HEADER],
] as const) for (const word of words) WORDS.set(word, (WORDS.get(word) ?? 0) | hint);

/** Class names in which a chrome word speaks about the layout around an element, not about the element. */
const STATE = /^(?:enabled|disabled|open|opened|closed|free|ready|loaded|on|off|count|size)$/;
const LAYOUT = /(?:^|\s)(?:has|no|with|without|hide|is|show|js|enable|enabled|disable|disabled|non|not)$/;
const MAX_NAME = 300;

/** Names seen, with their hints: sites repeat a few hundred names over and over. Emptied when full, so that hostile pages cannot grow it. */
const known = new Map<string, number>();
const MAX_KNOWN = 4_096;

/** Hints of a class, id or role: the union over its words, pairs and triples of words. Bounded to the first 300 characters. Linear. */
export function hintsOf(name: string): number {
  // Put together anew: a piece cut out of a page would keep the whole page in memory for as long as it is known.
  const key = ` ${name.slice(0, MAX_NAME)}`;
  let hints = known.get(key);
  if (hints === undefined) {
    hints = hintsOfWords(key.replace(/([a-z])([A-Z])/g, "$1 $2").toLowerCase().split(/[^\p{L}\p{N}]+/u).filter((word) => word !== ""));
    if (known.size >= MAX_KNOWN) known.clear();
    known.set(key, hints);
  }
  return hints;
}

function hintsOfWords(words: readonly string[]): number {
  let hints = 0;
  for (let i = 0; i < words.length; i += 1) {
    const word = words[i] ?? "";
    if ((i > 0 && LAYOUT.test(words[i - 1] ?? "")) || STATE.test(words[i + 1] ?? "")) continue;
    hints |= WORDS.get(word) ?? 0;
    const pair = `${word} ${words[i + 1] ?? ""}`;
    hints |= WORDS.get(pair) ?? 0;
    hints |= WORDS.get(`${pair} ${words[i + 2] ?? ""}`) ?? 0;
  }
  return hints;
}
