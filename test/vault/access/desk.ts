import type { Redacted } from "../../../core/redacted.ts";
import { openGuards, type Guard } from "../../../vault/access/guard.ts";
import type { Identity } from "../../../vault/access/identity.ts";
import { applyPolicy, type KnownNames } from "../../../vault/access/policies.ts";
import { parsePolicy } from "../../../vault/access/policy-document.ts";
import { createOrphan, type NewToken } from "../../../vault/access/tokens.ts";
import { keySource } from "../../../vault/key-source.ts";
import type { VaultKeys } from "../../../vault/keys.ts";
import { recordsOn, type Records } from "../../../vault/records.ts";
import type { Store } from "../../../vault/store.ts";
import { openMemoryStore } from "../../../vault/stores/memory.ts";
import { verifyAudit } from "../../../vault/verify.ts";
import { fakeKeychain } from "../fixtures.ts";

export const MINUTE = 60_000;
export const HOUR = 60 * MINUTE;
export const DAY = 24 * HOUR;

export const KNOWN: KnownNames = {
  projects: new Set(["shop", "bank"]),
  environments: new Set(["production", "staging"]),
};

/** A vault whose clock the test sets, and what a server does with it, each in a transaction of its own. */
export interface Desk {
  readonly store: Store;
  readonly keys: VaultKeys;
  /** Unix time in milliseconds. */
  now: number;
  do<T>(steps: (records: Records) => Promise<T>): Promise<T>;
  /** As another server sees it that has its own memory, where it is named. */
  guard(server?: string): Promise<Guard>;
  policy(secrets: object, name?: string): Promise<void>;
  token(facts: Parameters<typeof createOrphan>[1]): Promise<NewToken>;
  /** With a new token. */
  identity(facts: Parameters<typeof createOrphan>[1]): Promise<Identity>;
  /** `action resource outcome` of all records but the first, which made the vault. */
  audit(): Promise<string[]>;
  problems(): Promise<readonly string[]>;
}

export async function openDesk(store: Store = openMemoryStore()): Promise<Desk> {
  const source = keySource(store, { keychain: fakeKeychain(), create: "onFirstWrite" });
  const start = Date.UTC(2026, 0, 1);
  const keys = await source.findOrMake({ actor: "ada", now: start });
  const servers = new Map<string, ReturnType<typeof openGuards>>();
  const desk: Desk = {
    store,
    keys,
    now: start,
    do: (steps) =>
      store.transaction((tx) => steps(recordsOn(tx, keys, store.location, { actor: "ada", now: desk.now }))),
    guard(server = "") {
      const guards = servers.get(server) ?? openGuards(store.location);
      servers.set(server, guards);
      return guards.at(store, keys, () => desk.now);
    },
    policy: (secrets, name = "team") =>
      desk.do((records) => applyPolicy(records, name, parsePolicy({ secrets }), KNOWN)),
    token: (facts) => desk.do((records) => createOrphan(records, facts)),
    async identity(facts) {
      const { token } = await desk.token(facts);
      return (await desk.guard()).authenticate(token.reveal());
    },
    async audit() {
      const entries = await store.read("audit", 1, 1_000);
      return entries.map(({ data }) => [data.action, data.resource, data.outcome].map(String).join(" "));
    },
    problems: async () => (await verifyAudit(store, keys, store.location)).problems,
  };
  return desk;
}

/** The token's text. */
export function textOf({ token }: { token: Redacted }): string {
  return token.reveal();
}
