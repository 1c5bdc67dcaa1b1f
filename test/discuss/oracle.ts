import { parse, type DefaultTreeAdapterTypes } from "parse5";

type Node = DefaultTreeAdapterTypes.Node;

const TAGS = new Set(("html head meta title link script body a header nav div span form label input main section h1 h2 h3 p b strong em s code pre blockquote ul ol li br time details summary article textarea select optgroup option button fieldset legend bdi footer kbd svg path circle "
  + "dialog dl dt dd ins del mark small sup aside q table thead tbody tr th td figure figcaption g text rect").split(" "));
const ATTRIBUTES = new Set(("charset name content property rel href type title lang data-theme src defer class id tabindex action method role for placeholder value aria-current aria-label aria-labelledby aria-describedby aria-pressed aria-hidden d cx cy r viewBox width height hidden autocomplete required maxlength rows "
  + "checked selected datetime dir data-seq data-live data-live-note data-proof data-passkey-use data-passkey-add data-back data-search data-keys data-theme-switch data-close label min max open enctype download inputmode size pattern data-item disabled readonly autofocus data-at data-story data-cite data-print popover popovertarget popovertargetaction scope rowspan colspan x y rx text-anchor accept translate").split(" "));
const ADDRESS = /^(?:https?:\/\/|mailto:|\/(?!\/)|#|\?)/i;
const CONTROL = /[\p{Cc}\p{Zl}\p{Zp}]/u;

/** A block of JSON-LD that is JSON to its end and opens no markup: data, which no browser runs. */
function isData(node: DefaultTreeAdapterTypes.Element): boolean {
  const [type] = node.attrs.map((one) => (one.name === "type" ? one.value : "")).filter((one) => one !== "");
  const [text] = node.childNodes;
  if (node.tagName !== "script" || type !== "application/ld+json" || node.attrs.length !== 1 || text === undefined || !("value" in text) || text.value.includes("<")) return false;
  try { return typeof JSON.parse(text.value) === "object"; } catch { return false; }
}

/** What in a page breaks the allow-list of tags, attributes and addresses; empty when nothing does. Own scripts only, each a file of this site. */
export function violations(html: string): string[] {
  const found: string[] = [];
  const walk = (node: Node): void => {
    if ("tagName" in node) {
      if (!TAGS.has(node.tagName)) found.push(`<${node.tagName}>`);
      for (const { name, value } of node.attrs) {
        if (!ATTRIBUTES.has(name)) found.push(`${node.tagName} ${name}=`);
        if ((name === "href" || name === "src" || name === "action") && (!ADDRESS.test(value) || CONTROL.test(value))) found.push(`${name}=${value.slice(0, 60)}`);
      }
      const src = node.attrs.find((one) => one.name === "src")?.value ?? "";
      if (isData(node)) return;
      if (node.tagName === "script" && (!src.startsWith("/assets/") || node.childNodes.length > 0)) found.push("script of others");
      if ("content" in node) walk(node.content as Node);
    }
    if ("childNodes" in node) node.childNodes.forEach(walk);
  };
  walk(parse(html));
  return found;
}
