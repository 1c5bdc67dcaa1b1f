import type { House } from "./house.js";

/** How many comments stand under a story. */
export async function countComments(_house: House, _storyId: string): Promise<number> {
  return 0;
}
