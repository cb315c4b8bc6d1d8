import { UserError } from "../../core/user-error.ts";
import { assertKey } from "../../core/secret.ts";
import { defineCommand } from "../command.ts";
import { CONDITION_FLAG, conditionOf } from "../condition-flag.ts";
import { KEY_FLAG, nameOf } from "../name-argument.ts";
import { SCOPE_FLAGS, scopeOf } from "../scope-flags.ts";
import { secretJson } from "../show.ts";

export const rename = defineCommand({
  usage: "[-p PROJECT] [-e ENV] [-s SERVICE] [--alias] NAME NEW_NAME",
  flags: {
    ...SCOPE_FLAGS,
    ...KEY_FLAG,
    alias: { type: "boolean", help: "keep the old name as well, for programs that still read it" },
    ...CONDITION_FLAG,
  },
  examples: [
    "keyward secret:rename -p shop STRIPE_KEY STRIPE_API_KEY",
    "keyward secret:rename -p shop --alias DB_PASS DATABASE_PASSWORD",
  ],
  maxPositionals: 2,
  async run(context, { flags, positionals }) {
    const { key, rest } = nameOf(context, flags.key, positionals, "secret:rename");
    const [to] = rest;
    if (to === undefined)
      throw new UserError(
        "USAGE",
        "secret:rename needs the new name.",
        `Write "keyward secret:rename ${key} NEW_NAME".`,
      );
    assertKey(to);
    const scope = await scopeOf(context, flags);
    const { alias } = flags;
    const secret = await (await context.vault()).rename({ scope, key }, to, { alias, ...conditionOf(flags) });
    if (context.json) context.print(JSON.stringify(secretJson(secret, false)));
    else {
      const stays = alias ? `; ${key} stays until you remove it` : "";
      context.print(`Successfully renamed the secret variable ${key} to ${to}${stays}`);
    }
  },
});
