import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { DatabaseSync } from "node:sqlite";
import { onTestFinished } from "vitest";

import { Redacted } from "../../core/redacted.ts";
import { parseSecretUri } from "../../core/secret-uri.ts";
import type { SecretValue } from "../../core/secret.ts";
import { UserError } from "../../core/user-error.ts";
import type { Place } from "../../core/vault.ts";
import { keySource, type KeyOptions } from "../../vault/key-source.ts";
import type { Store } from "../../vault/store.ts";
import type { Keychain } from "../../vault/unlock.ts";
import { openVault, type OpenVault, type VaultOptions } from "../../vault/vault.ts";

/** A folder that is gone after the test. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(path.join(tmpdir(), "keyward-vault-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** A keychain in memory; `entries` is what it holds, by account. */
export function fakeKeychain(): Keychain & { readonly entries: Map<string, string> } {
  const entries = new Map<string, string>();
  return {
    entries,
    get: async (_service, account) => {
      const value = entries.get(account);
      return value === undefined ? null : new Redacted(value);
    },
    set: async (_service, account, value) => {
      entries.set(account, value.reveal());
    },
    delete: async (_service, account) => entries.delete(account),
  };
}

/** A vault in the store, with a keychain of its own unless one is given. */
export async function vaultIn(
  store: Store,
  options: Partial<KeyOptions & VaultOptions> = {},
): Promise<OpenVault> {
  const keys = keySource(store, { keychain: fakeKeychain(), create: "onFirstWrite", ...options });
  await keys.find();
  return openVault(store, keys, { actor: "ada@loom", ...options });
}

/** `shop/production/DB_PASS`, `*` + `/DB_PASS`: a secret's URI without `secret://`. */
export function place(path: string): Place {
  return parseSecretUri(`secret://${path}`);
}

export function secret(value: SecretValue): Redacted<SecretValue> {
  return new Redacted(value);
}

/** The code of the UserError that the promise ends in; anything else fails the test. */
export async function codeOf(promise: Promise<unknown>): Promise<string> {
  return (await errorOf(promise)).code;
}

/** What a person reads: code, message and fix. */
export async function refusalOf(promise: Promise<unknown>): Promise<string> {
  const { code, message, fix } = await errorOf(promise);
  return `${code}: ${message} ${fix}`;
}

async function errorOf(promise: Promise<unknown>): Promise<UserError> {
  const outcome = await promise.then(
    (value) => new Error(`no error, but ${String(value)}`),
    (error: unknown) => error,
  );
  if (outcome instanceof UserError) return outcome;
  throw outcome;
}

/** Does to a vault's file what somebody with an editor for SQLite could do. */
export function tamper(file: string, sql: string, ...parameters: (string | number)[]): void {
  const database = new DatabaseSync(file);
  const { changes } = database.prepare(sql).run(...parameters);
  database.close();
  if (Number(changes) === 0) throw new Error(`nothing was changed by ${sql}`);
}
