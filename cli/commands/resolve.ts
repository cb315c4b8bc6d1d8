import { originText } from "../../core/resolve.ts";
import { defineCommand } from "../command.ts";
import { EFFECTIVE_FLAGS, reachOf, resolveName, revealResolved } from "../effective.ts";
import { KEY_FLAG, onlyNameOf } from "../name-argument.ts";
import { painter } from "../painter.ts";
import { resolvedJson, shownValue, valueLine } from "../show.ts";
import { table } from "../table.ts";

export const resolve = defineCommand({
  usage: "[-p PROJECT] [-e ENV] [-s SERVICE] [-k] NAME [--reveal] [--own]",
  flags: {
    ...EFFECTIVE_FLAGS,
    ...KEY_FLAG,
    reveal: { type: "boolean", help: "show the value; on a pipe, the bare value" },
  },
  examples: [
    "keyward secret:resolve -p shop -e production -s billing STRIPE_API_KEY",
    "keyward resolve DB_PASS -p shop --reveal",
  ],
  maxPositionals: 1,
  async run(context, { flags, positionals }) {
    const key = onlyNameOf(context, flags.key, positionals, "secret:resolve");
    const reach = await reachOf(context, flags, key);
    const resolved = await resolveName(context, reach, key);
    const { definition, chain } = resolved;
    const value = flags.reveal ? await revealResolved(context, reach, resolved) : undefined;
    if (context.json)
      context.print(JSON.stringify({ ...resolvedJson(definition, chain.inherited, value), key }));
    else if (value && !context.isTerminal) context.print(valueLine(value));
    else {
      const row = [key, shownValue(value), originText(definition)];
      context.print(table(["Key", "Value", "Source"], [row], painter(context)));
    }
  },
});
