const MAX_NAME = 40;
// Controls, direction marks, joiners, private use: what makes a name look like another or turns the line around.
const FORBIDDEN = /[\p{Cc}\p{Cf}\p{Co}\p{Cs}\p{Zl}\p{Zp}<>"`\\@/]/u;

/** A display name as it is kept (NFC, single spaces), or null when it can't be one: 2 to 40 characters, no invisible ones, at least one letter or digit. */
export function cleanName(text: string): string | null {
  const name = text.slice(0, 400).normalize("NFC").trim().replace(/\s+/gu, " ");
  const length = [...name].length;
  return length < 2 || length > MAX_NAME || FORBIDDEN.test(name) || !/[\p{L}\p{N}]/u.test(name) ? null : name;
}

/** Two names with the same key can't both be taken: compatibility forms, case and spaces do not count. */
export function nameKey(name: string): string {
  return name.normalize("NFKC").toLowerCase().replace(/[\s._-]+/gu, "");
}

/** An address as it is compared, or null when it is none. Bounded; one address only, no display name, no line break. */
export function mailKey(text: string): string | null {
  const address = text.trim();
  if (address.length > 254 || !/^[^\s@<>()[\]\\,;:"\p{Cc}]{1,64}@[^\s@<>()[\]\\,;:"\p{Cc}]{1,189}$/u.test(address)) return null;
  const [local, host] = address.split("@");
  if (local === undefined || host === undefined || !/^(?:[\p{L}\p{N}](?:[\p{L}\p{N}-]{0,61}[\p{L}\p{N}])?\.)+[\p{L}\p{N}-]{2,63}$/u.test(host)) return null;
  return address.normalize("NFKC").toLowerCase();
}
