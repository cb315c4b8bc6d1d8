import path from "node:path";
import { UserError } from "../../core/user-error.ts";
import { openRepository } from "../../git/repository.ts";
import { serverUrl } from "../../sdk/server-login.ts";
import { askYes, canAsk } from "../ask-yes.ts";
import { defineCommand } from "../command.ts";
import type { Context } from "../context.ts";
import { FORMATS } from "../formats/formats.ts";
import { planImport, writesOf, type Planned, type Source } from "../import/plan.ts";
import { partsOf, writeParts } from "../import/write-parts.ts";
import { count, doneText, planText, reportJson } from "../import/report.ts";
import { readSources } from "../import/sources.ts";
import { painter } from "../painter.ts";
import { SCOPE_FLAGS } from "../scope-flags.ts";

export const importCommand = defineCommand({
  usage:
    "FILE|FOLDER|- [-p PROJECT] [-e ENV] [-s SERVICE] [--format FORMAT] [--overwrite | --skip-existing] [--dry-run]",
  flags: {
    ...SCOPE_FLAGS,
    format: {
      type: "string",
      help: `${FORMATS.map(({ name }) => name).join(", ")}; by default what the file's name says`,
      placeholder: "FORMAT",
      choices: FORMATS.map(({ name }) => name),
    },
    overwrite: { type: "boolean", help: "give a new version to what has another value in the vault" },
    "skip-existing": { type: "boolean", help: "leave what is in the vault as it is" },
    "dry-run": { type: "boolean", help: "only show what would be done" },
    yes: { type: "boolean", short: "y", help: "do not ask" },
  },
  examples: [
    "keyward import .env -p shop -e development",
    "keyward import secrets.json --overwrite",
    "keyward import . -p shop --dry-run",
    "kubectl get secret billing -o yaml | keyward import - --format kubernetes -p shop -s billing",
  ],
  maxPositionals: 1,
  async run(context, { flags, positionals }) {
    const [named] = positionals;
    if (named === undefined)
      throw new UserError(
        "USAGE",
        "import needs a file or a folder.",
        'Write "keyward import FILE", or - for standard input.',
      );
    if (flags.overwrite && flags["skip-existing"])
      throw new UserError(
        "USAGE",
        "--overwrite and --skip-existing say opposite things.",
        "Give one of them.",
      );
    const { sources, notes, leftOut, isTree } = await readSources(context, named, flags);

    const vault = await context.vault();
    const found = await planImport(vault, sources);
    const planned = flags["skip-existing"] ? found.map(keptIfChanged) : found;
    const isAsking = isTree && !flags["dry-run"] && !flags.yes && canAsk();
    if (!context.json) {
      for (const note of notes.slice(0, MOST_NOTES)) context.printError(`Note: ${note}`);
      if (notes.length > MOST_NOTES)
        context.printError(
          `Note: there are ${notes.length - MOST_NOTES} more notes; --json has all of them.`,
        );
      if (isTree || flags["dry-run"]) context.print(planText(sources, planned, leftOut, painter(context)));
    }
    const writes = writesOf(planned, flags.overwrite === true || flags["dry-run"] === true);
    const isRemote = (await serverUrl(context.env)) !== undefined;
    const parts = isRemote ? partsOf(writes) : [writes];
    if (parts.length > 1 && !context.json)
      context.printError(
        `Note: a server does not take ${count(writes.length)} in one go; they go in ${parts.length} parts, each of them whole or not at all.`,
      );
    if (!flags["dry-run"] && writes.length > 0) {
      if (isAsking && !(await askYes(`Write ${count(writes.length)} to the vault at ${vault.location}?`)))
        throw new UserError(
          "USAGE",
          "Cancelled; nothing was imported.",
          "Run it again, with --yes to be asked nothing.",
        );
      await writeParts(vault, parts);
    }
    if (context.json)
      context.print(
        JSON.stringify(reportJson(sources, planned, { leftOut, notes, dryRun: flags["dry-run"] === true })),
      );
    else if (!flags["dry-run"]) {
      context.print(doneText(sources, planned));
      for (const warning of await trackedPlaintext(context, sources)) context.printError(warning);
    }
  },
});

/** More of the same help nobody. */
const MOST_NOTES = 20;

function keptIfChanged(planned: Planned): Planned {
  return planned.fate === "changed" ? { ...planned, fate: "kept" } : planned;
}

/** The values are in the vault now, and in git as well: that is the moment to say it. */
async function trackedPlaintext(context: Context, sources: readonly Source[]): Promise<string[]> {
  const warnings = sources.map(async ({ file }) => {
    if (file === "standard input") return [];
    const at = path.resolve(context.cwd, file);
    const repository = await openRepository(path.dirname(at)).catch((error: unknown) => {
      if (error instanceof UserError) return null; // A warning is not worth failing for: the import is done.
      throw error;
    });
    if (!repository || !(await repository.isTracked(at))) return [];
    return [
      `Warning: git tracks ${file}. Take it out of git, and rotate its values if it was ever committed.`,
    ];
  });
  return (await Promise.all(warnings)).flat();
}
