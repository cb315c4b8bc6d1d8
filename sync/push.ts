import { formatScope } from "../core/scope.ts";
import type { SecretMetadata } from "../core/secret.ts";
import type { Place } from "../core/vault.ts";
import { UserError } from "../core/user-error.ts";
import { failureOf, isRace } from "./failure.ts";
import type { Remote } from "./ports.ts";
import { itemName, markOf, pathOf, type Batch, type Operation } from "./records.ts";
import { noteRefusal } from "./decide.ts";
import type { Move, Remark, State } from "./state.ts";
import { batchItem } from "./values.ts";

/** Operations and bytes of values in one batch. */
const MOST = { operations: 100, bytes: 256 * 1024 } as const;

/** What became of a batch. */
export interface Sent {
  readonly done: readonly Operation[];
  /** Somebody was faster: these are to be read and merged anew. */
  readonly raced: readonly Operation[];
  /** The batch was refused for what it does not say: each is to be sent by itself. */
  readonly alone: readonly Operation[];
  /** Renames that the server does not take: what they come to goes there as a removal and a new secret. */
  readonly apart: readonly Operation[];
}

/** One batch a scope, or several where it would be large. */
export function batchesOf(
  operations: readonly Operation[],
  isAlone: (operation: Operation) => boolean,
  newId: () => string,
): Batch[] {
  const batches: Batch[] = [];
  const open = new Map<string, { operations: Operation[]; bytes: number }>();
  for (const operation of operations) {
    const size = operation.writes.reduce((sum, { value }) => sum + (value?.text.length ?? 0), 0);
    const scope = formatScope(operation.place.scope);
    const last = open.get(scope);
    const fits = last && last.operations.length < MOST.operations && last.bytes + size <= MOST.bytes;
    if (fits && !isAlone(operation)) {
      last.operations.push(operation);
      last.bytes += size;
      continue;
    }
    const batch = { operations: [operation], bytes: size };
    batches.push({ id: newId(), operations: batch.operations });
    if (!isAlone(operation)) open.set(scope, batch);
  }
  return batches;
}

/** Notes what is about to be sent, as it is sent: from now on it is that, whatever becomes of this process. */
export async function noteSending(state: State, batches: readonly Batch[]): Promise<void> {
  const moves = batches.map((batch): Move => {
    const items = batch.operations
      .flatMap(placesOf)
      .map((place): Remark => [itemName(place), { ...state.item(place), sent: batch.id }]);
    return { notes: () => [[`batch/${batch.id}`, batch], ...items] };
  });
  for (const { refusal } of await state.commit(moves)) if (refusal) throw refusal;
}

/** The names of which it is known what becomes of them when it is done. */
export function placesOf({ place, old }: Operation): Place[] {
  return old ? [place, old.place] : [place];
}

/**
 * Sends a batch that was noted, and notes what came of it.
 * @throws UserError where it is to be sent again, later: it stays noted
 */
export async function send(state: State, remote: Remote, batch: Batch): Promise<Sent> {
  const items = batch.operations.flatMap(({ place, writes }) =>
    writes.map((write) => batchItem(place, write)),
  );
  try {
    const results = await remote.batch(items, batch.id);
    await noteDone(state, batch, results);
    return { done: batch.operations, raced: [], alone: [], apart: [] };
  } catch (error) {
    if (!(error instanceof UserError) || ["later", "pause"].includes(failureOf(error))) throw error;
    return noteRefused(state, batch, error);
  }
}

async function noteDone(
  state: State,
  batch: Batch,
  results: readonly (SecretMetadata | null)[],
): Promise<void> {
  let index = -1;
  const items = batch.operations.flatMap(({ place, writes, after, local, isValueKnown, old }): Remark[] => {
    index += writes.length;
    const result = results[index];
    const olds = old ? [oldName(state, old)] : [];
    // What was said of it meanwhile is still to be looked at.
    const { news } = state.item(place);
    if (!after || !result) return [[itemName(place), news ? { place, base: null, news } : null], ...olds];
    const base = { content: after, local, remote: markOf(result, isValueKnown) };
    return [[itemName(place), { place, base, news: isValueKnown ? news : "changed" }], ...olds];
  });
  await note(state, batch, items);
}

/** What is left under the old name of what was renamed on both sides: nothing, or an alias, to be looked at on both. */
export function oldName(state: State, { place, after }: NonNullable<Operation["old"]>): Remark {
  const { news } = state.item(place);
  if (!after) return [itemName(place), news ? { place, base: null, news } : null];
  const base = { content: after, local: null, remote: null };
  return [itemName(place), { place, base, news: "changed" }];
}

async function noteRefused(state: State, batch: Batch, error: UserError): Promise<Sent> {
  const refusals = refusedIn(batch, error);
  const sent: Record<keyof Sent, Operation[]> = { done: [], raced: [], alone: [], apart: [] };
  const items = batch.operations.flatMap((operation): readonly Remark[] => {
    const { place, local, old } = operation;
    const items = placesOf(operation).map((each) => ({ ...state.item(each), sent: undefined }));
    const refusal = refusals.get(pathOf(place));
    if (refusal && isRace(refusal.code)) {
      sent.raced.push(operation);
      return items.map((item) => [itemName(item.place), { ...item, news: item.news ?? "changed" }]);
    }
    if (refusal && !old) return noteRefusal(items[0]!, { mark: local }, refusal).notes([]);
    if (refusal) sent.apart.push(operation);
    else if (refusals.size === 0) sent.alone.push(operation);
    return items.map((item) => [itemName(item.place), item]);
  });
  await note(state, batch, items);
  return sent;
}

/** What stands in the way of which operation; of none where the server does not say. */
function refusedIn({ operations }: Batch, error: UserError): Map<string, UserError> {
  const items = (error.details?.items ?? []) as readonly (UserError & { readonly index: number })[];
  const owners = operations.flatMap((operation) => operation.writes.map(() => operation));
  const named = items.flatMap(({ index, code, message, fix }) => {
    const owner = owners[index];
    return owner ? [[pathOf(owner.place), new UserError(code, message, fix)] as const] : [];
  });
  if (named.length > 0) return new Map(named);
  const [only, ...others] = operations;
  return only && others.length === 0 ? new Map([[pathOf(only.place), error]]) : new Map();
}

async function note(state: State, { id }: Batch, items: readonly Remark[]): Promise<void> {
  const [outcome] = await state.commit([{ notes: () => [[`batch/${id}`, null], ...items] }]);
  if (outcome?.refusal) throw outcome.refusal;
}
