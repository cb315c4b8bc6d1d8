import { parseDuration } from "../core/duration.ts";
import { rotationEvent, type RotationEvent } from "../core/rotation.ts";
import type { SecretMetadata } from "../core/secret.ts";
import { UserError } from "../core/user-error.ts";
import type { CompareAndSet, Place } from "../core/vault.ts";
import { boundedMap } from "./bounded-map.ts";
import { metadataOf } from "./definition.ts";
import type { KvTurns } from "./kv/kv.ts";
import type { Ledger } from "./ledger.ts";
import { readFor } from "./mutations.ts";
import { nextTurn } from "./next-turn.ts";
import { placeAt } from "./place.ts";
import {
  deleteMark,
  hasRotation,
  newMark,
  pageOfMarks,
  putMark,
  readMark,
  type RotationMark,
} from "./rotation-mark.ts";

/** Who acts where nobody asked. */
export const ROTATION = "rotation";

/**
 * What servers do about rotations: the change log is told once of what has become soon, due or overdue, and a command
 * is run by one of them at a time.
 */
export interface RotationDesk {
  /**
   * The places at which there is something to be done.
   * @param all every place that has a rotation, for who has just begun
   * @param hasCommand of a place: what is due there is to be done, also where another server has attended to it already
   *   and has no command for it
   */
  pending(all: boolean, hasCommand?: (place: Place) => boolean): AsyncGenerator<Place>;
  /**
   * Tells what there is to tell of.
   * @param hasCommand whether it is to be run where the secret is due: until that is done there is something to do
   * @returns whether the secret is due
   */
  attend(place: Place, hasCommand: boolean): Promise<boolean>;
  /**
   * Takes the right to run a secret's command.
   * @returns false where it is not the time, or another run is under way
   * @throws UserError SECRET_NOT_FOUND, STALE_VERSION; of what is `asked` for: IN_FLIGHT
   */
  begin(place: Place, run: Run & CompareAndSet & { readonly asked: boolean }): Promise<boolean>;
  /** Gives that right back. */
  end(place: Place, run: Run): Promise<void>;
  /** Likewise, and puts on record that the command failed. @param wait milliseconds, by the number of failures */
  fail(place: Place, run: Run, why: string, wait: (failures: number) => number): Promise<void>;
}

export interface Run {
  /** Random. */
  readonly id: string;
  /** Milliseconds, after which whoever has it is taken for dead. */
  readonly lasting: number;
}

export interface RotationClocks {
  /** Unix time in milliseconds. */
  readonly now: () => number;
  /** One that is not set. How long a run lasts is measured by it, so that clocks of servers may differ, and jump. */
  readonly steady?: (() => number) | undefined;
}

export function rotationDesk(
  { snapshot, write }: KvTurns,
  { now, steady = () => performance.now() }: RotationClocks,
): RotationDesk {
  const act = <T>(steps: (ledger: Ledger) => Promise<T>) => write({ actor: ROTATION, now: now() }, steps);
  /** When runs were first seen here. */
  const seen = boundedMap<number>(1_000);

  function isUnderWay({ run, lasting }: RotationMark): boolean {
    if (run === null) return false;
    const since = seen.get(run) ?? steady();
    seen.set(run, since);
    return steady() - since < lasting;
  }

  return {
    async *pending(all, hasCommand = () => false) {
      for (let after: string | null = ""; after !== null;) {
        const from: string = after;
        const { marks, next } = await snapshot((reader) => pageOfMarks(reader, from));
        for (const { path, mark } of marks) {
          const place = placeAt(path);
          const isToBeRun = () => isPast(mark.told) && mark.next <= now() && hasCommand(place);
          if (all || mark.look_at <= now() || isAhead(mark, now()) || isToBeRun()) yield place;
        }
        after = next;
        await nextTurn();
      }
    },
    attend: (place, hasCommand) => act((ledger) => attend(ledger, place, hasCommand)),
    begin: (place, { id, lasting, asked, ...condition }) =>
      act(async (ledger) => {
        const { tx } = ledger.records;
        const { definition } = await readFor(ledger, place, condition);
        const mark = (await readMark(tx, place)) ?? newMark(definition);
        const isBusy = isUnderWay(mark);
        if (asked && isBusy) throw underWay(place);
        if (isBusy || (!asked && !isTime(metadataOf(definition), mark, now()))) return false;
        await putMark(tx, place, { ...mark, run: id, lasting, look_at: 0 });
        return true;
      }),
    end: (place, { id }) =>
      act(async (ledger) => {
        const mark = await readMark(ledger.records.tx, place);
        if (mark?.run === id) await leave(ledger, place, mark);
      }),
    fail: (place, { id }, why, wait) =>
      act(async (ledger) => {
        const found = await ledger.find(place);
        const mark = await readMark(ledger.records.tx, place);
        if (!found || mark?.run !== id) return;
        await ledger.tell(found.definition, "rotation-failed");
        const failures = mark.failures + 1;
        const next = now() + wait(failures);
        await leave(ledger, place, { ...mark, failures, trouble: why, next, look_at: next });
      }),
  };
}

async function attend(ledger: Ledger, place: Place, hasCommand: boolean): Promise<boolean> {
  const { tx } = ledger.records;
  const { now } = ledger.moment;
  const found = await ledger.find(place);
  const mark = await readMark(tx, place);
  if (!found || !mark) {
    if (mark) await deleteMark(tx, place);
    return false;
  }
  const secret = metadataOf(found.definition);
  const told = rotationEvent(secret, now)?.state ?? null;
  if (told !== null && told !== mark.told) await ledger.tell(found.definition, `rotation-${told}`);
  const look_at = hasCommand && isPast(told) ? mark.next : nextState(secret, now);
  if (told !== mark.told || look_at !== mark.look_at) await putMark(tx, place, { ...mark, told, look_at });
  return isPast(told);
}

/** Of a secret without a policy the mark was there for the run alone. */
async function leave(ledger: Ledger, place: Place, mark: RotationMark): Promise<void> {
  const { tx } = ledger.records;
  const found = await ledger.find(place);
  if (found && hasRotation(found.definition)) await putMark(tx, place, { ...mark, run: null, lasting: 0 });
  else await deleteMark(tx, place);
}

function isTime(secret: SecretMetadata, mark: RotationMark, now: number): boolean {
  return (mark.next <= now || isAhead(mark, now)) && isPast(rotationEvent(secret, now)?.state);
}

/** No command waits for a day to be tried again: a time that says so was reckoned by a clock that was ahead. */
function isAhead({ next }: RotationMark, now: number): boolean {
  return next - now > DAY_MS;
}

function isPast(state: RotationEvent["state"] | null | undefined): boolean {
  return state === "due" || state === "overdue";
}

const DAY_MS = 86_400_000;
/** The last moment that there is a date for. */
const NEVER = 8_640_000_000_000_000;

/** When it will become soon, due or overdue. */
function nextState({ rotationPolicy: policy, rotated_at }: SecretMetadata, now: number): number {
  if (!policy) return NEVER;
  const due = rotated_at + parseDuration(policy.period) * 1_000;
  const notice = policy.notifyBefore === undefined ? 0 : parseDuration(policy.notifyBefore) * 1_000;
  return [due - notice, due, due + DAY_MS].find((time) => time > now) ?? NEVER;
}

function underWay({ key }: Place): UserError {
  return new UserError("IN_FLIGHT", `${key} is being rotated already.`, "Look at its versions in a while.");
}
