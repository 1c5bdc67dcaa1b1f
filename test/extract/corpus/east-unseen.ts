// @table
// A second set of news texts with gold in the same languages, kept apart: first-sight figures on it are reported before anything is mended for them.
import type { GoldText } from "./gold.js";

export const EAST_UNSEEN: readonly GoldText[] = [
  { lang: "ko", text: "중국 외교부가 한국산 배터리 부품에 대한 수출 통제를 검토하고 있다고 월스트리트저널(WSJ)이 13일(현지시간) 복수의 소식통을 인용해 보도했다. WSJ에 따르면 대상 품목은 30여 개에 달한다. 왕샤오링 외교부 대변인은 정례브리핑에서 '들은 바 없다'고 답했다. 산업통상자원부는 국내 기업의 피해액이 연간 4조원에 이를 수 있다고 추산했다. 업계에서는 실제 시행 가능성이 낮다는 관측이 나온다.", claims: [
    { at: "수출 통제를", chain: "origin 복수의 소식통/소식통 > outlet 월스트리트저널(WSJ)/월스트리트저널/WSJ", status: "planned" },
    { at: "30여 개", chain: "outlet 월스트리트저널(WSJ)/월스트리트저널/WSJ", figure: "approx 30" },
    { at: "들은 바", chain: "origin 왕샤오링", negated: true },
    { at: "4조원", chain: "origin 산업통상자원부", figure: "exact 4000000000000 KRW" } ] },
  { lang: "ko", text: "유엔난민기구(UNHCR)는 미얀마 서부에서 교전이 격화하면서 5만 명 이상이 집을 떠났다고 14일 발표했다. 현지 구호단체 활동가는 BBC와의 통화에서 \"어린이 20여 명이 숨졌다\"고 주장했다. 군부 대변인 조민툰은 민간인을 공격한 적이 없다고 반박했다. 교도통신은 태국 정부 관계자를 인용해 국경 지역에 임시 수용소 3곳을 설치할 예정이라고 전했다. 수용소는 최대 1만2천명을 수용할 수 있다고 통신은 덧붙였다.", claims: [
    { at: "5만 명", chain: "origin 유엔난민기구(UNHCR)/유엔난민기구/UNHCR", figure: "lower 50000 persons" },
    { at: "20여 명", chain: "origin 현지 구호단체 활동가/구호단체 활동가 > outlet BBC", figure: "approx 20 persons", status: "alleged", type: "casualty" },
    { at: "민간인을", chain: "origin 조민툰", negated: true },
    { at: "3곳", chain: "origin 태국 정부 관계자/정부 관계자 > carrier 교도통신", figure: "exact 3", status: "planned" },
    { at: "1만2천명", chain: "carrier 교도통신", figure: "upper 12000 persons" } ] },
  { lang: "ko", text: "경남 창원의 한 조선소에서 14일 오전 크레인이 넘어져 작업자 4명이 숨지고 3명이 크게 다쳤다. 경찰은 안전 수칙 위반 여부를 조사하고 있다. 소방당국에 따르면 사고 당시 현장에는 40명가량이 일하고 있었다. 금속노조는 성명을 내고 회사가 노후 장비를 교체하지 않았다고 비판했다. 회사 측은 사고 원인이 아직 확인되지 않았다고 밝혔다.", claims: [
    { at: "작업자 4명", chain: "", figure: "exact 4 persons", type: "casualty" },
    { at: "40명가량", chain: "origin 소방당국", figure: "approx 40 persons" },
    { at: "노후 장비", chain: "origin 금속노조", negated: true },
    { at: "사고 원인이", chain: "origin 회사 측/회사", negated: true } ] },
  { lang: "ru", text: "Крупнейший порт Латвии остановил погрузку из-за забастовки докеров, передаёт Reuters. Профсоюз утверждает, что работу прекратили 1,3 тыс. человек. Администрация порта эту цифру не подтверждает: по её данным, бастуют не более 400 работников. «Переговоры продолжатся в среду», — сообщил агентству представитель профсоюза Янис Берзин. Правительство рассматривает возможность привлечь армию, рассказал изданию «Балтийский курьер» собеседник в министерстве.", claims: [
    { at: "остановил погрузку", chain: "carrier Reuters" },
    { at: "1,3 тыс.", chain: "origin Профсоюз", figure: "exact 1300 persons", status: "alleged" },
    { at: "400 работников", chain: "origin Администрация порта", figure: "upper 400 persons" },
    { at: "Переговоры продолжатся", chain: "origin Янис Берзин > carrier Reuters" },
    { at: "привлечь армию", chain: "origin собеседник в министерстве/собеседник > outlet Балтийский курьер", status: "possible" } ] },
  { lang: "ru", text: "Суд в Екатеринбурге приговорил бывшего директора фонда к шести годам колонии, сообщил корреспондент «Коммерсанта» из зала заседания. По версии обвинения, он похитил не менее 84 млн рублей. Защита настаивает на невиновности. Адвокат Лидия Краснова заявила, что приговор будет обжалован. Ранее «Фонтанка» со ссылкой на прокуратуру сообщала, что ущерб не возмещён.", claims: [
    { at: "шести годам", chain: "outlet Коммерсант/Коммерсанта/корреспондент «Коммерсанта»", figure: "exact 6 years", place: "Екатеринбурге" },
    { at: "84 млн", chain: "origin обвинение/обвинения", figure: "lower 84000000 RUB", status: "alleged" },
    { at: "обжалован", chain: "origin Лидия Краснова" },
    { at: "ущерб не возмещён", chain: "origin прокуратура > outlet Фонтанка", negated: true } ] },
  { lang: "ru", text: "Всемирная организация здравоохранения зарегистрировала в Конго 312 случаев заболевания неизвестной лихорадкой, в 28 случаях — со смертельным исходом. Об этом говорится в бюллетене организации. По мнению вирусолога Дмитрия Санина, вспышка, вероятно, связана с загрязнением воды. Минздрав страны прогнозирует, что число заболевших удвоится к июню. Россия направит в регион группу врачей, следует из сообщения Роспотребнадзора.", claims: [
    { at: "312 случаев", chain: "origin Всемирная организация здравоохранения/бюллетень организации/бюллетень", figure: "exact 312" },
    { at: "связана с", chain: "origin Дмитрий Санин", status: "possible" },
    { at: "удвоится", chain: "origin Минздрав страны/Минздрав", status: "expected" },
    { at: "группу врачей", chain: "origin Роспотребнадзор/сообщение Роспотребнадзора", status: "planned" } ] },
  { lang: "uk", text: "Рада Європи виділить Україні 50 млн євро на відновлення лікарень, повідомляє «Європейська правда». Генеральний секретар організації Марта Ленц наголосила, що перший транш надійде не раніше вересня. За оцінками Мінздоров'я, пошкоджено понад 1600 медзакладів. Опозиційний депутат Роман Кущ заявив, що частину грошей розкрадено. В уряді ці звинувачення відкидають.", claims: [
    { at: "50 млн", chain: "outlet Європейська правда", figure: "exact 50000000 EUR" },
    { at: "перший транш", chain: "origin Марта Ленц" },
    { at: "1600 медзакладів", chain: "origin Мінздоров'я", figure: "lower 1600", status: "estimated" },
    { at: "розкрадено", chain: "origin Роман Кущ" } ] },
  { lang: "uk", text: "Унаслідок вибуху на шахті в Павлограді загинули п'ятеро гірників, ще дев'ятеро лишаються під завалами. Про це повідомив мер міста Анатолій Вершина під час брифінгу. Начальник ДСНС Дніпропетровщини Богдан Кравець каже, що рятувальники не можуть пробитися через затоплені виробки. Reuters із посиланням на профспілку пише, що на шахті неодноразово порушували правила безпеки. Власник підприємства спростував ці закиди.", claims: [
    { at: "п'ятеро гірників", chain: "origin Анатолій Вершина", figure: "exact 5 persons", type: "casualty", place: "Павлограді" },
    { at: "не можуть пробитися", chain: "origin Богдан Кравець", negated: true },
    { at: "порушували правила", chain: "origin профспілка > carrier Reuters", type: "violation" } ] },
  { lang: "uk", text: "Національний банк очікує, що інфляція до кінця року прискориться до 8,5%. Заступник голови НБУ Сергій Ніколенко пояснив це зростанням тарифів. Опитані Forbes економісти більш стримані: вони прогнозують близько 7%. Міжнародний валютний фонд, зі свого боку, підвищив прогноз зростання ВВП до 3,2%. За словами джерела видання в Мінфіні, бюджет доведеться переглянути.", claims: [
    { at: "до 8,5%", chain: "origin Національний банк", status: "expected" },
    { at: "близько 7%", chain: "origin економісти/Опитані Forbes економісти", figure: "approx 7 percent", status: "expected" },
    { at: "до 3,2%", chain: "origin Міжнародний валютний фонд" },
    { at: "бюджет доведеться", chain: "origin джерело видання в Мінфіні/джерело/джерело в Мінфіні > outlet Forbes" } ] },
  { lang: "ja", text: "トヨハシ電機は14日、国内の2工場を閉鎖し、従業員約900人を配置転換すると発表した。関係者によると、閉鎖は来年3月末までに完了する予定だ。労組幹部は朝日新聞の取材に対し、「事前の説明がなかった」と批判した。調査会社の東商データは、同社の今期の赤字額が最大350億円に膨らむと予測する。経済産業相は閣議後会見で、地域経済への影響を注視すると語った。", claims: [
    { at: "約900人", chain: "origin トヨハシ電機", figure: "approx 900 persons" },
    { at: "来年3月末", chain: "origin 関係者", status: "planned" },
    { at: "事前の説明", chain: "origin 労組幹部 > outlet 朝日新聞", negated: true },
    { at: "350億円", chain: "origin 調査会社の東商データ/東商データ", figure: "upper 35000000000 JPY", status: "expected" },
    { at: "影響を注視", chain: "origin 経済産業相" } ] },
  { lang: "ja", text: "中東のオマーン湾で13日、原油タンカーが攻撃を受けた。英海事当局によれば、乗組員22人は全員無事だという。イラン外務省は関与を否定し、「根拠のない非難だ」と反論した。米CNNテレビは、国防総省当局者の話として、無人機3機が使われたとみられると報じた。海運会社は航路の変更を検討している。", claims: [
    { at: "原油タンカー", chain: "", type: "attack" },
    { at: "22人", chain: "origin 英海事当局", figure: "exact 22 persons" },
    { at: "根拠のない", chain: "origin イラン外務省" },
    { at: "無人機3機", chain: "origin 国防総省当局者 > outlet 米CNNテレビ/CNNテレビ/CNN", figure: "exact 3", status: "estimated" },
    { at: "航路の変更", chain: "", status: "planned" } ] },
  { lang: "ja", text: "厚生労働省は、新型インフルエンザの患者が全国で1万5000人を超えたとする集計をまとめた。国立感染症研究所の中村恵子所長は「ピークはまだ来ていない」との認識を示した。世界保健機関（WHO）は、ワクチンの供給が3割程度不足すると警告した。一部の専門家からは、学校の休校措置は効果が薄いとの声も出ている。北海道によると、高齢者施設では17人が亡くなった。", claims: [
    { at: "1万5000人", chain: "origin 厚生労働省", figure: "lower 15000 persons" },
    { at: "ピークは", chain: "origin 中村恵子", negated: true },
    { at: "3割程度", chain: "origin 世界保健機関（WHO）/世界保健機関/WHO", figure: "approx 30 percent" },
    { at: "効果が薄い", chain: "origin 一部の専門家/専門家" },
    { at: "17人が亡くなった", chain: "origin 北海道", figure: "exact 17 persons", type: "casualty" } ] },
  { lang: "zh", text: "泰国卫生部星期一宣布，曼谷新增登革热确诊病例超过2600例，其中14人不治。世界卫生组织驻泰代表帕特尔警告，疫情恐在雨季进一步扩散。《曼谷邮报》引述官员的话称，当局计划采购50万剂疫苗。反对党指责政府隐瞒真实数字。卫生部长颂萨驳斥了这一指控，称数据“绝无造假”。", claims: [
    { at: "2600例", chain: "origin 泰国卫生部", figure: "lower 2600" },
    { at: "14人不治", chain: "origin 泰国卫生部", figure: "exact 14 persons", type: "casualty" },
    { at: "进一步扩散", chain: "origin 帕特尔", status: "possible" },
    { at: "50万剂", chain: "origin 官员 > outlet 曼谷邮报", figure: "exact 500000", status: "planned" },
    { at: "隐瞒真实", chain: "origin 反对党", status: "alleged" } ] },
  { lang: "zh", text: "法新社报道，法国铁路工会计划自下周四起举行为期五天的罢工，抗议裁员方案。工会负责人杜邦对法新社说，预计八成列车将停驶。国家铁路公司则表示，正在与工会谈判，不会取消高峰时段班次。交通部长拒绝就此置评。据当地电视台BFM消息，政府可能动用紧急条款。", claims: [
    { at: "五天的罢工", chain: "carrier 法新社", status: "planned" },
    { at: "八成列车", chain: "origin 杜邦 > carrier 法新社", status: "expected" },
    { at: "高峰时段", chain: "origin 国家铁路公司", negated: true },
    { at: "紧急条款", chain: "outlet BFM/当地电视台BFM", status: "possible" } ] },
  { lang: "zh", text: "香港高等法院裁定一名前銀行職員洗黑錢罪成，涉款逾3億港元。律政司發言人指，案件共有七名被告。辯方大律師何兆豐求情時稱，被告只獲得約5萬元報酬。有消息人士透露，警方仍在追查另外兩人。廉政公署未有回應查詢。", claims: [
    { at: "3億港元", figure: "lower 300000000" },
    { at: "七名被告", chain: "origin 律政司發言人/律政司", figure: "exact 7 persons" },
    { at: "5萬元", chain: "origin 何兆豐", figure: "approx 50000" },
    { at: "另外兩人", chain: "origin 消息人士", figure: "exact 2 persons" },
    { at: "未有回應", negated: true } ] },
  { lang: "ar", text: "وافق البرلمان الأردني على اتفاق لشراء الغاز بقيمة 1.4 مليار دولار، حسبما ذكرت وكالة الأنباء الأردنية (بترا). وقال مقرر اللجنة النائب خالد العساف إن 78 نائبا صوتوا لصالح القرار. وانتقدت نقابة المهندسين الاتفاق مؤكدة أنه لا يخدم المصلحة الوطنية. ورجح الخبير الاقتصادي مازن حداد أن ترتفع الأسعار بأكثر من 10 في المئة. ولم يحدد موعد للتنفيذ.", claims: [
    { at: "1.4 مليار", chain: "carrier وكالة الأنباء الأردنية (بترا)/وكالة الأنباء الأردنية/بترا", figure: "exact 1400000000 USD", type: "agreement" },
    { at: "78 نائبا", chain: "origin خالد العساف", figure: "exact 78 persons" },
    { at: "لا يخدم", chain: "origin نقابة المهندسين", negated: true },
    { at: "10 في المئة", chain: "origin مازن حداد", figure: "lower 10 percent", status: "expected" },
    { at: "موعد للتنفيذ", chain: "", negated: true } ] },
  { lang: "ar", text: "أفادت مصادر طبية لقناة العربية بمقتل سبعة مدنيين بينهم طفلان في قصف استهدف سوقا بمدينة الفاشر. واتهمت القوات المسلحة قوات الدعم السريع بتنفيذ الهجوم، لكن الأخيرة نفت مسؤوليتها. وقدرت منظمة أطباء بلا حدود عدد الجرحى بما يزيد على 90 شخصا. ودعا الأمين العام للأمم المتحدة إلى وقف فوري لإطلاق النار. ويتوقع مراقبون أن تستأنف المفاوضات في جدة الشهر المقبل.", claims: [
    { at: "سبعة مدنيين", chain: "origin مصادر طبية > outlet قناة العربية/العربية", figure: "exact 7 persons", type: "casualty" },
    { at: "بتنفيذ الهجوم", chain: "origin القوات المسلحة", status: "alleged" },
    { at: "90 شخصا", chain: "origin منظمة أطباء بلا حدود/أطباء بلا حدود", figure: "lower 90 persons", status: "estimated" },
    { at: "وقف فوري", chain: "origin الأمين العام للأمم المتحدة" },
    { at: "تستأنف المفاوضات", chain: "origin مراقبون", status: "expected" } ] },
  { lang: "ar", text: "ذكر تقرير لمنظمة الهجرة الدولية أن حوالي 3 آلاف مهاجر وصلوا إلى جزر الكناري خلال شهر واحد. وأشار التقرير إلى فقدان ما يصل إلى 60 شخصا. ونقلت صحيفة إلباييس عن وزير الداخلية الإسباني قوله إن بلاده سترسل سفينتين إضافيتين. من جهته، استبعد رئيس حكومة الإقليم فرناندو كلافيخو إغلاق الموانئ. وتابع أن الوضع ليس خارج السيطرة.", claims: [
    { at: "3 آلاف", chain: "origin منظمة الهجرة الدولية/تقرير لمنظمة الهجرة الدولية/تقرير", figure: "approx 3000 persons" },
    { at: "60 شخصا", chain: "origin التقرير/منظمة الهجرة الدولية/تقرير لمنظمة الهجرة الدولية/تقرير", figure: "upper 60 persons" },
    { at: "سفينتين", chain: "origin وزير الداخلية الإسباني > outlet صحيفة إلباييس/إلباييس", figure: "exact 2 ships" },
    { at: "إغلاق الموانئ", chain: "origin فرناندو كلافيخو" },
    { at: "خارج السيطرة", chain: "origin فرناندو كلافيخو", negated: true } ] },
  { lang: "tr", text: "Almanya'nın Ankara Büyükelçiliği, Türk vatandaşlarına verilen vize sayısının yüzde 12 arttığını açıkladı. Büyükelçi Hans Weber, DHA muhabirine yaptığı açıklamada bekleme süresinin 6 haftaya kadar ineceğini kaydetti. Dışişleri kaynakları, müzakerelerin sonbaharda başlayacağını ifade ediyor. Seyahat acenteleri birliği başkanı Nuri Çelik ise \"Sorun çözülmüş değil\" diye konuştu. Der Spiegel'in iddiasına göre bine yakın başvuru gerekçesiz reddedildi.", claims: [
    { at: "yüzde 12", chain: "origin Almanya'nın Ankara Büyükelçiliği/Ankara Büyükelçiliği", figure: "exact 12 percent" },
    { at: "6 haftaya", chain: "origin Hans Weber > carrier DHA", figure: "upper 6 weeks" },
    { at: "müzakerelerin", chain: "origin Dışişleri kaynakları" },
    { at: "çözülmüş değil", chain: "origin Nuri Çelik", negated: true },
    { at: "bine yakın", chain: "outlet Der Spiegel/Spiegel", figure: "approx 1000", status: "alleged" } ] },
  { lang: "tr", text: "İran'ın güneyindeki bir rafineride çıkan yangında 11 kişi öldü, onlarca kişi de yaralandı. IRNA ajansı, itfaiye ekiplerinin alevleri kontrol altına aldığını duyurdu. Yerel bir yetkiliye dayandırılan haberde, patlamaya gaz kaçağının yol açmış olabileceği aktarıldı. Petrol Bakanı Cevad Rahimi sabotaj ihtimalini dışlamadıklarını belirtti. Muhalif medya ölü sayısının 30'dan fazla olduğunu ileri sürüyor.", claims: [
    { at: "11 kişi", chain: "", figure: "exact 11 persons", type: "casualty" },
    { at: "alevleri", chain: "carrier IRNA/IRNA ajansı" },
    { at: "gaz kaçağının", chain: "origin yerel bir yetkili/yerel yetkili/yerel bir yetkiliye", status: "possible" },
    { at: "sabotaj", chain: "origin Cevad Rahimi", status: "possible" },
    { at: "30'dan fazla", figure: "lower 30", status: "alleged" } ] },
  { lang: "tr", text: "Anayasa Mahkemesi, gazetecinin tutukluluğunun hak ihlali olduğuna karar verdi. Avukat Zeynep Kara, müvekkilinin bu hafta tahliye edilmesini beklediklerini söyledi. Adalet Bakanlığı'ndan yapılan açıklamada kararın bağlayıcı olduğu vurgulandı. Gazeteciler sendikası, cezaevinde hâlâ 20'yi aşkın gazeteci bulunduğunu hatırlattı. Hükümete yakın Sabah gazetesi ise kararın eleştirildiğini yazdı.", claims: [
    { at: "hak ihlali", chain: "origin Anayasa Mahkemesi" },
    { at: "tahliye edilmesini", chain: "origin Zeynep Kara", status: "expected" },
    { at: "bağlayıcı", chain: "origin Adalet Bakanlığı" },
    { at: "20'yi aşkın", chain: "origin Gazeteciler sendikası/sendika", figure: "lower 20 persons" },
    { at: "kararın eleştirildiğini", chain: "outlet Sabah/Sabah gazetesi" } ] },
];
