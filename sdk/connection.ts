import { UserError } from "../core/user-error.ts";
import type { Vault } from "../core/vault.ts";
import { keywardError } from "./keyward-error.ts";

/** A vault that is open, as the SDK needs it. */
export interface Opened {
  readonly vault: Vault;
  /** The same, of which a call that is under way ends with the signal. */
  until(signal: AbortSignal): Vault;
  /** What differs after every write by anybody, as soon as it can be known here. */
  mark(): Promise<number>;
  /** Says that this program wrote something. */
  readonly wrote: () => void;
}

/** A vault that is opened when it is first needed, and again where that failed. */
export interface Connection {
  /** @throws KeywardError, or the signal's reason */
  use<T>(signal: AbortSignal | undefined, step: (vault: Vault, opened: Opened) => Promise<T>): Promise<T>;
  /** The same for what changes something. */
  write<T>(signal: AbortSignal | undefined, step: (vault: Vault) => Promise<T>): Promise<T>;
  /** Ends what is under way. */
  close(): Promise<void>;
}

export function connection(open: (closing: AbortSignal) => Promise<Opened>): Connection {
  const closing = new AbortController();
  let opening: Promise<Opened> | undefined;

  function opened(): Promise<Opened> {
    opening ??= open(closing.signal).catch((error: unknown) => {
      opening = undefined;
      throw error;
    });
    return opening;
  }
  const use: Connection["use"] = async (signal, step) => {
    try {
      if (closing.signal.aborted) throw closed();
      const acting = async () => {
        const it = await opened();
        return step(signal ? it.until(signal) : it.vault, it);
      };
      return await until(signal, acting);
    } catch (error) {
      if (signal?.aborted) throw signal.reason;
      throw keywardError(closing.signal.aborted ? closed() : error);
    }
  };
  return {
    use,
    write: (signal, step) =>
      use(signal, async (vault, { wrote }) => {
        try {
          return await step(vault);
        } finally {
          wrote(); // Though it failed: an answer may have been lost on its way.
        }
      }),
    async close() {
      if (closing.signal.aborted) return;
      closing.abort();
      const it = await opening?.catch(() => undefined); // Whoever asked for it was told.
      await it?.vault.close();
    },
  };
}

/** Waits for no longer than the signal lets it. */
async function until<T>(signal: AbortSignal | undefined, act: () => Promise<T>): Promise<T> {
  if (!signal) return act();
  signal.throwIfAborted();
  const aborted = Promise.withResolvers<never>();
  const end = () => aborted.reject(signal.reason);
  signal.addEventListener("abort", end, { once: true });
  try {
    return await Promise.race([act(), aborted.promise]);
  } finally {
    signal.removeEventListener("abort", end);
  }
}

function closed(): UserError {
  return new UserError("VAULT_UNAVAILABLE", "The connection to the vault was closed.", "Connect again.");
}
