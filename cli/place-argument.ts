import type { Place } from "../core/vault.ts";
import type { Context } from "./context.ts";
import { onlyNameOf } from "./name-argument.ts";
import { scopeOf, type ScopeFlags } from "./scope-flags.ts";

/** The one definition that the scope's flags and the name say. */
export async function placeOf(
  context: Context,
  flags: ScopeFlags & { readonly key?: string },
  words: readonly string[],
  command: string,
): Promise<Place> {
  const key = onlyNameOf(context, flags.key, words, command);
  return { scope: await scopeOf(context, flags), key };
}
