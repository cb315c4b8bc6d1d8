import type { Context } from "./context.ts";
import { isUse, type Place } from "./workspace-index.ts";
import { isIn, type Folder } from "./workspace.ts";

/** Every place in a folder's code that reads or writes a name; `.env` files and others that merely give it a value are left out. */
export function usesOf({ index }: Context, folder: Folder, name: string): Place[] {
  return index.places(name).filter((place) => isUse(place) && isIn(folder, place.uri));
}
