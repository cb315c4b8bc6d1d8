import type { EmbeddedVault } from "../sdk/embedded.ts";
import type { LanguageServer } from "./language-server.ts";

type Sealing = Pick<EmbeddedVault, "sealFingerprintKey">;

export interface HandOver {
  /** The vault is open in this window. */
  opened(vault: Sealing): void;
  /** The server may ask for the key. */
  look(): void;
}

/**
 * Gives the language server the key of the vault's fingerprints, where the keychain has none for it, as with a passphrase:
 * then it finds values in files as long as it runs. It never gets a value, and not the vault's own key.
 * @param unlock opens the vault if that takes no question
 */
export function handOverKey(
  server: Pick<LanguageServer, "state" | "notify">,
  unlock: () => Promise<void>,
  failed: (error: unknown) => void,
): HandOver {
  let vault: Sealing | undefined;
  let given: string | undefined;

  async function give(): Promise<void> {
    const { state } = server;
    const receiver = state.kind === "running" ? state.status.receiver : undefined;
    if (receiver === undefined || receiver === given) return;
    if (!vault) return unlock();
    given = receiver;
    const sealed = await vault.sealFingerprintKey(receiver);
    if (sealed !== null) server.notify("keyward/fingerprintKey", { sealed });
  }

  return {
    opened(opened) {
      vault = opened;
      given = undefined;
      give().catch(failed);
    },
    look: () => void give().catch(failed),
  };
}
