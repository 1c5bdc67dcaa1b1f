// @table
// Nouns that head the name of a body (ministry, service, army …) or a person's role, in the languages of the packs; word stems, matched at word start.

/** Stems of body nouns: a source with one of these is an institution, not a person and not an outlet. */
export const BODY_NOUNS = [
  "agenc(?:y|ies)", "ministr(?:y|ies)", "service", "government", "army", "militar", "navy", "air force", "police", "department", "office", "council", "committee", "commission", "court", "parliament", "assembly", "congress", "senate", "universit", "institut", "bank", "treasury",
  "company", "corporation", "team", "group", "party", "union", "organi[sz]ation", "forces?", "staff", "intelligence", "embassy", "authorit(?:y|ies)", "administration", "bureau", "board", "fund", "foundation", "association", "federation", "coalition", "alliance", "headquarters", "command", "cabinet", "presidency", "kremlin", "pentagon", "white house", "prosecutor's office", "watchdog", "think tank", "network of", "report", "assessment", "statement", "communiqu", "document", "survey", "study", "poll",
  "geheimdienst", "ministerium", "regierung", "armee", "behörde", "amt", "ausschuss", "partei", "polizei", "dienst", "parlament", "gericht", "\\p{L}+ministerium", "\\p{L}*ausschuss", "militär", "generalstab", "unternehmen", "verband", "studie", "bericht",
  "renseignement", "ministère", "gouvernement", "armée", "assemblée", "commission", "comité", "parti", "autorités", "état-major", "tribunal", "présidence", "rapport", "étude", "banque", "agence", "police",
  "servicio", "inteligencia", "ministerio", "gobierno", "ejército", "autoridad", "comité", "partido", "policía", "tribunal", "presidencia", "informe", "organismo", "agencia", "banco",
  "intelligence", "ministero", "governo", "esercito", "autorità", "comitato", "partito", "polizia", "presidenza", "rapporto", "agenzia", "servizi", "banca",
  "serviç", "inteligência", "ministério", "exército", "autoridade", "comitê", "partido", "polícia", "relatório", "agência",
  "servici", "ministerul", "guvernul", "armata", "serviciile", "spionaj", "președinți", "preşedinţi", "comunicat", "agenți", "echipa", "parlamentul",
  "разведк", "министерств", "минобороны", "правительств", "арми", "служб", "ведомств", "комитет", "парти", "полици", "прокуратур", "генштаб", "штаб", "кремл", "парламент", "совет", "управлени", "госдеп", "белый дом", "отчет", "доклад",
  "розвідк", "міністерств", "міноборони", "уряд", "армі", "відомств", "комітет", "поліці", "прокуратур", "генштаб", "рада", "управлінн", "звіт", "доповід",
  "istihbarat", "bakanlığ", "hükümet", "ordu", "komite", "parti", "polis", "kurum", "teşkilat", "meclis",
  "المخابرات", "الاستخبارات", "وزارة", "الحكومة", "الجيش", "وكالة", "اللجنة", "الشرطة", "البرلمان", "الرئاسة", "تقرير", "هيئة",
] as const;

/** Body nouns of scripts without word boundaries. */
export const BODY_SIGNS = /(?:국정원|정보원|국방부|외교부|통일부|대통령실|정부|합참|군 당국|당국|위원회|의회|국회|경찰|검찰|은행|보고서|국가정보원|国情院|情報院|情報局|国防省|外務省|政府|軍|当局|委員会|議会|警察|銀行|報告書|国情院|情报院|情報院|国防部|外交部|军方|軍方|当局|當局|委员会|委員會|议会|議會|警方|央行|报告|報告|დაზვერვ|სამინისტრო|მთავრობა)/u;

/** Words that name a person's role. */
export const ROLE_NOUNS = [
  "president", "prime minister", "minister", "lawmaker", "legislator", "spokes(?:man|woman|person)", "senator", "representative", "rep\\.", "sen\\.", "governor", "general", "gen\\.", "colonel", "col\\.", "major", "admiral", "secretary", "chairman", "chairwoman", "chair", "chief", "director", "commander", "ambassador", "envoy", "professor", "prof\\.", "dr\\.", "mr\\.", "mrs\\.", "ms\\.", "mayor", "leader", "king", "queen", "pope", "analyst", "expert", "researcher", "official", "adviser", "advisor", "economist", "lawyer", "attorney", "judge", "prosecutor", "executive", "CEO", "author", "journalist", "resident", "witness", "coach",
  "präsident(?:in)?", "minister(?:in)?", "abgeordnete[rn]?", "sprecher(?:in)?", "kanzler(?:in)?", "außenminister(?:in)?", "chef(?:in)?", "experte?", "député", "ministre", "président", "porte-parole", "sénateur", "général", "directeur", "directrice", "expert", "diputado", "diputada", "ministro", "ministra", "presidente", "presidenta", "portavoz", "director", "generale", "deputato", "deputata", "portavoce", "parlamentar", "deputado", "deputada", "porta-voz", "deputat(?:ul)?", "președinte(?:le)?", "ministrul", "parlamentar",
  "президент", "министр", "депутат", "представитель", "глава", "генерал", "директор", "секретарь", "посол", "эксперт", "президент", "міністр", "речник", "голова", "директор", "секретар", "посол",
  "bakan[ıi]?", "başkan[ıi]?", "milletvekili", "sözcü(?:sü)?", "النائبان?", "الوزير", "الرئيس", "المتحدث", "وزير", "رئيس", "الجنرال",
] as const;

/** Roles that stand after a name in unspaced scripts. */
export const ROLE_SIGNS = /(?:의원|대통령|장관|총리|대변인|위원장|간사|실장|대표|교수|국장|議員|大統領|大臣|首相|報道官|委員長|教授|幹事|总统|總統|议员|議員|部长|部長|发言人|發言人|主席|总理|總理)/u;
