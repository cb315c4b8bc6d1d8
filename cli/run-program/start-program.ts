import { spawn, type ChildProcess, type StdioOptions } from "node:child_process";
import { constants } from "node:os";
import { UserError } from "../../core/user-error.ts";
import type { OrphanGuard } from "./orphan-guard.ts";

export interface ProgramOptions {
  readonly cwd: string;
  readonly env: Readonly<Record<string, string>>;
  readonly stdio: StdioOptions;
  /** In a process group of its own, which can be ended whole. It is then not the terminal's foreground group. */
  readonly ownGroup: boolean;
  /** Learns of the program in the moment in which there is one. */
  readonly guard: OrphanGuard;
}

/** A program that runs, and the exit code that it will have: its own, or 128+n where signal n ended it. */
export interface Program {
  readonly child: ChildProcess;
  readonly ended: Promise<number>;
}

/** A program that could not be started, with the exit code that shells have for it: 127 or 126. */
export class NotStarted extends Error {
  readonly told: UserError;
  readonly exitCode: 126 | 127;
  constructor(told: UserError, exitCode: 126 | 127) {
    super(told.message);
    this.told = told;
    this.exitCode = exitCode;
  }
}

/** @throws NotStarted */
export async function startProgram(command: readonly string[], options: ProgramOptions): Promise<Program> {
  const [name = "", ...args] = command;
  const { cwd, env, stdio, ownGroup, guard } = options;
  let child: ChildProcess;
  try {
    // On Windows, where there are no groups, it would get a window of its own.
    const detached = ownGroup && process.platform !== "win32";
    child = spawn(name, args, { cwd, env: { ...env }, stdio, detached });
    if (child.pid !== undefined) guard.watchOver(detached ? -child.pid : child.pid);
  } catch (error) {
    // What Node refuses before it asks the operating system, such as a .cmd on Windows, or an environment too large.
    throw notStarted(name, error as NodeJS.ErrnoException);
  }
  const ended = new Promise<number>((resolve) => {
    child.once("exit", (code, signal) => resolve(code ?? 128 + constants.signals[signal!]));
  });
  await new Promise<void>((resolve, reject) => {
    child.once("spawn", resolve);
    child.once("error", (error) => reject(notStarted(name, error)));
  });
  return { child, ended };
}

function notStarted(name: string, { code = "" }: NodeJS.ErrnoException): NotStarted {
  const shown = JSON.stringify(name.slice(0, 200));
  if (code === "ENOENT")
    return new NotStarted(
      new UserError(
        "FILE_NOT_FOUND",
        `${shown} is not found${/[\\/]/.test(name) ? "" : " on the PATH"}.`,
        "Correct the name of the program after --.",
      ),
      127,
    );
  if (code === "E2BIG")
    return new NotStarted(
      new UserError(
        "INVALID_VALUE",
        `${shown} cannot be started: its arguments and environment are larger than the operating system takes (E2BIG).`,
        "Name a narrower scope, or let the program read large secrets from the vault itself.",
      ),
      126,
    );
  return new NotStarted(
    new UserError(
      "NO_ACCESS",
      `${shown} cannot be started (${code || "refused"}).`,
      code === "EACCES"
        ? "Name a program, not a folder, and make it executable with chmod +x."
        : "Name a program that this machine can run; a script begins with #! and its interpreter.",
    ),
    126,
  );
}
