import { explainAll, originText } from "../../core/resolve.ts";
import { defineCommand } from "../command.ts";
import { effectiveScope, visibleDefinitions } from "../definitions.ts";
import { SCOPE_FLAGS } from "../scope-flags.ts";
import { definitionJson, MASK, stateText } from "../show.ts";
import { table } from "../table.ts";

export const list = defineCommand({
  usage: "[-p PROJECT] [-e ENV] [-s SERVICE] [--own]",
  flags: {
    ...SCOPE_FLAGS,
    app: {
      type: "string",
      help: "the app tag to compare with filters; by default the service",
      placeholder: "TAG",
    },
    own: { type: "boolean", help: "only what is defined in exactly this scope" },
  },
  examples: ["keyward secret:list -p shop -e production -s billing", "keyward secrets list --json"],
  maxPositionals: 0,
  async run(context, { flags }) {
    const scope = await effectiveScope(context, flags);
    const now = Date.now();
    const definitions = await visibleDefinitions(context, scope);
    const request = { scope, app: flags.app, own: flags.own ?? false, now };
    // Where a revoked or expired definition ends the search, that is what the name is: it is listed as such.
    const shown = explainAll(request, definitions).flatMap((chain) => {
      const definition = chain.winner ?? chain.stopper?.definition;
      return definition
        ? [
            {
              definition,
              inherited: chain.inherited || (definition.file === undefined && chain.winner === null),
            },
          ]
        : [];
    });
    if (context.json) {
      context.print(
        JSON.stringify(shown.map(({ definition, inherited }) => definitionJson(definition, inherited))),
      );
      return;
    }
    if (shown.length === 0) {
      context.printError("No secrets here yet.");
      return;
    }
    const rows = shown.map(({ definition }) => [
      definition.key,
      MASK,
      originText(definition),
      stateText(definition, now),
    ]);
    context.print(table(["Key", "Value", "Source", "Status"], rows));
  },
});
