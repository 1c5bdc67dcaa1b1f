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
  "hospital", "airline", "operator", "regulator", "charity", "firm", "carmaker", "manufacturer", "red cross", "fire (?:service|brigade)", "coast guard", "civil (?:protection|defen[cs]e)", "tribunal", "(?:city|town) hall",
  "klinik", "krankenhaus", "feuerwehr", "gewerkschaft", "staatsanwaltschaft", "konzern", "firma", "verwaltung", "präsidium", "betreiber", "hersteller", "rotes? kreuz", "\\p{L}+(?:dienst|behörde|kommission|hof|haus|rat)(?:e?s)?(?!\\p{L})", "\\p{L}*gewerkschaft", "\\p{L}*gericht",
  "préfecture", "parquet", "mairie", "syndicat(?!o)", "entreprise", "groupe", "hôpital", "pompiers", "gendarmerie", "protection civile", "croix-rouge", "société", "compagnie", "cour(?!\\p{L})", "conseil", "sénat(?!eur|rice)", "organisation", "ong(?!\\p{L})", "constructeur", "direction",
  "protección civil", "fiscalía", "ayuntamiento", "alcaldía", "sindicato", "empresa", "compañía", "bomberos", "cruz roja", "corte", "juzgado", "consejo", "senado(?!r)", "congreso", "comisión", "instituto", "aerolínea", "fábrica", "contraloría", "secretaría", "dirección", "organización", "guardia civil", "cancillería", "gobernación", "procuraduría",
  "protezione civile", "procura(?!d|t)", "prefettura", "comune", "azienda", "sindacati?", "ospedale", "vigili del fuoco", "croce rossa", "tribunale", "consiglio", "senato(?!r)", "carabinieri", "questura", "commissione", "istituto", "società", "compagnia", "regione",
  "defesa civil", "prefeitura", "procuradoria", "bombeiros", "cruz vermelha", "conselho", "câmara", "comissão", "companhia", "montadora", "organização", "marinha", "secretaria", "ministério",
  "poliți", "poliţi", "parchet", "primări", "spital", "compani", "sindicat", "pompieri", "inspectorat", "prefectur", "curtea?", "consili", "senatul", "comisi", "jandarmeri", "crucea roșie",
  "профсоюз", "компани", "больниц", "суд(?:а|у|е|ом)?(?!\\p{L})", "завод", "мэри", "администраци", "комисси", "палат", "крест", "фонд(?!\\p{L}{3})", "банк", "организаци", "мин(?:здрав|транс|юст|энерго|фин|экономразвития|обр\\p{L}*)",
  "профспілк", "компані", "лікарн", "адміністраці", "комісі", "організаці", "палат", "хрест", "мері", "служб",
  "sendika", "şirket", "hastane", "valili", "belediye(?! başkan)", "savcılı", "mahkeme", "banka", "kurul", "komisyon", "itfaiye", "kızılay", "emniyet", "dernek", "derneğ", "müdürlü", "üniversite",
  "(?:ال)?شركة", "(?:ال)?نقابة", "(?:ال)?محكمة", "(?:ال)?مستشفى", "الدفاع المدني", "النيابة", "الهلال الأحمر", "الصليب الأحمر", "(?:ال)?مفوضية", "الأمم المتحدة", "(?:ال)?بنك", "(?:ال)?منظمة", "(?:ال)?مؤسسة", "(?:ال)?مجلس", "السلطات", "(?:ال)?بلدية",
  "المخابرات", "الاستخبارات", "وزارة", "الحكومة", "الجيش", "وكالة", "اللجنة", "الشرطة", "البرلمان", "الرئاسة", "تقرير", "هيئة",
] as const;

/** Body nouns of scripts without word boundaries. */
export const BODY_SIGNS = /(?:국정원|정보원|국방부|외교부|통일부|대통령실|정부|합참|군 당국|당국|위원회|의회|국회|경찰|검찰|은행|보고서|국가정보원|国情院|情報院|情報局|国防省|外務省|政府|軍|当局|委員会|議会|警察|銀行|報告書|国情院|情报院|情報院|国防部|外交部|军方|軍方|当局|當局|委员会|委員會|议会|議會|警方|央行|报告|報告|დაზვერვ|სამინისტრო|მთავრობა)|[\uac00-\ud7a3]{2,}(?:부|처|청|원|위|당|회|국|군|단체|노조|회사|은행|센터|연구소|연구진|연구팀|의료진|재단|협회|연맹|연합|본부|공사|공단|그룹|법원|고법|지법|재판부|검찰청|기구|본사|총국|학회|거래소|대학교?|대책본부|상황실)$|^(?:사측|노조|노사|야권|여권|여당|야당|재판부|검찰|수사팀|백악관|크렘린궁?|미군|유엔|업계|학계|변호인단)$|[\uac00-\ud7a3]{1,} ?(?:측|단체들?|들)$|\p{Script=Han}{2}側$|^(?:消防|警察|検察|県|市|町|村|都|道|府|気象台|海保|労組|当局|与党|野党|控方|辩方|辯方|检方|檢方|警方|校方|厂方|中方|美方|俄方|日方|韩方|气象部门|反对党|反對黨)$|\p{Script=Han}{2}(?:省|庁|局|署|院|会|部|党|県|県警|府警|都|組合|大学|機構|連盟|協会|財団|裁判所|地裁|高裁|地検|本部|消防|空軍|海軍|陸軍|委|厅|公司|集团|集團|工会|工會|医院|醫院|法院|检察院|協會|协会|组织|組織|组|組|基金会|办公室|辦公室|部门|部門|國會|國防部|黨|局|處|厅|廳|台|报告|使馆|大使館|大使馆|总局|參謀本部|参谋本部|警方)$|(?:センター|病院|メーカー|グループ|会社)$/u;

/** Words that name a person's role. */
export const ROLE_NOUNS = [
  "president", "prime minister", "minister", "lawmaker", "legislator", "spokes(?:man|woman|person)", "senator", "representative", "rep\\.", "sen\\.", "governor", "general", "gen\\.", "colonel", "col\\.", "major", "admiral", "secretary", "chairman", "chairwoman", "chair", "chief", "director", "commander", "ambassador", "envoy", "professor", "prof\\.", "dr\\.", "mr\\.", "mrs\\.", "ms\\.", "mayor", "leader", "king", "queen", "pope", "analyst", "expert", "researcher", "official", "adviser", "advisor", "economist", "lawyer", "attorney", "judge", "prosecutor", "executive", "CEO", "author", "journalist", "resident", "witness", "coach",
  "präsident(?:in)?", "minister(?:in)?", "abgeordnete[rn]?", "sprecher(?:in)?", "kanzler(?:in)?", "außenminister(?:in)?", "chef(?:in)?", "experte?", "député", "ministre", "président", "porte-parole", "sénateur", "général", "directeur", "directrice", "expert", "diputado", "diputada", "ministro", "ministra", "presidente", "presidenta", "portavoz", "director", "generale", "deputato", "deputata", "portavoce", "parlamentar", "deputado", "deputada", "porta-voz", "deputat(?:ul)?", "președinte(?:le)?", "ministrul", "parlamentar",
  "президент", "министр", "депутат", "представитель", "глава", "генерал", "директор", "секретарь", "посол", "эксперт", "президент", "міністр", "речник", "голова", "директор", "секретар", "посол",
  "\\p{L}*minister(?:in|präsident(?:in)?)?", "\\p{L}*chef(?:in)?", "\\p{L}*sprecher(?:in)?", "senator(?:in)?", "bürgermeister(?:in)?", "staatsanw[aä]lt(?:in)?", "sekretär(?:in)?", "gouverneur(?:in)?", "landrat", "richter(?:in)?", "vorsitzende[rn]?", "leiter(?:in)?", "botschafter(?:in)?", "anw[aä]lt(?:in)?",
  "députée", "maire", "préfète?", "sénatrice", "gouverneure?", "ambassadeur", "ambassadrice", "présidente", "secrétaire", "chef", "avocate?", "procureure?", "colonel", "capitaine",
  "senadora?", "gobernadora?", "alcalde(?:sa)?", "secretari[oa]", "jef[ea]", "abogad[oa]", "legisladora?", "vocer[oa]", "directora", "embajadora?", "canciller", "juez", "jueza",
  "senatore", "senatrice", "sindac[oa]", "prefetto", "governatore", "premier", "sottosegretari[oa]", "segretari[oa]", "procuratore", "avvocat[oa]", "assessor[ea]", "comandante", "direttore", "direttrice",
  "governadora?", "prefeit[oa]", "vereadora?", "secretári[oa]", "delegad[oa]", "advogad[oa]", "promotora?", "diretora?", "chefe", "embaixadora?",
  "premier(?:ul|ului)", "deputat(?:ului|a|ei|ă)", "senator(?:ul|ului)", "senatoare[ai]?", "primar(?:ul|ului|ița)?", "ministru(?:l|lui)?", "președint(?:e|ele|elui|a|ei)", "prefect(?:ul|ului)", "purtător(?:ul|ului)? de cuvânt", "procuror(?:ul|ului)?", "guvernator(?:ul|ului)?", "director(?:ul|ului)", "secretar(?:ul|ului)?", "avocat(?:ul|ului)?",
  "(?:вице-)?президент[ауе]?", "(?:премьер-)?министр[ауе]?", "депутат[ауе]?", "представител[яюе]", "глав[ыеу]", "генерал[ау]?", "директор[ау]?", "секретар[яю]", "посл[ау]", "эксперт[ау]?", "мэр[ау]?", "губернатор[ау]?", "сенатор[ау]?", "спикер[ау]?", "адвокат[ау]?", "прокурор[ау]?", "начальник[ау]?", "руководител[ьяю]", "председател[ьяю]", "врач[ау]?", "главврач[ау]?", "командир[ау]?", "аналитик[ау]?", "премьер[ау]?", "лидер[ау]?", "полковник[ау]?",
  "президент[ауе]?", "прем['’]єр(?:-міністр)?[ау]?", "міністр(?:а|у|ка|ки)?", "депутат(?:а|у|ка|ки)?", "представни(?:к|ка|ця|ці)", "голов[аиу]", "мер[ау]?", "губернатор(?:а|у|ка|ки)?", "сенатор[ау]?", "речни(?:к|ка|ця|ці)", "начальник[ау]?", "керівни(?:к|ка|ця|ці)", "лікар[яю]?",
  "vali(?:si)?", "cumhurbaşkan[ıi]?", "başbakan[ıi]?", "müdür(?:ü)?", "savc[ıi](?:sı)?", "avukat(?:ı)?", "lideri?", "senatör(?:ü)?", "kaymakam(?:ı)?", "doktor",
  "النائبة?", "(?:ال)?متحدثة?", "(?:ال)?ناطقة?", "وزيرة", "(?:ال)?محافظ", "(?:ال)?حاكم", "(?:ال)?مديرة?", "(?:ال)?قائد", "(?:ال)?سفيرة?", "(?:ال)?عمدة", "(?:ال)?محامية?", "(?:ال)?أمين", "(?:ال)?زعيمة?", "رئيسة",
  "bakan[ıi]?", "başkan[ıi]?", "milletvekili", "sözcü(?:sü)?", "النائبان?", "الوزير", "الرئيس", "المتحدث", "وزير", "رئيس", "الجنرال",
] as const;

/** Roles that stand after a name in unspaced scripts. */
export const ROLE_SIGNS = /(?:의원|대통령|장관|총리|대변인|위원장|간사|실장|대표|교수|국장|議員|大統領|大臣|首相|報道官|委員長|教授|幹事|总统|總統|议员|議員|部长|部長|发言人|發言人|主席|总理|總理|市长|市長|省长|州长|院长|局长|领袖|领导人|律师|女士|先生|理事长|董事长|総裁|知事|市長|弁護士|報道担当者|広報担当者|氏$|さん$)/u;
