export interface Pace {
  /** Milliseconds from one look to the next, after a change. */
  readonly fastest: number;
  /** What it slows down to while nothing changes. */
  readonly slowest: number;
}

const SLOWER = 1.5;

/**
 * Tells listeners of changes in a store that does not tell by itself.
 * @param state what differs after every commit
 */
export function polling(state: () => Promise<unknown>, { fastest, slowest }: Pace) {
  const listeners = new Set<() => void>();
  let timer: NodeJS.Timeout | undefined;
  let seen: unknown;
  let pause = fastest;

  async function look(): Promise<void> {
    const now = await state().catch(() => "unreadable"); // Told as a change: whoever reads next gets the error itself.
    if (listeners.size === 0) return;
    pause = now === seen ? Math.min(slowest, pause * SLOWER) : fastest;
    if (now !== seen) tell();
    seen = now;
    schedule(pause);
  }
  function schedule(delay: number): void {
    clearTimeout(timer);
    timer = setTimeout(() => void look(), delay).unref();
  }
  function tell(): void {
    for (const listener of listeners) listener();
  }
  function end(): void {
    clearTimeout(timer);
    listeners.clear();
  }

  return {
    add(listener: () => void): () => void {
      if (listeners.size === 0) {
        // The first look tells in any case: something may have been committed between this call and that look.
        seen = undefined;
        schedule(0);
      }
      const own = () => listener();
      listeners.add(own);
      return () => {
        listeners.delete(own);
        if (listeners.size === 0) end();
      };
    },
    /** After a commit of this process: tells now. */
    tell(): void {
      pause = fastest;
      tell();
      if (listeners.size > 0) schedule(pause);
    },
    end,
  };
}
