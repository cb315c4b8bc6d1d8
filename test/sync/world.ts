import { formatScope, PLATFORM, covers } from "../../core/scope.ts";
import type { SecretMetadata } from "../../core/secret.ts";
import { UserError } from "../../core/user-error.ts";
import type { BatchItem, Vault } from "../../core/vault.ts";
import { link } from "../../sync/link.ts";
import type { Holder, Local, Remote, Surroundings } from "../../sync/ports.ts";
import { pathOf } from "../../sync/records.ts";
import { syncRound, type Round } from "../../sync/round.ts";
import { openMemoryStore } from "../../vault/stores/memory.ts";
import type { OpenVault } from "../../vault/vault.ts";
import { vaultIn } from "../vault/fixtures.ts";

const URL = "https://vault.example.com";

/** What may happen to a call on its way to the server and back. */
export interface Network {
  /** @param items of a write */
  pass<T>(act: () => Promise<T>, isWrite: boolean, items?: readonly BatchItem[]): Promise<T>;
}

const PERFECT: Network = { pass: (act) => act() };

/** The server's own logic in this process, as one user reaches it over a network. */
function remoteOn(server: OpenVault, user: string, network: Network = PERFECT): Remote {
  const vault = server.as({ actor: user });
  const asked = <T>(act: () => Promise<T>) => network.pass(act, false);
  return {
    list: (scope) =>
      asked(async () => (await vault.list()).filter((secret) => covers(scope ?? PLATFORM, secret.scope))),
    explain: (place, options) => asked(() => vault.explain(place, options)),
    resolveMany: (scope, keys, options) => asked(() => vault.resolveMany(scope, keys, options)),
    reveal: (place, version) => asked(() => vault.reveal(place, version)),
    changes: (after) =>
      asked(async () => {
        const [epoch, latest] = [await vault.epoch(), await vault.sequence()];
        if (after && after.sequence > latest) throw new UserError("CHANGES_GONE", "Restored.", "List anew.");
        const changes = after ? await vault.changes(after.sequence) : [];
        return { epoch, sequence: changes.at(-1)?.sequence ?? after?.sequence ?? latest, changes };
      }),
    batch: (items, id) => {
      const request = { key: id, content: JSON.stringify(items.map(shown)) };
      return network.pass(() => server.as({ actor: user }, request).batch(items), true, items);
    },
  };
}

/** With the values: that they are the same is what the server compares. */
function shown(item: BatchItem): object {
  return "value" in item && item.value ? { ...item, value: item.value.reveal() } : item;
}

/** A machine that has a vault of its own, linked to the server. */
export interface Machine {
  readonly name: string;
  readonly vault: OpenVault;
  readonly local: Local;
  sync(options?: { network?: Network; retry?: boolean; local?: Local }): Promise<Round>;
}

export async function openServer(): Promise<OpenVault> {
  const server = await vaultIn(openMemoryStore(), { actor: "colleague" });
  await server.journal({ make: true });
  return server;
}

export async function openMachine(server: OpenVault, name = "ada", scope = PLATFORM): Promise<Machine> {
  const vault = await vaultIn(openMemoryStore(), { actor: name });
  const journal = (await vault.journal({ make: true }))!;
  await link(journal, { url: URL, scope: scope === PLATFORM ? null : scope, since: 0 });
  const local: Local = { list: () => vault.list(), journal };
  return {
    name,
    vault,
    local,
    async sync({ network, retry = false, local: through = local } = {}) {
      const own = surroundings();
      living.add(own.self.id);
      const connect = async () => remoteOn(server, name, network);
      // A process that crashed is not there any more, though it holds the lease.
      return syncRound({ local: through, connect }, own, { retry }).finally(() => living.delete(own.self.id));
    },
  };
}

let ids = 0;
const living = new Set<string>();

export function surroundings(self: Holder = { host: "h", pid: 1, id: `process ${ids++}` }): Surroundings {
  return { now: Date.now, newId: () => `operation ${ids++}`, self, isAlive: ({ id }) => living.has(id) };
}

/** All that a vault has, in a form in which two can be compared; a value only where it can be used. */
export async function contentsOf(vault: Vault): Promise<Record<string, unknown>> {
  const contents: Record<string, unknown> = {};
  for (const secret of await vault.list()) contents[pathOf(secret)] = await contentOf(vault, secret);
  return contents;
}

async function contentOf(vault: Vault, secret: SecretMetadata): Promise<unknown> {
  const { status, tags, metadata, description = "", expires_at, deleted } = secret;
  const isUsable = status === "active" && !deleted;
  const value = isUsable ? (await vault.reveal(secret)).value.reveal() : status;
  return { value, status, tags: tags.toSorted(), metadata: { ...metadata }, description, expires_at };
}

/** `shop/A=one` for each, of a whole vault. */
export async function valuesOf(vault: Vault): Promise<string[]> {
  const all = await Promise.all(
    (await vault.list()).map(async ({ scope, key, status }) => {
      const value = status === "active" ? (await vault.reveal({ scope, key })).value.reveal() : status;
      return `${formatScope(scope)}/${key}=${typeof value === "string" ? value : JSON.stringify(value)}`;
    }),
  );
  return all.toSorted();
}
