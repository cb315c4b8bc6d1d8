import { stat } from "node:fs/promises";
import path from "node:path";
import { scopeOfFolder } from "../../core/file-layers.ts";
import { isPlatform, makeScope, type Scope } from "../../core/scope.ts";
import { secretsFileKind } from "../../core/secrets-file-name.ts";
import { UserError } from "../../core/user-error.ts";
import type { Context } from "../context.ts";
import { readFolder } from "../folder.ts";
import type { SecretsInFile } from "../formats/format.ts";
import { FORMATS, formatNamed, formatOf } from "../formats/formats.ts";
import { readTextOf } from "../formats/read-text.ts";
import { namesScope, scopeOf, type ScopeFlags } from "../scope-flags.ts";
import { findEnvTree, type EnvTree, type TreeFile } from "./env-tree.ts";
import type { Source } from "./plan.ts";

/** What is to be imported, read and not yet compared with the vault. */
export interface Sources {
  readonly sources: readonly Source[];
  /** What a person should know of how the files were read, a sentence each. No values. */
  readonly notes: readonly string[];
  readonly leftOut: EnvTree["leftOut"];
  /** Whether it is a folder, of which each file says by its place what it is for. */
  readonly isTree: boolean;
}

export interface ImportFlags extends ScopeFlags {
  readonly format?: string;
}

/**
 * Reads a file, standard input (`-`), or a folder of `.env` files.
 * @throws UserError FILE_INVALID with the line, FILE_NOT_FOUND, USAGE, INVALID_SCOPE
 */
export async function readSources(context: Context, named: string, flags: ImportFlags): Promise<Sources> {
  const isTree = named !== "-" && (await isFolder(path.resolve(context.cwd, named)));
  return isTree ? readTree(context, named, flags) : readOne(context, named, flags);
}

async function readOne(context: Context, named: string, flags: ImportFlags): Promise<Sources> {
  const file = named === "-" ? "standard input" : named;
  const read = await readFileAs(context, named, file, flags.format);
  const scope = await scopeFor(context, named, read, flags);
  return { sources: [{ file, scope, secrets: read.secrets }], notes: read.notes, leftOut: [], isTree: false };
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
async function readTree(context: Context, named: string, flags: ImportFlags): Promise<Sources> {
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
  return { sources, notes: read.flatMap(({ notes }) => notes), leftOut, isTree: true };
}

function scopeIn(project: string, { environment, service }: TreeFile, flags: ScopeFlags): Scope {
  return makeScope({
    project,
    environment: environment ?? flags.environment,
    service: service ?? flags.service,
  });
}

async function isFolder(at: string): Promise<boolean> {
  return stat(at).then(
    (found) => found.isDirectory(),
    () => false,
  );
}
