import * as fc from "fast-check";
import { describe, expect, test } from "vitest";

import { sameContent, type Content, type Fields, type Print } from "../../sync/content.ts";
import { merge, type From, type Merged, type Wanted } from "../../sync/merge.ts";
import { repetitions } from "../support/repetitions.ts";

const numRuns = repetitions(500, 50_000);

const texts = fc.constantFrom("a", "b", "c");
const names = fc.constantFrom("x", "y", "z");
const leaf: fc.Arbitrary<Print> = texts;
const value: fc.Arbitrary<Print> = fc.oneof(
  leaf,
  fc.dictionary(names, fc.oneof(leaf, fc.dictionary(names, leaf, { noNullPrototype: true })), {
    noNullPrototype: true,
  }),
);
const fields: fc.Arbitrary<Fields> = fc.record({
  description: fc.constantFrom("", "a", "b"),
  token_type: fc.constant(null),
  apps: fc.subarray(["a", "b"]),
  envs: fc.subarray(["a", "b"]),
  tags: fc.subarray(["a", "b", "c"]),
  metadata: fc.dictionary(names, texts, { noNullPrototype: true }),
  expires_at: fc.constantFrom(null, 1, 2),
  rotationPolicy: fc.constantFrom(null, { enabled: true, period: "30d" }),
});
const content: fc.Arbitrary<Content> = fc.record({
  value,
  fields,
  status: fc.constantFrom("active" as const, "revoked" as const),
});
const side = fc.option(content, { freq: 5 });

/** What a merge comes to, without from where it is: that differs with the sides. */
function outcome(merged: Merged): unknown {
  if (merged.conflicts) return { conflicts: merged.conflicts.toSorted() };
  return merged.want && withoutFrom(merged.want);
}

function withoutFrom({ value, fields, status }: Wanted): Content {
  const { tags, apps, envs } = fields;
  const sorted = { tags: tags.toSorted(), apps: apps.toSorted(), envs: envs.toSorted() };
  return { value, status, fields: { ...fields, ...sorted } };
}

const check = (property: (base: Content | null, local: Content | null, remote: Content | null) => void) =>
  fc.assert(fc.property(side, side, side, property), { numRuns });

const sides = fc.func(fc.constantFrom("local" as const, "remote" as const));

describe("what a person has chosen", () => {
  test("settles every conflict of two sides, and changes nothing that was in none", () =>
    fc.assert(
      fc.property(side, content, content, sides, (base, local, remote, chosen) => {
        const open = merge(base, local, remote);
        const { want, conflicts } = merge(base, local, remote, chosen);
        expect(conflicts).toBeUndefined();
        if (!open.conflicts) {
          expect(want).toEqual(open.want);
          return;
        }
        const [ours, theirs, merged] = [local, remote, want!].map((each) => partsOf(each));
        for (const part of open.conflicts)
          expect(merged!.get(part)).toEqual((chosen(part) === "local" ? ours : theirs)!.get(part));
        // All else comes out as it does when the other side is chosen everywhere.
        const other = partsOf(merge(base, local, remote, (part) => opposite(chosen(part))).want!);
        for (const [part, fact] of merged!)
          if (!isIn(part, open.conflicts)) expect(other.get(part)).toEqual(fact);
      }),
      { numRuns },
    ));

  test("says from where each part of a value is", () =>
    fc.assert(
      fc.property(side, content, content, sides, (base, local, remote, chosen) => {
        const { from, value } = merge(base, local, remote, chosen).want!;
        expect(composed(from, local.value!, remote.value!)).toEqual(value);
      }),
      { numRuns },
    ));
});

function opposite(side: "local" | "remote" | undefined): "local" | "remote" {
  return side === "local" ? "remote" : "local";
}

/** Whether it is one of the parts, or within one, or around one. */
function isIn(part: string, parts: readonly string[]): boolean {
  return parts.some((one) => `${one}.`.startsWith(`${part}.`) || `${part}.`.startsWith(`${one}.`));
}

/** Everything that has a name of its own: an object's attributes, and the object itself. */
function partsOf({ value, fields, status }: Content): Map<string, unknown> {
  const { tags, apps, envs, metadata, ...others } = fields;
  const sorted = Object.entries({ tags, apps, envs }).map(([name, list]) => [name, list.toSorted()] as const);
  const members = Object.entries(metadata).map(([name, text]) => [`metadata.${name}`, text] as const);
  return new Map<string, unknown>([
    ...valueParts("value", value!),
    ...sorted,
    ...members,
    ...Object.entries(others),
    ["status", status],
  ]);
}

function valueParts(name: string, value: Print): [string, Print][] {
  if (typeof value === "string") return [[name, value]];
  const inner = Object.entries(value).flatMap(([attribute, member]) =>
    valueParts(`${name}.${attribute}`, member),
  );
  return [[name, value], ...inner];
}

describe("a three-way merge", () => {
  test("is the same from both sides", () =>
    check((base, local, remote) => {
      expect(outcome(merge(base, local, remote))).toEqual(outcome(merge(base, remote, local)));
    }));

  test("takes what only one side changed", () =>
    check((base, changed) => {
      const merged = merge(base, changed, base);
      expect(merged.conflicts).toBeUndefined();
      expect(sameContent((merged as { want: Wanted | null }).want, changed)).toBe(true);
    }));

  test("is done where both sides have the same, whatever they had before", () =>
    check((base, both) => {
      const merged = merge(base, both, both);
      expect(sameContent((merged as { want: Wanted | null }).want, both)).toBe(true);
    }));

  test("loses nothing that a side added, and keeps nothing that a side removed", () =>
    check((base, local, remote) => {
      const merged = merge(base, local, remote);
      if (merged.conflicts || !merged.want || !base) return;
      const [before, after] = [facts(base), facts(merged.want)];
      for (const changed of [local, remote]) {
        const own = changed && facts(changed);
        if (!own) continue;
        for (const fact of own) if (!before.has(fact)) expect(after).toContain(fact);
      }
      for (const fact of before) {
        const isKept = [local, remote].every((each) => each && facts(each).has(fact));
        expect(after.has(fact)).toBe(isKept);
      }
    }));

  test("is done with the second merge: what came of it merges with either side to itself", () =>
    check((base, local, remote) => {
      const merged = merge(base, local, remote);
      if (merged.conflicts) return;
      const want = merged.want && withoutFrom(merged.want);
      for (const other of [local, remote])
        expect(outcome(merge(other, want, other))).toEqual(want && outcome(merge(null, want, null)));
    }));

  test("says from where each part is, and both sides together give the whole", () =>
    check((base, local, remote) => {
      const merged = merge(base, local, remote);
      if (merged.conflicts || !merged.want || !local || !remote) return;
      const { from, value } = merged.want;
      expect(composed(from, local.value!, remote.value!)).toEqual(value);
    }));
});

/** What a content says, one by one; a fact that has another value is another fact. */
function facts({ value, fields, status }: Content): Set<string> {
  const { tags, metadata, apps, envs, ...others } = fields;
  return new Set([
    ...leaves("value", value!),
    ...tags.map((tag) => `tag ${tag}`),
    ...Object.entries(metadata).map(([name, text]) => `metadata ${name} ${text}`),
    ...Object.entries({ ...others, apps: apps.toSorted().join(), envs: envs.toSorted().join(), status }).map(
      ([name, fact]) => `${name} ${JSON.stringify(fact)}`,
    ),
  ]);
}

function leaves(name: string, value: Print): string[] {
  if (typeof value === "string") return [`${name}=${value}`];
  return Object.entries(value).flatMap(([attribute, member]) => leaves(`${name}.${attribute}`, member));
}

function composed(from: From, local: Print, remote: Print): Print {
  if (typeof from === "string") return from === "local" ? local : remote;
  const parts = Object.entries(from).map(([name, part]) => {
    const [ours, theirs] = [local, remote].map((side) => (side as Record<string, Print>)[name]);
    return [name, composed(part, ours ?? "", theirs ?? "")];
  });
  return Object.fromEntries(parts) as Print;
}
