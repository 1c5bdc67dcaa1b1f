import type { Claim, LensClaim, LensRow, StoryMaterial } from "../model/index.js";
import { agencyOf, foldName } from "../text/index.js";
import { findCountries } from "../text/places.js";
import type { Hit } from "./lookup.js";
import { ORG_PARTICLES, PARTICLES, TITLES } from "./match/words.js";

/** A person, organisation or vessel that claims of a story name, with those claims. */
export interface NamedParty {
  readonly name: string;
  readonly claims: readonly { readonly claim: Claim; readonly lang: string }[];
}

const MAX_PARTIES = 300;
const MAX_CLAIMS = 20;
// Words of offices before a name; with titles and adjectives of countries they are no part of it.
const OFFICES = new Set("foreign defense defence interior prime vice deputy first former then chief head leader lawmaker senator secretary minister ministers spokesman spokesperson spokeswoman ambassador envoy chairman director commander official officials army navy the these those mr ms".split(" "));

const plainWord = (word: string): string => foldName(word);
const isSpacedScript = (name: string): boolean => /\p{Script=Latin}|\p{Script=Cyrillic}|\p{Script=Arabic}/u.test(name);

/** A name without the offices, titles and countries that stand before it: "North Korean Foreign Minister Choe Son Hui" is "Choe Son Hui". */
export function bareName(name: string, lang: string): string {
  const words = name.replace(/['’]s\b/gu, "").split(/\s+/).filter((word) => word !== "").slice(0, 20);
  const plain = words.map((word) => word.normalize("NFKD").replace(/\p{M}+/gu, "").toLowerCase());
  let start = 0;
  for (;;) {
    const word = plainWord(words[start] ?? "");
    if (start >= words.length - 1) break;
    const country = findCountries(plain.slice(start, start + 3), lang)[0];
    if (country?.at === 0) {
      const runs = [3, 2, 1].find((length) => findCountries(plain.slice(start, start + length), lang)[0]?.at === 0 && findCountries(plain.slice(start, start + length - 1), lang).length === 0) ?? 1;
      start += runs;
    } else if (TITLES.has(word) || OFFICES.has(word)) start += 1;
    else break;
  }
  return words.slice(start).join(" ");
}

/** Enough of a name to be looked up: two words that are more than particles, or three letters of a script that runs names together, or an acronym. */
function isNameable(name: string): boolean {
  if (!/\p{L}/u.test(name) || name.length > 120) return false;
  if (!isSpacedScript(name)) return (name.match(/\p{L}/gu) ?? []).length >= 3;
  const words = name.split(/\s+/).filter((word) => !PARTICLES.has(plainWord(word)) && !ORG_PARTICLES.has(plainWord(word)));
  return words.length >= 2 || /^\p{Lu}{4,12}$/u.test(name);
}

/** "Ines Tarn of Velmar Arms" is a person and perhaps an organisation, or one name: all three are looked up. */
function partsOf(name: string): string[] {
  const parts = name.split(/(?<!\s)\s+(?:of|from|at|de|von|vom)\s+|,\s+/u).filter((part) => part !== "");
  return parts.length > 1 && parts.length <= 3 ? [name, ...parts] : [name];
}

/**
 * Who the claims of a story name, as actors or as those who said it, without outlets, agencies and countries. Spellings that fold to one are one.
 * At most 300, in the order of the articles. Linear in the claims.
 */
export function partiesOf(material: StoryMaterial): NamedParty[] {
  const outlets = new Set(material.articles.map((article) => foldName(article.outlet.name)));
  const found = new Map<string, { name: string; claims: { claim: Claim; lang: string }[] }>();
  const isOutlet = (name: string): boolean => outlets.has(foldName(name)) || agencyOf(name) !== null;
  material.extractions.forEach(({ claims, lang }) => {
    for (const claim of claims) {
      const hops = claim.attribution.chain.filter((hop) => hop.role === "origin" || hop.role === "relay").map((hop) => hop.name);
      const carriers = new Set([claim.attribution.outlet?.name, claim.attribution.carried?.name].flatMap((name) => (name === undefined ? [] : [foldName(name)])));
      for (const raw of [...claim.actors.map((actor) => actor.name), ...hops].flatMap(partsOf)) {
        const name = bareName(raw, lang);
        const key = foldName(name);
        if (key === "" || !isNameable(name) || isOutlet(name) || carriers.has(key)) continue;
        const party = found.get(key) ?? { name, claims: [] };
        if (party.claims.length < MAX_CLAIMS && !party.claims.some((one) => one.claim.id === claim.id)) party.claims.push({ claim, lang });
        if (found.size < MAX_PARTIES || found.has(key)) found.set(key, party);
      }
    }
  });
  return [...found.values()];
}

/** One row of the lens for a party and the entry it may be: the alias, the list and its date, the score, and what speaks against it. */
export function partyRow(party: NamedParty, hit: Hit, decision: string | null): LensRow {
  const main = hit.listing.names[0]?.text ?? hit.listing.id;
  const against = hit.against.map((reason) => reason.text).join(" ");
  const claims = party.claims.map(({ claim, lang }): LensClaim => ({ claimId: claim.id, groupId: null, articleId: claim.articleId, statement: claim.statement, lang, origin: claim.attribution.chain[0]?.name ?? null }));
  return {
    title: `${party.name}: ${main} (${hit.listing.id})`, level: "listed-party",
    reason: `${decision ?? "Perhaps the same: nobody has confirmed it."} “${party.name}” is like the listed name “${hit.alias}” (${hit.score.toFixed(2)}).${against === "" ? "" : ` Against it: ${against}`}`,
    source: `${hit.listTitle}, version ${hit.version}${hit.listing.programmes.length === 0 ? "" : `, ${hit.listing.programmes.join(", ")}`}`, sourceUrl: null, asOf: hit.asOf,
    page: `/listed/${encodeURIComponent(hit.list)}/${encodeURIComponent(hit.listing.id)}`, claims, alleged: [], party: { list: hit.list, entryId: hit.listing.id, name: party.name },
  };
}
