// @table
// Small closed word classes that cutting sentences needs and that a language pack does not hold: what joins clauses, and what belongs to no source.
// A language without a row is cut at punctuation alone.

/** Closed classes of one language. Regular-expression sources, matched case-insensitively as whole words. */
export interface ClauseWords {
  /** True where the verb ends the sentence: source first, then content, then cue. */
  readonly verbFinal: boolean;
  /** Open reported speech: "that", "dass", "أن". */
  readonly that: string;
  /** Open a relative clause after a comma. */
  readonly relative: string;
  /** Open a subordinate clause. */
  readonly subordinate: string;
  /** Join two main clauses. */
  readonly and: string;
  /** Open a clause that only qualifies ("despite the sanctions"); what it says is taken for granted. */
  readonly concession: string;
  /** Open a part of what was named ("including"). */
  readonly including: string;
  /** Adverbs and auxiliaries that stand between a source and its cue, or open a sentence. */
  readonly beside: string;
  /** Articles and demonstratives that open a noun phrase. */
  readonly determiner: string;
  /** "This", "these": point back to what was just said. */
  readonly demonstrative: string;
  /** Verbs of one who informs the speaker; the subject before them is the earlier link. */
  readonly informs: string;
  /** Open the outlet that somebody spoke to: "in an interview with". */
  readonly addressee: string;
  /** Tie what is said, or who says it, to the outlet that had it first: "seen by", "citada por". */
  readonly agent: string;
  /** What stands right before a cue that is negated: "has not", "n'a pas". */
  readonly negated: string;
  /** A briefing, with the preposition before the one who gave it: "briefing by". */
  readonly briefing: string;
  /** A session with somebody ("meeting with"): what a lawmaker tells after it comes from there. */
  readonly session: string;
}

/** The source of a pattern that matches nothing. */
export const NEVER = "(?!)";
const BARE: ClauseWords = {
  verbFinal: false, that: NEVER, relative: NEVER, subordinate: NEVER, and: NEVER, concession: NEVER, including: NEVER,
  beside: NEVER, determiner: NEVER, demonstrative: NEVER, briefing: NEVER, session: NEVER, informs: NEVER, addressee: NEVER, agent: NEVER, negated: NEVER,
};

const CLAUSE_WORDS: Readonly<Record<string, Partial<ClauseWords>>> = {
  en: {
    that: "that|whether|how|why", relative: "which|who|whose|where|whom", subordinate: "as|while|when|after|before|because|although|though|since|until|unless|if|whereas|amid|amidst|once",
    and: "and|but|or|yet|so", concession: "despite|in spite of|notwithstanding", including: "including|such as|among them|especially|notably|particularly|primarily|mainly|mostly|sometimes|potentially|possibly|partly|along with|as well as",
    beside: "also|has|have|had|was|were|is|are|be|been|did|does|do|will|would|may|might|could|should|can|earlier|later|recently|previously|then|repeatedly|publicly|already|further|again|separately|meanwhile|however|additionally|moreover|furthermore|still|now|just|only|first|once|and|but|as|so|yet|not|never|in turn",
    determiner: "the|a|an|this|that|these|those|its|his|her|their|our|some|one|two|several|many|other|another", demonstrative: "this|that|these|those|such",
    briefing: "(?:after|following|at|in|during)?\\s?(?:a |the |an )?(?:closed(?:-door)? |private )?(?:briefing|hearing|audit|presentation)s? (?:from|by|with|of)|(?:closed(?:-door)? |private )(?:meeting|session)s? (?:with|of)|(?:report|statement|document)s? (?:from|by)|briefed by|informed by|told by", session: "(?:meeting|session)s? (?:with|of)",
    informs: "(?:had |has |have )?briefed", addressee: "in an? (?:[\\p{L}-]+ )?interview (?:with|to|on|for)|speaking to|told|tells|as told to|in (?:comments|remarks|an e-?mail) to",
    agent: "(?:seen|obtained|reviewed|viewed|quoted|cited|interviewed|reached|polled|surveyed|published|carried|first reported) by|shared with|provided to",
    negated: "(?:not|never|n['’]t|nobody|no one)(?: (?:yet|immediately|directly|publicly|officially|independently|been|be|have))?",
  },
  de: {
    that: "dass|daß|ob|wie", relative: "der|die|das|den|dem|deren|dessen|welche[rsmn]?|wo", subordinate: "während|als|wenn|nachdem|bevor|weil|obwohl|da|seit|bis|falls|damit|sodass|wobei|indem",
    and: "und|aber|oder|doch|sondern|sowie", concession: "trotz|ungeachtet", including: "darunter|einschließlich|insbesondere|vor allem|etwa", beside: "auch|zudem|wie|hat|haben|hatte|hatten|ist|sind|war|waren|wird|werden|nun|bereits|zuvor|später|jedoch|unterdessen|außerdem|so|selbst|am",
    determiner: "der|die|das|den|dem|des|ein|eine|einer|einem|einen|eines|zwei|mehrere|seine|ihre|sein|ihr|diese[rsmn]?", demonstrative: "das|dies|darüber|davon|so|dies alles|diese[rsmn]?|solche[rsmn]?", briefing: "(?:Unterrichtung|Briefing|Anhörung) (?:durch|des|der|von|mit)|unterrichtet (?:von|durch)|informiert (?:von|durch)", session: "(?:Sitzung|Treffen|Gespräch) (?:mit|des|der)", addressee: "sagten? (?:der|dem)|(?:der|dem|den|des)(?= (?:(?:Nachrichten)?[Aa]gentur|Deutschen Presse-Agentur|[\\p{L}-]*(?:[Ss]ender|[Zz]eitung|[Mm]agazin|[Bb]latt|[Pp]ortal|[Rr]undfunks?)|dpa|AFP|AP|EFE|APA|ARD|ZDF|BBC|CNN|SRF|ORF|Reuters|[\"„»«]))",
    agent: "gegenüber(?: (?:der|dem))?|im (?:Gespräch|Interview) mit(?: (?:der|dem))?|(?:zitiert|befragt|veröffentlicht|verbreitet) von(?: (?:der|dem))?|vorliegt", negated: "(?:nicht|nie|niemand|kein\\p{L}*)(?: \\p{L}+)?",
  },
  fr: {
    that: "que|qu|si", relative: "qui|dont|où|lequel|laquelle|lesquels|lesquelles", subordinate: "alors que|tandis que|lorsque|quand|après|avant|parce que|bien que|car|puisque|depuis|jusqu|si|pendant que|comme", and: "et|mais|ou|or|donc",
    concession: "malgré|en dépit d", including: "notamment|dont|y compris|en particulier|surtout", beside: "lui|leur|auparavant|précédemment|récemment|désormais|a|ont|avait|avaient|comme|ainsi que|est|sont|était|également|aussi|déjà|par ailleurs|encore|ensuite|enfin|avoir|être|ne|n|et|mais|en outre|de son côté",
    determiner: "le|la|les|l|un|une|des|du|de|ce|cet|cette|ces|son|sa|ses|leur|leurs|deux|plusieurs|quelques", demonstrative: "ce|cet|cette|ces|cela|c['’]est ce qu(?:e|['’])?", briefing: "(?:briefing|audition|point de presse|exposé)(?: [\\p{L}-]+)? (?:de|du|des|avec|par)|(?:réunion|séance) à huis clos (?:avec|de|du|des)|informée?s? par|briefée?s? par", session: "(?:réunion|séance|entretien) (?:avec|de|du|des)", addressee: "dans (?:un entretien|une interview|un courriel|une déclaration) (?:à|au|avec|accordée? (?:à|au))|au micro de|à l[’']agence|à|au|auprès de|auprès du",
    agent: "(?:interrogé|cité|contacté|consulté|obtenu|recueilli|joint|relayé|rapporté|publié|dévoilé|révélé|vu)e?s?(?: par téléphone| au téléphone| par courriel)? par", negated: "(?:n['’]\\s?(?:a|ont|avait|avaient)\\s|ne )?(?:pas|jamais|ni|rien|nullement|aucunement|toujours pas)(?: (?:encore|immédiatement))?|n['’]|ne",
  },
  es: {
    that: "que|si", relative: "que|quien|quienes|cuyo|cuya|donde|cual", subordinate: "mientras|cuando|después de|tras|antes de|porque|aunque|ya que|desde que|hasta que|si|como", and: "y|e|pero|o|sino", concession: "pese a|a pesar de",
    including: "incluyendo|incluid[oa]s?|entre ellos|entre ellas|sobre todo|en particular", beside: "previamente|anteriormente|posteriormente|recientemente|luego|también|además|ha|han|había|habían|es|son|fue|será|ya|aún|antes|después|asimismo|se|no|le|les|lo|y|pero",
    determiner: "el|la|los|las|un|una|unos|unas|su|sus|este|esta|estos|estas|dos|varios|del|de", demonstrative: "así lo|lo|este|esta|estos|estas|esto|eso|esos|esas|dicho|dicha", briefing: "(?:audiencia|informe|auditoría|exposición)(?: [\\p{L}-]+)? (?:con|de|del|por)|(?:reunión|sesión)(?: informativa| cerrada| reservada| a puerta cerrada){1,2} (?:con|de|del)|informad[oa]s? por", session: "(?:reunión|sesión|encuentro) (?:con|de|del)", addressee: "en (?:una |un )?(?:entrevista|declaraciones|conversación|diálogo|correo)(?: (?:con|a|para))|a(?: la (?:agencia|cadena|emisora))?",
    agent: "(?:citad|consultad|entrevistad|contactad|obtenid|recogid|recabad|difundid|publicad|revelad|vist)[oa]s?(?: por teléfono| vía telefónica)? por|(?:a|al)(?: (?:que|la que|cual|las que|los que|la cual))? (?:ha tenido|tuvo|tuvieron) acceso", negated: "(?:no|nunca|jamás|ni|tampoco)(?: (?:ha|han|había|habían|lo|la|le|les|se|quiso|quisieron|lo ha|se ha))?",
  },
  it: {
    that: "che|se", relative: "che|cui|quale|quali|dove", subordinate: "mentre|quando|dopo|prima|perché|poiché|sebbene|benché|se|finché|come", and: "e|ed|ma|o|oppure", concession: "nonostante|malgrado", including: "tra cui|fra cui|compres[oaie]|inclus[oaie]|soprattutto|in particolare",
    beside: "in precedenza|successivamente|recentemente|anche|inoltre|ha|hanno|aveva|avevano|è|sono|era|già|ancora|poi|invece|si|non|lo|e|ma", determiner: "il|lo|la|i|gli|le|l|un|uno|una|del|della|dei|delle|suo|sua|questo|questa|questi|queste|due|alcuni", demonstrative: "lo|(?:è )?quanto|questo|questa|questi|queste|ciò|tale|tali",
    briefing: "(?:briefing|audizione|informativa|relazione)(?: [\\p{L}-]+)? (?:con|del|della|dei|di|dell)|(?:riunione|incontro) (?:riservat[oa]|a porte chiuse) (?:con|del|della|dei)|informat[oaie] da(?:l|lla|i)?", session: "(?:riunione|incontro|seduta) (?:con|del|della|dei)",
    addressee: "(?:in|con) (?:un['’]\\s?intervista|una intervista|un colloquio|una nota) (?:a|al|all|alla|ai|con|rilasciata a)|a|al|all|alla|ai",
    agent: "(?:citat|sentit|intervistat|contattat|interpellat|raccolt|visionat|consultat|riportat|diffus|pubblicat|ripres|rilanciat)[oaie] da(?:l|ll|lla|i|gli)?", negated: "(?:non|mai|né|neppure|nemmeno)(?: (?:ha|hanno|aveva|avevano|lo|la|l['’]ha|si|è|ha ancora|hanno ancora))?",
  },
  pt: {
    that: "que|se", relative: "que|quem|cujo|cuja|onde|qual|quais", subordinate: "enquanto|quando|depois|após|antes|porque|embora|já que|desde que|até que|se|como", and: "e|mas|ou", concession: "apesar d[eoa]s?", including: "incluindo|inclusive|entre eles|entre elas|sobretudo",
    beside: "anteriormente|posteriormente|recentemente|mais cedo|também|além disso|tem|têm|tinha|foi|foram|é|são|já|ainda|antes|depois|se|não|lhe|e|mas", determiner: "o|a|os|as|um|uma|uns|umas|seu|sua|seus|suas|este|esta|esse|essa|dois|vários|do|da|dos|das", demonstrative: "(?:é|foi) o que|este|esta|estes|estas|esse|essa|esses|essas|isso|isto",
    briefing: "(?:audiência|briefing|exposição)(?: [\\p{L}-]+)? (?:com|da|do|de)|(?:reunião|sessão) (?:fechada|reservada|[aà]s? portas? fechadas?) (?:com|da|do)|informad[oa]s? (?:por|pel[oa]s?)", session: "(?:reunião|sessão|encontro) (?:com|da|do)",
    addressee: "em (?:uma )?(?:entrevista|declarações|conversa|nota|mensagem) (?:à|ao|a|com|concedida à)|à|ao|a",
    agent: "(?:citad|ouvid|consultad|entrevistad|contactad|contatad|obtid|divulgad|publicad|vist)[oa]s?(?: por telefone)? (?:por|pel[oa])|enviad[oa]s? (?:à|ao)|a que(?: [oa])? teve acesso", negated: "(?:não|nunca|jamais|nem)(?: (?:lhe|o|a|se|quis|quiseram|tinha|tem))?",
  },
  ro: {
    that: "că|dacă|ca", relative: "care|căruia|căreia|cărora|unde|ce", subordinate: "în timp ce|când|după|înainte|pentru că|deoarece|deși|dacă|până", and: "și|şi|dar|iar|sau|ori|însă", concession: "în ciuda|în pofida", including: "inclusiv|printre care|mai ales",
    beside: "și|şi|de asemenea|a|au|avea|este|sunt|fost|fi|va|vor|deja|încă|mai|se|nu|i|le|dar|iar", determiner: "un|o|unui|unei|niște|acest|această|acești|aceste|doi|două|mai mulți|cel|cea|cei|cele|al|ai|ale", demonstrative: "acest|această|acești|aceste|aceasta|acesta", briefing: "(?:briefing|informare|audiere)(?: [\\p{L}-]+)? (?:cu|a|al|de)|(?:ședință|întâlnire) (?:închisă|secretă) (?:cu|a|al)|informat[ăie]? de", session: "(?:ședință|întâlnire|reuniune) (?:cu|a|al)",
    addressee: "într-un interviu (?:pentru|acordat|la|cu)|(?:declar|afirm|spus)\\p{L}* (?:pentru|la)|pentru|la|într-o (?:declarație|intervenție) (?:pentru|la)",
    agent: "(?:citat|consultat|intervievat|contactat|obținut|preluat|publicat)(?:ă|e|i)? de(?: către)?|(?:citați|consultați) de(?: către)?", negated: "(?:nu|nici|niciodată)(?: (?:a|au|s-a|l-a|le-a|o|îl|a mai))?|n-(?:a|au)",
  },
  ru: {
    negated: "(?:не|никто не|пока не|отказал\\p{L}+)(?: (?:официально|офіційно|пока|поки|ещё|еще))?", that: "что|будто|о том", relative: "котор\\p{L}+|где|чь\\p{L}+", subordinate: "когда|пока|после|перед|потому что|поскольку|хотя|если|чтобы|как|тогда как", and: "и|но|а|или|однако|либо", concession: "несмотря на|вопреки", including: "включая|в том числе|в частности|особенно|прежде всего",
    beside: "журналистам|репорт[её]рам|при этом|между тем|тем временем|в то же время|в свою очередь|со своей стороны|вместе с тем|напротив|позднее|одновременно|накануне|как|также|ранее|позже|уже|ещё|еще|кроме того|был|была|были|было|и|но|а|не|затем|тоже", determiner: "этот|эта|это|эти|свой|его|её|их|один|одна|два|две|несколько|некоторые", demonstrative: "об этом|это|этот|эта|эти|такой|такая|такие|данн\\p{L}+", briefing: "после (?:[\\p{L}-]+ ){0,2}(?:брифинг|доклад|слушани|отч[её]т)\\p{L}*(?: (?:с|у|в|от))?|(?:брифинг|слушани)\\p{L}* (?:с|у|в)|закрыт\\p{L}+ (?:встреч|заседани)\\p{L}* (?:с|у|в)|проинформированн\\p{L}+", session: "(?:встреч|заседани|совещани)\\p{L}* (?:с|у|в)", agent: "опрошенн\\p{L}+(?: агентством| изданием| газетой)?|процитированн\\p{L}+|собеседник\\p{L}*|источник\\p{L}*(?= [«\"]?\\p{Lu})", addressee: "(?:рассказал|сообщил|заявил|сказал|пояснил|уточнил|подтвердил|отметил|объяснил|добавил|ответил)[аио]? (?:в (?:интервью|беседе с|комментарии|разговоре с) )?(?:корреспонденту|корреспондентам)?\\s?(?:газете|изданию|агентству|телеканалу|порталу|радиостанции|сайту|журналу)?|в (?:интервью|комментарии|беседе с|разговоре с|эфире)(?: агентству| изданию| газете| телеканалу| агентством| телеканала| радио)?|сообщили|заявили|рассказали|пояснили|уточнили",
  },
  uk: {
    negated: "(?:не|ніхто не|поки не|відмови\\p{L}+)(?: (?:официально|офіційно|пока|поки|ещё|еще))?", that: "що|буцімто|про те", relative: "як(?:ий|а|е|і|ого|ої|их|им|ій)|котр\\p{L}+|де|чи(?:й|я|є|ї|го|му|їм|єю|їх)", subordinate: "коли|поки|після|перед|тому що|оскільки|хоча|якщо|щоб|як", and: "і|й|та|але|а|або|проте|однак", concession: "попри|незважаючи на", including: "зокрема|включно з|у тому числі|в тому числі|особливо",
    beside: "журналістам|репортерам|водночас|тим часом|натомість|між тим|наразі|зі свого боку|своєю чергою|у свою чергу|у відповідь|як|також|раніше|пізніше|вже|ще|при цьому|крім того|був|була|були|було|і|але|а|не|потім|теж", determiner: "цей|ця|це|ці|свій|його|її|їх|один|одна|два|дві|кілька|деякі", demonstrative: "про це|цей|ця|це|ці|такий|така|такі", briefing: "після (?:[\\p{L}-]+ ){0,2}(?:брифінг|доповід|слуханн|звіт)\\p{L}*(?: (?:з|із|у|в|від))?|(?:брифінг|слуханн)\\p{L}* (?:з|із|у|в)", session: "(?:зустріч|засіданн|нарад)\\p{L}* (?:з|із|у|в)",
    agent: "опитан\\p{L}+(?: агентством| виданням)?|процитован\\p{L}+|співрозмовник\\p{L}*(?= [«\"]?\\p{Lu})", addressee: "(?:розповів|розповіла|розповіли|повідомив|повідомила|повідомили|заявив|заявила|заявили|сказав|сказала|пояснив|пояснила|пояснили|уточнив|уточнила|підтвердив|підтвердила) (?:в (?:інтерв['’ʼ]ю|коментарі|розмові з) |у (?:коментарі|розмові з) )?(?:газеті|виданню|агентству|телеканалу|порталу)?|[ву] (?:інтерв['’ʼ]ю|коментарі|розмові з|ефірі)(?: агентству| виданню| газеті| телеканалу| телеканалу)?",
  },
  bg: { that: "че|дали", relative: "който|която|което|които|където", subordinate: "докато|когато|след|преди|защото|въпреки че|ако", and: "и|но|а|или", beside: "също|вече|още|по-рано|не|и|но", determiner: "този|тази|това|тези|един|една|два|две", demonstrative: "този|тази|това|тези" },
  tr: {
    verbFinal: true, that: "ki", relative: NEVER, subordinate: "çünkü|eğer", and: "ve|ama|fakat|ancak|veya", concession: "rağmen", including: "dahil|özellikle", beside: "ayrıca|da|de|ise|daha önce|bugün|dün|ve|ancak|öte yandan", determiner: "bu|o|şu|bir|iki|bazı", demonstrative: "bu|şu|o", briefing: NEVER,
  },
  az: { verbFinal: true, that: "ki", and: "və|amma|lakin", beside: "həmçinin|da|də|isə|və", determiner: "bu|o|bir|iki", demonstrative: "bu|o" },
  ar: {
    negated: "(?:لم|لن|لا|رفض|رفضت)", that: "أنّ?|إنّ?|بأنّ?|أنه|إنه|أنها|إنها|أنهم|إنهم|بأنه|بأنها|أن", relative: "الذي|التي|الذين|اللذين|حيث", subordinate: "بينما|عندما|بعد|قبل|لأن|حين|منذ|فيما|إذا|كما", and: "و|لكن|أو|ثم", concession: "رغم|على الرغم من", including: "بما في ذلك|بمن فيهم|منها|بينها|خاصة|لا سيما",
    beside: "أيضا|أيضاً|قد|لقد|كما|كان|كانت|وقد|لم|لن|هذا|اليوم|أمس", determiner: "هذا|هذه|هؤلاء|ذلك|تلك|أحد|بعض", demonstrative: "هذا|هذه|هؤلاء|ذلك|تلك", briefing: "(?:إحاطة|جلسة إحاطة|جلسة استماع)(?: \\p{L}+)? (?:من|مع|قدمتها|قدمها)|(?:جلسة|اجتماع) مغلقة? (?:مع)", session: "(?:جلسة|اجتماع|لقاء) (?:مع)",
  },
  ko: { verbFinal: true, beside: "또|또한|그러나|하지만|이어|이어서|앞서|한편|특히|아울러|반면|다만|이에|이에 대해|그러면서|다른|현재|실제로|당시|이날", determiner: "이|그|저|한|두|여러", demonstrative: "이같이|이렇게|이와 같이|이를|이는|이런|이 같은|이러한|이 (?:수치|통계|숫자|사실|내용)" },
  ja: { verbFinal: true, beside: "また|さらに|一方|しかし|ただ|なお", determiner: "この|その|ある|同", demonstrative: "この|これらの|こうした" },
  zh: { negated: "(?:尚未|并未|並未|未|没有|沒有|拒绝|拒絕|无法|無法|不愿|不願|不|暂未|暫未)(?:正面|进一步|進一步|予以|就此|立即|能|有|公开|公開|对外|對外)?", beside: "也|还|還|又|並|并|則|则|均|已|曾|再|另外|此外|但|而|电|電|讯|訊|此前|先前|早前|日前|近日|随后|隨後|稍后|稍後|当时|當時|同时|同時|尚未|尚|随即|进一步|進一步|明确|明確|一再|多次|公开|公開|证实并", determiner: "这|這|该|該|此|一名|一位", demonstrative: "这|這|该|該|此" },
  ka: { verbFinal: true, that: "რომ", and: "და|მაგრამ", determiner: "ეს|ის|ერთი", demonstrative: "ეს" },
};

/** The clause words of a language, with a row that matches nothing where there is none. */
export function clauseWordsOf(lang: string): ClauseWords {
  return { ...BARE, ...CLAUSE_WORDS[lang] };
}
