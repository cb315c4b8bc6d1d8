import { UserError } from "../../core/user-error.ts";
import { defineCommand } from "../command.ts";
import { openAccess } from "../open-access.ts";
import { STORE_FLAG } from "../owner-store.ts";

export const tokenRevoke = defineCommand({
  usage: "ACCESSOR",
  flags: STORE_FLAG,
  examples: ["keyward token:revoke d41d8cd98f00b204"],
  maxPositionals: 1,
  async run(context, { flags, positionals }) {
    const [accessor] = positionals;
    if (accessor === undefined || accessor.startsWith("kw_"))
      throw new UserError(
        "USAGE",
        "token:revoke needs a token's accessor, not the token itself, which stays out of the shell's history.",
        'Run "keyward token:list" for the accessors.',
      );
    await (await openAccess(context, flags.store)).revokeToken(accessor);
    if (context.json) context.print(JSON.stringify({ accessor, revoked: true }));
    else context.print(`Successfully revoked the token ${accessor} with all that were made with it`);
  },
});
