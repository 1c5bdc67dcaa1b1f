// @table
// News texts with gold, written before any result on them was looked at; used only to report. Invented events, persons and outlets.
import type { GoldText } from "./gold.js";

export const UNSEEN: readonly GoldText[] = [
  { lang: "en", text: "A passenger train derailed near Oakmere on Sunday, killing at least 31 people, the transport ministry said. Regional governor Helen Strand said 74 others were being treated in hospital. The railway operator has not confirmed the cause.", claims: [
    { at: "31 people", chain: "origin transport ministry", figure: "lower 31 persons people", type: "casualty", place: "Oakmere" },
    { at: "74 others", chain: "origin Helen Strand", figure: "exact 74 persons" },
    { at: "has not confirmed", negated: true } ] },
  { lang: "en", text: "The World Harvest Fund (WHF) estimates that 2.3 million people need food aid. The WHF said the figure could rise to 3 million by March, the Morning Ledger reported.", claims: [
    { at: "2.3 million", chain: "origin World Harvest Fund/WHF", figure: "exact 2300000 persons people", status: "estimated" },
    { at: "3 million", chain: "origin WHF/World Harvest Fund > outlet Morning Ledger", figure: "exact 3000000", status: "possible" } ] },
  { lang: "en", text: "Speaking after a briefing by the Federal Intelligence Office, senator Joan Marsh said as many as 12,000 fighters were still in the valley. A government spokesman rejected the claim.", claims: [
    { at: "12,000 fighters", chain: "origin Federal Intelligence Office > relay Joan Marsh", figure: "upper 12000 persons fighters" } ] },
  { lang: "en", text: "As reported by The Inland Tribune, Brightway Airlines will lay off more than 1,100 employees. Chief executive Omar Dietz and union leader Carla Voss said talks would resume on Thursday.", claims: [
    { at: "1,100 employees", chain: "outlet The Inland Tribune/Inland Tribune", figure: "lower 1100 persons employees" },
    { at: "talks would resume", chain: "origin Omar Dietz > origin Carla Voss" } ] },
  { lang: "en", text: "The electoral commission said turnout reached 61 percent. Opposition candidate Rafael Duarte alleged that 40 polling stations had opened late.", claims: [
    { at: "61 percent", chain: "origin electoral commission", figure: "exact 61 percent" },
    { at: "40 polling stations", chain: "origin Rafael Duarte", figure: "exact 40", status: "alleged" } ] },
  { lang: "en", text: "Prosecutors say the former banker stole around 9 million euros from clients. His lawyer, Petra Lindqvist, denies the charges.", claims: [
    { at: "9 million euros", chain: "origin Prosecutors", figure: "approx 9000000 EUR" } ] },

  { lang: "ko", text: "보건복지부는 독감 환자가 2만 명을 넘었다고 밝혔다. 질병관리청에 따르면 이 가운데 최소 35명이 숨졌다.", claims: [
    { at: "2만 명", chain: "origin 보건복지부", figure: "lower 20000 persons" },
    { at: "35명", chain: "origin 질병관리청", figure: "lower 35 persons", type: "casualty" } ] },
  { lang: "ko", text: "한빛전자가 직원 1천500명을 감원할 계획이라고 새벽신문이 소식통을 인용해 보도했다. 노조는 파업을 검토하고 있다고 말했다.", claims: [
    { at: "1천500명", chain: "origin 소식통 > outlet 새벽신문", figure: "exact 1500 persons", status: "planned" },
    { at: "파업을", chain: "origin 노조" } ] },
  { lang: "ko", text: "정유진 의원은 12일 감사원으로부터 비공개 보고를 받은 뒤 손실이 최대 800억원에 이른다고 전했다.", claims: [
    { at: "800억원", chain: "origin 감사원 > relay 정유진", figure: "upper 80000000000 KRW" } ] },

  { lang: "ru", text: "При сходе поезда под Озёрском погибли 19 человек, заявили в Министерстве транспорта. Губернатор Анна Белова сообщила, что более 60 пассажиров ранены.", claims: [
    { at: "19 человек", chain: "origin Министерство транспорта/Министерстве транспорта", figure: "exact 19 persons человек", type: "casualty" },
    { at: "60 пассажиров", chain: "origin Анна Белова", figure: "lower 60 persons пассажиров", type: "casualty" } ] },
  { lang: "ru", text: "Как пишет «Портовая газета» со ссылкой на источники, завод может уволить около 700 сотрудников. Прокуратура подтвердила, что задержаны трое подозреваемых.", claims: [
    { at: "700 сотрудников", chain: "origin источники > outlet Портовая газета", figure: "approx 700 persons сотрудников", status: "possible" },
    { at: "трое", chain: "origin Прокуратура", figure: "exact 3 persons" } ] },
  { lang: "ru", text: "Сенатор Юрий Громов после закрытого брифинга Счётной палаты рассказал, что ущерб составил до 3 млрд рублей. По словам Громова, проверка не завершена.", claims: [
    { at: "3 млрд", chain: "origin Счётная палата > relay Юрий Громов", figure: "upper 3000000000 RUB" },
    { at: "не завершена", chain: "origin Юрий Громов", negated: true } ] },

  { lang: "uk", text: "Унаслідок повені загинуло 27 людей, повідомили у Міністерстві внутрішніх справ. За словами губернатора Ірини Коваль, евакуювали понад 4 тисячі мешканців.", claims: [
    { at: "27 людей", chain: "origin Міністерство внутрішніх справ/Міністерстві внутрішніх справ", figure: "exact 27 persons людей", type: "casualty" },
    { at: "4 тисячі", chain: "origin Ірина Коваль", figure: "lower 4000 persons мешканців" } ] },
  { lang: "uk", text: "Компанія планує звільнити до 600 працівників, пише «Західний вісник». Суд заперечив, що вирок скасовано.", claims: [
    { at: "600 працівників", chain: "outlet Західний вісник", figure: "upper 600 persons працівників", status: "planned" } ] },

  { lang: "de", text: "Nach Angaben des Innenministeriums starben bei dem Hochwasser mindestens 52 Menschen. Feuerwehrchef Karl Brenner sagte, etwa 130 Personen würden noch vermisst.", claims: [
    { at: "52 Menschen", chain: "origin Innenministerium", figure: "lower 52 persons Menschen", type: "casualty" },
    { at: "130 Personen", chain: "origin Karl Brenner", figure: "approx 130 persons Personen" } ] },
  { lang: "de", text: "Laut Tagesblatt Nord plant die Fluggesellschaft, 2.200 Mitarbeiter zu entlassen. Die Gewerkschaft bestätigte, dass der Streik nicht ausgesetzt wird.", claims: [
    { at: "2.200 Mitarbeiter", chain: "outlet Tagesblatt Nord", figure: "exact 2200 persons Mitarbeiter", status: "planned" },
    { at: "nicht ausgesetzt", chain: "origin Gewerkschaft", negated: true } ] },
  { lang: "de", text: "Die Senatorin Eva Lorenz erklärte nach einer Sitzung mit dem Bundesrechnungshof, der Schaden betrage rund 40 Millionen Euro. Der Sprecher des Gerichts, Uwe Hahn, dementierte einen Freispruch.", claims: [
    { at: "40 Millionen", chain: "origin Bundesrechnungshof > relay Eva Lorenz", figure: "approx 40000000 EUR" } ] },

  { lang: "fr", text: "Un train a déraillé près de Valbourg, faisant au moins 22 morts, a annoncé la préfecture. Le maire, Hugo Perrin, a indiqué qu'une cinquantaine de passagers étaient blessés.", claims: [
    { at: "22 morts", chain: "origin préfecture", figure: "lower 22 persons morts", type: "casualty", place: "Valbourg" },
    { at: "cinquantaine", chain: "origin Hugo Perrin", figure: "approx 50 persons passagers", type: "casualty" } ] },
  { lang: "fr", text: "Selon La Gazette de l'Est, la compagnie prévoit de licencier 650 salariés. Le parquet a confirmé que 6 suspects avaient été arrêtés.", claims: [
    { at: "650 salariés", chain: "outlet La Gazette de l'Est/Gazette de l'Est", figure: "exact 650 persons salariés", status: "planned" },
    { at: "6 suspects", chain: "origin parquet", figure: "exact 6 persons suspects" } ] },
  { lang: "fr", text: "« Plus de 8 000 électeurs n'ont pas pu voter », a affirmé la sénatrice Nadia Morel, à l'issue d'une réunion avec la Commission électorale.", claims: [
    { at: "8 000 électeurs", chain: "origin Commission électorale > relay Nadia Morel", figure: "lower 8000 persons électeurs", negated: true } ] },

  { lang: "es", text: "Un descarrilamiento cerca de Montoro dejó 29 muertos, confirmó el Ministerio de Transportes. La portavoz del hospital, Elena Duarte, señaló que más de 80 heridos siguen ingresados.", claims: [
    { at: "29 muertos", chain: "origin Ministerio de Transportes", figure: "exact 29 persons muertos", type: "casualty", place: "Montoro" },
    { at: "80 heridos", chain: "origin Elena Duarte", figure: "lower 80 persons heridos", type: "casualty" } ] },
  { lang: "es", text: "Según el diario La Voz del Puerto, la aerolínea planea despedir a unos 450 trabajadores. El alcalde Tomás Ibarra aseguró que la huelga no afectará a los hospitales.", claims: [
    { at: "450 trabajadores", chain: "outlet La Voz del Puerto", figure: "approx 450 persons trabajadores", status: "planned" },
    { at: "no afectará", chain: "origin Tomás Ibarra", negated: true } ] },
  { lang: "es", text: "La senadora Inés Robles reveló, después de una reunión con la Contraloría General, que el fraude podría alcanzar los 90 millones de dólares.", claims: [
    { at: "90 millones", chain: "origin Contraloría General > relay Inés Robles", figure: "exact 90000000 USD", status: "possible" } ] },

  { lang: "it", text: "Sono almeno 11 i morti nell'incendio, ha detto il prefetto Aldo Ferri. I vigili del fuoco hanno riferito che circa 40 persone sono disperse.", claims: [
    { at: "11 i morti", chain: "origin Aldo Ferri", figure: "lower 11 persons morti", type: "casualty" },
    { at: "40 persone", chain: "origin vigili del fuoco", figure: "approx 40 persons persone" } ] },
  { lang: "it", text: "Secondo il Giornale del Lago, la banca prevede di chiudere 25 filiali. Il ministero ha negato che 300 medici siano stati licenziati.", claims: [
    { at: "25 filiali", chain: "outlet Giornale del Lago", figure: "exact 25" },
    { at: "300 medici", chain: "origin ministero", figure: "exact 300 persons medici", status: "denied" } ] },

  { lang: "pt", text: "O terremoto matou ao menos 210 pessoas, segundo o Ministério do Interior. A Cruz Vermelha estima que mais de 3 mil famílias perderam suas casas.", claims: [
    { at: "210 pessoas", chain: "origin Ministério do Interior", figure: "lower 210 persons pessoas", type: "casualty" },
    { at: "3 mil famílias", chain: "origin Cruz Vermelha", figure: "lower 3000 persons famílias", status: "estimated" } ] },
  { lang: "pt", text: "O senador Jorge Pinheiro declarou depois de uma audiência com o Tribunal de Contas que o prejuízo chega a 200 milhões de reais. A montadora negou que vá demitir 1.200 operários.", claims: [
    { at: "200 milhões", chain: "origin Tribunal de Contas > relay Jorge Pinheiro", figure: "exact 200000000 BRL" },
    { at: "1.200 operários", chain: "origin montadora", figure: "exact 1200 persons operários", status: "denied" } ] },

  { lang: "ja", text: "国土交通省は、列車の脱線事故で31人が死亡したと明らかにした。病院の広報担当者は、重傷者が10人以上いると話した。", claims: [
    { at: "31人", chain: "origin 国土交通省", figure: "exact 31 persons", type: "casualty" },
    { at: "10人以上", chain: "origin 病院の広報担当者/広報担当者/病院", figure: "lower 10 persons", type: "casualty" } ] },
  { lang: "ja", text: "暁新聞によると、同社は最大2000人の人員削減を計画している。労働組合はストライキを中止しないと述べた。", claims: [
    { at: "最大2000人", chain: "outlet 暁新聞", figure: "upper 2000 persons", status: "planned" },
    { at: "中止しない", chain: "origin 労働組合", negated: true } ] },

  { lang: "zh", text: "交通运输部通报，列车脱轨事故造成31人遇难。据《江城晚报》援引知情人士的话报道，超过70人仍在医院接受治疗。", claims: [
    { at: "31人", chain: "origin 交通运输部", figure: "exact 31 persons", type: "casualty" },
    { at: "70人", chain: "origin 知情人士 > outlet 江城晚报", figure: "lower 70 persons" } ] },
  { lang: "zh", text: "选举委员会说，投票率达到61%。反对党领袖王海否认选举存在舞弊。", claims: [
    { at: "61%", chain: "origin 选举委员会", figure: "exact 61 percent" },
    { at: "存在舞弊", chain: "origin 王海", status: "denied" } ] },

  { lang: "ar", text: "قال محافظ المدينة عادل منصور إن 52 شخصا لقوا حتفهم في الفيضانات. وأكدت وزارة الصحة أن أكثر من 200 مصاب نقلوا إلى المستشفيات.", claims: [
    { at: "52 شخصا", chain: "origin عادل منصور", figure: "exact 52 persons", type: "casualty" },
    { at: "200 مصاب", chain: "origin وزارة الصحة", figure: "lower 200 persons", type: "casualty" } ] },
  { lang: "ar", text: "وذكرت صحيفة الأفق نقلا عن مصادر نقابية أن الشركة تعتزم تسريح 900 موظف. ولم تؤكد المحكمة صدور الحكم.", claims: [
    { at: "900 موظف", chain: "origin مصادر نقابية > outlet صحيفة الأفق/الأفق", figure: "exact 900 persons", status: "planned" } ] },

  { lang: "tr", text: "Ulaştırma Bakanlığı, tren kazasında 31 kişinin hayatını kaybettiğini duyurdu. Hastane sözcüsü Elif Demir, 70'ten fazla yaralının tedavi gördüğünü belirtti.", claims: [
    { at: "31 kişinin", chain: "origin Ulaştırma Bakanlığı", figure: "exact 31 persons kişi", type: "casualty" },
    { at: "fazla yaralının", chain: "origin Elif Demir", figure: "lower 70 persons", type: "casualty" } ] },
  { lang: "tr", text: "Polise göre 12 şüpheli gözaltına alındı. Şirket, 800 çalışanın işten çıkarılacağı iddiasını yalanladı.", claims: [
    { at: "12 şüpheli", chain: "origin Polis", figure: "exact 12 persons" },
    { at: "800 çalışanın", chain: "origin Şirket", figure: "exact 800 persons", status: "denied" } ] },

  { lang: "ro", text: "Un tren a deraiat lângă Valea Mare, iar cel puțin 14 pasageri au murit, a declarat ministrul Transporturilor, Mihai Stan. Poliția a confirmat că peste 50 de răniți au ajuns la spital.", claims: [
    { at: "14 pasageri", chain: "origin Mihai Stan", figure: "lower 14 persons pasageri", type: "casualty" },
    { at: "50 de răniți", chain: "origin Poliția/Poliție", figure: "lower 50 persons răniți", type: "casualty" } ] },
  { lang: "ro", text: "Potrivit Gazetei de Vest, fabrica ar putea concedia circa 350 de muncitori. Senatoarea Ioana Pop a spus după o ședință cu Curtea de Conturi că paguba depășește 20 de milioane de euro.", claims: [
    { at: "350 de muncitori", chain: "outlet Gazeta de Vest/Gazetei de Vest", figure: "approx 350 persons muncitori", status: "possible" },
    { at: "20 de milioane", chain: "origin Curtea de Conturi > relay Ioana Pop", figure: "lower 20000000 EUR" } ] },
];
