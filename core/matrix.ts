import { explainLayers, storedByKey, type Layers, type Stored, type WorkspaceFile } from "./file-layers.ts";
import type { Definition } from "./resolve.ts";
import { lookupOrder, sameScope, sourceText, type Scope } from "./scope.ts";
import { isExpired, type SecretMetadata } from "./secret.ts";

/**
 * What one name is in one environment. `given`: by a `.env` file or a Dockerfile alone; `optional`: nowhere, and all code
 * that reads it goes on without.
 */
export type CellState =
  | "own"
  | "inherited"
  | "file"
  | "given"
  | "revoked"
  | "expired"
  | "optional"
  | "missing";

/** Where a value comes from, or what stops the search for one: in the vault, or in a file relative to the root. */
export type Origin = { readonly scope: Scope } | { readonly file: string; readonly line: number };

export interface Cell {
  /** Null where no environment is asked, for none exists. */
  readonly environment: string | null;
  readonly state: CellState;
  /** Null where nothing has a value. */
  readonly origin: Origin | null;
}

export interface Row {
  readonly name: string;
  /** Places in code that read it. */
  readonly used: number;
  /** Whether a secrets file has the name. */
  readonly declared: boolean;
  /** Whether some code does not go on without it, or a secrets file says that it is needed. */
  readonly required: boolean;
  readonly cells: readonly Cell[];
}

/** A place that names a secret, as far as a matrix needs it. */
export interface Mention {
  readonly name: string;
  /** Relative to the root, with `/`. */
  readonly file: string;
  /** From 1. */
  readonly line: number;
  /** The code goes on without the secret. */
  readonly hasDefault: boolean;
  /** It gives the name a value, as a `.env` file does, and does not ask for one. */
  readonly isDefining: boolean;
  /** The environment that a `.env` file is for, where its path says one. */
  readonly environment?: string | undefined;
  /** The runtime gives such a name: it is no secret. */
  readonly isRuntime: boolean;
}

/** What is known of a project: names from code, files and the vault. */
export interface Known {
  readonly mentions: readonly Mention[];
  readonly layers: Layers;
  readonly files: readonly WorkspaceFile[];
  readonly secrets: readonly SecretMetadata[];
  /** The folder asked from, relative to the root. */
  readonly folder: string;
  /** Where the names are resolved, in each of the environments. */
  readonly scope: Scope;
  /** Unix time in milliseconds. */
  readonly now: number;
}

/** Environments that exist: in the vault for this project, in files' names and bindings, and in `.env` files' names. */
export function environmentsIn({ secrets, files, mentions, scope, layers }: Known): string[] {
  if (scope.environment !== undefined) return [scope.environment];
  const named = [
    ...secrets.filter((secret) => inProject(secret.scope, scope)).map((secret) => secret.scope.environment),
    ...files.map(({ file: { kind } }) => (kind.kind === "environment" ? kind.environment : undefined)),
    ...[...layers.bindings.values()].map(({ environment }) => environment),
    ...mentions.map(({ environment }) => environment),
  ];
  return [...new Set(named)].filter((name) => name !== undefined).toSorted();
}

/** A row for every name of the project, sorted. Names of the runtime are no secrets. */
export function matrixOf(known: Known, environments: readonly string[]): Row[] {
  const { mentions, layers, files, secrets, scope } = known;
  const byName = ({ name }: Mention) => name;
  const used = Map.groupBy(
    mentions.filter(({ isDefining }) => !isDefining),
    byName,
  );
  const giving = Map.groupBy(
    mentions.filter(({ isDefining }) => isDefining),
    byName,
  );
  const entries = files.flatMap(({ file }) => file.entries);
  const declared = new Set(entries.map(({ key }) => key));
  const demanded = new Set(entries.filter(({ required }) => required).map(({ key }) => key));
  const inVault = new Set(secrets.filter((one) => inProject(one.scope, scope)).map(({ key }) => key));
  const names = new Set([...used.keys(), ...declared, ...layers.byKey.keys(), ...inVault]);
  const isKnown = (name: string) => declared.has(name) || layers.byKey.has(name) || inVault.has(name);
  const rows = [...names].filter(
    (name) => isKnown(name) || !used.get(name)!.every(({ isRuntime }) => isRuntime),
  );
  const columns = environments.length > 0 ? environments : [undefined];
  const stored = storedByKey(secrets);
  return rows.toSorted().map((name) => {
    const places = used.get(name) ?? [];
    const isRequired = places.some(({ hasDefault }) => !hasDefault) || demanded.has(name);
    const cells = columns.map((environment) =>
      cellOf(known, stored, giving.get(name) ?? [], name, environment),
    );
    return {
      name,
      used: places.length,
      declared: declared.has(name),
      required: isRequired,
      cells: isRequired || places.length === 0 ? cells : cells.map(optionalIfMissing),
    };
  });
}

/** Whether a cell has no value that a program could get, and something wants one. */
export function lacks({ state }: Pick<Cell, "state">): boolean {
  return state === "missing" || state === "revoked" || state === "expired";
}

/** An origin as every face shows it: `File: path:line`, or the scope's source text. */
export function sourceOf(origin: Origin): string {
  return "scope" in origin ? sourceText(origin.scope) : `File: ${origin.file}:${origin.line}`;
}

function optionalIfMissing(cell: Cell): Cell {
  return cell.state === "missing" ? { ...cell, state: "optional" } : cell;
}

function cellOf(
  known: Known,
  stored: Stored<SecretMetadata>,
  giving: readonly Mention[],
  key: string,
  environment: string | undefined,
): Cell {
  const { layers, folder, now } = known;
  const isBound = known.scope.project !== undefined && environment !== undefined;
  const scope = isBound ? { ...known.scope, environment } : known.scope;
  const chain = explainLayers(layers, stored, { key, folder, scope, environment, now });
  const cell = (state: CellState, origin: Origin | null): Cell => ({
    environment: environment ?? null,
    state,
    origin,
  });
  if (chain.winner) {
    const isOwn = sameScope(chain.winner.scope, scope);
    return cell("file" in chain.winner ? "file" : isOwn ? "own" : "inherited", originOf(chain.winner));
  }
  if (chain.stopper) {
    const { state, definition } = chain.stopper;
    return cell(state === "revoked" ? "revoked" : "expired", originOf(definition));
  }
  // A value at a service is what is wanted where no service is asked for; one of several that can be used will do.
  const below = [...stored(key)].filter(
    (one) =>
      !one.deleted &&
      scope.service === undefined &&
      one.scope.service !== undefined &&
      one.scope.project === scope.project &&
      [undefined, environment].includes(one.scope.environment),
  );
  const [best] = below.toSorted((a, b) => Number(stopOf(a, now) !== null) - Number(stopOf(b, now) !== null));
  if (best) return cell(stopOf(best, now) ?? "own", originOf(best));
  const given = giving.find((one) => [undefined, environment].includes(one.environment));
  return given ? cell("given", { file: given.file, line: given.line }) : cell("missing", null);
}

/** Why a definition gives no value, or null where it does. */
function stopOf(secret: SecretMetadata, now: number): "revoked" | "expired" | null {
  if (secret.status === "revoked") return "revoked";
  return isExpired(secret, now) ? "expired" : null;
}

function originOf({ file, scope }: Definition): Origin {
  return file ? { file: file.path, line: file.line } : { scope };
}

/** What a request at the scope, in whatever environment and service, may see. */
function inProject(at: Scope, { project, service }: Scope): boolean {
  return (
    lookupOrder({ ...(project !== undefined && { project }) }).some((wide) => sameScope(wide, at)) ||
    (project !== undefined &&
      at.project === project &&
      (service === undefined || at.service === undefined || at.service === service))
  );
}
