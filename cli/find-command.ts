import { nearest } from "../core/nearest.ts";
import { UserError } from "../core/user-error.ts";
import { COMMANDS, type CommandEntry } from "./commands.ts";

/**
 * Finds the command that the first one or two words name: `secret:add`, `secrets create` and `add` are one.
 * @throws UserError USAGE with the nearest name
 */
export function findCommand(words: readonly string[]): { entry: CommandEntry; rest: readonly string[] } {
  const [first = "", second = ""] = words;
  for (const count of [2, 1]) {
    if (count === 2 && (second === "" || second.startsWith("-"))) continue;
    const entry = commandNamed(count === 2 ? `${first}:${second}` : first);
    const rest = words.slice(count);
    if (entry)
      return { entry: entry.name === "restore" && rest.some(isOfSecret) ? secretRestore() : entry, rest };
  }
  throw noSuchCommand(first, second.startsWith("-") ? "" : second);
}

/** A flag that says which secret is meant: `restore` with one enables it again, and is no backup's. */
function isOfSecret(word: string): boolean {
  return /^(?:-[pesk]|--(?:project|environment|service|key)(?:=|$))/.test(word);
}

function secretRestore(): CommandEntry {
  return commandNamed("secret:restore")!;
}

/** What a word like `secret` or `audit:` has behind it; nothing where it is a command by itself, or nothing at all. */
export function membersOf(word: string): readonly CommandEntry[] {
  const group = canonical(`${word.replace(/:$/, "")}:`);
  return commandNamed(word) ? [] : COMMANDS.filter(({ name }) => name.startsWith(group));
}

function commandNamed(spelling: string): CommandEntry | undefined {
  const name = canonical(spelling);
  return COMMANDS.find((command) => command.name === name || command.aliases.includes(name));
}

function noSuchCommand(first: string, second: string): UserError {
  if (first === "-v" || nearest(first, ["--version"]))
    return new UserError("USAGE", `${first.slice(0, 40)} is no command.`, 'Write "keyward --version".');
  if (first.startsWith("-"))
    return new UserError(
      "USAGE",
      `The flag ${first.slice(0, 40)} stands before the command.`,
      "Write the command first: keyward COMMAND [FLAGS].",
    );
  const members = second === "" ? membersOf(first) : [];
  if (members.length > 0)
    return new UserError(
      "USAGE",
      `${first} alone is no command.`,
      `Write one of ${members.map(({ name }) => name).join(", ")}.`,
    );
  const names = COMMANDS.flatMap((command) => [command.name, ...command.aliases]);
  const isGroup = /^(?:secrets?|audit|tokens?|logins?|polic(?:y|ies)|key)$/.test(first);
  const tried = isGroup && second !== "" ? `${first}:${second}` : first;
  const near = nearest(canonical(tried), names);
  return new UserError(
    "USAGE",
    `There is no command "${tried.slice(0, 40)}"${near ? `; did you mean "${near}"?` : "."}`,
    'Run "keyward --help" for the list of commands.',
  );
}

function canonical(name: string): string {
  return name.toLowerCase().replace(/^secrets:/, "secret:");
}
