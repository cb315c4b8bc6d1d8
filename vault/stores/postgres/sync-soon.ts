const LATEST_MS = 50;

/**
 * Has commits synced that were answered before they were on the database's disk. PostgreSQL would do so by itself, but
 * only within 600 ms as it is set up by default; any later durable commit syncs all before it, as there is one journal.
 * If the database dies within the delay it loses these commits, the last ones first, never one in the middle.
 */
export function syncSoon(sync: () => Promise<void>) {
  let isOwing = false;
  let timer: NodeJS.Timeout | undefined;
  let running = Promise.resolve();

  function start(): void {
    clearTimeout(timer);
    timer = undefined;
    if (!isOwing) return;
    // Where the database is away there is nothing to be synced: it has lost what it had not. Whoever writes next is told.
    running = sync().catch(() => undefined);
  }

  return {
    get isOwing() {
      return isOwing;
    },
    /** Notes a commit that is to be synced soon. */
    owe(): void {
      isOwing = true;
      timer ??= setTimeout(start, LATEST_MS).unref();
    },
    /** After a durable commit. */
    isDone(): void {
      isOwing = false;
      clearTimeout(timer);
      timer = undefined;
    },
    async end(): Promise<void> {
      start();
      await running;
    },
  };
}
