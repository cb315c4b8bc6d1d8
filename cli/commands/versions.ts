import { versionOf } from "../../sdk/shapes.ts";
import { defineCommand } from "../command.ts";
import { KEY_FLAG } from "../name-argument.ts";
import { placeOf } from "../place-argument.ts";
import { SCOPE_FLAGS } from "../scope-flags.ts";
import { isoTime } from "../show.ts";
import { painter } from "../painter.ts";
import { table } from "../table.ts";

export const versions = defineCommand({
  usage: "[-p PROJECT] [-e ENV] [-s SERVICE] -k NAME",
  flags: { ...SCOPE_FLAGS, ...KEY_FLAG },
  examples: ["keyward secrets:versions API_KEY -p shop"],
  maxPositionals: 1,
  async run(context, { flags, positionals }) {
    const place = await placeOf(context, flags, positionals, "secret:versions");
    const all = await (await context.metadata()).versions(place);
    if (context.json) {
      context.print(JSON.stringify(all.map(versionOf)));
      return;
    }
    const rows = all.map(({ version, created_at, created_by, deleted_at, destroyed }) => [
      String(version),
      isoTime(created_at),
      created_by,
      destroyed ? "destroyed" : deleted_at === null ? "" : "deleted",
    ]);
    context.print(table(["Version", "Created", "By", "State"], rows, painter(context)));
  },
});
