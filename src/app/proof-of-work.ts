import { createChallenge, verifySolution } from "altcha-lib/v1";
import { onceValue, putOnce, readSetting, writeSetting } from "../store/index.js";
import type { House } from "./house.js";
import { newToken } from "./secrets.js";

const LIFETIME_MS = 20 * 60_000;
/** Hashes a browser tries on average half of: well under a second on a telephone. */
const MAX_NUMBER = 60_000;
const KEY = "proof-of-work-key";
const KIND = "proof";

const keys = new WeakMap<House, Promise<string>>();

/** The signing key of this installation's challenges, made at the first use. */
function keyOf(house: House): Promise<string> {
  const known = keys.get(house);
  if (known !== undefined) return known;
  const made = house.db.withLock("proof-of-work", async () => {
    const stored = await readSetting(house.db, KEY);
    if (typeof stored === "string") return stored;
    const fresh = newToken();
    await writeSetting(house.db, KEY, fresh);
    return fresh;
  });
  keys.set(house, made);
  made.catch(() => keys.delete(house));
  return made;
}

/** A challenge for a browser (ALTCHA, SHA-256): a number to be found, signed and dated. */
export async function proofChallenge(house: House): Promise<unknown> {
  return createChallenge({ hmacKey: await keyOf(house), maxnumber: MAX_NUMBER, algorithm: "SHA-256", expires: new Date(Date.parse(house.now()) + LIFETIME_MS) });
}

/**
 * True for a solved challenge of ours that is not old and was not used before. `use` names the request it came with: the same request may come twice, after a lost answer
 * or a second press of the button. Used up is the challenge itself, by its signature: its solution can be written in many ways.
 */
export async function isProof(house: House, proof: string | null, use: string | null = null): Promise<boolean> {
  if (proof === null || proof.length > 2000) return false;
  if (!await verifySolution(proof, await keyOf(house), true).catch(() => false)) return false;
  const { signature } = JSON.parse(Buffer.from(proof, "base64").toString()) as { readonly signature: string };
  if (await putOnce(house.db, KIND, signature, use, new Date(Date.parse(house.now()) + LIFETIME_MS).toISOString())) return true;
  return use !== null && await onceValue(house.db, KIND, signature) === use;
}
