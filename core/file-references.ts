import {
  compareLayers,
  explainLayers,
  fileDefinitions,
  type FileDefinition,
  type LayerRequest,
  type Layers,
  type Stored,
} from "./file-layers.ts";
import { explain, winnerOf, type Chain, type Definition } from "./resolve.ts";
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

/**
 * What gives the value of a name.
 * @throws UserError SECRET_NOT_FOUND, SECRET_REVOKED, SECRET_EXPIRED, REFERENCE_CYCLE, REFERENCE_UNRESOLVED
 */
export function resolveLayers<D extends Definition>(
  layers: Layers,
  stored: Stored<D>,
  request: LayerRequest,
): Resolved<D> {
  const chain = explainLayers(layers, stored, request);
  return follow(layers, stored, { trail: [], definition: winnerOf(chain), chain }, request);
}

/**
 * What the `$from` of one entry comes to.
 * @throws UserError INVALID_URI, SECRET_REVOKED, SECRET_EXPIRED, REFERENCE_CYCLE, REFERENCE_UNRESOLVED
 */
export function resolveReference<D extends Definition>(
  layers: Layers,
  stored: Stored<D>,
  entry: FileDefinition,
  asked: Pick<LayerRequest, "app" | "now">,
): Resolved<D> {
  const { key, scope } = entry;
  const chain = explain<FileDefinition | D>({ key, scope, ...asked }, []);
  return follow(layers, stored, { trail: [], definition: entry, chain }, asked);
}

function follow<D extends Definition>(
  layers: Layers,
  stored: Stored<D>,
  start: Resolved<D>,
  asked: Pick<LayerRequest, "app" | "now">,
): Resolved<D> {
  let at = start;
  while (isReference(at.definition)) {
    const trail = [...at.trail, at.definition];
    if (trail.length > LONGEST_TRAIL) throw tooLong(trail);
    const chain = explainReference(layers, stored, at.definition, asked);
    if (!chain.winner && !chain.stopper) throw new UnresolvedReference(trail, chain);
    const definition = winnerOf(chain);
    const again = trail.indexOf(definition as FileDefinition);
    if (again !== -1) throw cycle([...trail.slice(again), trail[again]!]);
    at = { trail, definition, chain };
  }
  return at;
}

/**
 * The chain of what a `$from` names, asked in the entry's own folder. Where it names its own key, only what lies
 * further out takes part: `$from` in `A` that names `A` means the A of wider files and the vault.
 */
function explainReference<D extends Definition>(
  layers: Layers,
  stored: Stored<D>,
  from: FileDefinition,
  { app, now }: Pick<LayerRequest, "app" | "now">,
): Chain<FileDefinition | D> {
  const uri = from.entry.from?.uri;
  if (!uri) throw noUri(from);
  const { scope, key } = uri;
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

function cycle(trail: readonly FileDefinition[]): UserError {
  return new UserError(
    "REFERENCE_CYCLE",
    `$from goes in a circle: ${trail.map(place).join(" → ")}.`,
    "Give one of them a value, or let its $from name a secret in the vault.",
  );
}

/** A `$from` that comes to nothing, and what would have to be defined. */
export class UnresolvedReference extends UserError {
  readonly missing: SecretUri;

  constructor(trail: readonly FileDefinition[], missing: SecretUri) {
    super(
      "REFERENCE_UNRESOLVED",
      `${trail.map(place).join(" → ")} → ${formatSecretUri(missing)}, which is not defined in its scope or any wider one.`,
      "Correct the $from, or define the secret that it names.",
    );
    this.missing = missing;
  }
}

function tooLong(trail: readonly FileDefinition[]): UserError {
  return new UserError(
    "REFERENCE_UNRESOLVED",
    `${place(trail[0]!)} is followed by more than ${LONGEST_TRAIL} references in a row.`,
    "Let it name the secret at the end of the row.",
  );
}

function noUri(from: FileDefinition): UserError {
  return new UserError(
    "INVALID_URI",
    `The $from of ${place(from)} is no secret:// URI.`,
    "Write secret://project/environment/service/NAME with * for any.",
  );
}

function place({ key, file }: FileDefinition): string {
  return `${key} (${file.path}:${file.line})`;
}
