import type { Decrypt } from "../core/file-value.ts";
import { UserError } from "../core/user-error.ts";
import type { LinkedVault } from "./linked.ts";

/**
 * Opens what stands encrypted in secrets files: with the vault on this machine and, what that did not make, with the
 * server that it is linked to. Nobody who has no such entry waits for a server.
 * @param linked called once, when it is first needed
 */
export function decryptAlsoThere(
  here: Decrypt,
  linked: () => Promise<Pick<LinkedVault, "decryptThere">>,
): Decrypt {
  let opened: ReturnType<typeof linked> | undefined;
  return async (place, text) => {
    try {
      return await here(place, text);
    } catch (error) {
      if (!(error instanceof UserError && error.code === "WRONG_VAULT")) throw error;
      const value = await (await (opened ??= linked())).decryptThere(place, text);
      if (value) return value;
      throw error;
    }
  };
}
