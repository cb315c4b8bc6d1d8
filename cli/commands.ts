import { UserError } from "../core/user-error.ts";
import type { Command } from "./command.ts";
import { nearest } from "./nearest.ts";

/** A command as the overview lists it; its code is loaded only when it runs, which keeps every start quick. */
export interface CommandEntry {
  /** The name that help uses: `secret:add`, `scan`. */
  readonly name: string;
  readonly group: "secrets" | "access" | "running" | "code";
  readonly aliases: readonly string[];
  readonly summary: string;
  readonly load: () => Promise<Command>;
}

export const COMMANDS: readonly CommandEntry[] = [
  secret(
    "add",
    ["create", "set"],
    "Add a secret in one scope",
    async () => (await import("./commands/add.ts")).add,
  ),
  secret(
    "list",
    ["ls"],
    "List the secrets that a scope sees",
    async () => (await import("./commands/list.ts")).list,
  ),
  secret(
    "get",
    ["fetch"],
    "Show one secret: which definition wins, and its state",
    async () => (await import("./commands/get.ts")).get,
  ),
  secret(
    "update",
    [],
    "Give a secret a new value or new metadata",
    async () => (await import("./commands/update.ts")).update,
  ),
  secret(
    "remove",
    ["delete", "rm"],
    "Remove a definition with all its versions",
    async () => (await import("./commands/remove.ts")).remove,
  ),
  secret(
    "revoke",
    [],
    "Disable a definition without deleting it",
    async () => (await import("./commands/revoke.ts")).revoke,
  ),
  secret(
    "restore",
    [],
    "Enable a revoked definition again",
    async () => (await import("./commands/restore.ts")).restore,
  ),
  secret(
    "rename",
    [],
    "Give a definition another name, with all its versions",
    async () => (await import("./commands/rename.ts")).rename,
  ),
  secret(
    "versions",
    ["history"],
    "List the versions of a definition",
    async () => (await import("./commands/versions.ts")).versions,
  ),
  secret(
    "rollback",
    [],
    "Make an old version's value the latest again",
    async () => (await import("./commands/rollback.ts")).rollback,
  ),
  secret(
    "resolve",
    [],
    "Give the effective value, without metadata",
    async () => (await import("./commands/resolve.ts")).resolve,
  ),
  secret(
    "explain",
    ["why"],
    "Show every definition of a name and which one wins",
    async () => (await import("./commands/explain.ts")).explain,
  ),
  {
    name: "audit:logs",
    group: "access",
    aliases: [],
    summary: "Show who did what, and when",
    load: async () => (await import("./commands/audit-logs.ts")).auditLogs,
  },
  {
    name: "audit:verify",
    group: "access",
    aliases: [],
    summary: "Check that the audit log and the metadata were not tampered with",
    load: async () => (await import("./commands/audit-verify.ts")).auditVerify,
  },
  {
    name: "scan",
    group: "code",
    aliases: [],
    summary: "Find hardcoded secrets in files",
    load: async () => (await import("./commands/scan.ts")).scan,
  },
  {
    name: "check",
    group: "code",
    aliases: ["validate"],
    summary: "Check secrets files: the editor's diagnostics on the command line",
    load: async () => (await import("./commands/check.ts")).check,
  },
  {
    name: "hook:install",
    group: "code",
    aliases: ["hooks:install"],
    summary: "Scan each commit before it is made, by a git hook",
    load: async () => (await import("./commands/hook-install.ts")).hookInstall,
  },
  {
    name: "serve",
    group: "running",
    aliases: ["server"],
    summary: "Serve a vault to a team, over HTTP",
    load: async () => (await import("./commands/serve.ts")).serve,
  },
  {
    name: "lsp",
    group: "code",
    aliases: [],
    summary: "Start the language server, for editors",
    load: async () => (await import("./commands/lsp.ts")).lsp,
  },
];

/**
 * Finds the command that the first one or two words name: `secret:add`, `secrets create` and `add` are one.
 * @throws UserError USAGE with the nearest name
 */
export function findCommand(words: readonly string[]): { entry: CommandEntry; rest: readonly string[] } {
  const [first = "", second = ""] = words;
  for (const count of [2, 1]) {
    if (count === 2 && (second === "" || second.startsWith("-"))) continue;
    const name = canonical(count === 2 ? `${first}:${second}` : first);
    const entry = COMMANDS.find((command) => command.name === name || command.aliases.includes(name));
    if (entry) return { entry, rest: words.slice(count) };
  }
  throw noSuchCommand(first, second);
}

function noSuchCommand(first: string, second: string): UserError {
  if (first.startsWith("-"))
    return new UserError(
      "USAGE",
      `The flag ${first.slice(0, 40)} stands before the command.`,
      "Write the command first: keyward COMMAND [FLAGS].",
    );
  const group = canonical(`${first.replace(/:$/, "")}:`);
  const members = second === "" ? COMMANDS.filter(({ name }) => name.startsWith(group)) : [];
  if (members.length > 0)
    return new UserError(
      "USAGE",
      `${first} alone is no command.`,
      `Write one of ${members.map(({ name }) => name).join(", ")}.`,
    );
  const names = COMMANDS.flatMap((command) => [command.name, ...command.aliases]);
  const tried = /^(?:secrets?|audit)$/.test(first) && second !== "" ? `${first}:${second}` : first;
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

function secret(
  name: string,
  aliases: readonly string[],
  summary: string,
  load: () => Promise<Command>,
): CommandEntry {
  const spellings = [name, ...aliases.flatMap((alias) => [`secret:${alias}`, alias])];
  return { name: `secret:${name}`, group: "secrets", aliases: spellings, summary, load };
}
