/** Roles of a span in an attribution, in the order of their labels. */
export const ROLES = ["source", "cue", "content"] as const;
export type Role = (typeof ROLES)[number];

/** BIO labels: 0 outside, then begin and inside of each role. */
export const LABEL_COUNT = 7;

/** Label that begins a span of a role (index into `ROLES`); the next one continues it. */
export function beginOf(role: number): number {
  return 1 + 2 * role;
}

/** Role of a label, -1 for outside. */
export function roleOf(label: number): number {
  return label === 0 ? -1 : (label - 1) >> 1;
}

/** True for labels that continue a span. */
export function isInside(label: number): boolean {
  return label > 0 && label % 2 === 0;
}

/** True when `next` may follow `label`: a span is continued only by its own role. -1 stands for the start. */
export function mayFollow(label: number, next: number): boolean {
  return !isInside(next) || (label > 0 && roleOf(label) === roleOf(next));
}
