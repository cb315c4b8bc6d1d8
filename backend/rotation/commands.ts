import path from "node:path";
import { parseDuration } from "../../core/duration.ts";
import { UserError } from "../../core/user-error.ts";
import type { Place } from "../../core/vault.ts";
import { patternProblem, patternTree, segmentsOf } from "../../vault/access/pattern.ts";

/** A program of the server's owner that makes a secret's next value. */
export interface RotationCommand {
  /** The program and its arguments, which no shell looks at. */
  readonly argv: readonly [string, ...string[]];
  /** Milliseconds. */
  readonly timeout: number;
}

/** The command of a secret, where there is one. */
export type RotationCommands = (place: Place) => RotationCommand | undefined;

const DEFAULT_TIMEOUT = "1m";
const LONGEST = "1h";

/**
 * Reads the tables `[[rotation]]` of the server's configuration: which secrets, by a pattern as in policies, and the
 * command. They come from that file alone. Over HTTP whoever may change a setting could have any program run.
 * @param file for messages
 * @throws UserError FILE_INVALID
 */
export function rotationCommands(tables: unknown, file: string): RotationCommands {
  if (!Array.isArray(tables)) throw invalid(file, "rotation is no list of tables", "Write [[rotation]].");
  const tree = patternTree<{ readonly index: number; readonly command: RotationCommand }>();
  for (const [index, table] of tables.entries()) {
    const { pattern, command } = readTable(table, (what, fix) =>
      invalid(file, `[[rotation]] number ${index + 1} ${what}`, fix),
    );
    tree.add(pattern, { index, command });
  }
  return (place) => {
    const matching = tree.matching(segmentsOf(place));
    const [first] = matching.toSorted((a, b) => a.index - b.index);
    return first?.command;
  };
}

export const NO_COMMANDS: RotationCommands = () => undefined;

const FIELDS = ["secrets", "command", "timeout"];

function readTable(
  table: unknown,
  wrong: (what: string, fix: string) => UserError,
): { pattern: string; command: RotationCommand } {
  const { secrets, command, timeout = DEFAULT_TIMEOUT, ...more } = (table ?? {}) as Record<string, unknown>;
  const [unknown] = Object.keys(more);
  if (unknown !== undefined)
    throw wrong(`has "${unknown}", which is no setting of it`, `There are ${FIELDS.join(", ")}.`);
  const patternFix = 'Write a pattern as in policies: secrets = "shop/production/*".';
  if (typeof secrets !== "string") throw wrong("does not say for which secrets it is", patternFix);
  const problem = patternProblem(secrets);
  if (problem) throw wrong(`has a pattern that ${problem.why}`, problem.fix);
  if (!isArgv(command))
    throw wrong(
      "has no command",
      'Write a program and its arguments: command = ["/opt/rotate", "--db", "shop"].',
    );
  // What the search path holds may change, and this runs with what the server knows.
  if (!path.isAbsolute(command[0]))
    throw wrong("has a program without its whole path", "Write the path from the root on.");
  return { pattern: secrets, command: { argv: command, timeout: readTimeout(timeout, wrong) } };
}

function isArgv(command: unknown): command is [string, ...string[]] {
  return (
    Array.isArray(command) &&
    command.length > 0 &&
    command.every((word) => typeof word === "string" && !word.includes("\0"))
  );
}

function readTimeout(timeout: unknown, wrong: (what: string, fix: string) => UserError): number {
  try {
    const seconds = parseDuration(String(timeout));
    if (seconds <= parseDuration(LONGEST)) return seconds * 1_000;
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
  }
  throw wrong(`has a timeout that is no duration of at most ${LONGEST}`, 'Write timeout = "30s".');
}

function invalid(file: string, what: string, fix: string): UserError {
  return new UserError("FILE_INVALID", `${file}: ${what}.`, fix);
}
