import { UserError } from "../core/user-error.ts";
import type { Place } from "../core/vault.ts";
import { decide, noteRefusal, type Question } from "./decide.ts";
import { isRace } from "./failure.ts";
import { holdLease, takeLease } from "./lease.ts";
import { candidates, look } from "./look.ts";
import type { Local, Remote, Surroundings } from "./ports.ts";
import { pull } from "./pull.ts";
import { batchesOf, noteSending, placesOf, send } from "./push.ts";
import { pathOf, type Batch, type LastRound, type Link, type Operation } from "./records.ts";
import { moveFor, operationFor, type Rename } from "./renames.ts";
import { readState, type Move, type State } from "./state.ts";

/** What a round did. What is still to be done, and what a person is to decide, `syncStatus` tells. */
export interface Round {
  /** What this vault got. */
  readonly taken: readonly Place[];
  /** What the server got. */
  readonly sent: readonly Place[];
}

export interface RoundOptions {
  /** Tries again what was refused. */
  readonly retry?: boolean;
}

/** Somebody may be faster again and again; what is left then is done in the next round. */
const MOST_TURNS = 12;

/**
 * Brings what was changed in this vault to the server, and the server's changes here. It may be ended at any moment, by
 * a signal or a lost connection: the next round goes on where this one was.
 * @throws UserError USAGE without a link, VAULT_BUSY where another process is at it, and all that keeps the server away
 */
export async function syncRound(
  { local, connect }: { readonly local: Local; readonly connect: () => Promise<Remote> },
  surroundings: Surroundings,
  { retry = false }: RoundOptions = {},
): Promise<Round> {
  const state = await readState(local.journal);
  const { link } = state;
  if (!link) throw notLinked();
  await takeLease(state, surroundings);
  try {
    const pair = { local, remote: await connect() };
    const round = await goThrough(state, link, pair, surroundings, retry);
    await end(state, surroundings, null);
    return round;
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    const { code, message, fix } = error;
    await end(state, surroundings, { code, message, fix });
    throw error;
  }
}

async function goThrough(
  state: State,
  link: Link,
  { local, remote }: { readonly local: Local; readonly remote: Remote },
  surroundings: Surroundings,
  retry: boolean,
): Promise<Round> {
  const taken = new Map<string, Place>();
  const sent = new Map<string, Place>();
  const alone = new Set<string>();
  /** What is not taken as a rename is a removal and a new secret. */
  const apart = new Set<string>();

  async function sendAll(batches: readonly Batch[]): Promise<boolean> {
    let isRaced = false;
    for (const batch of batches) {
      await holdLease(state, surroundings);
      const outcome = await send(state, remote, batch);
      for (const place of outcome.done.flatMap(placesOf)) sent.set(pathOf(place), place);
      for (const { place } of outcome.alone) alone.add(pathOf(place));
      for (const { place } of outcome.apart) apart.add(pathOf(place));
      isRaced ||= outcome.raced.length > 0;
    }
    return isRaced;
  }

  // What was on its way when the last round ended may have arrived or not: it is sent once more, as it was.
  await sendAll(state.batches());
  let listed = await pull(state, remote, link);
  for (let turn = 0; turn < MOST_TURNS; turn++) {
    await holdLease(state, surroundings);
    const found = await candidates(state, local, link, retry && turn === 0);
    const looked = await look(found, { local, remote }, link, listed, apart, surroundings);
    if (Object.values(looked).every(({ length }) => length === 0)) break;
    await state.commit(looked.unseen);
    const here = await doHere(state, looked, local, surroundings);
    for (const place of here.taken) taken.set(pathOf(place), place);
    for (const place of here.apart) apart.add(pathOf(place));
    const batches = batchesOf(here.operations, ({ place }) => alone.has(pathOf(place)), surroundings.newId);
    await noteSending(state, batches);
    const isRaced = await sendAll(batches);
    // The list is of the moment before.
    listed = undefined;
    if (isRaced) await pull(state, remote, link);
  }
  return { taken: [...taken.values()], sent: [...sent.values()] };
}

interface DoneHere {
  readonly operations: readonly Operation[];
  readonly taken: readonly Place[];
  /** New names that this vault does not take as renames. */
  readonly apart: readonly Place[];
}

/** Decides, does what is to be done in this vault, and gives what is left for the server. */
async function doHere(
  state: State,
  { questions, renames }: { readonly questions: readonly Question[]; readonly renames: readonly Rename[] },
  { journal }: Local,
  { now }: Surroundings,
): Promise<DoneHere> {
  const operations: Operation[] = [];
  const moves: Rename[] = [];
  for (const rename of renames)
    if (rename.where === "here") operations.push(operationFor(rename));
    else moves.push(rename);
  const steps: { readonly question: Question; readonly isTaken: boolean; readonly move: Move }[] = [];
  for (const question of questions) {
    const decision = decide(question, journal.print, now());
    if (decision.kind === "push") operations.push(decision.operation);
    else steps.push({ question, isTaken: decision.kind === "take", move: decision.move });
  }
  const outcomes = await state.commit(steps.map(({ move }) => move));
  // Who has changed it here meanwhile is heard in the next turn.
  const refused = steps.flatMap(({ question: { item, local } }, index) => {
    const refusal = outcomes[index]?.refusal;
    return refusal && !isRace(refusal.code) ? [noteRefusal(item, local, refusal)] : [];
  });
  await state.commit(refused);
  const renamed = await state.commit(moves.map((rename) => moveFor(state, rename)));
  const [taken, apart] = [true, false].map((isTaken) =>
    moves.filter((_, index) => !renamed[index]?.refusal === isTaken).map(({ to }) => to.item.place),
  );
  const done = steps.filter(({ isTaken }, index) => isTaken && !outcomes[index]?.refusal);
  return {
    operations,
    taken: [...taken!, ...done.map(({ question }) => question.item.place)],
    apart: apart!,
  };
}

async function end(state: State, { now }: Surroundings, trouble: LastRound["trouble"]): Promise<void> {
  const round: LastRound = { at: now(), trouble };
  // Where another process has taken over, it has written what there is to know.
  await state.commit([
    {
      notes: () => [
        ["lease", null],
        ["round", round],
      ],
    },
  ]);
}

export function notLinked(): UserError {
  return new UserError(
    "USAGE",
    "This vault is linked to no server.",
    'Link it with "keyward sync --link https://HOST".',
  );
}
