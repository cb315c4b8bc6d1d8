import { denied } from "../access/refusals.ts";
import type { Guard } from "../access/guard.ts";
import type { Identity, Right } from "../access/identity.ts";
import type { Ledger } from "../ledger.ts";
import type { Note } from "../guarded.ts";
import type { Reader } from "../store.ts";
import type { Act } from "../turns.ts";
import * as acts from "./acts.ts";
import type { KvKey, KvSettings } from "./kv-key.ts";
import { listFolder } from "./list.ts";
import { changeMount, readMount } from "./mount.ts";
import { assertPlain, resourceOfTarget, targetOf, type KvTarget } from "./target.ts";

/**
 * The vault as a KV engine of version 2: every path can be written to. One that is a secret's, as in
 * `shop/production/api/DB_PASS`, is that secret. Each call asks what the caller may do first, and is one transaction.
 */
export interface Kv {
  /** Null where there is no such key or version. */
  read(path: string, version: number): Promise<acts.KvVersion | null>;
  /** As `read`, for who is told the names in the data and not the values. */
  readNames(path: string, version: number): Promise<acts.KvVersion | null>;
  write(path: string, write: acts.KvWrite): Promise<acts.KvVersion>;
  patch(path: string, write: acts.KvWrite): ReturnType<typeof acts.patch>;
  /** Without numbers the latest version. */
  remove(path: string, versions?: readonly number[]): Promise<void>;
  undelete(path: string, versions: readonly number[]): Promise<void>;
  destroy(path: string, versions: readonly number[]): Promise<void>;
  /** The names below a folder, which is empty or ends with a slash. */
  list(folder: string): Promise<string[]>;
  metadata(path: string): Promise<KvKey | null>;
  changeMetadata(path: string, change: acts.KvMetadataChange): Promise<void>;
  patchMetadata(path: string, patched: (key: KvKey) => acts.KvMetadataChange): Promise<boolean>;
  removeKey(path: string): Promise<void>;
  mount(): Promise<KvSettings>;
  changeMount(change: Partial<KvSettings>): Promise<void>;
  /** @throws UserError USAGE, INVALID_NAME */
  may(path: string, right: Right): boolean;
}

export interface KvAccess {
  readonly guard: Guard;
  readonly identity: Identity;
  readonly note: Note;
}

/** What a vault gives to who acts in it. */
export interface KvTurns {
  readonly read: Act;
  readonly write: Act;
  readonly snapshot: <T>(body: (reader: Reader) => Promise<T>) => Promise<T>;
}

export function kvFor(turns: KvTurns, { guard, identity, note }: KvAccess, now: () => number): Kv {
  const moment = () => ({ actor: identity.user, token: identity.accessor, now: now() });
  const may = (right: Right, target: KvTarget) => guard.may(identity, right, target).allowed;

  async function on<T>(
    act: Act,
    right: Right,
    path: string,
    steps: (ledger: Ledger, target: KvTarget) => Promise<T>,
  ): Promise<T> {
    const target = targetOf(path);
    if (!may(right, target)) {
      await note(resourceOfTarget(target), right);
      throw denied(identity.user, `may not ${right} ${path}`, "Ask for a policy that allows it.");
    }
    return act(moment(), (ledger) => steps(ledger, target));
  }
  const { read, write } = turns;

  return {
    read: (path, version) => on(read, "reveal", path, (ledger, at) => acts.read(ledger, at, version)),
    readNames: (path, version) => on(read, "read", path, (ledger, at) => acts.read(ledger, at, version)),
    write: (path, asked) => on(write, "write", path, (ledger, at) => acts.write(ledger, at, asked)),
    patch: (path, asked) => on(write, "write", path, (ledger, at) => acts.patch(ledger, at, asked)),
    remove: (path, versions) => on(write, "delete", path, (ledger, at) => acts.remove(ledger, at, versions)),
    undelete: (path, versions) =>
      on(write, "write", path, (ledger, at) => acts.undelete(ledger, at, versions)),
    destroy: (path, versions) =>
      on(write, "delete", path, (ledger, at) => acts.destroy(ledger, at, versions)),
    async list(folder) {
      assertPlain(folder);
      return turns.snapshot((reader) => listFolder(reader, folder, (target) => may("list", target)));
    },
    metadata: (path) => on(read, "read", path, acts.readKey),
    changeMetadata: (path, change) =>
      on(write, "write", path, (ledger, at) => acts.changeMetadata(ledger, at, change)),
    patchMetadata: (path, patched) =>
      on(write, "write", path, (ledger, at) => acts.patchMetadata(ledger, at, patched)),
    removeKey: (path) => on(write, "delete", path, acts.removeKey),
    mount: () => read(moment(), readMount),
    async changeMount(change) {
      if (!guard.mayAdminister(identity)) {
        await note("kv:config", "configure");
        throw denied(identity.user, "may not configure the mount", "Ask an administrator of the vault.");
      }
      await write(moment(), (ledger) => changeMount(ledger, change));
    },
    may: (path, right) => may(right, targetOf(path)),
  };
}
