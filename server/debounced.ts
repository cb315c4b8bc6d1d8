import { setImmediate } from "node:timers/promises";

/** Calls back once for each key, when nothing more has come for it during the delay. */
export function debounced(
  delayMs: number,
  action: (key: string) => void | Promise<void>,
): (key: string) => void {
  const timers = new Map<string, NodeJS.Timeout>();
  return (key) => {
    clearTimeout(timers.get(key));
    timers.set(
      key,
      setTimeout(() => {
        timers.delete(key);
        void action(key);
      }, delayMs),
    );
  };
}

/** One call after the other; what else there is to do goes in between. */
export function inTurn(action: (key: string) => Promise<void>): (key: string) => Promise<void> {
  let last: Promise<void> = Promise.resolve();
  return (key) => (last = last.then(() => setImmediate()).then(() => action(key)));
}
