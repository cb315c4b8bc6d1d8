import { expect, test } from "vitest";
import { findCommand } from "../../cli/find-command.ts";
import { commandHelp } from "../../cli/help.ts";

async function helpOf(name: string): Promise<string> {
  const { entry } = findCommand([name]);
  return commandHelp(entry, await entry.load());
}

test("secret:list", async () =>
  expect(await helpOf("secret:list")).toMatchInlineSnapshot(`
    "List the secrets that a scope sees.

    Usage: keyward secret:list [-p PROJECT] [-e ENV] [-s SERVICE] [--own] | --raw

    Also: secret:ls

    Flags:
      -p, --project PROJECT  the project; none of the three: the platform
      -e, --environment ENV  the environment
      -s, --service SERVICE  the service; without -p, its only project is found
          --app TAG          the app tag to compare with filters; by default the service
          --own              only what is defined in exactly this scope
          --raw              instead, what the KV API keeps under paths that name no secret
          --json             one JSON document on standard output
      -h, --help             this text

    Examples:
      keyward secret:list -p shop -e production -s billing
      keyward secrets list --json"
  `));

test("secret:get", async () =>
  expect(await helpOf("secret:get")).toMatchInlineSnapshot(`
  "Show one secret: which definition wins, and its state.

  Usage: keyward secret:get [-p PROJECT] [-e ENV] [-s SERVICE] [-k] NAME [--reveal] [--version N] [--own]

  Also: secret:fetch

  Flags:
    -p, --project PROJECT  the project; none of the three: the platform
    -e, --environment ENV  the environment
    -s, --service SERVICE  the service; without -p, its only project is found
        --app TAG          the app tag to compare with filters; by default the service
        --own              only what is defined in exactly this scope
    -k, --key NAME         the name; may also stand without a flag
        --reveal           show the value; on a pipe, the bare value
        --version N        an older version of the winning definition
        --json             one JSON document on standard output
    -h, --help             this text

  Examples:
    keyward secret:get -p shop -e production DB_PASS
    keyward get DB_PASS -p shop --reveal | psql-login"
`));

test("secret:update", async () =>
  expect(await helpOf("secret:update")).toMatchInlineSnapshot(`
  "Give a secret a new value or new metadata.

  Usage: keyward secret:update [-p PROJECT] [-e ENV] [-s SERVICE] -k NAME [-v VALUE]

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
        --if-version N            only where this is still the latest version; else exit 5
        --json                    one JSON document on standard output
    -h, --help                    this text

  Examples:
    keyward secret:update -p shop -k DB_PASS
    keyward secrets:update STRIPE_KEY --expires-in 90d
    pbpaste | keyward secret:update -p shop -k DB_PASS -v - --if-version 3"
`));

test("secret:rotate", async () =>
  expect(await helpOf("secret:rotate")).toMatchInlineSnapshot(`
  "Replace a value whose time is over.

  Usage: keyward secret:rotate [-p PROJECT] [-e ENV] [-s SERVICE] -k NAME [-v VALUE | --run]

  Flags:
    -p, --project PROJECT         the project; none of the three: the platform
    -e, --environment ENV         the environment
    -s, --service SERVICE         the service; without -p, its only project is found
    -k, --key NAME                the name; may also stand without a flag
    -v, --value VALUE             the value; - reads standard input; without it, it is asked for
        --run                     by the command that the server's configuration has for it
        --description TEXT        what it is for
        --tags A,B                tags, separated by commas
        --metadata KEY=VALUE      a metadata entry; may be repeated
        --expires-in DURATION     how long it is valid: 30d, 12h; never: no expiry
        --token-type TYPE         api or access
        --apps A,B                app tags that alone may use it, separated by commas
        --envs A,B                environments that it is for, separated by commas
        --rotate-every DURATION   how long one value may be in use: 30d; never: no rotation
        --notify-before DURATION  how long before that to tell: 7d
        --if-version N            only where this is still the latest version; else exit 5
        --json                    one JSON document on standard output
    -h, --help                    this text

  Examples:
    keyward secret:rotate -p shop -e production -k STRIPE_API_KEY
    openssl rand -base64 24 | keyward secret:rotate -p shop -k DB_PASS -v -
    keyward secret:rotate -p shop -k DB_PASS --run"
`));

test("secret:remove", async () =>
  expect(await helpOf("secret:remove")).toMatchInlineSnapshot(`
  "Remove a definition with all its versions.

  Usage: keyward secret:remove [-p PROJECT] [-e ENV] [-s SERVICE] -k NAME

  Also: secret:delete, secret:rm

  Flags:
    -p, --project PROJECT  the project; none of the three: the platform
    -e, --environment ENV  the environment
    -s, --service SERVICE  the service; without -p, its only project is found
    -k, --key NAME         the name; may also stand without a flag
        --if-version N     only where this is still the latest version; else exit 5
        --json             one JSON document on standard output
    -h, --help             this text

  Examples:
    keyward secret:remove -p shop -e development -k FOO"
`));

test("secret:revoke", async () =>
  expect(await helpOf("secret:revoke")).toMatchInlineSnapshot(`
  "Disable a definition without deleting it.

  Usage: keyward secret:revoke [-p PROJECT] [-e ENV] [-s SERVICE] -k NAME

  Flags:
    -p, --project PROJECT  the project; none of the three: the platform
    -e, --environment ENV  the environment
    -s, --service SERVICE  the service; without -p, its only project is found
    -k, --key NAME         the name; may also stand without a flag
        --if-version N     only where this is still the latest version; else exit 5
        --json             one JSON document on standard output
    -h, --help             this text

  Examples:
    keyward secret:revoke -p shop -e production -k STRIPE_API_KEY"
`));

test("secret:restore", async () =>
  expect(await helpOf("secret:restore")).toMatchInlineSnapshot(`
  "Enable a revoked definition again.

  Usage: keyward secret:restore [-p PROJECT] [-e ENV] [-s SERVICE] -k NAME

  Flags:
    -p, --project PROJECT  the project; none of the three: the platform
    -e, --environment ENV  the environment
    -s, --service SERVICE  the service; without -p, its only project is found
    -k, --key NAME         the name; may also stand without a flag
        --if-version N     only where this is still the latest version; else exit 5
        --json             one JSON document on standard output
    -h, --help             this text

  Examples:
    keyward secret:restore -p shop -e production -k STRIPE_API_KEY"
`));

test("secret:rename", async () =>
  expect(await helpOf("secret:rename")).toMatchInlineSnapshot(`
    "Give a definition another name, with all its versions.

    Usage: keyward secret:rename [-p PROJECT] [-e ENV] [-s SERVICE] [--alias] NAME NEW_NAME

    Flags:
      -p, --project PROJECT  the project; none of the three: the platform
      -e, --environment ENV  the environment
      -s, --service SERVICE  the service; without -p, its only project is found
      -k, --key NAME         the name; may also stand without a flag
          --alias            keep the old name as well, for programs that still read it
          --if-version N     only where this is still the latest version; else exit 5
          --json             one JSON document on standard output
      -h, --help             this text

    Examples:
      keyward secret:rename -p shop STRIPE_KEY STRIPE_API_KEY
      keyward secret:rename -p shop --alias DB_PASS DATABASE_PASSWORD"
  `));

test("secret:versions", async () =>
  expect(await helpOf("secret:versions")).toMatchInlineSnapshot(`
  "List the versions of a definition.

  Usage: keyward secret:versions [-p PROJECT] [-e ENV] [-s SERVICE] -k NAME

  Also: secret:history

  Flags:
    -p, --project PROJECT  the project; none of the three: the platform
    -e, --environment ENV  the environment
    -s, --service SERVICE  the service; without -p, its only project is found
    -k, --key NAME         the name; may also stand without a flag
        --json             one JSON document on standard output
    -h, --help             this text

  Examples:
    keyward secrets:versions API_KEY -p shop"
`));

test("secret:rollback", async () =>
  expect(await helpOf("secret:rollback")).toMatchInlineSnapshot(`
  "Make an old version's value the latest again.

  Usage: keyward secret:rollback [-p PROJECT] [-e ENV] [-s SERVICE] -k NAME [--version N]

  Flags:
    -p, --project PROJECT  the project; none of the three: the platform
    -e, --environment ENV  the environment
    -s, --service SERVICE  the service; without -p, its only project is found
    -k, --key NAME         the name; may also stand without a flag
        --version N        the version to go back to; by default the one before the latest
        --json             one JSON document on standard output
    -h, --help             this text

  Examples:
    keyward secrets:rollback API_KEY --version 2"
`));

test("secret:resolve", async () =>
  expect(await helpOf("secret:resolve")).toMatchInlineSnapshot(`
  "Give the effective value, without metadata.

  Usage: keyward secret:resolve [-p PROJECT] [-e ENV] [-s SERVICE] [-k] NAME [--reveal] [--own]

  Flags:
    -p, --project PROJECT  the project; none of the three: the platform
    -e, --environment ENV  the environment
    -s, --service SERVICE  the service; without -p, its only project is found
        --app TAG          the app tag to compare with filters; by default the service
        --own              only what is defined in exactly this scope
    -k, --key NAME         the name; may also stand without a flag
        --reveal           show the value; on a pipe, the bare value
        --json             one JSON document on standard output
    -h, --help             this text

  Examples:
    keyward secret:resolve -p shop -e production -s billing STRIPE_API_KEY
    keyward resolve DB_PASS -p shop --reveal"
`));

test("secret:explain", async () =>
  expect(await helpOf("secret:explain")).toMatchInlineSnapshot(`
  "Show every definition of a name and which one wins.

  Usage: keyward secret:explain [-p PROJECT] [-e ENV] [-s SERVICE] [-k] NAME

  Also: secret:why

  Flags:
    -p, --project PROJECT  the project; none of the three: the platform
    -e, --environment ENV  the environment
    -s, --service SERVICE  the service; without -p, its only project is found
        --app TAG          the app tag to compare with filters; by default the service
        --own              only what is defined in exactly this scope
    -k, --key NAME         the name; may also stand without a flag
        --json             one JSON document on standard output
    -h, --help             this text

  Examples:
    keyward secret:explain -p shop -e production -s billing DB_PASS"
`));

test("secret:import", async () =>
  expect(await helpOf("secret:import")).toMatchInlineSnapshot(`
  "Take over the secrets of a file, or of a whole .env tree.

  Usage: keyward secret:import FILE|FOLDER|- [-p PROJECT] [-e ENV] [-s SERVICE] [--format FORMAT] [--overwrite | --skip-existing] [--dry-run]

  Flags:
    -p, --project PROJECT  the project; none of the three: the platform
    -e, --environment ENV  the environment
    -s, --service SERVICE  the service; without -p, its only project is found
        --format FORMAT    dotenv, json, annotated, yaml, toml, kubernetes, docker, github, shell; by default what the file's name says
        --overwrite        give a new version to what has another value in the vault
        --skip-existing    leave what is in the vault as it is
        --dry-run          only show what would be done
    -y, --yes              do not ask
        --json             one JSON document on standard output
    -h, --help             this text

  Examples:
    keyward import .env -p shop -e development
    keyward import secrets.json --overwrite
    keyward import . -p shop --dry-run
    kubectl get secret billing -o yaml | keyward import - --format kubernetes -p shop -s billing"
`));

test("secret:export", async () =>
  expect(await helpOf("secret:export")).toMatchInlineSnapshot(`
    "Write the secrets that a scope sees into a file, in clear.

    Usage: keyward secret:export --reveal [-p PROJECT] [-e ENV] [-s SERVICE] [--format FORMAT] [-o FILE] [--own]

    Flags:
      -p, --project PROJECT  the project; none of the three: the platform
      -e, --environment ENV  the environment
      -s, --service SERVICE  the service; without -p, its only project is found
          --app TAG          the app tag to compare with filters; by default the service
          --own              only what is defined in exactly this scope
          --reveal           values leave the vault: say so
          --format FORMAT    dotenv, json, annotated, yaml, toml, kubernetes, docker, github, shell; by default what the file's name says, else dotenv
      -o, --output FILE      a file that only its owner can read; may also stand without a flag; by default standard output
          --overwrite        replace the file where there is one
          --only A,B         these names alone, separated by commas
          --name NAME        of a Kubernetes Secret; by default what the scope says
          --strict           fail where a secret is revoked or expired
          --json             one JSON document on standard output
      -h, --help             this text

    Examples:
      keyward export --reveal -p shop -e development -o .env
      keyward export --reveal -p shop -e production --format kubernetes --name billing | kubectl apply -f -
      keyward export --reveal -p shop --format shell -o exports.sh
      keyward export --reveal -p shop --format github -o "$GITHUB_ENV""
  `));

test("login:list", async () =>
  expect(await helpOf("login:list")).toMatchInlineSnapshot(`
  "List the logins of machines and jobs, or one's secret ids.

  Usage: keyward login:list [NAME]

  Also: logins:list

  Flags:
        --store URL  the store of a server's vault, on its own machine, such as sqlite:PATH; by default this machine's vault
        --json       one JSON document on standard output
    -h, --help       this text

  Examples:
    keyward login:list
    keyward login:list billing"
`));

test("login:machine", async () =>
  expect(await helpOf("login:machine")).toMatchInlineSnapshot(`
  "Let machines log in with a role id and a secret id.

  Usage: keyward login:machine NAME [--role A,B] [--scope SCOPE] [--rights A,B] [--ttl 1h]

  Also: logins:machine

  Flags:
        --user USER            whom its tokens are for; by default the login's name
        --role A,B             roles that policies name, separated by commas
        --scope SCOPE          what it can reach at most: shop/production
        --rights A,B           what it can be used for: list, read, reveal, write, delete, grant
        --ttl DURATION         how long it lives: 1h, 30d
        --secret-ttl DURATION  how long a secret id is good: 90d
        --secret-uses N        how often a secret id is good
        --store URL            the store of a server's vault, on its own machine, such as sqlite:PATH; by default this machine's vault
        --json                 one JSON document on standard output
    -h, --help                 this text

  Examples:
    keyward login:machine billing --role services --scope shop/production/billing --rights reveal --ttl 1h"
`));

test("login:jwt", async () =>
  expect(await helpOf("login:jwt")).toMatchInlineSnapshot(`
  "Let jobs log in with tokens of their OIDC issuer.

  Usage: keyward login:jwt NAME --issuer URL --audience TEXT --claim NAME=VALUE [--role A,B] [--scope SCOPE] [--ttl 10m]

  Also: logins:jwt

  Flags:
        --issuer URL        who signs, exactly as the tokens name it
        --audience TEXT     whom the tokens are for
        --claim NAME=VALUE  what a token must say; * stands for any characters; repeated: each claim, any of its values
        --user-claim NAME   the claim that names the user
        --user USER         whom its tokens are for; by default the login's name
        --role A,B          roles that policies name, separated by commas
        --scope SCOPE       what it can reach at most: shop/production
        --rights A,B        what it can be used for: list, read, reveal, write, delete, grant
        --ttl DURATION      how long it lives: 1h, 30d
        --store URL         the store of a server's vault, on its own machine, such as sqlite:PATH; by default this machine's vault
        --json              one JSON document on standard output
    -h, --help              this text

  Examples:
    keyward login:jwt github --issuer https://token.actions.githubusercontent.com --audience https://github.com/acme --claim sub=repo:acme/shop:ref:refs/heads/main --role deployers --scope shop/production --rights reveal --ttl 10m"
`));

test("login:secret-id", async () =>
  expect(await helpOf("login:secret-id")).toMatchInlineSnapshot(`
  "Make a secret id for a machine, which is shown once.

  Usage: keyward login:secret-id NAME

  Also: logins:secret-id

  Flags:
        --store URL  the store of a server's vault, on its own machine, such as sqlite:PATH; by default this machine's vault
        --json       one JSON document on standard output
    -h, --help       this text

  Examples:
    keyward login:secret-id billing"
`));

test("login:remove", async () =>
  expect(await helpOf("login:remove")).toMatchInlineSnapshot(`
  "Remove a login with its tokens, or one of its secret ids.

  Usage: keyward login:remove NAME [--secret-id ACCESSOR]

  Also: logins:remove

  Flags:
        --secret-id ACCESSOR  only this secret id; the tokens that were made with it stay
        --store URL           the store of a server's vault, on its own machine, such as sqlite:PATH; by default this machine's vault
        --json                one JSON document on standard output
    -h, --help                this text

  Examples:
    keyward login:remove billing"
`));

test("audit:logs", async () =>
  expect(await helpOf("audit:logs")).toMatchInlineSnapshot(`
  "Show who did what, and when.

  Usage: keyward audit:logs [--resource TEXT] [--action ACTION] [--user USER] [--since 7d]

  Flags:
        --resource TEXT  part of the secret:// URI; secrets: all of them
        --action ACTION  accessed, created, updated, removed, …
        --user USER      who did it
        --since TIME     how far back: 7d, or an ISO time
        --json           one JSON document on standard output
    -h, --help           this text

  Examples:
    keyward audit:logs --resource secrets --action accessed
    keyward audit:logs --since 24h --json"
`));

test("audit:verify", async () =>
  expect(await helpOf("audit:verify")).toMatchInlineSnapshot(`
  "Check that the audit log and the metadata were not tampered with.

  Usage: keyward audit:verify [--head HEAD]

  Flags:
        --head HEAD  a head that was kept elsewhere: finds a vault set back whole to an older copy
        --json       one JSON document on standard output
    -h, --help       this text

  Examples:
    keyward audit:verify
    keyward audit:verify --head $KEPT_HEAD"
`));

test("check", async () =>
  expect(await helpOf("check")).toMatchInlineSnapshot(`
  "Check secrets files: the editor's diagnostics on the command line.

  Usage: keyward check [PATH…] [-e ENV] [--strict]

  Flags:
    -e, --environment ENV  the environment to check for
        --strict           fail on warnings too
        --json             one JSON document on standard output
    -h, --help             this text

  Examples:
    keyward check
    keyward check services/billing --strict
    keyward check secrets.json --json"
`));

test("refs", async () =>
  expect(await helpOf("refs")).toMatchInlineSnapshot(`
  "List the places in code that name secrets.

  Usage: keyward refs [PATH…] [-k NAME]

  Flags:
    -k, --key NAME  only the references to this name
        --json      one JSON document on standard output
    -h, --help      this text

  Examples:
    keyward refs
    keyward refs src -k STRIPE_API_KEY
    keyward refs --json | jq -r .name | sort -u"
`));

test("matrix", async () =>
  expect(await helpOf("matrix")).toMatchInlineSnapshot(`
  "Show names and environments, and what is missing where.

  Usage: keyward matrix [-p PROJECT] [-e ENV] [-s SERVICE] [--missing] [--strict]

  Flags:
    -p, --project PROJECT  the project; none of the three: the platform
    -e, --environment ENV  the environment
    -s, --service SERVICE  the service; without -p, its only project is found
        --missing          only names that have no value somewhere
        --strict           fail where a name that is needed has no value
        --json             one JSON document on standard output
    -h, --help             this text

  Examples:
    keyward matrix
    keyward matrix -p shop -s billing --missing
    keyward matrix -e production --strict"
`));

test("init", async () =>
  expect(await helpOf("init")).toMatchInlineSnapshot(`
  "Bind a folder to a project, with a secrets.json of its names.

  Usage: keyward init [FOLDER] [-p PROJECT] [-s SERVICE]

  Flags:
    -p, --project PROJECT  the project that the folder belongs to; else it is asked for
    -s, --service SERVICE  the service, where the folder is one of several
        --json             one JSON document on standard output
    -h, --help             this text

  Examples:
    keyward init
    keyward init -p shop
    keyward init services/billing -p shop -s billing"
`));

test("doctor", async () =>
  expect(await helpOf("doctor")).toMatchInlineSnapshot(`
  "Check keyring, vault, server and files, with a fix for each.

  Usage: keyward doctor

  Flags:
        --json  one JSON document on standard output
    -h, --help  this text

  Examples:
    keyward doctor
    keyward doctor --json"
`));

test("completion", async () =>
  expect(await helpOf("completion")).toMatchInlineSnapshot(`
  "Print the completion of commands, flags and names for a shell.

  Usage: keyward completion bash|zsh|fish|powershell

  Flags:
        --json  one JSON document on standard output
    -h, --help  this text

  Examples:
    keyward completion bash >> ~/.bashrc
    keyward completion zsh > ~/.zfunc/_keyward
    keyward completion fish > ~/.config/fish/completions/keyward.fish
    keyward completion powershell | Out-String | Invoke-Expression"
`));

test("hook:install", async () =>
  expect(await helpOf("hook:install")).toMatchInlineSnapshot(`
  "Scan each commit before it is made, by a git hook.

  Usage: keyward hook:install

  Also: hooks:install

  Flags:
        --json  one JSON document on standard output
    -h, --help  this text

  Examples:
    keyward hook:install"
`));

test("run", async () =>
  expect(await helpOf("run")).toMatchInlineSnapshot(`
  "Run a program with the secrets of a scope in its environment.

  Usage: keyward run [-p PROJECT] [-e ENV] [-s SERVICE] [--watch] [--clean] [--strict] [--mask] -- PROGRAM [ARGUMENTS]

  Flags:
    -p, --project PROJECT  the project; none of the three: the platform
    -e, --environment ENV  the environment
    -s, --service SERVICE  the service; without -p, its only project is found
        --app TAG          the app tag to compare with filters; by default the service
        --watch            start the program again when a value that it got has changed
        --signal SIGNAL    watch, and send this signal instead: HUP, USR1
        --clean            pass on only PATH, HOME, LANG, TERM, TMPDIR, USER and SystemRoot
        --strict           do not start where a secret is left out
        --mask             mask values in what the program prints
        --python           fx_ef for a Python program, where the command does not name Python
        --no-offline       neither keep what a server says nor use it without the server
        --json             one JSON document on standard output
    -h, --help             this text

  Examples:
    keyward run -- npm start
    keyward run -p shop -e production -s billing --strict -- node server.js
    keyward run --watch -- node server.js
    keyward run --mask -- ./deploy.sh"
`));

test("env", async () =>
  expect(await helpOf("env")).toMatchInlineSnapshot(`
  "List what run would put into the environment, without values.

  Usage: keyward env [-p PROJECT] [-e ENV] [-s SERVICE]

  Flags:
    -p, --project PROJECT  the project; none of the three: the platform
    -e, --environment ENV  the environment
    -s, --service SERVICE  the service; without -p, its only project is found
        --app TAG          the app tag to compare with filters; by default the service
        --json             one JSON document on standard output
    -h, --help             this text

  Examples:
    keyward env
    keyward env -p shop -e production -s billing --json"
`));

test("sync", async () =>
  expect(await helpOf("sync")).toMatchInlineSnapshot(`
    "Keep the vault on this machine in step with a server.

    Usage: keyward sync [--link [URL] [-p PROJECT] [-e ENV] [-s SERVICE] | --unlink | --status | --watch | --take theirs|mine [--part PART]… [NAME…]]

    Flags:
      -p, --project PROJECT  the project; none of the three: the platform
      -e, --environment ENV  the environment
      -s, --service SERVICE  the service; without -p, its only project is found
          --app TAG          the app tag to compare with filters; by default the service
          --link             keep the vault on this machine in step with a server, from now on
          --unlink           no more; what both have stays with both
          --status           what waits, and what is in conflict, without asking the server
          --watch            stay, and sync whenever something changes on either side
          --take SIDE        which side of conflicts counts; without names, of all
          --part PART        it counts in this part alone, and the other side in the others; may be repeated
          --json             one JSON document on standard output
      -h, --help             this text

    Examples:
      keyward sync --link https://vault.example.com -p shop
      keyward sync
      keyward sync --take theirs STRIPE_API_KEY
      keyward sync --take mine --part value.password --part metadata.team DB_LOGIN
      keyward sync -p shop -e development -s billing"
  `));

test("serve", async () =>
  expect(await helpOf("serve")).toMatchInlineSnapshot(`
    "Serve a vault to a team, over HTTP.

    Usage: keyward serve [--listen HOST:PORT] [--store URL] [--config FILE] [--dev]

    Flags:
          --listen HOST:PORT         Where to listen; port 0 takes any that is free.
          --store URL                sqlite:PATH, postgres://… or vault+https://…; empty: this user's embedded vault.
          --tls-cert FILE            Certificate chain, PEM.
          --tls-key FILE             The certificate's key, PEM.
          --key-file FILE            File that holds the server's key, 32 random bytes in base64 or hexadecimal, as KEYWARD_KEY does.
          --log-level LEVEL          How much is logged to standard error, as JSON lines.
          --max-body BYTES           The largest request body.
          --request-timeout SECONDS  How long a request may take to arrive, and a stream of changes may stay unread.
          --rate-limit N             Requests a second for each token, or each address without one; 0: no limit.
          --max-streams N            Streams of changes, and requests that wait for one, that a user may have open at once.
          --webhook-networks LIST    Private networks that webhooks may reach, with commas, such as 10.1.0.0/16; by default none.
          --drain-timeout SECONDS    How long requests in flight are waited for when the server is told to end.
          --config FILE              Settings in TOML, under the flags' names
          --dev                      Make a root token and print it; without --store, keep everything in memory
          --json                     one JSON document on standard output
      -h, --help                     this text

    Examples:
      keyward serve --dev
      keyward serve --listen 0.0.0.0:8250 --store sqlite:/var/lib/keyward/vault.db --tls-cert cert.pem --tls-key key.pem"
  `));

test("lsp", async () =>
  expect(await helpOf("lsp")).toMatchInlineSnapshot(`
  "Start the language server, for editors.

  Usage: keyward lsp --stdio

  Flags:
        --stdio  talk over standard input and output (the only way there is)
        --json   one JSON document on standard output
    -h, --help   this text

  Examples:
    keyward lsp --stdio"
`));

test("mcp", async () =>
  expect(await helpOf("mcp")).toMatchInlineSnapshot(`
    "Let agents work with secrets that they never see (Model Context Protocol).

    Usage: keyward mcp [--read-only]

    Flags:
          --read-only  leave out run_command, with which an agent runs programs
          --json       one JSON document on standard output
      -h, --help       this text

    Examples:
      keyward mcp
      keyward mcp --read-only"
  `));

test("secret:encrypt", async () =>
  expect(await helpOf("secret:encrypt")).toMatchInlineSnapshot(`
  "Encrypt values that stand in clear in a secrets file, in place.

  Usage: keyward secret:encrypt NAME... [--file FILE]

  Flags:
        --file FILE  the secrets file in which they stand in clear; by default secrets.local.json
        --json       one JSON document on standard output
    -h, --help       this text

  Examples:
    keyward secret:encrypt DB_PASS
    keyward encrypt DB_PASS API_KEY --file secrets.production.json"
`));
