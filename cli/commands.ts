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
    "rotate",
    [],
    "Replace a value whose time is over",
    async () => (await import("./commands/rotate.ts")).rotate,
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
    "diff",
    [],
    "Show how two versions differ, by attribute",
    async () => (await import("./commands/diff.ts")).diff,
  ),
  secret(
    "rollback",
    [],
    "Make an old version's value the latest again",
    async () => (await import("./commands/rollback.ts")).rollback,
  ),
  secret(
    "undelete",
    [],
    "Bring deleted versions back",
    async () => (await import("./commands/undelete.ts")).undelete,
  ),
  secret(
    "destroy",
    [],
    "Destroy versions for good",
    async () => (await import("./commands/destroy.ts")).destroy,
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
  secret(
    "grant-access",
    [],
    "Let a user read a secret for a while",
    async () => (await import("./commands/grant-access.ts")).grantAccess,
  ),
  secret(
    "revoke-access",
    [],
    "End what was granted",
    async () => (await import("./commands/revoke-access.ts")).revokeAccess,
  ),
  secret(
    "import",
    [],
    "Take over the secrets of a file, or of a whole .env tree",
    async () => (await import("./commands/import.ts")).importCommand,
  ),
  secret(
    "export",
    [],
    "Write the secrets that a scope sees into a file, in clear",
    async () => (await import("./commands/export.ts")).exportCommand,
  ),
  {
    name: "login",
    group: "access",
    aliases: [],
    summary: "Work with a server's vault from now on",
    load: async () => (await import("./commands/login.ts")).login,
  },
  {
    name: "logout",
    group: "access",
    aliases: [],
    summary: "Work with the vault on this machine again",
    load: async () => (await import("./commands/logout.ts")).logout,
  },
  {
    name: "login:list",
    group: "access",
    aliases: ["logins:list"],
    summary: "List the logins of machines and jobs, or one's secret ids",
    load: async () => (await import("./commands/login-list.ts")).loginList,
  },
  {
    name: "login:machine",
    group: "access",
    aliases: ["logins:machine"],
    summary: "Let machines log in with a role id and a secret id",
    load: async () => (await import("./commands/login-machine.ts")).loginMachine,
  },
  {
    name: "login:jwt",
    group: "access",
    aliases: ["logins:jwt"],
    summary: "Let jobs log in with tokens of their OIDC issuer",
    load: async () => (await import("./commands/login-jwt.ts")).loginJwt,
  },
  {
    name: "login:secret-id",
    group: "access",
    aliases: ["logins:secret-id"],
    summary: "Make a secret id for a machine, which is shown once",
    load: async () => (await import("./commands/login-secret-id.ts")).loginSecretId,
  },
  {
    name: "login:remove",
    group: "access",
    aliases: ["logins:remove"],
    summary: "Remove a login with its tokens, or one of its secret ids",
    load: async () => (await import("./commands/login-remove.ts")).loginRemove,
  },
  {
    name: "token:create",
    group: "access",
    aliases: ["tokens:create"],
    summary: "Make a token, which is shown once",
    load: async () => (await import("./commands/token-create.ts")).tokenCreate,
  },
  {
    name: "token:list",
    group: "access",
    aliases: ["tokens:list"],
    summary: "List tokens, without their text",
    load: async () => (await import("./commands/token-list.ts")).tokenList,
  },
  {
    name: "token:revoke",
    group: "access",
    aliases: ["tokens:revoke"],
    summary: "End a token, with all that were made with it",
    load: async () => (await import("./commands/token-revoke.ts")).tokenRevoke,
  },
  {
    name: "policy:apply",
    group: "access",
    aliases: ["policies:apply"],
    summary: "Put a policy in force, in place of the one of its name",
    load: async () => (await import("./commands/policy-apply.ts")).policyApply,
  },
  {
    name: "policy:list",
    group: "access",
    aliases: ["policies:list"],
    summary: "List policies, pattern by pattern",
    load: async () => (await import("./commands/policy-list.ts")).policyList,
  },
  {
    name: "policy:test",
    group: "access",
    aliases: ["policies:test"],
    summary: "Tell what the policies say of a user, and which rule says it",
    load: async () => (await import("./commands/policy-test.ts")).policyTest,
  },
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
    name: "audit:head",
    group: "access",
    aliases: [],
    summary: "Print the end of the audit log, to be kept elsewhere",
    load: async () => (await import("./commands/audit-head.ts")).auditHead,
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
    name: "refs",
    group: "code",
    aliases: ["references"],
    summary: "List the places in code that name secrets",
    load: async () => (await import("./commands/refs.ts")).refs,
  },
  {
    name: "matrix",
    group: "code",
    aliases: [],
    summary: "Show names and environments, and what is missing where",
    load: async () => (await import("./commands/matrix.ts")).matrix,
  },
  {
    name: "init",
    group: "code",
    aliases: [],
    summary: "Bind a folder to a project, with a secrets.json of its names",
    load: async () => (await import("./commands/init.ts")).init,
  },
  {
    name: "doctor",
    group: "code",
    aliases: [],
    summary: "Check keyring, vault, server and files, with a fix for each",
    load: async () => (await import("./commands/doctor.ts")).doctor,
  },
  {
    name: "completion",
    group: "code",
    aliases: [],
    summary: "Print the completion of commands, flags and names for a shell",
    load: async () => (await import("./commands/completion.ts")).completion,
  },
  {
    name: "hook:install",
    group: "code",
    aliases: ["hooks:install"],
    summary: "Scan each commit before it is made, by a git hook",
    load: async () => (await import("./commands/hook-install.ts")).hookInstall,
  },
  {
    name: "run",
    group: "running",
    aliases: ["exec"],
    summary: "Run a program with the secrets of a scope in its environment",
    load: async () => (await import("./commands/run.ts")).run,
  },
  {
    name: "env",
    group: "running",
    aliases: [],
    summary: "List what run would put into the environment, without values",
    load: async () => (await import("./commands/env.ts")).env,
  },
  {
    name: "sync",
    group: "running",
    aliases: [],
    summary: "Keep what a server has now, for run without it",
    load: async () => (await import("./commands/sync.ts")).sync,
  },
  {
    name: "serve",
    group: "running",
    aliases: ["server"],
    summary: "Serve a vault to a team, over HTTP",
    load: async () => (await import("./commands/serve.ts")).serve,
  },
  {
    name: "backup",
    group: "running",
    aliases: [],
    summary: "Write the whole vault to a file, encrypted",
    load: async () => (await import("./commands/backup.ts")).backup,
  },
  {
    name: "restore",
    group: "running",
    aliases: [],
    summary: "Make a vault out of a backup; a revoked secret: secret:restore",
    load: async () => (await import("./commands/restore-vault.ts")).restoreVault,
  },
  {
    name: "rekey",
    group: "running",
    aliases: [],
    summary: "Give the vault a new master key, while it is in use",
    load: async () => (await import("./commands/rekey.ts")).rekey,
  },
  {
    name: "key:change",
    group: "running",
    aliases: [],
    summary: "Change what opens the vault: passphrase, keychain or key",
    load: async () => (await import("./commands/key-change.ts")).keyChange,
  },
  {
    name: "key:recover",
    group: "running",
    aliases: [],
    summary: "Open a vault with its recovery key, and give it a new passphrase",
    load: async () => (await import("./commands/key-recover.ts")).keyRecover,
  },
  {
    name: "lsp",
    group: "code",
    aliases: [],
    summary: "Start the language server, for editors",
    load: async () => (await import("./commands/lsp.ts")).lsp,
  },
  {
    name: "mcp",
    group: "code",
    aliases: [],
    summary: "Let agents work with secrets that they never see (Model Context Protocol)",
    load: async () => (await import("./commands/mcp.ts")).mcp,
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
  const tried =
    /^(?:secrets?|audit|tokens?|logins?|polic(?:y|ies)|key)$/.test(first) && second !== ""
      ? `${first}:${second}`
      : first;
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
  // Bare, `restore` is a backup's: it brings a whole vault back.
  const spellings = [name, ...aliases.flatMap((alias) => [`secret:${alias}`, alias])].filter(
    (spelling) => spelling !== "restore",
  );
  return { name: `secret:${name}`, group: "secrets", aliases: spellings, summary, load };
}
