// @table
// A third set of news texts with gold in the same languages, written after the other two had been mended for: the figures at first sight on it are the ones to report.
import type { GoldText } from "./gold.js";

export const EAST_THIRD: readonly GoldText[] = [
  { lang: "ko", text: "인천 앞바다에서 14일 새벽 어선 2척이 충돌해 선원 3명이 실종됐다. 인천해양경찰서 관계자는 \"구조된 7명은 모두 생명에 지장이 없다\"고 말했다. 해경은 함정 12척을 투입해 수색을 벌이고 있다고 밝혔다. 사고 해역에는 최대 2.5m의 파도가 일고 있는 것으로 전해졌다.", claims: [
    { at: "선원 3명", chain: "", figure: "exact 3 persons", type: "casualty", place: "인천" },
    { at: "구조된 7명", chain: "origin 인천해양경찰서 관계자/인천해양경찰서/관계자", figure: "exact 7 persons" },
    { at: "함정 12척", chain: "origin 해경", figure: "exact 12 ships" },
    { at: "2.5m", figure: "upper 2.5 m" } ] },
  { lang: "ko", text: "블룸버그통신에 따르면 삼미중공업은 폴란드에 K2 전차 180대를 추가로 수출하는 계약을 이르면 다음 달 체결할 것으로 보인다. 계약 규모는 60억 달러 이상일 것으로 예상된다고 이 매체는 전했다. 방위사업청 관계자는 이에 대해 \"협상이 진행 중인 사안이어서 확인해줄 수 없다\"고 말했다. 폴란드 국방부는 최종 결정이 내려지지 않았다고 밝혔다. 야당의 한정숙 의원은 국정감사에서 가격이 부풀려졌다는 의혹을 제기했다.", claims: [
    { at: "180대", chain: "carrier 블룸버그통신/블룸버그", figure: "exact 180", status: "expected" },
    { at: "60억 달러", chain: "carrier 블룸버그통신/블룸버그", figure: "lower 6000000000 USD", status: "expected" },
    { at: "협상이 진행", chain: "origin 방위사업청 관계자/방위사업청" },
    { at: "최종 결정", chain: "origin 폴란드 국방부", negated: true },
    { at: "부풀려졌다", chain: "origin 한정숙", status: "alleged" } ] },
  { lang: "ko", text: "미 연방대법원은 13일(현지시간) 망명 신청을 제한한 행정명령의 효력을 인정했다. 존 밀러 대법관은 판결문에서 \"대통령의 권한에 속한다\"고 썼다. 인권단체들은 이번 결정으로 매달 1만 명 안팎의 이민자가 추방될 수 있다고 우려했다. 백악관 대변인은 판결을 환영한다고 밝혔고, 민주당은 항소를 검토하고 있다고 했다. 뉴욕타임스는 소식통 3명을 인용해 국토안보부가 수용시설을 확충할 계획이라고 보도했다.", claims: [
    { at: "대통령의 권한", chain: "origin 존 밀러" },
    { at: "1만 명", chain: "origin 인권단체들/인권단체", figure: "approx 10000 persons", status: "possible" },
    { at: "판결을 환영", chain: "origin 백악관 대변인" },
    { at: "항소를", chain: "origin 민주당" },
    { at: "수용시설", chain: "origin 소식통/소식통 3명 > outlet 뉴욕타임스", status: "planned" } ] },
  { lang: "ru", text: "Взрыв бытового газа прогремел утром 14 мая в жилом доме в Магнитогорске. Как рассказали в городской администрации, обрушились два подъезда, под завалами могут находиться до 15 человек. «Спасатели достали из-под обломков четверых, один из них — ребёнок», — уточнил начальник управления МЧС Дмитрий Лаптев. Он подчеркнул, что угрозы повторного обрушения нет. Прокуратура начала проверку. По предварительной версии следствия, жильцы самовольно подключили плиту.", claims: [
    { at: "обрушились два подъезда", chain: "origin городская администрация/администрация", figure: "exact 2" },
    { at: "до 15 человек", chain: "origin городская администрация/администрация", figure: "upper 15 persons", status: "possible" },
    { at: "достали из-под", chain: "origin Дмитрий Лаптев", figure: "exact 4" },
    { at: "угрозы повторного", chain: "origin Дмитрий Лаптев", negated: true },
    { at: "самовольно", chain: "origin следствие/следствия", status: "alleged" } ] },
  { lang: "ru", text: "Турция и Ирак договорились о строительстве водопровода протяжённостью около 320 км, пишет газета «Миллиет». Соглашение, как ожидается, подпишут 20 мая в Багдаде. Министр иностранных дел Турции Кемаль Озджан назвал проект «историческим», однако не раскрыл его стоимость. Между тем иракский депутат Хасан аль-Джабури утверждает, что сделка обойдётся бюджету в 2,7 млрд долларов. В правительстве Ирака Reuters заявили, что эти цифры не соответствуют действительности.", claims: [
    { at: "320 км", chain: "outlet Миллиет", figure: "approx 320 km", type: "agreement" },
    { at: "подпишут 20 мая", status: "expected", place: "Багдаде" },
    { at: "2,7 млрд", chain: "origin Хасан аль-Джабури", figure: "exact 2700000000 USD", status: "alleged" },
    { at: "эти цифры", chain: "origin правительство Ирака/правительство > carrier Reuters", negated: true } ] },
  { lang: "ru", text: "Экспорт российской пшеницы в апреле сократился на 18%, следует из данных Федеральной таможенной службы. Аналитик агентства «Зерно-Онлайн» Виктория Шульгина объясняет падение ростом пошлин. «К июлю отгрузки восстановятся», — полагает она. Союз экспортёров, напротив, ждёт дальнейшего снижения — как минимум на 10%. Собеседник «Ведомостей» на рынке говорит, что ряд компаний приостановил закупки. Минсельхоз на запрос издания не ответил.", claims: [
    { at: "на 18%", chain: "origin Федеральная таможенная служба/данные Федеральной таможенной службы", figure: "exact 18 percent" },
    { at: "ростом пошлин", chain: "origin Виктория Шульгина" },
    { at: "отгрузки восстановятся", chain: "origin Виктория Шульгина" },
    { at: "на 10%", chain: "origin Союз экспортёров", figure: "lower 10 percent", status: "expected" },
    { at: "приостановил закупки", chain: "origin собеседник «Ведомостей» на рынке/собеседник/Собеседник на рынке > outlet Ведомости/Ведомостей" },
    { at: "на запрос", negated: true } ] },
  { lang: "uk", text: "У Львові через отруєння госпіталізували 37 школярів, повідомила речниця обласного управління охорони здоров'я Олена Синиця. За її словами, стан двох дітей важкий. Поліція відкрила кримінальне провадження. Директорка школи заперечує, що в їдальні порушили санітарні норми. Міністр освіти Юрій Гаврилюк у коментарі Суспільному сказав, що перевірять усі шкільні їдальні області.", claims: [
    { at: "37 школярів", chain: "origin Олена Синиця", figure: "exact 37 persons", place: "Львові" },
    { at: "двох дітей", chain: "origin Олена Синиця", figure: "exact 2 persons" },
    { at: "санітарні норми", chain: "origin Директорка школи", status: "denied" },
    { at: "усі шкільні", chain: "origin Юрій Гаврилюк" } ] },
  { lang: "uk", text: "США передадуть Україні ще два зенітні комплекси, заявив радник Білого дому Джон Кларк. Politico з посиланням на трьох американських посадовців пише, що поставки розпочнуться не раніше червня. Видання зазначає, що Пентагон досі не визначив, звідки візьмуть ракети. У Міноборони України сподіваються, що рішення ухвалять найближчими днями. Кремль погрожує відповіддю.", claims: [
    { at: "два зенітні", chain: "origin Джон Кларк", figure: "exact 2" },
    { at: "не раніше червня", chain: "origin три американські посадовці/троє американських посадовців/трьох американських посадовців/американські посадовці > outlet Politico" },
    { at: "не визначив", chain: "outlet Politico", negated: true },
    { at: "рішення ухвалять", chain: "origin Міноборони України/Міноборони" } ] },
  { lang: "uk", text: "Кількість безробітних у країні перевищила 1,1 мільйона осіб, свідчать дані Державної служби зайнятості. Економістка Дарина Левченко вважає, що реальна цифра майже вдвічі вища. Профспілки попереджають: якщо уряд скоротить видатки, без роботи можуть залишитися ще 200 тисяч людей. В Адміністрації президента повідомили, що масових скорочень не планують. Раніше Forbes писав про звільнення на трьох державних заводах.", claims: [
    { at: "1,1 мільйона", chain: "origin Державна служба зайнятості/дані Державної служби зайнятості", figure: "lower 1100000 persons" },
    { at: "вдвічі вища", chain: "origin Дарина Левченко" },
    { at: "200 тисяч", chain: "origin Профспілки", figure: "exact 200000 persons", status: "possible" },
    { at: "масових скорочень", chain: "origin Адміністрація президента", negated: true } ] },
  { lang: "ja", text: "北海道釧路市の漁港で14日早朝、漁船が転覆し、乗組員9人のうち4人の行方が分からなくなっている。釧路海上保安部によると、現場の波の高さは約3メートルだった。同部は巡視船5隻を出して捜索を続けている。救助された男性は「急に大きな波が来た」と話しているという。漁協の関係者は、出港を止めるべきだったと悔やんだ。", claims: [
    { at: "4人の行方", chain: "", figure: "exact 4 persons", type: "casualty", place: "北海道釧路市" },
    { at: "約3メートル", chain: "origin 釧路海上保安部", figure: "approx 3 m" },
    { at: "巡視船5隻", figure: "exact 5 ships" },
    { at: "出港を止める", chain: "origin 漁協の関係者/関係者" } ] },
  { lang: "ja", text: "米ブルームバーグ通信は13日、日本政府が防衛装備品の輸出拡大に向けて数百億円規模の基金を新設する方向で調整していると報じた。事情に詳しい関係者3人が明らかにしたという。木原一郎防衛相は14日の閣議後会見で「決まった事実はない」と述べ、報道を否定した。野党からは国会での説明を求める声が上がっている。財務省幹部は取材に、予算の確保は難しいとの見方を示した。", claims: [
    { at: "基金を新設", chain: "origin 関係者3人/関係者/事情に詳しい関係者3人 > carrier ブルームバーグ通信/米ブルームバーグ通信/ブルームバーグ", status: "planned" },
    { at: "決まった事実", chain: "origin 木原一郎", negated: true },
    { at: "予算の確保", chain: "origin 財務省幹部" } ] },
  { lang: "ja", text: "中国海警局は、南シナ海のスカボロー礁付近でフィリピンの公船に放水したと認めた。フィリピン沿岸警備隊のホセ・タリエラ報道官は、乗組員2人が軽傷を負ったと明らかにし、「危険で違法な行為だ」と非難した。米国務省は声明で、同盟国の防衛義務を再確認した。在中国日本大使館によれば、周辺に日本船はいなかった。専門家は衝突が拡大する可能性は低いと分析する。", claims: [
    { at: "公船に放水", chain: "origin 中国海警局", type: "attack" },
    { at: "乗組員2人", chain: "origin ホセ・タリエラ", figure: "exact 2 persons", type: "casualty" },
    { at: "防衛義務", chain: "origin 米国務省" },
    { at: "日本船はいなかった", chain: "origin 在中国日本大使館", negated: true },
    { at: "衝突が拡大", chain: "origin 専門家", status: "possible" } ] },
  { lang: "zh", text: "印度北部一处寺庙14日发生踩踏事故，当地警方说，已造成至少18人死亡、40多人受伤。目击者库马尔告诉法新社记者，出口被锁导致人群无法疏散。地方政府承诺向每名遇难者家属赔偿50万卢比。邦首席部长夏尔马下令展开调查，并否认管理失职。反对党则要求他引咎辞职。", claims: [
    { at: "18人死亡", chain: "origin 当地警方/警方", figure: "lower 18 persons", type: "casualty" },
    { at: "40多人", chain: "origin 当地警方/警方", figure: "approx 40 persons" },
    { at: "出口被锁", chain: "origin 库马尔/目击者库马尔 > carrier 法新社" },
    { at: "50万卢比", chain: "origin 地方政府", figure: "exact 500000" },
    { at: "管理失职", chain: "origin 夏尔马", status: "denied" } ] },
  { lang: "zh", text: "据彭博社引述消息人士称，欧盟拟对中国产电动车加征最高38%的关税，最快7月生效。欧盟委员会发言人吉尔拒绝证实有关报道。中国机电商会副会长石勇红对《环球财讯》表示，若加税落实，相关企业损失可能超过20亿欧元。分析师指出，此举未必能保护欧洲车企。上汽集团说，公司没有接到正式通知。", claims: [
    { at: "38%的关税", chain: "origin 消息人士 > carrier 彭博社", figure: "upper 38 percent", status: "planned" },
    { at: "20亿欧元", chain: "origin 石勇红 > outlet 环球财讯", figure: "lower 2000000000 EUR", status: "possible" },
    { at: "未必能", chain: "origin 分析师" },
    { at: "正式通知", chain: "origin 上汽集团", negated: true } ] },
  { lang: "zh", text: "衛福部疾管署昨天公布，國內新增登革熱本土病例12例，均在台南市。疾管署副署長羅一鈞提醒，連日降雨後病媒蚊密度升高，疫情恐進一步升溫。台南市長黃偉哲受訪時指出，市府已動員200名人力清除孳生源。有民眾質疑通報太慢，市府衛生局強調並未隱匿疫情。", claims: [
    { at: "12例", chain: "origin 衛福部疾管署/疾管署", figure: "exact 12" },
    { at: "進一步升溫", chain: "origin 羅一鈞", status: "possible" },
    { at: "200名", chain: "origin 黃偉哲", figure: "exact 200 persons" },
    { at: "隱匿疫情", chain: "origin 市府衛生局/衛生局", negated: true } ] },
  { lang: "ar", text: "أعلنت خفر السواحل التونسية انتشال 13 جثة لمهاجرين غرق قاربهم قبالة سواحل صفاقس. وذكر المتحدث باسم الحرس الوطني حسام الجبابلي أن القارب كان يقل نحو 40 شخصا بينهم نساء وأطفال. ورجحت المنظمة الدولية للهجرة ارتفاع الحصيلة. وأبلغ ناجون وكالة فرانس برس أن محرك القارب تعطل بعد ساعتين من انطلاقه. ولم تعلق السلطات الليبية على الحادث.", claims: [
    { at: "13 جثة", chain: "origin خفر السواحل التونسية/خفر السواحل", figure: "exact 13" },
    { at: "40 شخصا", chain: "origin حسام الجبابلي", figure: "approx 40 persons" },
    { at: "ارتفاع الحصيلة", chain: "origin المنظمة الدولية للهجرة", status: "expected" },
    { at: "محرك القارب", chain: "origin ناجون > carrier وكالة فرانس برس/فرانس برس" },
    { at: "على الحادث", negated: true } ] },
  { lang: "ar", text: "قالت ثلاثة مصادر مطلعة لرويترز إن السعودية تدرس خفض إنتاجها بمقدار 500 ألف برميل يوميا. وأوضح أحد المصادر أن القرار لن يصدر قبل يونيو. وكان وزير الطاقة عبد العزيز بن فهد قد أكد الأسبوع الماضي أن بلاده ملتزمة باستقرار السوق. ووفقا لتقديرات بنك غولدمان ساكس، قد ترتفع الأسعار إلى 95 دولارا للبرميل. ونفى متحدث باسم أوبك وجود أي خلاف بين الأعضاء.", claims: [
    { at: "500 ألف", chain: "origin ثلاثة مصادر مطلعة/مصادر مطلعة/مصادر > carrier رويترز", figure: "exact 500000" },
    { at: "لن يصدر", chain: "origin أحد المصادر/المصادر", negated: true },
    { at: "ملتزمة باستقرار", chain: "origin عبد العزيز بن فهد" },
    { at: "95 دولارا", chain: "origin بنك غولدمان ساكس/غولدمان ساكس", figure: "exact 95 USD", status: "possible" },
    { at: "أي خلاف", chain: "origin متحدث باسم أوبك/أوبك", status: "denied" } ] },
  { lang: "ar", text: "شهدت العاصمة السودانية الخرطوم اشتباكات عنيفة أسفرت عن مقتل ما لا يقل عن 27 مدنيا، وفق ما أفادت نقابة الأطباء. وأكد شاهد عيان لقناة الجزيرة سقوط قذائف على حي سكني. في المقابل اتهم الجيش قوات الدعم السريع باستخدام المدنيين دروعا بشرية. وأعربت الولايات المتحدة عن قلقها البالغ، داعية الطرفين إلى ضبط النفس. ومن المقرر أن تنطلق المحادثات في جنيف يوم 20 مايو.", claims: [
    { at: "27 مدنيا", chain: "origin نقابة الأطباء", figure: "lower 27 persons", type: "casualty" },
    { at: "قذائف على", chain: "origin شاهد عيان > outlet الجزيرة/قناة الجزيرة" },
    { at: "دروعا بشرية", chain: "origin الجيش", status: "alleged" },
    { at: "تنطلق المحادثات", status: "planned", type: "meeting" } ] },
  { lang: "tr", text: "Antalya'da bir otelde çıkan yangında 4 turist hayatını kaybetti, 30'dan fazla kişi dumandan etkilendi. Vali Hulusi Şahin, yangının elektrik kontağından çıktığının düşünüldüğünü söyledi. İtfaiye Daire Başkanı Mert Kılıç ise binada yangın merdiveni bulunmadığını açıkladı. DHA'ya konuşan bir görgü tanığı, alarmların çalmadığını öne sürdü. Otel yönetimi iddiaları kabul etmedi.", claims: [
    { at: "4 turist", chain: "", figure: "exact 4 persons", type: "casualty", place: "Antalya" },
    { at: "30'dan fazla", chain: "", figure: "lower 30 persons" },
    { at: "elektrik kontağından", chain: "origin Hulusi Şahin" },
    { at: "yangın merdiveni", chain: "origin Mert Kılıç", negated: true },
    { at: "alarmların", chain: "origin bir görgü tanığı/görgü tanığı > carrier DHA", status: "alleged", negated: true } ] },
  { lang: "tr", text: "Wall Street Journal, ABD'li yetkililere dayandırdığı haberinde Washington'ın Ankara'ya 16 savaş uçağı satmayı değerlendirdiğini yazdı. Gazeteye göre Kongre'nin onayı yıl sonundan önce beklenmiyor. Dışişleri Bakanı Hakan Yalçın, görüşmelerin olumlu geçtiğini ancak henüz anlaşma imzalanmadığını belirtti. Uzmanlar, paketin maliyetinin 7 milyar dolara ulaşabileceğini tahmin ediyor. Yunanistan Savunma Bakanlığı'ndan yapılan açıklamada satışa karşı çıkıldığı bildirildi.", claims: [
    { at: "16 savaş uçağı", chain: "origin ABD'li yetkililer/yetkililer > outlet Wall Street Journal", figure: "exact 16 aircraft" },
    { at: "Kongre'nin onayı", chain: "outlet Wall Street Journal" },
    { at: "anlaşma imzalanmadığını", chain: "origin Hakan Yalçın", negated: true },
    { at: "7 milyar", chain: "origin Uzmanlar", figure: "exact 7000000000 USD", status: "possible" },
    { at: "satışa karşı", chain: "origin Yunanistan Savunma Bakanlığı" } ] },
  { lang: "tr", text: "Eğitim emekçileri, düşük ücretleri protesto etmek için 20 Mayıs'ta greve gidecek. Eğitim-Sen Genel Başkanı Kemal Irmak, greve 150 bin öğretmenin katılacağını ifade etti. Irmak, \"Taleplerimiz karşılanmadı\" diye konuştu. Milli Eğitim Bakanlığı kaynakları ise katılımın yüzde 10'u geçmeyeceğini savunuyor. Anadolu Ajansı, bakanlığın sendikalarla yeniden masaya oturmayı planladığını bildirdi.", claims: [
    { at: "greve gidecek", chain: "", status: "planned" },
    { at: "150 bin", chain: "origin Kemal Irmak", figure: "exact 150000 persons" },
    { at: "karşılanmadı", chain: "origin Kemal Irmak", negated: true },
    { at: "yüzde 10'u", chain: "origin Milli Eğitim Bakanlığı kaynakları/Milli Eğitim Bakanlığı", figure: "exact 10 percent", status: "alleged" },
    { at: "masaya oturmayı", chain: "carrier Anadolu Ajansı", status: "planned" } ] },
];
