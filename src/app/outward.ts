import { type Task } from "../store/index.js";
import type { House } from "./house.js";

/** Jobs that reach other hosts: polling feeds, sending alerts. */
export function outwardTasks(_house: House): Record<string, Task> {
  return {};
}
