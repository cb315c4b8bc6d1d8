import { originText, winnerOf } from "../../core/resolve.ts";
import { defineCommand } from "../command.ts";
import { chainOf, EFFECTIVE_FLAGS, reachOf } from "../effective.ts";
import { KEY_FLAG, onlyNameOf } from "../name-argument.ts";
import { chainJson } from "../show.ts";
import { painter } from "../painter.ts";
import { table } from "../table.ts";

export const explain = defineCommand({
  usage: "[-p PROJECT] [-e ENV] [-s SERVICE] [-k] NAME",
  flags: { ...EFFECTIVE_FLAGS, ...KEY_FLAG },
  examples: ["keyward secret:explain -p shop -e production -s billing DB_PASS"],
  maxPositionals: 1,
  async run(context, { flags, positionals }) {
    const key = onlyNameOf(context, flags.key, positionals, "secret:explain");
    const chain = chainOf(await reachOf(context, flags, key), key);
    if (context.json) context.print(JSON.stringify(chainJson(chain)));
    // Says how to add it.
    if (chain.links.length === 0) winnerOf(chain);
    if (context.json) return;
    const rows = chain.links.map(({ definition, state }, index) => [
      String(index + 1),
      originText(definition),
      state,
    ]);
    context.print(table(["Order", "Source", "State"], rows, painter(context)));
  },
});
