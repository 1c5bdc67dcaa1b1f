import type { Context } from "hono";
import { hasRole, type DiscussPort } from "../../model/index.js";
import { viewerOf, type DiscussSettings } from "../discuss/session.js";
import type { Follower } from "./page.js";

/** Who is signed in, as a follower: mail goes to a confirmed address only, webhooks are for editors. Null when nobody in good standing is. */
export async function followerOf(context: Context, port: DiscussPort, settings: DiscussSettings): Promise<Follower | null> {
  const viewer = await viewerOf(context, port, settings);
  if (viewer === null || viewer.state !== "active") return null;
  const { email } = await port.accounts.account(viewer);
  return { owner: viewer.id, mail: viewer.isVerified ? email : null, mayCall: hasRole(viewer.role, "editor") };
}
