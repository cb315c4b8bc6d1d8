import { explain, type Chain, type Definition, type ResolveRequest } from "./resolve.ts";
import { covers, PLATFORM, type Scope } from "./scope.ts";
import type { Entry, SecretsFile } from "./secrets-file-model.ts";

/** A secrets file and where it lies: `path` is relative to the workspace's root, with `/`. */
export interface WorkspaceFile {
  readonly path: string;
  readonly file: SecretsFile;
}

/** An entry with a value or a `$from`: a definition that comes before the vault's. */
export interface FileDefinition extends Definition {
  readonly file: { readonly path: string; readonly line: number };
  readonly folder: string;
  readonly entry: Entry;
  readonly layer: Layer;
}

interface Layer {
  /** 0 for secrets.local.json, 1 for an environment's file, 2 for secrets.json. */
  readonly rank: number;
  /** Set for an environment's file, which takes part only where that environment is asked. */
  readonly environment: string | undefined;
  /** Folders below the root. */
  readonly depth: number;
}

/** The secrets files of a workspace, ready to be asked. */
export interface Layers {
  readonly byKey: ReadonlyMap<string, readonly FileDefinition[]>;
  /** Folder → the scope that its own files bind it to. */
  readonly bindings: ReadonlyMap<string, Scope>;
}

/** The vault's definitions of a name. */
export type Stored<D extends Definition> = (key: string) => Iterable<D>;

export interface LayerRequest extends ResolveRequest {
  /** Where the question is asked, relative to the root; the root itself is `""`. */
  readonly folder: string;
}

export function layerFiles(files: Iterable<WorkspaceFile>): Layers {
  const all = [...files].toSorted((a, b) => rankOf(a.file) - rankOf(b.file) || (a.path < b.path ? -1 : 1));
  const bindings = new Map<string, Scope>();
  for (const { path, file } of all) {
    const folder = folderOf(path);
    if (file.binding?.scope && !bindings.has(folder)) bindings.set(folder, file.binding.scope);
  }
  const definitions = all.flatMap((file) => definitionsOf(file, bindings));
  definitions.sort((a, b) => compareLayers(a.layer, b.layer));
  return { byKey: Map.groupBy(definitions, ({ key }) => key), bindings };
}

/** The vault's definitions by name, for those who ask about many names. */
export function storedByKey<D extends Definition>(definitions: Iterable<D>): Stored<D> {
  const byKey = Map.groupBy(definitions, ({ key }) => key);
  return (key) => byKey.get(key) ?? [];
}

/**
 * The scope to which a folder is bound: that of the nearest `$scope`, upward to the root, with the environment
 * asked. The platform where there is none.
 */
export function scopeOfFolder({ bindings }: Layers, folder: string, environment?: string): Scope {
  const binding = bindingOf(bindings, folder);
  if (!binding) return PLATFORM;
  return environment === undefined ? binding : { ...binding, environment };
}

/**
 * The definitions of a name in files, in the order in which they are asked: the nearest `secrets.local.json`, then
 * the nearest `secrets.<environment>.json`, then the nearest `secrets.json`, each upward to the root. A file takes
 * part where its scope covers the one asked.
 */
export function fileDefinitions(
  { byKey }: Layers,
  { key, folder, scope, environment = scope.environment }: Omit<LayerRequest, "now">,
): FileDefinition[] {
  return (byKey.get(key) ?? []).filter(
    ({ layer, folder: at, scope: wide }) =>
      (layer.environment === undefined || layer.environment === environment) &&
      contains(at, folder) &&
      covers(wide, scope),
  );
}

/** The whole chain of a name: files first, then the vault. */
export function explainLayers<D extends Definition>(
  layers: Layers,
  stored: Stored<D>,
  request: LayerRequest,
): Chain<FileDefinition | D> {
  return explain<FileDefinition | D>(request, [...fileDefinitions(layers, request), ...stored(request.key)]);
}

/** Nearest first, as one name's definitions are asked. */
export function compareLayers(a: Layer, b: Layer): number {
  return a.rank - b.rank || b.depth - a.depth;
}

function definitionsOf(
  { path, file }: WorkspaceFile,
  bindings: ReadonlyMap<string, Scope>,
): FileDefinition[] {
  const folder = folderOf(path);
  const environment = file.kind.kind === "environment" ? file.kind.environment : undefined;
  const scope = withEnvironment(file.binding?.scope ?? bindingOf(bindings, folder) ?? PLATFORM, environment);
  const depth = folder === "" ? 0 : folder.split("/").length;
  const layer = { rank: rankOf(file), environment, depth };
  return file.entries
    .filter(({ state }) => state !== "declared")
    .map((entry) => ({
      key: entry.key,
      scope,
      status: "active" as const,
      expires_at: entry.fields.expires_at,
      deleted: false,
      envs: entry.fields.envs,
      apps: entry.fields.apps,
      file: { path, line: entry.line },
      folder,
      entry,
      layer,
    }));
}

/** An environment's file is for that environment; where its `$scope` names another one, a check says so. */
function withEnvironment(scope: Scope, environment: string | undefined): Scope {
  return environment === undefined || scope.project === undefined || scope.environment !== undefined
    ? scope
    : { ...scope, environment };
}

function bindingOf(bindings: ReadonlyMap<string, Scope>, folder: string): Scope | undefined {
  for (let at = folder; ; at = folderOf(at)) {
    const scope = bindings.get(at);
    if (scope || at === "") return scope;
  }
}

function rankOf({ kind }: SecretsFile): number {
  return { local: 0, environment: 1, shared: 2 }[kind.kind];
}

/** The folder of a path, without a slash at its end; `""` is the root. */
export function folderOf(path: string): string {
  return path.slice(0, Math.max(0, path.lastIndexOf("/")));
}

/** Whether a path is in a folder, or is the folder; both relative to the root, which is `""`. */
export function contains(folder: string, inner: string): boolean {
  return folder === "" || inner === folder || inner.startsWith(`${folder}/`);
}

/** Whether a file is in a folder, or in one of those around it. */
export function isAlong(folder: string, file: string): boolean {
  return contains(folder, file) || contains(folderOf(file), folder);
}
