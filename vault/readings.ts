import type { Redacted } from "../core/redacted.ts";
import { explain, type Chain, type LinkState } from "../core/resolve.ts";
import { lookupOrder } from "../core/scope.ts";
import { isExpired, type SecretMetadata, type SecretValue } from "../core/secret.ts";
import type { Place } from "../core/vault.ts";
import { metadataOf, type StoredDefinition } from "./definition.ts";
import type { Ledger } from "./ledger.ts";
import { assertReadable } from "./mutations.ts";
import { notFound } from "./refusals.ts";

/**
 * What was found, and the winner's value. Without a winner it says why in its chain: thrown here, inside the
 * transaction, a refusal would undo its own audit record.
 */
export interface Reading {
  readonly chain: Chain<SecretMetadata>;
  readonly value: Redacted<SecretValue> | null;
}

/** Exactly this definition. Its filters do not count; its status and expiry do. */
export async function reveal(ledger: Ledger, place: Place, version?: number): Promise<Reading> {
  const { definition } = await ledger.get(place);
  const secret = metadataOf(definition);
  const chain = chainOfOne(secret, ledger.moment.now);
  if (!chain.winner) return stopped(ledger, chain);
  if (version === undefined && secret.deleted) throw notFound(place);
  const wanted = version ?? definition.version;
  assertReadable(definition, wanted);
  return { chain, value: await open(ledger, definition, wanted) };
}

/** The definition that wins. Every definition in the chain is checked to be authentic. */
export async function resolve(ledger: Ledger, place: Place, app?: string): Promise<Reading> {
  const inReach = new Map<string, StoredDefinition>();
  for (const scope of lookupOrder(place.scope)) {
    const found = await ledger.find({ scope, key: place.key });
    if (found) inReach.set(found.definition.id, found.definition);
  }
  const secrets = [...inReach.values()].map(metadataOf);
  const chain = explain({ ...place, app, now: ledger.moment.now }, secrets);
  const winner = chain.winner && inReach.get(chain.winner.id);
  if (!winner) return stopped(ledger, chain);
  return { chain, value: await open(ledger, winner, winner.version) };
}

async function open(
  ledger: Ledger,
  definition: StoredDefinition,
  version: number,
): Promise<Redacted<SecretValue>> {
  const value = await ledger.value(definition, version);
  await ledger.note(definition, "accessed", "done");
  return value;
}

async function stopped(ledger: Ledger, chain: Chain<SecretMetadata>): Promise<Reading> {
  if (chain.stopper) await ledger.note(chain.stopper.definition, "accessed", "denied");
  return { chain, value: null };
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
