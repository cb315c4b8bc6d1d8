import type { JsonObject } from "../core/secret.ts";
import type { SecretMetadata } from "../core/secret.ts";
import type { BatchItem, Place } from "../core/vault.ts";
import type { Journal, StepOutcome } from "../vault/journal.ts";
import { itemName, type Batch, type Item, type LastRound, type Link, type Position } from "./records.ts";

/** The journal as it was read, and as it is after each commit of this process. */
export interface State {
  readonly link: Link | undefined;
  readonly position: Position | undefined;
  readonly lastRound: LastRound | undefined;
  items(): Item[];
  item(place: Place): Item;
  batches(): Batch[];
  get(name: string): object | undefined;
  /** @throws only what the vault's store throws; what a step is refused for is its outcome */
  commit(steps: readonly Move[]): Promise<StepOutcome[]>;
}

/** One step of a round: writes of this vault, and what is known after them. */
export interface Move {
  readonly writes?: readonly BatchItem[];
  readonly notes: (written: readonly (SecretMetadata | null)[]) => readonly Remark[];
}

/** An entry of the journal; null removes it. */
export type Remark = readonly [name: string, data: object | null];

/** The journal is authentic: under a name is what was written there, in the form that it has in `records.ts`. */
export async function readState(journal: Journal): Promise<State> {
  const entries = new Map(await journal.read());

  const get = (name: string): object | undefined => entries.get(name)?.data;
  const startingWith = <T>(prefix: string): T[] =>
    [...entries].flatMap(([name, { data }]) => (name.startsWith(prefix) ? [data as T] : []));

  function keep([name, data]: Remark): void {
    const revision = (entries.get(name)?.revision ?? 0) + 1;
    if (data) entries.set(name, { revision, data: data as JsonObject });
    else entries.delete(name);
  }

  return {
    get,
    get link() {
      return get("link") as Link | undefined;
    },
    get position() {
      return get("position") as Position | undefined;
    },
    get lastRound() {
      return get("round") as LastRound | undefined;
    },
    items: () => startingWith<Item>("item/"),
    item: (place) => (get(itemName(place)) as Item | undefined) ?? { place, base: null },
    batches: () => startingWith<Batch>("batch/"),
    async commit(moves) {
      const remarks: (readonly Remark[])[] = [];
      const outcomes = await journal.commit(
        moves.map(({ writes = [], notes }, index) => ({
          writes,
          notes(written) {
            const made = notes(written);
            remarks[index] = made;
            return made.map(([name, data]) => ({
              name,
              // As it is read again, without what is undefined.
              data: data && (JSON.parse(JSON.stringify(data)) as JsonObject),
              ifRevision: entries.get(name)?.revision ?? 0,
            }));
          },
        })),
      );
      for (const [index, { refusal }] of outcomes.entries())
        if (!refusal) for (const remark of remarks[index] ?? []) keep(remark);
      return outcomes;
    },
  };
}
