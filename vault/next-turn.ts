/**
 * Lets whatever else waits in this process go first. SQLite answers at once, without a pause between one reading and
 * the next, so that a long walk through a vault would hold up everybody.
 */
export function nextTurn(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}
