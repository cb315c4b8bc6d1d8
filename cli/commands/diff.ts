import { valueText, type JsonValue } from "../../core/secret.ts";
import type { Redacted } from "../../core/redacted.ts";
import type { ValueDifference } from "../../core/value-diff.ts";
import { versionOf } from "../../sdk/shapes.ts";
import { defineCommand } from "../command.ts";
import { versionNumber } from "../condition-flag.ts";
import { MASK } from "../mask.ts";
import { KEY_FLAG } from "../name-argument.ts";
import { placeOf } from "../place-argument.ts";
import { SCOPE_FLAGS } from "../scope-flags.ts";
import { painter } from "../painter.ts";
import { table } from "../table.ts";

export const diff = defineCommand({
  usage: "[-p PROJECT] [-e ENV] [-s SERVICE] -k NAME [--from N] [--to N] [--reveal]",
  flags: {
    ...SCOPE_FLAGS,
    ...KEY_FLAG,
    from: { type: "string", help: "by default the version before --to", placeholder: "N" },
    to: { type: "string", help: "by default the latest version", placeholder: "N" },
    reveal: { type: "boolean", help: "show the values" },
  },
  examples: ["keyward secret:diff -p shop -k DB", "keyward secret:diff -p shop -k DB --from 1 --to 3 --json"],
  maxPositionals: 1,
  async run(context, { flags, positionals }) {
    const place = await placeOf(context, flags, positionals, "secret:diff");
    const { reveal = false } = flags;
    const from = flags.from === undefined ? undefined : versionNumber("--from", flags.from);
    const to = flags.to === undefined ? undefined : versionNumber("--to", flags.to);
    const found = await (await context.vault()).diff(place, { from, to, reveal });
    if (context.json) {
      const differences = found.differences.map((difference) => differenceJson(difference, reveal));
      const [before, after] = [versionOf(found.from), versionOf(found.to)];
      context.print(JSON.stringify({ key: place.key, from: before, to: after, differences }));
    } else if (found.differences.length === 0)
      context.print(`Versions ${found.from.version} and ${found.to.version} of ${place.key} have one value`);
    else {
      const rows = found.differences.map(({ attribute, change, before, after }) => [
        attribute || place.key,
        change,
        change === "added" ? "" : shown(before),
        change === "removed" ? "" : shown(after),
      ]);
      const head = ["Attribute", "Change", `Version ${found.from.version}`, `Version ${found.to.version}`];
      context.print(table(head, rows, painter(context)));
    }
  },
});

function differenceJson({ attribute, change, before, after }: ValueDifference, reveal: boolean): object {
  const values = { before: before?.reveal() ?? null, after: after?.reveal() ?? null };
  return { attribute, change, ...(reveal && values) };
}

/** Masked where it was not asked for. */
function shown(value: Redacted<JsonValue> | null): string {
  if (value === null) return MASK;
  const bare = value.reveal();
  return typeof bare === "string" ? valueText(bare) : JSON.stringify(bare);
}
