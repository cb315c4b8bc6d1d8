import { setTimeout as pause } from "node:timers/promises";

/** How long a call to a store elsewhere is tried again before its caller hears of it. */
const PATIENCE_MS = 5_000;
const FIRST_PAUSE_MS = 5;
const LONGEST_PAUSE_MS = 500;

/**
 * Tries again after what passes, at growing intervals with jitter, so that those who got in each other's way do not
 * meet again. What does not pass in time is thrown as it is.
 * @param passes whether another try may end better; a number asks for a pause of so many milliseconds
 */
export async function patiently<T>(
  attempt: () => Promise<T>,
  passes: (error: unknown) => boolean | number,
  patience = PATIENCE_MS,
): Promise<T> {
  const deadline = performance.now() + patience;
  for (let step = FIRST_PAUSE_MS; ; step = Math.min(LONGEST_PAUSE_MS, step * 2)) {
    try {
      return await attempt();
    } catch (error) {
      const wish = passes(error);
      if (wish === false) throw error;
      const delay = Math.max(step * (0.5 + Math.random()), Number(wish));
      if (performance.now() + delay > deadline) throw error;
      await pause(delay);
    }
  }
}
