import { UserError } from "../../core/user-error.ts";
import { COMMON_FLAGS } from "../arguments.ts";
import type { Command, Flag } from "../command.ts";
import { COMMANDS, type CommandEntry } from "../commands.ts";
import { findCommand } from "../find-command.ts";

/** What a word may become, with a few words about it. */
export interface Candidate {
  readonly word: string;
  readonly help: string;
}

/** Of the vault and the folder; without a key, so that nothing is asked for while somebody types. */
export interface Names {
  readonly scopes: readonly {
    readonly project?: string;
    readonly environment?: string;
    readonly service?: string;
  }[];
  readonly secrets: readonly string[];
}

/** Files are the shell's to complete. */
export type Completion = readonly Candidate[] | "files";

/** The names that scope flags before the word being typed leave. */
export type NamesFor = (given: Readonly<Record<string, string>>) => Promise<Names>;

export const SHELLS = ["bash", "zsh", "fish", "powershell"] as const;

/**
 * What the last of the words may become.
 * @param words what was typed behind the program's name, up to the cursor; the last one may be empty
 */
export async function candidates(words: readonly string[], names: NamesFor): Promise<Completion> {
  const typed = words.at(-1) ?? "";
  const before = words.slice(0, -1);
  const all = await completionOf(before, typed, names);
  if (all === "files") return all;
  const unique = new Map(all.map((candidate) => [candidate.word, candidate]));
  return [...unique.values()].filter(({ word }) => word.startsWith(typed));
}

async function completionOf(before: readonly string[], typed: string, names: NamesFor): Promise<Completion> {
  const found = commandIn(before[0] === "help" ? before.slice(1) : before);
  if (!found) return commandNames(before, typed);
  if (before[0] === "help") return [];
  const command = await found.entry.load();
  const flags = { ...command.flags, ...COMMON_FLAGS };
  const { rest } = found;
  if (rest.includes("--")) return "files";
  const open = flagWaiting(rest, flags);
  if (open) return valuesOf(open, names, scopeGiven(rest, flags));
  if (typed.startsWith("-")) return flagsLeft(flags, rest);
  return positional(found.entry, command, rest, names, scopeGiven(rest, flags));
}

function commandIn(words: readonly string[]): { entry: CommandEntry; rest: readonly string[] } | undefined {
  try {
    return words.length === 0 ? undefined : findCommand(words);
  } catch (error) {
    if (error instanceof UserError) return undefined;
    throw error;
  }
}

/** All commands for the first word; those of a group behind its name: `secret add`. */
function commandNames(before: readonly string[], typed: string): Candidate[] {
  const [group, ...others] = before[0] === "help" ? before.slice(1) : before;
  if (others.length > 0) return [];
  if (group !== undefined) {
    const prefix = `${group.replace(/^secrets$/, "secret")}:`;
    return COMMANDS.flatMap(({ name, summary }) =>
      name.startsWith(prefix) ? [{ word: name.slice(prefix.length), help: summary }] : [],
    );
  }
  return COMMANDS.flatMap(({ name, aliases, summary }) => {
    // Other spellings only where somebody has begun with one.
    const spellings = typed === "" ? [name] : [name, name.replace(/^secret:/, "secrets:"), ...aliases];
    const fitting = spellings.filter((word) => word.startsWith(typed));
    return (fitting.includes(name) ? [name] : fitting).map((word) => ({ word, help: summary }));
  });
}

type Flags = Readonly<Record<string, Flag>>;

/** The flag before the word being typed, where it takes a value: its name and what it is. */
function flagWaiting(rest: readonly string[], flags: Flags): { name: string; flag: Flag } | undefined {
  const last = rest.at(-1) ?? "";
  const found = Object.entries(flags).find(
    ([name, { short }]) => last === `--${name}` || (short !== undefined && last === `-${short}`),
  );
  return found && found[1].type === "string" ? { name: found[0], flag: found[1] } : undefined;
}

function flagsLeft(flags: Flags, rest: readonly string[]): Candidate[] {
  return Object.entries(flags)
    .filter(
      ([name, { short, multiple }]) =>
        multiple || !rest.some((word) => word === `--${name}` || word === `-${short}`),
    )
    .map(([name, { help }]) => ({ word: `--${name}`, help }));
}

async function valuesOf(
  { name, flag }: { name: string; flag: Flag },
  names: NamesFor,
  given: Readonly<Record<string, string>>,
): Promise<Completion> {
  if (flag.choices) return flag.choices.map((word) => ({ word, help: "" }));
  if (name === "project" || name === "environment" || name === "service") {
    const { scopes } = await names(given);
    return scopes
      .flatMap((scope) => (scope[name] === undefined ? [] : [{ word: scope[name], help: name }]))
      .toSorted(byWord);
  }
  if (name === "key") return (await names(given)).secrets.map((word) => ({ word, help: "secret" }));
  return /FILE|PATH|FOLDER/.test(flag.placeholder ?? "") ? "files" : [];
}

async function positional(
  entry: CommandEntry,
  command: Command,
  rest: readonly string[],
  names: NamesFor,
  given: Readonly<Record<string, string>>,
): Promise<Completion> {
  if (entry.name === "completion") return SHELLS.map((word) => ({ word, help: "" }));
  if (/FILE|PATH|FOLDER|CMD|COMMAND/.test(command.usage.replaceAll(/\[?--\S+ \S+|-\w \S+/g, "")))
    return "files";
  const isFirst = !rest.some(
    (word, index) => !word.startsWith("-") && !takesNext(rest[index - 1], command.flags),
  );
  if (!isFirst || !("key" in command.flags)) return [];
  return (await names(given)).secrets.map((word) => ({ word, help: "secret" }));
}

function takesNext(word: string | undefined, flags: Flags): boolean {
  return word !== undefined && flagWaiting([word], flags) !== undefined;
}

function scopeGiven(rest: readonly string[], flags: Flags): Record<string, string> {
  const given: Record<string, string> = {};
  for (const [index, word] of rest.entries()) {
    const waiting = flagWaiting([word], flags);
    const value = rest[index + 1];
    if (waiting && value !== undefined && ["project", "environment", "service"].includes(waiting.name))
      given[waiting.name] = value;
  }
  return given;
}

function byWord(a: Candidate, b: Candidate): number {
  return a.word < b.word ? -1 : Number(a.word > b.word);
}
