import type { Settings } from "../protocol/settings.ts";
import type { Reference } from "../references/reference.ts";
import { isRuntimeName } from "../references/runtime-names.ts";
import type { Context } from "./context.ts";
import { isDefining, type Place } from "./workspace-index.ts";
import { isIn, type Standpoint } from "./workspace.ts";

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
