import { resolveService, type Scope } from "../core/scope.ts";
import type { Flags } from "./command.ts";
import type { Context } from "./context.ts";

/** `-p -e -s`, as code.store has them. */
export const SCOPE_FLAGS = {
  project: {
    type: "string",
    short: "p",
    help: "the project; none of the three: the platform",
    placeholder: "PROJECT",
  },
  environment: { type: "string", short: "e", help: "the environment", placeholder: "ENV" },
  service: {
    type: "string",
    short: "s",
    help: "the service; without -p, its only project is found",
    placeholder: "SERVICE",
  },
} as const satisfies Flags;

export interface ScopeFlags {
  readonly project?: string;
  readonly environment?: string;
  readonly service?: string;
}

export function namesScope(flags: ScopeFlags): boolean {
  return flags.project !== undefined || flags.environment !== undefined || flags.service !== undefined;
}

/**
 * The scope that the flags name. Only a service without a project needs the vault, to find where it is known.
 * @throws UserError INVALID_SCOPE, AMBIGUOUS_SERVICE
 */
export async function scopeOf(
  context: Context,
  { project, environment, service }: ScopeFlags,
): Promise<Scope> {
  const parts = { project, environment, service };
  if (project !== undefined || service === undefined) return resolveService(parts, []);
  return resolveService(parts, await (await context.metadata()).scopes(service));
}
