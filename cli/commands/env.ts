import { leftOut } from "../../core/left-out.ts";
import { formatScope } from "../../core/scope.ts";
import { isIdentifier } from "../../core/variables.ts";
import { defineCommand } from "../command.ts";
import { painter } from "../painter.ts";
import { leftOutTexts } from "../run-program/notes.ts";
import { RUN_SCOPE_FLAGS } from "../run-program/run-flags.ts";
import { openSource } from "../run-program/source.ts";
import { table } from "../table.ts";

export const env = defineCommand({
  usage: "[-p PROJECT] [-e ENV] [-s SERVICE]",
  flags: RUN_SCOPE_FLAGS,
  examples: ["keyward env", "keyward env -p shop -e production -s billing --json"],
  maxPositionals: 0,
  async run(context, { flags }) {
    const reading = await (await openSource(context, flags)).readNames();
    const { gathered, scope, notes } = reading;
    const left = leftOut(reading, context.env);
    for (const note of notes) context.printError(note);
    const variables = gathered.found.filter(({ key }) => isIdentifier(key));
    const unusable = gathered.found.filter(({ key }) => !isIdentifier(key)).map(({ key }) => key);
    if (context.json) {
      const shown = variables.map(({ key, source, scope: at, inherited }) => ({
        key,
        scope: formatScope(at),
        source,
        inherited,
      }));
      const others = [
        ...left,
        ...unusable.map((key) => ({ key, code: "INVALID_NAME", message: `${key} is no POSIX identifier.` })),
      ];
      context.print(JSON.stringify({ scope: formatScope(scope), variables: shown, left_out: others }));
      return;
    }
    if (variables.length > 0)
      context.print(
        table(
          ["Variable", "Source"],
          variables.map(({ key, source }) => [key, source]),
          painter(context),
        ),
      );
    else context.printError("No secrets are defined here.");
    for (const text of leftOutTexts(left)) context.printError(text);
    if (unusable.length > 0)
      context.printError(`Left out, being no POSIX identifiers: ${unusable.join(", ")}.`);
  },
});
