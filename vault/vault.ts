import { winnerOf } from "../core/resolve.ts";
import { makeScope } from "../core/scope.ts";
import { assertFields, assertKey, assertValue } from "../core/secret.ts";
import type { Place, Revealed, Vault } from "../core/vault.ts";
import { queryAudit } from "./audit-query.ts";
import type { KeySource } from "./key-source.ts";
import type { VaultKeys } from "./keys.ts";
import { ledgerOn, type Ledger } from "./ledger.ts";
import { openMetadata } from "./metadata.ts";
import * as mutations from "./mutations.ts";
import * as readings from "./readings.ts";
import { notFound } from "./refusals.ts";
import type { Durability, Store } from "./store.ts";
import { verifyAudit } from "./verify.ts";

export interface VaultOptions {
  /** Who acts, as the audit log names them. */
  readonly actor: string;
  /** Unix time in milliseconds. */
  readonly now?: (() => number) | undefined;
  /** How many versions of a secret are kept; 10 by default. */
  readonly maxVersions?: number | undefined;
}

type Steps<T> = (ledger: Ledger, place: Place) => Promise<T>;

/** A vault in a store. Where none was made yet it reads as an empty one, and the first `create` makes it. */
export async function openVault(store: Store, keys: KeySource, options: VaultOptions): Promise<Vault> {
  const { actor, now = Date.now, maxVersions: keep = 10 } = options;
  const moment = () => ({ actor, now: now() });
  const metadata = await openMetadata(store);

  async function act<T>(place: Place, durability: Durability, steps: Steps<T>): Promise<T> {
    const checked = checkPlace(place);
    const vaultKeys = await keys.find();
    if (!vaultKeys) throw notFound(checked);
    return transact(vaultKeys, checked, durability, steps);
  }
  function transact<T>(
    vaultKeys: VaultKeys,
    place: Place,
    durability: Durability,
    steps: Steps<T>,
  ): Promise<T> {
    return store.transaction(
      (tx) => steps(ledgerOn(tx, vaultKeys, store.location, moment()), place),
      durability,
    );
  }
  const write = <T>(place: Place, steps: Steps<T>) => act(place, "now", steps);
  const read = async (place: Place, steps: Steps<readings.Reading>) => {
    const { chain, value } = await act(place, "soon", steps);
    return { secret: winnerOf(chain), value: value!, chain };
  };

  return {
    ...metadata,
    get id() {
      return keys.found?.vaultId ?? metadata.id;
    },
    async create(place, value, fields = {}) {
      const checked = checkPlace(place);
      assertValue(place.key, value.reveal());
      assertFields(fields);
      const vaultKeys = await keys.findOrMake(moment());
      return transact(vaultKeys, checked, "now", (ledger, at) => mutations.create(ledger, at, value, fields));
    },
    async update(place, update) {
      if (update.value) assertValue(place.key, update.value.reveal());
      assertFields(update.fields ?? {});
      return write(place, (ledger, at) => mutations.update(ledger, at, update, keep));
    },
    remove: (place, condition = {}) => write(place, (ledger, at) => mutations.remove(ledger, at, condition)),
    revoke: (place, condition = {}) =>
      write(place, (ledger, at) => mutations.setStatus(ledger, at, "revoked", condition)),
    restore: (place, condition = {}) =>
      write(place, (ledger, at) => mutations.setStatus(ledger, at, "active", condition)),
    async rename(place, to, condition = {}) {
      assertKey(to);
      return write(place, (ledger, at) => mutations.rename(ledger, at, to, condition));
    },
    rollback: (place, version) => write(place, (ledger, at) => mutations.rollback(ledger, at, version, keep)),
    deleteVersions: (place, versions) =>
      write(place, (ledger, at) => mutations.deleteVersions(ledger, at, versions)),
    undelete: (place, versions) => write(place, (ledger, at) => mutations.undelete(ledger, at, versions)),
    destroy: (place, versions) => write(place, (ledger, at) => mutations.destroy(ledger, at, versions)),
    async reveal(place, version): Promise<Revealed> {
      const { secret, value } = await read(place, (ledger, at) => readings.reveal(ledger, at, version));
      return { secret, value };
    },
    resolve: (place, { app } = {}) => read(place, (ledger, at) => readings.resolve(ledger, at, app)),
    audit: (query = {}) => store.snapshot((reader) => queryAudit(reader, query)),
    async verifyAudit(keptHead) {
      const vaultKeys = await keys.find();
      if (!vaultKeys) return { records: 0, head: "", problems: [] };
      return store.snapshot((reader) => verifyAudit(reader, vaultKeys, store.location, keptHead));
    },
  };
}

function checkPlace({ scope, key }: Place): Place {
  assertKey(key);
  return { scope: makeScope(scope), key };
}
