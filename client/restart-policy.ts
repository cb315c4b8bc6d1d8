/** Milliseconds before each restart; a process that ends once more after the last one stays down. */
const DELAYS = [0, 1000, 4000, 15_000];

/** What ran this long has recovered, and its earlier ends are forgotten. */
const RECOVERED = 10 * 60_000;

export interface RestartPolicy {
  /** Resolves to true when it is time to start again, to false where it is to stay down. */
  mayRestart(): Promise<boolean>;
}

/** At once, then after ever longer waits, then no more: a crash must not become a storm. */
export function restartPolicy(
  now: () => number = Date.now,
  wait: (ms: number) => Promise<void> = (ms) => new Promise((done) => setTimeout(done, ms)),
): RestartPolicy {
  let ends = 0;
  let last = 0;
  return {
    async mayRestart() {
      if (now() - last > RECOVERED) ends = 0;
      last = now();
      const delay = DELAYS[ends];
      ends += 1;
      if (delay === undefined) return false;
      await wait(delay);
      return true;
    },
  };
}
