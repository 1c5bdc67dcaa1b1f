// Order matters: Edge and Opera call themselves Chrome, and Chrome calls itself Safari.
const BROWSERS: readonly (readonly [RegExp, string])[] = [
  [/\bEdg(?:e|A|iOS)?\//, "Edge"], [/\bOPR\//, "Opera"], [/\bSamsungBrowser\//, "Samsung Internet"], [/\b(?:Firefox|FxiOS)\//, "Firefox"], [/\b(?:Headless)?Chrom(?:e|ium)\/|\bCriOS\//, "Chrome"], [/\bSafari\//, "Safari"], [/^curl\//, "curl"],
];
const SYSTEMS: readonly (readonly [RegExp, string])[] = [
  [/\bAndroid\b/, "Android"], [/\b(?:iPhone|iPod)\b/, "iPhone"], [/\biPad\b/, "iPad"], [/\bWindows\b/, "Windows"], [/\bMac OS X\b|\bMacintosh\b/, "macOS"], [/\bCrOS\b/, "ChromeOS"], [/\bLinux\b|\bX11\b/, "Linux"],
];

const first = (table: typeof BROWSERS, agent: string): string | null => table.find(([pattern]) => pattern.test(agent))?.[1] ?? null;

/** Browser and system a User-Agent header names, each null when it names none that is known. What it says is what the client claims. */
export function namedAgent(agent: string): { readonly browser: string | null; readonly system: string | null } {
  return { browser: first(BROWSERS, agent), system: first(SYSTEMS, agent) };
}
