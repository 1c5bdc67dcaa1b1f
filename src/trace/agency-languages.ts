// @table
/**
 * Languages in which agencies write themselves (their own service pages). Two pages in two of an agency's own languages come from two versions of its
 * report; a page in another language was translated by whoever printed it.
 */
const SERVICES: Readonly<Record<string, string>> = {
  afp: "fr en es pt de ar", ap: "en es", reuters: "en fr es de it pt ru ar ja zh", dpa: "de en es ar", efe: "es en pt ar", ansa: "it en es de pt ar",
  xinhua: "zh en fr es ru ar pt de ja ko", yonhap: "ko en zh ja ar es fr", kyodo: "ja en zh ko", tass: "ru en", ria: "ru en es ar", interfax: "ru en",
  "interfax-ukraine": "uk ru en", ukrinform: "uk ru en de es fr pl ja", unn: "uk ru en", aa: "tr en ar fr ru", lusa: "pt en", europapress: "es en",
  apa: "de", "keystone-sda": "de fr it", belga: "fr nl en", pap: "pl en", agerpres: "ro en", bta: "bg en", kcna: "ko en es ru zh ja", irna: "fa en ar",
};

/** True when both languages are an agency's own. Keys as in the text room's table of agencies; false for an unknown key. */
export function writesInBoth(agency: string, a: string, b: string): boolean {
  const languages = SERVICES[agency]?.split(" ") ?? [];
  return a !== b && languages.includes(a) && languages.includes(b);
}
