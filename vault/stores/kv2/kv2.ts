import type { Reader, Store } from "../../store.ts";
import { groupCommit } from "../group-commit.ts";
import { patiently } from "../patience.ts";
import { polling } from "../polling.ts";
import { parseKv2Address } from "./address.ts";
import { kv2Client, type Kv2ClientOptions } from "./client.ts";
import { MomentGone, translate } from "./errors.ts";
import type { Kv2Credentials } from "./login.ts";
import { momentOf } from "./moment.ts";
import { pendingIntents } from "./pending.ts";
import { readState } from "./state.ts";
import { mediumOn } from "./writer.ts";

/** A cluster tells of no changes (but for an Enterprise licence), so it is asked; seldom while nothing happens. */
const PACE = { fastest: 250, slowest: 5_000 };

/**
 * A vault in a HashiCorp Vault or OpenBao cluster, over the KV v2 engine: a record for each entry, in a folder of its
 * own. For several servers at once, and for vaults of some thousand secrets: a list asks for each of its entries.
 *
 * The address must lead to the active node (performance standbys answer with what may be older). The engine keeps
 * older versions of records, so sealed data that was replaced stays in the cluster until it falls out of them; what
 * was deleted is destroyed in all its versions, and a record without data stays in its place. There is no `soon`:
 * whatever the cluster answers it has stored.
 * @param url `vault+https://host:8200/MOUNT/FOLDER`
 */
export function openKv2Store(
  url: string,
  credentials: Kv2Credentials,
  options: Kv2ClientOptions = {},
): Store {
  const client = kv2Client(parseKv2Address(url), credentials, options);
  const { location } = client;
  const pending = pendingIntents(client);
  const medium = mediumOn(client, pending);
  const watching = polling(async () => (await client.get("state"))?.version, PACE);
  const writer = groupCommit({
    async commit(fill, durability) {
      await medium.commit(fill, durability);
      watching.tell();
    },
  });

  async function now(): Promise<Reader> {
    const state = await readState(client);
    return momentOf(client, state, await pending.of(state)).reader;
  }
  /** One reading by itself, which can begin anew at a later moment. */
  function read<T>(ask: (reader: Reader) => Promise<T>): Promise<T> {
    const attempt = async () => ask(await now());
    return patiently(attempt, (error) => error instanceof MomentGone).catch(fail);
  }
  function fail(error: unknown): never {
    throw translate(error, location);
  }

  return {
    location,
    get: (collection, key) => read((reader) => reader.get(collection, key)),
    list: (collection, prefix, page) => read((reader) => reader.list(collection, prefix, page)),
    last: (log) => read((reader) => reader.last(log)),
    read: (log, after, limit) => read((reader) => reader.read(log, after, limit)),
    transaction: (body, durability = "now") => writer.run(body, durability),
    snapshot: (body) => now().then(body).catch(fail),
    watch: (listener) => watching.add(listener),
    async close() {
      watching.end();
      await writer.end();
      await medium.end();
    },
  };
}
