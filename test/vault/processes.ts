import { spawn, spawnSync, type ChildProcess, type SpawnOptions } from "node:child_process";
import path from "node:path";
import { KEEPS_COMPILED } from "../support/from-source.ts";

export const PASSPHRASE = "correct horse battery staple";
const CHILD = path.join(import.meta.dirname, "child.ts");

/** Starts child.ts; see there for its modes. */
export function startChild(parameters: readonly string[], options: SpawnOptions = {}): ChildProcess {
  const env = { ...environment(), ...KEEPS_COMPILED };
  return spawn(process.execPath, [CHILD, ...parameters], { env, stdio: "pipe", ...options });
}

export interface Ended {
  readonly code: number | null;
  readonly lines: readonly string[];
  readonly errors: string;
}

export async function ended(child: ChildProcess): Promise<Ended> {
  const [out, errors]: [Buffer[], Buffer[]] = [[], []];
  child.stdout?.on("data", (chunk: Buffer) => out.push(chunk));
  child.stderr?.on("data", (chunk: Buffer) => errors.push(chunk));
  const code = await new Promise<number | null>((resolve) => child.on("close", resolve));
  return { code, lines: linesOf(Buffer.concat(out).toString()), errors: Buffer.concat(errors).toString() };
}

/** Runs child.ts to its end under another command, such as `sh -c 'ulimit …; exec "$@"' sh`. */
export function runUnder(
  command: readonly string[],
  parameters: readonly string[],
  options: SpawnOptions = {},
): Ended {
  const [program = "", ...rest] = [...command, process.execPath, CHILD, ...parameters];
  const { status, stdout, stderr } = spawnSync(program, rest, {
    ...options,
    env: environment(),
    encoding: "utf8",
  });
  return { code: status, lines: linesOf(stdout), errors: stderr };
}

function environment(): Record<string, string | undefined> {
  return { PATH: process.env.PATH, KEYWARD_TEST_PASSPHRASE: PASSPHRASE };
}

/** Whole lines only: the last one of a killed process may be half. */
function linesOf(text: string): string[] {
  return text.split("\n").slice(0, -1);
}
