import { realpath } from "node:fs/promises";
import { defineCommand } from "../command.ts";
import { existingPath } from "../existing-path.ts";
import { findReferences } from "../refs/find-references.ts";
import { painter } from "../painter.ts";
import { printable, table } from "../table.ts";

export const refs = defineCommand({
  usage: "[PATH…] [-k NAME]",
  flags: {
    key: { type: "string", short: "k", help: "only the references to this name", placeholder: "NAME" },
  },
  examples: [
    "keyward refs",
    "keyward refs src -k STRIPE_API_KEY",
    "keyward refs --json | jq -r .name | sort -u",
  ],
  async run(context, { flags, positionals }) {
    const asked = positionals.length > 0 ? positionals : ["."];
    const named = await Promise.all(asked.map((word) => existingPath(word, context.cwd)));
    const { found, skipped } = await findReferences(named, await realpath(context.cwd));
    const wanted = flags.key === undefined ? found : found.filter(({ name }) => name === flags.key);
    for (const file of skipped) context.printError(`Not read: ${printable(file)}`);
    if (context.json) {
      for (const { name, file, line, column, language, form } of wanted)
        context.print(JSON.stringify({ name, file, line, column, language, form }));
    } else if (wanted.length === 0) context.printError("No references to secrets here.");
    else {
      const rows = wanted.map(({ name, file, line, column, form }) => [
        name,
        `${file}:${line}:${column}`,
        form,
      ]);
      context.print(table(["Name", "Place", "Form"], rows, painter(context)));
    }
  },
});
