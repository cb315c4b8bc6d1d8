import { parseScope, type Scope } from "../../core/scope.ts";
import { UserError } from "../../core/user-error.ts";
import type { Translate } from "../translate.ts";
import type { RunOptions } from "./run-words.ts";

/** A task of the type `keyward`, as it stands in tasks.json. */
export interface RunTask extends RunOptions {
  /** The program and its arguments. */
  readonly program: readonly string[];
  /** Left out: the folder's own. */
  readonly scope?: Scope;
  readonly cwd?: string;
}

/**
 * Reads a task's definition.
 * @param platform such as `process.platform`
 * @throws UserError USAGE, INVALID_SCOPE
 */
export function readTask(
  definition: Readonly<Record<string, unknown>>,
  platform: string,
  t: Translate,
): RunTask {
  const { command, args = [], scope, cwd, strict, watch, mask } = definition;
  if (typeof command !== "string" || command.trim() === "" || !isTexts(args)) {
    throw new UserError(
      "USAGE",
      t('A task of the type "keyward" needs a command, and its arguments are a list of texts.'),
      t('Write "command": "npm", "args": ["start"] in tasks.json.'),
    );
  }
  return {
    program: args.length === 0 && /\s/.test(command) ? inShell(command, platform) : [command, ...args],
    ...(typeof scope === "string" ? { scope: parseScope(scope) } : {}),
    ...(typeof cwd === "string" ? { cwd } : {}),
    strict: strict === true,
    watch: watch === true,
    mask: mask === true,
  };
}

/** A whole line without arguments is what a person would type. */
function inShell(line: string, platform: string): string[] {
  return platform === "win32" ? ["cmd.exe", "/d", "/s", "/c", line] : ["/bin/sh", "-c", line];
}

function isTexts(value: unknown): value is string[] {
  return Array.isArray(value) && value.every((text) => typeof text === "string");
}
