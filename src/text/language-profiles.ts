// @table
// Function words by language, the most frequent first; each is counted where it stands as a word. Letters that one language of a script has
// and its neighbours lack weigh more than any word. Compiled for this project from grammars and frequency knowledge.

/** A language as the detector knows it: its script class, frequent words, and tell-tale letters. */
export interface LanguageProfile {
  readonly code: string;
  readonly script: "latin" | "cyrillic" | "arabic" | "hebrew" | "devanagari";
  readonly words: string;
  /** Letters (or short strings) that point to it. */
  readonly letters: string;
  /** Letters it never has in its own words. */
  readonly never: string;
}

const latin = (code: string, words: string, letters = "", never = ""): LanguageProfile => ({ code, script: "latin", words, letters, never });
const cyrillic = (code: string, words: string, letters = "", never = ""): LanguageProfile => ({ code, script: "cyrillic", words, letters, never });
const arabic = (code: string, words: string, letters = "", never = ""): LanguageProfile => ({ code, script: "arabic", words, letters, never });

export const LANGUAGE_PROFILES: readonly LanguageProfile[] = [
  latin("en", "the of and to in a that is was for it with as on be at by this had not are but from or have an they which you were her all she there would their we him been has when who will more no if out so said about after over than its his he"),
  latin("de", "der die und in den von zu das mit sich des auf für ist im dem nicht ein eine als auch es an werden aus er hat dass sie nach wird bei einer um am sind noch wie einem über einen so zum war haben nur oder aber vor zur bis mehr durch man sein wurde sei ich wir laut seit gegen", "ß"),
  latin("fr", "de la le et les des en un du une que est pour qui dans a par plus pas au sur ne se ce il sont la avec son les aux d'un cette ou ont ses mais comme on tout nous sa fait été aussi leur bien peut ces y deux selon depuis était entre après", "œ ç"),
  latin("es", "de la que el en y a los del se las por un para con no una su al lo como más pero sus le ya o este sí porque esta entre cuando muy sin sobre también me hasta hay donde quien desde todo nos durante todos uno les ni contra otros ese eso ante según fue ha son tras", "ñ ¿ ¡"),
  latin("gl", "de a que e o en do da os as un unha para con por non se na no ao dos das é máis como foi mais pola polo sobre xa seu súa está coa co nas nos entre ou pero onde tamén ata desde hai", "xe xo ñ"),
  latin("pt", "de a o que e do da em um para é com não uma os no se na por mais as dos como mas foi ao ele das tem à seu sua ou ser quando muito há nos já está eu também só pelo pela até isso ela entre era depois sem mesmo aos ter seus quem nas segundo afirmou são foram", "ã õ lh ç"),
  latin("it", "di e il la che in a per è un del con non sono una da si le al come della dei nel alla più anche i ma o gli dal lo ha delle nella ai hanno su questo se degli sul stato stati ed fra tra suo sua due dopo essere secondo dalla sulla ci loro già perché", "gli zz"),
  latin("ca", "de la i el que a en les els un per del una amb és no al com ha més o dels però va són són pel seu aquest entre també aquesta han les fins sobre quan seva ser està molt des on", "l·l ny"),
  latin("ro", "de și în a la cu pe că o din un mai este au nu să se care pentru al fi ca sunt ale sau lui fost după ce prin dar am iar ar către între cel când era dintr-un unei până despre s-a cei ei lor sa spus sunt cea anul potrivit", "ă ț ţ ș ş î"),
  latin("nl", "de van het een en in is dat op te zijn met voor die niet aan er om ook als dan maar bij nog uit door over ze zich hij naar heeft hebben deze werd worden wordt was of tot kan meer geen volgens tegen al jaar onder wel wat", "ij"),
  latin("af", "die van en in het is 'n nie te wat op vir met dat sy aan as om hulle ook by was hy tot sal deur kan word na uit meer", ""),
  latin("sv", "och i att det som en på är av för med den till inte har de om ett han men var sig så från vi kan när år under också efter eller nu ska vid mot skulle där sin finns säger enligt", "å ä ö"),
  latin("da", "og i at det er en på til af for med den som de ikke har et der han var om sig men fra så vi kan blev efter eller nu også mod når ud ved skal blevet siger deres ifølge", "æ ø å"),
  latin("nb", "og i det er på til en av for som at med har de ikke den et var om han seg men fra så vi kan ble etter eller nå også mot når ved skal blitt sier deres ifølge hun", "æ ø å"),
  latin("fi", "ja on ei että se oli hän mutta ovat joka myös kun niin kuin jo vain mukaan sen ole tai ovat olisi siitä nyt kuitenkin sekä noin vuonna jos sitä hänen vuoden mitä jälkeen saa maa sanoi sanoo kertoi", "ää yö", "õ ü"),
  latin("et", "ja on ei et see oli ta aga kui ka oma mis kes või ning siis nii seda selle olid pole veel tema välja üks juba pärast", "õ ä ü", "y"),
  latin("hu", "a az és hogy nem is egy meg de volt csak már ha el mint kell vagy van ki azt még lesz ez között ezt után szerint pedig magyar amely több során", "ő ű"),
  latin("pl", "w i na z do się nie że jest to o jak po za od ale co przez dla tym są oraz ich który było które jego być tego może już też tak czy tylko przed ma będzie roku według", "ł ą ę ż ź ś ć"),
  latin("cs", "a v se na je že to s z do o ve i by pro jako za k po ale si od jsou také které který byl jeho podle nebo jen než už tak při být bylo ze aby mezi kteří rok", "ř ě ů"),
  latin("sk", "a v sa na je že to s z do o vo aj by pre ako za k po ale si od sú tiež ktoré ktorý bol jeho podľa alebo len než už tak pri byť bolo zo aby medzi", "ľ ĺ ŕ ô"),
  latin("sl", "in je v na da se za so z ki pa ne tudi s po bi kot o od iz do je pri ali še le med več bo lahko bil ker kar", "č š ž", "ć đ"),
  latin("hr", "i je u na da se za su s od o koji kako a će što ne bi iz do ali kao to sam koje po nije bio biti te više prema samo nakon rekao", "č ć đ š ž"),
  latin("lt", "ir yra kad į iš su tai buvo ne kaip bei ar už apie jo po jau tik dėl nuo nei metų taip bus per savo", "ė ų į ū"),
  latin("lv", "un ir ar no uz par ka kas bet tas arī to kā vai pie lai jau tika pēc gada viņš nav tiek savu", "ā ē ī ņ ļ ķ"),
  latin("sq", "të e në që dhe i për me një nga u se ka është më nuk janë si do por edhe kjo ky ose ishte pas sipas tha", "ë"),
  latin("mt", "u li ta' fil il-", "ħ ġ ż"),
  latin("tr", "ve bir bu için da de ile olarak çok daha olan gibi en ne kadar sonra göre var ise ya ama o olduğu etti dedi ilgili yeni bin iki her değil oldu ancak karşı tarafından olduğunu yaptığı üzerine", "ğ ı ş", "ə"),
  latin("az", "və bir bu ilə üçün da də ki olan o edib olub deyib görə haqqında həmin bildirib daha kimi çox var isə sonra tərəfindən edən olaraq", "ə x q"),
  latin("id", "yang dan di untuk dari dengan ini itu dalam pada tidak akan adalah ke oleh juga karena telah sudah tersebut ada mereka bisa kata saat lebih menjadi sebagai secara bahwa atau kepada mengatakan hari warga", ""),
  latin("ms", "yang dan di untuk dari dengan ini itu dalam pada tidak akan adalah ke oleh juga kerana telah sudah tersebut ada mereka boleh kata ketika lebih menjadi sebagai bahawa atau kepada berkata beliau turut daripada", ""),
  latin("tl", "ang ng sa na mga ay at ni si para ito kung hindi nang may sila siya isang mula nila niya ayon", ""),
  latin("vi", "và của là có cho trong được các với một những không người đã để khi này đến từ ra cũng về vào năm theo", "đ ơ ư ạ ế ộ ấ ệ"),
  latin("sw", "ya na wa kwa ni katika la za kuwa cha hii huo wake yake kama lakini pia hiyo wakati watu baada", ""),
  latin("eu", "eta da ez du bat zen dute dira ere baina den hau edo izan dela beste", ""),
  latin("ga", "agus an na ar a i go is ag do le bhí sé tá leis", ""),
  latin("cy", "y yn a i o ei ar yr wedi mae gan am fod oedd", "ŵ ŷ"),
  latin("is", "og að í á er sem til um við en það var hann ekki með fyrir af", "ð þ"),
  latin("eo", "la de kaj en estas por al ne kiu ke mi pri el li", "ĉ ĝ ŭ"),
  latin("so", "iyo ee ka oo ku in ah waa uu la soo ayaa", ""),
  latin("ku", "û li ku ji bi di ê de ya yên bo", "ê î û"),
  cyrillic("ru", "и в не на что с по как к о от из за у а то для это он но до все так же при его или был они было под бы со если были после также которые уже году сообщил сообщила быть были более", "ы э ъ ё", "і ї є ґ ў ј љ њ"),
  cyrillic("uk", "і в у на не що з до та за про як від по це для а він але із під також його які їх при або було є після який вже ще щодо року були повідомив може через", "і ї є ґ", "ы э ъ ё"),
  cyrillic("be", "і ў на не што з да у па як за ад гэта для а але яго пра пры таксама або быў яны якія", "ў ы э і", "и щ ъ"),
  cyrillic("bg", "на и да в се за от с е че по не са като това ще до към през при има за който които след или беше той във бе само със още между ли съобщава каза заяви", "ъ щ", "ы э ё і ї є ј"),
  cyrillic("mk", "на и во да се од за е со не дека ќе по како што го ги ја беше кои до или но при од", "ќ ѓ ѕ ј љ њ", "ы э ъ щ й я"),
  cyrillic("sr", "и је у да се на за од су са не који како а ће што би из до али као то које по није био или више према само након рекао", "ј љ њ ђ ћ џ", "ы э ъ щ й я ю"),
  cyrillic("kk", "және мен бұл үшін бір да де деп болып жылы оның туралы осы бойынша", "ә ғ қ ң ө ұ ү һ"),
  cyrillic("ky", "жана бул менен үчүн бир деп да де анын болгон", "ң ө ү"),
  cyrillic("mn", "нь байна болон юм энэ гэж улс хэмээн тэр", "ө ү"),
  cyrillic("tg", "ва дар ки аз ба ин бо барои ҳам", "ҷ ҳ ӣ ӯ ғ қ"),
  arabic("ar", "في من على إلى أن عن مع التي الذي هذا هذه كان ما لا بعد قال بين أو كما قد وقال إن ذلك لم منذ حول خلال وكالة نحو", "ة أ إ", "پ چ ژ گ ی ک ے ٹ"),
  arabic("fa", "در به از که و این را با است برای آن یک خود تا کرد بر هم نیز شده گفت می ها شد بود اما های کرده دارد", "پ چ ژ گ ی ک", "ة ٹ ے"),
  arabic("ur", "کے کی میں ہے اور سے کا کو نے پر یہ کہ ہیں بھی اس کر ایک تھا گیا", "ٹ ڈ ڑ ے ں ہ", ""),
  arabic("ps", "د په او چې کې له ته دی يې سره شوي", "ټ ډ ړ ښ ځ څ ې", ""),
  arabic("ckb", "لە و بە کە بۆ ئەو", "ە ێ ۆ ڵ ڕ", ""),
  { code: "he", script: "hebrew", words: "של את על לא הוא כי עם זה גם", letters: "", never: "" },
  { code: "hi", script: "devanagari", words: "के में की है और से का को ने पर यह कि हैं भी इस कर एक था गया नहीं लिए", letters: "", never: "" },
  { code: "mr", script: "devanagari", words: "आहे आणि या च्या ने हे की तर नाही होते केली करण्यात", letters: "ळ", never: "" },
  { code: "ne", script: "devanagari", words: "छ र को मा ले हो पनि गरेको भएको नेपाल गर्न", letters: "", never: "" },
];

/** Scripts that one language of the news alone is written in, or nearly so. */
export const SCRIPT_LANGUAGES: readonly (readonly [code: string, pattern: RegExp])[] = [
  ["ko", /\p{Script=Hangul}/gu], ["ja", /[\p{Script=Hiragana}\p{Script=Katakana}]/gu], ["zh", /\p{Script=Han}/gu], ["th", /\p{Script=Thai}/gu], ["ka", /\p{Script=Georgian}/gu],
  ["hy", /\p{Script=Armenian}/gu], ["el", /\p{Script=Greek}/gu], ["bn", /\p{Script=Bengali}/gu], ["ta", /\p{Script=Tamil}/gu], ["te", /\p{Script=Telugu}/gu], ["kn", /\p{Script=Kannada}/gu],
  ["ml", /\p{Script=Malayalam}/gu], ["gu", /\p{Script=Gujarati}/gu], ["pa", /\p{Script=Gurmukhi}/gu], ["si", /\p{Script=Sinhala}/gu], ["my", /\p{Script=Myanmar}/gu], ["km", /\p{Script=Khmer}/gu],
  ["lo", /\p{Script=Lao}/gu], ["am", /\p{Script=Ethiopic}/gu], ["or", /\p{Script=Oriya}/gu], ["bo", /\p{Script=Tibetan}/gu], ["dv", /\p{Script=Thaana}/gu],
];
