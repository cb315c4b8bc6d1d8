/** Milliseconds. */
export interface Patience {
  /** How long a call to a store elsewhere is tried again before its caller hears of it. */
  readonly whole: number;
  /** What pauses between tries grow to. */
  readonly longestPause: number;
}

const USUAL: Patience = { whole: 5_000, longestPause: 500 };
const FIRST_PAUSE_MS = 5;

/**
 * Tries again after what passes, at growing intervals with jitter, so that those who got in each other's way do not
 * meet again; once at least, however long the first try took. What does not pass in time is thrown as it is.
 * @param passes whether another try may end better; a number asks for a pause of so many milliseconds
 */
export async function patiently<T>(
  attempt: () => Promise<T>,
  passes: (error: unknown) => boolean | number,
  { whole, longestPause }: Patience = USUAL,
): Promise<T> {
  const deadline = performance.now() + whole;
  for (let tries = 1, step = FIRST_PAUSE_MS; ; tries++, step = Math.min(longestPause, step * 2)) {
    try {
      return await attempt();
    } catch (error) {
      const wish = passes(error);
      if (wish === false) throw error;
      const delay = Math.max(step * (0.5 + Math.random()), Number(wish));
      if ((tries > 1 && performance.now() + delay > deadline) || delay > whole) throw error;
      await pause(delay);
    }
  }
}

function pause(delay: number): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, delay);
  });
}
