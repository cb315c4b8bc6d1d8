import { createRootToken } from "../../vault/access/tokens.ts";
import { parseDuration } from "../../core/duration.ts";
import { UserError } from "../../core/user-error.ts";
import { defineCommand } from "../command.ts";
import { localActor } from "../../sdk/local-actor.ts";
import type { Context } from "../context.ts";
import { ENTITLEMENT_FLAGS, entitlementIn } from "../entitlement-flags.ts";
import { openAccess, ownerTeam } from "../open-access.ts";
import { STORE_FLAG } from "../owner-store.ts";

export const tokenCreate = defineCommand({
  usage: "[--user USER] [--role A,B] [--scope SCOPE] [--rights A,B] [--ttl 30d] | --root",
  flags: {
    ...ENTITLEMENT_FLAGS,
    root: { type: "boolean", help: "may do everything; only where the vault's key is" },
    ...STORE_FLAG,
  },
  examples: [
    "keyward token:create --root --store sqlite:/var/lib/keyward/vault.db",
    "keyward token:create --user ci --role deployers --scope shop/production --rights reveal --ttl 1h",
  ],
  maxPositionals: 0,
  async run(context, { flags }) {
    const { store, root = false } = flags;
    const { ttl, ...limits } = entitlementIn(flags);
    if (root && Object.keys(limits).length > 0)
      throw new UserError(
        "USAGE",
        "A root token is for everything, so --user, --role, --scope and --rights say nothing of it.",
        "Leave them out, or leave out --root.",
      );
    const created = root
      ? await rootToken(context, store, ttl)
      : await (
          await openAccess(context, store)
        ).createToken({ ...limits, ...(ttl !== undefined && { ttl }) });
    if (context.json) context.print(JSON.stringify(created));
    else {
      context.printError("The token is shown only now. Keep it where nobody else reads it.");
      context.print(created.token);
    }
  },
});

async function rootToken(context: Context, store: string | undefined, ttl: string | undefined) {
  const team = await ownerTeam(context, store, "Making a root token");
  const seconds = ttl === undefined ? undefined : parseDuration(ttl);
  const { token, info } = await team.door(localActor(), (records) => createRootToken(records, seconds));
  return { token: token.reveal(), accessor: info.accessor, user: info.user, root: true };
}
