/** Wraps text at spaces to a width; `lead` stands before the first line and its width in spaces before the others. Words longer than the width stay whole. */
export function wrap(text: string, width: number, lead = ""): string {
  const indent = " ".repeat(lead.length);
  const lines: string[] = [];
  let line = lead;
  for (const word of text.split(/\s+/)) {
    if (line.length > lead.length && line.length + 1 + word.length > width) {
      lines.push(line);
      line = indent + word;
    } else line += (line.length === lead.length || line.length === 0 ? "" : " ") + word;
  }
  return [...lines, line].join("\n");
}
