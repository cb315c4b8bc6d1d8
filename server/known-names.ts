import { placeOfEnvFile } from "../core/env-file-name.ts";
import { isAlong } from "../core/file-layers.ts";
import type { Settings } from "../protocol/settings.ts";
import type { Reference } from "../references/reference.ts";
import { isRuntimeName } from "../references/runtime-names.ts";
import type { Context } from "./context.ts";
import { pathOfUri, pathWithin } from "./uri.ts";
import type { Place } from "./workspace-index.ts";
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
export function givenBy(context: Context, { folder }: Pick<Standpoint, "folder">, name: string): Place[] {
  return context.index.givenAt(name).filter(({ uri }) => isIn(folder, uri));
}

/**
 * For which environments files around a directory or in it give the name a value; null: for all of them. A `.env` file's
 * path says it; Dockerfiles, compose files and workflows say nothing of environments; examples give nobody a value.
 */
export function givenFor(
  context: Context,
  folder: Folder,
  directory: string,
  name: string,
): ReadonlySet<string | null> {
  const found = new Set<string | null>();
  for (const { uri, form } of givenBy(context, { folder }, name)) {
    const file = pathWithin(folder.path, pathOfUri(uri) ?? "");
    if (file === undefined || !isAlong(directory, file)) continue;
    const { environment = null, why } = form === ".env" ? placeOfEnvFile(file) : {};
    if (why === undefined || file.endsWith(".local")) found.add(environment);
  }
  return found;
}
