import { UserError } from "../core/user-error.ts";
import { inScope } from "../core/scope.ts";
import { defineCommand, type Command } from "./command.ts";
import { versionNumber } from "./condition-flag.ts";
import { KEY_FLAG } from "./name-argument.ts";
import { placeOf } from "./place-argument.ts";
import { SCOPE_FLAGS } from "./scope-flags.ts";
import { secretJson } from "./show.ts";

/** What is done to versions that are named: `undelete` and `destroy`, which differ in the one word. */
export function versionsCommand(verb: "undelete" | "destroy", done: string): Command {
  return defineCommand({
    usage: "[-p PROJECT] [-e ENV] [-s SERVICE] -k NAME --version N",
    flags: {
      ...SCOPE_FLAGS,
      ...KEY_FLAG,
      version: { type: "string", help: "the version, or several with commas", placeholder: "N" },
    },
    examples: [`keyward secret:${verb} -p shop -k DB_PASS --version 2`],
    maxPositionals: 1,
    async run(context, { flags, positionals }) {
      const place = await placeOf(context, flags, positionals, `secret:${verb}`);
      if (flags.version === undefined)
        throw new UserError(
          "USAGE",
          `secret:${verb} needs a version.`,
          `Write --version N; "keyward secret:versions -k ${place.key}" lists them.`,
        );
      const versions = flags.version.split(",").map((text) => versionNumber("--version", text.trim()));
      const secret = await (await context.vault())[verb](place, versions);
      if (context.json) context.print(JSON.stringify(secretJson(secret, false)));
      else
        context.print(
          `Successfully ${done} version ${versions.join(", ")} of ${place.key} ${inScope(place.scope)}`,
        );
    },
  });
}
