import { mkdirSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";

/** Outside of any repository, so that no ignore rules hold for what lies in it; kept for the next run. */
export const CACHE = path.join(tmpdir(), "keyward-bench");

/** A folder of the cache, made if it is missing. */
export function cached(...names: string[]): string {
  const folder = path.join(CACHE, ...names);
  mkdirSync(folder, { recursive: true });
  return folder;
}
