import { join } from "node:path";
import { placeOfEnvFile } from "../../core/env-file-name.ts";
import { contains, isAlong, layerFiles, scopeOfFolder } from "../../core/file-layers.ts";
import { environmentsIn, matrixOf, type Cell, type Known, type Mention } from "../../core/matrix.ts";
import { formatScope, type Scope } from "../../core/scope.ts";
import type { DocumentParams, Matrix, MatrixCell, MatrixFolder } from "../../protocol/lsp.ts";
import { FOR_ONE_COMMAND } from "../../references/shell.ts";
import { SETTINGS, type Settings } from "../../protocol/settings.ts";
import { isRuntimeName } from "../../references/runtime-names.ts";
import { prepare, type Context } from "../context.ts";
import { pathOfUri, pathWithin, uriOfPath } from "../uri.ts";
import { isDefining } from "../workspace-index.ts";
import type { Folder } from "../workspace.ts";

/**
 * Names × environments as they are seen from a folder: of all code in it, where it is a root or bound to a scope of its
 * own, else of the nearest such folder around it.
 */
export async function matrix(context: Context, { uri }: DocumentParams): Promise<Matrix> {
  await prepare(context, uri);
  const folders = context.workspace.folders.flatMap(boundFolders);
  const path = pathOfUri(uri) ?? "";
  const around = folders.filter((each) => pathWithin(absolute(each), path) !== undefined);
  const here = around.toSorted((a, b) => b.path.length - a.path.length)[0] ?? folders[0];
  if (!here) return { scope: "*", environments: [], rows: [], folders: [], folder: null, isWhole: true };
  const known = knownFrom(context, here);
  const environments = withSelected(environmentsIn(known), known, context.settings.for(here.folder.uri));
  const rows = matrixOf(known, environments).map(({ cells, ...row }) => ({
    ...row,
    cells: cells.map((cell) => placed(cell, here.folder)),
  }));
  return {
    scope: formatScope(known.scope),
    environments: environments.length > 0 ? environments : [null],
    rows,
    folders: folders.map(shown),
    folder: uriOfPath(absolute(here)),
    isWhole: context.index.isWhole,
  };
}

/** The environment that a person has selected has a column also where nothing is defined in it yet. */
function withSelected(
  environments: readonly string[],
  { scope }: Known,
  { environment }: Pick<Settings, "environment">,
): readonly string[] {
  const isChosen = environment !== "" && environment !== SETTINGS.environment.default;
  if (scope.environment !== undefined || !isChosen) return environments;
  return [...new Set([...environments, environment])].toSorted();
}

/** A root, or a folder in it that a secrets file binds to a scope. */
interface BoundFolder {
  readonly folder: Folder;
  /** Relative to the root, `""` for the root itself. */
  readonly path: string;
  readonly scope: Scope;
}

function boundFolders(folder: Folder): BoundFolder[] {
  const { layers } = folder.sources;
  const paths = new Set(["", ...[...layers.bindings.keys()].toSorted()]);
  return [...paths].map((path) => ({ folder, path, scope: scopeOfFolder(layers, path) }));
}

function absolute({ folder, path }: BoundFolder): string {
  return join(folder.path, path);
}

function shown(bound: BoundFolder): MatrixFolder {
  const root = bound.folder.path.split(/[\\/]/).at(-1) ?? "";
  return {
    uri: uriOfPath(absolute(bound)),
    label: bound.path === "" ? root : `${root}/${bound.path}`,
    scope: formatScope(bound.scope),
  };
}

function knownFrom(context: Context, { folder, path, scope }: BoundFolder): Known {
  const files = folder.sources
    .all()
    .map(({ path: file, lastGood }) => ({ path: file, file: lastGood }))
    .filter(({ path: file }) => isAlong(path, file));
  return {
    mentions: mentionsIn(context, folder).filter(({ file }) => contains(path, file)),
    layers: layerFiles(files),
    files,
    secrets: context.vault.definitions,
    folder: path,
    scope,
    now: context.now(),
  };
}

function mentionsIn(context: Context, folder: Folder): Mention[] {
  const provided = new Set(context.settings.for(folder.uri)["names.known"]);
  const paths = new Map<string, string | undefined>();
  const pathIn = (uri: string) => {
    if (!paths.has(uri)) paths.set(uri, pathWithin(folder.path, pathOfUri(uri) ?? ""));
    return paths.get(uri);
  };
  return [...context.index.names()].flatMap((name) =>
    context.index.places(name).flatMap(({ uri, range, form, hasDefault }) => {
      const file = pathIn(uri);
      if (file === undefined || form === FOR_ONE_COMMAND) return [];
      return {
        name,
        file,
        line: range.start.line + 1,
        hasDefault,
        isDefining: isDefining({ form }),
        isRuntime: isRuntimeName(name, form) || provided.has(name),
        environment: form === ".env" ? placeOfEnvFile(file).environment : undefined,
      };
    }),
  );
}

function placed({ state, origin }: Cell, folder: Folder): MatrixCell {
  if (origin === null) return { state };
  if ("scope" in origin) return { state, scope: formatScope(origin.scope) };
  return { state, uri: uriOfPath(join(folder.path, origin.file)), line: origin.line - 1 };
}
