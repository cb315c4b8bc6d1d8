import { inScope } from "../core/scope.ts";
import { defineCommand, type Command } from "./command.ts";
import { CONDITION_FLAG, conditionOf } from "./condition-flag.ts";
import { KEY_FLAG } from "./name-argument.ts";
import { placeOf } from "./place-argument.ts";
import { SCOPE_FLAGS } from "./scope-flags.ts";
import { secretJson } from "./show.ts";

/** `revoke` and `restore`, which differ in the one word. */
export function statusCommand(verb: "revoke" | "restore"): Command {
  return defineCommand({
    usage: "[-p PROJECT] [-e ENV] [-s SERVICE] -k NAME",
    flags: { ...SCOPE_FLAGS, ...KEY_FLAG, ...CONDITION_FLAG },
    examples: [`keyward secret:${verb} -p shop -e production -k STRIPE_API_KEY`],
    maxPositionals: 1,
    async run(context, { flags, positionals }) {
      const place = await placeOf(context, flags, positionals, `secret:${verb}`);
      const secret = await (await context.vault())[verb](place, conditionOf(flags));
      if (context.json) context.print(JSON.stringify(secretJson(secret, false)));
      else {
        context.print(`Successfully ${verb}d the secret variable ${place.key} ${inScope(place.scope)}`);
      }
    },
  });
}
