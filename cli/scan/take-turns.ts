import { setImmediate as nextTurn } from "node:timers/promises";

/** Milliseconds for which signals and the terminal may wait. */
const LONGEST_STRETCH = 50;

/**
 * For long work on the thread that also hears signals: to be called often, it lets them have their turn when it is
 * time, and then gives a promise to be awaited.
 */
export function takeTurns(): () => Promise<void> | undefined {
  let pause = performance.now() + LONGEST_STRETCH;
  const takeOne = async () => {
    await nextTurn();
    pause = performance.now() + LONGEST_STRETCH;
  };
  return () => (performance.now() < pause ? undefined : takeOne());
}
