// What the law of sanctions has to do with a story: measures its claims engage, and listed parties it names.
// In: claims in their articles; lists as bytes; names. Out: findings with reason, level and what is missing; entries of lists; hits with
// the matched alias, the parts of the score and what speaks against it.
// Promised: nothing is called a violation: who alleges one is shown as a claim with its own origin, or as unsourced; every paragraph number
// says how far it was checked; every hit names list, version and alias; a missing name is "not on this list as of" a date.
// Refused: legal advice, "clean", screening of outlets, a score without its parts, the network and the disk.
// One regime is one file under regime/; one list format is one file under lists/.
export * from "./lens/regime.js";
export { findMeasures, type Finding, type LensLevel } from "./lens/findings.js";
export { lensOfMaterial, measureTitle, storyFindings } from "./lens/story.js";
export { REGIMES } from "./regime/index.js";
export { comparePrepared, LIKELY, matchNames, NEAR, type NameMatch } from "./match/compare.js";
export { prepareName, type NameKind, type PreparedName } from "./match/prepared-name.js";
export { MATCH_SETTINGS, type MatchSettings } from "./match/settings.js";
export { buildIndex, LOOKUP_SETTINGS, lookUp, type Hit, type KeptList, type LookupSettings, type ScreeningIndex, type Wanted } from "./lookup.js";
export { parseList, type ListReading } from "./lists/parse-list.js";
export { diffLists, isSuspect, type ListDiff } from "./lists/diff.js";
export { LIST_BOUNDS, type Identifier, type ListedName, type ListFormat, type Listing, type ParsedList } from "./lists/listing.js";
export { parseCsv } from "./lists/csv.js";
export { bareName, partiesOf, partyRow, type NamedParty } from "./parties.js";
