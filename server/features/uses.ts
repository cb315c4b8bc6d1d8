import { parseScope, type Scope } from "../../core/scope.ts";
import type { Use, UsesParams } from "../../protocol/lsp.ts";
import { standpointOf, type Context } from "../context.ts";
import { isUse } from "../workspace-index.ts";

/** Every place in the workspace's code that names a secret; with a scope, only where that scope is in sight. */
export function uses(context: Context, { name, scope }: UsesParams): Use[] {
  const asked = scope === undefined ? null : parseScope(scope);
  return context.index
    .places(name)
    .filter((place) => isUse(place) && (asked === null || sees(context, place.uri, asked)))
    .map(({ uri, range, access }) => ({ uri, range, access }));
}

/** In whatever environment: the same code runs in all of them. What a folder leaves open, its program may choose. */
function sees(context: Context, uri: string, { project, service }: Scope): boolean {
  const from = standpointOf(context, uri)?.scope;
  const agree = (a: string | undefined, b: string | undefined) =>
    a === undefined || b === undefined || a === b;
  return agree(from?.project, project) && agree(from?.service, service);
}
