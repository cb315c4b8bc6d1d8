import * as fc from "fast-check";
import { expect, test } from "vitest";
import { Redacted } from "../../../core/redacted.ts";
import { UserError } from "../../../core/user-error.ts";
import * as acts from "../../../vault/kv/acts.ts";
import { changeMount } from "../../../vault/kv/mount.ts";
import { targetOf, type KvTarget } from "../../../vault/kv/target.ts";
import type { Ledger } from "../../../vault/ledger.ts";
import { openMemoryStore } from "../../../vault/stores/memory.ts";
import { repetitions } from "../../support/repetitions.ts";
import { vaultIn } from "../fixtures.ts";

type Act = (ledger: Ledger, target: KvTarget) => Promise<unknown>;

const number = fc.integer({ min: 0, max: 6 });
const numbers = fc.array(number, { minLength: 1, maxLength: 3 });
const data = fc.dictionary(
  fc.constantFrom("a", "b", "value"),
  fc.constantFrom("one", "two", { deep: "er" }),
  {
    maxKeys: 2,
  },
);
const limit = fc.constantFrom(0, 1, 2, 3, 12);
const seconds = fc.constantFrom(0, 60, 3_600);

const written = (data: Record<string, unknown>) => new Redacted(data as Record<string, string>);

const act: fc.Arbitrary<Act> = fc.oneof(
  {
    weight: 4,
    arbitrary: data.map(
      (each): Act =>
        (ledger, at) =>
          acts.write(ledger, at, { data: written(each) }),
    ),
  },
  fc.tuple(data, number).map(
    ([each, cas]): Act =>
      (ledger, at) =>
        acts.write(ledger, at, { data: written(each), cas }),
  ),
  data.map(
    (each): Act =>
      (ledger, at) =>
        acts.patch(ledger, at, { data: written(each) }),
  ),
  fc.constant<Act>((ledger, at) => acts.remove(ledger, at)),
  numbers.map(
    (all): Act =>
      (ledger, at) =>
        acts.remove(ledger, at, all),
  ),
  numbers.map(
    (all): Act =>
      (ledger, at) =>
        acts.undelete(ledger, at, all),
  ),
  numbers.map(
    (all): Act =>
      (ledger, at) =>
        acts.destroy(ledger, at, all),
  ),
  fc.constant<Act>((ledger, at) => acts.removeKey(ledger, at)),
  fc
    .record(
      { max_versions: limit, cas_required: fc.boolean(), delete_version_after: seconds },
      { requiredKeys: [] },
    )
    .map(
      (settings): Act =>
        (ledger, at) =>
          acts.changeMetadata(ledger, at, { settings, custom_metadata: { owner: "ada" } }),
    ),
  fc.record({ max_versions: limit, delete_version_after: fc.constantFrom(-1, 0, 60) }).map(
    (change): Act =>
      (ledger) =>
        changeMount(ledger, change),
  ),
);

test("a secret and an entry of its own are the same to the KV API, whatever is done with them", () =>
  fc.assert(
    fc.asyncProperty(
      fc.array(fc.tuple(act, fc.constantFrom(0, 1_000, 60_000)), { maxLength: 25 }),
      async (steps) => {
        const vault = await vaultIn(openMemoryStore());
        await vault.create({ scope: {}, key: "MADE" }, new Redacted("so that there is a vault"));
        let now = 1_000_000;
        const outcomes = async (path: string, step: Act) => {
          const target = targetOf(path);
          const told = await vault.turns
            .write({ actor: "ada@loom", now }, (ledger) => step(ledger, target))
            .then(() => "done", refusalOf);
          return [
            told,
            await vault.turns.read({ actor: "ada@loom", now }, (ledger) => stateOf(ledger, target)),
          ];
        };
        for (const [step, pause] of steps) {
          expect(await outcomes("shop/production/api/KEY", step)).toEqual(await outcomes("team/key", step));
          now += pause;
        }
      },
    ),
    { numRuns: repetitions(60, 2_000) },
  ));

/** All that can be seen of a key. */
async function stateOf(ledger: Ledger, target: KvTarget): Promise<unknown> {
  const key = await acts.readKey(ledger, target);
  if (!key) return null;
  const values: unknown[] = [];
  for (const { version } of key.versions)
    values.push((await acts.read(ledger, target, version))!.data?.reveal() ?? null);
  // A secret's own time of change moves with what the KV API does not count as one.
  const { updated_at: _updated, ...rest } = key;
  return { ...rest, values };
}

/** The write may have been refused, which leaves nothing. */
function refusalOf(error: unknown): string {
  if (error instanceof UserError) return error.code;
  throw error;
}
