import { agencyOf } from "../text/index.js";

/** Words that end or open the name of a newspaper, broadcaster or agency, in the languages of the packs. */
const TITLE_WORDS = "Times|Post|Herald|Tribune|Journal|Gazette|Guardian|Telegraph|Daily|Weekly|Magazine|Press|News|Newspaper|Observer|Chronicle|Review|Standard|Independent|Mirror|Express|Globe|Mail|Insider|Bulletin|Dispatch|Courier|Examiner|Inquirer|Monitor|Radio|TV|Television|Broadcasting|Zeitung|Nachrichten|Tagblatt|Tageblatt|Rundschau|Anzeiger|Kurier|Presse|Matin|Monde|Diario|Periódico|Noticias|Prensa|Corriere|Gazzetta|Giornale|Repubblica|Notizie|Jornal|Folha|Notícias|Ziarul|Știri|Gazeta|Haber|Haberleri|Gazetesi|Ajansı";
const SHAPE = new RegExp(`^(?:[Tt]he )?(?:[\\p{L}\\p{N}’'.&-]+ ){0,4}(?:${TITLE_WORDS})(?: (?:[Oo]nline|[A-Z][\\p{L}]+))?(?:['’]s?)?$|^(?:[Tt]he |[DL][ieaE]r? )?(?:${TITLE_WORDS})(?: [\\p{Lu}][\\p{L}]+){1,3}$`, "u");
const CYRILLIC_SHAPE = /^(?:(?:газета|издание|агентство|телеканал|радио|портал|газети?|видання|агентство|телеканал|вестник|новини)\s)?["«„]?[\p{Lu}][\p{L}.\s-]{1,40}(?:ньюс|новости|правда|известия|газета|таймс|пост|радио|новини)["»“]?$/iu;
const ASIAN_SHAPE = /(?:신문|일보|뉴스|방송|통신|타임스|新聞|新闻社|新闻网|日報|日报|時報|时报|通信|通讯社|通訊社|電視台|电视台|テレビ|ニュース|放送)$/u;
const DOMAIN = /^(?:www\.)?[\p{L}\p{N}-]+\.(?:com|net|org|ru|ua|news|info|tv|co\.\p{L}{2}|\p{L}{2})$/iu;

/** True when a name is a known agency or outlet, or has the shape of one ("The Moscow Times", "アルファ新聞", "example.com"). */
export function hasOutletShape(name: string): boolean {
  if (name.length > 60) return false;
  const bare = name.trim();
  if (agencyOf(bare) !== null) return true;
  return SHAPE.test(bare) && /^[\p{Lu}\p{N}]|^the /u.test(bare) || CYRILLIC_SHAPE.test(bare) || ASIAN_SHAPE.test(bare) || DOMAIN.test(bare);
}

/** True for "The Insider" with a capital article in the middle of a sentence: a title, since a plain noun phrase would write "the". */
export function isTitled(name: string, startsSentence: boolean): boolean {
  return !startsSentence && /^The \p{Lu}/u.test(name);
}

/** True for a brand written in lower case, as the grammatical subject of a reporting verb or after "according to" ("euractiv"). */
export function isLowerBrand(name: string, stopWords: readonly string[]): boolean {
  return /^[a-z][a-z0-9.]{3,20}$/.test(name) && !stopWords.includes(name) && !/(?:s|ly|ed|ing)$/.test(name);
}
