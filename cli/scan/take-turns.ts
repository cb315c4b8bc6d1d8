import { setImmediate as nextTurn } from "node:timers/promises";

/** Milliseconds for which signals and the terminal may wait. */
const LONGEST_STRETCH = 50;

/**
 * For long work on the thread that also hears signals: to be awaited often, it lets them have their turn when it is
 * time.
 */
export function takeTurns(): () => Promise<void> {
  let pause = performance.now() + LONGEST_STRETCH;
  return async () => {
    if (performance.now() < pause) return;
    await nextTurn();
    pause = performance.now() + LONGEST_STRETCH;
  };
}
