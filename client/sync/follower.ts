import type { Scope } from "../../core/scope.ts";
import { UserError, type ErrorCode } from "../../core/user-error.ts";
import type { EmbeddedVault } from "../../sdk/embedded.ts";
import type { LinkedVault, Step, SyncStatus } from "../../sdk/linked.ts";
import { Listeners } from "../listeners.ts";
import type { VaultAccess } from "../vault-access.ts";

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

/** What a follower needs from outside. */
export interface SyncDoors {
  /** False in a workspace that is not trusted. */
  mayRead(): boolean;
  /** Found out without the vault's key. */
  isLinked(): Promise<boolean>;
  /** The window's own way to the vault, so that it is unlocked once. */
  readonly vault: Pick<VaultAccess, "open" | "use" | "onWillClose">;
  linkedVault(vault: EmbeddedVault): Promise<LinkedVault>;
  /** What goes wrong by itself is logged, and shown as a state. */
  log(error: UserError): void;
}

/** Keeps the vault in step as long as the window is open. It asks nothing and notifies of nothing by itself. */
export class SyncFollower {
  readonly #doors: SyncDoors;
  readonly #changed = new Listeners();
  #state: SyncState = { kind: "unlinked" };
  #linked: { readonly vault: EmbeddedVault; readonly open: Promise<LinkedVault> } | undefined;
  #keeping: AbortController | undefined;

  constructor(doors: SyncDoors) {
    this.#doors = doors;
    doors.vault.onWillClose(() => void this.close());
  }

  get state(): SyncState {
    return this.#state;
  }

  readonly onDidChange = this.#changed.add;

  /** Found out without the vault's key, so that nobody is asked for it in vain. @throws UserError */
  isLinked(): Promise<boolean> {
    return this.#doors.isLinked();
  }

  /** Begins, where the vault is linked and opens without a question. What is under way already goes on. */
  async start(): Promise<void> {
    if (this.#keeping || !this.#doors.mayRead()) return;
    try {
      if (!(await this.#doors.isLinked())) return this.#change({ kind: "unlinked" });
      this.#keep(await this.#linkedTo(await this.#doors.vault.open()));
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
    // Outside of it: that a server is away says nothing of the vault here.
    const linked = await this.linked();
    const result = await act(linked);
    await this.#update(linked);
    return result;
  }

  /** The same for who changes nothing that is shown of the link. It is the follower's to close. @throws UserError, Cancelled */
  linked(): Promise<LinkedVault> {
    return this.#doors.vault.use((vault) => this.#linkedTo(vault));
  }

  /** Where there is no vault yet, this makes one. @throws UserError, Cancelled */
  async link(url: string, scope: Scope | null): Promise<void> {
    await this.#doors.vault.use(async (vault) => (await this.#linkedTo(vault)).link(url, scope));
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
    await (await linked?.open)?.close();
  }

  /** The vault stays the window's to close. */
  #linkedTo(vault: EmbeddedVault): Promise<LinkedVault> {
    if (this.#linked?.vault !== vault) this.#linked = { vault, open: this.#doors.linkedVault(vault) };
    return this.#linked.open;
  }

  #keep(linked: LinkedVault): void {
    if (this.#keeping) return;
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
    void linked.keep(tell, keeping.signal).catch((error: unknown) => {
      // A round that was under way when its vault was closed goes on in the next one.
      if (keeping.signal.aborted) return;
      // A fault of ours must not end it without a word: it begins anew with the next `start`.
      this.#keeping = undefined;
      const kind = error instanceof Error ? error.name : typeof error;
      this.#doors.log(
        new UserError("INTERNAL", `Keeping in step ended by a fault of Keyward (${kind}).`, ""),
      );
      this.#change({ kind: "unlinked" });
    });
  }

  async #update(linked: LinkedVault, step?: Step): Promise<void> {
    const status = await linked.status();
    this.#change(stateOf(status, step ?? this.#state));
  }

  #change(state: SyncState): void {
    const isSame = JSON.stringify(state) === JSON.stringify(this.#state);
    this.#state = state;
    if (!isSame) this.#changed.tell();
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
