import type { FC } from "hono/jsx";
import type { Voice } from "../i18n.js";

/** The way from a part of a story to what is said about it; `about` is the part's key ("claim:…"), `label` names it for those who don't see where the link stands. */
export const DiscussLink: FC<{ readonly storyId: string; readonly about: string; readonly label: string; readonly voice: Voice }> = ({ storyId, about, label, voice }) => (
  <a class="discuss-link" rel="nofollow" href={`/story/${storyId}/discussion?${new URLSearchParams({ about })}#write-here`} aria-label={label}>{voice.t("talk.about")}</a>
);
