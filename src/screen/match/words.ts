// @table
// Words that name matching treats apart: titles, particles, short forms, legal forms, words that many organisations share, number words.
// Compiled for this project from general knowledge of names. Everything is folded (ASCII, lower case).

const list = (words: string): ReadonlySet<string> => new Set(words.trim().split(/\s+/));

/** Titles and forms of address that are no part of a name. */
export const TITLES = list(`
mr mrs ms miss mister sir dr doctor prof professor herr frau monsieur madame mme mlle senor senora sr sra don dona signor signora
president prasident presidente president praesident premier minister ministre ministro chancellor kanzler general gen colonel col major maj captain capt lieutenant lt
admiral marshal marshall sergeant sgt sheikh shaikh shaykh cheikh sheik mullah mulla maulavi mawlawi maulana haji hajji hadji hajj al-hajj alhaj ayatollah imam
comrade gospodin gospodja pan pani king queen prince princess lord lady jr junior senior esq phd md nee aka ing dipl mag hon rev reverend father brother sister
`);

/** Small words inside a personal name: their presence or absence says little. */
export const PARTICLES = list(`
al el ul ad as ash at az an ar bin ibn ben bint binti oglu ogli kizi qizi de da do dos das di del della la le les los du des van von der den ter ten zu zum zur
af av y e und abu abou umm uld ould ag ait bou
`);

/** Particles after which the father's name stands. */
export const SON_OF = list("bin ibn ben bint binti");

/** Given names and the short forms people are known by. One row is one name. */
export const SHORT_FORM_ROWS: readonly string[] = `
alexander alexandr aleksandr alexandre alex sasha sascha sandro
andrew andy drew
anthony tony antonio toni
benjamin ben benny bibi
christopher chris kit
daniel dan danny
david dave davey
dmitry dmitri dmitriy dima mitya
donald don donnie
edward ed eddie ted teddy ned
elizabeth liz lizzie beth betty eliza
eugene gene evgeny yevgeny evgeniy yevgeniy evgenii zhenya
frederick fred freddie freddy
francis frank francisco paco pancho
gregory greg grigory grigori grisha
henry harry hank
ivan vanya
james jim jimmy jamie
john jack johnny
joseph joe joey jose pepe yosef
katherine catherine kate katie kathy cathy katharine
lawrence larry laurence
leonard leo len lenny
margaret maggie meg peggy
matthew matt matthias
michael mike mick mickey mikhail misha
nicholas nick nicolas nikolai nikolay kolya
patrick pat paddy
peter pete petr pyotr petya
philip phil phillip
richard rick dick ricky
robert bob bobby rob robbie
ronald ron ronnie
samuel sam sammy
sergey sergei serge seryozha
stephen steve steven stefan
susan sue susie
theodore theo ted teddy
thomas tom tommy
timothy tim timmy
victor vic viktor vitya
vladimir volodymyr vova volodya wladimir
walter walt
william bill billy will willy liam
yuri yury juri iurii
`.trim().split("\n");

/** Legal forms, by what they stand for: people's own liability limited, held by shares, a partnership, without profit. One row: class, then its forms; forms of several words are joined with "_". */
export const LEGAL_FORM_ROWS: readonly string[] = `
limited: ltd limited llc l_l_c limited_liability_company gmbh gesellschaft_mit_beschrankter_haftung sarl s_a_r_l srl s_r_l sro s_r_o doo d_o_o ooo o_o_o obshchestvo_s_ogranichennoy_otvetstvennostyu obschestvo_s_ogranichennoy_otvetstvennostyu societatea_cu_raspundere_limitata kft oy ab_oy sp_z_o_o sp_z_oo spzoo sp_zoo zoo bv b_v besloten_vennootschap bvba b_v_b_a sprl pty pty_ltd private_limited pvt pvt_ltd pte pte_ltd co_ltd company_limited limited_company lda ltda eood tov tzov yugen_kaisha yk aps ood
stock: ag aktiengesellschaft sa s_a sociedad_anonima societe_anonyme spa s_p_a societa_per_azioni nv n_v plc p_l_c public_limited_company jsc pjsc ojsc cjsc oao zao pao ao oao_ao joint_stock_company open_joint_stock_company closed_joint_stock_company public_joint_stock_company aktsionernoe_obshchestvo akcionernoe_obshchestvo aktsionernoye_obshchestvo akczionernoe_obshhestvo akcionernoye_obschestvo publichnoe_aktsionernoe_obshchestvo inc incorporated corp corporation co company ab a_s as asa ad se kk kabushiki_kaisha tbk jsb bhd sdn_bhd berhad sab_de_cv sa_de_cv sas s_a_s
partnership: lp l_p llp l_l_p limited_partnership limited_liability_partnership kg gmbh_co_kg ohg gbr cv c_v snc
nonprofit: ano nko ev e_v eingetragener_verein autonomous_non_profit_organization avtonomnaya_nekommercheskaya_organizatsiya stichting
`.trim().split("\n");

/** Legal words that many use for any business, so they contradict no legal form. */
export const VAGUE_LEGAL_FORMS = list("co company corp corporation inc incorporated group holding holdings");

/** Words that many organisations have in their names: they say little alone. */
export const GENERIC_WORDS = list(`
bank group holding holdings company co corporation corp enterprise enterprises industry industries industrial international national general trading trade import export
services service solutions systems system technology technologies tech global investment investments capital fund funds trust partners finance financial management
development construction engineering shipping marine logistics transport energy oil gas petroleum electric electronics motor motors steel mining trading house
foundation organisation organization association society institute university academy center centre committee council commission agency department ministry office bureau
federation union party front army movement brigade force forces company firm works factory plant
limited joint stock public state people peoples united
`);

/** Parts of the world in names of organisations. */
export const REGION_WORDS = list("europe asia africa america americas pacific atlantic middle east west north south northern southern eastern western world international worldwide global");

/** Small words inside the name of an organisation. */
export const ORG_PARTICLES = list("the of and for in on at to a an und der die das des fur von de la le les et du y e del di i");

/** Words for numbers that names spell out. */
export const NUMBER_WORDS: ReadonlyMap<string, number> = new Map([
  ["zero", 0], ["one", 1], ["two", 2], ["three", 3], ["four", 4], ["five", 5], ["six", 6], ["seven", 7], ["eight", 8], ["nine", 9], ["ten", 10], ["eleven", 11], ["twelve", 12],
  ["thirteen", 13], ["fourteen", 14], ["fifteen", 15], ["sixteen", 16], ["seventeen", 17], ["eighteen", 18], ["nineteen", 19], ["twenty", 20], ["thirty", 30], ["forty", 40],
  ["fifty", 50], ["sixty", 60], ["seventy", 70], ["eighty", 80], ["ninety", 90], ["first", 1], ["second", 2], ["third", 3], ["fourth", 4], ["fifth", 5],
]);

/** Long words of organisations and what they are shortened to. */
export const ORG_SHORT_FORMS: ReadonlyMap<string, string> = new Map([
  ["organisation", "organization"], ["centre", "center"], ["intl", "international"], ["international", "international"], ["dept", "department"], ["govt", "government"], ["natl", "national"],
  ["mfg", "manufacturing"], ["bros", "brothers"], ["assn", "association"], ["assoc", "association"], ["univ", "university"], ["inst", "institute"], ["corp", "corporation"], ["co", "company"], ["tech", "technology"],
]);

/** Countries in names of organisations, as different names say "a different company of the group". */
export const COUNTRY_WORDS = list(`
afghanistan albania algeria angola argentina armenia australia austria azerbaijan bahrain bangladesh belarus belgium bolivia brazil brasil bulgaria cambodia cameroon canada chad chile china colombia congo croatia cuba
cyprus czech denmark danmark ecuador egypt england eritrea estonia ethiopia finland france georgia germany deutschland ghana greece guatemala guinea haiti honduras hongkong hungary iceland india indonesia iran iraq ireland israel
italia italy japan jordan kazakhstan kenya korea kuwait kyrgyzstan laos latvia lebanon liberia libya lithuania luxembourg malaysia mali malta mexico moldova mongolia morocco mozambique myanmar nederland nepal netherlands
nicaragua niger nigeria norge norway oman pakistan panama paraguay peru philippines poland polska portugal qatar romania russia rwanda saudi schweiz senegal serbia singapore slovakia slovenia somalia spain espana sudan
suisse suomi sverige sweden switzerland syria taiwan tajikistan tanzania thailand tunisia turkey turkiye turkmenistan uganda uk ukraine uae usa uruguay uzbekistan venezuela vietnam yemen zambia zimbabwe osterreich
`);
