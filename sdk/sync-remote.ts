import { UserError } from "../core/user-error.ts";
import type { Change, Vault } from "../core/vault.ts";
import type { SecretMetadata } from "../core/secret.ts";
import type * as Http from "../protocol/http.ts";
import type { Remote } from "../sync/ports.ts";
import { remoteAccess, type Access } from "./access.ts";
import { openClient, type ClientOptions } from "./http-client.ts";
import { openRemote } from "./remote.ts";
import { changeOf, httpItem, secretOf } from "./remote-shape.ts";

/** A server as sync sees it, its news, and what it does for entries of files. */
export interface SyncRemote extends Remote, Pick<Vault, "encrypt" | "decrypt"> {
  /** Who may do what there. */
  readonly access: Access;
  /** Calls back when something changed there, or the token ended. Returns what ends it. */
  watch(listener: () => void): () => void;
  close(): Promise<void>;
}

/** The most that the server gives at once. */
const MOST_IN_PAGE = 1_000;

/** @throws UserError USAGE, UNAUTHENTICATED, VAULT_UNAVAILABLE */
export async function openSyncRemote(options: ClientOptions): Promise<SyncRemote> {
  const client = openClient(options);
  const vault = await openRemote(options);
  const ask = async (since: number, limit?: number) =>
    (await client.call<Http.Changes>("GET", "changes", { query: { since, limit } })).body;

  return {
    access: remoteAccess(client),
    explain: (place, query) => vault.explain(place, query),
    resolveMany: (scope, keys, query) => vault.resolveMany(scope, keys, query),
    reveal: (place, version) => vault.reveal(place, version),
    encrypt: (place, value) => vault.encrypt(place, value),
    decrypt: (place, text) => vault.decrypt(place, text),
    async list(scope) {
      const all: SecretMetadata[] = [];
      const query = { ...(scope && { scope }), reach: "below", limit: MOST_IN_PAGE } as const;
      for (let after: string | null | undefined; after !== null;) {
        const { secrets, next }: Awaited<ReturnType<typeof vault.page>> = await vault.page({
          ...query,
          after,
        });
        all.push(...secrets.map(({ secret }) => secret));
        after = next;
      }
      return all;
    },
    async changes(after) {
      if (!after) {
        const { epoch, latest } = await ask(0, 1);
        return { epoch, sequence: latest, changes: [] };
      }
      const changes: Change[] = [];
      for (let { sequence } = after; ;) {
        const answer = await ask(sequence);
        if (answer.epoch !== after.epoch) throw anotherEpoch();
        changes.push(...answer.changes.map(changeOf));
        const isAll = answer.sequence >= answer.latest || answer.sequence === sequence;
        ({ sequence } = answer);
        if (isAll) return { epoch: answer.epoch, sequence, changes };
      }
    },
    async batch(items, id) {
      type Written = { results: (Http.SecretMetadata | null)[] };
      const request = { body: { operations: items.map(httpItem) }, once: id };
      const { body } = await client.call<Written>("POST", "batch", request);
      return body.results.map((secret) => secret && secretOf(secret));
    },
    watch: (listener) => vault.watch(listener),
    close: () => vault.close(),
  };
}

function anotherEpoch(): UserError {
  return new UserError("CHANGES_GONE", "The vault was restored from a backup.", "List all secrets anew.");
}
