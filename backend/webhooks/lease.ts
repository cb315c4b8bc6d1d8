import { randomUUID } from "node:crypto";
import type { Transaction } from "../../vault/store.ts";
import type { Door } from "../../vault/team.ts";

/** Who has it and gives no sign for so long has lost it. */
const SILENCE_MS = 10_000;
const BEAT_MS = SILENCE_MS / 3;
const ENTRY = "webhook-lease";

/**
 * The right to deliver, which one of several servers on a store has at a time: it gives a sign that it is there every
 * few seconds. Who loses it while sending may send a change twice; receivers know changes by their numbers.
 *
 * No time of day is kept: another server waits until the sign was the same for long enough by its own clock, one that
 * is not set. So clocks may differ, and jump.
 */
export interface Lease {
  /** Asks for it, and says whether this server has it. */
  isOurs(): Promise<boolean>;
  /** Leaves it to another server at once. */
  end(): Promise<void>;
}

export interface LeaseOptions {
  /** A steady clock, in milliseconds. */
  readonly clock?: (() => number) | undefined;
  /** Told when another server has it and may have died: it is worth asking again then. */
  readonly onWait: (milliseconds: number) => void;
}

export function lease(door: Door, { clock = () => performance.now(), onWait }: LeaseOptions): Lease {
  const server = randomUUID();
  let heldUntil = Number.NEGATIVE_INFINITY;
  /** Another server's last sign, and when it was first seen here. */
  let seen = { sign: "", at: Number.NEGATIVE_INFINITY };
  let asking: Promise<boolean> | undefined;

  function ask(): Promise<boolean> {
    asking ??= askStore().finally(() => (asking = undefined));
    return asking;
  }

  async function askStore(): Promise<boolean> {
    const asked = clock();
    const others = await door("server", ({ tx }) => take(tx, asked), "soon");
    heldUntil = others === null ? asked + SILENCE_MS : Number.NEGATIVE_INFINITY;
    if (others === null || others === seen.sign) return others === null;
    seen = { sign: others, at: asked };
    onWait(SILENCE_MS);
    return false;
  }

  /** @returns the sign of the server that has it; null where this one has it now */
  async function take(tx: Transaction, now: number): Promise<string | null> {
    const held = await tx.get("header", ENTRY);
    const owner = held?.data.server ?? null;
    const sign = JSON.stringify([owner, held?.revision]);
    const isSilent = sign === seen.sign && now - seen.at >= SILENCE_MS;
    if (owner !== null && owner !== server && !isSilent) return sign;
    await tx.put("header", ENTRY, { server });
    return null;
  }

  // Where it fails, whoever asks next hears of it.
  const beat = setInterval(() => void (clock() < heldUntil && ask().catch(() => false)), BEAT_MS).unref();
  return {
    isOurs: async () => clock() < heldUntil || ask(),
    async end() {
      clearInterval(beat);
      await asking?.catch(() => false);
      if (clock() < heldUntil)
        await door("server", ({ tx }) => tx.put("header", ENTRY, { server: null }), "soon");
      heldUntil = Number.NEGATIVE_INFINITY;
    },
  };
}
