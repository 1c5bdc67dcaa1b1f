import { openHeadwater, type Headwater } from "../app/headwater.js";
import { openHouse } from "../app/house.js";
import { readSettings } from "../app/settings.js";
import { note } from "./output.js";

/** Opens Headwater for one command and closes it after, whatever happens. */
export async function withHeadwater<T>(work: (headwater: Headwater) => Promise<T>): Promise<T> {
  const house = await openHouse(readSettings(process.env), 8);
  try {
    if (house.db.note !== null) note(house.db.note);
    return await work(openHeadwater(house));
  } finally {
    await house.close();
  }
}
