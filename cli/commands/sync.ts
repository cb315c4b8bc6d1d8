import { inScope } from "../../core/scope.ts";
import { defineCommand } from "../command.ts";
import { changedNames } from "../run-program/changed-names.ts";
import { RUN_SCOPE_FLAGS } from "../run-program/run-flags.ts";
import { openSource } from "../run-program/source.ts";

export const sync = defineCommand({
  usage: "[-p PROJECT] [-e ENV] [-s SERVICE]",
  flags: RUN_SCOPE_FLAGS,
  examples: ["keyward sync -p shop -e development -s billing"],
  maxPositionals: 0,
  async run(context, { flags }) {
    const { remote } = await openSource(context, flags);
    if (!remote) {
      if (context.json) context.print(JSON.stringify({ server: null }));
      else
        context.print(
          "The vault is on this machine: it needs no server, and there is nothing to keep of one.",
        );
      return;
    }
    const before = await remote.readKept();
    const after = await remote.readServer();
    for (const note of after.notes) context.printError(note);
    const changed = before ? changedNames(before, after) : [];
    const names = after.gathered.found.map(({ key }) => key);
    if (context.json) {
      context.print(JSON.stringify({ server: remote.location, names, changed, first: before === undefined }));
      return;
    }
    const news = before
      ? `${changed.join(", ") || "nothing"} changed since the last time`
      : "for the first time";
    const count = `${names.length} ${names.length === 1 ? "secret" : "secrets"}`;
    context.print(`Kept ${count} ${inScope(after.scope)} from ${remote.location}: ${news}.`);
  },
});
