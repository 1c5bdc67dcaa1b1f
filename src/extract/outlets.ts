import { agencyOf } from "../text/index.js";

/** Words that end or open the name of a newspaper, broadcaster or agency, in the languages of the packs. */
const TITLE_WORDS = "Times|Post|Herald|Tribune|Journal|Gazette|Guardian|Telegraph|Daily|Weekly|Magazine|Press|News|Newspaper|Observer|Chronicle|Review|Standard|Independent|Mirror|Express|Globe|Mail|Insider|Bulletin|Dispatch|Courier|Examiner|Inquirer|Monitor|Radio|TV|Television|Broadcasting|Zeitung|Nachrichten|Tagblatt|Tageblatt|Rundschau|Anzeiger|Kurier|Presse|Matin|Monde|Diario|Periódico|Noticias|Prensa|Corriere|Gazzetta|Giornale|Repubblica|Notizie|Jornal|Folha|Notícias|Ziarul|Știri|Gazeta|Haber|Haberleri|Gazetesi|Ajansı|Faro|Voz|Mundo|País|Heraldo|Correo|Gaceta|Gazette|Tribuna|Voce|Stampa|Messaggero|Mattino|Parisien|Dépêche|Voix|Courrier|Bote|Blatt|Merkur|Allgemeine|Abendblatt|Morgenpost|Volksstimme|Curierul|Monitorul|Jurnalul|Gazeta|Gazetei|Ziarului|Vocea|Diário|Ledger|Record|Register|Sentinel|Argus|Echo|Advertiser";
const JOINED = "(?: (?:de|del|della|delle|dei|di|da|do|das|dos|von|du|des|am|im|for|of|of the|de la|de l['’]|dell['’])| )";
const SHAPE = new RegExp(`^(?:[Tt]he )?(?:[\\p{L}\\p{N}’'.&-]+ ){0,4}(?:${TITLE_WORDS})(?: (?:[Oo]nline|[A-Z][\\p{L}]+))?(?:['’]s?)?$|^(?:[Tt]he |Der |Die |Das |L[ae]s? |Los |El |Il |O |A )?(?:${TITLE_WORDS})(?:${JOINED} ?[\\p{Lu}][\\p{L}]+){1,3}$`, "u");
const CYRILLIC_SHAPE = /^(?:(?:газета|издание|агентство|телеканал|радио|портал|газети?|видання|агентство|телеканал|вестник|новини)\s)?["«„]?[\p{Lu}][\p{L}.\s-]{1,40}(?:ньюс|новости|правда|известия|газета|таймс|пост|радио|новини)["»“]?$/iu;
const ASIAN_SHAPE = /(?:신문|일보|뉴스|방송|통신|타임스|新聞|新闻社|新闻网|日報|日报|時報|时报|通信|通讯社|通訊社|電視台|电视台|テレビ|ニュース|放送)$/u;
const DOMAIN = /^(?:www\.)?[\p{L}\p{N}-]+\.(?:com|net|org|ru|ua|news|info|tv|co\.\p{L}{2}|\p{L}{2})$/iu;

/** "Vostok-Info", "Vostok-Info agency", "News24": a brand by its last part, or a name with a small "agency" behind it. */
const BRAND = /^(?:\p{Lu}\p{L}+\s)?(?:(?:state |public |private )?(?:broadcaster|television|TV|radio|channel)\s)?(?:Channel|Canal|Kanal|Canale|Rádio|Radio|TV|Télé)\s(?:\p{Nd}{1,2}|\p{Lu}\p{L}+)$|^(?:the )?[\p{Lu}][\p{L}]+(?:[-.](?:Info|Inform|News|Press|Presse|TV|Media|Online|Инфо|Информ|Медиа|Пресс|Ньюс)|24)(?:['’]s)?(?:\s(?:news )?agency)?$|^(?:the )?(?!(?:\p{L}+(?:an|ish|ese)|US|UN|UK|EU)\s)\p{Lu}[\p{L}-]+\s(?:news |press )?agency$/u;

/** A word for a medium, then its name ("el diario La Voz", "صحيفة الأفق"). */
const MEDIUM_LEAD = /^(?:(?:[Tt]he|[Ll]a|[Ee]l|[Ll]e|[Ii]l|[Dd]er|[Dd]ie|[Dd]as|[Dd]em|[Oo]|[Aa]|un|una|une)\s|[Ll]['’])?(?:(?:news)?paper|daily|broadcaster|magazine|diario|periódico|revista|cadena|journal|quotidien|chaîne|giornale|quotidiano|emittente|jornal|emissora|publicația|postul|televiziunea|site-ul|radio|televisión|zeitung|magazin|sender|nachrichtenportal|ziarul|cotidianul|(?:Tages|Wochen)?[Zz]eitung|[Nn]achrichtenagentur|[Aa]gentur|(?:Nachrichten)?[Mm]agazin|[Ss]ender|Portal|agenzia(?: di stampa)?|agencia(?: de noticias)?|agência(?: de notícias)?|agenția de (?:știri|presă)|агентств[оауе]|информагентств[оауе]|газет[аеуы]|издани[еяюи]|телеканал[ау]?|видання|портал[ау]?|ل?(?:صحيفة|قناة|جريدة|إذاعة|مجلة|موقع)|ل?وكالة(?=\s\p{L}+\s(?:لل?أنباء|الإخبارية)))\s(?=\p{Lu}|["«„“]|\p{Lo})/u;

/** The medium's own name, where a word for a medium leads ("el diario La Voz" is La Voz); else null. */
export function afterMedium(name: string): string | null {
  const rest = name.replace(MEDIUM_LEAD, "");
  return rest === name ? null : rest.replace(/^["«„“]|["»“”]$/gu, "");
}

/** True when a name is a known agency or outlet, or has the shape of one ("The Moscow Times", "アルファ新聞", "example.com"). */
export function hasOutletShape(name: string): boolean {
  if (name.length > 60) return false;
  const bare = name.trim().replace(/^(?:il|la|le|les|el|los|las|o|os|der|die|das|dem|den|del|do)\s(?=\p{Lu})/u, "");
  if (agencyOf(bare) !== null) return true;
  return MEDIUM_LEAD.test(bare) || BRAND.test(bare) || SHAPE.test(bare) && /^[\p{Lu}\p{N}]|^the /u.test(bare) || CYRILLIC_SHAPE.test(bare) || ASIAN_SHAPE.test(bare) || DOMAIN.test(bare);
}

/** True for "The Insider" with a capital article in the middle of a sentence: a title, since a plain noun phrase would write "the". */
export function isTitled(name: string, startsSentence: boolean): boolean {
  return !startsSentence && /^The \p{Lu}/u.test(name);
}

/** True for a brand written in lower case, as the grammatical subject of a reporting verb or after "according to" ("euractiv"). Outside English a plain noun may stand there without an article. */
export function isLowerBrand(name: string, lang: string, stopWords: readonly string[]): boolean {
  const isBrand = /^[a-z][a-z0-9.]{3,20}$/.test(name) && !stopWords.includes(name) && !/(?:s|ly|ed|ing)$/.test(name);
  return isBrand && (lang === "en" || /[0-9.]|(?:tiv|news|net|press|presse|info|online|tv|post)$/.test(name));
}
