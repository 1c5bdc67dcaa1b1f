// @table
// Korean surnames under their spellings (key: Hangul forms, Han forms, Latin and Cyrillic spellings), and the Han letters of Korean
// given names by their Korean reading. Compiled for this project from general knowledge of romanisation (Revised, McCune-Reischauer, press) and of the Kontsevich system.

/** Rows "key: spellings". A spelling that several surnames share stands with the most frequent one. */
export const SURNAME_ROWS = `
KIM: 김 金 kim gim ким кім كيم キム
I: 이 리 李 lee yi i rhee ri li rhi ree yee ли лі ри рі й لي ري イ リ
PAK: 박 朴 park pak bak парк пак بارك باك パク
COE: 최 崔 choe choi choy chwe чхве чхое чое цой чой чхой чве чвэ цхве تشوي チェ
CONG: 정 鄭 郑 丁 jeong jung chung chong jong cheong joung чонг чон чжон джон чжун チョン
KANG: 강 姜 康 kang gang кан канг カン
CO: 조 趙 曺 曹 赵 cho jo joe чо джо チョ
YUN: 윤 尹 yoon yun youn юн ユン
CANG: 장 張 张 jang chang чан чжан джан チャン
IM: 임 림 林 任 lim im rim yim лим им рим лім イム リム
HAN: 한 韓 韩 han хан ハン
O: 오 吳 吴 oh о オ
SO: 서 徐 seo suh so со ソ
SIN: 신 申 辛 愼 shin sin син шин シン
KWON: 권 權 权 権 kwon gwon kweon квон гвон クォン
HWANG: 황 黃 黄 hwang хван ファン
AN: 안 安 ahn an ан アン
SONG: 송 宋 song сонг сон ソン
YU: 유 류 柳 劉 刘 兪 俞 ryu yoo yu you lyu рю ю лю ユ リュ
HONG: 홍 洪 hong хон хонг ホン
KO: 고 高 ko go koh ко コ
MUN: 문 文 moon mun мун ムン
YANG: 양 梁 楊 杨 yang ян янг ヤン
SON: 손 孫 孙 son sohn
PAE: 배 裵 裴 bae pae пэ бэ пе ペ
PAEK: 백 白 baek paek paik baik пэк бэк пек ペク
HO: 허 許 许 heo huh hur ho хо ホ
NAM: 남 南 nam нам ナム
SIM: 심 沈 shim sim сим шим シム
NO: 노 로 盧 卢 noh roh no ro но ро ノ
HA: 하 河 ha хa ха ハ
KWAK: 곽 郭 kwak gwak квак クァク
SONG2: 성 成 seong sung
CA: 차 車 车 cha ча チャ
CU: 주 朱 周 joo ju чу чжу チュ
U: 우 禹 woo wu у ウ
KU: 구 具 koo gu ku ку ク
NA: 나 라 羅 罗 na ra на ра ナ
CON: 전 全 田 錢 jeon jun chon chun cheon чонь
MIN: 민 閔 闵 min мин мін ミン
CIN: 진 陳 陈 jin chin чин чжин チン
CI: 지 池 ji chi чи чжи チ
OM: 엄 嚴 严 eom um om ом オム
CAE: 채 蔡 chae чхэ че チェー
WON: 원 元 won вон ウォン
PANG: 방 方 bang pang пан панг バン
KONG: 공 孔 kong gong кон コン
HYON: 현 玄 hyun hyeon hyon хён хен хьон ヒョン
HAM: 함 咸 ham хам
PYON: 변 卞 邊 byun pyon byeon пён пьон
YOM: 염 렴 廉 yeom yom ryom ём
YO: 여 려 呂 吕 yeo yo ryo
CHU: 추 秋 choo chu чху
TO: 도 都 do to то
SOK: 석 石 seok sok suk сок
SON3: 선 宣 seon sun
SOL: 설 薛 seol sol
MA: 마 馬 马 ma ма
KIL: 길 吉 gil kil киль гиль
YON: 연 련 延 yeon yon ryon
WI: 위 魏 韋 wi
PYO: 표 表 pyo
MYONG: 명 明 myung myong myeong мён
KI: 기 奇 ki gi
PAN: 반 潘 ban pan пан
WANG: 왕 王 wang ван
MAENG: 맹 孟 maeng
THAE: 태 太 tae thae тхэ тэ
UN: 은 殷 eun un
YONG: 용 룡 龍 yong ryong рён
KYE: 계 桂 gye kye
NAMKUNG: 남궁 南宮 namgung namkung namkoong
HWANGPO: 황보 皇甫 hwangbo
SONU: 선우 鮮于 sonu seonwoo sunwoo
`;

/** Han letters of given names under their Korean reading. */
export const HAN_ROWS = `
성:成誠聖星性城盛晟省声聲诚圣 권:權权権勸 선:善宣先鮮仙璿瑄旋鲜 원:源元遠園苑媛圓原院远员 희:姬姫姬熙喜希禧羲嬉 정:正政貞靜晶廷定禎庭鼎井汀精亭珽贞静 은:恩銀殷垠慇银 일:一日逸鎰 영:永英榮泳映寧影瑛營暎领荣 철:哲喆澈鐵徹铁 호:浩虎鎬好昊皓湖護豪號镐 수:秀洙守壽水修樹銖寿 민:民敏旻珉玟 준:俊準濬峻駿浚骏准 현:賢鉉玄炫顯鉉铉贤显現 진:鎭珍眞振進真镇鎮震珎晋 용:龍勇容鎔用溶龙庸 석:錫碩石奭锡硕晳 상:相尙尚祥常想 재:在宰載財才哉载 동:東棟桐同董东栋 남:男南楠 춘:春椿 화:花華和化华 옥:玉沃 순:順純淳舜顺纯 복:福復 길:吉 학:學鶴学鹤 광:光廣匡广 국:國國国 명:明命銘鳴铭 기:基起琪箕紀杞技 태:泰太兌 훈:勳薰訓勋熏 혁:赫革爀 경:景慶敬京璟庚炅庆卿 연:姸延蓮淵娟演研妍莲 주:周珠柱宙朱株州 지:智志知址池芝枝 윤:潤允胤鈗润 식:植湜式軾 규:圭奎揆 종:鍾宗鐘種钟鐘 근:根謹槿瑾近 덕:德悳 만:萬万滿满 병:炳秉丙柄兵 세:世勢細势 승:勝承昇升丞胜 시:時始是诗施 신:信新臣伸 안:安 양:良養陽梁洋阳 우:宇雨祐佑友羽禹 욱:旭昱煜郁 웅:雄熊 유:裕有侑柔 인:仁寅麟人 장:長章將长將 제:濟帝制齊济 조:祚兆照朝 창:昌彰暢滄敞 찬:燦讚贊灿赞 천:天千泉 한:漢韓翰汉 해:海 형:亨炯衡馨兄 혜:惠慧彗 홍:洪弘鴻泓红 환:煥桓歡焕欢 효:孝曉晓 휘:輝暉徽辉 흥:興兴 자:子慈 미:美 숙:淑肅 애:愛爱 향:香 월:月 설:雪 여:汝 련:蓮 룡:龍龙 림:林 령:玲令 리:利理 렬:烈列 록:祿 률:律 건:建健乾鍵 걸:傑杰 겸:謙 관:寬觀官关 구:九求球 균:均鈞 금:金錦今 낙:洛 대:大 도:道度濤 두:斗 란:蘭兰 모:模謨 무:武茂 문:文 박:博 방:邦 배:培 백:白 범:範範凡 변:卞 봉:奉鳳峯峰烽凤 부:富 빈:彬斌 삼:三 서:瑞曙序 소:昭素 송:松 아:雅 언:彦 업:業业 열:烈悅 오:五吾 온:溫 완:完 요:堯 운:雲運云 위:偉威伟 응:應应 의:義義义 이:二伊 익:益翼 임:任 작:作 전:全 점:點 존:存 중:重中仲 직:直 채:采 청:淸清 총:聰 추:秋 충:忠 치:治致 택:澤泽 통:通 판:判 팔:八 평:平 표:表 풍:豐 필:弼必 하:夏河 항:恒 행:行 헌:憲宪 협:協 황:煌 회:會会
`;
