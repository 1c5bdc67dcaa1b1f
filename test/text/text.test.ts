import assert from "node:assert/strict";
import { describe, test } from "node:test";
import type { Figure } from "../../src/model/index.js";
import { agencyOf, detectLanguage, findCredits, findDates, findFigures, foldName, koreanNameKey, matchForms, nameTokens, packFor, shingles, splitSentences, tokenize } from "../../src/text/index.js";

const sentences = (text: string, lang: string): string[] => splitSentences(text, packFor(lang)).map((span) => text.slice(span.from, span.to));

describe("sentences", () => {
  const cases: readonly { readonly name: string; readonly lang: string; readonly text: string; readonly count: number }[] = [
    { name: "a sentence may begin in lower case", lang: "en", text: "It is over. dpa reported that. Yes.", count: 3 },
    { name: "abbreviations and initials end none", lang: "en", text: "Mr. J. R. Smith met Gen. Lee in the U.S. Capitol. He left.", count: 2 },
    { name: "decimals end none", lang: "en", text: "It rose 3.5 points to 4.25. Then it fell.", count: 2 },
    { name: "a closing quotation mark does not glue two", lang: "en", text: "\"We will go.\" The minister left. “No.” He stayed.", count: 4 },
    { name: "a question inside a quotation goes on in lower case", lang: "en", text: "\"Who is it?\" he asked. Nobody spoke.", count: 2 },
    { name: "German ordinals end none", lang: "de", text: "Am 3. November tagte der 19. Parteitag. Danach war Ruhe.", count: 2 },
    { name: "full-width ends", lang: "ja", text: "彼は来た。「行くのか？」と聞いた。終わり。", count: 3 },
    { name: "Arabic question mark", lang: "ar", text: "من قال ذلك؟ لا أحد يعرف. انتهى.", count: 3 },
    { name: "a list marker belongs to no sentence", lang: "en", text: "- First point.\n• Second point.", count: 2 },
    { name: "a line break always ends one", lang: "en", text: "First line without end\nSecond line.", count: 2 },
    { name: "Russian abbreviations", lang: "ru", text: "В 2024 г. отправили 5 тыс. человек. Это много.", count: 2 },
  ];
  for (const { name, lang, text, count } of cases) test(name, () => assert.equal(sentences(text, lang).length, count, JSON.stringify(sentences(text, lang))));
});

const figure = (text: string, lang = "en"): Figure | undefined => findFigures(text, packFor(lang))[0];

describe("figures", () => {
  test("a hedge belongs to the span, and about is ten per cent each way", () => {
    const found = figure("They sent approximately 5,000 construction troops there.");
    assert.deepEqual({ ...found, span: null }, { value: 5000, min: 4500, max: 5500, bound: "approx", unit: "persons", counted: "construction troops", modifier: "approximately", surface: "approximately 5,000", span: null, asOf: null, suspect: null });
  });
  test("nearly has its number as ceiling, just over as floor", () => {
    assert.deepEqual([figure("nearly 100 men")?.max, figure("just over 100 men")?.min], [100, 100]);
  });
  test("'thousands more' has no value and a floor", () => {
    const found = figure("thousands more soldiers");
    assert.deepEqual([found?.value, found?.min, found?.bound, found?.surface], [null, 2000, "vague-plural", "thousands more"]);
  });
  test("thousands of thousands are kept and not believed", () => assert.equal(figure("5000 thousand people")?.suspect, "thousands of thousands"));
  test("a part of a planned whole gives two figures of one noun", () => {
    const found = findFigures("1,000 of the planned 6,000 soldiers arrived.", packFor("en"));
    assert.deepEqual(found.map((entry) => [entry.value, entry.unit]), [[1000, "persons"], [6000, "persons"]]);
  });
  test("a range in thousands scales both ends", () => assert.deepEqual([figure("10-12 thousand men")?.min, figure("10-12 thousand men")?.max], [10000, 12000]));
  test("a fall from one number to another is no range", () => assert.deepEqual(findFigures("It fell from 90% to 67%.", packFor("en")).map((entry) => entry.value), [90, 67]));
  for (const text of ["the Hwasong-20 and the KN-23", "Su-34", "Room 39", "Resolution 2397 (2017)", "on 4 November 2025", "since 2019", "a 52-year-old", "by 10-2", "at 10:30 p.m.", "the 17th", "call +82 2 555 1234", "010-1234-5678", "Kim, 41, said", "2025/11/04 23:48", "Unit 731", "covid-19"]) {
    test(`no figure in "${text}"`, () => assert.deepEqual(findFigures(text, packFor("en")).map((entry) => entry.surface), []));
  }
  test("a list number is none", () => assert.deepEqual(findFigures("1. First\n2) Second", packFor("en")), []));
});

describe("dates", () => {
  const days = (text: string, published: string | null, lang = "en"): (string | null)[] => findDates(text, packFor(lang), { published }).map((date) => date.start);
  test("news looks back", () => assert.deepEqual(days("on Friday, in December, since September", "2025-11-05"), ["2025-10-31", "2025-12", "2025-09"]));
  test("a weekday beside a date is one mention", () => assert.deepEqual(days("on Tuesday, November 4", "2025-11-05"), ["2025-11-04"]));
  test("a near day ahead beats one eleven months ago", () => assert.deepEqual(days("ends Dec. 1", "2025-10-29"), ["2025-12-01"]));
  test("nothing anchors without a publication date", () => assert.deepEqual(days("yesterday and on 3 May 2020", null), [null, "2020-05-03"]));
  test("may the verb is no month", () => assert.deepEqual(days("it may rain and march on", "2025-11-05"), []));
  test("the order of an all-digit date is the language's", () => assert.deepEqual([...days("04/11/2025", null, "fr"), ...days("11/04/2025", null, "en")], ["2025-11-04", "2025-11-04"]));
  test("lengths of time that lie back", () => {
    assert.deepEqual([...days("three days ago and 2 years ago", "2025-11-05"), ...days("il y a deux mois", "2025-11-05", "fr"), ...days("vor 3 Tagen", "2025-11-05", "de"), ...days("2年前", "2025-11-05", "ja"), ...days("три дня назад", "2025-11-05", "ru")], ["2025-11-02", "2023", "2025-09", "2025-11-02", "2023", "2025-11-02"]);
    assert.deepEqual(findFigures("three days ago 5 men left", packFor("en")).map((entry) => entry.value), [5]);
  });
  test("a day that does not exist leaves the year", () => assert.deepEqual(days("on 31 February 2025", null), ["2025"]));
  test("East Asian dates", () => assert.deepEqual([...days("2025年11月4日", null, "ja"), ...days("来年３月", "2025-11-04", "ja"), ...days("지난달 11월 4일", "2025-11-05", "ko")], ["2025-11-04", "2026-03", "2025-10", "2025-11-04"]));
});

describe("credits", () => {
  const cases: readonly (readonly [lang: string, text: string, expected: string])[] = [
    ["en", "LIMA (dpa-AFX) - The mine closed.\nMore.", "dateline dpa"], ["es", "Lima, 5 nov (EFE).- La mina cerró.", "dateline efe"], ["ko", "(부산=연합뉴스) 홍길동 기자 = 항구가 닫혔다.", "dateline yonhap"],
    ["ja", "【パリ共同】会議が始まった。", "dateline kyodo"], ["zh", "新华社巴黎11月4日电 会议开始。", "dateline xinhua"], ["ar", "باريس (أ ف ب) - بدأ الاجتماع", "dateline afp"],
    ["en", "One.\nTwo.\nThree. (AP)", "sign-off ap"], ["fr", "Un.\nDeux.\n/ATS", "sign-off keystone-sda"], ["de", "Eins.\nZwei. dpa/abc", "sign-off dpa"],
    ["ru", "Шахта закрыта, передает Reuters.", "trailing-verb reuters"], ["uk", "Про це повідомляє Укрінформ.", "trailing-verb ukrinform"], ["en", "The mine closed, Xinhua reported.", "trailing-verb xinhua"],
    ["en", "Source: Interfax\nThe mine closed.", "label interfax"], ["en", "By AFP | 2 May\nThe mine closed.", "byline afp"],
    ["ko", "항구가 닫혔다(사진=연합뉴스)\n끝.", "photo yonhap"], ["en", "The mine. Getty Images\nIt closed.", "photo getty"], ["zh", "會議現場（路透）\n會議開始。\n完。", "photo reuters"],
  ];
  for (const [lang, text, expected] of cases) test(text.slice(0, 40), () => assert.deepEqual(findCredits(text, lang).map((credit) => `${credit.place} ${credit.agency}`), [expected]));
  test("who is quoted in a bracket is no dateline", () => assert.deepEqual(findCredits("Kim Min-su (DP): we voted.\nMore text here.", "en"), []));
});

describe("names", () => {
  test("agencies are known in all scripts, and short names by their capitals", () => {
    assert.deepEqual(["Рёнхапа", "聯合ニュース", "연합뉴스", "رويترز", "the AFP news agency", "«Ройтерс»", "dpa/moko"].map((name) => agencyOf(name)?.key), ["yonhap", "yonhap", "yonhap", "reuters", "afp", "reuters", "dpa"]);
    assert.deepEqual(["map", "fox", "ap", "a man", ""].map((name) => agencyOf(name)), [null, null, null, null, null]);
  });
  test("folding", () => assert.deepEqual([foldName("Lee Seong‑Kweun"), foldName("  São  João, Jr. "), foldName("—")], ["lee seong kweun", "sao joao jr", ""]));
  test("tokens of a name", () => assert.deepEqual(nameTokens("Choe Son-hui"), ["choe", "son", "hui"]));
  test("spellings of one Korean person have one key", () => {
    for (const spellings of [["Yoon Suk-yeol", "윤석열", "Юн Сок Ёль", "Yoon Suk Yeol", "Seok-yeol Yoon"], ["Kim Jong Un", "김정은", "Ким Чен Ын", "金正恩"], ["Kang Kyung-wha", "강경화", "Кан Гён Хва"], ["Moon Jae-in", "문재인", "文在寅", "Мун Чжэ Ин"]]) {
      assert.equal(new Set(spellings.map(koreanNameKey)).size, 1, spellings.map((name) => `${name} ${koreanNameKey(name)}`).join(", "));
    }
  });
  test("different people have different keys, others none", () => {
    assert.notEqual(koreanNameKey("Kim Yong-chol"), koreanNameKey("Kim Yong-chun"));
    assert.notEqual(koreanNameKey("Kim Jong Un"), koreanNameKey("Kim Jong Il"));
    assert.deepEqual(["Donald Trump", "Vladimir Putin", "Lee Harvey Oswald", "", "Kim"].map(koreanNameKey), [null, null, null, null, null]);
  });
});

describe("languages", () => {
  const cases: readonly (readonly [code: string, text: string])[] = [
    ["uk", "Президент заявив, що країна отримає додаткову допомогу, і подякував партнерам за підтримку під час зустрічі у столиці."],
    ["bg", "Президентът заяви, че страната ще получи допълнителна помощ и благодари на партньорите за подкрепата по време на срещата."],
    ["sr", "Председник је рекао да ће земља добити додатну помоћ и захвалио се партнерима на подршци током састанка у престоници."],
    ["pt", "O presidente disse que o país receberá ajuda adicional e agradeceu aos parceiros pelo apoio durante a reunião na capital, não sem antes avisar."],
    ["gl", "O presidente dixo que o país recibirá axuda adicional e agradeceu aos socios o apoio na xuntanza, segundo unha nota da Xunta que non deu máis datos."],
    ["ca", "El president va dir que el país rebrà ajuda addicional i va agrair als socis el suport durant la reunió, amb una nota que no dona més dades."],
    ["ro", "Președintele a spus că țara va primi ajutor suplimentar și le-a mulțumit partenerilor pentru sprijinul din timpul întâlnirii."],
    ["tr", "Cumhurbaşkanı, ülkenin ek yardım alacağını söyledi ve görüşmede verdikleri destek için ortaklarına teşekkür etti."],
    ["az", "Prezident bildirib ki, ölkə əlavə yardım alacaq və görüş zamanı verdikləri dəstəyə görə tərəfdaşlara təşəkkür edib."],
    ["pl", "Prezydent powiedział, że kraj otrzyma dodatkową pomoc i podziękował partnerom za wsparcie podczas spotkania w stolicy."],
    ["cs", "Prezident řekl, že země dostane další pomoc, a poděkoval partnerům za podporu během setkání v hlavním městě."],
    ["sk", "Prezident povedal, že krajina dostane ďalšiu pomoc, a poďakoval sa partnerom za podporu počas stretnutia v hlavnom meste, ktoré sa konalo dnes."],
    ["nl", "De president zei dat het land extra hulp krijgt en bedankte de partners voor hun steun tijdens de ontmoeting in de hoofdstad."],
    ["sv", "Presidenten sade att landet ska få mer hjälp och tackade sina partner för stödet under mötet i huvudstaden."],
    ["da", "Præsidenten sagde, at landet får mere hjælp, og takkede sine partnere for støtten under mødet i hovedstaden."],
    ["fi", "Presidentti sanoi, että maa saa lisää apua, ja kiitti kumppaneitaan tuesta pääkaupungissa pidetyssä kokouksessa."],
    ["hu", "Az elnök azt mondta, hogy az ország további segítséget kap, és megköszönte a partnereknek a támogatást a találkozón."],
    ["el", "Ο πρόεδρος είπε ότι η χώρα θα λάβει πρόσθετη βοήθεια και ευχαρίστησε τους εταίρους."], ["he", "הנשיא אמר כי המדינה תקבל סיוע נוסף והודה לשותפים על התמיכה."],
    ["fa", "رئیس جمهور گفت که کشور کمک بیشتری دریافت می‌کند و از شرکای خود برای حمایت تشکر کرد."], ["ur", "صدر نے کہا کہ ملک کو مزید امداد ملے گی اور انہوں نے شراکت داروں کا شکریہ ادا کیا ہے۔"],
    ["hi", "राष्ट्रपति ने कहा कि देश को अतिरिक्त मदद मिलेगी और उन्होंने साझेदारों को धन्यवाद दिया है।"], ["th", "ประธานาธิบดีกล่าวว่าประเทศจะได้รับความช่วยเหลือเพิ่มเติม"],
    ["ka", "პრეზიდენტმა თქვა, რომ ქვეყანა დამატებით დახმარებას მიიღებს."], ["id", "Presiden mengatakan bahwa negara itu akan menerima bantuan tambahan dan berterima kasih kepada para mitra atas dukungan mereka."],
    ["vi", "Tổng thống nói rằng đất nước sẽ nhận được thêm viện trợ và cảm ơn các đối tác đã ủng hộ trong cuộc họp."], ["hr", "Predsjednik je rekao da će zemlja dobiti dodatnu pomoć i zahvalio partnerima na potpori tijekom sastanka u glavnom gradu."],
    ["sl", "Predsednik je dejal, da bo država dobila dodatno pomoč, in se zahvalil partnerjem za podporo med srečanjem v prestolnici."], ["kk", "Президент елге қосымша көмек берілетінін айтып, серіктестерге қолдауы үшін алғыс білдірді және бұл туралы мәлімдеді."],
  ];
  for (const [code, text] of cases) test(code, () => assert.equal(detectLanguage(text), code));
  test("no letters, no language", () => assert.equal(detectLanguage("12 + 34 = 46 …"), "und"));
});

describe("forms, tokens and shingles", () => {
  test("words are matched at boundaries, longest first, and without boundaries in Han and Hangul", () => {
    const find = matchForms(["said", "said in a statement", "말했다", "表示"]);
    const text = "He SAID in a statement; unsaid, 그가 말했다. 官员表示同意";
    assert.deepEqual(find(text).map((match) => text.slice(match.span.from, match.span.to)), ["SAID in a statement", "말했다", "表示"]);
  });
  test("Arabic clitics are taken off", () => assert.equal(matchForms(["قال", "جنود"])("وقال إن الجنود وصلوا").length, 2));
  test("tokens", () => assert.deepEqual(tokenize("Lee Seong-kweun's 1,000.5 日本カメラ!").map((token) => token.text), ["Lee", "Seong-kweun's", "1,000.5", "日", "本", "カメラ", "!"]));
  test("shingles meet where texts do", () => {
    const of = (text: string): Uint32Array => shingles(tokenize(text), 3);
    const [a, b] = [of("the mine closed on Monday after a flood"), new Set(of("They say the mine closed on Tuesday"))];
    assert.equal([...a].filter((hash) => b.has(hash)).length, 2);
    assert.equal(of("too short").length, 0);
    assert.equal(of("鉱山は閉鎖された").length, 6);
  });
});
