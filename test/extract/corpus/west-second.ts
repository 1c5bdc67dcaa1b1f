// @table
// News texts in seven western languages, written after the rules had been mended on the first set and scored once before any further rule.
// Events, persons and newspapers are invented.
import type { GoldText } from "./gold.js";

export const WEST_SECOND: readonly GoldText[] = [
  { lang: "en", text: "An explosion at a fertiliser plant outside Brackwell has left nine workers dead and at least 35 injured, the regional fire chief, Samir Holloway, said on Tuesday.\nFour people are still unaccounted for. The blast, which was heard 20 miles away, is thought to have been caused by a gas leak.\nAgroNova, which owns the site, said in a statement that it was cooperating with investigators but insisted that all safety rules had been followed.\nThe local newspaper, the Brackwell Gazette, quoted an unnamed employee as saying that managers had ignored repeated warnings.\nThe union is planning a one-day strike on Friday.", claims: [
    { at: "nine workers dead", chain: "origin Samir Holloway", figure: "exact 9 persons workers", type: "casualty", place: "Brackwell" },
    { at: "35 injured", chain: "origin Samir Holloway", figure: "lower 35 persons injured", type: "casualty" },
    { at: "Four people", chain: "", figure: "exact 4 persons people" },
    { at: "a gas leak", chain: "", status: "estimated" },
    { at: "all safety rules", chain: "origin AgroNova", negated: false },
    { at: "ignored repeated warnings", chain: "origin unnamed employee/employee/an unnamed employee > outlet Brackwell Gazette" },
    { at: "one-day strike", chain: "", status: "planned", time: "2024-05-17" } ] },
  { lang: "en", text: "Israel's cabinet has approved the sale of 30 armoured vehicles to Cyprus, Israeli broadcaster Channel 9 reported on Sunday, citing a senior security official.\nCyprus has neither confirmed nor denied the report. Its defence minister, Andreas Loizou, told parliament last week that \"no contract has been signed\".\nThe vehicles would replace Russian-made ones bought in the 1990s, analysts at the Levant Institute believe.\nTurkey's foreign ministry condemned the plan, saying it violated a 1960 treaty.", claims: [
    { at: "30 armoured vehicles", chain: "origin senior security official > outlet Channel 9/Israeli broadcaster Channel 9", figure: "exact 30 vehicles", type: "transfer" },
    { at: "neither confirmed", chain: "", negated: true },
    { at: "no contract", chain: "origin Andreas Loizou", negated: true, type: "agreement" },
    { at: "would replace", chain: "origin analysts at the Levant Institute/Levant Institute/analysts" },
    { at: "1960 treaty", chain: "origin foreign ministry/Turkey's foreign ministry", type: "violation" } ] },
  { lang: "en", text: "Turnout in Sunday's referendum was just under 54 percent, the election board announced, with 61.2 percent voting in favour of the new constitution.\nObservers from the African Union described the vote as calm, though they noted that around 120 polling stations opened late.\nOpposition leader Grace Mutasa rejected the result. \"We will not accept this,\" she told supporters in the capital, Lusara.\nHer party claims that more than 200,000 ballots were stuffed. The board dismissed the allegation.\nUp to 800 police officers will be deployed in Lusara this week, according to an interior ministry document seen by Reuters.", claims: [
    { at: "54 percent", chain: "origin election board", figure: "approx 54 percent" },
    { at: "61.2 percent", chain: "origin election board", figure: "exact 61.2 percent" },
    { at: "120 polling stations", chain: "origin Observers from the African Union/Observers/African Union", figure: "approx 120" },
    { at: "will not accept", chain: "origin Grace Mutasa", negated: true },
    { at: "200,000 ballots", chain: "origin party/Her party", figure: "lower 200000", status: "alleged" },
    { at: "800 police officers", chain: "origin interior ministry document/interior ministry/an interior ministry document > carrier Reuters", figure: "upper 800 persons police officers", status: "planned", type: "deployment", place: "Lusara" } ] },

  { lang: "de", text: "Beim Absturz eines Kleinflugzeugs nahe Wiesental sind am Samstag alle vier Insassen ums Leben gekommen. Unter den Toten sei auch ein zwölfjähriges Kind, sagte Polizeisprecherin Anja Riedl der Deutschen Presse-Agentur. Die Maschine sei kurz nach dem Start in ein Waldstück gestürzt. Zur Ursache könne man noch nichts sagen.\nEin Augenzeuge schilderte dem \"Wiesentaler Boten\", er habe einen lauten Knall gehört.\nDie Bundesstelle für Flugunfalluntersuchung schickt drei Experten an den Unglücksort.", claims: [
    { at: "vier Insassen", chain: "", figure: "exact 4 persons Insassen", type: "casualty", place: "Wiesental", time: "2024-05-11" },
    { at: "zwölfjähriges Kind", chain: "origin Anja Riedl > carrier Deutschen Presse-Agentur/Deutsche Presse-Agentur" },
    { at: "in ein Waldstück", chain: "origin Anja Riedl > carrier Deutschen Presse-Agentur/Deutsche Presse-Agentur" },
    { at: "noch nichts sagen", chain: "origin Anja Riedl > carrier Deutschen Presse-Agentur/Deutsche Presse-Agentur", negated: true },
    { at: "lauten Knall", chain: "origin Augenzeuge/Ein Augenzeuge > outlet Wiesentaler Boten" },
    { at: "drei Experten", chain: "", figure: "exact 3 persons Experten", type: "deployment" } ] },
  { lang: "de", text: "Wien (APA) - Die Regierung plant ein Verbot von Einweg-E-Zigaretten. Der Entwurf, der der Nachrichtenagentur APA vorliegt, sieht Strafen von bis zu 15.000 Euro vor.\n\"Wir müssen junge Menschen schützen\", betonte Gesundheitsministerin Lena Hofstätter am Mittwoch nach dem Ministerrat.\nLaut dem Gesundheitsministerium konsumieren etwa 12 Prozent der Jugendlichen solche Produkte. Der Handelsverband hält das Vorhaben für überzogen.\nAus Oppositionskreisen hieß es, man werde nicht zustimmen.", claims: [
    { at: "Verbot von Einweg", chain: "", status: "planned", type: "legal_norm" },
    { at: "15.000 Euro", figure: "upper 15000 EUR" },
    { at: "junge Menschen", chain: "origin Lena Hofstätter" },
    { at: "12 Prozent", chain: "origin Gesundheitsministerium", figure: "approx 12 percent" },
    { at: "nicht zustimmen", chain: "origin Oppositionskreise/Oppositionskreisen", negated: true } ] },
  { lang: "de", text: "Der türkische Präsident ist am Montag zu Gesprächen in Athen eingetroffen. Er wolle mit der griechischen Regierung über Migration und Handel verhandeln, teilte sein Büro mit.\nSeit Jahresbeginn sind nach Zahlen des UNHCR mehr als 9.800 Menschen über die Ägäis gekommen, rund 40 Prozent mehr als im Vorjahreszeitraum.\nMedienberichten zufolge könnte ein neues Rücknahmeabkommen unterzeichnet werden. Ein griechischer Diplomat bezeichnete das gegenüber AFP als verfrüht.\nDer Oppositionspolitiker Nikos Zervas warf der Regierung vor, heimlich Zusagen gemacht zu haben.", claims: [
    { at: "in Athen", chain: "", type: "meeting", place: "Athen", time: "2024-05-13" },
    { at: "Migration und Handel", chain: "origin Büro/sein Büro", status: "planned" },
    { at: "9.800 Menschen", chain: "origin UNHCR/Zahlen des UNHCR", figure: "lower 9800 persons Menschen" },
    { at: "Rücknahmeabkommen", chain: "origin Medienberichte/Medienberichten", status: "possible", type: "agreement" },
    { at: "heimlich Zusagen", chain: "origin Nikos Zervas", status: "alleged" } ] },

  { lang: "fr", text: "Une violente tempête a balayé dans la nuit de samedi à dimanche le littoral breton, privant d'électricité près de 70 000 foyers, a-t-on appris auprès du gestionnaire du réseau. Un homme de 52 ans a été tué par la chute d'un arbre à Kerlann, ont annoncé les pompiers.\n« On n'a jamais connu un vent pareil », témoigne Yann Le Goff, patron d'un café.\nLe trafic ferroviaire ne reprendra pas avant mardi, a prévenu la compagnie régionale. D'après Météo-Ouest, de nouvelles rafales sont attendues jeudi.", claims: [
    { at: "70 000 foyers", chain: "origin gestionnaire du réseau", figure: "approx 70000" },
    { at: "chute d'un arbre", chain: "origin pompiers", type: "casualty", place: "Kerlann" },
    { at: "jamais connu", chain: "origin Yann Le Goff", negated: true },
    { at: "ne reprendra pas", chain: "origin compagnie régionale", negated: true },
    { at: "nouvelles rafales", chain: "origin Météo-Ouest", status: "expected", time: "2024-05-16" } ] },
  { lang: "fr", text: "Les Etats-Unis ont sanctionné jeudi douze entreprises chinoises soupçonnées d'avoir fourni des composants de drones à la Russie, a indiqué le Trésor américain.\nPékin a aussitôt dénoncé des « mesures unilatérales » et promis de riposter. La Chine « ne fournit d'armes à aucune des parties », a assuré Lin Hao, porte-parole de la diplomatie chinoise, devant la presse.\nSelon un haut responsable américain s'exprimant sous le couvert de l'anonymat, ces sociétés auraient livré pour 45 millions de dollars de matériel depuis 2022.\nL'une d'elles, Shenyi Tech, contactée par Reuters, nie avoir exporté vers la Russie.", claims: [
    { at: "douze entreprises", chain: "origin Trésor américain", figure: "exact 12", type: "designation", time: "2024-05-09" },
    { at: "ne fournit d'armes", chain: "origin Lin Hao", negated: true, type: "transfer" },
    { at: "45 millions", chain: "origin haut responsable américain", figure: "exact 45000000 USD", status: "alleged", type: "transfer", time: "2022" },
    { at: "exporté vers la Russie", chain: "origin Shenyi Tech > carrier Reuters", status: "denied", type: "transfer" } ] },
  { lang: "fr", text: "Genève - Plus de 5 000 cas de choléra, dont 132 mortels, ont été recensés au Sourané depuis début avril, alerte l'Organisation mondiale de la santé dans un rapport publié mercredi.\nLe nombre réel serait bien plus élevé, estiment les ONG présentes sur place. « Nous manquons de tout », raconte le docteur Ibrahima Sow, joint par téléphone par l'AFP.\nL'Unicef va acheminer 200 tonnes d'aide d'ici vendredi. Les autorités démentent que des malades aient été renvoyés des hôpitaux, comme l'a affirmé un député de l'opposition.", claims: [
    { at: "5 000 cas", chain: "origin Organisation mondiale de la santé", figure: "lower 5000" },
    { at: "132 mortels", chain: "origin Organisation mondiale de la santé", figure: "exact 132", type: "casualty" },
    { at: "bien plus élevé", chain: "origin ONG/ONG présentes sur place/les ONG", status: "alleged" },
    { at: "manquons de tout", chain: "origin Ibrahima Sow > carrier AFP" },
    { at: "200 tonnes", chain: "", figure: "exact 200 tonnes", status: "planned", type: "transfer", time: "2024-05-17" },
    { at: "renvoyés des hôpitaux", status: "denied" } ] },

  { lang: "es", text: "Un sismo de magnitud 6,4 sacudió este lunes el sur de Andara y dejó al menos ocho muertos y un centenar de heridos, reportó el Centro Nacional de Emergencias. Unas 2.500 viviendas sufrieron daños en la ciudad costera de Puerto Lirios.\n\"Perdimos la casa entera\", relató a EFE Rosa Quispe, una vecina.\nEl presidente viajará este martes a la zona afectada, informó su oficina. No hay alerta de tsunami, precisó la Armada.\nSegún el diario El Litoral, que cita a un funcionario de Defensa Civil, la cifra de víctimas podría duplicarse.", claims: [
    { at: "ocho muertos", chain: "origin Centro Nacional de Emergencias", figure: "lower 8 persons muertos", type: "casualty", place: "Andara", time: "2024-05-13" },
    { at: "2.500 viviendas", chain: "", figure: "approx 2500", place: "Puerto Lirios" },
    { at: "la casa entera", chain: "origin Rosa Quispe > carrier EFE" },
    { at: "viajará este martes", chain: "origin oficina/su oficina", time: "2024-05-14" },
    { at: "alerta de tsunami", chain: "origin Armada", negated: true },
    { at: "podría duplicarse", chain: "origin funcionario de Defensa Civil > outlet El Litoral/Litoral", status: "possible" } ] },
  { lang: "es", text: "El Banco Central de Reserva mantuvo su tasa de referencia en el 6%, en línea con lo que esperaban los analistas. La inflación se ubicaría por debajo del 3% a finales de año, proyectó el organismo.\n\"No vemos riesgo de recesión\", sostuvo su gerente general, Alonso Pinedo, en rueda de prensa.\nLa ministra de Economía, Julia Santander, declaró a Radio Capital que el Gobierno no subirá los impuestos. El gremio empresarial, en cambio, advirtió de que 40.000 empleos están en peligro.", claims: [
    { at: "el 6%", chain: "", figure: "exact 6 percent" },
    { at: "debajo del 3%", chain: "origin Banco Central de Reserva/organismo", figure: "upper 3 percent" },
    { at: "riesgo de recesión", chain: "origin Alonso Pinedo", negated: true },
    { at: "no subirá", chain: "origin Julia Santander > outlet Radio Capital", negated: true },
    { at: "40.000 empleos", chain: "origin gremio empresarial", figure: "exact 40000" } ] },
  { lang: "es", text: "MÉXICO (AP) — Hombres armados asesinaron el sábado a once personas en un bar de Tlacuara, en el estado de Morena, confirmó la fiscalía estatal. Entre las víctimas habría dos menores de edad.\nLas autoridades atribuyen el ataque a una disputa entre bandas. Hasta ahora no hay detenidos.\nEl gobernador, Efraín Solís, negó que la violencia haya aumentado y anunció el envío de 600 efectivos de la Guardia Nacional.\nUna fuente militar que habló bajo condición de anonimato dijo a The Associated Press que los atacantes usaron armas de uso exclusivo del ejército.", claims: [
    { at: "once personas", chain: "origin fiscalía estatal", figure: "exact 11 persons personas", place: "Tlacuara", time: "2024-05-11" },
    { at: "dos menores", figure: "exact 2 persons menores", status: "alleged" },
    { at: "no hay detenidos", chain: "", negated: true },
    { at: "la violencia haya", chain: "origin Efraín Solís", status: "denied" },
    { at: "600 efectivos", chain: "origin Efraín Solís", figure: "exact 600 persons efectivos", type: "deployment" },
    { at: "armas de uso exclusivo", chain: "origin fuente militar > carrier The Associated Press/Associated Press" } ] },

  { lang: "it", text: "Un treno merci è deragliato lunedì mattina nei pressi di Castelforno, causando un morto e sette feriti. Lo riferisce la polizia ferroviaria. Il macchinista, un uomo di 44 anni, non era ubriaco, fanno sapere gli inquirenti.\nLa linea resterà chiusa almeno fino a giovedì, ha annunciato la società di gestione.\n\"Abbiamo sentito un boato\", ha raccontato ai cronisti una residente, Lucia Bellandi.\nStando al quotidiano \"L'Eco della Valle\", che cita fonti della procura, il convoglio viaggiava a 130 chilometri orari.", claims: [
    { at: "un morto e sette", chain: "origin polizia ferroviaria", type: "casualty", place: "Castelforno", time: "2024-05-13" },
    { at: "sette feriti", chain: "origin polizia ferroviaria", figure: "exact 7 persons feriti" },
    { at: "non era ubriaco", chain: "origin inquirenti/gli inquirenti", negated: true },
    { at: "La linea resterà", chain: "origin società di gestione", status: "expected", time: "2024-05-16" },
    { at: "un boato", chain: "origin Lucia Bellandi" },
    { at: "130 chilometri", chain: "origin fonti della procura > outlet L'Eco della Valle/Eco della Valle", figure: "exact 130" } ] },
  { lang: "it", text: "Il governo sta valutando di vietare l'uso dei telefonini nelle scuole superiori. Lo ha detto la ministra dell'Istruzione, Elena Marchisio, in un'intervista al Corriere Adriatico.\nSecondo un sondaggio dell'istituto Demopoint il 67% dei genitori è favorevole. L'opposizione parla di propaganda.\n\"Non servono divieti ma insegnanti\", ha replicato il segretario del sindacato, Paolo Ghezzi.\nIl provvedimento dovrebbe arrivare in consiglio dei ministri a giugno.", claims: [
    { at: "telefonini", chain: "origin Elena Marchisio > outlet Corriere Adriatico" },
    { at: "67%", chain: "origin istituto Demopoint/Demopoint/sondaggio dell'istituto Demopoint", figure: "exact 67 percent" },
    { at: "propaganda", chain: "origin opposizione" },
    { at: "Non servono", chain: "origin Paolo Ghezzi", negated: true },
    { at: "consiglio dei ministri", chain: "", status: "expected", time: "2024-06" } ] },
  { lang: "it", text: "Kiev ha denunciato un attacco russo con oltre 80 droni e 12 missili contro infrastrutture energetiche nella notte. A Dniprovka sono morte tre persone, ha scritto su Telegram il governatore Serhij Lavrenko. Mosca nega di aver colpito obiettivi civili.\nI blackout interesserebbero circa 300mila utenze, riferisce l'agenzia Ukrinform.\nIl presidente ucraino ha chiesto agli alleati altri sistemi antiaerei. La Germania ne consegnerà uno entro luglio, ha assicurato la cancelleria di Berlino.", claims: [
    { at: "80 droni", chain: "origin Kiev", figure: "lower 80 drones", type: "attack" },
    { at: "tre persone", chain: "origin Serhij Lavrenko > relay Telegram/outlet Telegram/carrier Telegram", figure: "exact 3 persons persone", type: "casualty", place: "Dniprovka" },
    { at: "obiettivi civili", chain: "origin Mosca", status: "denied", type: "attack" },
    { at: "300mila utenze", chain: "carrier Ukrinform", figure: "approx 300000", status: "alleged" },
    { at: "ne consegnerà uno", chain: "origin cancelleria di Berlino/cancelleria", status: "planned", type: "transfer", time: "2024-07" } ] },

  { lang: "pt", text: "Um incêndio destruiu na madrugada desta segunda-feira um abrigo para sem-teto em Vale Verde e matou ao menos sete pessoas, informaram os bombeiros. Outras 15 foram levadas ao hospital.\nO local não tinha alvará, segundo a prefeitura. O dono do imóvel, que não quis se identificar, nega irregularidades.\n\"Acordei com os gritos\", contou à TV Sul o vigia José Amorim.\nA polícia investiga se o fogo foi criminoso, disse o delegado Renan Tavares, acrescentando que dois suspeitos foram ouvidos.", claims: [
    { at: "sete pessoas", chain: "origin bombeiros", figure: "lower 7 persons pessoas", type: "casualty", place: "Vale Verde", time: "2024-05-13" },
    { at: "Outras 15", chain: "", figure: "exact 15" },
    { at: "não tinha alvará", chain: "origin prefeitura", negated: true },
    { at: "com os gritos", chain: "origin José Amorim > outlet TV Sul" },
    { at: "fogo foi criminoso", chain: "origin Renan Tavares" },
    { at: "dois suspeitos", chain: "origin Renan Tavares", figure: "exact 2 persons suspeitos" } ] },
  { lang: "pt", text: "A Comissão Europeia aprovou um empréstimo de 2 mil milhões de euros a Chipre, anunciou hoje o comissário Pieter Vandenberg em Bruxelas. O dinheiro será pago em três parcelas até 2026.\nO FMI, por seu lado, prevê que a economia cipriota cresça 2,7% este ano. Nicósia tinha pedido mais, revelou o Jornal de Finanças, que cita fontes europeias.\n\"Não é um cheque em branco\", avisou Vandenberg.\nO sindicato dos funcionários públicos marcou uma greve geral para o dia 22 de maio.", claims: [
    { at: "2 mil milhões", chain: "origin Pieter Vandenberg", figure: "exact 2000000000 EUR" },
    { at: "2,7%", chain: "origin FMI", figure: "exact 2.7 percent", status: "expected", time: "2024" },
    { at: "tinha pedido mais", chain: "origin fontes europeias > outlet Jornal de Finanças" },
    { at: "cheque em branco", chain: "origin Pieter Vandenberg", negated: true },
    { at: "greve geral", chain: "", time: "2024-05-22" } ] },
  { lang: "pt", text: "O governo de Angola ordenou a retirada de 400 militares do leste do Congo, confirmou o porta-voz do Estado-Maior, Domingos Cavela, em comunicado enviado à Lusa. A saída deverá estar concluída no fim de junho.\nOs rebeldes teriam tomado duas cidades mineiras no fim de semana, indicam relatos de moradores. Kinshasa desmente.\nA missão da ONU diz não ter condições de verificar as informações. Mais de 1,2 milhão de pessoas vivem em campos perto de Goma, de acordo com a Cruz Vermelha.", claims: [
    { at: "400 militares", chain: "origin Domingos Cavela > carrier Lusa", figure: "exact 400 persons militares" },
    { at: "A saída deverá", status: "expected", time: "2024-06" },
    { at: "duas cidades", chain: "origin moradores/relatos de moradores", status: "alleged" },
    { at: "verificar as informações", chain: "origin missão da ONU", negated: true },
    { at: "1,2 milhão", chain: "origin Cruz Vermelha", figure: "lower 1200000 persons pessoas", place: "Goma" } ] },

  { lang: "ro", text: "Doi mineri au murit și alți cinci sunt dați dispăruți după o explozie produsă luni dimineață la o mină din județul Corvești, au transmis reprezentanții ISU. Peste 60 de salvatori lucrează la fața locului.\n\"Nu renunțăm până nu îi găsim pe toți\", a dat asigurări prefectul Sorin Bălan.\nCompania susține că toate verificările erau la zi. Potrivit Mediafax, care citează surse judiciare, explozia ar fi fost provocată de acumulări de metan.\nGuvernul va acorda familiilor câte 20.000 de lei.", claims: [
    { at: "Doi mineri", chain: "origin reprezentanții ISU/ISU/reprezentanți ISU", figure: "exact 2 persons mineri", type: "casualty", place: "Corvești", time: "2024-05-13" },
    { at: "60 de salvatori", chain: "", figure: "lower 60 persons salvatori" },
    { at: "Nu renunțăm", chain: "origin Sorin Bălan", negated: true },
    { at: "toate verificările", chain: "origin Compania", negated: false },
    { at: "acumulări de metan", chain: "origin surse judiciare > carrier Mediafax", status: "alleged" },
    { at: "20.000 de lei", chain: "", figure: "exact 20000", status: "planned" } ] },
  { lang: "ro", text: "Franța va trimite 350 de militari în Moldova pentru exerciții comune, a anunțat marți ministrul francez al Apărării, Étienne Gaudin, la Chișinău. Aceștia vor instrui două batalioane până în septembrie.\nRusia a condamnat decizia. Purtătoarea de cuvânt a diplomației ruse a declarat pentru TASS că desfășurarea încalcă neutralitatea țării.\nMinistrul moldovean de Externe a respins acuzațiile. Conform unui sondaj realizat de institutul Vox, 48% dintre moldoveni sprijină prezența trupelor franceze.", claims: [
    { at: "350 de militari", chain: "origin Étienne Gaudin", figure: "exact 350 persons militari", status: "planned", place: "Moldova" },
    { at: "două batalioane", figure: "exact 2", type: "preparation" },
    { at: "încalcă neutralitatea", chain: "origin Purtătoarea de cuvânt a diplomației ruse > carrier TASS", type: "violation" },
    { at: "48%", chain: "origin institutul Vox/Vox/sondaj realizat de institutul Vox/institut Vox", figure: "exact 48 percent" } ] },
  { lang: "ro", text: "Prețul gazelor va crește cu 12% din iulie, estimează autoritatea de reglementare. Premierul Cătălin Murgu a precizat că populația vulnerabilă nu va fi afectată și a adăugat că plafonarea rămâne în vigoare.\n„E o promisiune goală”, a reacționat liderul opoziției, Irina Stan.\nTreisprezece furnizori au fost amendați anul trecut, relevă un raport al Consiliului Concurenței consultat de News Pro.", claims: [
    { at: "12%", chain: "origin autoritatea de reglementare", figure: "exact 12 percent", time: "2024-07" },
    { at: "nu va fi afectată", chain: "origin Cătălin Murgu", negated: true },
    { at: "plafonarea rămâne", chain: "origin Cătălin Murgu", negated: false },
    { at: "promisiune goală", chain: "origin Irina Stan" },
    { at: "Treisprezece furnizori", chain: "origin Consiliului Concurenței/Consiliul Concurenței/raport al Consiliului Concurenței > outlet News Pro", figure: "exact 13", time: "2023" } ] },
];
