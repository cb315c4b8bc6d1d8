import { spawn, type ChildProcess } from "node:child_process";
import { isUtf8 } from "node:buffer";
import { Redacted } from "../../core/redacted.ts";
import { LIMITS } from "../../core/secret.ts";
import type { RotationCommand } from "./commands.ts";

/** After it was asked to end. */
const GRACE_MS = 5_000;
/** The longest value, with a line break, in JSON that escapes all of it. */
const MOST_BYTES = 6 * LIMITS.value + 2;

/** Why a command gave no value. Its message holds nothing of what the command wrote. */
export class CommandFailure extends Error {
  override readonly name = "CommandFailure";
}

/**
 * Runs a program without a shell: it reads `input` on its standard input and writes to its standard output, which is
 * what this gives. What it writes to standard error goes nowhere, since it may quote values. It has the server's
 * environment without what is the server's own there.
 * @throws CommandFailure
 */
export async function runCommand(
  { argv: [program, ...rest], timeout }: RotationCommand,
  input: Redacted,
  environment: Readonly<Record<string, string>>,
  signal: AbortSignal,
): Promise<Redacted> {
  const child = spawn(program, rest, {
    shell: false,
    stdio: ["pipe", "pipe", "ignore"],
    env: { ...inherited(process.env), ...environment },
    // A group of its own, which ends as a whole.
    detached: process.platform !== "win32",
    windowsHide: true,
  });
  const ended = outcomeOf(child);
  let cause: string | undefined;
  let kill: NodeJS.Timeout | undefined;
  const end = (why: string) => {
    cause ??= why;
    signalAll(child, "SIGTERM");
    kill ??= setTimeout(() => signalAll(child, "SIGKILL"), GRACE_MS);
  };
  const late = setTimeout(() => end(`it took longer than ${timeout / 1_000} s`), timeout);
  const stop = () => end("the server is about to end");
  signal.addEventListener("abort", stop);
  if (signal.aborted) stop();

  const chunks: Buffer[] = [];
  let bytes = 0;
  child.stdout?.on("data", (chunk: Buffer) => {
    bytes += chunk.length;
    if (bytes > MOST_BYTES) end("it wrote more than a value can have");
    else chunks.push(chunk);
  });
  // A program need not read what it has no use for.
  child.stdin?.on("error", () => undefined);
  child.stdin?.end(input.reveal());

  try {
    const why = await ended;
    const failure = cause ?? why;
    if (failure !== undefined) throw new CommandFailure(failure);
    return textIn(Buffer.concat(chunks));
  } finally {
    clearTimeout(late);
    clearTimeout(kill);
    signal.removeEventListener("abort", stop);
    // Of what was ended nothing is left, in its group either.
    if (cause) signalAll(child, "SIGKILL");
  }
}

/** Undefined where it ended well. */
function outcomeOf(child: ChildProcess): Promise<string | undefined> {
  return new Promise((resolve) => {
    child.on("error", (error: NodeJS.ErrnoException) =>
      resolve(`it could not be started (${error.code ?? "unknown"})`),
    );
    child.on("close", (code, signal) => {
      if (code === 0) resolve(undefined);
      else resolve(code === null ? `it was ended by ${signal}` : `it ended with ${code}`);
    });
  });
}

/** One line break at the end is the program's, not the value's. */
function textIn(output: Buffer): Redacted {
  if (!isUtf8(output)) throw new CommandFailure("it wrote what is no UTF-8 text");
  const text = output.toString("utf8").replace(/\r?\n$/, "");
  if (text === "") throw new CommandFailure("it wrote nothing");
  return new Redacted(text);
}

function signalAll({ pid }: ChildProcess, signal: NodeJS.Signals): void {
  if (pid === undefined) return;
  try {
    process.kill(process.platform === "win32" ? pid : -pid, signal);
  } catch (error) {
    // Nobody is left.
    if ((error as NodeJS.ErrnoException).code !== "ESRCH") throw error;
  }
}

/** What the server alone needs: its own settings, and what opens its store to it. */
const OWN = /^(?:KEYWARD_.*|VAULT_(?:TOKEN|ROLE_ID|SECRET_ID)|PGPASSWORD)$/;

function inherited(env: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  return Object.fromEntries(Object.entries(env).filter(([name]) => !OWN.test(name)));
}
