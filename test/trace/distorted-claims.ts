// @table
/** How a claim was distorted. */
export type Distortion = "figure" | "actor" | "place" | "negation" | "status" | "scope" | "verb" | "hedge";

/** A made-up claim and a distorted version of it. Places, ministries and companies are invented; countries are real so that actors can be told apart. */
export interface DistortedClaim {
  readonly lang: string;
  readonly kind: Distortion;
  readonly original: string;
  readonly distorted: string;
}

const ROWS: readonly (readonly [lang: string, kind: Distortion, original: string, distorted: string])[] = [
  ["en", "figure", "Norway's defence ministry said 4,200 soldiers were sent to the Tolven valley.", "Norway's defence ministry said 42,000 soldiers were sent to the Tolven valley."],
  ["en", "figure", "The flood killed 31 people in Marrow Bay, the health ministry said.", "The flood killed 13 people in Marrow Bay, the health ministry said."],
  ["en", "figure", "The central bank raised its key rate to 4.25 percent on Tuesday.", "The central bank raised its key rate to 4.75 percent on Tuesday."],
  ["en", "figure", "Police arrested 118 protesters in Kelder, the interior ministry said.", "Police arrested 181 protesters in Kelder, the interior ministry said."],
  ["en", "figure", "The yard delivered 12 ferries to Peru last year, the company said.", "The yard delivered 120 ferries to Peru last year, the company said."],
  ["en", "figure", "About 900 homes were destroyed in Oster, the mayor said.", "About 9,000 homes were destroyed in Oster, the mayor said."],
  ["en", "actor", "Brazil sent 300 engineers to Lagoa, the foreign ministry said.", "Argentina sent 300 engineers to Lagoa, the foreign ministry said."],
  ["en", "actor", "Egypt deployed 2,500 troops along the border, the army said.", "Libya deployed 2,500 troops along the border, the army said."],
  ["en", "actor", "The harbour fire was started by workers of Halvard Lines, police said.", "The harbour fire was started by workers of Brenner Freight, police said."],
  ["en", "actor", "Minister Anna Tolle signed the water treaty in Oster on Monday.", "Minister Karl Brandt signed the water treaty in Oster on Monday."],
  ["en", "actor", "Poland supplied 40 tanks to Romania, officials said.", "Hungary supplied 40 tanks to Romania, officials said."],
  ["en", "place", "The army said 600 soldiers died in Tolven.", "The army said 600 soldiers died in Marrow."],
  ["en", "place", "About 1,500 people were evacuated from Kelder, rescuers said.", "About 1,500 people were evacuated from Hallin, rescuers said."],
  ["en", "place", "Peru opened two new mines near Lagoa, the ministry said.", "Peru opened two new mines near Sandoval, the ministry said."],
  ["en", "place", "Turkey said 70 soldiers were wounded in Syria.", "Turkey said 70 soldiers were wounded in Iraq."],
  ["en", "negation", "The ministry said 250 engineers arrived in Oster.", "The ministry said no engineers arrived in Oster; the 250 did not arrive."],
  ["en", "negation", "The bridge over the Tolven was damaged by the flood, engineers said.", "The bridge over the Tolven was not damaged by the flood, engineers said."],
  ["en", "negation", "Chile has signed the fishing agreement with Peru, the foreign ministry said.", "Chile has not signed the fishing agreement with Peru, the foreign ministry said."],
  ["en", "status", "Norway sent 800 medics to Kelder, the ministry said.", "Norway plans to send 800 medics to Kelder, the ministry said."],
  ["en", "status", "The company has closed its plant in Hallin, the union said.", "The company may close its plant in Hallin, the union said."],
  ["en", "status", "Some 5,500 workers arrived in Marrow Bay, the port authority said.", "Some 5,500 workers are expected to arrive in Marrow Bay, the port authority said."],
  ["en", "scope", "The army counted 4,700 killed or wounded, a spokesman said.", "The army counted 4,700 killed, a spokesman said."],
  ["en", "scope", "The quake injured 380 people in Oster, the hospital said.", "The quake killed 380 people in Oster, the hospital said."],
  ["en", "scope", "Rescuers said 45 people were missing after the landslide.", "Rescuers said 45 people were dead after the landslide."],
  ["en", "hedge", "At least 600 soldiers died in Tolven, the agency said.", "Up to 600 soldiers died in Tolven, the agency said."],
  ["en", "hedge", "Up to 40,000 workers will go to the Lagoa plant, the ministry said.", "40,000 workers will go to the Lagoa plant, the ministry said."],
  ["en", "verb", "Parliament accepted the Oster water treaty on Thursday.", "Parliament rejected the Oster water treaty on Thursday."],
  ["en", "verb", "Norway sent 1,200 soldiers to Kelder, the ministry said.", "Norway withdrew 1,200 soldiers from Kelder, the ministry said."],
  ["en", "verb", "The central bank raised rates by 25 basis points.", "The central bank cut rates by 25 basis points."],
  ["en", "verb", "The court released the mayor of Hallin on Friday.", "The court convicted the mayor of Hallin on Friday."],
  ["en", "verb", "Peru confirmed the outbreak in Sandoval province.", "Peru denied the outbreak in Sandoval province."],
  ["de", "figure", "Das Ministerium teilte mit, 340 Soldaten seien nach Oster verlegt worden.", "Das Ministerium teilte mit, 3400 Soldaten seien nach Oster verlegt worden."],
  ["de", "actor", "Norwegen hat 600 Soldaten nach Kelder geschickt, sagte ein Sprecher.", "Polen hat 600 Soldaten nach Kelder geschickt, sagte ein Sprecher."],
  ["de", "status", "Rund 900 Arbeiter sind in Hallin eingetroffen, teilte die Stadt mit.", "Rund 900 Arbeiter sollen in Hallin eintreffen, teilte die Stadt mit."],
  ["de", "scope", "Bei dem Beben wurden 45 Menschen verletzt, sagte die Polizei.", "Bei dem Beben wurden 45 Menschen getötet, sagte die Polizei."],
  ["de", "verb", "Das Parlament hat das Abkommen mit Peru angenommen.", "Das Parlament hat das Abkommen mit Peru abgelehnt."],
  ["fr", "figure", "Le ministère a indiqué que 75 personnes sont mortes à Tolven.", "Le ministère a indiqué que 57 personnes sont mortes à Tolven."],
  ["fr", "place", "Environ 2.000 soldats ont été envoyés au Tchad, selon l'armée.", "Environ 2.000 soldats ont été envoyés au Maroc, selon l'armée."],
  ["fr", "negation", "Le gouvernement a confirmé l'accord avec le Pérou.", "Le gouvernement n'a pas confirmé l'accord avec le Pérou."],
  ["fr", "hedge", "Au moins 120 personnes ont été blessées à Oster, selon la police.", "Environ 120 personnes ont été blessées à Oster, selon la police."],
  ["es", "figure", "El gobierno dijo que 430 soldados llegaron a Sandoval.", "El gobierno dijo que 340 soldados llegaron a Sandoval."],
  ["es", "actor", "Chile envió 90 bomberos a Lagoa, informó el ministerio.", "Colombia envió 90 bomberos a Lagoa, informó el ministerio."],
  ["es", "verb", "El Congreso aprobó el tratado de aguas el martes.", "El Congreso rechazó el tratado de aguas el martes."],
  ["es", "scope", "La policía contó 66 heridos en Sandoval.", "La policía contó 66 muertos en Sandoval."],
  ["it", "figure", "Secondo il ministero 210 soldati sono arrivati a Oster.", "Secondo il ministero 120 soldati sono arrivati a Oster."],
  ["it", "negation", "La Norvegia ha firmato l'accordo sulla pesca, ha detto il ministro.", "La Norvegia non ha firmato l'accordo sulla pesca, ha detto il ministro."],
  ["pt", "figure", "Segundo o governo, 56 pessoas morreram em Lagoa.", "Segundo o governo, 65 pessoas morreram em Lagoa."],
  ["pt", "status", "O Brasil enviou 500 soldados a Lagoa, disse o ministério.", "O Brasil planeja enviar 500 soldados a Lagoa, disse o ministério."],
  ["ru", "figure", "Министерство сообщило, что 350 солдат отправлены в Остер.", "Министерство сообщило, что 530 солдат отправлены в Остер."],
  ["ru", "actor", "Польша отправила 200 сапёров в Кельдер, сообщили в министерстве.", "Румыния отправила 200 сапёров в Кельдер, сообщили в министерстве."],
  ["ru", "verb", "Парламент одобрил договор о воде во вторник.", "Парламент отклонил договор о воде во вторник."],
  ["ru", "scope", "По данным полиции, 44 человека ранены в Остере.", "По данным полиции, 44 человека погибли в Остере."],
  ["ru", "negation", "Армия подтвердила потерю двух кораблей у Остера.", "Армия не подтвердила потерю двух кораблей у Остера."],
  ["uk", "figure", "За даними міністерства, 270 військових прибули до Остера.", "За даними міністерства, 720 військових прибули до Остера."],
  ["uk", "scope", "За даними поліції, 18 людей поранено в Остері.", "За даними поліції, 18 людей загинуло в Остері."],
  ["ko", "figure", "국방부는 병력 3천 명이 페루로 이동했다고 밝혔다.", "국방부는 병력 8천 명이 페루로 이동했다고 밝혔다."],
  ["ko", "actor", "폴란드가 공병 400명을 루마니아에 파견했다고 국방부가 밝혔다.", "헝가리가 공병 400명을 루마니아에 파견했다고 국방부가 밝혔다."],
  ["ko", "scope", "경찰은 이번 사고로 35명이 부상했다고 밝혔다.", "경찰은 이번 사고로 35명이 사망했다고 밝혔다."],
  ["ja", "figure", "国防省は兵士およそ600人がペルーに派遣されたと発表した。", "国防省は兵士およそ900人がペルーに派遣されたと発表した。"],
  ["ja", "scope", "警察によると、地震で25人が負傷した。", "警察によると、地震で25人が死亡した。"],
  ["zh", "figure", "国防部表示，约300名士兵已派往秘鲁。", "国防部表示，约3000名士兵已派往秘鲁。"],
  ["zh", "scope", "警方表示，地震造成52人受伤。", "警方表示，地震造成52人死亡。"],
  ["ar", "figure", "قالت وزارة الدفاع إن 400 جندي وصلوا إلى مصر.", "قالت وزارة الدفاع إن 900 جندي وصلوا إلى مصر."],
  ["ar", "scope", "قالت الشرطة إن 30 شخصا أصيبوا بجروح في الزلزال.", "قالت الشرطة إن 30 شخصا قتلوا في الزلزال."],
  ["tr", "figure", "Bakanlık, 640 askerin Oster'e gönderildiğini açıkladı.", "Bakanlık, 460 askerin Oster'e gönderildiğini açıkladı."],
  ["tr", "scope", "Polis, depremde 29 kişinin yaralandığını açıkladı.", "Polis, depremde 29 kişinin öldüğünü açıkladı."],
  ["pl", "figure", "Ministerstwo podało, że 410 żołnierzy przybyło do Oster.", "Ministerstwo podało, że 140 żołnierzy przybyło do Oster."],
  ["pl", "scope", "Policja podała, że 38 osób zostało rannych w Oster.", "Policja podała, że 38 osób zginęło w Oster."],
  ["ro", "figure", "Ministerul a anunțat că 220 de soldați au ajuns în Oster.", "Ministerul a anunțat că 2.200 de soldați au ajuns în Oster."],
  ["ro", "place", "Circa 80 de militari au murit în Siria, potrivit armatei.", "Circa 80 de militari au murit în Irak, potrivit armatei."],
];

/** Claims that must never join what they distort. */
export const DISTORTED_CLAIMS: readonly DistortedClaim[] = ROWS.map(([lang, kind, original, distorted]) => ({ lang, kind, original, distorted }));

/** Two tellings of one claim, over outlets or languages: they show that the table above is not passed by joining nothing. */
export const RETOLD_CLAIMS: readonly (readonly [langA: string, a: string, langB: string, b: string])[] = [
  ["en", "Norway sent about 4,200 soldiers to the Tolven valley, the defence ministry said.", "en", "The defence ministry said some 4,200 Norwegian soldiers had been sent to the Tolven valley."],
  ["en", "The flood killed 31 people, the health ministry said.", "en", "Thirty-one people were killed in the flood, according to the health ministry."],
  ["en", "Norway sent 4,200 soldiers to Kelder, the ministry said.", "de", "Norwegen hat 4200 Soldaten nach Kelder geschickt, teilte das Ministerium mit."],
  ["en", "The earthquake killed 120 people, police said.", "ru", "По данным полиции, в результате землетрясения погибли 120 человек."],
  ["en", "About 300 engineers were sent to Peru, the defence ministry said.", "ko", "국방부는 공병 약 300명이 페루에 파견됐다고 밝혔다."],
  ["de", "Bei dem Beben wurden 45 Menschen verletzt, sagte die Polizei.", "en", "Police said 45 people were injured in the quake."],
];
