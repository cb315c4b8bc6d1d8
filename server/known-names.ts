import { placeOfEnvFile } from "../core/env-file-name.ts";
import { folderOf } from "../core/file-layers.ts";
import type { Settings } from "../protocol/settings.ts";
import type { Reference } from "../references/reference.ts";
import { isRuntimeName } from "../references/runtime-names.ts";
import type { Context } from "./context.ts";
import { pathOfUri, pathWithin } from "./uri.ts";
import { isDefining, type Place } from "./workspace-index.ts";
import { isIn, type Folder, type Standpoint } from "./workspace.ts";

/** Whether a name that has no definition is known all the same: declared, in a `.env` file, or the runtime's own. */
export function isKnownOtherwise(
  context: Context,
  from: Standpoint,
  settings: Settings,
  { name, form }: Pick<Reference, "name" | "form">,
): boolean {
  return (
    isRuntimeName(name, form) ||
    settings["names.known"].includes(name) ||
    from.folder.sources.entriesOf(name, from.directory).length > 0 ||
    givenBy(context, from, name).length > 0
  );
}

/** Where `.env` files and Dockerfiles of the same folder give the name a value. */
export function givenBy(context: Context, { folder }: Standpoint, name: string): Place[] {
  return context.index.places(name).filter((place) => isDefining(place) && isIn(folder, place.uri));
}

/**
 * For which environments files around a directory or in it give the name a value; null: for all of them. A `.env` file's
 * path says it; Dockerfiles, compose files and workflows say nothing of environments; examples give nobody a value.
 */
export function givenFor(
  { index }: Context,
  folder: Folder,
  directory: string,
  name: string,
): ReadonlySet<string | null> {
  const found = new Set<string | null>();
  for (const place of index.places(name)) {
    const file = isDefining(place) ? pathWithin(folder.path, pathOfUri(place.uri) ?? "") : undefined;
    if (file === undefined || !isAround(directory, file)) continue;
    const { environment = null, why } = place.form === ".env" ? placeOfEnvFile(file) : {};
    if (why === undefined || file.endsWith(".local")) found.add(environment);
  }
  return found;
}

/** Both relative to the root, which is `""`. */
function isAround(directory: string, file: string): boolean {
  const [inner, outer] = [directory, folderOf(file)];
  return isBelow(outer, inner) || isBelow(inner, outer);
}

const isBelow = (folder: string, path: string): boolean =>
  folder === "" || folder === path || path.startsWith(`${folder}/`);
