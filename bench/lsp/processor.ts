import { existsSync, readdirSync, readFileSync } from "node:fs";

export interface Timing {
  readonly clock: number;
  /**
   * The clock without the waits for a processor, which other programs had: what it would say of a machine with nothing else to
   * do. Pauses for garbage, and whatever else there is to wait for, are in it.
   */
  readonly quiet: number;
  /** For how long the process's main thread was at work meanwhile. */
  readonly worked: number;
}

/** Times what is done here and, one after the other, in another process. */
export async function timingOf(pid: number, work: () => Promise<unknown>): Promise<Timing> {
  const pids = [...new Set([pid, process.pid])];
  const before = pids.map(threadsOf);
  const started = performance.now();
  await work();
  const clock = performance.now() - started;
  const since = pids.map((each, at) => differences(before[at]!, threadsOf(each)));
  const worked = since[0]!.main.worked;
  const waited = since.reduce((sum, { main, helpers }) => sum + main.waited + helpers, 0);
  // Both may have waited at the same time, and a helper while nobody waited for it.
  return { clock, quiet: Math.max(worked, clock - waited), worked };
}

/** Each kind of them, to be printed. */
export function columns(name: string, timings: readonly Timing[]): [string, number[]][] {
  return [
    [name, timings.map(({ clock }) => clock)],
    [`${name}, with nothing else to do`, timings.map(({ quiet }) => quiet)],
    [`${name}, the main thread at work`, timings.map(({ worked }) => worked)],
  ];
}

/** Milliseconds of one thread so far. */
interface Schedule {
  readonly worked: number;
  /** It could have run, and others had the processors. */
  readonly waited: number;
}

const NONE: Schedule = { worked: 0, waited: 0 };

interface Threads {
  readonly main: Schedule;
  readonly helpers: ReadonlyMap<string, Schedule>;
}

/** Nothing where the system does not tell. */
function threadsOf(pid: number): Threads {
  const folder = `/proc/${pid}/task`;
  if (!existsSync(folder)) return { main: NONE, helpers: new Map() };
  const threads = readdirSync(folder).filter((thread) => nameOf(`${folder}/${thread}`) === HELPER);
  return {
    main: scheduleIn(`${folder}/${pid}`),
    helpers: new Map(threads.map((thread) => [thread, scheduleIn(`${folder}/${thread}`)])),
  };
}

/** What Node calls the threads with which the engine collects garbage. */
const HELPER = "V8Worker";

function nameOf(folder: string): string {
  try {
    return readFileSync(`${folder}/comm`, "utf8").trim();
  } catch {
    return ""; // The thread has just ended.
  }
}

function scheduleIn(folder: string): Schedule {
  try {
    const [worked, waited] = readFileSync(`${folder}/schedstat`, "utf8").split(" ").map(Number);
    return { worked: worked! / 1e6, waited: waited! / 1e6 };
  } catch {
    return NONE; // The thread has just ended.
  }
}

/** For helpers, with which the main thread collects garbage, the longest that one of them has waited. */
function differences(before: Threads, after: Threads): { readonly main: Schedule; readonly helpers: number } {
  const main = {
    worked: after.main.worked - before.main.worked,
    waited: after.main.waited - before.main.waited,
  };
  const waits = Array.from(
    after.helpers,
    ([thread, { waited }]) => waited - (before.helpers.get(thread) ?? NONE).waited,
  );
  return { main, helpers: Math.max(0, ...waits) };
}
