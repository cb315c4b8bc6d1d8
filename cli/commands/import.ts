import { stat } from "node:fs/promises";
import path from "node:path";
import { scopeOfFolder } from "../../core/file-layers.ts";
import { isPlatform, makeScope, scopeText, type Scope } from "../../core/scope.ts";
import { secretsFileKind } from "../../core/secrets-file-name.ts";
import { UserError } from "../../core/user-error.ts";
import { openRepository } from "../../git/repository.ts";
import { askYes, canAsk } from "../ask-yes.ts";
import { defineCommand } from "../command.ts";
import type { Context } from "../context.ts";
import { findEnvTree, type EnvTree, type TreeFile } from "../formats/env-tree.ts";
import type { SecretsInFile } from "../formats/format.ts";
import { FORMATS, formatNamed, formatOf } from "../formats/formats.ts";
import {
  namesOf,
  planImport,
  writesOf,
  type Fate,
  type Planned,
  type Source,
} from "../formats/import-plan.ts";
import { readTextOf } from "../formats/read-text.ts";
import { painter, type Paint } from "../painter.ts";
import { readFolder } from "../folder.ts";
import { namesScope, SCOPE_FLAGS, scopeOf, type ScopeFlags } from "../scope-flags.ts";
import { table } from "../table.ts";

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
    const isTree = named !== "-" && (await isFolder(path.resolve(context.cwd, named)));
    const { sources, notes, leftOut } = await (isTree
      ? readTree(context, named, flags)
      : readOne(context, named, flags));

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
    if (!flags["dry-run"] && writes.length > 0) {
      if (isAsking && !(await askYes(`Write ${count(writes.length)} to the vault at ${vault.location}?`)))
        throw new UserError(
          "USAGE",
          "Cancelled; nothing was imported.",
          "Run it again, with --yes to be asked nothing.",
        );
      await vault.batch(writes);
    }
    if (context.json)
      context.print(
        JSON.stringify(report(sources, planned, { leftOut, notes, dryRun: flags["dry-run"] === true })),
      );
    else if (!flags["dry-run"]) {
      context.print(doneText(sources, planned));
      for (const warning of await trackedPlaintext(context, sources)) context.printError(warning);
    }
  },
});

/** More of the same help nobody. */
const MOST_NOTES = 20;

interface Read {
  readonly sources: readonly Source[];
  readonly notes: readonly string[];
  readonly leftOut: EnvTree["leftOut"];
}

interface ImportFlags extends ScopeFlags {
  readonly format?: string;
}

async function readOne(context: Context, named: string, flags: ImportFlags): Promise<Read> {
  const file = named === "-" ? "standard input" : named;
  const read = await readFileAs(context, named, file, flags.format);
  const scope = await scopeFor(context, named, read, flags);
  return { sources: [{ file, scope, secrets: read.secrets }], notes: read.notes, leftOut: [] };
}

async function readFileAs(
  context: Context,
  named: string,
  file: string,
  format: string | undefined,
): Promise<SecretsInFile> {
  const given = format === undefined ? undefined : formatNamed(format);
  const text = await readTextOf(named === "-" ? "-" : path.resolve(context.cwd, named), file);
  const chosen = given ?? formatOf(named, text);
  if (chosen) return chosen.read(text, file);
  throw new UserError(
    "USAGE",
    `${file} does not say by its name which format it has.`,
    `Write --format with one of ${FORMATS.map(({ name }) => name).join(", ")}.`,
  );
}

/** What the flags name, else the file itself, else what its folder is bound to, else the platform. */
async function scopeFor(
  context: Context,
  named: string,
  { scope }: SecretsInFile,
  flags: ScopeFlags,
): Promise<Scope> {
  if (namesScope(flags)) {
    const base = scope ?? (await bindingOf(context, named));
    const isOnlyInside =
      flags.project === undefined && flags.service === undefined && base.project !== undefined;
    return isOnlyInside ? makeScope({ ...base, environment: flags.environment }) : scopeOf(context, flags);
  }
  if (scope) return scope;
  const kind = secretsFileKind(named);
  const binding = await bindingOf(context, named);
  const environment = kind?.kind === "environment" ? kind.environment : binding.environment;
  return isPlatform(binding) ? binding : makeScope({ ...binding, environment });
}

async function bindingOf(context: Context, named: string): Promise<Scope> {
  const at = named === "-" ? context.cwd : path.dirname(path.resolve(context.cwd, named));
  const { layers, folder } = await readFolder(at);
  return scopeOfFolder(layers, folder);
}

/** Each file where its place says; the flags fill in what that leaves open. */
async function readTree(context: Context, named: string, flags: ImportFlags): Promise<Read> {
  const root = path.resolve(context.cwd, named);
  const { files, leftOut } = await findEnvTree(root);
  if (files.length === 0)
    throw new UserError(
      "FILE_NOT_FOUND",
      `There is no .env file in ${named} or below it.`,
      "Name the folder that has them, or a file.",
    );
  const project = flags.project ?? (await bindingOf(context, path.join(root, ".env"))).project;
  if (project === undefined)
    throw new UserError(
      "USAGE",
      "A tree of .env files is imported into one project, and none is named.",
      "Name it: -p PROJECT.",
    );
  const read = await Promise.all(
    files.map(async (place) => {
      const file = path.posix.join(path.normalize(named).split(path.sep).join("/"), place.file);
      const { secrets, notes } = await readFileAs(context, path.join(root, place.file), file, flags.format);
      return { source: { file, scope: scopeIn(project, place, flags), secrets }, notes };
    }),
  );
  const sources = read.map(({ source }) => source);
  return { sources, notes: read.flatMap(({ notes }) => notes), leftOut };
}

function scopeIn(project: string, { environment, service }: TreeFile, flags: ScopeFlags): Scope {
  return makeScope({
    project,
    environment: environment ?? flags.environment,
    service: service ?? flags.service,
  });
}

function keptIfChanged(planned: Planned): Planned {
  return planned.fate === "changed" ? { ...planned, fate: "kept" } : planned;
}

function planText(
  sources: readonly Source[],
  planned: readonly Planned[],
  leftOut: EnvTree["leftOut"],
  paint: Paint,
): string {
  const rows = sources.map((source) => {
    const fates = tally(planned.filter((one) => one.source === source));
    return [source.file, scopeText(source.scope), fates.new, fates.changed, fates.unchanged + fates.kept].map(
      String,
    );
  });
  const left = leftOut.map(({ file, why }) => `Left out: ${file} (${why})`);
  const changed = planned.filter(({ fate }) => fate === "changed");
  return [
    table(["File", "Scope", "New", "Changed", "As it is"], rows, paint),
    ...left,
    ...(changed.length > 0 ? [`Another value in the vault: ${namesOf(changed)}`] : []),
  ].join("\n");
}

function doneText(sources: readonly Source[], planned: readonly Planned[]): string {
  const fates = tally(planned);
  const from = sources.length === 1 ? sources[0]!.file : `${sources.length} files`;
  const scopes = new Set(sources.map(({ scope }) => scopeText(scope)));
  const into = scopes.size === 1 ? [...scopes][0]! : `${scopes.size} scopes`;
  const others = [
    ...(fates.changed > 0 ? [`${fates.changed} of them with a new version`] : []),
    ...(fates.unchanged > 0 ? [`${fates.unchanged} unchanged`] : []),
    ...(fates.kept > 0 ? [`${fates.kept} left as they are`] : []),
  ];
  const tail = others.length > 0 ? ` (${others.join(", ")})` : "";
  if (fates.new + fates.changed === 0) return `Nothing to import from ${from} into ${into}${tail}`;
  return `Successfully imported ${count(fates.new + fates.changed)} from ${from} into ${into}${tail}`;
}

function report(
  sources: readonly Source[],
  planned: readonly Planned[],
  rest: { readonly leftOut: EnvTree["leftOut"]; readonly notes: readonly string[]; readonly dryRun: boolean },
): object {
  const files = sources.map((source) => ({
    file: source.file,
    scope: scopeText(source.scope),
    secrets: planned
      .filter((one) => one.source === source)
      .map(({ secret, fate }) => ({ key: secret.key, fate })),
  }));
  const { new: added, changed } = tally(planned);
  return { imported: rest.dryRun ? 0 : added + changed, files, ...rest };
}

function tally(planned: readonly Planned[]): Record<Fate, number> {
  const fates = { new: 0, changed: 0, unchanged: 0, kept: 0 };
  for (const { fate } of planned) fates[fate]++;
  return fates;
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

async function isFolder(at: string): Promise<boolean> {
  return stat(at).then(
    (found) => found.isDirectory(),
    () => false,
  );
}

function count(secrets: number): string {
  return `${secrets} ${secrets === 1 ? "secret" : "secrets"}`;
}
