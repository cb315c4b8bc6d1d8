import { describe, expect, test } from "vitest";
import { parseArguments } from "../../cli/arguments.ts";
import { COMMANDS } from "../../cli/commands.ts";
import { findCommand } from "../../cli/find-command.ts";
import { commandHelp, overview } from "../../cli/help.ts";

test("the overview lists every command with what it does", () =>
  expect(overview()).toMatchInlineSnapshot(`
    "keyward: the secrets of a codebase

    Usage: keyward COMMAND [FLAGS]

    Secrets:
      secret:add            Add a secret in one scope
      secret:list           List the secrets that a scope sees
      secret:get            Show one secret: which definition wins, and its state
      secret:update         Give a secret a new value or new metadata
      secret:rotate         Replace a value whose time is over
      secret:remove         Remove a definition with all its versions
      secret:revoke         Disable a definition without deleting it
      secret:restore        Enable a revoked definition again
      secret:rename         Give a definition another name, with all its versions
      secret:versions       List the versions of a definition
      secret:diff           Show how two versions differ, by attribute
      secret:rollback       Make an old version's value the latest again
      secret:undelete       Bring deleted versions back
      secret:destroy        Destroy versions for good
      secret:resolve        Give the effective value, without metadata
      secret:explain        Show every definition of a name and which one wins
      secret:grant-access   Let a user read a secret for a while
      secret:revoke-access  End what was granted
      secret:import         Take over the secrets of a file, or of a whole .env tree
      secret:export         Write the secrets that a scope sees into a file, in clear
      secret:encrypt        Encrypt values that stand in clear in a secrets file, in place

    Access:
      login            Work with a server's vault from now on
      logout           Work with the vault on this machine again
      login:list       List the logins of machines and jobs, or one's secret ids
      login:machine    Let machines log in with a role id and a secret id
      login:jwt        Let jobs log in with tokens of their OIDC issuer
      login:secret-id  Make a secret id for a machine, which is shown once
      login:remove     Remove a login with its tokens, or one of its secret ids
      token:create     Make a token, which is shown once
      token:list       List tokens, without their text
      token:revoke     End a token, with all that were made with it
      policy:apply     Put a policy in force, in place of the one of its name
      policy:list      List policies, pattern by pattern
      policy:test      Tell what the policies say of a user, and which rule says it
      audit:logs       Show who did what, and when
      audit:verify     Check that the audit log and the metadata were not tampered with
      audit:head       Print the end of the audit log, to be kept elsewhere

    Running:
      run          Run a program with the secrets of a scope in its environment
      env          List what run would put into the environment, without values
      sync         Keep the vault on this machine in step with a server
      serve        Serve a vault to a team, over HTTP
      backup       Write the whole vault to a file, encrypted
      restore      Make a vault out of a backup; a revoked secret: secret:restore
      rekey        Give the vault a new master key, while it is in use
      key:change   Change what opens the vault: passphrase, keychain or key
      key:recover  Open a vault with its recovery key, and give it a new passphrase

    Code:
      scan          Find hardcoded secrets in files
      check         Check secrets files: the editor's diagnostics on the command line
      refs          List the places in code that name secrets
      matrix        Show names and environments, and what is missing where
      init          Bind a folder to a project, with a secrets.json of its names
      doctor        Check keyring, vault, server and files, with a fix for each
      completion    Print the completion of commands, flags and names for a shell
      hook:install  Scan each commit before it is made, by a git hook
      lsp           Start the language server, for editors
      mcp           Let agents work with secrets that they never see (Model Context Protocol)

    Run "keyward COMMAND --help" for one command. "secrets create" and "secret:create" mean the same."
  `));

test("a command's help has its usage, its flags and its examples", async () => {
  const { entry } = findCommand(["secret:add"]);
  expect(commandHelp(entry, await entry.load())).toMatchInlineSnapshot(`
    "Add a secret in one scope.

    Usage: keyward secret:add [-p PROJECT] [-e ENV] [-s SERVICE] -k NAME [-v VALUE]

    Also: secret:create, secret:set

    Flags:
      -p, --project PROJECT         the project; none of the three: the platform
      -e, --environment ENV         the environment
      -s, --service SERVICE         the service; without -p, its only project is found
      -k, --key NAME                the name; may also stand without a flag
      -v, --value VALUE             the value; - reads standard input; without it, it is asked for
          --description TEXT        what it is for
          --tags A,B                tags, separated by commas
          --metadata KEY=VALUE      a metadata entry; may be repeated
          --expires-in DURATION     how long it is valid: 30d, 12h; never: no expiry
          --token-type TYPE         api or access
          --apps A,B                app tags that alone may use it, separated by commas
          --envs A,B                environments that it is for, separated by commas
          --rotate-every DURATION   how long one value may be in use: 30d; never: no rotation
          --notify-before DURATION  how long before that to tell: 7d
          --json                    one JSON document on standard output
      -h, --help                    this text

    Examples:
      keyward secret:add -p shop -e production -s billing -k STRIPE_API_KEY
      pbpaste | keyward secret:add -p shop -k DB_PASS -v -
      keyward secrets:create DB_PASS -p shop --tags production,database --expires-in 30d"
  `);
});

test("the scanner's help names each way of scanning", async () => {
  const { entry } = findCommand(["scan"]);
  expect(commandHelp(entry, await entry.load())).toMatchInlineSnapshot(`
    "Find hardcoded secrets in files.

    Usage: keyward scan [PATH…] [--staged | --range A..B | --history | --stdin NAME] [--format FORMAT] [--baseline FILE] [--config FILE]

    Flags:
          --staged                what the next commit would bring
          --range A..B            what each of these commits added
          --history               every version of every file, in branches, tags and stashes
          --stdin NAME            standard input, as a file of this name
          --format FORMAT         text, jsonl, json, sarif, github, gitlab, junit, html
          --explain               say of each finding what speaks for it
          --min-confidence LEVEL  only what is at least so sure: low (the default), medium or high
          --baseline FILE         hide the findings that this file knows; by itself keyward-baseline.json at the root
          --write-baseline FILE   write the findings into this file, to be hidden from now on
          --config FILE           own rules and allowlists, in the form of a .gitleaks.toml
          --jobs N                how many threads, where there is much to scan; by default one a core, 4 at most
          --no-ignore             scan what git ignores as well
          --json                  one JSON document on standard output
      -h, --help                  this text

    Examples:
      keyward scan
      keyward scan src config/app.yaml --format jsonl
      keyward scan --staged
      keyward scan --range origin/main..HEAD --format sarif
      keyward scan --min-confidence medium
      keyward scan --history --write-baseline keyward-baseline.json"
  `);
});

describe.each(COMMANDS)("$name", (entry) => {
  test("its examples are accepted by its own flags", async () => {
    const command = await entry.load();
    expect(command.examples.length).toBeGreaterThan(0);
    for (const example of command.examples) {
      const found = findCommand(wordsOf(example));
      expect(found.entry).toBe(entry);
      expect(() => parseArguments(entry.name, command, found.rest)).not.toThrow();
    }
  });

  test("each of its spellings finds it", () => {
    for (const name of [entry.name, ...entry.aliases]) {
      expect(findCommand([name]).entry).toBe(entry);
      expect(findCommand(name.split(":")).entry).toBe(entry);
    }
  });
});

/** The words of the part of a pipeline that calls keyward; no example needs quotes. */
function wordsOf(example: string): string[] {
  const call = example.split("|").find((part) => part.trim().startsWith("keyward "));
  return call!.trim().split(/\s+/).slice(1);
}
