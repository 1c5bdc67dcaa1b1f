import type { GraphLayout, StoryMaterial, Trace } from "../model/index.js";

/** Lays out how a story travelled. */
export async function layoutStoryGraph(_material: StoryMaterial, _trace: Trace): Promise<GraphLayout | null> {
  return null;
}
