import {
  explainLayers,
  storedByKey,
  type Layers,
  type Stored,
  type WorkspaceFile,
} from "../../core/file-layers.ts";
import { lookupOrder, sameScope, sourceText, type Scope } from "../../core/scope.ts";
import type { SecretMetadata } from "../../core/secret.ts";
import { originText } from "../../core/resolve.ts";
import { isRuntimeName } from "../../references/runtime-names.ts";
import { placeOf } from "../import/env-tree.ts";
import type { FoundReference } from "./find-references.ts";

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

export interface Cell {
  /** Null where no environment is asked, for none exists. */
  readonly environment: string | null;
  readonly state: CellState;
  /** Where the value comes from, or what stops the search; null where nothing does. */
  readonly source: string | null;
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

/** What is known of a project: names from code, files and the vault. */
export interface Known {
  readonly references: readonly FoundReference[];
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
export function environmentsIn({ secrets, files, references, scope, layers }: Known): string[] {
  if (scope.environment !== undefined) return [scope.environment];
  const named = [
    ...secrets.filter((secret) => inProject(secret.scope, scope)).map((secret) => secret.scope.environment),
    ...files.map(({ file: { kind } }) => (kind.kind === "environment" ? kind.environment : undefined)),
    ...[...layers.bindings.values()].map(({ environment }) => environment),
    ...references.filter(({ form }) => form === ".env").map(({ file }) => placeOf(file).environment),
  ];
  return [...new Set(named)].filter((name) => name !== undefined).toSorted();
}

/** A row for every name of the project, sorted. Names of the runtime are no secrets. */
export function matrixOf(known: Known, environments: readonly string[]): Row[] {
  const { references, layers, files, secrets, scope } = known;
  const used = Map.groupBy(
    references.filter((one) => !one.isDefining),
    ({ name }) => name,
  );
  const declared = new Set(files.flatMap(({ file }) => file.entries.map(({ key }) => key)));
  const demanded = new Set(
    files.flatMap(({ file }) => file.entries.filter(({ required }) => required).map(({ key }) => key)),
  );
  const inVault = new Set(secrets.filter((one) => inProject(one.scope, scope)).map(({ key }) => key));
  const names = new Set([...used.keys(), ...declared, ...layers.byKey.keys(), ...inVault]);
  const isKnown = (name: string) => declared.has(name) || layers.byKey.has(name) || inVault.has(name);
  const rows = [...names].filter(
    (name) => isKnown(name) || !used.get(name)!.every(({ form }) => isRuntimeName(name, form)),
  );
  const columns = environments.length > 0 ? environments : [undefined];
  const stored = storedByKey(secrets);
  return rows.toSorted().map((name) => {
    const places = used.get(name) ?? [];
    const isRequired = places.some(({ hasDefault }) => !hasDefault) || demanded.has(name);
    const cells = columns.map((environment) => cellOf(known, stored, name, environment));
    return {
      name,
      used: places.length,
      declared: declared.has(name),
      required: isRequired,
      cells: isRequired || places.length === 0 ? cells : cells.map(optionalIfMissing),
    };
  });
}

function optionalIfMissing(cell: Cell): Cell {
  return cell.state === "missing" ? { ...cell, state: "optional" } : cell;
}

function cellOf(
  known: Known,
  stored: Stored<SecretMetadata>,
  key: string,
  environment: string | undefined,
): Cell {
  const { layers, folder, now } = known;
  const isBound = known.scope.project !== undefined && environment !== undefined;
  const scope = isBound ? { ...known.scope, environment } : known.scope;
  const chain = explainLayers(layers, stored, { key, folder, scope, environment, now });
  const column = environment ?? null;
  if (chain.winner) {
    const isOwn = sameScope(chain.winner.scope, scope);
    const state = "file" in chain.winner ? "file" : isOwn ? "own" : "inherited";
    return { environment: column, state, source: originText(chain.winner) };
  }
  if (chain.stopper)
    return {
      environment: column,
      state: chain.stopper.state === "revoked" ? "revoked" : "expired",
      source: originText(chain.stopper.definition),
    };
  // A value at a service is what is wanted where no service is asked for.
  const below = [...stored(key)].find(
    (one) =>
      !one.deleted &&
      scope.service === undefined &&
      one.scope.service !== undefined &&
      one.scope.project === scope.project &&
      [undefined, environment].includes(one.scope.environment),
  );
  if (below) return { environment: column, state: "own", source: sourceText(below.scope) };
  const giving = known.references.find(
    (one) =>
      one.isDefining && one.name === key && [undefined, environment].includes(placeOf(one.file).environment),
  );
  return {
    environment: column,
    state: giving ? "given" : "missing",
    source: giving ? `File: ${giving.file}:${giving.line}` : null,
  };
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
