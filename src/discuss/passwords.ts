/** Fewest and most characters of a password. */
export const PASSWORD_LENGTH = { min: 10, max: 256 } as const;

// Stems of the passwords that lead every published list; a password that is one of them with digits or signs around it is refused.
const STEMS = new Set(("password passwort passw0rd p@ssw0rd p@ssword contraseña motdepasse wachtwoord haslo senha parola qwerty qwertyuiop qwertz azerty asdfghjkl zxcvbnm "
  + "letmein welcome iloveyou sunshine princess football baseball basketball superman batman dragon monkey master shadow michael jennifer jordan hunter trustno "
  + "starwars whatever freedom computer internet chocolate administrator admin changeme default secret access login guest test testing hello charlie donald "
  + "liverpool chelsea arsenal barcelona realmadrid pokemon minecraft samsung google facebook headwater abcdefg abcdefgh abcdefghij qazwsx qazwsxedc 1qaz2wsx 1q2w3e4r 1q2w3e4r5t q1w2e3r4 q1w2e3r4t5 zaq12wsx").split(" "));

/** Why a password can't be taken, or null when it can. No rules on kinds of characters (OWASP ASVS 5.0.0, 6.2). */
export function passwordProblem(password: string, about: readonly string[]): "password-short" | "password-long" | "password-common" | "password-own" | null {
  const length = [...password].length;
  if (length < PASSWORD_LENGTH.min) return "password-short";
  if (length > PASSWORD_LENGTH.max) return "password-long";
  const plain = password.toLowerCase();
  const core = plain.replace(/^[\d\W_]+|[\d\W_]+$/gu, "");
  if (STEMS.has(core) || STEMS.has(plain) || isRun(plain) || new Set(plain).size < 4) return "password-common";
  const own = about.flatMap((text) => [text.toLowerCase(), ...text.toLowerCase().split(/[@\s]/)]).filter((part) => part.length >= 4);
  if (own.some((part) => core === part || plain === part)) return "password-own";
  return null;
}

/** "1234567890", "abcdefghij", "0987654321": each character next to the one before. */
function isRun(text: string): boolean {
  const steps = new Set([...text].slice(1).map((char, at) => (char.codePointAt(0) ?? 0) - (text.codePointAt(at) ?? 0)));
  const step = [...steps][0] ?? 0;
  return (steps.size === 1 && Math.abs(step) <= 1) || /^(?:0?123456789|9876543210?)+0?$/.test(text);
}
