import { readFileSync } from "node:fs";

/** Milliseconds so far of a process's main thread, which helpers for garbage and compilation are beside. */
export interface Schedule {
  readonly worked: number;
  /** It could have run, and other threads and programs had the processors. */
  readonly waited: number;
}

/** Zeros where the system does not tell. */
export function scheduleOf(pid: number): Schedule {
  if (process.platform !== "linux") return { worked: 0, waited: 0 };
  const [worked, waited] = readFileSync(`/proc/${pid}/task/${pid}/schedstat`, "utf8").split(" ").map(Number);
  return { worked: worked! / 1e6, waited: waited! / 1e6 };
}

export interface Timing {
  readonly clock: number;
  /** The clock without the waits for a processor: what it would say of a machine with nothing else to do. */
  readonly quiet: number;
  /** For how long the other process's main thread was at work meanwhile. */
  readonly worked: number;
}

/** Times what is done here and, one after the other, in another process. */
export async function timingOf(pid: number, work: () => Promise<unknown>): Promise<Timing> {
  const pids = new Set([pid, process.pid]);
  const waited = () => [...pids].reduce((sum, each) => sum + scheduleOf(each).waited, 0);
  const before = { waited: waited(), worked: scheduleOf(pid).worked, at: performance.now() };
  await work();
  const clock = performance.now() - before.at;
  const worked = scheduleOf(pid).worked - before.worked;
  // Both may have waited at the same time.
  return { clock, quiet: Math.max(worked, clock - (waited() - before.waited)), worked };
}

/** Each kind of them, to be printed. */
export function columns(name: string, timings: readonly Timing[]): [string, number[]][] {
  return [
    [name, timings.map(({ clock }) => clock)],
    [`${name}, with nothing else to do`, timings.map(({ quiet }) => quiet)],
    [`${name}, the main thread at work`, timings.map(({ worked }) => worked)],
  ];
}
