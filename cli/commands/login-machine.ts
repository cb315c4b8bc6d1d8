import type * as Http from "../../protocol/http.ts";
import { UserError } from "../../core/user-error.ts";
import { defineCommand } from "../command.ts";
import { ENTITLEMENT_FLAGS, entitlementIn } from "../entitlement-flags.ts";
import { loginNameOf } from "../login-argument.ts";
import { openAccess } from "../open-access.ts";
import { STORE_FLAG } from "../owner-store.ts";

export const loginMachine = defineCommand({
  usage: "NAME [--role A,B] [--scope SCOPE] [--rights A,B] [--ttl 1h]",
  flags: {
    ...ENTITLEMENT_FLAGS,
    user: {
      type: "string",
      help: "whom its tokens are for; by default the login's name",
      placeholder: "USER",
    },
    "secret-ttl": { type: "string", help: "how long a secret id is good: 90d", placeholder: "DURATION" },
    "secret-uses": { type: "string", help: "how often a secret id is good", placeholder: "N" },
    ...STORE_FLAG,
  },
  examples: [
    "keyward login:machine billing --role services --scope shop/production/billing --rights reveal --ttl 1h",
  ],
  maxPositionals: 1,
  async run(context, { flags, positionals }) {
    const name = loginNameOf(positionals, "login:machine");
    const { "secret-ttl": secret_ttl, "secret-uses": uses } = flags;
    const asked: Http.LoginInput = {
      kind: "machine",
      ...entitlementIn(flags),
      ...(secret_ttl !== undefined && { secret_ttl }),
      ...(uses !== undefined && { secret_uses: usesIn(uses) }),
    };
    const login = await (await openAccess(context, flags.store)).applyLogin(name, asked);
    if (context.json) context.print(JSON.stringify(login));
    else {
      context.print(`Machines log in as ${login.user} with the role id ${login.role_id}`);
      context.printError(`Make a secret id for each: keyward login:secret-id ${name}`);
    }
  },
});

function usesIn(text: string): number {
  if (/^[1-9]\d{0,8}$/.test(text)) return Number(text);
  throw new UserError("USAGE", "--secret-uses takes a whole number from 1.", "Leave it out for any number.");
}
