import type { Redacted } from "../core/redacted.ts";
import { explain, winnerOf, type Chain, type LinkState } from "../core/resolve.ts";
import { lookupOrder } from "../core/scope.ts";
import { formatSecretUri } from "../core/secret-uri.ts";
import { isExpired, type SecretMetadata, type SecretValue } from "../core/secret.ts";
import type { Place, ResolveOptions, Resolved, Revealed } from "../core/vault.ts";
import { metadataOf, type StoredDefinition } from "./definition.ts";
import type { Ledger } from "./ledger.ts";
import { assertReadable } from "./mutations.ts";
import { denied, notFound } from "./refusals.ts";

/** Every way in which values are read, each as steps in one transaction. */

/** Exactly this definition. Its filters do not count; its status and expiry do. */
export async function reveal(ledger: Ledger, place: Place, version?: number): Promise<Revealed> {
  const { definition } = await ledger.get(place);
  const secret = metadataOf(definition);
  winnerOrDenied(ledger, chainOfOne(secret, ledger.moment.now));
  if (version === undefined && secret.deleted) throw notFound(place);
  const wanted = version ?? definition.version;
  assertReadable(definition, wanted);
  return { secret, value: await open(ledger, definition, wanted) };
}

/** The definition that wins. Every definition in the chain is checked to be authentic. */
export async function resolve(
  ledger: Ledger,
  place: Place,
  { app, mayReveal = () => true }: ResolveOptions,
): Promise<Resolved> {
  const inReach = new Map<string, StoredDefinition>();
  for (const scope of lookupOrder(place.scope)) {
    const found = await ledger.find({ scope, key: place.key });
    if (found) inReach.set(found.definition.id, found.definition);
  }
  const secrets = [...inReach.values()].map(metadataOf);
  const chain = explain({ ...place, app, now: ledger.moment.now }, secrets);
  const secret = winnerOrDenied(ledger, chain);
  if (!mayReveal(secret)) {
    note(ledger, secret, "denied");
    throw denied(place);
  }
  const winner = inReach.get(secret.id)!;
  return { secret, chain, value: await open(ledger, winner, winner.version) };
}

async function open(
  ledger: Ledger,
  definition: StoredDefinition,
  version: number,
): Promise<Redacted<SecretValue>> {
  const value = await ledger.value(definition, version);
  note(ledger, definition, "done");
  return value;
}

/** @throws UserError SECRET_NOT_FOUND; SECRET_REVOKED or SECRET_EXPIRED, which are put on record */
function winnerOrDenied(ledger: Ledger, chain: Chain<SecretMetadata>): SecretMetadata {
  if (chain.stopper) note(ledger, chain.stopper.definition, "denied");
  return winnerOf(chain);
}

function note(ledger: Ledger, place: Place, outcome: "done" | "denied"): void {
  ledger.note({ action: "accessed", resource: formatSecretUri(place), outcome });
}

/** The chain of a definition that is asked for by itself. */
function chainOfOne(definition: SecretMetadata, now: number): Chain<SecretMetadata> {
  const { key, scope, status } = definition;
  const state: LinkState = status === "revoked" ? "revoked" : isExpired(definition, now) ? "expired" : "wins";
  const link = { definition, state };
  const wins = state === "wins";
  return {
    key,
    scope,
    links: [link],
    winner: wins ? definition : null,
    stopper: wins ? null : link,
    inherited: false,
  };
}
