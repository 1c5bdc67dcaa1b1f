import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";

const RUN = ["alert(1)", "alert`1`", "(alert)(1)", "top['al'+'ert'](1)", "&#97;lert(1)"];
const SCHEMES = ["javascript:", "JaVaScRiPt:", "java\tscript:", "java\nscript:", "\u0001javascript:", " javascript:", "\u00a0javascript:", "\u2028javascript:", "javascript&colon;", "javascript&#58;", "&#106;avascript:", "vbscript:", "data:text/html,", "data:image/svg+xml,", "blob:", "view-source:javascript:", "javascript://%0a"];
const TAGS = ["script", "img src=x", "svg", "body", "iframe", "details open", "video><source", "input autofocus", "math", "marquee", "object", "embed", "style", "link rel=stylesheet", "meta http-equiv=refresh", "base", "form", "template", "noscript", "xmp", "isindex", "x"];
const EVENTS = ["onerror", "onload", "onfocus", "ontoggle", "onpointerenter", "onbegin", "onanimationstart", "ONERROR", "on\u00ederror", "\nonerror", "/onerror"];
const BREAKS = ["", "\"", "'", "\">", "'>", "</title>", "</textarea>", "</script>", "-->", "]]>", "`", "<!--", "<![CDATA[", "&lt;", "%3C", "\u0000", "\ufeff", "\ud83d"];

/** Payloads by family, made from parts: tags with events, links with schemes in Markdown, breaks out of attributes and texts, and things that only Markdown turns into HTML. */
export function ownPayloads(): string[] {
  const call = (at: number): string => RUN[at % RUN.length]!;
  return [
    ...TAGS.flatMap((tag, at) => [`<${tag} ${EVENTS[at % EVENTS.length]!}=${call(at)}>`, `<${tag.toUpperCase()}/${EVENTS[(at + 3) % EVENTS.length]!}="${call(at + 1)}"//`]),
    ...BREAKS.flatMap((out, at) => [`${out}<script>${call(at)}</script>`, `${out} onmouseover=${call(at)} x=`, `${out}<img src=x onerror=${call(at)}>`]),
    ...SCHEMES.flatMap((scheme, at) => [`[a](${scheme}${call(at)})`, `[a](<${scheme}${call(at)}>)`, `<${scheme}${call(at)}>`, `![a](${scheme}${call(at)})`, `[a]: ${scheme}${call(at)}\n\n[a]`, `<a href="${scheme}${call(at)}">a</a>`]),
    "```\"onmouseover=alert(1)\n</code></pre><script>alert(1)</script>\n```", "`<img src=x onerror=alert(1)>`", "[a](https://a.example/\"onmouseover=\"alert(1))", "[a](https://a.example 'x\" onmouseover=alert(1)')", "<https://a.example/\"onclick=alert(1)>",
    "[<img src=x onerror=alert(1)>](https://a.example)", "> <svg/onload=alert(1)>", "* <svg/onload=alert(1)>", "&lt;script&gt;alert(1)&lt;/script&gt;", "<scr<script>ipt>alert(1)</scr</script>ipt>", "<svg><style><img src=x onerror=alert(1)></style></svg>",
    "<math><mtext><table><mglyph><style><!--</style><img title=\"--&gt;&lt;img src=1 onerror=alert(1)&gt;\">", "{{constructor.constructor('alert(1)')()}}", "${alert(1)}", "<noscript><p title=\"</noscript><img src=x onerror=alert(1)>\">", "a\u202egnp.exe", "@<b>name</b>", "<a href=//evil.example>a</a>", "[a](//evil.example)", "[a](\\\\evil.example)",
  ];
}

/** The shared collection of payloads when it is there, else none; every `step`-th. */
export function sharedPayloads(step: number): string[] {
  const file = join(process.env["HEADWATER_SHARED"] ?? join(process.cwd(), "..", "shared"), "data", "security", "xss-dev.jsonl");
  if (!existsSync(file)) return [];
  return readFileSync(file, "utf8").split("\n").filter((line) => line !== "").map((line) => (JSON.parse(line) as { readonly payload: string }).payload).filter((_, at) => at % step === 0);
}

/** Strings that break programs, one a line, from the shared collection when it is there, else a few of our own. */
export function naughtyStrings(): string[] {
  const file = join(process.env["HEADWATER_SHARED"] ?? join(process.cwd(), "..", "shared"), "data", "security", "naughty-strings.txt");
  const own = ["undefined", "null", "NaN", "1e999", "' OR 1=1; --", "%s%n", "../../etc/passwd", "田中さん", "👩‍👩‍👧", "\u202etest", "Ω≈ç√", "﷽", "$HOME", "\\u0041", "<>", "ﾀ`ｨ(´∀`∩", "a\u0301"];
  return existsSync(file) ? readFileSync(file, "utf8").split("\n").filter((line) => line.trim() !== "" && !line.startsWith("#")) : own;
}

/** Whether the long tests are asked for (npm run test:security). */
export const IS_LONG = process.env["HEADWATER_TEST_LONG"] === "1";
