import { formatSecretUri } from "../../core/secret-uri.ts";
import { UserError } from "../../core/user-error.ts";
import { segmentsOf } from "../../vault/access/pattern.ts";
import { defineCommand } from "../command.ts";
import { KEY_FLAG } from "../name-argument.ts";
import { openAccess } from "../open-access.ts";
import { STORE_FLAG } from "../owner-store.ts";
import { placeOf } from "../place-argument.ts";
import { SCOPE_FLAGS } from "../scope-flags.ts";

export const revokeAccess = defineCommand({
  usage: "[-p PROJECT] [-e ENV] [-s SERVICE] -k NAME --user USER",
  flags: {
    ...SCOPE_FLAGS,
    ...KEY_FLAG,
    user: { type: "string", help: "whose grants on it end", placeholder: "USER" },
    ...STORE_FLAG,
  },
  examples: ["keyward secrets:revoke-access STRIPE_KEY --user john@example.com"],
  maxPositionals: 1,
  async run(context, { flags, positionals }) {
    const place = await placeOf(context, flags, positionals, "secret:revoke-access");
    const { user } = flags;
    if (user === undefined)
      throw new UserError(
        "USAGE",
        "secret:revoke-access needs a user.",
        `Write "keyward secret:revoke-access -k ${place.key} --user USER".`,
      );
    const access = await openAccess(context, flags.store);
    const on = segmentsOf(place).join("/");
    const grants = (await access.listGrants()).filter((grant) => grant.user === user && grant.on === on);
    if (grants.length === 0)
      throw new UserError(
        "ACCESS_NOT_FOUND",
        `${user} has no grant on ${formatSecretUri(place)} that has not ended.`,
        "What policies allow is taken back with policy:apply.",
      );
    for (const { id } of grants) await access.revokeGrant(id);
    if (context.json) context.print(JSON.stringify({ user, on, revoked: grants.map(({ id }) => id) }));
    else context.print(`Successfully ended ${user}'s access to ${place.key}`);
  },
});
