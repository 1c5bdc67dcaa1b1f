/** Deepest level that is indented; replies to it stand beside it and name whom they answer. */
export const MAX_DEPTH = 5;

const WIDTH = 8;

/** Place of a comment in its story as text: reading order is text order. Eight base-36 digits for each level, so the path of a parent is the beginning of its replies'. */
export function pathOf(seq: number, parent: { readonly path: string; readonly depth: number } | null): { readonly path: string; readonly depth: number } {
  const own = seq.toString(36).padStart(WIDTH, "0");
  if (parent === null) return { path: own, depth: 0 };
  if (parent.depth < MAX_DEPTH) return { path: parent.path + own, depth: parent.depth + 1 };
  return { path: parent.path.slice(0, MAX_DEPTH * WIDTH) + own, depth: MAX_DEPTH };
}

/** Paths of the comments above one, the thread's first comment first. */
export function pathsAbove(path: string): string[] {
  const above: string[] = [];
  for (let end = WIDTH; end < path.length; end += WIDTH) above.push(path.slice(0, end));
  return above;
}
