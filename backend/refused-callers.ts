import type { Door } from "../vault/team.ts";

/** Puts on record who was refused before he had a name: with a token that is unknown, or at a login. */
export interface RefusedCallers {
  /**
   * Before the refusal is answered. Never what was sent, for it may be a token with a slip in it.
   * @param address as `callerAddress` gives it
   */
  note(address: string, action: string, resource: string): Promise<void>;
  /** Puts on record what was counted until then. */
  close(): Promise<void>;
}

export interface RefusedCallersOptions {
  /** Told where what was counted cannot be put on record. */
  readonly onFault: (error: unknown) => void;
  /** Milliseconds. */
  readonly interval?: number;
}

const TEN_MINUTES = 600_000;
/** So many are told apart in one interval; the others are counted together. */
const MOST_APART = 32;

interface Refused {
  readonly actor: string;
  readonly action: string;
  readonly resource: string;
  /** That the first one is on record. */
  readonly first: Promise<void>;
  more: number;
}

/**
 * For each address the first refusal at once, and the others of the next ten minutes as a number, at their end: a flood
 * of guesses is seen, and cannot fill the disk.
 */
export function refusedCallers(
  door: Door,
  { onFault, interval = TEN_MINUTES }: RefusedCallersOptions,
): RefusedCallers {
  let counted = new Map<string, Refused>();
  let timer: NodeJS.Timeout | undefined;
  let telling = Promise.resolve();

  function begin(key: string, actor: string, action: string, resource: string): Refused {
    const first = door(actor, (records) => records.note(resource, action, "denied"), "soon").catch(
      (error) => {
        counted.delete(key); // Nothing of it is on record yet.
        throw error;
      },
    );
    const refused = { actor, action, resource, first, more: -1 };
    counted.set(key, refused);
    timer ??= setTimeout(() => void tell(), interval).unref();
    return refused;
  }

  function tell(): Promise<void> {
    clearTimeout(timer);
    timer = undefined;
    const several = [...counted.values()].filter(({ more }) => more > 0);
    counted = new Map();
    telling = telling.then(() => put(several)).catch(onFault);
    return telling;
  }

  async function put(several: readonly Refused[]): Promise<void> {
    if (several.length === 0) return;
    await door("server", async (records) => {
      for (const { actor, action, resource, more } of several)
        await records.as(actor).note(resource, action, "denied", more);
    });
  }

  return {
    note(address, action, resource) {
      const keyOf = (actor: string) => JSON.stringify([actor, action, resource]);
      const own = `address:${address}`;
      const isApart = counted.has(keyOf(own)) || counted.size < MOST_APART;
      const actor = isApart ? own : "address:others";
      const refused = counted.get(keyOf(actor)) ?? begin(keyOf(actor), actor, action, resource);
      refused.more++;
      return refused.first;
    },
    close: tell,
  };
}
