import path from "node:path";
import { defaultHome } from "../../../sdk/home.ts";
import { registerProgram } from "../../../sdk/running.ts";
import { printable } from "../../table.ts";
import type { Reading, Source } from "../source.ts";

export interface ToldRun {
  readonly command: readonly string[];
  readonly source: Pick<Source, "remote">;
  readonly reading: Pick<Reading, "scope">;
  readonly signal?: NodeJS.Signals | undefined;
}

/** Longer ones are cut. */
const LONGEST_NAME = 60;

/**
 * Lets the editor say before a write that this program restarts by it.
 * @returns what ends that
 */
export function tellOfRun(
  env: Readonly<Record<string, string | undefined>>,
  { command, source, reading, signal }: ToldRun,
): () => void {
  // How the editor's tasks say what they are called.
  const task = env["KEYWARD_TASK"];
  const program = path.basename(command[0] ?? "").replace(/\.(?:exe|cmd|bat)$/i, "");
  return registerProgram(defaultHome(env, process.platform), {
    name: printable(task || program).slice(0, LONGEST_NAME),
    isTask: Boolean(task),
    scope: reading.scope,
    ...(source.remote ? { server: source.remote.location } : {}),
    ...(signal ? { signal } : {}),
  });
}
