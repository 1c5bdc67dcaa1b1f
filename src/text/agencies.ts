// @table
// News agencies of the world, and broadcasters and papers that others commonly credit, under their spellings in all scripts.
// A row: key | display name | ISO 3166 country | kind | spellings split by ";". Short Latin spellings that are also words are matched in capitals only.

export type AgencyKind = "agency" | "broadcaster" | "paper";

/** A known agency or outlet. `key` is stable and used in credits and carrier groups. */
export interface Agency {
  readonly key: string;
  readonly name: string;
  readonly country: string;
  readonly kind: AgencyKind;
  readonly spellings: readonly string[];
}

const ROWS = `
afp|Agence France-Presse|FR|agency|AFP; Agence France-Presse; Agence France Presse; l'AFP; АФП; Франс Пресс; Франс-Пресс; Агентство Франс-Пресс; Агенция Франс прес; Франс прес; 法新社; 法國新聞社; AFP通信; 프랑스통신; AFP통신; AFP 통신; أ ف ب; أ.ف.ب; فرانس برس; وكالة فرانس برس; الفرنسية; وكالة الصحافة الفرنسية; AFP Fact Check; AFP Forum; AFP/Getty; AFP.com; אי-אף-פי; एएफपी; خبرگزاری فرانسه; AFP BB News; France-Presse; AFPTV; Fransa Basın Ajansı
ap|Associated Press|US|agency|AP; Associated Press; The Associated Press; Ассошиэйтед Пресс; Ассошиэйтед пресс; АП; Ассошіейтед Прес; Асошиейтед прес; 美聯社; 美联社; AP通信; AP통신; AP 통신; أسوشيتد برس; أسوشييتد برس; الأسوشيتد برس; وكالة أسوشيتد برس; AP News; APNews; آسوشیتدپرس; एपी
reuters|Reuters|GB|agency|Reuters; Thomson Reuters; Reuters News; Рейтер; Рейтерс; Рейтерз; Ройтерс; Ройтерз; Роитерс; Агентство Рейтер; 路透; 路透社; ロイター; ロイター通信; 로이터; 로이터통신; 로이터 통신; رويترز; وكالة رويترز; رویترز; רויטרס; रॉयटर्स; Reuters.com; Rojters; Роитър; როიტერი
dpa|Deutsche Presse-Agentur|DE|agency|dpa; DPA; Deutsche Presse-Agentur; Deutschen Presse-Agentur; Deutsche Presse Agentur; dpa-AFX; dpa/AFX; dpa-infocom; dpa/lnw; dpa/tmn; ДПА; 德新社; 德國新聞社; DPA通信; DPA통신; د ب أ; د.ب.أ; وكالة الأنباء الألمانية; Германское агентство печати
dts|dts Nachrichtenagentur|DE|agency|dts; dts Nachrichtenagentur
epd|Evangelischer Pressedienst|DE|agency|epd; Evangelischer Pressedienst
kna|Katholische Nachrichten-Agentur|DE|agency|KNA; Katholische Nachrichten-Agentur
sid|Sport-Informations-Dienst|DE|agency|SID; Sport-Informations-Dienst
efe|EFE|ES|agency|EFE; Agencia EFE; la agencia EFE; Efe; EFE News; ЭФЕ; ЕФЕ; 埃菲社; 西班牙埃菲社; エフェ通信; EFE통신; إفي; وكالة إفي; وكالة الأنباء الإسبانية; Agência EFE; EFEAgro; EFE Verifica
europapress|Europa Press|ES|agency|Europa Press; EUROPA PRESS; EP; EuropaPress; Европа Пресс
ansa|ANSA|IT|agency|ANSA; Ansa; Agenzia ANSA; agenzia Ansa; АНСА; 安莎社; ANSA通信; ANSA통신; أنسا; وكالة أنسا; Agenzia Nazionale Stampa Associata
adnkronos|Adnkronos|IT|agency|Adnkronos; AdnKronos; ADNKRONOS
radiocor|Radiocor|IT|agency|Radiocor; Il Sole 24 Ore Radiocor; Radiocor Plus
agi|AGI|IT|agency|AGI; Agenzia Italia
lapresse|LaPresse|IT|agency|LaPresse; LAPRESSE
askanews|askanews|IT|agency|askanews; Askanews; TMNews
italpress|Italpress|IT|agency|Italpress; ITALPRESS
tass|TASS|RU|agency|TASS; Tass; ITAR-TASS; Itar-Tass; ТАСС; ИТАР-ТАСС; 塔斯社; 俄塔社; タス通信; イタルタス通信; 타스; 타스통신; 타스 통신; تاس; وكالة تاس; Agenția TASS; агентство ТАСС; თასს; טאס
ria|RIA Novosti|RU|agency|RIA; RIA Novosti; RIA Nowosti; Ria Novosti; РИА Новости; РИА; РІА Новості; РИА Новини; 俄新社; 俄羅斯新聞社; RIAノーボスチ; リアノーボスチ; RIA노보스티; 리아노보스티; 리아노보스티통신; ريا نوفوستي; نوفوستي; وكالة نوفوستي; Rossiya Segodnya; Sputnik; Спутник; 衛星通訊社; 卫星通讯社; スプートニク; 스푸트니크; سبوتنيك; سبوتنك; Sputnik News; Россия сегодня
interfax|Interfax|RU|agency|Interfax; Интерфакс; Інтерфакс; 国际文传电讯社; 國際文傳電訊社; インタファクス; インタファクス通信; インターファクス通信; 인테르팍스; 인테르팍스통신; 인테르팍스 통신; إنترفاكس; وكالة إنترفاكس; Russian Interfax; Interfaks
rbc|RBC|RU|paper|RBC; РБК; RBK
regnum|Regnum|RU|agency|Regnum; REGNUM; ИА Регнум; Регнум
kommersant|Kommersant|RU|paper|Kommersant; Коммерсантъ; Коммерсант; Комерсант
vedomosti|Vedomosti|RU|paper|Vedomosti; Ведомости; 베도모스티
izvestia|Izvestia|RU|paper|Izvestia; Известия; Ізвестія
yonhap|Yonhap News Agency|KR|agency|Yonhap; Yonhap News; Yonhap News Agency; Yonhap News TV; agencia Yonhap; l'agence Yonhap; Agence Yonhap; Agenția Yonhap; 연합뉴스; 연합뉴스TV; 聯合ニュース; 联合ニュース; 韓聯社; 韩联社; 聯合通訊社; Рёнхап; Ренхап; Ёнхап; Йонхап; Йонхэп; Енхап; Ёнхап ньюс; يونهاب; وكالة يونهاب; وكالة يونهاب للأنباء; რენჰაპი; Jonhap; یونهاپ; योनहाप; YONHAP; 연합
newsis|Newsis|KR|agency|Newsis; 뉴시스; ニューシス; 紐西斯; 纽西斯; NEWSIS; Ньюсис
news1|News1|KR|agency|News1; News 1; 뉴스1; ニュース1; News1 Korea; NEWS1
newspim|Newspim|KR|agency|Newspim; 뉴스핌
edaily|Edaily|KR|paper|Edaily; 이데일리
kbs|KBS|KR|broadcaster|KBS; KBS World; KBS News; 한국방송; 韓国放送公社; Korean Broadcasting System
mbc|MBC|KR|broadcaster|MBC; 문화방송
sbs|SBS|KR|broadcaster|SBS; SBS News
ytn|YTN|KR|broadcaster|YTN
jtbc|JTBC|KR|broadcaster|JTBC
chosun|Chosun Ilbo|KR|paper|Chosun Ilbo; 조선일보; 朝鮮日報; The Chosun Daily; Chosun; Чосон ильбо
joongang|JoongAng Ilbo|KR|paper|JoongAng Ilbo; Korea JoongAng Daily; 중앙일보; 中央日報; JoongAng
donga|Dong-A Ilbo|KR|paper|Dong-A Ilbo; 동아일보; 東亜日報; 東亞日報
hankyoreh|Hankyoreh|KR|paper|Hankyoreh; The Hankyoreh; 한겨레; ハンギョレ
koreaherald|The Korea Herald|KR|paper|Korea Herald; The Korea Herald; 코리아헤럴드
koreatimes|The Korea Times|KR|paper|Korea Times; The Korea Times
dailynk|Daily NK|KR|paper|Daily NK; DailyNK; 데일리NK; デイリーNK; デイリーNKジャパン
nknews|NK News|KR|paper|NK News; NKNews; NK Pro
kcna|KCNA|KP|agency|KCNA; Korean Central News Agency; North Korea's KCNA; 조선중앙통신; 朝鮮中央通信; 朝鮮中央通訊社; 朝中社; 중앙통신; ЦТАК; ЦТАК КНДР; وكالة الأنباء المركزية الكورية; Zentrale Koreanische Nachrichtenagentur; Agencia Central de Noticias de Corea; ACNC; Koreanische Zentrale Nachrichtenagentur
rodong|Rodong Sinmun|KP|paper|Rodong Sinmun; 로동신문; 노동신문; 労働新聞; 勞動新聞; Нодон синмун
kyodo|Kyodo News|JP|agency|Kyodo; Kyodo News; 共同; 共同通信; 共同通信社; 共同社; 日本共同社; 교도; 교도통신; 교도 통신; Киодо; Кёдо; كيودو; وكالة كيودو; Agencia Kyodo; KYODO
jiji|Jiji Press|JP|agency|Jiji; Jiji Press; 時事; 時事通信; 時事通信社; 时事社; 지지통신; Дзидзи; JIJI; JIJI PRESS
nhk|NHK|JP|broadcaster|NHK; NHK World; 日本放送協会; 日本廣播協會
jnn|JNN|JP|broadcaster|JNN; TBS; TBS NEWS DIG; TBS NEWS DIG Powered by JNN; TBSテレビ
nikkei|Nikkei|JP|paper|Nikkei; Nikkei Asia; 日経; 日本経済新聞; 日本經濟新聞; 日本经济新闻
yomiuri|Yomiuri Shimbun|JP|paper|Yomiuri; Yomiuri Shimbun; 読売新聞; 讀賣新聞; 读卖新闻; 요미우리신문
asahi|Asahi Shimbun|JP|paper|Asahi; Asahi Shimbun; 朝日新聞; 朝日新闻; 아사히신문
mainichi|Mainichi Shimbun|JP|paper|Mainichi; Mainichi Shimbun; 毎日新聞; 每日新聞; 每日新闻; 마이니치신문
sankei|Sankei Shimbun|JP|paper|Sankei; Sankei Shimbun; 産経新聞; 產經新聞; 산케이신문
xinhua|Xinhua News Agency|CN|agency|Xinhua; Xinhua News Agency; Xinhua news agency; 新华社; 新華社; 新华网; 新華網; 新華社通信; 신화통신; 신화사; 신화 통신; Синьхуа; Сінхуа; Синхуа; شينخوا; وكالة شينخوا; Agence Xinhua; Agencia Xinhua; Agenția Xinhua; Chine nouvelle; XINHUA; سنہوا; शिन्हुआ
cns|China News Service|CN|agency|China News Service; 中新社; 中国新闻社; 中新网; 中國新聞社; 中國新聞網; CNS
cctv|CCTV|CN|broadcaster|CCTV; 央视; 央視; 中央电视台; 央视新闻; CGTN; 央视网
globaltimes|Global Times|CN|paper|Global Times; 环球时报; 環球時報; 环球网; 環球網
peoplesdaily|People's Daily|CN|paper|People's Daily; 人民日报; 人民日報; 人民网; 人民網
cna-tw|Central News Agency (Taiwan)|TW|agency|中央社; 中央通訊社; 中央通讯社; Central News Agency; Focus Taiwan
cna-sg|CNA (Channel NewsAsia)|SG|broadcaster|Channel NewsAsia; Channel News Asia; CNA; 亞洲新聞台; 亚洲新闻台
rti|Radio Taiwan International|TW|broadcaster|Rti; 中央廣播電臺; 央廣
scmp|South China Morning Post|HK|paper|South China Morning Post; SCMP; 南華早報; 南华早报
pti|Press Trust of India|IN|agency|PTI; Press Trust of India; प्रेस ट्रस्ट ऑफ इंडिया; पीटीआई; भाषा
ani|Asian News International|IN|agency|ANI; Asian News International; एएनआई
ians|Indo-Asian News Service|IN|agency|IANS; Indo-Asian News Service; आईएएनएस
uni|United News of India|IN|agency|UNI; United News of India
app|Associated Press of Pakistan|PK|agency|APP; Associated Press of Pakistan
bss|Bangladesh Sangbad Sangstha|BD|agency|BSS; Bangladesh Sangbad Sangstha
unb|United News of Bangladesh|BD|agency|UNB; United News of Bangladesh
aa|Anadolu|TR|agency|AA; Anadolu; Anadolu Agency; Anadolu Ajansı; Anadolu Ajansi; Agence Anadolu; Agencia Anadolu; Анадолу; Анадолу ажансы; الأناضول; وكالة الأناضول; アナドル通信; 아나돌루; 아나돌루통신; 阿纳多卢通讯社; 安納杜魯; Agenzia Anadolu; Anadolu Agentur; آناتولی
dha|Demirören Haber Ajansı|TR|agency|DHA; Demirören Haber Ajansı; Doğan Haber Ajansı
iha|İhlas Haber Ajansı|TR|agency|İHA; IHA; İhlas Haber Ajansı; Ihlas News Agency
anka|ANKA|TR|agency|ANKA; ANKA Haber Ajansı
agerpres|Agerpres|RO|agency|Agerpres; AGERPRES; Аджерпрес
mediafax|Mediafax|RO|agency|Mediafax; MEDIAFAX
news-ro|News.ro|RO|agency|News.ro
moldpres|Moldpres|MD|agency|Moldpres; MOLDPRES
ipn|IPN|MD|agency|IPN
bta|Bulgarian News Agency|BG|agency|BTA; БТА; Bulgarian News Agency; Българска телеграфна агенция
novinite|Novinite|BG|agency|Novinite; Sofia News Agency
mti|MTI|HU|agency|MTI; Magyar Távirati Iroda; МТИ
pap|Polish Press Agency|PL|agency|PAP; Polska Agencja Prasowa; Polish Press Agency; ПАП
ctk|Czech News Agency|CZ|agency|ČTK; CTK; Česká tisková kancelář; Czech News Agency; ЧТК
tasr|TASR|SK|agency|TASR; Tlačová agentúra Slovenskej republiky
sita|SITA|SK|agency|SITA
sta|Slovenian Press Agency|SI|agency|STA; Slovenska tiskovna agencija; Slovenian Press Agency
hina|HINA|HR|agency|HINA; Hina
tanjug|Tanjug|RS|agency|Tanjug; Танјуг; Танюг; TANJUG
beta-rs|Beta|RS|agency|Beta; Novinska agencija Beta; Бета
fena|FENA|BA|agency|FENA; Fena
srna|SRNA|BA|agency|SRNA; Srna; Срна
mia|MIA|MK|agency|MIA; МИА
ata|ATA|AL|agency|ATA; Agjencia Telegrafike Shqiptare
amna|Athens-Macedonian News Agency|GR|agency|ΑΠΕ-ΜΠΕ; ΑΠΕ; AMNA; ANA-MPA; APE-MPE; Athens-Macedonian News Agency
cyna|Cyprus News Agency|CY|agency|ΚΥΠΕ; Cyprus News Agency; KYPE
belga|Belga|BE|agency|Belga; BELGA; Agence Belga; Бельга
anp|ANP|NL|agency|ANP; Algemeen Nederlands Persbureau
apa|Austria Press Agentur|AT|agency|Austria Presse Agentur; Austria Press Agency; APA/dpa; APA/AFP; APA/Reuters; APA-OTS
apa-az|APA (Azerbaijan)|AZ|agency|APA; Azeri Press Agency; АПА
keystone-sda|Keystone-SDA|CH|agency|SDA; sda; ATS; ats; SDA-ATS; Keystone-SDA; Keystone-ATS; KEYSTONE-SDA; Schweizerische Depeschenagentur; Agence télégraphique suisse; AWP; Keystone
ntb|NTB|NO|agency|NTB; Norsk Telegrambyrå; ©NTB
tt|TT|SE|agency|TT; Tidningarnas Telegrambyrå; TT Nyhetsbyrån; TT-Reuters; TT-AFP
ritzau|Ritzau|DK|agency|Ritzau; /ritzau/; Ritzaus Bureau
stt|STT|FI|agency|STT; Suomen Tietotoimisto; STT-Lehtikuva
bns|Baltic News Service|LT|agency|BNS; Baltic News Service
elta|ELTA|LT|agency|ELTA; Elta
leta|LETA|LV|agency|LETA; Leta
lusa|Lusa|PT|agency|Lusa; Agência Lusa; LUSA; Луза
agenciabrasil|Agência Brasil|BR|agency|Agência Brasil; Agencia Brasil
estadao|Estadão Conteúdo|BR|agency|Estadão Conteúdo; Estadao Conteudo; Agência Estado
folhapress|Folhapress|BR|agency|Folhapress; FOLHAPRESS; Folha de S.Paulo
telam|Télam|AR|agency|Télam; Telam; TELAM
na-ar|Noticias Argentinas|AR|agency|Noticias Argentinas
notimex|Notimex|MX|agency|Notimex; NOTIMEX
prensalatina|Prensa Latina|CU|agency|Prensa Latina; PL; Пренса Латина
abi|ABI|BO|agency|ABI; Agencia Boliviana de Información
andina|Andina|PE|agency|Andina; Agencia Andina
colprensa|Colprensa|CO|agency|Colprensa; COLPRENSA
avn|AVN|VE|agency|AVN; Agencia Venezolana de Noticias
infobae|Infobae|AR|paper|Infobae
ukrinform|Ukrinform|UA|agency|Ukrinform; Укрінформ; Укринформ; 乌克兰国家通讯社; 우크린폼; 우크르인포름; ウクルインフォルム
unian|UNIAN|UA|agency|UNIAN; УНИАН; УНІАН; 우니안
unn|UNN|UA|agency|UNN; УНН
interfax-ukraine|Interfax-Ukraine|UA|agency|Interfax-Ukraine; Interfax Ukraine; Інтерфакс-Україна; Интерфакс-Украина; インタファクス・ウクライナ; 인테르팍스-우크라이나
rbc-ukraine|RBC-Ukraine|UA|agency|RBC-Ukraine; РБК-Україна; РБК-Украина
pravda-ua|Ukrainska Pravda|UA|paper|Ukrainska Pravda; Українська правда; Украинская правда; Ukrayinska Pravda
suspilne|Suspilne|UA|broadcaster|Suspilne; Суспільне
kyivindependent|The Kyiv Independent|UA|paper|Kyiv Independent; The Kyiv Independent
belta|BelTA|BY|agency|BelTA; БелТА; БЕЛТА; БелТа
kazinform|Kazinform|KZ|agency|Kazinform; Казинформ; Qazinform
kabar|Kabar|KG|agency|Kabar; Кабар
akipress|AKIpress|KG|agency|AKIpress; 24.kg
uza|UzA|UZ|agency|UzA; УзА
khovar|Khovar|TJ|agency|Khovar; Ховар
azertac|Azertac|AZ|agency|Azertac; AZERTAC; Azertag; AZƏRTAC; АЗЕРТАДЖ
trend-az|Trend|AZ|agency|Trend News Agency; Trend.az; Тренд
report-az|Report|AZ|agency|Report.az; Report İnformasiya Agentliyi
turan|Turan|AZ|agency|Turan; Turan İnformasiya Agentliyi; Туран
interpressnews|InterPressNews|GE|agency|InterPressNews; Interpressnews; ინტერპრესნიუსი; IPN.ge
armenpress|Armenpress|AM|agency|Armenpress; ARMENPRESS; Արմենպրես; Арменпресс
spa|Saudi Press Agency|SA|agency|SPA; Saudi Press Agency; واس; وكالة الأنباء السعودية
wam|WAM|AE|agency|WAM; وام; وكالة أنباء الإمارات; Emirates News Agency
qna|Qatar News Agency|QA|agency|QNA; قنا; وكالة الأنباء القطرية; Qatar News Agency
kuna|KUNA|KW|agency|KUNA; كونا; وكالة الأنباء الكويتية; Kuwait News Agency
bna|Bahrain News Agency|BH|agency|BNA; بنا; وكالة أنباء البحرين; Bahrain News Agency
ona|Oman News Agency|OM|agency|العمانية; وكالة الأنباء العمانية; Oman News Agency
mena|MENA|EG|agency|MENA; أ ش أ; وكالة أنباء الشرق الأوسط; Middle East News Agency
menafn|MENAFN|JO|agency|MENAFN
petra|Petra|JO|agency|Petra; بترا; وكالة الأنباء الأردنية; Jordan News Agency
nna|National News Agency (Lebanon)|LB|agency|NNA; الوكالة الوطنية للإعلام; National News Agency
sana|SANA|SY|agency|SANA; سانا; وكالة الأنباء السورية
ina|Iraqi News Agency|IQ|agency|INA; واع; وكالة الأنباء العراقية; Iraqi News Agency
wafa|WAFA|PS|agency|WAFA; وفا; وكالة الأنباء الفلسطينية
maan|Ma'an|PS|agency|Ma'an; معا; Maan
irna|IRNA|IR|agency|IRNA; ایرنا; إرنا; ИРНА; Islamic Republic News Agency
fars|Fars|IR|agency|Fars; Fars News Agency; فارس; Фарс; وكالة فارس
tasnim|Tasnim|IR|agency|Tasnim; Tasnim News Agency; تسنیم; تسنيم; Тасним
isna|ISNA|IR|agency|ISNA; ایسنا; إيسنا
mehr|Mehr|IR|agency|Mehr; Mehr News Agency; مهر
aps-dz|Algérie Presse Service|DZ|agency|APS; Algérie Presse Service; وكالة الأنباء الجزائرية; واج
map|Maghreb Arabe Presse|MA|agency|MAP; Maghreb Arabe Presse; وكالة المغرب العربي للأنباء
tap|Tunis Afrique Presse|TN|agency|TAP; Tunis Afrique Presse; وكالة تونس أفريقيا للأنباء; وات
nan|News Agency of Nigeria|NG|agency|NAN; News Agency of Nigeria
gna|Ghana News Agency|GH|agency|GNA; Ghana News Agency
kna-ke|Kenya News Agency|KE|agency|Kenya News Agency
ena|Ethiopian News Agency|ET|agency|ENA; Ethiopian News Agency
panapress|Panapress|SN|agency|Panapress; PANA; APANEWS; APAnews
angop|ANGOP|AO|agency|ANGOP; Angop
bernama|Bernama|MY|agency|Bernama; BERNAMA; 马新社; 馬新社
antara|Antara|ID|agency|Antara; ANTARA; ANTARA News; 안타라통신
vna|Vietnam News Agency|VN|agency|VNA; TTXVN; Vietnam News Agency; Thông tấn xã Việt Nam; 越通社; ВИА
vnexpress|VnExpress|VN|paper|VnExpress
tna-th|Thai News Agency|TH|agency|TNA; Thai News Agency; สำนักข่าวไทย; Thairath; ไทยรัฐ
pna|Philippine News Agency|PH|agency|PNA; Philippine News Agency
akp|Agence Kampuchea Presse|KH|agency|AKP; Agence Kampuchea Presse
mna|Myanmar News Agency|MM|agency|MNA; Myanmar News Agency
montsame|Montsame|MN|agency|Montsame; МОНЦАМЭ; MONTSAME
aap|Australian Associated Press|AU|agency|AAP; Australian Associated Press; AAP FactCheck
nzn|NZN|NZ|agency|NZN; NZ Newswire
cp|The Canadian Press|CA|agency|CP; The Canadian Press; Canadian Press; La Presse canadienne; La Presse Canadienne
upi|United Press International|US|agency|UPI; United Press International; 合眾國際社; UPI통신; ЮПИ
bloomberg|Bloomberg|US|agency|Bloomberg; Bloomberg News; Блумберг; 彭博; 彭博社; 블룸버그; 블룸버그통신; 블룸버그 통신; ブルームバーグ; بلومبرغ; بلومبيرغ; Блумбърг
dowjones|Dow Jones Newswires|US|agency|Dow Jones; Dow Jones Newswires; 道琼斯; ダウ・ジョーンズ通信; 다우존스
pa-media|PA Media|GB|agency|PA; PA Media; Press Association; Press Association (PA)
tribune|Tribune News Service|US|agency|TNS; Tribune News Service; Tribune Content Agency
zuma|ZUMA Press|US|agency|ZUMA; ZUMA Press
getty|Getty Images|US|agency|Getty; Getty Images; Гетти; ゲッティ; 게티이미지; AFP via Getty Images
bbc|BBC|GB|broadcaster|BBC; BBC News; Би-би-си; Бі-бі-сі; Би Би Си; ББС; 英国广播公司; 英國廣播公司; BBC News 中文; BBC코리아; بي بي سي; بیبیسی; बीबीसी; BBC Verify
cnn|CNN|US|broadcaster|CNN; Си-эн-эн; 美国有线电视新闻网; 美國有線電視新聞網; سي إن إن; CNN International; CNNTürk; CNN Türk
cnbc|CNBC|US|broadcaster|CNBC
fox|Fox News|US|broadcaster|Fox News; FOX News; 福克斯新闻; Фокс ньюс
abc-us|ABC News|US|broadcaster|ABC News
nbc|NBC News|US|broadcaster|NBC; NBC News
cbs|CBS News|US|broadcaster|CBS; CBS News
npr|NPR|US|broadcaster|NPR
voa|Voice of America|US|broadcaster|VOA; Voice of America; Голос Америки; Голос Америки (VOA); 美国之音; 美國之音; 미국의소리; 미국의 소리; صوت أمريكا; VOA News; La Voix de l'Amérique; ボイス・オブ・アメリカ
rfa|Radio Free Asia|US|broadcaster|RFA; Radio Free Asia; 自由亚洲电台; 自由亞洲電台; 자유아시아방송; 자유아시아방송(RFA)
rferl|RFE/RL|US|broadcaster|RFE/RL; Radio Free Europe; Radio Free Europe/Radio Liberty; Радио Свобода; Радіо Свобода; რადიო თავისუფლება; Свободна Европа; Radio Svoboda; Europa Liberă; Azadlıq Radiosu; Радио Азаттык; Svoboda.org
dw|Deutsche Welle|DE|broadcaster|DW; Deutsche Welle; Дойче велле; Немецкая волна; 德国之声; 德國之聲; دويتشه فيله; ドイチェ・ヴェレ
rfi|RFI|FR|broadcaster|RFI; Radio France Internationale; 法国国际广播电台; 法廣; إذاعة فرنسا الدولية
france24|France 24|FR|broadcaster|France 24; France24; فرانس 24; فرانس24
lemonde|Le Monde|FR|paper|Le Monde; Монд; 世界報; 르몽드
lefigaro|Le Figaro|FR|paper|Le Figaro; Фигаро
euronews|Euronews|FR|broadcaster|Euronews; Евроньюс; Євроньюз; يورونيوز
euractiv|Euractiv|BE|paper|Euractiv; EURACTIV; EurActiv; Еврактив
politico|Politico|US|paper|Politico; POLITICO; Политико
aljazeera|Al Jazeera|QA|broadcaster|Al Jazeera; Al-Jazeera; AlJazeera; Аль-Джазира; Аль-Джазіра; 半岛电视台; 半島電視台; 알자지라; الجزيرة; قناة الجزيرة; アルジャジーラ
alarabiya|Al Arabiya|AE|broadcaster|Al Arabiya; Al-Arabiya; Al Arabiya English; Аль-Арабия; العربية; قناة العربية; العربية نت; アル・アラビーヤ
skynews|Sky News|GB|broadcaster|Sky News; Скай ньюс
skyarabia|Sky News Arabia|AE|broadcaster|Sky News Arabia; سكاي نيوز عربية
rt|RT|RU|broadcaster|RT; Russia Today; آر تي; RT Deutsch; RT Arabic
nyt|The New York Times|US|paper|New York Times; The New York Times; NYT; Нью-Йорк таймс; 纽约时报; 紐約時報; 뉴욕타임스; ニューヨーク・タイムズ; نيويورك تايمز
wsj|The Wall Street Journal|US|paper|Wall Street Journal; The Wall Street Journal; WSJ; 华尔街日报; 華爾街日報; 월스트리트저널; ウォール・ストリート・ジャーナル; وول ستريت جورنال; Уолл-стрит джорнал
wapo|The Washington Post|US|paper|Washington Post; The Washington Post; 华盛顿邮报; 華盛頓郵報; 워싱턴포스트; ワシントン・ポスト; واشنطن بوست
guardian|The Guardian|GB|paper|Guardian; The Guardian; 卫报; 衛報; 가디언; الغارديان; Гардиан
ft|Financial Times|GB|paper|Financial Times; The Financial Times; FT; 金融时报; 金融時報; 파이낸셜타임스; فايننشال تايمز; Файненшл таймс
times-uk|The Times|GB|paper|The Times; 泰晤士报; 泰晤士報
telegraph|The Telegraph|GB|paper|The Telegraph; Daily Telegraph; The Daily Telegraph
economist|The Economist|GB|paper|The Economist; 经济学人; 經濟學人
spiegel|Der Spiegel|DE|paper|Spiegel; Der Spiegel; Шпигель; Шпігель; 明镜周刊; شبيغل
bild|Bild|DE|paper|Bild; BILD; Бильд
faz|Frankfurter Allgemeine|DE|paper|FAZ; Frankfurter Allgemeine; Frankfurter Allgemeine Zeitung
sz|Süddeutsche Zeitung|DE|paper|Süddeutsche Zeitung; SZ
ard|ARD|DE|broadcaster|ARD; tagesschau; Tagesschau
zdf|ZDF|DE|broadcaster|ZDF
orf|ORF|AT|broadcaster|ORF
srf|SRF|CH|broadcaster|SRF
repubblica|la Repubblica|IT|paper|Repubblica; la Repubblica; La Repubblica
corriere|Corriere della Sera|IT|paper|Corriere della Sera; Il Corriere della Sera
rai|RAI|IT|broadcaster|RAI; Rai News; RaiNews
elpais|El País|ES|paper|El País; El Pais
elmundo|El Mundo|ES|paper|El Mundo
lalibre|La Libre Belgique|BE|paper|La Libre; La Libre Belgique
haaretz|Haaretz|IL|paper|Haaretz; הארץ; Гаарец
timesofisrael|The Times of Israel|IL|paper|Times of Israel; The Times of Israel
moscowtimes|The Moscow Times|RU|paper|Moscow Times; The Moscow Times
meduza|Meduza|LV|paper|Meduza; Медуза
theinsider|The Insider|LV|paper|The Insider
novaya|Novaya Gazeta|RU|paper|Novaya Gazeta; Новая газета; Novaya Gazeta Europe
`;

/** All known agencies and outlets, by the order of the table. */
export const AGENCIES: readonly Agency[] = ROWS.trim().split("\n").map((row) => {
  const [key = "", name = "", country = "", kind = "agency", spellings = ""] = row.split("|");
  return { key, name, country, kind: kind as AgencyKind, spellings: spellings.split(";").map((spelling) => spelling.trim()).filter((spelling) => spelling !== "") };
});
