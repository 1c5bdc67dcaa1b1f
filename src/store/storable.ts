/** Text that PostgreSQL takes: it holds no U+0000 and no half surrogates. One replacement character each, so that offsets stay. */
export function storableText(text: string): string {
  return text.replaceAll("\u0000", "\ufffd").toWellFormed();
}

/** JSON that PostgreSQL takes; see `storableText`. Keys are the house's own and are left alone. */
export function storable(value: unknown): string {
  const text = JSON.stringify(value);
  // Hostile pages hold such characters, others don't: only then is every string looked at.
  if (!/\\u(?:0000|d[89a-f])/i.test(text)) return text;
  return JSON.stringify(value, (_key, part: unknown) => (typeof part === "string" ? storableText(part) : part));
}
