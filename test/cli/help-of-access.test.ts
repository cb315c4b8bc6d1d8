import { expect, test } from "vitest";
import { findCommand } from "../../cli/find-command.ts";
import { commandHelp } from "../../cli/help.ts";

async function helpOf(name: string): Promise<string> {
  const { entry } = findCommand([name]);
  return commandHelp(entry, await entry.load());
}

test("login", async () =>
  expect(await helpOf("login")).toMatchInlineSnapshot(`
    "Work with a server's vault from now on.

    Usage: keyward login URL [--role-id ID | --login NAME] [--print]

    Flags:
          --role-id ID  of a machine, which is asked for its secret id
          --login NAME  of a job, which is asked for its OIDC token
          --print       print the token, for KEYWARD_TOKEN, rather than keep it
          --json        one JSON document on standard output
      -h, --help        this text

    Examples:
      keyward login https://vault.example.com
      pass vault-token | keyward login http://127.0.0.1:8250
      cat /run/secret-id | keyward login https://vault.example.com --role-id ID --print"
  `));

test("logout", async () =>
  expect(await helpOf("logout")).toMatchInlineSnapshot(`
  "Work with the vault on this machine again.

  Usage: keyward logout [URL]

  Flags:
        --json  one JSON document on standard output
    -h, --help  this text

  Examples:
    keyward logout"
`));

test("token:create", async () =>
  expect(await helpOf("token:create")).toMatchInlineSnapshot(`
  "Make a token, which is shown once.

  Usage: keyward token:create [--user USER] [--role A,B] [--scope SCOPE] [--rights A,B] [--ttl 30d] | --root

  Also: tokens:create

  Flags:
        --user USER     whose it is; by default one's own
        --role A,B      roles that policies name, separated by commas
        --scope SCOPE   what it can reach at most: shop/production
        --rights A,B    what it can be used for: list, read, reveal, write, delete, grant
        --ttl DURATION  how long it lives: 1h, 30d
        --root          may do everything; only where the vault's key is
        --store URL     the store of a server's vault, on its own machine, such as sqlite:PATH; by default this machine's vault
        --json          one JSON document on standard output
    -h, --help          this text

  Examples:
    keyward token:create --root --store sqlite:/var/lib/keyward/vault.db
    keyward token:create --user ci --role deployers --scope shop/production --rights reveal --ttl 1h"
`));

test("token:list", async () =>
  expect(await helpOf("token:list")).toMatchInlineSnapshot(`
  "List tokens, without their text.

  Usage: keyward token:list

  Also: tokens:list

  Flags:
        --store URL  the store of a server's vault, on its own machine, such as sqlite:PATH; by default this machine's vault
        --json       one JSON document on standard output
    -h, --help       this text

  Examples:
    keyward token:list
    keyward token:list --json"
`));

test("token:revoke", async () =>
  expect(await helpOf("token:revoke")).toMatchInlineSnapshot(`
  "End a token, with all that were made with it.

  Usage: keyward token:revoke ACCESSOR

  Also: tokens:revoke

  Flags:
        --store URL  the store of a server's vault, on its own machine, such as sqlite:PATH; by default this machine's vault
        --json       one JSON document on standard output
    -h, --help       this text

  Examples:
    keyward token:revoke d41d8cd98f00b204"
`));

test("policy:apply", async () =>
  expect(await helpOf("policy:apply")).toMatchInlineSnapshot(`
  "Put a policy in force, in place of the one of its name.

  Usage: keyward policy:apply FILE [--name NAME]

  Also: policies:apply

  Flags:
        --name NAME  the policy's name; by default the file's
        --store URL  the store of a server's vault, on its own machine, such as sqlite:PATH; by default this machine's vault
        --json       one JSON document on standard output
    -h, --help       this text

  Examples:
    keyward policy:apply policies/shop.json"
`));

test("policy:list", async () =>
  expect(await helpOf("policy:list")).toMatchInlineSnapshot(`
  "List policies, pattern by pattern.

  Usage: keyward policy:list

  Also: policies:list

  Flags:
        --store URL  the store of a server's vault, on its own machine, such as sqlite:PATH; by default this machine's vault
        --json       one JSON document on standard output
    -h, --help       this text

  Examples:
    keyward policy:list
    keyward policy:list --json"
`));

test("policy:test", async () =>
  expect(await helpOf("policy:test")).toMatchInlineSnapshot(`
  "Tell what the policies say of a user, and which rule says it.

  Usage: keyward policy:test --user USER [--role A,B] --right RIGHT [-p PROJECT] [-e ENV] [-s SERVICE] -k NAME

  Also: policies:test

  Flags:
        --user USER        who would ask
        --role A,B         with which roles, separated by commas
        --right RIGHT      list, read, reveal, write, delete, grant
    -p, --project PROJECT  the project; none of the three: the platform
    -e, --environment ENV  the environment
    -s, --service SERVICE  the service; without -p, its only project is found
    -k, --key NAME         the name; may also stand without a flag
        --store URL        the store of a server's vault, on its own machine, such as sqlite:PATH; by default this machine's vault
        --json             one JSON document on standard output
    -h, --help             this text

  Examples:
    keyward policy:test --user john@example.com --role engineers --right reveal -p shop -e production -k DB_PASS"
`));

test("secret:grant-access", async () =>
  expect(await helpOf("secret:grant-access")).toMatchInlineSnapshot(`
  "Let a user read a secret for a while.

  Usage: keyward secret:grant-access [-p PROJECT] [-e ENV] [-s SERVICE] -k NAME --user USER --duration 1h

  Flags:
    -p, --project PROJECT    the project; none of the three: the platform
    -e, --environment ENV    the environment
    -s, --service SERVICE    the service; without -p, its only project is found
    -k, --key NAME           the name; may also stand without a flag
        --user USER          who gets it
        --duration DURATION  for how long: 1h, 30m
        --rights A,B         what may be done, by default reveal
        --store URL          the store of a server's vault, on its own machine, such as sqlite:PATH; by default this machine's vault
        --json               one JSON document on standard output
    -h, --help               this text

  Examples:
    keyward secrets:grant-access STRIPE_KEY --user john@example.com --duration 1h"
`));

test("secret:revoke-access", async () =>
  expect(await helpOf("secret:revoke-access")).toMatchInlineSnapshot(`
    "End what was granted.

    Usage: keyward secret:revoke-access [-p PROJECT] [-e ENV] [-s SERVICE] -k NAME --user USER

    Flags:
      -p, --project PROJECT  the project; none of the three: the platform
      -e, --environment ENV  the environment
      -s, --service SERVICE  the service; without -p, its only project is found
      -k, --key NAME         the name; may also stand without a flag
          --user USER        whose grants on it end
          --store URL        the store of a server's vault, on its own machine, such as sqlite:PATH; by default this machine's vault
          --json             one JSON document on standard output
      -h, --help             this text

    Examples:
      keyward secrets:revoke-access STRIPE_KEY --user john@example.com"
  `));

test("audit:head", async () =>
  expect(await helpOf("audit:head")).toMatchInlineSnapshot(`
  "Print the end of the audit log, to be kept elsewhere.

  Usage: keyward audit:head

  Flags:
        --json  one JSON document on standard output
    -h, --help  this text

  Examples:
    keyward audit:head
    keyward audit:head --json"
`));

test("secret:diff", async () =>
  expect(await helpOf("secret:diff")).toMatchInlineSnapshot(`
  "Show how two versions differ, by attribute.

  Usage: keyward secret:diff [-p PROJECT] [-e ENV] [-s SERVICE] -k NAME [--from N] [--to N] [--reveal]

  Flags:
    -p, --project PROJECT  the project; none of the three: the platform
    -e, --environment ENV  the environment
    -s, --service SERVICE  the service; without -p, its only project is found
    -k, --key NAME         the name; may also stand without a flag
        --from N           by default the version before --to
        --to N             by default the latest version
        --reveal           show the values
        --json             one JSON document on standard output
    -h, --help             this text

  Examples:
    keyward secret:diff -p shop -k DB
    keyward secret:diff -p shop -k DB --from 1 --to 3 --json"
`));

test("secret:undelete", async () =>
  expect(await helpOf("secret:undelete")).toMatchInlineSnapshot(`
  "Bring deleted versions back.

  Usage: keyward secret:undelete [-p PROJECT] [-e ENV] [-s SERVICE] -k NAME --version N

  Flags:
    -p, --project PROJECT  the project; none of the three: the platform
    -e, --environment ENV  the environment
    -s, --service SERVICE  the service; without -p, its only project is found
    -k, --key NAME         the name; may also stand without a flag
        --version N        the version, or several with commas
        --json             one JSON document on standard output
    -h, --help             this text

  Examples:
    keyward secret:undelete -p shop -k DB_PASS --version 2"
`));

test("secret:destroy", async () =>
  expect(await helpOf("secret:destroy")).toMatchInlineSnapshot(`
  "Destroy versions for good.

  Usage: keyward secret:destroy [-p PROJECT] [-e ENV] [-s SERVICE] -k NAME --version N

  Flags:
    -p, --project PROJECT  the project; none of the three: the platform
    -e, --environment ENV  the environment
    -s, --service SERVICE  the service; without -p, its only project is found
    -k, --key NAME         the name; may also stand without a flag
        --version N        the version, or several with commas
        --json             one JSON document on standard output
    -h, --help             this text

  Examples:
    keyward secret:destroy -p shop -k DB_PASS --version 2"
`));

test("backup", async () =>
  expect(await helpOf("backup")).toMatchInlineSnapshot(`
  "Write the whole vault to a file, encrypted.

  Usage: keyward backup FILE [--with-passphrase] [--store URL]

  Flags:
        --with-passphrase  ask for a passphrase that opens it, too; the vault's recovery key does in any case
        --store URL        the store of a server's vault, on its own machine, such as sqlite:PATH; by default this machine's vault
        --json             one JSON document on standard output
    -h, --help             this text

  Examples:
    keyward backup vault.kwbackup
    keyward backup /backup/today.kwbackup --store postgres://keyward@db/keyward"
`));

test("restore", async () =>
  expect(await helpOf("restore")).toMatchInlineSnapshot(`
  "Make a vault out of a backup; a revoked secret: secret:restore.

  Usage: keyward restore --from FILE [--store URL]

  Flags:
        --from FILE  the backup; may also stand without a flag
        --store URL  the store of a server's vault, on its own machine, such as sqlite:PATH; by default this machine's vault
        --json       one JSON document on standard output
    -h, --help       this text

  Examples:
    keyward restore --from vault.kwbackup
    keyward restore vault.kwbackup --store sqlite:/var/lib/keyward/vault.db"
`));

test("rekey", async () =>
  expect(await helpOf("rekey")).toMatchInlineSnapshot(`
  "Give the vault a new master key, while it is in use.

  Usage: keyward rekey [--store URL]

  Flags:
        --store URL  the store of a server's vault, on its own machine, such as sqlite:PATH; by default this machine's vault
        --json       one JSON document on standard output
    -h, --help       this text

  Examples:
    keyward rekey
    keyward rekey --store sqlite:/var/lib/keyward/vault.db"
`));

test("key:change", async () =>
  expect(await helpOf("key:change")).toMatchInlineSnapshot(`
  "Change what opens the vault: passphrase, keychain or key.

  Usage: keyward key:change --to passphrase|keychain|key [--new-recovery-key] [--store URL]

  Flags:
        --to WAY            what is to open the vault: passphrase, which is asked for; keychain; or key, the file of --key-file
        --key-file FILE     a server's key of 32 random bytes, for --to key
        --new-recovery-key  make a new recovery key, which is shown once
        --store URL         the store of a server's vault, on its own machine, such as sqlite:PATH; by default this machine's vault
        --json              one JSON document on standard output
    -h, --help              this text

  Examples:
    keyward key:change --to passphrase
    keyward key:change --to key --key-file /etc/keyward/key --store sqlite:/var/lib/keyward/vault.db
    keyward key:change --new-recovery-key"
`));

test("key:recover", async () =>
  expect(await helpOf("key:recover")).toMatchInlineSnapshot(`
  "Open a vault with its recovery key, and give it a new passphrase.

  Usage: keyward key:recover [--to passphrase|keychain|key] [--store URL]

  Flags:
        --to WAY         what is to open the vault: passphrase, which is asked for; keychain; or key, the file of --key-file
        --key-file FILE  a server's key of 32 random bytes, for --to key
        --store URL      the store of a server's vault, on its own machine, such as sqlite:PATH; by default this machine's vault
        --json           one JSON document on standard output
    -h, --help           this text

  Examples:
    keyward key:recover
    keyward key:recover --to keychain"
`));
