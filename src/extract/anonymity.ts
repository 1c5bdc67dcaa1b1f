// Why a source is not named: belongs to no name and is no claim ("on condition of anonymity", "que pidió no ser identificado").

const CONDITION = "(?:(?:speaking )?on (?:the )?condition of anonymity|under (?:the )?condition of anonymity|who (?:asked|declined|requested|refused|wished|spoke|wanted|was not authori[sz]ed|were not authori[sz]ed|did not want)|requesting anonymity|"
  + "unter (?:der )?Bedingung der Anonymität|(?:der|die|das) (?:anonym|ungenannt|namentlich nicht)|"
  + "(?:s['’]exprimant |qui s['’]est exprimé |s['’]exprimaient )?sous (?:le )?(?:couvert|sceau) (?:de l['’]|d['’])anonymat|sous (?:la )?condition d['’]anonymat|(?:qui|ayant) (?:a |ont )?(?:requis|requérant|demandé|souhaité) l['’]anonymat|"
  + "(?:que (?:habló|hablaron|declaró) )?bajo (?:condición de |el )?anonimato|a condición de(?:l)? anonimato|que (?:pidió|pidieron|prefirió|solicitó|habló|hablaron) (?:no ser|mantener|el anonimato|bajo)|"
  + "(?:sotto|a|in) condizione (?:di|dell['’])\\s?anonimato|che (?:ha chiesto|hanno chiesto|ha voluto|vuole|chiede) (?:di )?(?:l['’]anonimato|restare|rimanere|non essere|mantenere)|coperto? da anonimato|"
  + "sob (?:condição de |a condição de )?anonimato|que (?:pediu|pediram|falou|solicitou|preferiu) (?:para não|anonimato|sob|não ser)|"
  + "sub (?:protecția |rezerva |condiția )?anonimat(?:ului)?|care (?:a dorit|a cerut|a solicitat|au dorit|au cerut) (?:să|anonimatul))";
const ANYWHERE = new RegExp(`(?<![,\\s])[,\\s]*(?<![\\p{L}])${CONDITION}.*$`, "isu");
const WHOLE = new RegExp(`^[,\\s]*${CONDITION}`, "iu");
/** Longest phrase that is looked at. */
const LONGEST = 200;

/** A source's words without what keeps it unnamed. Linear. */
export function withoutAnonymity(source: string): string {
  if (source.length > LONGEST) return source;
  const named = source.replace(ANYWHERE, "");
  return named.trim() === "" ? source : named;
}

/** True for a clause that only says that or why a source is not named. */
export function isAnonymity(clause: string): boolean {
  return clause.length < 120 && WHOLE.test(clause);
}
