import type { Redacted } from "../core/redacted.ts";
import type { Moment } from "./definition.ts";
import { keysFit, readHeader } from "./header.ts";
import type { VaultKeys } from "./keys.ts";
import { makeVault } from "./make.ts";
import { notMade } from "./refusals.ts";
import type { Store } from "./store.ts";
import { unlock, type Credentials } from "./unlock.ts";

/** Where a vault gets its keys: once, when it is first needed. */
export interface KeySource {
  /** Null where no vault was made yet. */
  find(): Promise<VaultKeys | null>;
  /** Makes the vault where there is none. */
  findOrMake(moment: Moment): Promise<VaultKeys>;
  /** Reads the header again, where the master key was changed. @throws UserError as `unlock` */
  renew(): Promise<VaultKeys | null>;
  /** What they are found with. */
  readonly credentials: Credentials;
  /** The keys, where they were found already. */
  readonly found: VaultKeys | null;
}

export interface KeyOptions extends Credentials {
  readonly create: "never" | "onFirstWrite";
  /** Gets the recovery key of a vault that was made, once. */
  readonly onCreated?: ((recoveryKey: Redacted) => void | Promise<void>) | undefined;
}

export function keySource(store: Store, options: KeyOptions): KeySource {
  let found: VaultKeys | null = null;
  let renewing: Promise<VaultKeys | null> | undefined;
  let making: Promise<VaultKeys> | undefined;

  async function find(): Promise<VaultKeys | null> {
    return found ?? renew();
  }

  /** Several acts may find out at once that the key was changed; stretching a passphrase is dear. */
  function renew(): Promise<VaultKeys | null> {
    renewing ??= read().finally(() => (renewing = undefined));
    return renewing;
  }

  async function read(): Promise<VaultKeys | null> {
    const header = await readHeader(store, store.location);
    const isFound = header && found && keysFit(header, found);
    if (!isFound) found = header && (await unlock(header, options, store.location));
    return found;
  }

  async function make(moment: Moment): Promise<VaultKeys> {
    const made = await makeVault(store, options, moment);
    if (!made) return (await find())!; // Another process was faster, so there is one now.
    found = made.keys;
    await options.onCreated?.(made.recoveryKey);
    return made.keys;
  }

  async function findOrMake(moment: Moment): Promise<VaultKeys> {
    const keys = await find();
    if (keys) return keys;
    if (options.create === "never") throw notMade(store.location);
    making ??= make(moment).finally(() => (making = undefined));
    return making;
  }

  return {
    find,
    renew,
    findOrMake,
    credentials: options,
    get found() {
      return found;
    },
  };
}
