import type { ExportFormat, Exported } from "../model/index.js";
import type { House } from "./house.js";

/** A story in an exchange format, or null when there is no such story. */
export async function exportStory(_house: House, _id: string, _format: ExportFormat): Promise<Exported | null> {
  return null;
}

/** Atom feed of the front page. */
export async function exportFrontFeed(_house: House): Promise<Exported> {
  return { contentType: "application/atom+xml", fileName: "headwater.atom", bytes: new Uint8Array() };
}
