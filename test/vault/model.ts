import * as fc from "fast-check";
import { expect } from "vitest";

import type { SecretValue } from "../../core/secret.ts";
import { UserError } from "../../core/user-error.ts";
import type { Place, Vault } from "../../core/vault.ts";
import type { RefusedItem } from "../../vault/batch.ts";
import type { Store } from "../../vault/store.ts";
import { fakeKeychain, place, secret, vaultIn } from "./fixtures.ts";

/**
 * Random operations on vaults and on a model that says in a few lines what each should do. All must answer alike, and
 * at the end hold the same.
 * @param open gives for each new vault the stores that it is open in, as several processes have it: they take turns,
 *   so that what one remembers another one changes
 */
export async function expectLikeModel(open: () => Promise<Store[][]>, numRuns: number): Promise<void> {
  await fc.assert(
    fc.asyncProperty(fc.array(operation, { minLength: 1, maxLength: 40 }), async (operations) => {
      const opened = await Promise.all((await open()).map(openTogether));
      const model = newModel();
      for (const [index, operation] of operations.entries()) {
        const expected = operation.onModel(model);
        for (const vaults of opened)
          expect(await answer(operation.onVault(vaults[index % vaults.length]!))).toEqual(expected);
      }
      for (const vault of opened.flat()) await expectSame(vault, model);
      for (const vault of opened.flat()) await vault.close();
    }),
    { numRuns, endOnFailure: true },
  );
}

const KEEP = 3;

interface ModelSecret {
  status: "active" | "revoked";
  latest: number;
  versions: Map<number, { value: SecretValue; deleted: boolean; destroyed: boolean }>;
}
type Model = { secrets: Map<string, ModelSecret>; changes: string[] };

const newModel = (): Model => ({ secrets: new Map(), changes: [] });

/** What an operation gives: values, a version number, or an error's code; of a batch the code of each item. */
type Answer =
  | { value: SecretValue }
  | { values: Record<string, SecretValue>; refused: Record<string, string> }
  | { version: number }
  | { done: true }
  | { differs: boolean }
  | { code: string; items?: readonly (readonly [index: number, code: string])[] };

interface Operation {
  onVault(vault: Vault): Promise<Answer>;
  onModel(model: Model): Answer;
  toString(): string;
}

const paths = fc.constantFrom("*/A", "shop/A", "shop/B", "shop/production/A", "shop/production/billing/A");
const values: fc.Arbitrary<SecretValue> = fc.oneof(
  fc.string({ maxLength: 8 }),
  fc.constant<SecretValue>({ user: "ada", pass: ["x", null] }),
);
const version = fc.integer({ min: 1, max: 5 });
const ifVersion = fc.option(fc.integer({ min: 1, max: 4 }), { nil: undefined });

const scopes = fc.constantFrom("*", "shop", "shop/production", "shop/production/billing");
type Item = {
  op: "create" | "put" | "remove" | "rename";
  at: string;
  to: string;
  alias: boolean;
  value: SecretValue;
  seen: number | undefined;
};
const names = fc.constantFrom("A", "B", "C");
const item: fc.Arbitrary<Item> = fc.record({
  op: fc.constantFrom("create", "put", "remove", "rename"),
  at: paths,
  to: names,
  alias: fc.boolean(),
  value: values,
  seen: fc.option(fc.integer({ min: 0, max: 3 }), { nil: undefined }),
});

const operation: fc.Arbitrary<Operation> = fc.oneof(
  { weight: 4, arbitrary: fc.tuple(paths, values).map(([at, value]) => create(at, value)) },
  {
    weight: 4,
    arbitrary: fc.tuple(paths, values, ifVersion).map(([at, value, seen]) => update(at, value, seen)),
  },
  { weight: 3, arbitrary: paths.map((at) => resolve(at)) },
  { weight: 2, arbitrary: fc.tuple(paths, version).map(([at, number]) => reveal(at, number)) },
  { weight: 2, arbitrary: scopes.map((scope) => resolveAll(scope)) },
  { weight: 2, arbitrary: fc.array(item, { minLength: 1, maxLength: 4 }).map((items) => batch(items)) },
  fc.tuple(paths, version, version).map(([at, from, to]) => diff(at, from, to)),
  fc.tuple(paths, values, ifVersion).map(([at, value, seen]) => rotate(at, value, seen)),
  fc.tuple(paths, ifVersion).map(([at, seen]) => remove(at, seen)),
  fc.tuple(paths, fc.constantFrom("revoked", "active")).map(([at, status]) => setStatus(at, status)),
  fc.tuple(paths, names, fc.boolean(), ifVersion).map(([at, to, alias, seen]) => rename(at, to, alias, seen)),
  fc.tuple(paths, version).map(([at, number]) => rollback(at, number)),
  fc.tuple(paths, version).map(([at, number]) => mark("deleteVersions", at, number)),
  fc.tuple(paths, version).map(([at, number]) => mark("undelete", at, number)),
  fc.tuple(paths, version).map(([at, number]) => mark("destroy", at, number)),
);

function create(at: string, value: SecretValue): Operation {
  return define(
    `create ${at}`,
    (vault) => vault.create(place(at), secret(value)),
    (model) => createIn(model, at, value),
  );
}

function update(at: string, value: SecretValue, seen: number | undefined): Operation {
  return define(
    `update ${at} if ${seen}`,
    (vault) => vault.update(place(at), { value: secret(value), ifVersion: seen }),
    onFound(at, seen, (found, model) => updateIn(model, at, found, value)),
  );
}

function rotate(at: string, value: SecretValue, seen: number | undefined): Operation {
  return define(
    `rotate ${at} if ${seen}`,
    (vault) => vault.rotate(place(at), { value: secret(value), ifVersion: seen }),
    onFound(at, seen, (found, model) => updateIn(model, at, found, value, "rotated")),
  );
}

/** All or nothing: the model tries the items on a copy. */
function batch(items: readonly Item[]): Operation {
  return define(
    `batch ${items.map(({ op, at, seen }) => `${op} ${at} if ${seen}`).join(", ")}`,
    async (vault) => {
      const written = items.map(({ op, at, to, alias, value, seen }) => {
        if (op === "remove") return { op, place: place(at), ifVersion: seen };
        if (op === "rename") return { op, place: place(at), to, alias, ifVersion: seen };
        return { op, place: place(at), value: secret(value), ifVersion: seen };
      });
      await vault.batch(written);
    },
    (model) => {
      const draft = copyOf(model);
      const answers = items.map(({ op, at, to, alias, value, seen }, index) => {
        if (op === "create") return [index, createIn(draft, at, value)] as const;
        if (op === "remove") return [index, removeIn(at, seen)(draft)] as const;
        if (op === "rename") return [index, renameIn(at, to, alias, seen)(draft)] as const;
        if (!draft.secrets.has(at) && !seen) return [index, createIn(draft, at, value)] as const;
        return [
          index,
          onFound(at, seen, (found, inner) => updateIn(inner, at, found, value))(draft),
        ] as const;
      });
      const refused = answers.flatMap(([index, answer]) =>
        "code" in answer ? [[index, answer.code] as const] : [],
      );
      if (refused.length === 0) {
        Object.assign(model, draft);
        return { done: true };
      }
      const codes = new Set(refused.map(([, code]) => code));
      return { code: codes.size === 1 ? refused[0]![1] : "BATCH_REFUSED", items: refused };
    },
  );
}

function diff(at: string, from: number, to: number): Operation {
  return define(
    `diff ${at} ${from} ${to}`,
    async (vault) => {
      const { differences } = await vault.diff(place(at), { from, to });
      return { differs: differences.length > 0 };
    },
    onFound(at, undefined, (found) => {
      if (found.status === "revoked") return { code: "SECRET_REVOKED" };
      const [before, after] = [found.versions.get(from), found.versions.get(to)];
      if (!isReadable(before) || !isReadable(after)) return { code: "VERSION_NOT_FOUND" };
      return { differs: JSON.stringify(before.value) !== JSON.stringify(after.value) };
    }),
  );
}

function resolveAll(scope: string): Operation {
  return define(
    `resolve all of ${scope}`,
    async (vault) => {
      const { found, refused } = await vault.resolveAll(place(`${scope}/A`).scope);
      return {
        values: Object.fromEntries(found.map(({ secret: { key }, value }) => [key, value.reveal()])),
        refused: Object.fromEntries(refused.map(({ key, code }) => [key, code])),
      };
    },
    (model) => {
      const values: Record<string, SecretValue> = {};
      const refused: Record<string, string> = {};
      for (const key of ["A", "B", "C"]) {
        const answer = resolveIn(model, scope, key);
        if ("value" in answer) values[key] = answer.value;
        else if (answer.code !== "SECRET_NOT_FOUND") refused[key] = answer.code;
      }
      return { values, refused };
    },
  );
}

function createIn({ secrets, changes }: Model, at: string, value: SecretValue): Answer {
  if (secrets.has(at)) return { code: "SECRET_EXISTS" };
  secrets.set(at, { status: "active", latest: 0, versions: new Map() });
  changes.push(`created ${at}`);
  return addVersion(secrets.get(at)!, value);
}

function updateIn(
  { changes }: Model,
  at: string,
  found: ModelSecret,
  value: SecretValue,
  kind = "updated",
): Answer {
  found.status = "active";
  changes.push(`${kind} ${at}`);
  return addVersion(found, value);
}

function copyOf({ secrets, changes }: Model): Model {
  const copies = [...secrets].map(
    ([at, found]) =>
      [
        at,
        { ...found, versions: new Map([...found.versions].map(([n, version]) => [n, { ...version }])) },
      ] as const,
  );
  return { secrets: new Map(copies), changes: [...changes] };
}

type ModelVersion = { value: SecretValue; deleted: boolean; destroyed: boolean };
function isReadable(version: ModelVersion | undefined): version is ModelVersion {
  return version !== undefined && !version.deleted && !version.destroyed;
}

function remove(at: string, seen: number | undefined): Operation {
  return define(
    `remove ${at} if ${seen}`,
    (vault) => vault.remove(place(at), { ifVersion: seen }),
    removeIn(at, seen),
  );
}

function removeIn(at: string, seen: number | undefined): (model: Model) => Answer {
  return onFound(at, seen, (_, { secrets, changes }) => {
    secrets.delete(at);
    changes.push(`removed ${at}`);
    return { done: true };
  });
}

function setStatus(at: string, status: "active" | "revoked"): Operation {
  return define(
    `${status} ${at}`,
    (vault) => (status === "revoked" ? vault.revoke(place(at)) : vault.restore(place(at))),
    onFound(at, undefined, (found, { changes }) => {
      found.status = status;
      changes.push(`${status === "revoked" ? "revoked" : "restored"} ${at}`);
      return { version: found.latest };
    }),
  );
}

function rename(at: string, to: string, alias: boolean, seen: number | undefined): Operation {
  return define(
    `rename ${at} to ${to} if ${seen}${alias ? ", with an alias" : ""}`,
    (vault) => vault.rename(place(at), to, { alias, ifVersion: seen }),
    renameIn(at, to, alias, seen),
  );
}

function renameIn(
  at: string,
  to: string,
  alias: boolean,
  seen: number | undefined,
): (model: Model) => Answer {
  const target = at.replace(/[^/]+$/, to);
  return onFound(at, seen, (found, { secrets, changes }) => {
    const latest = found.versions.get(found.latest);
    if (target === at) return { code: "SECRET_EXISTS" };
    if (alias && found.status === "revoked") return { code: "SECRET_REVOKED" };
    if (alias && !isReadable(latest)) return { code: "VERSION_NOT_FOUND" };
    if (secrets.has(target)) return { code: "SECRET_EXISTS" };
    secrets.delete(at);
    secrets.set(target, found);
    if (alias) {
      const left: ModelSecret = { status: "active", latest: 0, versions: new Map() };
      addVersion(left, latest!.value);
      secrets.set(at, left);
    }
    changes.push(`${alias ? "updated" : "removed"} ${at}`, `renamed ${target}`);
    return { version: found.latest };
  });
}

function rollback(at: string, number: number): Operation {
  return define(
    `rollback ${at} to ${number}`,
    (vault) => vault.rollback(place(at), number),
    onFound(at, undefined, (found, { changes }) => {
      const old = found.versions.get(number);
      if (!old || old.deleted || old.destroyed) return { code: "VERSION_NOT_FOUND" };
      changes.push(`rolled-back ${at}`);
      return addVersion(found, old.value);
    }),
  );
}

function mark(how: "deleteVersions" | "undelete" | "destroy", at: string, number: number): Operation {
  const kind = { deleteVersions: "deleted", undelete: "undeleted", destroy: "destroyed" }[how];
  return define(
    `${how} ${at} ${number}`,
    (vault) => vault[how](place(at), [number]),
    onFound(at, undefined, (found, { changes }) => {
      const marked = found.versions.get(number);
      if (!marked || marked.destroyed) return { code: "VERSION_NOT_FOUND" };
      if (how === "destroy") marked.destroyed = true;
      else marked.deleted = how === "deleteVersions";
      changes.push(`version-${kind} ${at}`);
      return { version: found.latest };
    }),
  );
}

function reveal(at: string, number: number): Operation {
  return define(
    `reveal ${at} ${number}`,
    (vault) => vault.reveal(place(at), number),
    onFound(at, undefined, (found) => {
      if (found.status === "revoked") return { code: "SECRET_REVOKED" };
      const version = found.versions.get(number);
      if (!version || version.deleted || version.destroyed) return { code: "VERSION_NOT_FOUND" };
      return { value: version.value };
    }),
  );
}

function resolve(at: string): Operation {
  const end = at.lastIndexOf("/");
  return define(
    `resolve ${at}`,
    (vault) => vault.resolve(place(at)),
    (model) => resolveIn(model, at.slice(0, end), at.slice(end + 1)),
  );
}

const ORDER: Record<string, readonly string[]> = {
  "*": ["*"],
  shop: ["shop", "*"],
  "shop/production": ["shop/production", "shop", "*"],
  "shop/production/billing": ["shop/production/billing", "shop/production", "shop", "*"],
};

function resolveIn(
  { secrets }: Model,
  asked: string,
  key: string,
): { value: SecretValue } | { code: string } {
  for (const scope of ORDER[asked]!) {
    const found = secrets.get(`${scope}/${key}`);
    const latest = found?.versions.get(found.latest);
    if (!found || !isReadable(latest)) continue;
    return found.status === "revoked" ? { code: "SECRET_REVOKED" } : { value: latest.value };
  }
  return { code: "SECRET_NOT_FOUND" };
}

function define(
  name: string,
  onVault: (vault: Vault) => Promise<unknown>,
  onModel: (model: Model) => Answer,
): Operation {
  return { onVault: async (vault) => toAnswer(await onVault(vault)), onModel, toString: () => name };
}

function onFound(at: string, seen: number | undefined, step: (found: ModelSecret, model: Model) => Answer) {
  return (model: Model): Answer => {
    const found = model.secrets.get(at);
    if (!found) return { code: "SECRET_NOT_FOUND" };
    if (seen !== undefined && seen !== found.latest) return { code: "STALE_VERSION" };
    return step(found, model);
  };
}

function addVersion(found: ModelSecret, value: SecretValue): Answer {
  found.latest += 1;
  found.versions.set(found.latest, { value, deleted: false, destroyed: false });
  found.versions.delete(found.latest - KEEP);
  return { version: found.latest };
}

function toAnswer(result: unknown): Answer {
  if (typeof result !== "object" || result === null) return { done: true };
  if ("values" in result || "differs" in result) return result as Answer;
  if ("value" in result) return { value: (result.value as { reveal(): SecretValue }).reveal() };
  return { version: (result as { version: number }).version };
}

function answer(result: Promise<Answer>): Promise<Answer> {
  return result.catch((error: unknown) => {
    if (!(error instanceof UserError)) throw error;
    const items = error.details?.items as readonly RefusedItem[] | undefined;
    return { code: error.code, ...(items && { items: items.map(({ index, code }) => [index, code]) }) };
  });
}

async function expectSame(vault: Vault, { secrets, changes }: Model): Promise<void> {
  const listed = new Map((await vault.list()).map((secret) => [uri(secret), secret]));
  expect([...listed.keys()].toSorted()).toEqual([...secrets.keys()].toSorted());
  for (const [at, { status, latest, versions }] of secrets) {
    expect(listed.get(at)).toMatchObject({ status, version: latest });
    const kept = await vault.versions(place(at));
    expect(kept.map(({ version, destroyed }) => [version, destroyed])).toEqual(
      [...versions].map(([version, { destroyed }]) => [version, destroyed]),
    );
    for (const [version, { value, deleted, destroyed }] of versions) {
      if (status === "revoked" || deleted || destroyed) continue;
      expect((await vault.reveal(place(at), version)).value.reveal()).toEqual(value);
    }
  }
  const log = await vault.changes(0);
  expect(log.map((change) => `${change.kind} ${uri(change)}`)).toEqual(changes);
  expect(log.map(({ sequence }) => sequence)).toEqual(changes.map((_, index) => index + 1));
  expect((await vault.verifyAudit()).problems).toEqual([]);
}

function uri({ scope, key }: Place): string {
  return [scope.project ?? "*", scope.environment, scope.service, key]
    .filter((part) => part !== undefined)
    .join("/");
}

async function openTogether(stores: readonly Store[]): Promise<Vault[]> {
  const keychain = fakeKeychain();
  return Promise.all(stores.map((store) => vaultIn(store, { keychain, maxVersions: KEEP })));
}
