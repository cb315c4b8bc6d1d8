import type { Redacted } from "../../core/redacted.ts";
import { UserError, type ErrorCode } from "../../core/user-error.ts";
import type { LinkedVault, Step, SyncStatus } from "../../sdk/linked.ts";
import type { PassphraseQuestion } from "../vault-access.ts";

/** How this window stands to the server that the vault is linked to. */
export type SyncState =
  | { readonly kind: "unlinked" }
  /** The vault opens only with a passphrase, for which nobody is asked unasked. */
  | { readonly kind: "locked" }
  | {
      readonly kind: Step["state"];
      readonly url: string;
      readonly waiting: number;
      readonly conflicts: number;
      readonly refused: number;
      /** What is wrong, in words; empty where nothing is. */
      readonly trouble: string;
    };

/** What a follower needs from outside: the SDK's functions, and a question to the person. */
export interface SyncDoors {
  /** False in a workspace that is not trusted. */
  mayRead(): boolean;
  /** Found out without the vault's key. */
  isLinked(): Promise<boolean>;
  /** @param passphrase used instead of the keyring */
  open(passphrase: Redacted | undefined): Promise<LinkedVault>;
  /** What the environment gives, as it does on the command line. */
  givenPassphrase(): Promise<Redacted | undefined>;
  /** @throws Cancelled */
  askPassphrase(question: PassphraseQuestion): Promise<Redacted>;
  /** What goes wrong by itself is logged, and shown as a state. */
  log(error: UserError): void;
}

/** Keeps the vault in step as long as the window is open. It asks nothing and notifies of nothing by itself. */
export class SyncFollower {
  readonly #doors: SyncDoors;
  readonly #listeners = new Set<() => void>();
  #state: SyncState = { kind: "unlinked" };
  #linked: Promise<LinkedVault> | undefined;
  #passphrase: Redacted | undefined;
  #keeping: AbortController | undefined;

  constructor(doors: SyncDoors) {
    this.#doors = doors;
  }

  get state(): SyncState {
    return this.#state;
  }

  onDidChange(listener: () => void): { dispose(): void } {
    this.#listeners.add(listener);
    return { dispose: () => this.#listeners.delete(listener) };
  }

  /** Begins, where the vault is linked and opens without a question. What is under way already goes on. */
  async start(): Promise<void> {
    if (this.#keeping || !this.#doors.mayRead()) return;
    try {
      if (!(await this.#doors.isLinked())) return this.#change({ kind: "unlinked" });
      this.#keep(await this.#open());
    } catch (error) {
      if (!(error instanceof UserError)) throw error;
      this.#doors.log(error);
      this.#change(ASKING.has(error.code) ? { kind: "locked" } : { kind: "unlinked" });
    }
  }

  /**
   * Does something with the linked vault, asking for its passphrase where the keyring does not open it.
   * @throws UserError, Cancelled
   */
  async use<T>(act: (linked: LinkedVault) => Promise<T>): Promise<T> {
    for (;;) {
      try {
        const linked = await this.#open();
        const result = await act(linked);
        await this.#update(linked);
        return result;
      } catch (error) {
        if (!(error instanceof UserError) || !ASKING.has(error.code)) throw error;
        const question = error.code === "WRONG_PASSPHRASE" ? "wrong" : "needed";
        await this.close();
        this.#passphrase = await this.#doors.askPassphrase(question);
      }
    }
  }

  /** Begins anew: after another link or token, or with another vault. */
  async restart(): Promise<void> {
    await this.close();
    await this.start();
  }

  async close(): Promise<void> {
    this.#keeping?.abort();
    this.#keeping = undefined;
    const linked = this.#linked;
    this.#linked = undefined;
    // What failed to open needs no closing, and its error was told.
    await linked?.then((open) => open.close()).catch(() => undefined);
  }

  #open(): Promise<LinkedVault> {
    this.#linked ??= this.#unlock().catch((error: unknown) => {
      this.#linked = undefined;
      throw error;
    });
    return this.#linked;
  }

  async #unlock(): Promise<LinkedVault> {
    this.#passphrase ??= await this.#doors.givenPassphrase();
    return this.#doors.open(this.#passphrase);
  }

  #keep(linked: LinkedVault): void {
    const keeping = new AbortController();
    this.#keeping = keeping;
    const tell = (step: Step) => {
      // What was last known is shown until there is news: a state that flickers says nothing.
      if (keeping.signal.aborted || (step.state === "syncing" && "url" in this.#state)) return;
      if ("error" in step) this.#doors.log(step.error);
      void this.#update(linked, step).catch((error: unknown) => {
        if (error instanceof UserError) this.#doors.log(error);
      });
    };
    void linked.keep(tell, keeping.signal);
  }

  async #update(linked: LinkedVault, step?: Step): Promise<void> {
    const status = await linked.status();
    this.#change(stateOf(status, step ?? this.#state));
  }

  #change(state: SyncState): void {
    const isSame = JSON.stringify(state) === JSON.stringify(this.#state);
    this.#state = state;
    if (!isSame) for (const listener of this.#listeners) listener();
  }
}

/** Errors after which a passphrase may open the vault. */
const ASKING: ReadonlySet<ErrorCode> = new Set(["KEYRING_ABSENT", "KEY_LOST", "WRONG_PASSPHRASE"]);

function stateOf(status: SyncStatus, step: Step | SyncState): SyncState {
  const { link, waiting, conflicts, refused } = status;
  if (!link) return { kind: "unlinked" };
  const kind = "state" in step ? step.state : isStep(step) ? step.kind : "synced";
  const trouble = "error" in step ? `${step.error.message} ${step.error.fix}` : "";
  return {
    kind,
    url: link.url,
    waiting: waiting.length,
    conflicts: conflicts.length,
    refused: refused.length,
    trouble,
  };
}

function isStep(state: SyncState): state is Extract<SyncState, { url: string }> {
  return "url" in state;
}
