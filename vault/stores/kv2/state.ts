import type { JsonObject } from "../../../core/secret.ts";
import { UserError } from "../../../core/user-error.ts";
import { damaged } from "../../damaged.ts";
import type { Log } from "../../store.ts";
import type { Kv2Client } from "./client.ts";

const LAYOUT = 1;
const PATH = "state";
/** How many commits are remembered, by their ids, for those who did not hear whether theirs was one. */
const REMEMBERED = 64;

/**
 * The one record that every commit replaces by compare-and-set, which is what makes it a commit. Its intent is what
 * the last commit writes, and may still be on its way to the entries' own paths.
 */
export interface State {
  /** Of the record; 0 where there is none yet. */
  readonly version: number;
  /** How many commits there were. */
  readonly commit: number;
  /** The numbers of the logs' last entries. */
  readonly logs: Readonly<Record<Log, number>>;
  /** The id of the last commit's intent, and of those before. */
  readonly recent: readonly string[];
}

const NOTHING: State = { version: 0, commit: 0, logs: { changes: 0, audit: 0 }, recent: [] };

/** @throws UserError VAULT_TOO_NEW, VAULT_DAMAGED */
export async function readState(client: Kv2Client): Promise<State> {
  const record = await client.get(PATH);
  if (record) return parse(record.version, record.data, client.location);
  // A store without its state must not pass for a new one. It may also have been made since the first look.
  const names = (await client.list("")).filter((name) => name !== "intents/");
  if (names.length === 0) return NOTHING;
  const again = await client.get(PATH);
  if (!again) throw damaged(client.location, "its state is missing");
  return parse(again.version, again.data, client.location);
}

/**
 * The commit itself.
 * @throws CasMismatch where there was another one since `state` was read
 */
export async function writeState(
  client: Kv2Client,
  state: State,
  id: string,
  logs: State["logs"],
): Promise<State> {
  const next = {
    commit: state.commit + 1,
    logs,
    recent: [id, ...state.recent].slice(0, REMEMBERED),
  };
  const data: JsonObject = { layout: LAYOUT, ...next, logs: { ...logs } };
  return { version: await client.put(PATH, data, state.version), ...next };
}

function parse(version: number, data: JsonObject | null, location: string): State {
  const { layout, commit, logs, recent } = data ?? {};
  if (typeof layout === "number" && layout > LAYOUT)
    throw new UserError(
      "VAULT_TOO_NEW",
      `The vault at ${location} was written by a newer Keyward (layout ${layout}; this one knows ${LAYOUT}).`,
      "Update Keyward.",
    );
  const isWhole =
    layout === LAYOUT && typeof commit === "number" && typeof logs === "object" && Array.isArray(recent);
  if (!isWhole) throw damaged(location, "its state was deleted or cannot be read");
  return { version, commit, logs: logs as unknown as State["logs"], recent: recent as string[] };
}
