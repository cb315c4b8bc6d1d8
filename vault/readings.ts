import { winnerOf, type Chain, type LinkState } from "../core/resolve.ts";
import { formatSecretUri } from "../core/secret-uri.ts";
import type { Redacted } from "../core/redacted.ts";
import { isExpired, type SecretMetadata, type SecretValue } from "../core/secret.ts";
import type { Place, ResolveOptions, Resolved, Revealed } from "../core/vault.ts";
import { withIt, type AtOnce } from "./at-once.ts";
import { chainAt } from "./chains.ts";
import { metadataOf, type StoredDefinition } from "./definition.ts";
import type { Answer } from "./known.ts";
import type { Ledger } from "./ledger.ts";
import { assertReadable } from "./mutations.ts";
import { denied, notFound } from "./refusals.ts";
import { valueIn, type StoredValue } from "./sealed-values.ts";

/** Every way in which single values are read, each as steps in one transaction. */

/** Exactly this definition. Its filters do not count; its status and expiry do. */
export async function reveal(ledger: Ledger, place: Place, version?: number): Promise<Revealed> {
  const { definition } = await ledger.get(place);
  const secret = usable(ledger, definition);
  if (version === undefined && secret.deleted) throw notFound(place);
  const wanted = version ?? definition.version;
  assertReadable(definition, wanted);
  return { secret, ...(await open(ledger, secret, wanted)) };
}

/**
 * The definition that wins. Every definition in the chain is checked to be authentic. What stands until something
 * changes is found once.
 */
export function resolve(ledger: Ledger, place: Place, options: ResolveOptions): AtOnce<Resolved> {
  const { app, mayReveal = everybody } = options;
  const asker = askerOf(options);
  const answer = asker && ledger.answer(place);
  const known = answer?.app === app ? answer : undefined;
  if (asker && known?.givenTo.has(asker)) return give(ledger, known);
  return withIt(chainAt(ledger, place, { app, now: ledger.moment.now }), (chain) => {
    const secret = winnerOrDenied(ledger, chain);
    const verdict = mayReveal(secret, place);
    if (!verdict) {
      note(ledger, secret, "denied");
      throw denied(place);
    }
    return withIt(ledger.envelope(secret, secret.version), (opened) => {
      const found = { chain, secret, opened, resource: formatSecretUri(secret) };
      if (asker && verdict === true && isTimeless(chain)) {
        const others = known && known.givenTo.size < ASKERS ? known.givenTo : [];
        ledger.learnAnswer(place, { ...found, app, givenTo: new Set([...others, asker]) });
      }
      return give(ledger, found);
    });
  });
}

/** Of whom is remembered that they may have what is remembered. */
export const ASKERS = 16;

/** What expires is a different answer later, though nothing changes. */
export function isTimeless({ links }: Chain<SecretMetadata>): boolean {
  return links.every(({ definition }) => definition.expires_at === null);
}

function give(
  ledger: Ledger,
  { secret, chain, opened, resource }: Omit<Answer, "app" | "givenTo">,
): Resolved {
  const { value, ciphertext } = valueIn(opened);
  ledger.note({ action: "accessed", resource, outcome: "done" });
  return { secret, chain, value, ciphertext };
}

/** A value for a secrets file. Nothing is stored, and yet it is on record. */
export function encrypt(ledger: Ledger, place: Place, value: Redacted<SecretValue>): string {
  const sealed = ledger.sealEntry(place, value);
  ledger.note({ action: "encrypted", resource: formatSecretUri(place), outcome: "done" });
  return sealed;
}

/** What `encrypt` gave. @throws UserError WRONG_VAULT, FILE_INVALID, which are put on record */
export function decrypt(ledger: Ledger, place: Place, text: string): Redacted<SecretValue> {
  const act = { action: "decrypted", resource: formatSecretUri(place) };
  try {
    const value = ledger.openEntry(place, text);
    ledger.note({ ...act, outcome: "done" });
    return value;
  } catch (error) {
    ledger.note({ ...act, outcome: "denied" });
    throw error;
  }
}

/** @throws UserError SECRET_REVOKED or SECRET_EXPIRED, which are put on record */
export function usable(ledger: Ledger, definition: StoredDefinition): SecretMetadata {
  return winnerOrDenied(ledger, chainOfOne(metadataOf(definition), ledger.moment.now));
}

function open(ledger: Ledger, secret: SecretMetadata, version: number): AtOnce<StoredValue> {
  return withIt(ledger.value(secret, version), (stored) => {
    note(ledger, secret, "done");
    return stored;
  });
}

/** @throws UserError SECRET_NOT_FOUND; SECRET_REVOKED or SECRET_EXPIRED, which are put on record */
function winnerOrDenied(ledger: Ledger, chain: Chain<SecretMetadata>): SecretMetadata {
  if (chain.stopper) note(ledger, chain.stopper.definition, "denied");
  return winnerOf(chain);
}

function note(ledger: Ledger, place: Place, outcome: "done" | "denied"): void {
  ledger.note({ action: "accessed", resource: formatSecretUri(place), outcome });
}

export const everybody = () => true;
const EVERYBODY = Symbol("everybody");

/** For whom an answer may be remembered. */
export function askerOf({ mayReveal = everybody, asker }: ResolveOptions): symbol | undefined {
  return asker ?? (mayReveal === everybody ? EVERYBODY : undefined);
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
