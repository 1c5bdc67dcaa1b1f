import { countHoldings, readSetting, writeSetting } from "../store/index.js";
import { addCollected, collectContext, type AddReport } from "./add.js";
import { assetPath } from "./assets.js";
import { collectPath } from "../collect/index.js";
import type { House } from "./house.js";
import { drain } from "./work.js";

const SETTING = "sample";

/** Reads the sample collection into an empty Headwater, once: null when something is held already or the sample was read (and perhaps removed) before. */
export async function addSampleOnce(house: House): Promise<AddReport | null> {
  if ((await countHoldings(house.db)).articles > 0 || (await readSetting(house.db, SETTING)) !== null) return null;
  return addSample(house);
}

/** Reads the sample collection: about 25 reports of invented outlets on *.example, with all stages run. */
export async function addSample(house: House): Promise<AddReport> {
  const report = await addCollected(house, collectPath(assetPath("sample"), collectContext(house)));
  await writeSetting(house.db, SETTING, { at: house.now() });
  await drain(house);
  return report;
}
