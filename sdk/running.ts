import { randomUUID } from "node:crypto";
import {
  mkdirSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  renameSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { hostname, uptime } from "node:os";
import path from "node:path";
import { parseScope, formatScope, type Scope } from "../core/scope.ts";
import { makeFolder } from "../vault/make-folder.ts";
import { processLives } from "./process-lives.ts";

/** A program under `keyward run --watch`, which starts anew when what it was given changes. */
export interface RunningProgram {
  /** The program's name alone, for a secret may stand in its arguments; of a task, what the person has called it. */
  readonly name: string;
  readonly isTask: boolean;
  /** Of the keyward that runs it. */
  readonly pid: number;
  /** For which it runs. */
  readonly scope: Scope;
  /** The server from which it has its values; left out: the vault on this machine. */
  readonly server?: string;
  /** Sent to it in place of starting it anew, such as `SIGHUP`. */
  readonly signal?: string;
}

/**
 * Lets others on this machine know of a program: a file for each beside the vault, which this user alone may read. That it
 * cannot be written is no reason not to run.
 * @param home the vault's folder
 * @returns what takes it back
 */
export function registerProgram(home: string, program: Omit<RunningProgram, "pid">): () => void {
  const folder = folderIn(home);
  const file = path.join(folder, `${process.pid}-${randomUUID()}.json`);
  const entry: Entry = {
    ...program,
    scope: formatScope(program.scope),
    pid: process.pid,
    since: Date.now(),
    machine: thisMachine(),
    start: startOf(process.pid),
  };
  try {
    makeFolder(home);
    mkdirSync(folder, { mode: 0o700, recursive: true });
    writeFileSync(`${file}.part`, JSON.stringify(entry), { mode: 0o600, flag: "wx" });
    renameSync(`${file}.part`, file);
  } catch {
    return () => {};
  }
  return () => rmSync(file, { force: true });
}

/** Those that run. What one has left that was killed is swept away. */
export function runningPrograms(home: string): RunningProgram[] {
  const folder = folderIn(home);
  const here = thisMachine();
  return entriesIn(folder).flatMap(({ file, entry }) => {
    const fate = fateOf(entry, here);
    if (fate === "gone") rmSync(path.join(folder, file), { force: true });
    if (fate !== "runs") return [];
    const { name, isTask, pid, scope, server, signal } = entry;
    return [
      {
        name,
        isTask,
        pid,
        scope: parseScope(scope),
        ...(server === undefined ? {} : { server }),
        ...(signal === undefined ? {} : { signal }),
      },
    ];
  });
}

interface Entry extends Omit<RunningProgram, "scope"> {
  readonly scope: string;
  /** Unix time in milliseconds. */
  readonly since: number;
  readonly machine: Machine;
  /** When the process was started, as the system counts it; null where it does not tell. */
  readonly start: string | null;
}

/** Within which a process is known by its number: a home may be shared, by machines and by containers. */
interface Machine {
  readonly host: string;
  readonly boot: string | null;
  readonly processes: string | null;
}

/** Of one on another machine nothing can be said. */
function fateOf({ machine, pid, start, since }: Entry, here: Machine): "runs" | "gone" | "unknown" {
  if (machine.host !== here.host) return "unknown";
  if (machine.boot !== here.boot) return "gone";
  if (machine.processes !== here.processes) return "unknown";
  // The number may be another process's by now.
  if (start !== startOf(pid) || (start === null && since < bootedAt())) return "gone";
  return processLives(pid) ? "runs" : "gone";
}

function thisMachine(): Machine {
  return {
    host: hostname(),
    boot: told(() => readFileSync("/proc/sys/kernel/random/boot_id", "utf8").trim()),
    processes: told(() => readlinkSync("/proc/self/ns/pid")),
  };
}

/** Field 22 of /proc/PID/stat, ticks since the start of the system; what stands in parentheses before it may have spaces. */
function startOf(pid: number): string | null {
  return told(() => {
    const stat = readFileSync(`/proc/${pid}/stat`, "utf8");
    return stat.slice(stat.lastIndexOf(")") + 2).split(" ")[19] ?? null;
  });
}

/** Unix time in milliseconds, a minute early: clocks are set. */
function bootedAt(): number {
  return Date.now() - uptime() * 1000 - 60_000;
}

/** Null where the system has no such file, as all but Linux. */
function told(read: () => string | null): string | null {
  try {
    return read();
  } catch {
    return null;
  }
}

function entriesIn(folder: string): { readonly file: string; readonly entry: Entry }[] {
  return filesIn(folder).flatMap((file) => {
    const entry = readEntry(path.join(folder, file));
    return entry ? [{ file, entry }] : [];
  });
}

function filesIn(folder: string): string[] {
  try {
    return readdirSync(folder).filter((file) => file.endsWith(".json"));
  } catch {
    return []; // Nothing was ever run, or it cannot be seen: whom a write reaches is told without it.
  }
}

/** Undefined for what is gone meanwhile, or is no entry of ours. */
function readEntry(file: string): Entry | undefined {
  try {
    const read = JSON.parse(readFileSync(file, "utf8")) as Entry;
    parseScope(read.scope);
    const isWhole = typeof read.name === "string" && Number.isSafeInteger(read.pid) && read.pid > 0;
    return isWhole && typeof read.machine === "object" ? read : undefined;
  } catch {
    return undefined;
  }
}

function folderIn(home: string): string {
  return path.join(home, "running");
}
