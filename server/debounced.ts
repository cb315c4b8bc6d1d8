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
