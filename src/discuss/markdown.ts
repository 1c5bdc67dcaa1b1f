import MarkdownIt from "markdown-it";

/** Every tag that rendered text can hold. */
export const MARKDOWN_TAGS: ReadonlySet<string> = new Set(["p", "br", "em", "strong", "s", "code", "pre", "blockquote", "ul", "ol", "li", "a"]);

/** Longest text of a comment or note, in UTF-16 units. */
export const MAX_BODY = 8000;

const LINK = /^(?:https?:\/\/|mailto:)[^\s]+$/i;
// Characters that are not seen but change what an address seems to say.
const UNSEEN = /[\p{Cc}\p{Cf}\p{Z}]|\u034f|[\u115f\u1160]|\u3164|\uffa0/u;

/** True for an address a reader's text may link to: http, https or mailto, with nothing invisible in it. */
export function isLinkable(address: string): boolean {
  return address.length <= 2000 && LINK.test(address) && !UNSEEN.test(decoded(address)) && (/^mailto:/i.test(address) || URL.canParse(address));
}

function decoded(address: string): string {
  try { return decodeURI(address); } catch { return address; }
}

const markdown = makeMarkdown();

function makeMarkdown(): InstanceType<typeof MarkdownIt> {
  const made = new MarkdownIt("default", { html: false, linkify: false, typographer: false, breaks: true, maxNesting: 12 });
  made.disable(["image", "heading", "lheading", "hr", "table", "reference", "html_block", "html_inline", "code"]);
  made.validateLink = isLinkable;
  made.renderer.rules["fence"] = (tokens, at) => `<pre><code>${made.utils.escapeHtml(tokens[at]?.content ?? "")}</code></pre>\n`;
  made.renderer.rules["link_open"] = (tokens, at) => `<a href="${made.utils.escapeHtml(String(tokens[at]?.attrGet("href") ?? ""))}" rel="nofollow ugc noopener noreferrer">`;
  made.renderer.rules["ordered_list_open"] = () => "<ol>\n";
  return made;
}

/**
 * A reader's Markdown as HTML that holds MARKDOWN_TAGS only (CommonMark 0.31 without HTML, pictures, headings, rules, tables and references).
 * Text over MAX_BODY is cut. Never throws; about 30 µs for a usual comment.
 */
export function renderMarkdown(text: string): string {
  return markdown.render(text.slice(0, MAX_BODY)).trim();
}

/** Addresses that a text links to or spells out, in order, at most 50. */
export function linksOf(text: string): string[] {
  return (text.slice(0, MAX_BODY).match(/\bhttps?:\/\/[^\s<>()\]"']{1,500}/gi) ?? []).slice(0, 50);
}

const MENTION = /(?<![\p{L}\p{N}_@/.])@([\p{L}\p{N}][\p{L}\p{N}_.-]{1,39})/gu;

// Names may have spaces; a word or two after the first may belong to it.
const ADDRESSED = /(?<![\p{L}\p{N}_@/.])@([\p{L}\p{N}][\p{L}\p{N}_.-]{1,39})(?: ([\p{L}\p{N}][\p{L}\p{N}_.-]{0,39}))?(?: ([\p{L}\p{N}][\p{L}\p{N}_.-]{0,39}))?/gu;

/** Whom a text may address as "@name", at most 10: for each the names it can mean, the longest first ("@Ann Lee said": "Ann Lee said", "Ann Lee", "Ann"). */
export function addressedIn(text: string): string[][] {
  return [...text.slice(0, MAX_BODY).matchAll(ADDRESSED)].slice(0, 10).map(([, ...words]) => {
    const given = words.filter((word) => word !== undefined);
    return given.map((_, at) => given.slice(0, given.length - at).join(" ").replace(/[.-]{1,40}$/, ""));
  });
}

/** Keys of the names that a text addresses as "@name", each once, at most 10. */
export function mentionsOf(text: string): string[] {
  const keys = [...text.slice(0, MAX_BODY).matchAll(MENTION)].map((found) => (found[1] ?? "").replace(/(?<![.-])[.-]+$/, "").normalize("NFKC").toLowerCase());
  return [...new Set(keys)].slice(0, 10);
}
