// German. Lacks: inflected dative number words above twelve and compounds such as "zweieinhalbtausend"; Konjunktiv I as a mark of reported speech is listed for frequent verbs only.
import { packOf } from "../pack-tables.js";

const UNITS = ["ein", "zwei", "drei", "vier", "fünf", "sechs", "sieben", "acht", "neun"];
const TENS = ["zwanzig", "dreißig", "vierzig", "fünfzig", "sechzig", "siebzig", "achtzig", "neunzig"];
const SMALL = ["zehn", "elf", "zwölf", "dreizehn", "vierzehn", "fünfzehn", "sechzehn", "siebzehn", "achtzehn", "neunzehn"];
// German writes numbers as one word: the table is made, not typed.
const tensWords = TENS.flatMap((ten, index) => [`${ten}=${(index + 2) * 10}`, ...UNITS.map((unit, low) => `${unit}und${ten}=${(index + 2) * 10 + low + 1}`)]);
const hundredWords = UNITS.flatMap((unit, index) => [`${unit}hundert=${(index + 1) * 100}`, `${unit}tausend=${(index + 1) * 1000}`]);
const smallThousands = SMALL.map((word, index) => `${word}tausend=${(index + 10) * 1000}`);
const tensThousands = TENS.map((word, index) => `${word}tausend=${(index + 2) * 10000}`);
const hundredThousands = UNITS.map((word, index) => `${word}hunderttausend=${(index + 1) * 100000}`);

export default packOf({
  code: "de", name: "German", script: "latin", decimal: ",", dateOrder: "dmy",
  quotes: "„“ »« ‚‘ «» “” \"\"",
  abbreviations: "dr; prof; hr; fr; nr; st; str; bzw; ca; vgl; z.b; d.h; u.a; u.s.w; usw; etc; i.d.r; o.ä; s.o; s.u; v.a; z.t; inkl; exkl; evtl; ggf; mio; mrd; tsd; min; std; tel; abs; art; bd; hrsg; geb; gest; gen; ing; dipl; jan; feb; apr; aug; sept; okt; nov; dez; mo; di; mi; do; sa; so; u.s; j.d; a.d; v.chr; n.chr; co; ag",
  cues: [
    ["speech", "SUF", "zufolge"],
    ["speech", "VSC CVS", "nach \\p{Lu}\\p{L}+angaben"],
    ["speech", "CSV", "und fügte hinzu|fügte (?:er|sie) hinzu|und ergänzte"],
    ["speech", "VSC CVS", "nach (?:seinen|ihren) (?:Angaben|Worten|Aussagen)|seinen Angaben zufolge|ihren Angaben zufolge|seinen Worten zufolge"],
    ["speech", "SVC", "(?:erhöhte|korrigierte|revidierte|senkte) (?:die|ihre|seine)(?= (?:\\p{L}+ )?(?:Zahl|Opferzahl|Bilanz|Schätzung|Prognose))"],
    ["speech", "SVC CVS CSV", `sagte|sagten|sagt|sagen|gesagt; erklärte|erklärten|erklärt; teilte(?: [\\p{L}. -]{2,40}?)? mit|teilten(?: [\\p{L}. -]{2,40}?)? mit|mitgeteilt|mitteilte|mitteilten; berichtete|berichteten|berichtet|berichten; meldete|meldeten|meldet|melden; betonte|betonten|betont; fügte(?: [\\p{L}. ]{2,30}?)? hinzu|hinzufügte; bestätigte|bestätigten|bestätigt;
      kündigte(?: [\\p{L}. -]{2,40}?)? an|kündigten(?: [\\p{L}. -]{2,40}?)? an|ankündigte|angekündigt; gab(?: [\\p{L}. -]{2,40}?)? bekannt|bekanntgab|bekannt gegeben; gab(?: [\\p{L}. -]{2,30}?)? an|gaben an; räumte(?: [\\p{L}. ]{2,30}?)? ein|einräumte; warnte|warnten|warnt; forderte|forderten|fordert; äußerte|äußerten; verkündete; informierte|informierten|unterrichtete|unterrichteten; so(?= (?:der|die|das|ein|eine) );
      hieß es|heißt es; sprach(?:en)?(?: [\\p{L}. ]{2,40}?)? von|spricht von; bekräftigte; ergänzte|ergänzten; präzisierte; unterstrich; zitierte; antwortete; kritisierte; erläuterte; stellte(?: [\\p{L}. ]{2,30}?)? fest; nannte|nannten; versicherte; erinnerte; lobte; dankte; verurteilte; kritisierten|kritisiert; mahnte|mahnten|mahnt; beklagte|beklagten|beklagt|beklagen; begrüßte|begrüßten|begrüßt; erwiderte|entgegnete|entgegneten; schilderte|schilderten|schildert; erzählte|erzählten|erzählt; verwies|verwiesen(?= darauf); unterstrichen|unterstreicht; hob(?: [\\p{L}. ]{2,30}?)? hervor|hervorhob; wies(?: [\\p{L}. ]{2,40}?)? darauf hin|darauf hinwies; gab(?: [\\p{L}. ]{2,30}?)? zu|zugab; legte(?: [\\p{L}. ]{2,30}?)? dar; ließ(?: [\\p{L}. ]{2,30}?)? wissen|wissen ließ; führte(?: [\\p{L}. ]{2,30}?)? aus|ausführte; verlangte|verlangten|verlangt; drohte|drohten|droht(?= mit); versprach|versprachen|verspricht; beteuerte|beteuerten; konstatierte; resümierte; verlautete; signalisierte|signalisierten; so; twitterte; teilt(?: [\\p{L}. -]{2,40}?)? mit|teilen(?: [\\p{L}. -]{2,40}?)? mit; kündigt(?: [\\p{L}. -]{2,40}?)? an|kündigen(?: [\\p{L}. -]{2,40}?)? an; räumt(?: [\\p{L}. ]{2,30}?)? ein; gibt(?: [\\p{L}. ]{2,30}?)? an|geben(?: [\\p{L}. ]{2,30}?)? an; betonen|erklären|bestätigen|warnen|fordern|kritisieren; informiert|informieren; sprachen|spricht; gestand|gestanden; stellte(?: [\\p{L}. ]{2,30}?)? klar|klarstellte; sicherte(?: [\\p{L}. ]{2,30}?)? zu; protestierte; urteilte|urteilten; argumentierte|argumentierten|argumentiert`],
    ["speech", "SVC CVS CSV", "behauptete|behaupteten|behauptet|behaupten; warf(?: [\\p{L}. ]{2,40}?)? vor|vorwarf", { status: "alleged" }],
    ["speech", "SVC CVS CSV", "bestritt|bestritten|bestreitet|bestreiten; dementierte|dementierten|dementiert; wies(?: [\\p{L}. ]{2,40}?)? zurück|wiesen(?: [\\p{L}. ]{2,40}?)? zurück|weist(?: [\\p{L}. ]{2,40}?)? zurück|zurückgewiesen; leugnete; schloss(?: [\\p{L}. ]{2,40}?)? aus|schließt(?: [\\p{L}. ]{2,40}?)? aus", { status: "denied" }],
    ["speech", "SVC", "schließ(?:t|en) nicht aus|schlossen? nicht aus|wollte nicht ausschließen", { status: "possible" }],
    ["speech", "VSC CVS", "hieß es(?: \\p{L}+){0,3} (?:in|aus|von|beim|seitens)(?= )|heißt es(?: \\p{L}+){0,3} (?:in|aus|von|beim|seitens)(?= )|verlautete (?:es )?aus"],
    ["speech", "VSC CVS", "laut; nach (?:eigenen |[\\p{L}]+en )?Angaben(?: des| der| von)?; nach Angaben; nach Informationen(?: des| der| von)?; nach (?:den )?Worten(?: des| der| von)?; nach Aussage(?:n)?(?: des| der| von)?; nach Darstellung; gemäß; nach Darstellung (?:des|der)"],
    ["estimate", "VSC CVS", "nach Schätzung(?:en)?(?: des| der| von)?; Schätzungen zufolge; nach Einschätzung(?: des| der| von)?; nach Erkenntnissen", { status: "estimated" }],
    ["writing", "SVC CVS CSV", "schrieb|schrieben|schreibt|schreiben; veröffentlichte|veröffentlichten; postete; twitterte; notierte"],
    ["speech", "SVC CVS VSC", "unter Berufung auf; mit Verweis auf; unter Verweis auf; mit Bezug auf; unter Bezugnahme auf; berief sich auf|beriefen sich auf|beruft sich auf; sich berufend auf; zitierte|zitiert(?: wird| wurde)?; bezog sich auf|bezieht sich auf; unter Hinweis auf; mit Hinweis auf; gestützt auf; aus(?= [\\p{L}]+kreisen)", { relay: true }],
    ["estimate", "SVC CVS CSV", "schätzte|schätzten|schätzt|schätzen; bezifferte|beziffert; ging(?:en)?(?: [\\p{L}. ]{2,30}?)? davon aus|geht davon aus|gehen davon aus; rechnet vor; veranschlagt\\p{L}*", { status: "estimated" }],
    ["estimate", "SVC CVS CSV", "erwartete|erwarteten|erwartet|erwarten; rechnete|rechneten|rechnet|rechnen; prognostizierte|prognostiziert; sagte(?: [\\p{L}. ]{2,30}?)? voraus", { status: "expected" }],
    ["thought", "SVC CSV", "glaubt|glaubte|glauben; meint|meinte|meinen; denkt|dachte|denken; hofft|hoffte|hoffen; fürchtet|fürchtete; befürchtet|befürchtete; vermutet|vermutete|vermuten; hält|hielt|halten für; bezweifelt|bezweifelte; beschloss"],
    ["perception", "SVC CSV", "sah|sieht|sehen; hörte; beobachtete|beobachtet|beobachten|beobachte; stellte fest; erfuhr|erfuhren; entdeckte"],
  ],
  credits: "(?:berichtet|berichtete|meldet|meldete|schreibt|schrieb) (?:die |der |das )?(?:Nachrichtenagentur |Agentur |Zeitung )?NAME(?=[.,\\n]|$); wie (?:die |der |das )?(?:Nachrichtenagentur )?NAME (?:berichtet|berichtete|meldet|meldete|schreibt|schrieb)(?=[.,\\n]|$); laut NAME(?=[.,\\n]|$); (?:unter Berufung|mit Verweis) auf NAME(?=[.,\\n]|$); mit Material von NAME",
  creditLabels: "quelle; quellen; zuerst erschienen (?:bei|in)", bylines: "von; redaktion", photoWords: "foto; fotos; bild; bilder; symbolbild; archivbild; archivfoto; bildquelle; grafik; screenshot; getty images; illustration; imago",
  hedges: [
    ["approx", "before", "rund; etwa; ungefähr; circa; ca\\.?; zirka; schätzungsweise; gut geschätzte; geschätzt(?:e|en)?; um die; an die; annähernd; in etwa"],
    ["approx", "before", "knapp; fast; beinahe; nahezu; nicht ganz", "under"],
    ["approx", "before", "gut; etwas (?:mehr als|über); reichlich", "over"],
    ["lower-bound", "before", "mindestens; mehr als; über; wenigstens; zumindest; nicht weniger als; ab; oberhalb von; weit über; deutlich über"],
    ["upper-bound", "before", "bis zu; höchstens; maximal; nicht mehr als; weniger als; unter; nicht über; allenfalls; längstens"],
    ["lower-bound", "after", "oder mehr; und mehr; aufwärts; mindestens"], ["upper-bound", "after", "oder weniger; höchstens; maximal"], ["approx", "after", "oder so; ungefähr"],
    ["lower-bound", "suffix", "\\+"],
    ["vague", "before", "weitere|weiterer|weiteren; mehrere|mehrerer|mehreren; zusätzliche|zusätzlicher|zusätzlichen; einige|einiger|einigen; viele|vieler|vielen; zahlreiche|zahlreicher|zahlreichen; mehr; etliche; verschiedene"],
  ],
  numbers: `null=0; eins=1; zwei=2; drei=3; dreien=3; vier=4; fünf=5; sechs=6; sieben=7; acht=8; neun=9; ${SMALL.map((word, index) => `${word}=${index + 10}`).join(";")}; ${tensWords.join(";")}; ${hundredWords.join(";")}; ${smallThousands.join(";")}; ${tensThousands.join(";")}; ${hundredThousands.join(";")};
    hundert=100; tausend=1000; eine Million=1000000; eine Milliarde=1000000000; ein Dutzend=12; zwei Dutzend=24; drei Dutzend=36; eine halbe Million=500000; halbe Million=500000; anderthalb|eineinhalb=1.5; zweieinhalb=2.5; dreieinhalb=3.5; einen halben=0.5; ein halbes Dutzend=6; ein paar Dutzend=~24; dreissig=30`,
  multipliers: "hundert=100; tausend=1000; tsd\\.?=1000; million|millionen=1000000; mio\\.?=1000000; milliarde|milliarden=1000000000; mrd\\.?=1000000000; billion|billionen=1000000000000; dutzend=12; k=1000",
  vaguePlurals: "hunderttausende|hunderttausenden=200000; zehntausende|zehntausenden=20000; mehrere tausend|einige tausend|mehrere Tausend|einige Tausend=2000; tausende|tausenden|tausender=2000; mehrere hundert|einige hundert=200; hunderte|hunderten=200; dutzende|dutzenden=24; mehrere dutzend=24; millionen von=2000000; mehrere millionen=2000000; milliarden=2000000000",
  ranges: "zwischen|und; von|bis; bis; oder; bis zu",
  labels: "Stärke; Magnitude; Stärke von; resolution; artikel; art\\.?; paragraf|paragraph; §; absatz; abs\\.?; nummer; nr\\.?; zimmer; raum; büro; seite; kapitel; flug; platz; rang; linie; gleis; haus; tor; typ; modell; version; phase; stufe; brigade; boeing; airbus; halle; kanal; autobahn; a; b; bundesstraße; tel\\.?; telefon; formel; gruppe; tag; kalenderwoche; kw; baujahr; jahrgang; ice",
  notCounted: "[- ]?jährig\\p{L}*; -?(?:stündig|minütig|tägig|monatig|wöchig)\\p{L}*; uhr; -?millimeter-\\p{L}+; -?mm-\\p{L}+; -?jahre alt; jahre alt; -?er-\\p{L}+; er(?:n)? jahre\\p{L}*; \\. (?:mal|jahrestag|lebensjahr|platz|jahrhundert|stock); -?mal(?!\\p{L}); fach; h(?!\\p{L}); -?punkte-plan",
  linkWords: "der; des; von; von den; dieser; weitere|weiteren|weiterer; seiner; ihrer; insgesamt; so genannte|sogenannte|sogenannten; neue|neuen; bis zu",
  months: "januar,jan,jänner; februar,feb; märz,mär; april,apr; mai; juni,jun; juli,jul; august,aug; september,sept,sep; oktober,okt; november,nov; dezember,dez",
  weekdays: "montag,montagabend,montagmorgen; dienstag,dienstagabend,dienstagmorgen; mittwoch,mittwochabend,mittwochmorgen; donnerstag,donnerstagabend,donnerstagmorgen; freitag,freitagabend,freitagmorgen; samstag,sonnabend,samstagabend; sonntag,sonntagabend",
  relativeDays: "heute=0; gestern=-1; vorgestern=-2; morgen=1; übermorgen=2; heute abend=0; gestern abend=-1",
  relativePeriods: "(?:in der )?(?:letzte|letzten|vergangene|vergangenen|vorige|vorigen) Woche=week-1; (?:in )?(?:diese|dieser) Woche=week+0; (?:in der )?(?:nächste|nächsten|kommende|kommenden) Woche=week+1; (?:im )?(?:letzten|vergangenen|vorigen) Monat|Vormonat=month-1; (?:in )?diese(?:m|n) Monat=month+0; (?:im )?(?:nächsten|kommenden) Monat=month+1; (?:im )?(?:letzten|vergangenen|vorigen) Jahr|voriges Jahr|letztes Jahr|Vorjahr=year-1; (?:in )?diese(?:m|s) Jahr|heuer=year+0; (?:im )?(?:nächsten|kommenden) Jahr|nächstes Jahr=year+1",
  ago: "vor|", nextWords: "nächsten|nächste|nächster; kommenden|kommende|kommender",
  negations: "nicht; kein|keine|keinen|keiner|keinem|keines; nie|niemals; niemand; nichts; weder; noch nicht; kaum; dementiert\\p{L}*; bestreit\\p{L}+|bestritt\\p{L}*; lehnte?\\p{L}* ab|abgelehnt; unbestätigt\\p{L}*",
  statusWords: {
    estimated: "schätz\\p{L}+|geschätzt\\p{L}*; Schätzung\\p{L}*; Einschätzung\\p{L}*; bezifferte?\\p{L}*; beziffert; hochgerechnet",
    expected: "erwart\\p{L}+; voraussichtlich; rechnet mit|rechnen mit; soll(?:en)?; dürfte(?:n)?; prognos\\p{L}+; bevorsteh\\p{L}+; wohl",
    planned: "plan(?:t|en|te|ten|ung|ungen)|geplant\\p{L}*|Pläne; beabsichtig\\p{L}+; will|wollen; vorbereit\\p{L}+; Vorhaben; beschloss\\p{L}*|beschlossen; wird entsenden|werden entsandt; angekündigt\\p{L}*|kündigt\\p{L}* an; vorgesehen; Absicht\\p{L}*",
    possible: "könnte(?:n)?; möglicherweise; möglich\\p{L}*; vielleicht; wahrscheinlich; vermutlich; offenbar; anscheinend; womöglich; kann|können; mutmaßlich; denkbar; eventuell; scheint|scheinen",
    alleged: "soll(?:en|te|ten)? (?:[^.]{1,80} )?(?:haben|sein); angeblich\\p{L}*; mutmaßlich\\p{L}*; soll(?:en)?; behaupt\\p{L}+; vorgeblich\\p{L}*; sogenannt\\p{L}*; Vorwurf|Vorwürfe; Berichten zufolge; dem Vernehmen nach",
    denied: "dementi\\p{L}+; bestreit\\p{L}+|bestritt\\p{L}*; zurückgewiesen|wies\\p{L}* zurück; widersprach\\p{L}*|widerspricht; leugn\\p{L}+",
  },
  eventWords: {
    deployment: "entsand\\p{L}+|entsend\\p{L}+|entsende\\p{L}*; verleg\\p{L}+; geschickt|schick(?:t|te|en|ten); stationier\\p{L}+; Truppen\\p{L}*; Entsendung; Kontingent\\p{L}*; Einsatz; eingetroffen|trafen ein|kamen an; Marsch; abkommandiert; aufmarsch\\p{L}*",
    presence: "stationiert\\p{L}*; bewach\\p{L}+; befind\\p{L}+ sich|befänden sich; Präsenz; an der Grenze|Grenzgebiet\\p{L}*|nahe der Grenze; sicherten|sichern; anwesend\\p{L}*; verblieb\\p{L}*",
    casualty: "tot|tote|toten|toter; getötet\\p{L}*|töt\\p{L}+; gestorben\\p{L}*|starb\\p{L}*; gefallen\\p{L}*; verletzt\\p{L}*; verwundet\\p{L}*; Opfer\\p{L}*; Verluste\\p{L}*; ums Leben|Leben verloren; Leichen?; vermisst\\p{L}*; umgekommen",
    attack: "Angriff\\p{L}*|angegriffen|griff\\p{L}* an; beschoss\\p{L}*|beschossen|Beschuss; Bomb\\p{L}+|bombard\\p{L}+; Raketenangriff\\p{L}*|Drohnenangriff\\p{L}*|Luftangriff\\p{L}*; Anschlag\\p{L}*; Explosion\\p{L}*; Offensive; gefeuert|feuerte\\p{L}*; Überfall\\p{L}*; Gefecht\\p{L}*|Kämpfe\\p{L}*; Einmarsch; abgefeuert",
    transfer: "liefer\\p{L}+|geliefert\\p{L}*|Lieferung\\p{L}*; erhalten|erhielt\\p{L}*; übergeb\\p{L}+|übergab; export\\p{L}+|Export\\p{L}*; import\\p{L}+; verkauf\\p{L}+; versorg\\p{L}+; bereitgestellt; Hilfe\\p{L}*|Hilfs\\p{L}+; Container\\p{L}*; gekauft|kauf(?:t|te|en); bekommen|bekam\\p{L}*; im Gegenzug",
    labour_dispatch: "Arbeiter\\p{L}*; Arbeitskräft\\p{L}+; Arbeitnehmer\\p{L}*; Gastarbeiter\\p{L}*; angeworben\\p{L}*|Anwerb\\p{L}+; beschäftig\\p{L}+; Löhne?|Lohn; Zwangsarbeit\\p{L}*; IT-Kräfte|IT-Fachkräfte; rekrutier\\p{L}+",
    preparation: "Ausbildung\\p{L}*|ausgebildet\\p{L}*; Training\\p{L}*|trainier\\p{L}+; Vorbereitung\\p{L}*|bereit\\p{L}+ vor|vorbereitet; Übung\\p{L}*; Auswahl; ausgewählt; Rekrutierung\\p{L}*; Aufbau; Mobilmachung|mobilisier\\p{L}+; Manöver\\p{L}*",
    meeting: "Treffen\\p{L}*|traf\\p{L}*|getroffen|trifft; Gespräch\\p{L}*; Gipfel\\p{L}*; Besuch\\p{L}*|besuchte\\p{L}*; empfing\\p{L}*|empfangen; Konferenz\\p{L}*; Verhandlung\\p{L}*; Sitzung\\p{L}*; Delegation\\p{L}*; reiste\\p{L}*",
    agreement: "Abkommen\\p{L}*; Vereinbarung\\p{L}*|vereinbart\\p{L}*; Vertrag\\p{L}*|Verträge\\p{L}*; unterzeichn\\p{L}+|unterschr\\p{L}+; Einigung\\p{L}*|einigten sich; Pakt\\p{L}*; Waffenruhe|Waffenstillstand\\p{L}*; Partnerschaft\\p{L}*; Deal; ratifizier\\p{L}+",
    statement: "sagte\\p{L}*; erklärte\\p{L}*|Erklärung\\p{L}*; mitgeteilt|teilte\\p{L}* mit|Mitteilung; bestätigte\\p{L}*; verkündet\\p{L}*; warnte\\p{L}*; dankte\\p{L}*; verurteilte\\p{L}*; kündigte\\p{L}*; unterrichtete\\p{L}*",
    designation: "sanktionier\\p{L}+; Sanktionen (?:gegen|verhängt)|verhängt\\p{L}* Sanktionen|Sanktionsliste\\p{L}*; gelistet\\p{L}*; schwarze Liste; eingefroren\\p{L}*; Einreiseverbot\\p{L}*",
    violation: "Verstoß\\p{L}*|Verstöße\\p{L}*|verstöß\\p{L}+|verstieß\\p{L}*|verstoß\\p{L}+; Verletzung der|verletz\\p{L}+ (?:die|das); umgeh\\p{L}+|Umgehung\\p{L}*|umgangen; illegal\\p{L}*; missacht\\p{L}+; unterlauf\\p{L}+|unterlief; Bruch; gebrochen; entgegen",
    legal_norm: "verbiet\\p{L}+|verbot\\p{L}*|Verbot\\p{L}*; Resolution\\p{L}*; untersag\\p{L}+; verpflicht\\p{L}+; Völkerrecht\\p{L}*; Embargo\\p{L}*; Obergrenze\\p{L}*; Sanktionsregime\\p{L}*; vorschreib\\p{L}+|schreibt vor",
    assessment: "Einschätzung\\p{L}*; schätz\\p{L}+; analys\\p{L}+|Analys\\p{L}+; deutet\\p{L}*|hindeut\\p{L}+; zeigt\\p{L}*|zeige; Strateg\\p{L}+; unterstreich\\p{L}+; bedeut\\p{L}+; wahrscheinlich\\p{L}*; vertief\\p{L}+; Beobachter\\p{L}*; Experten",
  },
  people: `\\p{L}*räumer; \\p{L}*kräfte; \\p{L}*soldat(?:en|innen)?; Militärs; Truppen; Menschen; Person(?:en)?; Leute; Männer\\p{L}?|Frauen; Kinder\\p{L}?; Zivilist\\p{L}*; \\p{L}*arbeiter\\p{L}*; Arbeitskräfte\\p{L}?; Pioniere\\p{L}?; Bauarbeiter\\p{L}*; Kämpfer\\p{L}*; Offiziere\\p{L}?; Beamte\\p{L}?; Nordkoreaner\\p{L}*; Russen|Ukrainer\\p{L}*|Ukrainern; Tote|Toten; Verdächtige\\p{L}?; Festgenommene\\p{L}?; Erkrankte\\p{L}?; Infizierte\\p{L}?; Obdachlose\\p{L}?; Evakuierte\\p{L}?; Streikende\\p{L}?; Verletzte\\p{L}?; Verwundete\\p{L}?; Gefallene\\p{L}?; Opfer\\p{L}?; Todesopfer\\p{L}?; Geiseln; Flüchtlinge\\p{L}?; Migranten; Bewohner\\p{L}*; Einwohner\\p{L}*; Bürger\\p{L}*; Abgeordnete\\p{L}?; Mitglieder\\p{L}?; Mitarbeiter\\p{L}*; Beschäftigte\\p{L}?; Passagiere\\p{L}?; Studenten|Studierende\\p{L}?; Schüler\\p{L}*; Helfer\\p{L}*; Einsatzkräfte\\p{L}?; Feuerwehrleute\\p{L}?; Polizisten; Kräfte\\p{L}?; Ingenieure\\p{L}?; Fachkräfte\\p{L}?; Freiwillige\\p{L}?; Söldner\\p{L}*; Gefangene\\p{L}?; Demonstrant\\p{L}*; Journalist\\p{L}*; Ärzte\\p{L}?; Patienten; Zuschauer\\p{L}*; Besucher\\p{L}*; Teilnehmer\\p{L}*; Insassen; Familien; Haushalte\\p{L}?; Vermisste\\p{L}?; Piloten; Wähler\\p{L}*; Elitesoldaten; Reservisten; Rekruten; Spezialisten; Lehrer\\p{L}*; Kunden; Nutzer\\p{L}*`,
  units: {
    percent: "%; Prozent\\p{L}*; v\\. ?H\\.", "basis-points": "Basispunkte\\p{L}?",
    USD: "(?:US-)?Dollar", EUR: "Euro", CHF: "(?:Schweizer )?Franken", GBP: "Pfund", JPY: "Yen", KRW: "Won", RUB: "Rubel", CNY: "Yuan", UAH: "Hrywnja",
    km: "Kilometer\\p{L}?; km", m: "Meter\\p{L}?; m", cm: "Zentimeter\\p{L}?; cm", mm: "Millimeter", ha: "Hektar", km2: "Quadratkilometer\\p{L}?", m2: "Quadratmeter\\p{L}?; m²",
    tonnes: "Tonnen?; t", kg: "Kilogramm; Kilo; kg", g: "Gramm", barrels: "Barrel; Fass", litres: "Liter\\p{L}?", MW: "Megawatt; MW", GW: "Gigawatt; GW", celsius: "Grad(?: Celsius)?",
    hours: "Stunden?", minutes: "Minuten?", seconds: "Sekunden?", days: "Tage\\p{L}?", weeks: "Wochen?", months: "Monate\\p{L}?", years: "Jahre\\p{L}?", points: "Punkte\\p{L}?",
    shells: "Granaten; Geschosse\\p{L}?; Schuss", missiles: "\\p{L}*raketen; Marschflugkörper\\p{L}?; Sprengköpfe\\p{L}?", drones: "\\p{L}*drohnen", containers: "Container\\p{L}?",
    systems: "\\p{L}*systeme\\p{L}?; Batterien; Werfer\\p{L}?", vehicles: "Fahrzeuge\\p{L}?; \\p{L}*panzer\\p{L}?; Lastwagen; Autos; Haubitzen; Geschütze\\p{L}?; Wagen", aircraft: "Flugzeuge\\p{L}?; Hubschrauber\\p{L}?; \\p{L}*jets?", ships: "\\p{L}*schiffe\\p{L}?; Tanker\\p{L}?; U-Boote\\p{L}?; Boote\\p{L}?",
    items: "Länder\\p{L}?; Städte\\p{L}?; Orte\\p{L}?; Gemeinden; Häuser\\p{L}?; Wohnungen; Gebäude\\p{L}?; Schulen; Krankenhäuser\\p{L}?; Unternehmen; Firmen; Angriffe\\p{L}?; Fälle\\p{L}?; Mal; Stimmen; Sitze\\p{L}?; Tore\\p{L}?; Brigaden; Bataillone\\p{L}?; Divisionen; Einheiten; Staaten; Banken; Tiere\\p{L}?; Berichte\\p{L}?; Dokumente\\p{L}?; Zentimeter; Plätze\\p{L}?; Exemplare\\p{L}?; Aktien; Arbeitsplätze\\p{L}?; Stellen; Jobs; Runden; Wellen; Phasen",
  },
  unnamedSources: "Analysten; Experten; Beobachter\\p{L}*; Quellen; Insider\\p{L}*; Diplomaten; Regierungsvertreter; Beamte; Behörden; Kreise\\p{L}?|Regierungskreise\\p{L}?; Medienberichte\\p{L}?; Medien; Zeugen|Augenzeugen; Kritiker; Abgeordnete; Vertreter; ein Sprecher; eine Sprecherin; Militärs; Fachleute",
  anaphors: {
    person: "er; sie; der (?:Abgeordnete|Minister|Präsident|Sprecher|Beamte|Politiker|Experte|General|Kanzler|Botschafter|Diplomat|Analyst|Parlamentarier|Staatschef); die (?:Abgeordnete|Ministerin|Sprecherin|Politikerin|Expertin)",
    organisation: "die (?:Agentur|Nachrichtenagentur|Behörde|Zeitung|Regierung|Organisation|Gruppe|Armee); der (?:Dienst|Geheimdienst|Sender|Bericht); das (?:Ministerium|Blatt|Militär|Unternehmen|Team|Institut|Magazin)",
    any: "es; dies; das; diese; demnach; den Angaben zufolge",
  },
  stopWords: "der; die; das; und; in; den; von; zu; mit; sich; des; auf; für; ist; im; dem; nicht; ein; eine; als; auch; es; an; werden; aus; er; hat; dass; sie; nach; wird; bei; einer; um; am; sind; noch; wie; einem; über; einen; so; zum; war; haben; nur; oder; aber; vor; zur; bis; mehr; durch; man; sein; wurde; sei; seien; habe; hätten; waren; wurden; seit; gegen; unter; wir; ich; kann; soll; sollen; demnach",
});
