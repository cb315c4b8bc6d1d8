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
  /** Whose turn the next commit is, where somebody was overtaken again and again. */
  readonly turn: string | null;
}

const NOTHING: State = { version: 0, commit: 0, logs: { changes: 0, audit: 0 }, recent: [], turn: null };

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
 * The commit itself, which ends a turn.
 * @throws CasMismatch where there was another one since `state` was read
 */
export function writeState(client: Kv2Client, state: State, id: string, logs: State["logs"]): Promise<State> {
  const recent = [id, ...state.recent].slice(0, REMEMBERED);
  return put(client, { ...state, commit: state.commit + 1, logs, recent, turn: null });
}

/**
 * The same state, with whose turn it is. It comes in between where a whole commit does not, and those that are on their
 * way begin anew.
 * @throws CasMismatch as above
 */
export function writeTurn(client: Pick<Kv2Client, "put">, state: State, turn: string | null): Promise<State> {
  return put(client, { ...state, turn });
}

async function put(client: Pick<Kv2Client, "put">, next: State): Promise<State> {
  const { version, commit, logs, recent, turn } = next;
  const data: JsonObject = {
    layout: LAYOUT,
    commit,
    logs: { ...logs },
    recent: [...recent],
    ...(turn !== null && { turn }),
  };
  return { ...next, version: await client.put(PATH, data, version) };
}

function parse(version: number, data: JsonObject | null, location: string): State {
  const { layout, commit, logs, recent, turn = null } = data ?? {};
  if (typeof layout === "number" && layout > LAYOUT)
    throw new UserError(
      "VAULT_TOO_NEW",
      `The vault at ${location} was written by a newer Keyward (layout ${layout}; this one knows ${LAYOUT}).`,
      "Update Keyward.",
    );
  const isWhole =
    layout === LAYOUT && typeof commit === "number" && typeof logs === "object" && Array.isArray(recent);
  if (!isWhole) throw damaged(location, "its state was deleted or cannot be read");
  return {
    version,
    commit,
    logs: logs as unknown as State["logs"],
    recent: recent as string[],
    turn: typeof turn === "string" ? turn : null,
  };
}
