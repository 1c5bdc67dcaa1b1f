/** What can change in a story and be told in any language; each code with the values its sentence has places for. */
export const NEWS_CODES = [
  "origin", "origin.at", "replaced", "replaced.still", "replaced.unnamed", "replaced.unnamed.still", "claim",
  "repair.merge", "repair.split", "repair.move", "repair.pin", "repair.source", "repair.edge.right", "repair.edge.wrong", "repair.edge.unsure", "repair.join-claims", "repair.part-claims", "repair.figure", "repair.figure-out", "repair.name", "repair.origin",
  "hit.confirmed", "hit.rejected", "hit.undone",
] as const;
export type NewsCode = (typeof NEWS_CODES)[number];

/** A change by its code, beside its English sentence. What a person decided names them, and has their reason unless it was taken back. */
export interface NewsNote {
  readonly code: NewsCode;
  readonly values: Readonly<Record<string, string | number>>;
  readonly by?: string;
  readonly reason?: string;
}
