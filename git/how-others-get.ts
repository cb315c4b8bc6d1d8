import path from "node:path";
import { openRepository } from "./repository.ts";

/**
 * What git does by which a file comes to others; undefined where it ignores the file, or there is no repository.
 * @throws UserError GIT_UNAVAILABLE
 */
export async function howOthersGet(file: string): Promise<"tracks" | "does not ignore" | undefined> {
  const repository = await openRepository(path.dirname(file));
  if (!repository) return undefined;
  if (await repository.isTracked(file)) return "tracks";
  return (await repository.isIgnored([file])).has(file) ? undefined : "does not ignore";
}
