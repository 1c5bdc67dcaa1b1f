// @table
// News texts with gold, looked at while the rules were made. Invented events, persons and outlets.
import type { GoldText } from "./gold.js";

export const DEVELOPMENT: readonly GoldText[] = [
  { lang: "en", text: "At least 120 people were killed and about 400 injured when an earthquake struck eastern Marvania, the civil protection agency said on Monday. The Interior Ministry later raised its toll to 180 dead.", claims: [
    { at: "120 people", chain: "origin civil protection agency", figure: "lower 120 persons people", type: "casualty", status: "asserted" },
    { at: "400 injured", chain: "origin civil protection agency", figure: "approx 400 persons injured", type: "casualty" },
    { at: "180 dead", chain: "origin Interior Ministry", figure: "exact 180 persons dead" } ] },
  { lang: "en", text: "The National Audit Office (NAO) has raised its estimate of the cost to $4.5 billion. The NAO said the project would not be finished before 2030. Lawmaker Dana Whitlock said after a closed briefing by the National Audit Office that up to 2,000 workers could lose their jobs, The Harbor Times reported.", claims: [
    { at: "would not be finished", chain: "origin NAO/National Audit Office", negated: true },
    { at: "2,000 workers", chain: "origin National Audit Office/NAO > relay Dana Whitlock > outlet Harbor Times/The Harbor Times", figure: "upper 2000 persons workers", status: "possible" } ] },
  { lang: "en", text: "A hospital spokeswoman, Maria Oduya, and police chief Tom Brandt said that 14 passengers remained in intensive care. The company denied that the driver had been drunk.", claims: [
    { at: "14 passengers", chain: "origin Maria Oduya > origin Tom Brandt", figure: "exact 14 persons passengers" },
    { at: "had been drunk", chain: "origin company", status: "denied" } ] },
  { lang: "en", text: "Norvald Motors plans to cut 3,500 jobs at its Lindhaven plant, according to The Albion Dispatch, citing two people familiar with the matter. A union spokesman said workers would strike from Friday.", claims: [
    { at: "3,500 jobs", chain: "origin two people familiar with the matter > outlet The Albion Dispatch/Albion Dispatch", figure: "exact 3500 persons jobs", status: "planned" },
    { at: "would strike", chain: "origin union spokesman" } ] },
  { lang: "en", text: "South Korea's National Intelligence Service said roughly 5,000 troops had crossed the border. The spy agency added that another 1,000 were expected to follow in December.", claims: [
    { at: "5,000 troops", chain: "origin National Intelligence Service/South Korea's National Intelligence Service", figure: "approx 5000 persons troops", type: "deployment" },
    { at: "another 1,000", chain: "origin National Intelligence Service/South Korea's National Intelligence Service", figure: "exact 1000 persons", status: "expected" } ] },
  { lang: "en", text: "The Sanctions Monitoring Group said in a report that the refinery received 60,000 barrels of oil between March and May. President Ilse Kroll told the Plainview Post her government had not imported any oil.", claims: [
    { at: "60,000 barrels", chain: "origin Sanctions Monitoring Group", figure: "exact 60000 barrels", type: "transfer" },
    { at: "had not imported", chain: "origin Ilse Kroll > outlet Plainview Post", negated: true } ] },

  { lang: "ko", text: "국회 정보위 소속 박준호 의원은 4일 국가정보원의 비공개 보고를 받은 뒤 건설 인력 5천여 명이 이동 중이라고 밝혔다. 국정원은 1만여 명이 국경에 배치됐다고 보고했다.", claims: [
    { at: "5천여 명", chain: "origin 국가정보원 > relay 박준호", figure: "approx 5000 persons" },
    { at: "1만여 명", chain: "origin 국정원/국가정보원", figure: "approx 10000 persons", type: "deployment" } ] },
  { lang: "ko", text: "행정안전부는 이번 지진으로 최소 120명이 숨지고 400여 명이 다쳤다고 발표했다. 소방청 관계자는 실종자가 30명 이상이라고 말했다고 한강일보가 보도했다.", claims: [
    { at: "120명", chain: "origin 행정안전부", figure: "lower 120 persons", type: "casualty" },
    { at: "30명", chain: "origin 소방청 관계자/소방청 > outlet 한강일보", figure: "lower 30 persons" } ] },
  { lang: "ko", text: "서울중앙지법은 5일 전 회장 최민석에게 징역 7년을 선고했다. 검찰은 횡령액이 약 300억원이라고 밝혔다. 회사는 혐의를 부인했다.", claims: [
    { at: "300억원", chain: "origin 검찰", figure: "approx 30000000000 KRW" } ] },

  { lang: "ru", text: "Об этом сообщил во вторник депутат Пак Чун Хо после закрытого брифинга Национальной разведывательной службы. По его словам, около 5 тысяч военных строителей направляются в Россию.", claims: [
    { at: "около 5 тысяч", chain: "origin Национальная разведывательная служба > relay Пак Чун Хо", figure: "approx 5000 persons строителей", type: "deployment" } ] },
  { lang: "ru", text: "МЧС сообщило, что в результате наводнения погибли не менее 45 человек. По данным Министерства здравоохранения, ещё 210 человек госпитализированы, передаёт «Северный вестник».", claims: [
    { at: "не менее 45", chain: "origin МЧС", figure: "lower 45 persons человек", type: "casualty" },
    { at: "210 человек", chain: "origin Министерство здравоохранения > outlet Северный вестник", figure: "exact 210 persons человек" } ] },
  { lang: "ru", text: "Компания «Волга-Металл» планирует сократить до 1200 рабочих, заявил директор Сергей Лунин. Профсоюз отрицает, что забастовка отменена.", claims: [
    { at: "до 1200", chain: "origin Сергей Лунин", figure: "upper 1200 persons рабочих", status: "planned" },
    { at: "забастовка отменена", chain: "origin Профсоюз", status: "denied" } ] },
  { lang: "ru", text: "Более 10 тысяч северокорейских солдат охраняют границу, а 1000 военных инженеров занимаются разминированием, сообщила разведка.", claims: [
    { at: "10 тысяч", chain: "origin разведка", figure: "lower 10000 persons солдат" },
    { at: "1000 военных", chain: "origin разведка", figure: "exact 1000 persons инженеров" } ] },

  { lang: "uk", text: "Державна служба з надзвичайних ситуацій повідомила, що внаслідок землетрусу загинули щонайменше 80 людей. За даними Міністерства охорони здоров'я, поранено близько 300 осіб.", claims: [
    { at: "80 людей", chain: "origin Державна служба з надзвичайних ситуацій", figure: "lower 80 persons людей", type: "casualty" },
    { at: "300 осіб", chain: "origin Міністерство охорони здоров'я", figure: "approx 300 persons осіб", type: "casualty" } ] },
  { lang: "uk", text: "Мер Олег Дорош заявив, що місто планує відбудувати 40 шкіл. Як повідомляє «Дніпровський кур'єр» з посиланням на поліцію, затримано 12 підозрюваних.", claims: [
    { at: "40 шкіл", chain: "origin Олег Дорош", figure: "exact 40 items шкіл", status: "planned" },
    { at: "12 підозрюваних", chain: "origin поліція > outlet Дніпровський кур'єр", figure: "exact 12 persons" } ] },

  { lang: "de", text: "Nach Angaben des Geheimdienstes sind rund 5.000 Soldaten unterwegs. Das sagte der Abgeordnete Park Jun-ho nach einer Unterrichtung durch den Nationalen Nachrichtendienst. Weitere 1.000 Pioniere räumten Minen, etwa 10.000 Soldaten sicherten die Grenze, teilte das Ministerium mit.", claims: [
    { at: "rund 5.000", chain: "origin Geheimdienst/Nationalen Nachrichtendienst > relay Park Jun-ho", figure: "approx 5000 persons Soldaten" },
    { at: "1.000 Pioniere", chain: "origin Ministerium", figure: "exact 1000 persons Pioniere" },
    { at: "etwa 10.000", chain: "origin Ministerium", figure: "approx 10000 persons Soldaten" } ] },
  { lang: "de", text: "Bei dem Zugunglück in Lindenau sind mindestens 17 Menschen ums Leben gekommen, teilte die Polizei am Montag mit. Eine Sprecherin der Klinik, Anna Weber, sprach von 60 Verletzten.", claims: [
    { at: "17 Menschen", chain: "origin Polizei", figure: "lower 17 persons Menschen", type: "casualty", place: "Lindenau" },
    { at: "60 Verletzten", chain: "origin Anna Weber", figure: "exact 60 persons Verletzten", type: "casualty" } ] },
  { lang: "de", text: "Der Konzern will bis zu 4.000 Stellen streichen, wie «Der Kurier» unter Berufung auf Firmenkreise berichtet. „Das stimmt nicht“, sagte der Sekretär des Betriebsrats, Jonas Keller.", claims: [
    { at: "4.000 Stellen", chain: "origin Firmenkreise > outlet Der Kurier/Kurier", figure: "upper 4000", status: "planned" },
    { at: "stimmt nicht", chain: "origin Jonas Keller", negated: true } ] },

  { lang: "fr", text: "Le séisme a fait au moins 230 morts et près de 900 blessés, selon un nouveau bilan du ministère de l'Intérieur. La protection civile avait auparavant fait état de 150 morts.", claims: [
    { at: "230 morts", chain: "origin ministère de l'Intérieur/ministère de l’Intérieur", figure: "lower 230 persons morts", type: "casualty" },
    { at: "900 blessés", chain: "origin ministère de l'Intérieur", figure: "approx 900 persons blessés" },
    { at: "150 morts", chain: "origin protection civile", figure: "exact 150 persons morts" } ] },
  { lang: "fr", text: "La députée Claire Vasseur a déclaré, après une audition du Service national du renseignement, qu'environ 5 000 ouvriers étaient en route. Le gouvernement dément avoir envoyé des troupes.", claims: [
    { at: "5 000 ouvriers", chain: "origin Service national du renseignement > relay Claire Vasseur", figure: "approx 5000 persons ouvriers" },
    { at: "envoyé des troupes", chain: "origin gouvernement", status: "denied" } ] },
  { lang: "fr", text: "Le groupe Valmonde supprimera jusqu'à 1 800 emplois en France, rapporte Le Matin du Sud, citant un syndicat. « Rien n'est décidé », a affirmé le directeur général, Paul Giraud.", claims: [
    { at: "1 800 emplois", chain: "origin syndicat > outlet Le Matin du Sud", figure: "upper 1800", place: "France" },
    { at: "Rien n'est", chain: "origin Paul Giraud" } ] },

  { lang: "es", text: "Al menos 95 personas murieron en las inundaciones, informó Protección Civil. El presidente Luis Arriaga dijo que hay unos 200 desaparecidos, según recoge Faro del Sur.", claims: [
    { at: "95 personas", chain: "origin Protección Civil", figure: "lower 95 persons personas", type: "casualty" },
    { at: "200 desaparecidos", chain: "origin Luis Arriaga > outlet Faro del Sur", figure: "approx 200 persons desaparecidos" } ] },
  { lang: "es", text: "El diputado Pablo Rentería afirmó tras una reunión con el Servicio Nacional de Inteligencia que más de 10.000 soldados vigilan la frontera. La empresa prevé despedir a 300 empleados, de acuerdo con el sindicato.", claims: [
    { at: "10.000 soldados", chain: "origin Servicio Nacional de Inteligencia > relay Pablo Rentería", figure: "lower 10000 persons soldados" },
    { at: "300 empleados", chain: "origin sindicato", figure: "exact 300 persons empleados", status: "expected" } ] },
  { lang: "es", text: "El tribunal condenó a cuatro exdirectivos. La fiscalía sostiene que desviaron 12 millones de euros. El abogado Raúl Campos negó los hechos.", claims: [
    { at: "12 millones", chain: "origin fiscalía", figure: "exact 12000000 EUR" } ] },

  { lang: "it", text: "Almeno 38 persone sono morte nel crollo del ponte, ha riferito la Protezione civile. Secondo il ministro Carlo Renzetti, i feriti sono circa 70.", claims: [
    { at: "38 persone", chain: "origin Protezione civile", figure: "lower 38 persons persone", type: "casualty" },
    { at: "circa 70", chain: "origin Carlo Renzetti", figure: "approx 70 persons feriti", type: "casualty" } ] },
  { lang: "it", text: "L'azienda intende tagliare fino a 900 posti, scrive il Corriere di Porto citando fonti sindacali. La procura ha smentito l'arresto del sindaco.", claims: [
    { at: "900 posti", chain: "origin fonti sindacali > outlet Corriere di Porto", figure: "upper 900", status: "planned" } ] },

  { lang: "pt", text: "Pelo menos 64 pessoas morreram nas enchentes, informou a Defesa Civil. O governador Paulo Siqueira afirmou que cerca de 15 mil moradores estão desabrigados.", claims: [
    { at: "64 pessoas", chain: "origin Defesa Civil", figure: "lower 64 persons pessoas", type: "casualty" },
    { at: "15 mil moradores", chain: "origin Paulo Siqueira", figure: "approx 15000 persons moradores" } ] },
  { lang: "pt", text: "A empresa planeja demitir até 700 funcionários, segundo o Jornal da Serra, que cita o sindicato. A deputada Rita Moura disse após uma reunião com a Agência Nacional de Saúde que a vacina não será adiada.", claims: [
    { at: "700 funcionários", chain: "origin sindicato > outlet Jornal da Serra", figure: "upper 700 persons funcionários", status: "planned" },
    { at: "não será adiada", chain: "origin Agência Nacional de Saúde > relay Rita Moura", negated: true } ] },

  { lang: "ja", text: "消防庁は、地震で少なくとも120人が死亡したと発表した。県警によると、負傷者は約400人に上る。", claims: [
    { at: "120人", chain: "origin 消防庁", figure: "lower 120 persons", type: "casualty" },
    { at: "約400人", chain: "origin 県警", figure: "approx 400 persons", type: "casualty" } ] },
  { lang: "ja", text: "国会議員の朴俊浩氏は4日、国家情報院から非公開の報告を受けた後、約5000人の建設部隊が移動中だと述べた。国家情報院は1万人が国境に配備されたとみている。", claims: [
    { at: "約5000人", chain: "origin 国家情報院 > relay 朴俊浩", figure: "approx 5000 persons" },
    { at: "1万人", chain: "origin 国家情報院", figure: "exact 10000 persons", type: "deployment" } ] },

  { lang: "zh", text: "应急管理部表示，地震已造成至少120人死亡，约400人受伤。外交部发言人李明说，两国将于下月举行会谈。", claims: [
    { at: "120人", chain: "origin 应急管理部", figure: "lower 120 persons", type: "casualty" },
    { at: "约400人", chain: "origin 应急管理部", figure: "approx 400 persons", type: "casualty" },
    { at: "举行会谈", chain: "origin 李明", type: "meeting" } ] },
  { lang: "zh", text: "据《晨光日报》报道，该公司计划裁员2000人。公司发言人否认了这一消息。警方称，有3名嫌疑人被捕。", claims: [
    { at: "2000人", chain: "outlet 晨光日报", figure: "exact 2000 persons", status: "planned" },
    { at: "3名", chain: "origin 警方", figure: "exact 3 persons" } ] },

  { lang: "ar", text: "أعلنت وزارة الداخلية أن ما لا يقل عن 120 شخصا قتلوا في الزلزال. وقال المتحدث باسم الدفاع المدني سامر الخطيب إن نحو 400 شخص أصيبوا.", claims: [
    { at: "120 شخصا", chain: "origin وزارة الداخلية", figure: "lower 120 persons", type: "casualty" },
    { at: "400 شخص", chain: "origin سامر الخطيب", figure: "approx 400 persons", type: "casualty" } ] },
  { lang: "ar", text: "ونفت الشركة تسريح 300 عامل. ووفقا لصحيفة المرفأ، تخطط الحكومة لبناء 50 مدرسة.", claims: [
    { at: "300 عامل", chain: "origin الشركة", figure: "exact 300 persons", status: "denied" },
    { at: "50 مدرسة", chain: "outlet صحيفة المرفأ/المرفأ", figure: "exact 50 items", status: "planned" } ] },

  { lang: "tr", text: "İçişleri Bakanlığı, depremde en az 120 kişinin öldüğünü açıkladı. Vali Mehmet Aksoy, yaklaşık 400 kişinin yaralandığını söyledi.", claims: [
    { at: "120 kişinin", chain: "origin İçişleri Bakanlığı", figure: "lower 120 persons kişi", type: "casualty" },
    { at: "400 kişinin", chain: "origin Mehmet Aksoy", figure: "approx 400 persons kişi", type: "casualty" } ] },
  { lang: "tr", text: "Liman Gazetesi'nin haberine göre şirket 500 işçiyi işten çıkarmayı planlıyor. Sendika ise grevin ertelenmediğini belirtti.", claims: [
    { at: "500 işçi", chain: "outlet Liman Gazetesi", figure: "exact 500 persons işçi", status: "planned" },
    { at: "ertelenmediğini", chain: "origin Sendika", negated: true } ] },

  { lang: "ro", text: "Cel puțin 42 de persoane au murit în inundații, a anunțat Ministerul de Interne. Potrivit deputatului Radu Ionescu, aproximativ 5.000 de locuitori au fost evacuați.", claims: [
    { at: "42 de persoane", chain: "origin Ministerul de Interne", figure: "lower 42 persons persoane", type: "casualty" },
    { at: "5.000 de locuitori", chain: "origin Radu Ionescu", figure: "approx 5000 persons locuitori" } ] },
  { lang: "ro", text: "Compania intenționează să concedieze până la 800 de angajați, scrie Ziarul Portului, citând surse sindicale. Primarul Ana Marin a negat că spitalul va fi închis.", claims: [
    { at: "800 de angajați", chain: "origin surse sindicale > outlet Ziarul Portului", figure: "upper 800 persons angajați", status: "planned" },
    { at: "va fi închis", chain: "origin Ana Marin", status: "denied" } ] },
];
