import { sourceText } from "../../core/scope.ts";
import { lintKey } from "../../core/secret.ts";
import { UserError } from "../../core/user-error.ts";
import { defineCommand } from "../command.ts";
import { FIELD_FLAGS, fieldsOf } from "../field-flags.ts";
import { KEY_FLAG, nameOf } from "../name-argument.ts";
import { SCOPE_FLAGS, scopeOf } from "../scope-flags.ts";
import { MASK, secretJson } from "../show.ts";
import { table } from "../table.ts";
import { VALUE_FLAG, valueOf } from "../value-argument.ts";

export const add = defineCommand({
  usage: "[-p PROJECT] [-e ENV] [-s SERVICE] -k NAME [-v VALUE]",
  flags: { ...SCOPE_FLAGS, ...KEY_FLAG, ...VALUE_FLAG, ...FIELD_FLAGS },
  examples: [
    "keyward secret:add -p shop -e production -s billing -k STRIPE_API_KEY",
    "pbpaste | keyward secret:add -p shop -k DB_PASS -v -",
    "keyward secrets:create DB_PASS -p shop --tags production,database --expires-in 30d",
  ],
  maxPositionals: 2,
  async run(context, { flags, positionals }) {
    const [first = "", ...others] = positionals;
    const at = flags.key === undefined ? first.indexOf("=") : -1;
    const words = at > 0 ? [first.slice(0, at), first.slice(at + 1), ...others] : positionals;
    const { key, rest } = nameOf(flags.key, words, "secret:add");
    if (rest.length > 1 || (rest.length > 0 && flags.value !== undefined)) {
      throw new UserError(
        "USAGE",
        "The value was given twice.",
        "Give it once: with -v, as NAME=VALUE, or after the name.",
      );
    }
    const scope = await scopeOf(context, flags);
    const fields = fieldsOf(flags, Date.now());
    const value = await valueOf(context, flags.value, rest[0], key);
    const secret = await (await context.vault()).create({ scope, key }, value, fields);
    const lint = lintKey(key);
    if (lint) context.printError(`Note: ${lint}`);
    if (context.json) context.print(JSON.stringify(secretJson(secret, false)));
    else {
      context.print(`Successfully added a new secret variable ${key}`);
      context.print(table(["Key", "Value", "Source"], [[key, MASK, sourceText(scope)]]));
    }
  },
});
