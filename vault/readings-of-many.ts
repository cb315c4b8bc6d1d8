import { refusalOf, type Chain } from "../core/resolve.ts";
import type { Scope } from "../core/scope.ts";
import { formatScopeUri, formatSecretUri } from "../core/secret-uri.ts";
import type { SecretMetadata } from "../core/secret.ts";
import type { RefusedName, ResolveOptions, Resolved, ResolvedMany } from "../core/vault.ts";
import { chainAt, chainsIn } from "./chains.ts";
import type { ScopeAnswer } from "./known.ts";
import type { Ledger } from "./ledger.ts";
import { ASKERS, askerOf, everybody, isTimeless } from "./readings.ts";
import { denied } from "./refusals.ts";
import { hideTogether } from "./values-together.ts";

/** Every way in which many values are read together, each as steps in one transaction, and one act on record. */

/** Of names that are asked for together, those that give a value, and why the others do not. */
export async function resolveMany(
  ledger: Ledger,
  scope: Scope,
  keys: readonly string[],
  options: ResolveOptions,
): Promise<ResolvedMany> {
  const chains: Chain<SecretMetadata>[] = [];
  for (const key of new Set(keys.toSorted()))
    chains.push(await chainAt(ledger, { scope, key }, { app: options.app, now: ledger.moment.now }));
  const judged = judge(scope, chains, options);
  const found = await withValues(ledger, judged.winners);
  return tell(ledger, scope, found, judged);
}

/** All names in reach. Of those that every filter passes over there is nothing to say. */
export async function resolveAll(
  ledger: Ledger,
  scope: Scope,
  options: ResolveOptions,
): Promise<ResolvedMany> {
  const { app } = options;
  const asker = askerOf(options);
  const known = asker && ledger.scopeAnswer(scope);
  if (asker && known && known.app === app && isFor(known, scope, asker, options))
    return tell(ledger, scope, valuesIn(known), known);
  const chains = await chainsIn(ledger, scope, { app, now: ledger.moment.now });
  const judged = judge(
    scope,
    chains.filter(({ winner, stopper }) => winner ?? stopper),
    options,
  );
  const found = await withValues(ledger, judged.winners);
  if (asker && judged.isForAll && chains.every(isTimeless))
    ledger.learnScopeAnswer(scope, answerOf(found, judged, app, asker));
  return tell(ledger, scope, found, judged);
}

/** What is to be said of names, beside the values. */
interface Told {
  readonly refused: readonly RefusedName[];
  /** As the audit log calls what is given, and what is not. */
  readonly read: readonly string[];
  readonly denials: readonly string[];
}

interface Judged extends Told {
  readonly winners: readonly Winner[];
  /** Whether whoever asks may have all of them, and not for now alone. */
  readonly isForAll: boolean;
}

interface Winner {
  readonly secret: SecretMetadata;
  readonly chain: Chain<SecretMetadata>;
}

function judge(
  scope: Scope,
  chains: readonly Chain<SecretMetadata>[],
  { mayReveal = everybody }: ResolveOptions,
): Judged {
  const winners: Winner[] = [];
  const refused: RefusedName[] = [];
  const denials: string[] = [];
  let isForAll = true;
  for (const chain of chains) {
    const { key, winner: secret, stopper } = chain;
    const verdict = secret ? mayReveal(secret, { scope, key }) : true;
    if (verdict !== true) isForAll = false;
    if (secret && verdict) {
      winners.push({ secret, chain });
      continue;
    }
    refused.push({ key, ...(secret ? denied({ key, scope }).toJSON() : refusalOf(chain)) });
    const refusing = secret ?? stopper?.definition;
    if (refusing) denials.push(formatSecretUri(refusing));
  }
  return { winners, refused, read: winners.map(({ secret }) => formatSecretUri(secret)), denials, isForAll };
}

async function withValues(ledger: Ledger, winners: readonly Winner[]): Promise<Resolved[]> {
  const found: Resolved[] = [];
  for (const { secret, chain } of winners)
    found.push({ secret, chain, ...(await ledger.value(secret, secret.version)) });
  return found;
}

function tell(
  ledger: Ledger,
  scope: Scope,
  found: Resolved[],
  { refused, read, denials }: Told,
): ResolvedMany {
  const act = { action: "accessed", resource: formatScopeUri(scope) };
  if (read.length > 0) ledger.note({ ...act, resources: read, outcome: "done" });
  if (denials.length > 0) ledger.note({ ...act, resources: denials, outcome: "denied" });
  return { found, refused };
}

function answerOf(
  found: readonly Resolved[],
  { refused, read, denials }: Judged,
  app: string | undefined,
  asker: symbol,
): ScopeAnswer {
  const values = hideTogether(found.map(({ value }) => value));
  const shown = found.map(({ secret, chain, ciphertext }) => ({ secret, chain, ciphertext }));
  return { app, shown, values, refused, read, denials, givenTo: new Set([asker]) };
}

/** Whether they may have all of it, which is remembered of some. */
function isFor(
  { shown, givenTo }: ScopeAnswer,
  scope: Scope,
  asker: symbol,
  { mayReveal = everybody }: ResolveOptions,
): boolean {
  if (givenTo.has(asker)) return true;
  if (!shown.every(({ secret }) => mayReveal(secret, { scope, key: secret.key }) === true)) return false;
  if (givenTo.size < ASKERS) givenTo.add(asker);
  return true;
}

function valuesIn({ shown, values }: ScopeAnswer): Resolved[] {
  const opened = values.open();
  return shown.map(({ secret, chain, ciphertext }, at) => ({
    secret,
    chain,
    value: opened[at]!,
    ciphertext,
  }));
}
