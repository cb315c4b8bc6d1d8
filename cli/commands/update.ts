import { sourceText } from "../../core/scope.ts";
import { defineCommand } from "../command.ts";
import { FIELD_FLAGS, fieldsOf } from "../field-flags.ts";
import { KEY_FLAG, nameAndValueOf } from "../name-argument.ts";
import { SCOPE_FLAGS, scopeOf } from "../scope-flags.ts";
import { MASK } from "../mask.ts";
import { secretJson } from "../show.ts";
import { painter } from "../painter.ts";
import { table } from "../table.ts";
import { VALUE_FLAG, valueOf } from "../value-argument.ts";
import { CONDITION_FLAG, conditionOf } from "../condition-flag.ts";

export const update = defineCommand({
  usage: "[-p PROJECT] [-e ENV] [-s SERVICE] -k NAME [-v VALUE]",
  flags: { ...SCOPE_FLAGS, ...KEY_FLAG, ...VALUE_FLAG, ...FIELD_FLAGS, ...CONDITION_FLAG },
  examples: [
    "keyward secret:update -p shop -k DB_PASS",
    "keyward secrets:update STRIPE_KEY --expires-in 90d",
    "pbpaste | keyward secret:update -p shop -k DB_PASS -v - --if-version 3",
  ],
  maxPositionals: 2,
  async run(context, { flags, positionals }) {
    const { key, value: given } = nameAndValueOf(context, flags, positionals, "secret:update");
    const scope = await scopeOf(context, flags);
    const fields = fieldsOf(flags, Date.now());
    // Flags for metadata alone leave the value as it is; nothing is asked for then.
    const onlyFields = Object.keys(fields).length > 0 && given === undefined;
    const value = onlyFields ? undefined : await valueOf(context, given, key);
    const secret = await (
      await context.vault()
    ).update({ scope, key }, { ...(value ? { value } : {}), fields, ...conditionOf(flags) });
    if (context.json) context.print(JSON.stringify(secretJson(secret, false)));
    else {
      context.print(
        `Successfully updated the secret variable ${key}${value ? ` (version ${secret.version})` : ""}`,
      );
      context.print(table(["Key", "Value", "Source"], [[key, MASK, sourceText(scope)]], painter(context)));
    }
  },
});
