import { originText } from "../../core/resolve.ts";
import { defineCommand } from "../command.ts";
import { versionNumber } from "../condition-flag.ts";
import { EFFECTIVE_FLAGS, reachOf, resolveName, revealResolved } from "../effective.ts";
import { KEY_FLAG, nameOf } from "../name-argument.ts";
import { definitionFacts, definitionJson, shownValue, valueLine } from "../show.ts";
import { painter } from "../painter.ts";
import { table } from "../table.ts";

export const get = defineCommand({
  usage: "[-p PROJECT] [-e ENV] [-s SERVICE] [-k] NAME [--reveal] [--version N] [--own]",
  flags: {
    ...EFFECTIVE_FLAGS,
    ...KEY_FLAG,
    reveal: { type: "boolean", help: "show the value; on a pipe, the bare value" },
    version: { type: "string", help: "an older version of the winning definition", placeholder: "N" },
  },
  examples: [
    "keyward secret:get -p shop -e production DB_PASS",
    "keyward get DB_PASS -p shop --reveal | psql-login",
  ],
  maxPositionals: 1,
  async run(context, { flags, positionals }) {
    const { key } = nameOf(flags.key, positionals, "secret:get");
    const version = flags.version === undefined ? undefined : versionNumber("--version", flags.version);
    const reach = await reachOf(context, flags, key);
    const resolved = resolveName(reach, key);
    const { definition, chain } = resolved;
    const value = flags.reveal ? await revealResolved(context, reach, resolved, version) : undefined;
    if (context.json) context.print(JSON.stringify(definitionJson(definition, chain.inherited, value)));
    else if (value && !context.isTerminal) context.print(valueLine(value));
    else {
      context.print(
        table(
          ["Key", "Value", "Source"],
          [[key, shownValue(value), originText(definition)]],
          painter(context),
        ),
      );
      context.print(definitionFacts(definition, chain.inherited));
    }
  },
});
