import { storedByKey, type Stored } from "../core/file-layers.ts";
import type { SecretMetadata } from "../core/secret.ts";
import { UserError } from "../core/user-error.ts";
import type { ValueMatcher, VaultMetadata } from "../core/vault.ts";

/** What the server asks of a vault: names and states, and to be told when they change. */
export interface WatchedVault extends Pick<VaultMetadata, "id" | "unverified" | "list" | "watch" | "close"> {
  /** Whether it is kept in step with a server. */
  readonly isLinked?: () => Promise<boolean>;
  /** What tells that a text is a value of the vault; null where it cannot be told. */
  readonly matcher?: () => Promise<ValueMatcher | null>;
  /** For whom a client that has the vault open seals the key that the matcher lacks. */
  readonly receiver?: () => string;
  /** Takes what was sealed. Returns whether it is of use. */
  readonly takeFingerprintKey?: (sealed: string) => boolean;
}

/** Opens a folder's vault for its metadata: names, scopes and states, without its master key. */
export type OpenVault = (home: string) => Promise<WatchedVault>;

/**
 * - `none`: there is no vault yet, which reads as an empty one.
 * - `unreadable`: there is one that cannot be read; `problem` says why. What was last known of it stays. Or nobody looks:
 *   in a workspace that is not trusted the vault is left alone, which is no problem.
 */
export type VaultState = "ready" | "none" | "unreadable";

/** How often a vault that cannot be read is tried again. */
const RETRY_MS = 5_000;

/** What is known of the vault, kept up to date with the writes of every process. It never has a value. */
export class VaultView {
  readonly #open: OpenVault | null;
  #home: string;
  readonly #changed: () => void;
  #vault: WatchedVault | undefined;
  #unwatch: (() => void) | undefined;
  #reading: Promise<void> = Promise.resolve();
  #isClosed = false;
  #retry: NodeJS.Timeout | undefined;
  #definitions: readonly SecretMetadata[] = [];
  #stored: Stored<SecretMetadata> = () => [];
  #state: VaultState;
  #problem: UserError | undefined;
  #matcher: ValueMatcher | null = null;
  #matching: "unasked" | "asked" | "off" = "unasked";
  /** Of two readings of the matcher the later one counts. */
  #turn = 0;

  /** @param open null where the vault is left alone */
  constructor(open: OpenVault | null, home: string, changed: () => void) {
    this.#open = open;
    this.#state = open ? "none" : "unreadable";
    this.#home = home;
    this.#changed = changed;
  }

  get definitions(): readonly SecretMetadata[] {
    return this.#definitions;
  }

  get stored(): Stored<SecretMetadata> {
    return this.#stored;
  }

  get state(): VaultState {
    return this.#state;
  }

  /** It was read without its key: what is listed may have been changed from outside. */
  get isUnverified(): boolean {
    return this.#vault?.unverified ?? false;
  }

  /** Why the vault cannot be read. */
  get problem(): UserError | undefined {
    return this.#problem;
  }

  /**
   * What tells that a text is a value of the vault; null where it cannot be told. From the first time that it is asked
   * for it is read in the background after each change of the vault, and what is new in it is a change by itself: nobody
   * waits for a keychain.
   */
  get matcher(): ValueMatcher | null {
    if (this.#matching === "unasked") {
      this.#matching = "asked";
      void this.#readMatcher();
    }
    return this.#matcher;
  }

  /** The keychain has no key with which texts could be compared with the vault's values. */
  get cannotMatch(): boolean {
    return this.#matching === "off";
  }

  /**
   * Whether the vault is kept in step with a server, asked anew each time: no change of a secret tells of it. False where
   * it cannot be known.
   */
  async isLinked(): Promise<boolean> {
    // Why a vault cannot be read is told by whoever reads it next.
    return (await this.#vault?.isLinked?.().catch(() => false)) ?? false;
  }

  /** For whom that key may be sealed; undefined where it is not lacking. */
  get receiver(): string | undefined {
    return this.cannotMatch ? this.#vault?.receiver?.() : undefined;
  }

  /** Takes that key from a client that has the vault open. */
  async takeFingerprintKey(sealed: string): Promise<void> {
    if (this.#vault?.takeFingerprintKey?.(sealed)) await this.#readMatcher();
  }

  /** Reads the vault anew, one reading after the other. Never throws: what is wrong with the vault is a state. */
  refresh(): Promise<void> {
    return (this.#reading = this.#reading.then(() => this.#read()));
  }

  /** Goes over to the vault of another folder, if it is another one. */
  async use(home: string): Promise<void> {
    if (home === this.#home) return;
    this.#home = home;
    await (this.#reading = this.#reading.then(() => this.#letGo()));
    await this.refresh();
  }

  async close(): Promise<void> {
    this.#isClosed = true;
    await this.#reading;
    await this.#letGo();
  }

  async #read(): Promise<void> {
    if (this.#isClosed || !this.#open) return;
    clearTimeout(this.#retry);
    const before = this.#fingerprint();
    try {
      this.#vault ??= await this.#openAndWatch(this.#open);
      this.#definitions = await this.#vault.list();
      this.#stored = storedByKey(this.#definitions);
      [this.#state, this.#problem] = [this.#vault.id === "" ? "none" : "ready", undefined];
    } catch (error) {
      await this.#letGo();
      [this.#state, this.#problem] = ["unreadable", asUserError(error)];
    }
    if (this.#state === "unreadable") this.#retry = setTimeout(() => void this.refresh(), RETRY_MS).unref();
    if (before === this.#fingerprint()) return;
    this.#changed();
    if (this.#matching !== "unasked") void this.#readMatcher();
  }

  async #readMatcher(): Promise<void> {
    const [vault, turn] = [this.#vault, ++this.#turn];
    const mayMatch = vault?.matcher !== undefined && this.#definitions.length > 0;
    // A vault that cannot be read is told by whoever reads it next.
    const matcher = mayMatch ? await vault.matcher().catch(() => null) : null;
    if (turn !== this.#turn) return;
    const matching = mayMatch && !matcher ? "off" : "asked";
    const isNews = matcher?.state !== this.#matcher?.state || matching !== this.#matching;
    [this.#matcher, this.#matching] = [matcher, matching];
    if (isNews) this.#changed();
  }

  async #openAndWatch(open: OpenVault): Promise<WatchedVault> {
    const vault = await open(this.#home);
    this.#unwatch = vault.watch(() => void this.refresh());
    return vault;
  }

  async #letGo(): Promise<void> {
    clearTimeout(this.#retry);
    this.#unwatch?.();
    const vault = this.#vault;
    [this.#vault, this.#unwatch] = [undefined, undefined];
    // Nobody uses it any more, whatever its end comes to; the next reading is not to fail for it.
    await vault?.close().catch(() => undefined);
  }

  #fingerprint(): string {
    return JSON.stringify([this.#state, this.#problem?.message, this.#definitions]);
  }
}

function asUserError(error: unknown): UserError {
  if (error instanceof UserError) return error;
  const why = error instanceof Error ? error.name : typeof error;
  return new UserError(
    "VAULT_UNAVAILABLE",
    `The vault could not be read (${why}).`,
    'Run "keyward doctor" to see what is wrong with it.',
    { cause: error },
  );
}
