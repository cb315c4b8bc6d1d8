/** What a shell gives for a program that Ctrl+C ended. */
const INTERRUPTED = 130;

/** Does work that Ctrl+C ends at once: nothing has been printed yet, and what runs beside us ends with us. */
export async function whileInterruptible<T>(work: () => Promise<T>, erase: () => void): Promise<T> {
  const end = () => {
    erase();
    process.exit(INTERRUPTED);
  };
  process.once("SIGINT", end);
  try {
    return await work();
  } finally {
    process.off("SIGINT", end);
    erase();
  }
}
