import { sourceText } from "../../core/scope.ts";
import { UserError } from "../../core/user-error.ts";
import { defineCommand } from "../command.ts";
import { CONDITION_FLAG, conditionOf } from "../condition-flag.ts";
import { FIELD_FLAGS, fieldsOf } from "../field-flags.ts";
import { MASK } from "../mask.ts";
import { KEY_FLAG, nameAndValueOf } from "../name-argument.ts";
import { SCOPE_FLAGS, scopeOf } from "../scope-flags.ts";
import { secretJson } from "../show.ts";
import { painter } from "../painter.ts";
import { table } from "../table.ts";
import { VALUE_FLAG, valueOf } from "../value-argument.ts";

export const rotate = defineCommand({
  usage: "[-p PROJECT] [-e ENV] [-s SERVICE] -k NAME [-v VALUE | --run]",
  flags: {
    ...SCOPE_FLAGS,
    ...KEY_FLAG,
    ...VALUE_FLAG,
    run: { type: "boolean", help: "by the command that the server's configuration has for it" },
    ...FIELD_FLAGS,
    ...CONDITION_FLAG,
  },
  examples: [
    "keyward secret:rotate -p shop -e production -k STRIPE_API_KEY",
    "openssl rand -base64 24 | keyward secret:rotate -p shop -k DB_PASS -v -",
    "keyward secret:rotate -p shop -k DB_PASS --run",
  ],
  maxPositionals: 2,
  async run(context, { flags, positionals }) {
    const { key, value: given } = nameAndValueOf(context, flags, positionals, "secret:rotate");
    if (flags.run && given !== undefined)
      throw new UserError(
        "USAGE",
        "With --run the server makes the value.",
        "Leave the value out, or --run.",
      );
    const scope = await scopeOf(context, flags);
    const fields = fieldsOf(flags, Date.now());
    const value = flags.run ? undefined : await valueOf(context, given, key);
    const secret = await (
      await context.vault()
    ).rotate({ scope, key }, { value, fields, ...conditionOf(flags) });
    if (context.json) context.print(JSON.stringify(secretJson(secret, false)));
    else {
      context.print(`Successfully rotated the secret variable ${key} (version ${secret.version})`);
      context.print(table(["Key", "Value", "Source"], [[key, MASK, sourceText(scope)]], painter(context)));
    }
  },
});
