import { formatScope, isPlatform, scopeFlags, sourceText } from "../../core/scope.ts";
import { lintKey } from "../../core/secret.ts";
import { defineCommand } from "../command.ts";
import type { Context } from "../context.ts";
import { FIELD_FLAGS, fieldsOf } from "../field-flags.ts";
import { boundScope } from "../folder.ts";
import { KEY_FLAG, nameAndValueOf } from "../name-argument.ts";
import { namesScope, SCOPE_FLAGS, scopeOf } from "../scope-flags.ts";
import { MASK } from "../mask.ts";
import { secretJson } from "../show.ts";
import { painter } from "../painter.ts";
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
    const { key, value: given } = nameAndValueOf(context, flags, positionals, "secret:add");
    const scope = await scopeOf(context, flags);
    const fields = fieldsOf(flags, Date.now());
    const value = await valueOf(context, given, key);
    const secret = await (await context.vault()).create({ scope, key }, value, fields);
    const lint = lintKey(key);
    if (lint) context.printError(`Note: ${lint}`);
    if (!namesScope(flags)) await tellOfBinding(context);
    if (context.json) context.print(JSON.stringify(secretJson(secret, false)));
    else {
      context.print(`Successfully added a new secret variable ${key}`);
      context.print(table(["Key", "Value", "Source"], [[key, MASK, sourceText(scope)]], painter(context)));
    }
  },
});

/** Commands that read ask for the folder's scope, so that whoever adds may well think of that. */
async function tellOfBinding(context: Context): Promise<void> {
  const bound = await boundScope(context.cwd);
  if (isPlatform(bound)) return;
  context.warn(
    `Note: this is on the platform, for every project. The folder is bound to ${formatScope(bound)}: with ${scopeFlags(bound)} it would be the folder's own.`,
  );
}
