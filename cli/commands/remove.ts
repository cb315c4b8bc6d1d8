import { scopeText } from "../../core/scope.ts";
import { defineCommand } from "../command.ts";
import { CONDITION_FLAG, conditionOf } from "../condition-flag.ts";
import { KEY_FLAG } from "../name-argument.ts";
import { placeOf } from "../place-argument.ts";
import { SCOPE_FLAGS } from "../scope-flags.ts";

export const remove = defineCommand({
  usage: "[-p PROJECT] [-e ENV] [-s SERVICE] -k NAME",
  flags: { ...SCOPE_FLAGS, ...KEY_FLAG, ...CONDITION_FLAG },
  examples: ["keyward secret:remove -p shop -e development -k FOO"],
  maxPositionals: 1,
  async run(context, { flags, positionals }) {
    const place = await placeOf(context, flags, positionals, "secret:remove");
    await (await context.vault()).remove(place, conditionOf(flags));
    if (context.json) context.print(JSON.stringify({ key: place.key, removed: true }));
    else
      context.print(`Successfully removed the secret variable ${place.key} from ${scopeText(place.scope)}`);
  },
});
