const WIDE = /[\u1100-\u115f\u2e80-\u303e\u3041-\u9fff\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]/g;
/** Chinese and Japanese break between any two characters, but never before a closing mark. */
const PIECES = /[\u3041-\u30ff\u3400-\u9fff][\u3001-\u3002\u300b-\u3011\uff01\uff09\uff0c\uff1a\uff1b\uff1f]*|[^\s\u3041-\u30ff\u3400-\u9fff]+|\s+/g;

/** Columns a text takes on a terminal: East Asian wide characters take two. */
function columnsOf(text: string): number {
  return text.length + (text.match(WIDE)?.length ?? 0);
}

/**
 * Wraps text to a width in columns, at spaces and between Chinese and Japanese characters; `lead` stands before the first line and its width in spaces
 * before the others. Words longer than the width stay whole. White space becomes one space.
 */
export function wrap(text: string, width: number, lead = ""): string {
  const indent = " ".repeat(lead.length);
  const lines: string[] = [];
  let line = lead;
  let space = "";
  for (const piece of text.match(PIECES) ?? []) {
    if (piece.trim() === "") { space = line.length === lead.length ? "" : " "; continue; }
    if (line.length > lead.length && columnsOf(line) + space.length + columnsOf(piece) > width) {
      lines.push(line);
      line = indent + piece;
    } else line += space + piece;
    space = "";
  }
  return [...lines, line].join("\n");
}
