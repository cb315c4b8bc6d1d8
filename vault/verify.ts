import type { JsonValue } from "../core/secret.ts";
import { formatSecretUri } from "../core/secret-uri.ts";
import { UserError } from "../core/user-error.ts";
import type { AuditVerdict } from "../core/vault.ts";
import { areNextInChain, genesis, parseRecord, readHead, type ChainedRecord, type Head } from "./audit.ts";
import { isAuthentic } from "./definition.ts";
import { fromRecord } from "./definition-record.ts";
import type { VaultKeys } from "./keys.ts";
import { nextTurn } from "./next-turn.ts";
import { isAuthenticRecord, RECORDS, resourceOf, type RecordCollection } from "./records.ts";
import type { Collection, Entry, Reader } from "./store.ts";

const PAGE = 1_000;

/**
 * Walks the whole chain, then compares every definition, policy, grant, token, login and webhook with what the chain
 * says was last written there: a record that was changed, taken out, moved or cut off shows, and so does a definition
 * (or one of the others) that was changed, removed, added or set back to an older state.
 * @param keptHead the MAC of a record that was the last one once, kept elsewhere: without it a whole file that was
 *   set back to an older copy is whole
 */
export async function verifyAudit(
  reader: Reader,
  keys: VaultKeys,
  location: string,
  keptHead?: string,
): Promise<AuditVerdict> {
  const walk = await walkChain(reader, keys, keptHead);
  const head = await orProblem(() => readHead(reader, keys, location), walk.problems);
  if (head) compareHead(walk, head);
  if (keptHead !== undefined && !walk.sawKeptHead)
    walk.problems.push("The head that was kept is not in this log: the vault was set back to an older copy.");
  for await (const entry of entriesOf(reader, "definitions"))
    await orProblem(() => compareDefinition(entry, keys, location, walk), walk.problems);
  for (const collection of Object.keys(RECORDS) as RecordCollection[])
    for await (const entry of entriesOf(reader, collection)) compareRecord(collection, entry, keys, walk);
  for (const resource of walk.states.keys()) walk.problems.push(`${resource} is missing.`);
  return { records: walk.end.count, head: walk.end.mac, problems: walk.problems };
}

interface Walk {
  readonly problems: string[];
  /** Where the log ends, whatever the head says. */
  end: Head;
  /** By resource: the MAC that its definition was last written with. What is compared is taken out. */
  readonly states: Map<string, string>;
  sawKeptHead: boolean;
}

async function walkChain(reader: Reader, keys: VaultKeys, keptHead: string | undefined): Promise<Walk> {
  const walk: Walk = {
    problems: [],
    end: { count: 0, mac: genesis(keys) },
    states: new Map(),
    sawKeptHead: false,
  };
  /** Records whose MAC is still to come; undefined where some before them are missing, so that it says nothing. */
  let together: ChainedRecord[] | undefined = [];
  for (;;) {
    const page = await reader.read("audit", walk.end.count, PAGE);
    for (const entry of page) {
      const record = parseRecord(entry);
      const { count, mac } = walk.end;
      if (record.sequence !== count + 1) {
        walk.problems.push(`Records ${count + 1} to ${record.sequence - 1} are missing.`);
        together = undefined;
      }
      together?.push(record);
      if (record.mac !== undefined) {
        if (together && !areNextInChain(keys, mac, together)) walk.problems.push(broken(together));
        together = [];
      }
      if (record.state) walk.states.set(record.resource, record.state);
      else if (record.state === "") walk.states.delete(record.resource);
      walk.sawKeptHead ||= record.mac === keptHead;
      walk.end = { count: record.sequence, mac: record.mac ?? mac };
    }
    if (page.length < PAGE) return walk;
    await nextTurn();
  }
}

function broken(together: readonly ChainedRecord[]): string {
  const [from, to] = [together[0]!.sequence, together.at(-1)!.sequence];
  return from === to
    ? `Record ${to} was changed, moved or does not follow the one before it.`
    : `Of the records ${from} to ${to}, which were written together, some were changed or moved, or do not follow the one before them.`;
}

/** All of a collection, without holding it. */
async function* entriesOf(reader: Reader, collection: Collection): AsyncGenerator<Entry> {
  for (let after = ""; ;) {
    const page = await reader.list(collection, "", { after, limit: PAGE });
    yield* page;
    if (page.length < PAGE) return;
    after = page.at(-1)!.key;
    await nextTurn();
  }
}

function compareHead({ end, problems }: Walk, head: Head): void {
  if (end.count < head.count)
    problems.push(`The log ends at record ${end.count}; ${head.count - end.count} after it were cut off.`);
  else if (end.count > head.count || end.mac !== head.mac)
    problems.push(`The log ends at record ${end.count}, which is not the one that its head names.`);
}

async function compareDefinition(entry: Entry, keys: VaultKeys, location: string, walk: Walk): Promise<void> {
  const stored = fromRecord(entry, location);
  compareState(walk, formatSecretUri(stored.definition), isAuthentic(keys, stored), stored.mac);
}

function compareRecord(collection: RecordCollection, entry: Entry, keys: VaultKeys, walk: Walk): void {
  const isOurs = isAuthenticRecord(keys, collection, entry);
  compareState(walk, resourceOf(collection, entry.key), isOurs, entry.data.mac);
}

function compareState(
  { states, problems }: Walk,
  resource: string,
  isOurs: boolean,
  mac: JsonValue | undefined,
): void {
  const state = states.get(resource);
  states.delete(resource);
  if (!isOurs) problems.push(`${resource} was changed from outside.`);
  else if (state !== mac)
    problems.push(`${resource} is not as it was last written: it was set back or put in.`);
}

async function orProblem<T>(step: () => Promise<T>, problems: string[]): Promise<T | undefined> {
  try {
    return await step();
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    problems.push(error.message);
    return undefined;
  }
}
