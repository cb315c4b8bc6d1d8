import { randomUUID } from "node:crypto";
import type { FastifyBaseLogger } from "fastify";
import { Redacted } from "../../core/redacted.ts";
import { assertValue, type JsonObject, type SecretMetadata, type SecretValue } from "../../core/secret.ts";
import { formatSecretUri } from "../../core/secret-uri.ts";
import { UserError, type ErrorCode } from "../../core/user-error.ts";
import type { CompareAndSet, Place } from "../../core/vault.ts";
import { noCommand } from "../../vault/refusals.ts";
import { ROTATION, type Run } from "../../vault/rotation-desk.ts";
import type { Team } from "../../vault/team.ts";
import { repeater } from "../repeater.ts";
import { httpSecret } from "../secret-shape.ts";
import type { RotationCommand, RotationCommands } from "./commands.ts";
import { CommandFailure, runCommand } from "./run-command.ts";

/** Milliseconds. */
export interface RotatorWaits {
  /** Between looks for what has become due. */
  readonly look: number;
  /** After a command's first failure; it doubles with each that follows. */
  readonly first: number;
  readonly longest: number;
  /** Between attempts to write a new value down, of which there are ten. */
  readonly write: number;
}

const WAITS: RotatorWaits = { look: 15_000, first: 60_000, longest: 6 * 3_600_000, write: 1_000 };
/** Commands that run at the same time because they are due. */
const AT_ONCE = 4;
const WRITE_ATTEMPTS = 10;
/** What a run takes besides its command: to be ended, and to write its value down. */
const MARGIN_MS = 60_000;

/** Writes the new value, in the name of who asked for it. */
export type Write = (value: Redacted<SecretValue>) => Promise<SecretMetadata>;

/** Tells of secrets that are to be rotated, and rotates those that have a command. */
export interface Rotator {
  /**
   * Rotates a secret now, whether it is due or not. The caller has made sure that who asks may write it.
   * @param condition looked at before the command runs: what it gave is written in any case
   * @throws UserError ROTATION_FAILED, IN_FLIGHT, SECRET_NOT_FOUND, STALE_VERSION
   */
  rotate(place: Place, condition: CompareAndSet, write: Write): Promise<SecretMetadata>;
  /** Begins nothing more. Commands that run have so many milliseconds left. */
  close(drain: number): Promise<void>;
}

export interface RotatorOptions {
  readonly team: Pick<Team, "rotations" | "owner" | "vaultId">;
  readonly commands: RotationCommands;
  readonly log: FastifyBaseLogger;
  readonly waits?: RotatorWaits | undefined;
}

export function startRotator({ team, commands, log, waits = WAITS }: RotatorOptions): Rotator {
  const desk = team.rotations;
  const closing = new AbortController();
  const running = new Set<Promise<unknown>>();
  let isClosing = false;
  let isFirst = true;

  async function look(): Promise<void> {
    const all = isFirst;
    for await (const place of desk.pending(all, (at) => commands(at) !== undefined)) {
      if (isClosing) return;
      const command = commands(place);
      const isDue = await desk.attend(place, command !== undefined);
      if (!isDue || !command) continue;
      while (running.size >= AT_ONCE) await Promise.race(running);
      if (!isClosing) void track(rotateDue(place, command).catch(fault));
    }
    isFirst = false;
  }

  async function rotateDue(place: Place, command: RotationCommand): Promise<void> {
    const run = runOf(command);
    if (!(await desk.begin(place, { ...run, asked: false }))) return;
    const { vault } = await team.owner(ROTATION);
    // Why it failed is on record.
    await perform(place, command, run, (value) => vault.rotate(place, { value })).catch(onlyFaults);
  }

  /** What was begun is ended, one way or the other. */
  async function perform(
    place: Place,
    command: RotationCommand,
    run: Run,
    write: Write,
  ): Promise<SecretMetadata> {
    try {
      const secret = await writeDown(await nextValue(place, command), write);
      await desk.end(place, run).catch(fault);
      return secret;
    } catch (error) {
      const why = reasonOf(error);
      log.warn({ route: "rotation", why }, "a secret was not rotated");
      await desk.fail(place, run, why, waitAfter).catch(fault);
      throw failed(place, why, error);
    }
  }

  async function nextValue(place: Place, command: RotationCommand): Promise<Redacted<SecretValue>> {
    const { vault } = await team.owner(ROTATION);
    const { secret, value } = await vault.reveal(place);
    const input = new Redacted(
      JSON.stringify({ ...httpSecret(secret, team.vaultId), value: value.reveal() }),
    );
    const environment = { KEYWARD_SECRET_URI: formatSecretUri(place) };
    const output = await runCommand(command, input, environment, closing.signal);
    return valueIn(output, place, value);
  }

  /** The old value may be of no use any more, so the new one is not given up for a store that is away for a moment. */
  async function writeDown(value: Redacted<SecretValue>, write: Write): Promise<SecretMetadata> {
    for (let attempt = 1; ; attempt++) {
      try {
        return await write(value);
      } catch (error) {
        if (!isPassing(error) || attempt === WRITE_ATTEMPTS) throw error;
        await new Promise((resolve) => setTimeout(resolve, waits.write));
      }
    }
  }

  /** Never the same for all that failed at once. */
  function waitAfter(failures: number): number {
    const doubled = waits.first * 2 ** Math.min(failures - 1, 20);
    return Math.min(waits.longest, doubled) * (0.75 + Math.random() / 2);
  }

  function track<T>(work: Promise<T>): Promise<T> {
    const settled: Promise<unknown> = work.then(
      () => running.delete(settled),
      () => running.delete(settled),
    );
    running.add(settled);
    return work;
  }
  function fault(err: unknown): void {
    log.error({ err, route: "rotation" }, "rotations could not be seen to");
  }

  const looking = repeater(look, fault);
  const timer = setInterval(looking.ask, waits.look).unref();
  looking.ask();
  return {
    async rotate(place, condition, write) {
      const command = commands(place);
      if (!command || isClosing) throw noCommand(place);
      const run = runOf(command);
      await desk.begin(place, { ...run, ...condition, asked: true });
      return track(perform(place, command, run, write));
    },
    async close(drain) {
      isClosing = true;
      clearInterval(timer);
      const cut = setTimeout(() => closing.abort(), drain);
      await looking.idle();
      await Promise.all(running);
      clearTimeout(cut);
    },
  };
}

function runOf({ timeout }: RotationCommand): Run {
  return { id: randomUUID(), lasting: timeout + MARGIN_MS };
}

/** A secret of several attributes gets several again, as JSON; any other gets the text as it is. */
function valueIn(output: Redacted, { key }: Place, before: Redacted<SecretValue>): Redacted<SecretValue> {
  const text = output.reveal();
  const value = typeof before.reveal() === "string" ? text : objectIn(text);
  assertValue(key, value);
  if (JSON.stringify(value) === JSON.stringify(before.reveal()))
    throw new CommandFailure("it wrote the value that there was");
  return new Redacted(value);
}

function objectIn(text: string): JsonObject {
  try {
    const data: unknown = JSON.parse(text);
    if (typeof data === "object" && data !== null && !Array.isArray(data)) return data as JsonObject;
  } catch (error) {
    // Its message quotes the text.
    if (!(error instanceof SyntaxError)) throw error;
  }
  throw new CommandFailure("it wrote no JSON object, which the secret's value is");
}

const PASSING: ReadonlySet<ErrorCode> = new Set(["VAULT_UNAVAILABLE", "VAULT_BUSY", "DISK_FULL"]);

function isPassing(error: unknown): boolean {
  return error instanceof UserError && PASSING.has(error.code);
}

/** Refusals quote no values; of other errors nobody knows. */
function reasonOf(error: unknown): string {
  if (error instanceof CommandFailure) return error.message;
  return error instanceof UserError ? error.code : "a fault of the server's";
}

function failed({ key }: Place, why: string, error: unknown): unknown {
  if (!(error instanceof CommandFailure)) return error;
  return new UserError(
    "ROTATION_FAILED",
    `The command that rotates ${key} failed: ${why}.`,
    "Look into its own log; the old value stays as it is.",
  );
}

function onlyFaults(error: unknown): void {
  if (!(error instanceof UserError)) throw error;
}
