import type { FC } from "hono/jsx";
import type { FollowKind } from "../../model/index.js";
import type { Voice } from "../i18n.js";
import { followText } from "./messages.js";

/** A link that begins to follow what a page is about. */
export const FollowLink: FC<{ readonly kind: FollowKind; readonly of: string; readonly voice: Voice }> = ({ kind, of, voice }) => (
  <a href={`/follow?${new URLSearchParams({ kind, ref: of }).toString()}`} rel="nofollow">{followText(voice.lang).follow}</a>
);
