import { fileURLToPath } from "node:url";

import { Redacted } from "../core/redacted.ts";
import { UserError } from "../core/user-error.ts";
import { startHelper, type HelperOptions } from "./helper.ts";

export type KeychainOptions = Partial<HelperOptions>;

/**
 * The operating system's keychain. Every call is made in a child process, one at a time, and fails with
 * KEYRING_LOCKED, KEYRING_ABSENT or KEYRING_TIMEOUT; a locked keychain is never mistaken for an empty one.
 */
export interface Keychain {
  /** Null where the keychain is open and has no such entry. */
  get(service: string, account: string): Promise<Redacted | null>;
  /** Adds the entry, or replaces its value. */
  set(service: string, account: string, value: Redacted): Promise<void>;
  /** False where there was no such entry. */
  delete(service: string, account: string): Promise<boolean>;
  /** Starts the child process now, while the caller does something else. */
  warm(): void;
  /** Ends the child process; a call under way fails. Not needed for the program to end. */
  close(): void;
}

/**
 * Starts nothing until the first call, or `warm`.
 * @param options.childPath the built child.ts; by default `keychain.mjs` beside the bundle, or child.ts in the source tree
 * @param options.execPath the Node (or Electron) that runs it; by default the one that runs this
 * @param options.env the environment in which the keychain is looked for; by default this process's
 * @param options.timeoutMs for one call, the child's start included; 5 seconds by default
 * @param options.idleMs after which the child ends; 10 seconds by default
 */
export function openKeychain(options: KeychainOptions = {}): Keychain {
  const helper = startHelper({
    childPath: options.childPath ?? defaultChildPath(),
    execPath: options.execPath ?? process.execPath,
    env: options.env ?? process.env,
    timeoutMs: options.timeoutMs ?? 5_000,
    idleMs: options.idleMs ?? 10_000,
  });
  return {
    async get(service, account) {
      const value = await helper.ask({ op: "get", service: text(service), account: text(account) });
      return typeof value === "string" ? new Redacted(value) : null;
    },
    async set(service, account, value) {
      await helper.ask({
        op: "set",
        service: text(service),
        account: text(account),
        value: text(value.reveal()),
      });
    },
    async delete(service, account) {
      return (await helper.ask({ op: "delete", service: text(service), account: text(account) })) === true;
    },
    warm: () => helper.warm(),
    close: () => helper.close(),
  };
}

/** In the source tree this module is a .ts file and so is the child; the build puts keychain.mjs beside each bundle. */
function defaultChildPath(): string {
  const child = import.meta.url.endsWith(".ts") ? "./child.ts" : "./keychain.mjs";
  return fileURLToPath(new URL(child, import.meta.url));
}

/** What the C strings of the keychains carry unchanged: no NUL (it would cut the text), no half of a surrogate pair. */
function text(value: string): string {
  if (value !== "" && !value.includes("\0") && value.isWellFormed()) return value;
  throw new UserError(
    "INVALID_VALUE",
    "The keychain takes no text that is empty, holds a NUL character or is not well-formed Unicode.",
    "Encode the value, as base64 for example.",
  );
}
