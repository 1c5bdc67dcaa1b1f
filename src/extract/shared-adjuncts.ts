import type { Claim } from "../model/index.js";
import type { Clause } from "./clauses.js";

/** Two clauses joined by a bare word, without a mark: what stands at the end of the second holds for both ("28 dead and 150 injured on Sunday in Karsout"). */
const JOINED = /^\s*(?:and|und|et|y|e|ed|și|şi)?\s*$/iu;
/** A clause that hangs on the one before it by a participle: "…, killing 14", "…, faisant 14 morts". */
const HANGS = /^(?:\p{Ll}{3,}(?:ing|ant|ando|endo|iendo|indo)|\p{Ll}{3,}(?:ând|ind))(?![\p{L}])/u;

/** Gives a clause without a place or time of its own those of the clause it shares its adjuncts with. `claims` begin with one for each clause. Linear. */
export function shareAdjuncts(text: string, clauses: readonly Clause[], claims: readonly Claim[]): Claim[] {
  return claims.map((claim, index) => {
    const clause = clauses[index];
    if (clause === undefined || claim.place !== null && claim.time !== null) return claim;
    const donor = donorOf(text, clauses, claims, index);
    return donor === null ? claim : { ...claim, place: claim.place ?? donor.place, time: claim.time ?? donor.time };
  });
}

function donorOf(text: string, clauses: readonly Clause[], claims: readonly Claim[], index: number): Claim | null {
  const clause = clauses[index], next = clauses[index + 1], previous = clauses[index - 1];
  if (clause === undefined) return null;
  if (previous !== undefined && HANGS.test(text.slice(clause.span.from, Math.min(clause.span.to, clause.span.from + 24)))) return claims[index - 1] ?? null;
  const head = clause.head === null ? -1 : clauses.findIndex(({ span }) => span.from === clause.head?.from);
  if (head >= 0 && head < index) return claims[head] ?? null;
  return next !== undefined && next.span.from >= clause.span.to && JOINED.test(text.slice(clause.span.to, next.span.from)) ? claims[index + 1] ?? null : null;
}
