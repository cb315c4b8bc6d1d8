import type { Change, Place, Vault, VaultMetadata } from "../core/vault.ts";
import { administration, type Administration, type InRecords } from "./access/administration.ts";
import { watchEpochs } from "./access/epochs.ts";
import { openGuards, type Guard } from "./access/guard.ts";
import { RIGHTS, type Identity, type Right } from "./access/identity.ts";
import { unauthenticated } from "./access/refusals.ts";
import { createOrphan } from "./access/tokens.ts";
import type { Actor } from "./definition.ts";
import { demandFor, guarded } from "./guarded.ts";
import type { KeySource } from "./key-source.ts";
import { deleteDue } from "./kv/due.ts";
import { kvFor, type Kv } from "./kv/kv.ts";
import type { VaultKeys } from "./keys.ts";
import { recordsOn, type Records } from "./records.ts";
import { notMade } from "./refusals.ts";
import { earlier, type Repeatable } from "./replies.ts";
import { rotationDesk, type RotationDesk } from "./rotation-desk.ts";
import type { Scribe } from "./scribe.ts";
import type { Durability, Store } from "./store.ts";
import { openVault } from "./vault.ts";

/** A vault that a team shares: who comes with a token may do what policies and grants allow. */
export interface Team {
  readonly vaultId: string;
  /** The change log, for all; who may see which of them a session's `sees` tells. */
  readonly changeLog: Pick<VaultMetadata, "changes" | "sequence" | "watch" | "epoch" | "location">;
  /** Calls back when policies, grants or tokens changed, by any process. Returns what ends it. */
  watchAccess(listener: () => void): () => void;
  /**
   * @param connection over which the token came, if it may come that way again
   * @throws UserError UNAUTHENTICATED
   */
  enter(token: string, connection?: object): Promise<Session>;
  /** What comes before any token: logins, and the first token, which the caller may make by having the vault's key. */
  readonly door: Door;
  /** What an administrator may do, in the name of one who needs no token, as he has the vault's key. */
  owner(actor: string): Promise<Pick<Session, "vault" | "access">>;
  /** Deletes the versions whose time is over. @returns when that is to be done again: Unix time in milliseconds */
  deleteDue(): Promise<number>;
  /** What servers do about secrets that are to be rotated. */
  readonly rotations: RotationDesk;
  close(): Promise<void>;
}

/** What one identity may do, as its token, policies and grants were when it entered. */
export interface Session {
  readonly identity: Identity;
  readonly vault: Vault;
  /** The same for one request, whose write is done once though it come again. */
  repeatable(request: Repeatable): Session;
  /**
   * What this request was answered with, where it came before.
   * @throws UserError IDEMPOTENCY_MISMATCH
   */
  earlier(): Promise<{ result: unknown } | null>;
  readonly access: Administration;
  /** The same secrets, and others, as a KV engine. */
  readonly kv: Kv;
  /** Whether it may know of a change. */
  sees(change: Change): boolean;
  /** Asks for a right of which something else than this session makes use. @throws UserError DENIED, SECRET_NOT_FOUND */
  demand(right: Right, place: Place): Promise<void>;
  /**
   * The same as it is now: what is open for long asks again.
   * @throws UserError UNAUTHENTICATED where the token has ended
   */
  again(): Promise<Session>;
}

/** Acts in a transaction of their own, in somebody's name. */
export type Door = <T>(
  actor: string | Actor,
  steps: (records: Records) => Promise<T>,
  durability?: Durability,
) => Promise<T>;

export interface TeamOptions {
  /** Unix time in milliseconds. */
  readonly now?: (() => number) | undefined;
  /** Puts readings on record, where another thread does that. */
  readonly scribe?: Scribe | undefined;
}

/**
 * Opens a vault for a team.
 * @throws UserError VAULT_UNAVAILABLE where none was made yet, and what `KeySource.find` throws
 */
export async function openTeam(
  store: Store,
  keys: KeySource,
  { now = Date.now, scribe }: TeamOptions = {},
): Promise<Team> {
  const first = await keys.find();
  if (!first) throw notMade(store.location);
  const vault = await openVault(store, keys, { actor: "server", now, scribe });
  const guards = openGuards(store.location);
  const keysNow = async (): Promise<VaultKeys> => keys.found ?? (await keys.find()) ?? first;

  const door: Door = async (actor, steps, durability) => {
    const current = await keysNow();
    const moment = { ...(typeof actor === "string" ? { actor } : actor), now: now() };
    return store.transaction((tx) => steps(recordsOn(tx, current, store.location, moment)), durability);
  };
  /**
   * Requests that came together are asked for together, at the end of a turn of the event loop. Nobody joins a reading
   * that has begun: it might not know of what was committed since.
   */
  let coming: Promise<Guard> | undefined;
  function guardNow(): Promise<Guard> {
    coming ??= new Promise((resolve) => setImmediate(resolve)).then(async () => {
      coming = undefined;
      return guards.at(store, await keysNow(), now);
    });
    return coming;
  }
  /** By token: what was made for one serves as long as nothing that it rests on has changed. */
  const sessions = new WeakMap<Guard, WeakMap<Identity, Session>>();

  function session(guard: Guard, identity: Identity): Session {
    let known = sessions.get(guard);
    if (!known) sessions.set(guard, (known = new WeakMap()));
    let entered = known.get(identity);
    if (!entered) known.set(identity, (entered = newSession(guard, identity)));
    return entered;
  }

  function newSession(guard: Guard, identity: Identity, request?: Repeatable): Session {
    const { user, accessor } = identity;
    // Who has the vault's key comes without a token.
    const who = { actor: user, ...(accessor !== "" && { token: accessor }) };
    const note = (resource: string, action: string) =>
      door(who, (records) => records.note(resource, action, "denied"), "soon");
    const inRecords: InRecords = (steps) =>
      door(who, async (records) =>
        steps(records, await guards.at(records.tx, records.keys, () => records.moment.now)),
      );
    // What is answered here may hold a new token: another token of the same user does not get it.
    const own = request && { ...request, key: JSON.stringify([accessor, request.key]) };
    return {
      identity,
      vault: guarded(vault.as(who, request), guard, identity, note),
      access: administration(inRecords, identity, note, own),
      kv: kvFor(vault.turns, { guard, identity, note }, now),
      sees: (change) => guard.may(identity, "list", change).allowed,
      demand: demandFor(guard, identity, note),
      repeatable: (asked) => newSession(guard, identity, asked),
      earlier: async () => (request ? door(who, (records) => earlier(records, request), "soon") : null),
      async again() {
        const current = await guardNow();
        const still = await current.current(identity);
        if (!still) throw unauthenticated();
        return session(current, still);
      },
    };
  }

  return {
    vaultId: first.vaultId,
    changeLog: vault,
    watchAccess: (listener) => watchEpochs(store, listener),
    async enter(token, connection) {
      const guard = await guardNow();
      const known = connection && guard.recall(token, connection);
      return session(guard, known ?? (await guard.authenticate(token, connection)));
    },
    door,
    async owner(actor) {
      const { vault: all, access } = session(await guardNow(), ownerNamed(actor));
      // There is no token of which a new one could be a child.
      const createToken: Administration["createToken"] = (asked) =>
        door(actor, (records) => createOrphan(records, { user: actor, ...asked }));
      return { vault: all, access: { ...access, createToken } };
    },
    deleteDue: () => deleteDue(vault.turns, now),
    rotations: rotationDesk(vault.turns, { now }),
    close: () => vault.close(),
  };
}

function ownerNamed(user: string): Identity {
  return { user, roles: [], scope: {}, rights: RIGHTS, accessor: "", expiresAt: null, isRoot: true };
}
