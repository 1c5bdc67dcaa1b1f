// Italian. Lacks: compound number words above one hundred other than "-cento" and "-mila" of the units, and the "journalistic conditional" beyond frequent verbs.
import { packOf } from "../pack-tables.js";

const UNITS = ["due", "tre", "quattro", "cinque", "sei", "sette", "otto", "nove"];
const TEENS = ["dieci", "undici", "dodici", "tredici", "quattordici", "quindici", "sedici", "diciassette", "diciotto", "diciannove"];
const TENS = ["venti", "trenta", "quaranta", "cinquanta", "sessanta", "settanta", "ottanta", "novanta"];
// Italian writes these as one word: the table is made, not typed.
const tensWords = TENS.flatMap((ten, index) => [`${ten}=${(index + 2) * 10}`, ...["uno", ...UNITS].map((unit, low) =>
  `${/^[uo]/.test(unit) ? ten.slice(0, -1) : ten}${unit}=${(index + 2) * 10 + low + 1}`)]);
const large = [...UNITS.map((unit, index) => `${unit}cento=${(index + 2) * 100}; ${unit}mila=${(index + 2) * 1000}`), ...TEENS.map((word, index) => `${word}mila=${(index + 10) * 1000}`), ...TENS.map((word, index) => `${word}mila=${(index + 2) * 10000}`), "centomila=100000; duecentomila=200000; trecentomila=300000; cinquecentomila=500000"];

export default packOf({
  code: "it", name: "Italian", script: "latin", decimal: ",", dateOrder: "dmy",
  quotes: "«» “” \"\" ‘’",
  abbreviations: "sig; sigg; sig.ra; dott; dr; prof; avv; ing; on; sen; gen; col; cap; ten; mar; art; artt; n; nr; pag; pagg; vol; ecc; etc; es; ca; cfr; fig; tel; v; s; s.p.a; s.r.l; u.s; a.c; d.c; gen; feb; apr; mag; giu; lug; ago; set; sett; ott; nov; dic; mln; mld; min; max; p; cd",
  cues: [
    ["speech", "CSV", "(?:aggiungendo|precisando|sottolineando|affermando|spiegando) che"],
    ["speech", "SVC", "ha (?:aggiornato|alzato|rivisto) (?:il|la|le)(?= (?:bilancio|stima|stime|numero))"],
    ["speech", "SVC CVS CSV", `ha detto|hanno detto|dice|dicono|disse|aveva detto; ha dichiarato|hanno dichiarato|dichiara|dichiarano|dichiarò; ha affermato|hanno affermato|afferma|affermano; ha annunciato|hanno annunciato|annuncia|annunciano; ha riferito|hanno riferito|riferisce|riferiscono; ha spiegato|hanno spiegato|spiega|spiegano; ha aggiunto|hanno aggiunto|aggiunge; ha sottolineato|hanno sottolineato|sottolinea; ha precisato|hanno precisato|precisa|precisano; ha confermato|hanno confermato|conferma|confermano; ha comunicato|hanno comunicato|comunica; ha rivelato|hanno rivelato|rivela|rivelano; ha riportato|hanno riportato|riporta|riportano; ha ammesso|hanno ammesso|ammette; ha avvertito|hanno avvertito|avverte; ha ricordato|ricorda; ha osservato|osserva; ha ribadito|hanno ribadito|ribadisce; ha assicurato|assicura; ha indicato|hanno indicato|indica|indicano; ha reso noto|hanno reso noto|rende noto; ha fatto sapere|hanno fatto sapere|fa sapere|fanno sapere; ha risposto|risponde; ha commentato|commenta; ha parlato di|parla di|parlano di; ha evidenziato|evidenzia; ha segnalato|segnala|segnalano; ha denunciato|denuncia; ha ringraziato; ha condannato; ha promesso; ha concluso|conclude; ha informato|informa; ha raccontato|racconta; si legge in; ha (?:lamentato|salutato|esultato|avvisato|lanciato|attaccato|replicato|ribattuto|protestato|chiarito|puntualizzato|rimarcato|rilanciato|auspicato|chiesto|sollecitato|rivendicato|scandito|confidato|rassicurato|anticipato|proseguito|dettagliato|testimoniato|messo in guardia|ricostruito|notificato|comunicato|diffuso|illustrato|osservato|argomentato|sintetizzato); hanno (?:lamentato|chiarito|chiesto|ribadito|assicurato|denunciato|raccontato|osservato|ricordato|avvertito|ammesso|rivendicato|segnalato|replicato|ricostruito|testimoniato|comunicato|indicato|informato); aveva (?:annunciato|dichiarato|affermato|spiegato|avvertito|promesso|riferito)|avevano (?:annunciato|dichiarato|affermato|spiegato|riferito); lamenta|lamentano; avvisa|avvisano; replica|replicano; chiarisce|chiariscono; puntualizza; rimarca; chiede|chiedono; assicurano|ricordano|denunciano|raccontano|osservano|commentano; prosegue; racconta; parlano di|parla di|parlavano di; si limita a; disse|spiegò|dichiarò|annunciò|affermò|precisò|aggiunse; rivendica|rivendicano; attacca|attaccano (?=«|"); scandisce`],
    ["speech", "SVC CVS CSV", "sostiene|sostengono|ha sostenuto|hanno sostenuto; asserisce", { status: "alleged" }],
    ["speech", "SVC CVS CSV", "nega|negano|ha negato|hanno negato; smentisce|smentiscono|ha smentito|hanno smentito; respinge|respingono|ha respinto|hanno respinto; esclude|escludono|ha escluso|hanno escluso", { status: "denied" }],
    ["speech", "SVC", "non (?:esclude|escludono|ha escluso|hanno escluso|escludiamo)(?: che| di)?", { status: "possible" }],
    ["speech", "SVC", "accusa(?:no)?(?= )|ha accusato|hanno accusato|attribuisce|attribuiscono|ha attribuito", { status: "alleged" }],
    ["speech", "VSC", "per"],
    ["speech", "VSC CVS", "secondo; come (?:scrive|riporta|rivela|annuncia|segnala); stando a|stando al|stando alle|stando ai|stando agli; a detta di; in base a|in base alle|in base ai; come riferito da|come riportato da|come riferisce; a quanto riferito|a quanto si apprende; (?:secondo|stando a|da|per|a) quanto (?:riferito|riportato|dichiarato|comunicato|reso noto|spiegato|appreso|emerge|trapela|scrive|riporta|riferisce|fanno sapere|si apprende)(?: (?:da(?:l|lla|i|gli|lle|ll)?|in ambienti|dagli ambienti))?"],
    ["estimate", "VSC CVS", "secondo (?:le )?stime d[ei]l?; in base alle stime d[ei]l?", { status: "estimated" }],
    ["writing", "SVC CVS CSV", "ha scritto|hanno scritto|scrive|scrivono; ha pubblicato|pubblica; ha postato|ha twittato; titola"],
    ["speech", "SVC CVS VSC", "citando; cita|citano|ha citato; riprendendo; facendo riferimento a; che cita; sulla base di; che citano; cita; rifacendosi a; richiamando; sulla scorta di", { relay: true }],
    ["estimate", "SVC CVS CSV", "stima|stimano|ha stimato|hanno stimato; calcola|calcolano|ha calcolato; valuta|valutano|ha valutato; quantifica", { status: "estimated" }],
    ["estimate", "SVC CVS CSV", "prevede|prevedono|ha previsto; si aspetta|si aspettano; si attende|si attendono; ipotizza|ipotizzano", { status: "expected" }],
    ["thought", "SVC CSV", "ritiene|ritengono; crede|credono; pensa|pensano; considera|considerano; spera|sperano; teme|temono; dubita|dubitano; sospetta|sospettano; vuole|voleva; ha deciso|hanno deciso"],
    ["perception", "SVC CSV", "ha visto|vede; ha osservato; ha rilevato|rileva|rilevano; ha constatato|constata; ha notato; ha appreso|apprende; ha scoperto"],
  ],
  credits: "(?:riferisce|riferiscono|riporta|riportano|scrive|scrivono|ha riferito|ha riportato|informa|fa sapere) (?:l['’]agenzia |il quotidiano |il giornale |la )?NAME(?=[.,\\n]|$); secondo (?:l['’]agenzia )?NAME(?=[.,\\n]|$); stando a NAME(?=[.,\\n]|$); citat[oaie] da(?:l|lla|ll['’])? ?NAME(?=[.\\n]|$); citando NAME(?=[.\\n]|$)",
  creditLabels: "fonte; fonti; via; tratto da; pubblicato (?:originariamente )?(?:da|su)", bylines: "di; a cura di; redazione", photoWords: "foto; fotografia; immagine; immagini; foto d['’]archivio; credit; crediti; getty images; ansa foto; grafica; video",
  hedges: [
    ["approx", "before", "circa; all['’]incirca; intorno a(?:i|lle|gli)?; attorno a(?:i|lle|gli)?; più o meno; approssimativamente; sui|sulle; un(?:a)? stimat[oa]; nell['’]ordine di|nell['’]ordine dei; grossomodo; verso"],
    ["approx", "before", "quasi; poco meno di; a malapena; vicino a(?:i|lle)?; sfiora(?:no)?(?: i| le)?; si avvicina(?:no)? a(?:i|lle)?", "under"],
    ["approx", "before", "poco più di", "over"],
    ["lower-bound", "before", "almeno; più di; oltre; non meno di; minimo; come minimo; superior[ei] a(?:i|lle)?; supera(?:no|va|to)?(?: i| le)?; al di sopra di; sopra(?: i| le)?"],
    ["upper-bound", "before", "sotto (?:il|la|i|le|ai|al)|al di sotto (?:del|della|dei)|inferior[ei] (?:a|al|alla|ai); fino a(?:d|i|lle)?; al massimo; meno di; non più di; massimo; inferior[ei] a(?:i|lle)?; sotto(?: i| le)?; al di sotto di|al di sotto dei"],
    ["lower-bound", "after", "o più; almeno; e più; e oltre"], ["upper-bound", "after", "al massimo; o meno"], ["approx", "after", "circa; all['’]incirca; più o meno"],
    ["lower-bound", "suffix", "\\+"],
    ["vague", "before", "diversi|diverse; numerosi|numerose; molti|molte; alcuni|alcune; altri|altre; più; parecchi|parecchie; ulteriori; nuovi|nuove; vari|varie; svariati|svariate"],
  ],
  numbers: `zero=0; uno|una|un=1; due=2; tre=3; quattro=4; cinque=5; sei=6; sette=7; otto=8; nove=9; ${TEENS.map((word, index) => `${word}=${index + 10}`).join(";")}; ${tensWords.join(";")}; ${large.join(";")}; cento=100; mille=1000; un milione=1000000; un miliardo=1000000000; mezzo milione=500000; una decina=~10; una dozzina=12; una quindicina=~15; una ventina=~20; una trentina=~30; una quarantina=~40; una cinquantina=~50; un centinaio=~100; un migliaio=~1000; mezzo punto=0.5; una decina di migliaia=~10000`,
  multipliers: "mila=1000; milion[ei]=1000000; mln=1000000; miliard[oi]=1000000000; mld=1000000000; k=1000; migliaia=1000",
  vaguePlurals: "centinaia di migliaia=200000; decine di migliaia=20000; diverse migliaia|alcune migliaia|parecchie migliaia=2000; migliaia=2000; diverse centinaia|alcune centinaia=200; centinaia=200; diverse decine|alcune decine=20; decine=20; dozzine=24; milioni di=2000000; miliardi di=2000000000",
  ranges: "tra|e; fra|e; da|a; a; o",
  labels: "magnitudo; magnitudo di; risoluzione; articolo; articoli; art\\.?; comma; paragrafo; capitolo; pagina; numero; n\\.?; nr\\.?; sala; ufficio; stanza; volo; strada; linea; fase; versione; modello; tipo; canale; brigata; boeing; airbus; legge; decreto; tel\\.?; telefono; formula; stagione; gruppo; giornata; binario; via; piazza; covid; under; serie",
  notCounted: "anni(?=,|\\)| di età); enne; [°ºª]; esim[oaie]; ore(?= (?:di|del)? ?(?:mattina|sera|oggi|ieri)); [:.]\\d\\d(?!\\d); anniversario; mm",
  linkWords: "di; dei; delle; degli; dei suoi; di questi; altri|altre; nuovi|nuove; tra; i; le; gli; di loro; ulteriori; più di; d['’]",
  months: "gennaio,gen; febbraio,feb; marzo; aprile,apr; maggio,mag; giugno,giu; luglio,lug; agosto,ago; settembre,sett; ottobre,ott; novembre,nov; dicembre,dic",
  weekdays: "lunedì; martedì; mercoledì; giovedì; venerdì; sabato; domenica",
  relativeDays: "oggi=0; ieri=-1; l'altro ieri=-2; l’altro ieri=-2; stasera=0; ieri sera=-1; domani=1; dopodomani=2",
  relativePeriods: "la (?:scorsa settimana|settimana scorsa)|la settimana passata=week-1; questa settimana=week+0; la (?:prossima settimana|settimana prossima)=week+1; (?:il|lo) (?:mese scorso|scorso mese)=month-1; questo mese=month+0; il (?:mese prossimo|prossimo mese)=month+1; (?:l['’]anno scorso|lo scorso anno|l['’]anno passato)=year-1; quest['’]anno=year+0; (?:l['’]anno prossimo|il prossimo anno)=year+1",
  ago: "|fa", nextWords: "prossimo|prossima; venturo",
  negations: "non; mai; nessun|nessuno|nessuna; niente|nulla; né; neppure|nemmeno|neanche; smenti\\p{L}+; nega(?:no|to|ta)?; rifiut\\p{L}+",
  statusWords: {
    estimated: "stim\\p{L}+; valut\\p{L}+; calcol\\p{L}+; secondo (?:le )?stime",
    planned: "piano|piani; pianific\\p{L}+; intend\\p{L}+; progett\\p{L}+; prepar\\p{L}+; (?:invier|mander|fornir|consegner|costruir|comprer|acquister|vender|chiuder|taglier|licenzier|dispiegher|investir|firmer|aprir|lancer|terr|ricorrer|vaccin|assumer|proporr|distribuir|installer|imporr|evacuer|accoglier|visiter|addestrer|verser)(?:à|anno|emo); vuole|vogliono; ha deciso di|hanno deciso di; in programma; andranno; intenzione",
    expected: "\\p{L}+(?:erà|eranno|irà|iranno); sarà|saranno; prev(?:ede|edono|isto|ista|isti|iste|isione)\\p{L}*; attes\\p{L}+|si attend\\p{L}+; dovrebbe|dovrebbero; dovrà|dovranno; probabilmente; in procinto di; sta per|stanno per",
    possible: "non (?:si )?esclud\\p{L}+; potrebbe|potrebbero; può|possono; possibil\\p{L}+; forse; magari; potenzial\\p{L}+; sembr\\p{L}+; eventual\\p{L}+; pare; probabil\\p{L}+",
    alleged: "presunt\\p{L}+; sedicent\\p{L}+; avrebbe|avrebbero; sarebbe|sarebbero; \\p{L}+(?:erebbe|erebbero|irebbe|irebbero); asserit\\p{L}+; accus\\p{L}+; cosiddett\\p{L}+; lavorerebbero",
    denied: "nega(?:no|to|ta|ti)?; smenti\\p{L}+; respin\\p{L}+; contest\\p{L}+",
  },
  eventWords: {
    deployment: "invi(?:ato|ati|are|a|ano|ata|ate|o|erà)|invio; schier\\p{L}+; dispieg\\p{L}+; mand(?:ato|ati|are|a)\\p{L}*; trasfer\\p{L}+; truppe; contingent\\p{L}+; arriv\\p{L}+; passat[ie] in; mobilit\\p{L}+; spedi\\p{L}+; andranno",
    presence: "presso il confine|vicino al confine|al confine; schierati; stazion\\p{L}+; presen(?:za|ti|te); di guardia; dislocat\\p{L}+; si trovano; presidi\\p{L}+",
    casualty: "mort[ioea]; uccis\\p{L}+; ferit\\p{L}+; vittim\\p{L}+; perdite; caduti; decedut\\p{L}+|decess\\p{L}+; dispers\\p{L}+; bilancio; cadaver\\p{L}+; salm\\p{L}+; corpi (?:sono|senza|recuperati)|due corpi|corpo senza vita; anneg\\p{L}+; morend\\p{L}*|morir\\p{L}*|mor(?:ì|irono); mortal\\p{L}*; sopravviss\\p{L}+|superstit\\p{L}+; uccid\\p{L}+; schiant\\p{L}+; precipitat\\p{L}+; travolt\\p{L}+; contagi\\p{L}+ mortal\\p{L}*",
    attack: "attacc\\p{L}+; bombard\\p{L}+; colpit\\p{L}+|colpi\\p{L}*; raid; esplosion\\p{L}+; offensiv\\p{L}+; assalt\\p{L}+; combatt\\p{L}+; invasion\\p{L}+; lanci(?:ato|ati|o|are)\\p{L}*; incursion\\p{L}+; attentat\\p{L}+; spar\\p{L}+; abbattut\\p{L}+; accoltell\\p{L}+; sparator\\p{L}+; imboscat\\p{L}+; razz[oi]; rivendicat\\p{L}+; distrutt\\p{L}+; droni? (?:contro|su)",
    transfer: "fornit\\p{L}+|fornisc\\p{L}+|forn\\p{L}+; consegn\\p{L}+; ricev\\p{L}+; esport\\p{L}+; import(?:a|ato|azione|azioni)\\p{L}*; vend\\p{L}+|vendit\\p{L}+; trasferiment\\p{L}+; aiut\\p{L}+; container\\p{L}*; acquist\\p{L}+; in cambio; stanzi\\p{L}+; fornir\\p{L}+|fornirà|forniranno; consegner\\p{L}+; don(?:ato|ati|azione|azioni)\\p{L}*; finanzi\\p{L}+; trasport(?:ato|ati|ava|are)\\p{L}*; contrabband\\p{L}+; compr(?:ato|ati|erà|are)\\p{L}*; prestito\\p{L}*",
    labour_dispatch: "operai\\p{L}*; lavorator\\p{L}+; manodopera; assun\\p{L}+; reclut\\p{L}+; salar\\p{L}+|stipend\\p{L}+; lavoro forzato; lavorer\\p{L}+; occupazione",
    preparation: "addestr\\p{L}+; selezion\\p{L}+; prepar\\p{L}+; esercitazion\\p{L}+; reclutament\\p{L}+; formazione; mobilitazion\\p{L}+; manovr\\p{L}+",
    meeting: "incontr\\p{L}+; riunion\\p{L}+|riunit\\p{L}+; vertic\\p{L}+; visit\\p{L}+; colloqu\\p{L}+; negoziat\\p{L}+; delegazion\\p{L}+; ricevut\\p{L}+; conferenza; summit; briefing",
    agreement: "accord\\p{L}+; trattat\\p{L}+; firm\\p{L}+; patt[oi]; contratt\\p{L}+; cessate il fuoco|tregua; memorandum; partenariat\\p{L}+; ratific\\p{L}+; intes[ae]",
    statement: "ha detto|hanno detto; dichiar\\p{L}+; annunci\\p{L}+; comunicat\\p{L}+; conferm\\p{L}+; afferm\\p{L}+; ammess\\p{L}+; avvert\\p{L}+; ringrazi\\p{L}+; condann\\p{L}+",
    designation: "sanzion(?:ato|ati|ata|ate)|sanzioni (?:contro|a|nei confronti); lista nera; congel\\p{L}+; design\\p{L}+; inserit\\p{L}+ nella lista",
    violation: "viol(?:a|ano|ato|azione|azioni|are|ando)\\p{L}*; aggir\\p{L}+; elud\\p{L}+|elusion\\p{L}+; illegal\\p{L}+|illecit\\p{L}+; infrang\\p{L}+|infrazion\\p{L}+; in spregio; nonostante le sanzioni",
    legal_norm: "viet\\p{L}+|divieto; risoluzion\\p{L}+; proib\\p{L}+; obblig\\p{L}+; embargo; diritto internazionale; tetto; regime (?:di|delle) sanzioni; impon\\p{L}+; sentenz\\p{L}+; legge; incostituzional\\p{L}*; condannat\\p{L}+ a; decreto",
    assessment: "stim\\p{L}+; valut\\p{L}+; analis\\p{L}+|analizz\\p{L}+; sottoline\\p{L}+; indica che; strateg\\p{L}+; signific\\p{L}+; prob\\p{L}+; raffor\\p{L}+; suggeris\\p{L}+; dimostr\\p{L}+; potrebbe\\p{L}*; inflazione; crescita; tass[io]; disoccupazione; spread; sondaggi\\p{L}*; indagin\\p{L}+",
  },
  people: "soldat[io]; militar[ie]; truppe; uomini; donne; person[ae]; bambini; minori; civili; operai(?: militari)?; lavorator[ie]; ingegner[ie]; genier[ie]; sminator[ie]; costruttori; combattent[ie]; ufficial[ie]; nordcoreani?; sudcoreani; russi; ucraini; mort[io]; ferit[io]; vittim[ae]; caduti; dispersi; abitant[ie]; rifugiat[io]; migrant[ie]; ostagg[io]; prigionier[io]; detenut[io]; deputat[io]; parlamentar[ie]; vigili del fuoco; poliziott[io]; agent[ie]; dipendenti; impiegati; passegger[io]; student[ie]; manifestant[ie]; giornalist[ie]; volontar[io]; mercenar[io]; riservist[ie]; reclut[ae]; cittadini?; famigli[ae]; pazient[ie]; medic[io]; espert[io]; specialist[ie]; partecipant[ie]; visitator[ie]; turist[ie]; pilot[io]; marinai; tecnic[io]; membri; elettori; votanti; sfollat[io]; effettivi; unità(?= militari); addetti; residenti; indagati; arrestati; contagiati; scioperanti; evacuati; medici; istruttor[ie]; osservator[ie]; soccorritor[ie]; guerriglier[ie]; ribelli; jihadisti; pescator[ie]; minator[ie]; autist[ie]; pedoni; pensionat[ie]; adolescenti; adulti; attivist[ie]; avvocat[ie]; giudici; sacerdot[ie]; superstiti|sopravvissuti; naufraghi; profughi; clienti; utenti; intervistati; pellegrin[ie]; infermier[ie]; sanitari; ragazz[ie]; anziani; corpi(?= )|salme; posti di lavoro; esuberi; alunn[ie]; docenti; insegnanti; imprenditori; agricoltori; braccianti; delegati; ultrà; tifosi; malati",
  units: {
    percent: "%; per ?cento; punti percentuali", "basis-points": "punti base",
    USD: "dollar[io](?: statunitensi| americani)?; usd", EUR: "euro", CHF: "franchi(?: svizzeri)?", GBP: "sterline", JPY: "yen", KRW: "won", RUB: "rubli", CNY: "yuan",
    km: "chilometr[io]; km", m: "metr[io]; m", cm: "centimetr[io]; cm", ha: "ettar[io]", km2: "chilometri quadrati; km²", m2: "metri quadr(?:at)?i; mq; m²", tonnes: "tonnellat[ae]", kg: "chilogramm[io]; chil[io]; kg", barrels: "barili?", litres: "litri", MW: "megawatt; mw", celsius: "gradi",
    hours: "or[ae]", minutes: "minut[io]", seconds: "second[io]", days: "giorn[io]", weeks: "settiman[ae]", months: "mes[ie]", years: "ann[io]", points: "punti",
    shells: "proiettil[ie]; munizioni; granate", missiles: "missil[ie]; razz[io]; testat[ae]", drones: "dron[ie]", containers: "container", systems: "sistem[io]; batteri[ae]; lanciatori", vehicles: "veicol[io]; carri armati; camion; aut[oe]; mezzi; obici", aircraft: "aere[io]; elicotter[io]; caccia", ships: "nav[ie]; petrolier[ae]; sottomarin[io]; imbarcazion[ie]",
    items: "paes[ie]; città; villagg[io]; cas[ae]; edifici?; scuol[ae]; ospedal[ie]; aziend[ae]; società; impres[ae]; attacch[io]|attacco; cas[io]; volt[ae]; vot[io]; segg[io]; gol; brigat[ae]; battaglion[ie]; division[ie]; banch[ae]|banca; animal[ie]; rapport[io]; document[io]; post[io](?: di lavoro)?; fas[ie]; copie; azioni; comuni; region[ie]; stat[io]; turni",
  },
  unnamedSources: "analist[ai]; espert[oi]; osservator[ei]; font[ei]; funzionari?o?; diplomatic[io]; autorità; media; testimon[ei]; critic[io]; deputat[oi]; parlamentar[ei]; un alto funzionario; residenti; servizi (?:segreti|di intelligence); alcuni; fonti di intelligence",
  anaphors: {
    person: "lui; lei; egli; il (?:deputato|ministro|presidente|portavoce|funzionario|leader|generale|parlamentare|diplomatico|capo|segretario|governatore|senatore|premier); la (?:deputata|ministra|portavoce|premier); l['’](?:analista|esperto|ambasciatore)",
    organisation: "l['’](?:agenzia|organizzazione|esercito|emittente|istituto); il (?:ministero|governo|quotidiano|giornale|servizio|gruppo|rapporto); la (?:società|banca|polizia|commissione)",
    any: "loro; essi; questo; ciò; la stessa fonte; quest['’]ultimo",
  },
  stopWords: "di; e; il; la; che; in; a; per; un; una; è; non; del; della; dei; delle; degli; al; alla; ai; alle; da; dal; dalla; con; si; le; i; lo; gli; come; anche; ma; o; su; sul; sulla; nel; nella; sono; ha; hanno; più; questo; questa; se; ed; fra; tra; suo; sua; dopo; essere; stato; stati; dove; già; così; ci; loro; aveva; era",
});
