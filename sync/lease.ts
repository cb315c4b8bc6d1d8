import { UserError } from "../core/user-error.ts";
import type { Holder, Surroundings } from "./ports.ts";
import type { State } from "./state.ts";

/** Milliseconds for which a process holds it that says nothing more. */
const TERM = 60_000;

interface Lease extends Holder {
  /** Unix time in milliseconds. */
  readonly until: number;
}

/**
 * One process at a time syncs a vault. This spares work only: what a round writes is conditional on what it read, so that
 * two of them could do no harm.
 * @throws UserError VAULT_BUSY where another one is at it
 */
export async function takeLease(state: State, { self, now, isAlive }: Surroundings): Promise<void> {
  const held = state.get("lease") as Lease | undefined;
  if (held && held.id !== self.id && held.until > now() && isAlive(held)) throw busy();
  const [outcome] = await state.commit([
    { notes: () => [["lease", { ...self, until: now() + TERM } satisfies Lease]] },
  ]);
  if (outcome?.refusal) throw busy();
}

/** Before a call that may take long. */
export async function holdLease(state: State, surroundings: Surroundings): Promise<void> {
  const held = state.get("lease") as Lease | undefined;
  if (!held || held.until - surroundings.now() < TERM / 2) await takeLease(state, surroundings);
}

function busy(): UserError {
  return new UserError(
    "VAULT_BUSY",
    "Another process is syncing this vault.",
    "Wait until it is done; nothing of yours is lost.",
  );
}
