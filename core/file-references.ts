import {
  compareLayers,
  explainLayers,
  fileDefinitions,
  type FileDefinition,
  type LayerRequest,
  type Layers,
  type Stored,
} from "./file-layers.ts";
import { explain, refusalOf, winnerOf, type Chain, type Definition, type Refusal } from "./resolve.ts";
import { formatSecretUri, type SecretUri } from "./secret-uri.ts";
import { UserError } from "./user-error.ts";

/** What a name comes to when every `$from` on the way has been followed. */
export interface Resolved<D extends Definition> {
  /** The entries that refer further, in order. */
  readonly trail: readonly FileDefinition[];
  /** What gives the value: an entry that holds one, or a definition in the vault. */
  readonly definition: FileDefinition | D;
  /** The chain in which `definition` won. */
  readonly chain: Chain<FileDefinition | D>;
}

/** More references in a row than anybody can follow. */
const LONGEST_TRAIL = 64;

/** Why a `$from` gives nothing, as data; `missing` is what would have to be defined. */
export interface ReferenceRefusal extends Refusal {
  readonly missing?: SecretUri;
}

/**
 * What gives the value of a name.
 * @throws UserError SECRET_NOT_FOUND, SECRET_REVOKED, SECRET_EXPIRED, REFERENCE_CYCLE, REFERENCE_UNRESOLVED, INVALID_URI
 */
export function resolveLayers<D extends Definition>(
  layers: Layers,
  stored: Stored<D>,
  request: LayerRequest,
): Resolved<D> {
  const chain = explainLayers(layers, stored, request);
  return orThrow(follow(layers, stored, { trail: [], definition: winnerOf(chain), chain }, request));
}

/**
 * What the `$from` of one entry comes to, whether that entry wins or not.
 * @throws UserError SECRET_REVOKED, SECRET_EXPIRED, REFERENCE_CYCLE, REFERENCE_UNRESOLVED, INVALID_URI
 */
export function resolveReference<D extends Definition>(
  layers: Layers,
  stored: Stored<D>,
  entry: FileDefinition,
  asked: Asked,
): Resolved<D> {
  return orThrow(followReference(layers, stored, entry, asked));
}

/** The same without throwing, for those who ask about thousands. An entry that refers to nothing comes to itself. */
export function followReference<D extends Definition>(
  layers: Layers,
  stored: Stored<D>,
  entry: FileDefinition,
  asked: Asked,
): Resolved<D> | ReferenceRefusal {
  const chain = explain<FileDefinition | D>({ key: entry.key, scope: entry.scope, ...asked }, []);
  return follow(layers, stored, { trail: [], definition: entry, chain }, asked);
}

type Asked = Pick<LayerRequest, "app" | "now">;

function follow<D extends Definition>(
  layers: Layers,
  stored: Stored<D>,
  start: Resolved<D>,
  asked: Asked,
): Resolved<D> | ReferenceRefusal {
  let at = start;
  while (isReference(at.definition)) {
    const trail = [...at.trail, at.definition];
    const uri = at.definition.entry.from?.uri;
    if (!uri) return noUri(at.definition);
    if (trail.length > LONGEST_TRAIL) return tooLong(trail);
    const chain = explainReference(layers, stored, at.definition, uri, asked);
    const definition = chain.winner;
    if (!definition) return chain.stopper ? refusalOf(chain) : unresolved(trail, uri);
    const again = trail.indexOf(definition as FileDefinition);
    if (again !== -1) return cycle([...trail.slice(again), trail[again]!]);
    at = { trail, definition, chain };
  }
  return at;
}

function orThrow<D extends Definition>(found: Resolved<D> | ReferenceRefusal): Resolved<D> {
  if ("definition" in found) return found;
  throw new UserError(found.code, found.message, found.fix);
}

/**
 * The chain of what a `$from` names, asked in the entry's own folder. Where it names its own key, only what lies
 * further out takes part: `$from` in `A` that names `A` means the A of wider files and the vault.
 */
function explainReference<D extends Definition>(
  layers: Layers,
  stored: Stored<D>,
  from: FileDefinition,
  { scope, key }: SecretUri,
  { app, now }: Asked,
): Chain<FileDefinition | D> {
  const request = { key, scope, folder: from.folder, app, now };
  const inFiles = fileDefinitions(layers, request).filter(
    (candidate) => key !== from.key || isFurtherOut(candidate, from),
  );
  return explain<FileDefinition | D>(request, [...inFiles, ...stored(key)]);
}

function isFurtherOut(candidate: FileDefinition, from: FileDefinition): boolean {
  return candidate !== from && compareLayers(candidate.layer, from.layer) >= 0;
}

function isReference(definition: Definition): definition is FileDefinition {
  return "entry" in definition && (definition as FileDefinition).entry.state === "reference";
}

function cycle(circle: readonly FileDefinition[]): ReferenceRefusal {
  return {
    code: "REFERENCE_CYCLE",
    message: `$from goes in a circle: ${circle.map(place).join(" → ")}.`,
    fix: "Give one of them a value, or let its $from name a secret in the vault.",
  };
}

function unresolved(trail: readonly FileDefinition[], missing: SecretUri): ReferenceRefusal {
  return {
    code: "REFERENCE_UNRESOLVED",
    message: `${trail.map(place).join(" → ")} → ${formatSecretUri(missing)}, which is not defined in its scope or any wider one.`,
    fix: "Correct the $from, or define the secret that it names.",
    missing,
  };
}

function tooLong(trail: readonly FileDefinition[]): ReferenceRefusal {
  return {
    code: "REFERENCE_UNRESOLVED",
    message: `${place(trail[0]!)} is followed by more than ${LONGEST_TRAIL} references in a row.`,
    fix: "Let it name the secret at the end of the row.",
  };
}

function noUri(from: FileDefinition): ReferenceRefusal {
  return {
    code: "INVALID_URI",
    message: `The $from of ${place(from)} is no secret:// URI.`,
    fix: "Write secret://project/environment/service/NAME with * for any.",
  };
}

function place({ key, file }: FileDefinition): string {
  return `${key} (${file.path}:${file.line})`;
}
