import { setTimeout as pause } from "node:timers/promises";
import { UserError } from "../core/user-error.ts";
import type { Client } from "./http-client.ts";
import { readEvents } from "./event-stream.ts";

/** Milliseconds: a server says something at least every 20 seconds, if only that it is there. */
const SILENCE = 50_000;
const PAUSE = { first: 250, longest: 30_000 } as const;

export interface Position {
  readonly epoch: string;
  readonly sequence: number;
}

/**
 * Tells of changes as they come, and goes on after the last one that was told when the connection was cut. Ends with
 * `signal`, or where the token has ended, which is told as a change: whoever reads next gets the refusal itself.
 * @param from the change after which all are told; left out, the latest one
 * @param positionNow the number of the latest change, asked where there is no such position, or the log begins anew
 */
export async function followChanges(
  client: Client,
  from: Position | undefined,
  positionNow: () => Promise<Position>,
  listener: (sequence: number) => void,
  signal: AbortSignal,
): Promise<void> {
  let position = from;
  for (let failures = 0; !signal.aborted; failures++) {
    try {
      if (!position) {
        position = await positionNow();
        // Anything may have been written before the answer came, as after a restore.
        if (!signal.aborted) listener(position.sequence);
      }
      await listen(client, position, signal, (next) => {
        const isNews = next.sequence !== position?.sequence;
        position = next;
        failures = 0;
        if (isNews && !signal.aborted) listener(next.sequence);
      });
    } catch (error) {
      if (!(error instanceof UserError)) throw error;
      if (error.code === "UNAUTHENTICATED" || error.code === "DENIED") {
        if (!signal.aborted) listener(position?.sequence ?? 0);
        return;
      }
      if (error.code === "CHANGES_GONE") position = undefined;
    }
    const wait =
      Math.min(PAUSE.first * 2 ** Math.min(failures, 10), PAUSE.longest) * (0.5 + Math.random() / 2);
    // It fails where it is over; then the loop ends. Who only listens does not keep the program from ending.
    await pause(wait, undefined, { signal, ref: false }).catch(() => undefined);
  }
}

/** One connection, until it ends. */
async function listen(
  client: Client,
  { epoch, sequence }: Position,
  signal: AbortSignal,
  onPosition: (position: Position) => void,
): Promise<void> {
  const quiet = new AbortController();
  const timer = setTimeout(() => quiet.abort(), SILENCE).unref();
  const ended = AbortSignal.any([signal, quiet.signal]);
  try {
    const stream = await client.events("changes", `${epoch}:${sequence}`, ended);
    for await (const { event, id, data } of readEvents(stream, () => timer.refresh())) {
      if (event === "end") throw endOf(data);
      const [, from, number] = /^(.*):(\d+)$/.exec(id) ?? [];
      if (event === "change" && from !== undefined) onPosition({ epoch: from, sequence: Number(number) });
    }
  } catch (error) {
    // A connection that was cut while it was read is opened again, as one that could not be made is.
    if (error instanceof UserError) throw error;
  } finally {
    clearTimeout(timer);
  }
}

/** Why the server ended the stream. */
function endOf(data: string): UserError {
  const { code, message, fix } = JSON.parse(data) as UserError;
  return new UserError(code, message, fix);
}
