import type { LensRow, StoryPage } from "../model/index.js";
import type { House } from "./house.js";

/** The sanctions lens of a story: measures its claims engage and listed parties it names. */
export async function lensOfStory(_house: House, _page: StoryPage): Promise<readonly LensRow[]> {
  return [];
}
