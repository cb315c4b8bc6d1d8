import { isDeepStrictEqual } from "node:util";
import { Redacted } from "../../core/redacted.ts";
import type { SecretMetadata, SecretValue } from "../../core/secret.ts";
import { sameScope } from "../../core/scope.ts";
import { UserError } from "../../core/user-error.ts";
import type { Place } from "../../core/vault.ts";
import type { Local } from "../../sync/ports.ts";
import { areSeparate } from "../../sync/parts.ts";
import { pathOf } from "../../sync/records.ts";
import { settleConflicts, syncStatus, type TakenParts } from "../../sync/status.ts";
import type { Journal } from "../../vault/journal.ts";
import type { OpenVault } from "../../vault/vault.ts";
import { place } from "../vault/fixtures.ts";
import { contentsOf, openMachine, openServer, surroundings, type Machine, type Network } from "./world.ts";

/**
 * Machines that work on their own vaults, a colleague who works on the server, and a network and machines that fail at
 * every place where they can. Every text that is written is written once, so that it can be told what became of it.
 */
export interface Storm {
  run(steps: number): Promise<void>;
  /** The weather clears: rounds until nothing more is to be done, and all conflicts are decided. */
  calm(): Promise<void>;
  /** What was lost that somebody had said and nobody had given up, in words; and where the vaults differ. */
  faults(): Promise<string[]>;
  readonly counts: Counts;
}

export interface Counts {
  rounds: number;
  crashes: number;
  dropped: number;
  doubled: number;
  late: number;
  conflicts: number;
}

const SIDES = ["mine", "theirs"] as const;

const PLACES = ["shop/A", "shop/B", "shop/production/A", "shop/production/api/C", "*/D", "*/E"].map(place);

/** @param random from 0 to below 1 */
export async function storm(random: () => number, machineCount: number): Promise<Storm> {
  const server = await openServer();
  const machines = await Promise.all(
    Array.from({ length: machineCount }, (_, index) => openMachine(server, `machine ${index + 1}`)),
  );
  const counts: Counts = { rounds: 0, crashes: 0, dropped: 0, doubled: 0, late: 0, conflicts: 0 };
  const faults: string[] = [];
  const seen = new Map(machines.map(({ name }) => [name, new Set<string>()]));
  const onServer = new Set<string>();
  /** `machine 1 mine shop/…/A`: what somebody decided to give up. */
  const decided = new Set<string>();
  const late: (() => Promise<unknown>)[] = [];
  let isClear = false;
  let written = 0;

  const chance = (share: number) => !isClear && random() < share;
  const one = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)]!;
  const newText = () => `text ${++written}`;

  function network(machine: Machine): Network {
    return {
      async pass<T>(act: () => Promise<T>, isWrite: boolean): Promise<T> {
        const watched = isWrite ? () => alone(() => watchServer(machine, act)) : act;
        if (late.length > 0 && chance(0.3)) await late.shift()!().catch(ignoreRefusal);
        if (chance(0.08)) {
          counts.dropped++;
          throw lost();
        }
        if (isWrite && chance(0.15)) {
          // It stays in a queue somewhere, and arrives once more after others.
          counts.late++;
          late.push(watched);
        }
        const answer = await watched();
        if (isWrite && chance(0.15)) {
          counts.doubled++;
          await watched().catch(ignoreRefusal);
        }
        if (chance(0.3)) await editServer();
        if (chance(0.08)) {
          counts.dropped++;
          throw lost();
        }
        return answer;
      },
    };
  }

  /** One after another, so that it is known who did what. */
  let turn: Promise<unknown> = Promise.resolve();
  function alone<T>(act: () => Promise<T>): Promise<T> {
    const done = turn.then(act);
    turn = done.catch(() => undefined); // Whoever asked hears of it.
    return done;
  }

  /** Whoever takes something from the server must have seen it, or somebody must have decided so. */
  async function watchServer<T>({ name }: Machine, act: () => Promise<T>): Promise<T> {
    const before = await textsOf(server, "usable");
    const answer = await act();
    const after = await textsOf(server);
    for (const texts of after.values()) for (const text of texts) onServer.add(text);
    for (const [path, texts] of before)
      for (const text of texts) {
        const isGone = !isIn(after, text);
        if (isGone && !seen.get(name)!.has(text) && !decided.has(`${name} mine ${path}`))
          faults.push(`${name} wrote over ${text} at ${path}, which it had never seen`);
      }
    return answer;
  }

  /** What a round takes from a machine must have been on the server, or somebody must have decided so. */
  function watched(machine: Machine): Local {
    const { name, vault, local } = machine;
    const crash = (where: string) => {
      counts.crashes++;
      throw new Crash(`${where} a commit`);
    };
    const journal: Journal = {
      ...local.journal,
      async commit(steps) {
        if (chance(0.04)) crash("before");
        const before = await textsOf(vault);
        const outcomes = await local.journal.commit(steps);
        const after = await textsOf(vault);
        for (const texts of after.values()) for (const text of texts) seen.get(name)!.add(text);
        for (const [path, texts] of before)
          for (const text of texts)
            if (!isIn(after, text) && !onServer.has(text) && !decided.has(`${name} theirs ${path}`))
              faults.push(`${name} lost ${text} at ${path}, which nobody else had seen`);
        if (chance(0.04)) crash("after");
        return outcomes;
      },
    };
    return { list: local.list, journal };
  }

  async function round(machine: Machine): Promise<boolean> {
    counts.rounds++;
    try {
      const { taken, sent } = await machine.sync({
        network: network(machine),
        local: watched(machine),
        retry: isClear,
      });
      return taken.length + sent.length > 0;
    } catch (error) {
      if (error instanceof Crash) return true;
      if (error instanceof UserError && ["VAULT_UNAVAILABLE", "VAULT_BUSY"].includes(error.code)) return true;
      throw error;
    }
  }

  async function edit(vault: OpenVault, note: (text: string) => void): Promise<void> {
    const at = one(PLACES);
    const kept = (await vault.list()).find((secret) => pathOf(secret) === pathOf(at));
    const text = newText();
    const act = random();
    const value = await changedValue(vault, kept, text, random);
    if (!kept || act < 0.5) {
      await vault.put(at, { value: new Redacted(value) });
      note(text);
    } else if (act < 0.58) await vault.remove(at);
    else if (act < 0.66) await rename(vault, at);
    else if (act < 0.75) await vault.update(at, { fields: { tags: [text] } });
    else if (act < 0.85)
      await vault.update(at, { fields: { metadata: { ...kept.metadata, [one(["a", "b"])]: text } } });
    else if (kept.status === "active") await vault.revoke(at);
    else await vault.restore(at);
  }

  /** Where a name is free in its scope. */
  async function rename(vault: OpenVault, at: Place): Promise<void> {
    const free = PLACES.find(({ scope, key }) => sameScope(scope, at.scope) && key !== at.key);
    if (free) await vault.rename(at, free.key, { alias: random() < 0.5 }).catch(ignoreRefusal);
  }

  const sidesOf = (parts: readonly string[]): TakenParts =>
    Object.fromEntries(parts.map((part) => [part, one(SIDES)]));

  const editMachine = ({ name, vault }: Machine) => edit(vault, (text) => seen.get(name)!.add(text));
  // Rounds of several machines go on meanwhile, and may be faster.
  const editServer = () => alone(() => edit(server, (text) => onServer.add(text))).catch(ignoreRefusal);

  async function decide({ name, local }: Machine): Promise<boolean> {
    const { conflicts } = await syncStatus(local);
    counts.conflicts += conflicts.length;
    for (const { scope, key, parts } of conflicts) {
      const at: Place = { scope, key };
      const take = areSeparate(parts) && random() < 0.5 ? sidesOf(parts) : one(SIDES);
      const sides = typeof take === "string" ? [take] : Object.values(take);
      for (const side of sides) decided.add(`${name} ${side} ${pathOf(at)}`);
      await settleConflicts(local, surroundings(), [at], take);
    }
    return conflicts.length > 0;
  }

  return {
    counts,
    async run(steps) {
      for (let step = 0; step < steps; step++) {
        const machine = one(machines);
        const act = random();
        if (act < 0.45) await editMachine(machine);
        else if (act < 0.55) await editServer();
        else if (act < 0.6) await decide(machine).catch(ignoreRefusal);
        // Two of one machine, as its windows are, and one of another machine at the same time.
        else if (act < 0.7) await Promise.all([round(machine), round(machine), round(one(machines))]);
        else await round(machine);
      }
    },
    async calm() {
      isClear = true;
      for (const act of late.splice(0)) await act().catch(ignoreRefusal);
      for (let turn = 0; ; turn++) {
        if (turn === 40) throw new Error("it does not come to rest");
        let isMoving = false;
        for (const machine of machines) isMoving = (await round(machine)) || isMoving;
        for (const machine of machines) isMoving = (await decide(machine)) || isMoving;
        if (!isMoving) return;
      }
    },
    async faults() {
      const there = await contentsOf(server);
      for (const { name, vault, local } of machines) {
        const { waiting, refused } = await syncStatus(local);
        if (waiting.length + refused.length > 0) faults.push(`${name} still has something to send`);
        const here = await contentsOf(vault);
        for (const path of new Set([...Object.keys(here), ...Object.keys(there)]))
          if (!isDeepStrictEqual(here[path], there[path]))
            faults.push(
              `${path}: ${name} has ${JSON.stringify(here[path])}, and the server ${JSON.stringify(there[path])}`,
            );
      }
      return faults;
    },
  };
}

/** The end of a process, wherever it was. */
class Crash extends Error {
  override readonly name = "Crash";
}

function lost(): UserError {
  return new UserError("VAULT_UNAVAILABLE", "The connection was cut.", "Try again.");
}

function ignoreRefusal(error: unknown): void {
  if (!(error instanceof UserError)) throw error;
}

/** A text, or an object of which one attribute is changed. */
async function changedValue(
  vault: OpenVault,
  kept: SecretMetadata | undefined,
  text: string,
  random: () => number,
): Promise<SecretValue> {
  if (random() < 0.6) return text;
  const before = kept?.status === "active" ? (await vault.reveal(kept)).value.reveal() : "";
  return { ...(typeof before === "object" && before), [random() < 0.5 ? "x" : "y"]: text };
}

/** Under whatever name: a rename loses nothing. */
function isIn(texts: ReadonlyMap<string, ReadonlySet<string>>, text: string): boolean {
  return [...texts.values()].some((there) => there.has(text));
}

/** The texts in all values, by path; `usable`: without what is revoked. */
async function textsOf(
  vault: OpenVault,
  usable: "usable" | "all" = "all",
): Promise<Map<string, Set<string>>> {
  const texts = new Map<string, Set<string>>();
  const journal = (await vault.journal())!;
  for (const { secret, value } of await journal.values(await vault.list())) {
    if (usable === "usable" && secret.status === "revoked") continue;
    const bare = value.reveal();
    const found = typeof bare === "string" ? [bare] : Object.values(bare).map(String);
    texts.set(pathOf(secret), new Set(found.filter((text) => text !== "")));
  }
  return texts;
}
