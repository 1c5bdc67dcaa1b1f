/** Rows of a CSV text (RFC 4180): cells may be quoted and hold separators, quotes and line ends. Empty lines are left out; a quote that is never closed ends with the text. Linear. */
export function parseCsv(text: string, separator = ","): string[][] {
  const rows: string[][] = [];
  let row: string[] = [], cell = "", isQuoted = false;
  const endRow = (): void => {
    row.push(cell);
    if (row.length > 1 || row[0] !== "") rows.push(row);
    row = [];
    cell = "";
  };
  for (let at = 0; at < text.length; at += 1) {
    const letter = text[at] ?? "";
    if (isQuoted) {
      if (letter !== "\"") cell += letter;
      else if (text[at + 1] === "\"") { cell += "\""; at += 1; } else isQuoted = false;
    } else if (letter === "\"" && cell === "") isQuoted = true;
    else if (letter === separator) { row.push(cell); cell = ""; } else if (letter === "\n" || letter === "\r") {
      if (letter === "\r" && text[at + 1] === "\n") at += 1;
      endRow();
    } else cell += letter;
  }
  endRow();
  return rows;
}
