/** A run of words that both texts share, or only one has. */
export interface Change {
  readonly kind: "kept" | "removed" | "added";
  readonly text: string;
}

const MAX_CELLS = 4_000_000;
const CONTEXT = 12;

/**
 * What changed from one text to the next, word by word (longest common subsequence after the shared head and tail).
 * Long stretches without change are cut to a few words around the changes. Null when the differing part is too long to compare. Cost: words times words, bounded.
 */
export function changesBetween(before: string, after: string): Change[] | null {
  const left = wordsOf(before);
  const right = wordsOf(after);
  let head = 0;
  while (head < left.length && head < right.length && left[head] === right[head]) head += 1;
  let tail = 0;
  while (tail < left.length - head && tail < right.length - head && left[left.length - 1 - tail] === right[right.length - 1 - tail]) tail += 1;
  const middleLeft = left.slice(head, left.length - tail);
  const middleRight = right.slice(head, right.length - tail);
  if (middleLeft.length * middleRight.length > MAX_CELLS) return null;
  return shortened(merged([
    ...left.slice(0, head).map((text): Change => ({ kind: "kept", text })), ...compare(middleLeft, middleRight), ...left.slice(left.length - tail).map((text): Change => ({ kind: "kept", text })),
  ]));
}

/** Words with the space after them; East Asian text by character. */
function wordsOf(text: string): string[] {
  return text.match(/[\u3040-\u30ff\u3400-\u9fff]|[^\s\u3040-\u30ff\u3400-\u9fff]+\s*|\s+/gu) ?? [];
}

function compare(left: readonly string[], right: readonly string[]): Change[] {
  const width = right.length + 1;
  const lengths = new Uint32Array((left.length + 1) * width);
  for (let i = left.length - 1; i >= 0; i -= 1) {
    for (let j = right.length - 1; j >= 0; j -= 1) {
      lengths[i * width + j] = left[i] === right[j] ? lengths[(i + 1) * width + j + 1]! + 1 : Math.max(lengths[(i + 1) * width + j]!, lengths[i * width + j + 1]!);
    }
  }
  const changes: Change[] = [];
  let i = 0;
  let j = 0;
  while (i < left.length || j < right.length) {
    if (i < left.length && j < right.length && left[i] === right[j]) { changes.push({ kind: "kept", text: left[i]! }); i += 1; j += 1; }
    else if (j >= right.length || (i < left.length && lengths[(i + 1) * width + j]! >= lengths[i * width + j + 1]!)) { changes.push({ kind: "removed", text: left[i]! }); i += 1; }
    else { changes.push({ kind: "added", text: right[j]! }); j += 1; }
  }
  return changes;
}

function merged(changes: readonly Change[]): Change[] {
  const runs: Change[] = [];
  for (const change of changes) {
    const last = runs.at(-1);
    if (last?.kind === change.kind) runs[runs.length - 1] = { kind: last.kind, text: last.text + change.text };
    else runs.push(change);
  }
  return runs;
}

function shortened(changes: readonly Change[]): Change[] {
  return changes.map((change, at) => {
    const words = wordsOf(change.text);
    if (change.kind !== "kept" || words.length <= CONTEXT * 2) return change;
    const start = at === 0 ? "" : words.slice(0, CONTEXT).join("");
    const end = at === changes.length - 1 ? "" : words.slice(-CONTEXT).join("");
    return { kind: "kept", text: `${start} … ${end}` };
  });
}
