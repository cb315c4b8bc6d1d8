import { assertFields, assertKey, assertValue } from "../core/secret.ts";
import type { Redacted } from "../core/redacted.ts";
import { refusalOf } from "../core/resolve.ts";
import { makeScope, type Scope } from "../core/scope.ts";
import { ciphertextKeyId } from "../core/secrets-file-value.ts";
import type { Place, SecretUpdate, Vault } from "../core/vault.ts";
import type { AtOnce } from "./at-once.ts";
import { auditPage, queryAudit } from "./audit-query.ts";
import { readHead } from "./audit.ts";
import { backup, type Sink } from "./backup.ts";
import { writeBatch } from "./batch.ts";
import { boundedMap } from "./bounded-map.ts";
import { chainAt, chainsIn } from "./chains.ts";
import type { Actor } from "./definition.ts";
import { diff } from "./diff.ts";
import { wrongVault } from "./file-entries.ts";
import { journalIn, type Journal } from "./journal.ts";
import type { KeySource } from "./key-source.ts";
import { newKnown } from "./known.ts";
import type { KvTurns } from "./kv/kv.ts";
import type { Ledger } from "./ledger.ts";
import { openMetadata } from "./metadata.ts";
import * as mutations from "./mutations.ts";
import * as readings from "./readings.ts";
import { resolveAll, resolveMany } from "./readings-of-many.ts";
import { rekey } from "./rekey.ts";
import { rename } from "./rename.ts";
import { checkPlace } from "./place.ts";
import { noCommand, notFound } from "./refusals.ts";
import { once, type Repeatable } from "./replies.ts";
import { oneAtATime, type Scribe } from "./scribe.ts";
import type { Reader, Store } from "./store.ts";
import { takeTurns, type Act } from "./turns.ts";
import { verifyAudit } from "./verify.ts";

/** Actors whose views are kept. */
const VIEWS = 1_000;

export interface VaultOptions {
  /** Who acts, as the audit log names them. */
  readonly actor: string;
  /** Unix time in milliseconds. */
  readonly now?: (() => number) | undefined;
  /** How many versions of a secret are kept; 10 by default. */
  readonly maxVersions?: number | undefined;
  /** Puts readings on record, where another thread does that. */
  readonly scribe?: Scribe | undefined;
}

export interface OpenVault extends Vault {
  /** Steps of other kinds than those above, in the same transactions. */
  readonly turns: KvTurns;
  /**
   * The same vault for somebody else who acts: what is open, remembered and waiting is shared.
   * @param request of which the one write is done once, though it come again
   */
  as(actor: Actor, request?: Repeatable): Vault;
  /** A new master key, while the vault is in use; see `rekey`. The new recovery key is to be shown, once. */
  rekey(onRecoveryKey: (recoveryKey: Redacted) => void | Promise<void>): Promise<void>;
  /**
   * What is known of a server that the vault is kept in step with. Undefined where no vault was made yet, and none is
   * to be made.
   */
  journal(options?: { readonly make?: boolean }): Promise<Journal | undefined>;
  /** All of the vault as it is now, encrypted; see `backup`. Opens with the recovery key, and with the passphrase. */
  backup(write: Sink, passphrase?: Redacted): Promise<void>;
}

/** A vault in a store. Where none was made yet it reads as an empty one, and the first `create` makes it. */
export async function openVault(store: Store, keys: KeySource, options: VaultOptions): Promise<OpenVault> {
  const { actor, now = Date.now, maxVersions: keep = 10, scribe } = options;
  const metadata = await openMetadata(store, now);
  const known = newKnown();
  const alone = scribe && oneAtATime();
  const read = takeTurns(store, keys, known, "readings", { scribe, alone });
  const writeAlways = takeTurns(store, keys, known, "writes", { alone });
  // What the KV API alone knows of is not in the change log, by which a scribe tells that nothing has changed.
  const readAny = scribe ? takeTurns(store, keys, known, "readings", { alone }) : read;

  /** A view holds nothing of its own, but a server would make one for each request. */
  const views = boundedMap<Vault>(VIEWS);
  function as(actor: Actor, request?: Repeatable): Vault {
    const name = `${actor.actor} ${actor.token}`;
    const kept = request ? undefined : views.get(name);
    if (kept) return kept;
    const view = viewFor(actor, request);
    if (!request) views.set(name, view);
    return view;
  }

  function viewFor(actor: Actor, request?: Repeatable): Vault {
    const moment = () => ({ ...actor, now: now() });
    const write: Act = request
      ? (at, steps) => writeAlways(at, (ledger) => once(ledger.records, request, async () => steps(ledger)))
      : writeAlways;

    async function on<T>(
      place: Place,
      act: Act,
      steps: (ledger: Ledger, place: Place) => AtOnce<T>,
    ): Promise<T> {
      const checked = checkPlace(place);
      if (!(keys.found ?? (await keys.find()))) throw notFound(checked);
      return await act(moment(), (ledger) => steps(ledger, checked));
    }
    /** @param nothing what is answered where there is no vault yet */
    async function within<T>(
      scope: Scope,
      nothing: (scope: Scope) => Promise<T>,
      steps: (ledger: Ledger, scope: Scope) => AtOnce<T>,
    ): Promise<T> {
      const checked = makeScope(scope);
      if (!(await keys.find())) return nothing(checked);
      return read(moment(), (ledger) => steps(ledger, checked));
    }
    /** For writes that may be a vault's first. */
    async function make<T>(steps: (ledger: Ledger) => Promise<T>): Promise<T> {
      await keys.findOrMake(moment());
      return write(moment(), steps);
    }

    return {
      ...metadata,
      get id() {
        return keys.found?.vaultId ?? metadata.id;
      },
      async create(place, value, fields = {}) {
        const checked = checkPlace(place);
        assertWrite(place, { value, fields });
        return make((ledger) => mutations.create(ledger, checked, value, fields));
      },
      async put(place, update) {
        const checked = checkPlace(place);
        assertWrite(place, update);
        return make((ledger) => mutations.put(ledger, checked, update, keep));
      },
      async batch(items) {
        if (items.length === 0) return [];
        return make((ledger) => writeBatch(ledger, items, keep));
      },
      async rotate(place, update) {
        assertWrite(place, update);
        if (!update.value) throw noCommand(place);
        return on(place, write, (ledger, at) => mutations.update(ledger, at, update, keep, "rotated"));
      },
      async update(place, update) {
        assertWrite(place, update);
        return on(place, write, (ledger, at) => mutations.update(ledger, at, update, keep));
      },
      remove: (place, condition = {}) =>
        on(place, write, (ledger, at) => mutations.remove(ledger, at, condition)),
      revoke: (place, condition = {}) =>
        on(place, write, (ledger, at) => mutations.setStatus(ledger, at, "revoked", condition)),
      restore: (place, condition = {}) =>
        on(place, write, (ledger, at) => mutations.setStatus(ledger, at, "active", condition)),
      async rename(place, to, options = {}) {
        assertKey(to);
        return on(place, write, (ledger, at) => rename(ledger, at, to, options));
      },
      rollback: (place, version, condition = {}) =>
        on(place, write, (ledger, at) => mutations.rollback(ledger, at, version, keep, condition)),
      deleteVersions: (place, versions, condition = {}) =>
        on(place, write, (ledger, at) => mutations.deleteVersions(ledger, at, versions, condition)),
      undelete: (place, versions, condition = {}) =>
        on(place, write, (ledger, at) => mutations.undelete(ledger, at, versions, condition)),
      destroy: (place, versions, condition = {}) =>
        on(place, write, (ledger, at) => mutations.destroy(ledger, at, versions, condition)),
      reveal: (place, version) => on(place, read, (ledger, at) => readings.reveal(ledger, at, version)),
      resolve: (place, options = {}) =>
        on(place, read, (ledger, at) => readings.resolve(ledger, at, options)),
      async resolveMany(scope, names, options = {}) {
        for (const name of names) assertKey(name);
        const nothing = async (at: Scope) => {
          const chains = await Promise.all(names.map((key) => metadata.explain({ scope: at, key })));
          return { found: [], refused: chains.map((chain) => ({ key: chain.key, ...refusalOf(chain) })) };
        };
        return within(scope, nothing, (ledger, at) => resolveMany(ledger, at, names, options));
      },
      resolveAll: (scope, options = {}) =>
        within(
          scope,
          async () => ({ found: [], refused: [] }),
          (ledger, at) => resolveAll(ledger, at, options),
        ),
      async explain({ scope, key }, { app } = {}) {
        assertKey(key);
        return within(
          scope,
          (at) => metadata.explain({ scope: at, key }),
          (ledger, at) => chainAt(ledger, { scope: at, key }, { app, now: ledger.moment.now }),
        );
      },
      explainAll: (scope, { app } = {}) =>
        within(
          scope,
          (at) => metadata.explainAll(at),
          (ledger, at) => chainsIn(ledger, at, { app, now: ledger.moment.now }),
        ),
      async encrypt(place, value) {
        const checked = checkPlace(place);
        assertValue(checked.key, value.reveal());
        await keys.findOrMake(moment());
        return read(moment(), (ledger) => readings.encrypt(ledger, checked, value));
      },
      async decrypt(place, text) {
        const checked = checkPlace(place);
        if (!(await keys.find())) throw wrongVault(checked, ciphertextKeyId(text) ?? "unknown");
        return read(moment(), (ledger) => readings.decrypt(ledger, checked, text));
      },
      diff: (place, options = {}) => on(place, read, (ledger, at) => diff(ledger, at, options)),
      audit: (query = {}) => store.snapshot((reader) => queryAudit(reader, query)),
      auditPage: (query = {}) => store.snapshot((reader) => auditPage(reader, query)),
      async auditHead() {
        const vaultKeys = await keys.find();
        if (!vaultKeys) return { records: 0, head: "" };
        const { count, mac } = await readHead(store, vaultKeys, store.location);
        return { records: count, head: mac };
      },
      async verifyAudit(keptHead) {
        const vaultKeys = await keys.find();
        if (!vaultKeys) return { records: 0, head: "", problems: [] };
        return store.snapshot((reader) => verifyAudit(reader, vaultKeys, store.location, keptHead));
      },
    };
  }

  // Not spread: its `id` is asked anew each time.
  return Object.assign(viewFor({ actor }), {
    as,
    turns: {
      read: readAny,
      write: writeAlways,
      snapshot: <T>(body: (reader: Reader) => Promise<T>) => store.snapshot(body),
    },
    async journal({ make = false } = {}) {
      const moment = () => ({ actor, now: now() });
      const vaultKeys = make ? await keys.findOrMake(moment()) : await keys.find();
      return vaultKeys
        ? journalIn(store, vaultKeys, { read: readAny, write: writeAlways }, moment, keep)
        : undefined;
    },
    rekey: (onRecoveryKey: (recoveryKey: Redacted) => void | Promise<void>) =>
      rekey(store, keys, { actor, now: now() }, onRecoveryKey),
    backup: (write: Sink, passphrase?: Redacted) =>
      backup(store, keys, { actor, now: now() }, write, passphrase),
  });
}

/** @throws UserError INVALID_VALUE */
function assertWrite({ key }: Place, { value, fields = {} }: SecretUpdate): void {
  if (value) assertValue(key, value.reveal());
  assertFields(fields);
}
