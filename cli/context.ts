import type { Vault, VaultMetadata } from "../core/vault.ts";
import { UserError } from "../core/user-error.ts";
import type { Keychain } from "../keychain/keychain.ts";
import { decryptAlsoThere } from "../sdk/decrypt-also-there.ts";
import type { OpenVault } from "../vault/vault.ts";
import { passphraseAsker } from "./ask-passphrase.ts";
import { showFirstRecoveryKey } from "./show-recovery-key.ts";

/** What a command works with: the outside world, and the vault, opened when it is first asked for. */
export interface Context {
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly cwd: string;
  readonly json: boolean;
  /** True where standard output is a terminal: tables and masks are for people. */
  readonly isTerminal: boolean;
  /** Writes a line to standard output; `printError` to standard error. */
  readonly print: (text: string) => void;
  readonly printError: (text: string) => void;
  /** As `printError`; with `--json`, where a failure is one document, not before it is known that there is none. */
  readonly warn: (text: string) => void;
  /** The vault with its key. */
  readonly vault: () => Promise<Vault>;
  /** Names and states only, which needs no key. */
  readonly metadata: () => Promise<VaultMetadata>;
  readonly opened: (() => Promise<void>)[];
}

export function createContext(
  json: boolean,
  { print, printError, warn }: Pick<Context, "print" | "printError" | "warn">,
): Context {
  const { env } = process;
  const opened: (() => Promise<void>)[] = [];
  const once = <T extends VaultMetadata>(open: () => Promise<T>) => {
    let promise: Promise<T> | undefined;
    return () => {
      promise ??= open().then((vault) => {
        opened.push(() => vault.close());
        return vault;
      });
      return promise;
    };
  };
  const vault = once(() => openVault(env, printError, opened));
  return {
    env,
    cwd: currentFolder(),
    json,
    isTerminal: process.stdout.isTTY,
    print,
    printError,
    warn,
    vault,
    metadata: once(() => openMetadata(env, vault)),
    opened,
  };
}

export async function closeVaults(context: Context): Promise<void> {
  await Promise.all(context.opened.map((close) => close()));
}

function currentFolder(): string {
  try {
    return process.cwd();
  } catch (cause) {
    throw new UserError(
      "FILE_NOT_FOUND",
      "The current folder does not exist any more.",
      "Change to a folder that exists and try again.",
      { cause },
    );
  }
}

/** One on this machine that is linked to a server opens what that one has encrypted in files, too. */
async function openVault(
  env: Context["env"],
  printError: (text: string) => void,
  opened: Context["opened"],
): Promise<Vault> {
  const server = await (await import("../sdk/server-login.ts")).serverLogin(env);
  if (server) return (await import("../sdk/remote.ts")).openRemote(server);
  const vault = await openLocalVault(env, printError);
  const decrypt = decryptAlsoThere(vault.decrypt.bind(vault), async () => {
    const linked = (await import("../sdk/linked.ts")).linkedVault(vault, { env });
    opened.push(() => linked.close());
    return linked;
  });
  return Object.assign(vault, { decrypt });
}

/** The vault on this machine, whatever server there is. */
export async function openLocalVault(
  env: Context["env"],
  printError: (text: string) => void,
): Promise<OpenVault> {
  const { credentialsFromEnvironment } = await import("../sdk/credentials.ts");
  const credentials = await credentialsFromEnvironment(env);
  const keychain = credentials.key || credentials.passphrase ? undefined : await warmKeychain();
  const [{ openEmbedded }, { defaultHome }, { localActor }] = await Promise.all([
    import("../sdk/embedded.ts"),
    import("../sdk/home.ts"),
    import("../sdk/local-actor.ts"),
  ]);
  return openEmbedded({
    ...credentials,
    keychain,
    askPassphrase: passphraseAsker({ printError }),
    home: defaultHome(env, process.platform),
    actor: localActor(),
    create: "onFirstWrite",
    onCreated: (recoveryKey) => showFirstRecoveryKey({ printError }, recoveryKey),
  });
}

/** Its process starts while what uses it is loaded, which takes about as long. */
async function warmKeychain(): Promise<Keychain> {
  const keychain = (await import("../keychain/keychain.ts")).openKeychain();
  keychain.warm();
  return keychain;
}

/** A server is asked through the one connection that the commands use for all else. */
async function openMetadata(env: Context["env"], vault: () => Promise<Vault>): Promise<VaultMetadata> {
  const url = await (await import("../sdk/server-login.ts")).serverUrl(env);
  if (url !== undefined) return vault();
  const [{ openEmbeddedMetadata }, { defaultHome }] = await Promise.all([
    import("../sdk/embedded.ts"),
    import("../sdk/home.ts"),
  ]);
  return openEmbeddedMetadata(defaultHome(env, process.platform));
}
