import { randomUUID } from "node:crypto";
import { hostname } from "node:os";
import type { Scope } from "../core/scope.ts";
import { UserError } from "../core/user-error.ts";
import type { Place, Revealed } from "../core/vault.ts";
import { keepInStep, type StepListener } from "../sync/keep.ts";
import { link, unlink } from "../sync/link.ts";
import type { Holder, Local, Surroundings } from "../sync/ports.ts";
import { notLinked, syncRound, type Round, type RoundOptions } from "../sync/round.ts";
import { settleConflicts, syncStatus, type SyncStatus, type Take } from "../sync/status.ts";
import type { OpenVault } from "../vault/vault.ts";
import type { Access } from "./access.ts";
import { locationOf } from "./server-address.ts";
import { tokenFor } from "./server-login.ts";
import { openSyncRemote, type SyncRemote } from "./sync-remote.ts";

export type { SyncStatus, Take, TakenParts } from "../sync/status.ts";
export { areSeparate, isOfValue, partText } from "../sync/parts.ts";
export type { Step } from "../sync/keep.ts";

type Environment = Readonly<Record<string, string | undefined>>;

/** The vault on this machine, and the server that it is kept in step with. All errors are UserErrors. */
export interface LinkedVault {
  /** Without asking the server. */
  status(): Promise<SyncStatus>;
  /** From now on with this server: a scope and all below it, or all that the token sees. Nothing is sent yet. */
  link(url: string, scope: Scope | null): Promise<void>;
  /** What both sides have stays with both. */
  unlink(): Promise<void>;
  /** @throws UserError USAGE without a link, UNAUTHENTICATED without a token */
  sync(options?: RoundOptions): Promise<Round>;
  /** Syncs whenever something changes on either side, until the signal, which breaks off what is under way; see `keepInStep`. */
  keep(listener: StepListener, signal: AbortSignal): Promise<void>;
  settle(places: readonly Place[], take: Take): Promise<void>;
  /** What the server has under a name. @throws UserError */
  revealThere(place: Place): Promise<Pick<Revealed, "secret" | "value">>;
  /** Asks the server, or tells it, who may do what. @throws UserError as `sync` */
  withAccess<T>(step: (access: Access) => Promise<T>): Promise<T>;
  close(): Promise<void>;
}

export interface LinkedOptions {
  /** Of `KEYWARD_HOME`, `KEYWARD_URL` and `KEYWARD_TOKEN`; such as `process.env`. */
  readonly env: Environment;
  /** Milliseconds for one answer of the server. */
  readonly timeout?: number | undefined;
}

/** @param vault which stays its owner's to close */
export function linkedVault(vault: OpenVault, { env, timeout }: LinkedOptions): LinkedVault {
  const around = surroundings();
  let opened: { readonly url: string; readonly remote: SyncRemote } | undefined;
  /** Ends the calls that are under way: a slow server holds up nobody who is done with it. */
  let calls = new AbortController();

  async function local(make = false): Promise<Local> {
    const journal = await vault.journal({ make });
    if (!journal) throw notLinked();
    return { list: () => vault.list(), journal };
  }
  /** Opened once for an address; after a token was refused, anew. */
  async function connect(): Promise<SyncRemote> {
    const { link: linked } = await syncStatus(await local());
    if (!linked) throw notLinked();
    const { url } = linked;
    if (opened?.url === url) return opened.remote;
    await forget();
    const token = await tokenFor(env, url);
    if (!token) throw noToken(url);
    const { signal } = calls;
    const remote = await openSyncRemote({ url, token, timeout, signal });
    if (!signal.aborted) opened = { url, remote };
    return remote;
  }
  async function forget(): Promise<void> {
    const before = opened;
    opened = undefined;
    calls.abort();
    calls = new AbortController();
    await before?.remote.close();
  }
  async function trying<T>(step: () => Promise<T>): Promise<T> {
    try {
      return await step();
    } catch (error) {
      if (error instanceof UserError && error.code === "UNAUTHENTICATED") await forget();
      throw error;
    }
  }
  const sync: LinkedVault["sync"] = async (options) => {
    const here = await local();
    return trying(() => syncRound({ local: here, connect }, around, options));
  };

  return {
    sync,
    async status() {
      const journal = await vault.journal();
      if (journal) return syncStatus({ list: () => vault.list(), journal });
      return { link: undefined, lastRound: undefined, waiting: [], conflicts: [], refused: [] };
    },
    async link(url, scope) {
      const { journal } = await local(true);
      await link(journal, { url: locationOf(url), scope, since: Date.now() });
    },
    async unlink() {
      await unlink((await local()).journal);
      await forget();
    },
    async keep(listener, signal) {
      const end = () => void forget();
      signal.addEventListener("abort", end, { once: true });
      await keepInStep(
        {
          sync: () => sync(),
          watchLocal: (changed) => vault.watch(changed),
          watchRemote: async (changed) => (await connect()).watch(changed),
        },
        listener,
        signal,
      );
    },
    async settle(places, take) {
      await settleConflicts(await local(), around, places, take);
    },
    withAccess: (step) => trying(async () => step((await connect()).access)),
    revealThere: (place) => trying(async () => (await connect()).reveal(place)),
    close: forget,
  };
}

function surroundings(): Surroundings {
  const self: Holder = { host: hostname(), pid: process.pid, id: randomUUID() };
  return {
    now: Date.now,
    newId: randomUUID,
    self,
    isAlive: (holder) => holder.host !== self.host || lives(holder.pid),
  };
}

function lives(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // It is there, and somebody else's.
    return (error as NodeJS.ErrnoException).code === "EPERM";
  }
}

function noToken(url: string): UserError {
  return new UserError(
    "UNAUTHENTICATED",
    `There is no token for the vault at ${url}.`,
    `Run "keyward sync --link ${url}" to be asked for one, or "keyward login ${url}".`,
  );
}
