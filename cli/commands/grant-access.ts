import { inScope, isPlatform, resolveService } from "../../core/scope.ts";
import { UserError } from "../../core/user-error.ts";
import type { VaultMetadata } from "../../core/vault.ts";
import { defineCommand } from "../command.ts";
import { KEY_FLAG, onlyNameOf } from "../name-argument.ts";
import { openAccess } from "../open-access.ts";
import { STORE_FLAG } from "../owner-store.ts";
import { rightsIn } from "../rights-argument.ts";
import { SCOPE_FLAGS, type ScopeFlags } from "../scope-flags.ts";

export const grantAccess = defineCommand({
  usage: "[-p PROJECT] [-e ENV] [-s SERVICE] -k NAME --user USER --duration 1h",
  flags: {
    ...SCOPE_FLAGS,
    ...KEY_FLAG,
    user: { type: "string", help: "who gets it", placeholder: "USER" },
    duration: { type: "string", help: "for how long: 1h, 30m", placeholder: "DURATION" },
    rights: { type: "string", help: "what may be done, by default reveal", placeholder: "A,B" },
    ...STORE_FLAG,
  },
  examples: ["keyward secrets:grant-access STRIPE_KEY --user john@example.com --duration 1h"],
  maxPositionals: 1,
  async run(context, { flags, positionals }) {
    const key = onlyNameOf(context, flags.key, positionals, "secret:grant-access");
    const { user, duration, project, environment, service } = flags;
    if (user === undefined || duration === undefined)
      throw new UserError(
        "USAGE",
        `secret:grant-access needs ${user === undefined ? "a user" : "a duration"}.`,
        `Write "keyward secret:grant-access -k ${key} --user USER --duration 1h".`,
      );
    const rights = rightsIn("--rights", flags.rights ?? "reveal");
    const access = await openAccess(context, flags.store);
    const grant = await access.createGrant({
      user,
      duration,
      rights,
      key,
      ...(project !== undefined && { project }),
      ...(environment !== undefined && { environment }),
      ...(service !== undefined && { service }),
    });
    if (context.json) context.print(JSON.stringify(grant));
    else context.print(`Successfully granted ${user} access to ${key} until ${grant.until}`);
    const unknown = await unknownText(await access.vault(), flags, key);
    if (unknown !== undefined) context.warn(unknown);
  },
});

/** A grant may come before the secret that it is for; a slip in the name looks just like that. */
async function unknownText(
  vault: VaultMetadata,
  asked: ScopeFlags,
  key: string,
): Promise<string | undefined> {
  try {
    const scopes = asked.service === undefined ? [] : await vault.scopes(asked.service);
    const scope = resolveService(asked, scopes);
    const { links } = await vault.explain({ scope, key });
    if (links.length > 0) return undefined;
    const wider = isPlatform(scope) ? "" : " or any wider scope";
    return `Note: ${key} is not defined ${inScope(scope)}${wider}, as far as you can see: the grant is for when it is.`;
  } catch (error) {
    if (error instanceof UserError) return undefined; // Who may not look is not told.
    throw error;
  }
}
