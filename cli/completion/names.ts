import { UserError } from "../../core/user-error.ts";
import { covers, type Scope } from "../../core/scope.ts";
import { serverUrl } from "../../sdk/server-login.ts";
import type { Context } from "../context.ts";
import { readFolder } from "../folder.ts";
import type { NamesFor } from "./candidates.ts";

/**
 * Names of the vault on this machine, and of the folder's files. A server is not asked: it would take the keychain and
 * the network, while somebody types. What cannot be read is left out in silence, for there is nobody to tell.
 */
export function namesHere(context: Context): NamesFor {
  return async (given) => {
    const [definitions, files] = await Promise.all([inVault(context), inFiles(context)]);
    const scopes = [...definitions, ...files]
      .map(({ scope }) => scope)
      .filter((scope) => covers(given as Scope, scope));
    const seen = [...definitions, ...files].filter(({ scope }) => isInReach(scope, given));
    return { scopes, secrets: [...new Set(seen.map(({ key }) => key))].toSorted() };
  };
}

interface Named {
  readonly key: string;
  readonly scope: Scope;
}

async function inVault(context: Context): Promise<readonly Named[]> {
  try {
    if ((await serverUrl(context.env)) !== undefined) return [];
    return await (await context.metadata()).list();
  } catch (error) {
    return noneIfRefused(error);
  }
}

async function inFiles(context: Context): Promise<readonly Named[]> {
  try {
    const { layers } = await readFolder(context.cwd);
    return [...layers.byKey.values()].flat();
  } catch (error) {
    return noneIfRefused(error);
  }
}

function noneIfRefused(error: unknown): [] {
  if (error instanceof UserError) return [];
  throw error;
}

/** Defined there, further out or further in: all that may be meant. */
function isInReach(scope: Scope, given: Scope): boolean {
  return covers(scope, given) || covers(given, scope);
}
