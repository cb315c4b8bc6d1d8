import { resolveService, type Scope, type ScopePart } from "../core/scope.ts";
import { UserError } from "../core/user-error.ts";
import type { VaultMetadata } from "../core/vault.ts";
import type { Where } from "./api.ts";

const PARTS: readonly ScopePart[] = ["project", "environment", "service"];

/**
 * The scope that a call means: what it leaves out is the connection's. Who asks for the platform (`project: "*"`)
 * means it, whatever environment the connection is for.
 * @throws UserError INVALID_SCOPE, AMBIGUOUS_SERVICE
 */
export async function scopeOf(
  vault: Pick<VaultMetadata, "scopes">,
  connection: Where,
  call: Where,
): Promise<Scope> {
  const outer = call.project === "*" ? {} : connection;
  const parts: { [part in ScopePart]?: string } = {};
  for (const name of PARTS) {
    const part: unknown = call[name] ?? outer[name];
    if (part === undefined) continue;
    if (typeof part !== "string")
      throw new UserError("INVALID_SCOPE", `The ${name} is no text.`, "Give it as a string.");
    parts[name] = part;
  }
  const { project, service } = parts;
  const isOwnerless = project === undefined && service !== undefined && service !== "*";
  return resolveService(parts, isOwnerless ? await vault.scopes(service) : []);
}

/** Where a connection's calls look that say nothing else, and for which app. */
export interface Usual extends Where {
  readonly app?: string | undefined;
}

/** What the environment of a program says of where it runs: the same code in staging and in production. */
export function usualIn(env: Readonly<Record<string, string | undefined>>): Usual {
  const { KEYWARD_PROJECT, KEYWARD_ENVIRONMENT, KEYWARD_SERVICE, KEYWARD_APP } = env;
  return {
    ...(KEYWARD_PROJECT && { project: KEYWARD_PROJECT }),
    ...(KEYWARD_ENVIRONMENT && { environment: KEYWARD_ENVIRONMENT }),
    ...(KEYWARD_SERVICE && { service: KEYWARD_SERVICE }),
    ...(KEYWARD_APP && { app: KEYWARD_APP }),
  };
}
