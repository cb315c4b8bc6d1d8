import type { ParseArgsOptionDescriptor } from "node:util";
import type { Context } from "./context.ts";

/** One flag of a command, in the form of node's `parseArgs`, with what help says of it. */
export interface Flag extends ParseArgsOptionDescriptor {
  readonly help: string;
  /** What stands for the value in help: `-p PROJECT`. */
  readonly placeholder?: string;
  /** All that it can be, for completion. */
  readonly choices?: readonly string[];
}

export type Flags = Readonly<Record<string, Flag>>;

export type FlagValue<F extends Flag> = F["multiple"] extends true
  ? string[]
  : F["type"] extends "boolean"
    ? boolean
    : string;

export interface Arguments<F extends Flags> {
  readonly flags: { readonly [name in keyof F]?: FlagValue<F[name]> };
  readonly positionals: readonly string[];
}

/** A command: what help shows, what it accepts, and what it does. `run` gives the exit code; nothing means 0. */
export interface Command<F extends Flags = Flags> {
  /** The words after the name, such as `[NAME] [-v VALUE]`. */
  readonly usage: string;
  readonly examples: readonly string[];
  readonly flags: F;
  /** How many positionals are allowed; any number where left out. */
  readonly maxPositionals?: number;
  /** Another program's words stand behind `--`, at least one; they alone are the positionals. */
  readonly takesProgram?: boolean;
  readonly run: (context: Context, args: Arguments<F>) => Promise<number | void>;
}

/** Lets the flags' names and types flow into `run`. */
export function defineCommand<const F extends Flags>(command: Command<F>): Command {
  // A command is called only with arguments that were parsed by its own flags, so the widening is safe.
  return command as unknown as Command;
}
