import { randomUUID } from "node:crypto";
import { hostname } from "node:os";
import type { Redacted } from "../core/redacted.ts";
import { covers, scopeText, type Scope } from "../core/scope.ts";
import type { SecretValue } from "../core/secret.ts";
import { formatSecretUri } from "../core/secret-uri.ts";
import { UserError } from "../core/user-error.ts";
import type { Place, Revealed } from "../core/vault.ts";
import { keepInStep, type StepListener } from "../sync/keep.ts";
import { link, unlink } from "../sync/link.ts";
import type { Holder, Local, Surroundings } from "../sync/ports.ts";
import type { Link } from "../sync/records.ts";
import { notLinked, syncRound, type Round, type RoundOptions } from "../sync/round.ts";
import { readState } from "../sync/state.ts";
import { settleConflicts, syncStatus, type SyncStatus, type Take } from "../sync/status.ts";
import type { OpenVault } from "../vault/vault.ts";
import type { Access } from "./access.ts";
import { isOutOfReach } from "./http-failure.ts";
import { locationOf } from "./server-address.ts";
import { tokenFor } from "./server-login.ts";
import { openSyncRemote, type SyncRemote } from "./sync-remote.ts";
import { processLives } from "./process-lives.ts";

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
  /**
   * A value as it may stand in a secrets file that others get: the server opens it for all who may reveal it there.
   * @throws UserError as `sync`; DENIED outside of the scope that is linked, of which the server shall get nothing
   */
  encryptThere(place: Place, value: Redacted<SecretValue>): Promise<string>;
  /** What the server has encrypted for a secrets file; undefined without a link. @throws UserError as `sync`, WRONG_VAULT */
  decryptThere(place: Place, text: string): Promise<Redacted<SecretValue> | undefined>;
  /** Asks the server, or tells it, who may do what. @throws UserError as `sync` */
  withAccess<T>(step: (access: Access) => Promise<T>): Promise<T>;
  close(): Promise<void>;
}

export interface LinkedOptions {
  /** Of `KEYWARD_HOME`, `KEYWARD_URL` and `KEYWARD_TOKEN`; such as `process.env`. */
  readonly env: Environment;
  /** A server's token, where neither the environment nor a keychain has one. */
  readonly keptElsewhere?: ((url: string) => Promise<Redacted | null>) | undefined;
  /** Milliseconds for one answer of the server. */
  readonly timeout?: number | undefined;
}

/** @param vault which stays its owner's to close */
export function linkedVault(vault: OpenVault, { env, keptElsewhere, timeout }: LinkedOptions): LinkedVault {
  const around = surroundings();
  let opened: { readonly url: string; readonly remote: Promise<SyncRemote> } | undefined;
  /** Ends the calls that are under way: a slow server holds up nobody who is done with it. */
  let calls = new AbortController();

  async function local(make = false): Promise<Local> {
    const journal = await vault.journal({ make });
    if (!journal) throw notLinked();
    return { list: () => vault.list(), journal };
  }
  async function linkNow(): Promise<Link | undefined> {
    const journal = await vault.journal();
    return journal && (await readState(journal)).link;
  }
  /** Opened once for an address, however many ask at once; after a token was refused, anew. */
  async function connect(): Promise<SyncRemote> {
    const link = await linkNow();
    if (!link) throw notLinked();
    if (opened?.url === link.url) return opened.remote;
    const forgotten = forget();
    const opening = { url: link.url, remote: openThere(link.url) };
    opened = opening;
    await forgotten;
    return opening.remote.catch((error: unknown) => {
      if (opened === opening) opened = undefined;
      throw error;
    });
  }
  async function openThere(url: string): Promise<SyncRemote> {
    const { signal } = calls;
    const token = (await tokenFor(env, url)) ?? (await keptElsewhere?.(url));
    if (!token) throw noToken(url);
    return openSyncRemote({ url, token, timeout, signal });
  }
  async function forget(): Promise<void> {
    const before = opened;
    opened = undefined;
    calls.abort();
    calls = new AbortController();
    // What did not open needs no closing, and its error was told to whoever asked.
    await before?.remote.then((remote) => remote.close()).catch(() => undefined);
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
    async encryptThere(place, value) {
      const link = await linkNow();
      if (!link) throw notLinked();
      if (link.scope && !covers(link.scope, place.scope)) throw notKeptThere(place, link.scope, link.url);
      return trying(async () => (await connect()).encrypt(place, value));
    },
    async decryptThere(place, text) {
      if (!(await linkNow())) return undefined;
      return trying(async () => (await connect()).decrypt(place, text)).catch((error: unknown) => {
        throw error instanceof UserError && isOutOfReach(error) ? closedWithout(place, error) : error;
      });
    },
    close: forget,
  };
}

function surroundings(): Surroundings {
  const self: Holder = { host: hostname(), pid: process.pid, id: randomUUID() };
  return {
    now: Date.now,
    newId: randomUUID,
    self,
    isAlive: (holder) => holder.host !== self.host || processLives(holder.pid),
  };
}

function noToken(url: string): UserError {
  return new UserError(
    "UNAUTHENTICATED",
    `There is no token for the vault at ${url}.`,
    `Run "keyward sync --link ${url}" to be asked for one, or "keyward login ${url}".`,
  );
}

function notKeptThere(place: Place, linked: Scope, url: string): UserError {
  return new UserError(
    "DENIED",
    `${formatSecretUri(place)} is not kept at ${url}, which is linked for ${scopeText(linked)} alone: it gets no value of it.`,
    "Let git ignore the file, or link the vault for a scope that holds this one.",
  );
}

/** An entry of a file, while the server that opens it is away. */
function closedWithout({ key }: Place, { code, message, fix }: UserError): UserError {
  return new UserError(
    code,
    `${key} is encrypted in a file, and opens with the server alone. ${message}`,
    fix,
  );
}
