import { originText } from "../../core/resolve.ts";
import { defineCommand } from "../command.ts";
import { allChains, EFFECTIVE_FLAGS, reachOf } from "../effective.ts";
import { MASK } from "../mask.ts";
import { definitionJson } from "../show.ts";
import { painter } from "../painter.ts";
import { table } from "../table.ts";

export const list = defineCommand({
  usage: "[-p PROJECT] [-e ENV] [-s SERVICE] [--own]",
  flags: EFFECTIVE_FLAGS,
  examples: ["keyward secret:list -p shop -e production -s billing", "keyward secrets list --json"],
  maxPositionals: 0,
  async run(context, { flags }) {
    // A name whose search is ended by a revoked or expired definition is listed as that: it is what a program gets.
    const shown = allChains(await reachOf(context, flags)).flatMap((chain) => {
      const link = chain.links.find(
        ({ state }) => state === "wins" || state === "revoked" || state === "expired",
      );
      return link ? [{ ...link, inherited: chain.inherited }] : [];
    });
    if (context.json) {
      context.print(
        JSON.stringify(shown.map(({ definition, inherited }) => definitionJson(definition, inherited))),
      );
    } else if (shown.length === 0) context.printError("No secrets here yet.");
    else {
      const rows = shown.map(({ definition, state }) => [
        definition.key,
        MASK,
        originText(definition),
        state === "wins" ? "active" : state,
      ]);
      context.print(table(["Key", "Value", "Source", "Status"], rows, painter(context)));
    }
  },
});
