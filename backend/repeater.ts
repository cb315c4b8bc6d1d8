/** A task that is to be done again whenever somebody asks, and never twice at a time. */
export interface Repeater {
  /** Does it; where it is being done already, once more after that. */
  readonly ask: () => void;
  /** Until nothing is being done. */
  idle(): Promise<void>;
}

/** @param onFault told where the task failed; the next one who asks has it done again */
export function repeater(task: () => Promise<void>, onFault: (error: unknown) => void): Repeater {
  let isAsked = false;
  let running: Promise<void> | undefined;

  async function run(): Promise<void> {
    while (isAsked) {
      isAsked = false;
      await task().catch(onFault);
    }
    // Nothing is awaited between the question and this, so that nobody asks in vain.
    running = undefined;
  }

  return {
    ask() {
      isAsked = true;
      running ??= run();
    },
    idle: async () => running,
  };
}
