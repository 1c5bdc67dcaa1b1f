import type { StoryView } from "../model/index.js";
import { voiceOf } from "./i18n.js";
import { StoryPageView } from "./pages/story.js";
import { loadSiteAssets } from "./site-assets.js";
import type { PageContext } from "./context.js";

/** What a printed page takes over from the one on the screen. */
export type PrintLook = Pick<PageContext, "voice" | "origin">;

/** The English look for a printed page whose links lead to an address ("https://news.example"). */
export function englishLook(origin: string): PrintLook {
  return { voice: voiceOf("en"), origin };
}

/** A story page that stands alone in one file for printing: styles inside, no scripts, everything folded open, links to the site in full. */
export function printableStory(view: StoryView, look: PrintLook): string {
  const assets = loadSiteAssets();
  const page: PageContext = { ...look, theme: "light", assets, canPrint: false, path: `/story/${view.page.storyId}`, hasSession: false };
  const html = String(<StoryPageView page={page} view={view} isOld={false} />);
  return html
    .replace(/<script\b[^<>]*>[^<]*<\/script>/g, "")
    .replace(/<link rel="(?:icon|alternate)"[^<>]*>/g, "")
    .replace(`<link rel="stylesheet" href="${assets["site.css"].href}"/>`, () => `<style>${assets["site.css"].bytes.toString("utf8")}</style>`)
    .replace(/<details(?=[ >])/g, "<details open")
    .replace(/href="\/(?!\/)/g, () => `href="${look.origin}/`);
}
