/// <reference lib="esnext.disposable" preserve="true" />
import type { ConnectOptions, Context, Secrets } from "./api.ts";
import { connection, type Connection } from "./connection.ts";
import { contextOf } from "./context.ts";
import { open } from "./open.ts";
import { OPTIONS, optionsOf } from "./options.ts";
import { secretsOf } from "./secrets.ts";
import { usualIn } from "./where.ts";

const FIVE_MINUTES = 300_000;
const INIT = { signal: OPTIONS.connect.signal } as const;

export interface KeywardOptions extends ConnectOptions {
  /** As the first parameter of `connect`. */
  readonly url?: string | URL | undefined;
}

/**
 * A connection to a vault, on a server or on this machine. It is opened by the first call, or by `init`, and does not
 * keep the program alive.
 */
export class Keyward {
  readonly secrets: Secrets;
  readonly context: Context;
  readonly #connection: Connection;

  /** @throws KeywardError USAGE (400) for an option that there is not, or that is of another kind */
  constructor({ url, ...given }: KeywardOptions = {}) {
    const { env } = process;
    const options = optionsOf(given, OPTIONS.connect);
    const { project, environment, service, app, cacheTtl = FIVE_MINUTES } = options;
    const usual = { ...usualIn(env), ...defined({ project, environment, service, app }) };
    this.#connection = connection((closing) => open(url, options, env, closing));
    this.secrets = secretsOf(this.#connection, usual, cacheTtl);
    this.context = contextOf(this.#connection, usual, this.secrets);
  }

  /**
   * Opens it now, so that what is wrong shows before anything depends on it.
   * @throws KeywardError UNAUTHENTICATED (401), WRONG_PASSPHRASE (403), KEYRING_* and VAULT_UNAVAILABLE (503), …
   */
  async init(options?: Pick<ConnectOptions, "signal">): Promise<this> {
    const { signal } = optionsOf(options, INIT);
    await this.#connection.use(signal, async () => undefined);
    return this;
  }

  /** Ends calls that are under way, and listens for changes no longer. */
  close(): Promise<void> {
    return this.#connection.close();
  }

  [Symbol.asyncDispose](): Promise<void> {
    return this.close();
  }
}

/**
 * Opens a vault: `https://HOST` is one on a server, `file:PATH` one in a folder of this machine. Left out, it is the
 * server of `KEYWARD_URL` and `KEYWARD_TOKEN`, else that of `keyward login`, else this user's own vault.
 * @throws KeywardError as `Keyward.init`
 */
export async function connect(where?: string | URL, options?: ConnectOptions): Promise<Keyward> {
  const given = optionsOf(options, OPTIONS.connect);
  return new Keyward({ ...given, url: where }).init({ signal: given.signal });
}

function defined<T extends object>(parts: T): Partial<T> {
  return Object.fromEntries(Object.entries(parts).filter(([, part]) => part !== undefined)) as Partial<T>;
}
