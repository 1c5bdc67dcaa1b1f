import type { LensRow, StoryPage } from "../model/index.js";
import { lensOfMaterial, REGIMES } from "../screen/index.js";
import { loadMaterial } from "../store/index.js";
import type { House } from "./house.js";

/** The sanctions lens of a story: measures its claims engage and listed parties it names. */
export async function lensOfStory(house: House, page: StoryPage): Promise<readonly LensRow[]> {
  const material = await loadMaterial(house.db, page.storyId);
  return material === null ? [] : lensOfMaterial(material, page.trace, REGIMES);
}
