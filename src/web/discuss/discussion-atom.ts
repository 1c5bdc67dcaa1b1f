import type { CommentView } from "../../model/index.js";

const ENTITIES: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", "\"": "&quot;", "'": "&#39;" };

/** Text for XML 1.0: entities for what has meaning, nothing for what it forbids. */
function xml(text: string): string {
  return text.replace(/(?![\t\n\r])\p{Cc}|[\ufffe\uffff]|\p{Cs}/gu, "").replace(/[&<>"']/g, (char) => ENTITIES[char] ?? "");
}

/** The newest comments of a story as an Atom feed (RFC 4287). */
export function discussionAtom(storyId: string, comments: readonly CommentView[], site: { readonly origin: string; readonly title: string }): string {
  const { origin } = site;
  const home = `${origin}/story/${storyId}/discussion`;
  const entries = comments.map((comment) => `<entry><id>${xml(`${origin}/comment/${comment.id}`)}</id><title>${xml(comment.author?.name ?? "")}</title><link href="${xml(`${origin}/comment/${comment.id}`)}"/>`
    + `<updated>${xml(comment.editedAt ?? comment.createdAt)}</updated><author><name>${xml(comment.author?.name ?? "")}</name></author><content type="html">${xml(comment.html)}</content></entry>`);
  return `<?xml version="1.0" encoding="utf-8"?>\n<feed xmlns="http://www.w3.org/2005/Atom"><id>${xml(home)}</id><title>${xml(site.title)}</title><link href="${xml(home)}"/><updated>${xml(comments[0]?.createdAt ?? "1970-01-01T00:00:00.000Z")}</updated>${entries.join("")}</feed>\n`;
}
