import { isDeepStrictEqual } from "node:util";
import type { Redacted } from "../core/redacted.ts";
import type { SecretMetadata } from "../core/secret.ts";
import { UserError, type ErrorCode } from "../core/user-error.ts";
import type { VaultMetadata } from "../core/vault.ts";
import type { EmbeddedVault } from "../sdk/embedded.ts";
import { Listeners } from "./listeners.ts";

/** How far the window has come with the vault. None of it needs the master key. */
export type VaultState =
  | { readonly kind: "unopened" }
  /** There is no vault yet; the first secret makes one. */
  | { readonly kind: "none" }
  | { readonly kind: "ready"; readonly secrets: readonly SecretMetadata[] }
  | { readonly kind: "unreadable"; readonly error: UserError };

/** What `VaultAccess` needs from outside: the SDK's functions and a question to the person. */
export interface VaultDoors {
  /** False in a workspace that is not trusted: not even the names are read for it. */
  mayRead(): boolean;
  openMetadata(): Promise<VaultMetadata>;
  /** @param passphrase used instead of the keyring */
  open(passphrase: Redacted | undefined): Promise<EmbeddedVault>;
  /** What the environment gives, as it does on the command line. */
  givenPassphrase(): Promise<Redacted | undefined>;
  /** @throws Cancelled */
  askPassphrase(question: PassphraseQuestion): Promise<Redacted>;
}

/**
 * - `new`: there is no keyring to keep the key of a vault that is about to be made;
 * - `needed`: the keyring does not open this vault, but its passphrase or recovery key does;
 * - `wrong`: the one that was given does not.
 */
export type PassphraseQuestion = "new" | "needed" | "wrong";

/** Errors after which a handle is of no more use. */
const BROKEN: ReadonlySet<ErrorCode> = new Set([
  "VAULT_UNAVAILABLE",
  "VAULT_DAMAGED",
  "VAULT_TOO_NEW",
  "NO_ACCESS",
]);

/**
 * This window's way to the vault. The list of secrets is read without the master key and follows the writes of
 * every process; the vault itself is opened when a value is first needed, and stays open for the window's life.
 */
export class VaultAccess {
  readonly #doors: VaultDoors;
  readonly #changed = new Listeners();
  readonly #closing = new Listeners();
  #state: VaultState = { kind: "unopened" };
  #metadata: Promise<VaultMetadata> | undefined;
  #vault: Promise<EmbeddedVault> | undefined;
  #stopWatching: (() => void) | undefined;
  #reading: Promise<void> | undefined;
  #readAgain = false;
  /** For this window only: it is kept nowhere else. */
  #passphrase: Redacted | undefined;

  constructor(doors: VaultDoors) {
    this.#doors = doors;
  }

  get state(): VaultState {
    return this.#state;
  }

  /** Calls back after each change of the state: not where it was read again and is the same. */
  readonly onDidChange = this.#changed.add;
  /** Calls back before what is open is closed, as it may be at any time: whoever kept it lets go of it. */
  readonly onWillClose = this.#closing.add;

  /** Every definition's metadata; empty where there is no vault, or none that can be read. */
  async secrets(): Promise<readonly SecretMetadata[]> {
    if (this.#state.kind === "unopened") await this.refresh();
    return this.#state.kind === "ready" ? this.#state.secrets : [];
  }

  /** Reads the list again. Calls that come while it is being read are answered by one more reading. */
  refresh(): Promise<void> {
    if (this.#reading) this.#readAgain = true;
    this.#reading ??= this.#readUntilQuiet().finally(() => (this.#reading = undefined));
    return this.#reading;
  }

  /**
   * Does something with the open vault; where there is none, a write makes one. Where the keyring does not open it,
   * the person is asked for a passphrase, and it is done once more.
   * @throws UserError, Cancelled
   */
  async use<T>(act: (vault: EmbeddedVault) => Promise<T>): Promise<T> {
    if (this.#state.kind === "unopened") await this.refresh();
    for (;;) {
      try {
        const result = await act(await this.open());
        await this.refresh();
        return result;
      } catch (error) {
        if (!(error instanceof UserError)) throw error;
        const question = this.#passphraseMayHelp(error.code);
        if (BROKEN.has(error.code) || question) await this.#closeHandles();
        if (!question) throw error;
        this.#passphrase = await this.#doors.askPassphrase(question);
      }
    }
  }

  /** Opens the vault where that takes no question, with the passphrase that the environment gives. */
  async openUnasked(): Promise<void> {
    if (!this.#doors.mayRead() || !(await this.#doors.givenPassphrase())) return;
    // Why it does not open is told to whoever asks for a value.
    await this.open().catch(() => undefined);
  }

  /** The same handle for everybody, for what goes on for as long as it is open. Asks nobody. @throws UserError */
  open(): Promise<EmbeddedVault> {
    this.#vault ??= this.#unlock().catch((error: unknown) => {
      this.#vault = undefined;
      throw error;
    });
    return this.#vault;
  }

  /** Forgets everything that is open, so that the next use starts afresh: after another home was set. */
  async reset(): Promise<void> {
    await this.#closeHandles();
    this.#passphrase = undefined;
    this.#change({ kind: "unopened" });
  }

  async close(): Promise<void> {
    this.#changed.clear();
    await this.#closeHandles();
    this.#passphrase = undefined;
  }

  async #readUntilQuiet(): Promise<void> {
    do {
      this.#readAgain = false;
      this.#change(await this.#read());
    } while (this.#readAgain);
  }

  async #read(): Promise<VaultState> {
    if (!this.#doors.mayRead()) return { kind: "unopened" };
    try {
      const metadata = await this.#openMetadata();
      const secrets = await metadata.list();
      // A vault gets its id when it is made.
      return metadata.id === "" ? { kind: "none" } : { kind: "ready", secrets };
    } catch (error) {
      if (!(error instanceof UserError)) throw error;
      this.#dropMetadata();
      return { kind: "unreadable", error };
    }
  }

  async #openMetadata(): Promise<VaultMetadata> {
    this.#metadata ??= this.#doors.openMetadata();
    const metadata = await this.#metadata;
    this.#stopWatching ??= metadata.watch(() => void this.refresh());
    return metadata;
  }

  async #unlock(): Promise<EmbeddedVault> {
    this.#passphrase ??= await this.#doors.givenPassphrase();
    return this.#doors.open(this.#passphrase);
  }

  /** A keyring that is only locked is to be unlocked instead. */
  #passphraseMayHelp(code: ErrorCode): PassphraseQuestion | undefined {
    if (code === "WRONG_PASSPHRASE") return "wrong";
    if (this.#passphrase || (code !== "KEYRING_ABSENT" && code !== "KEY_LOST")) return undefined;
    return this.#state.kind === "none" ? "new" : "needed";
  }

  #change(state: VaultState): void {
    const isSame = isDeepStrictEqual(state, this.#state);
    this.#state = state;
    if (!isSame) this.#changed.tell();
  }

  #dropMetadata(): void {
    this.#stopWatching?.();
    this.#stopWatching = undefined;
    void this.#metadata?.then((metadata) => metadata.close()).catch(() => undefined);
    this.#metadata = undefined;
  }

  async #closeHandles(): Promise<void> {
    this.#closing.tell();
    this.#dropMetadata();
    const vault = this.#vault;
    this.#vault = undefined;
    // What failed to open needs no closing, and its error was told to whoever asked.
    await vault?.then((open) => open.close()).catch(() => undefined);
  }
}
