import { makeScope } from "../core/scope.ts";
import { assertFields, assertKey, assertValue } from "../core/secret.ts";
import type { Place, Vault } from "../core/vault.ts";
import { queryAudit } from "./audit-query.ts";
import type { KeySource } from "./key-source.ts";
import { newKnown } from "./known.ts";
import type { Ledger } from "./ledger.ts";
import { openMetadata } from "./metadata.ts";
import * as mutations from "./mutations.ts";
import * as readings from "./readings.ts";
import { notFound } from "./refusals.ts";
import type { Store } from "./store.ts";
import { takeTurns, type Act } from "./turns.ts";
import { verifyAudit } from "./verify.ts";

export interface VaultOptions {
  /** Who acts, as the audit log names them. */
  readonly actor: string;
  /** Unix time in milliseconds. */
  readonly now?: (() => number) | undefined;
  /** How many versions of a secret are kept; 10 by default. */
  readonly maxVersions?: number | undefined;
}

export interface OpenVault extends Vault {
  /** The same vault for somebody else who acts: what is open, remembered and waiting is shared. */
  as(actor: string): Vault;
}

/** A vault in a store. Where none was made yet it reads as an empty one, and the first `create` makes it. */
export async function openVault(store: Store, keys: KeySource, options: VaultOptions): Promise<OpenVault> {
  const { actor, now = Date.now, maxVersions: keep = 10 } = options;
  const metadata = await openMetadata(store);
  const known = newKnown();
  const read = takeTurns(store, keys, known, "readings");
  const write = takeTurns(store, keys, known, "writes");

  function as(actor: string): Vault {
    const moment = () => ({ actor, now: now() });

    async function on<T>(
      place: Place,
      act: Act,
      steps: (ledger: Ledger, place: Place) => Promise<T>,
    ): Promise<T> {
      const checked = checkPlace(place);
      if (!(await keys.find())) throw notFound(checked);
      return act(moment(), (ledger) => steps(ledger, checked));
    }

    return {
      ...metadata,
      get id() {
        return keys.found?.vaultId ?? metadata.id;
      },
      async create(place, value, fields = {}) {
        const checked = checkPlace(place);
        assertValue(place.key, value.reveal());
        assertFields(fields);
        await keys.findOrMake(moment());
        return write(moment(), (ledger) => mutations.create(ledger, checked, value, fields));
      },
      async update(place, update) {
        if (update.value) assertValue(place.key, update.value.reveal());
        assertFields(update.fields ?? {});
        return on(place, write, (ledger, at) => mutations.update(ledger, at, update, keep));
      },
      remove: (place, condition = {}) =>
        on(place, write, (ledger, at) => mutations.remove(ledger, at, condition)),
      revoke: (place, condition = {}) =>
        on(place, write, (ledger, at) => mutations.setStatus(ledger, at, "revoked", condition)),
      restore: (place, condition = {}) =>
        on(place, write, (ledger, at) => mutations.setStatus(ledger, at, "active", condition)),
      async rename(place, to, condition = {}) {
        assertKey(to);
        return on(place, write, (ledger, at) => mutations.rename(ledger, at, to, condition));
      },
      rollback: (place, version) =>
        on(place, write, (ledger, at) => mutations.rollback(ledger, at, version, keep)),
      deleteVersions: (place, versions) =>
        on(place, write, (ledger, at) => mutations.deleteVersions(ledger, at, versions)),
      undelete: (place, versions) =>
        on(place, write, (ledger, at) => mutations.undelete(ledger, at, versions)),
      destroy: (place, versions) => on(place, write, (ledger, at) => mutations.destroy(ledger, at, versions)),
      reveal: (place, version) => on(place, read, (ledger, at) => readings.reveal(ledger, at, version)),
      resolve: (place, options = {}) =>
        on(place, read, (ledger, at) => readings.resolve(ledger, at, options)),
      audit: (query = {}) => store.snapshot((reader) => queryAudit(reader, query)),
      async verifyAudit(keptHead) {
        const vaultKeys = await keys.find();
        if (!vaultKeys) return { records: 0, head: "", problems: [] };
        return store.snapshot((reader) => verifyAudit(reader, vaultKeys, store.location, keptHead));
      },
    };
  }

  // Not spread: its `id` is asked anew each time.
  return Object.assign(as(actor), { as });
}

function checkPlace({ scope, key }: Place): Place {
  assertKey(key);
  return { scope: makeScope(scope), key };
}
