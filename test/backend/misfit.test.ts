import { anything, assert, constantFrom, dictionary, oneof, property } from "fast-check";
import { Compile } from "typebox/compile";
import { describe, expect, test } from "vitest";
import { misfit, type Shape } from "../../backend/misfit.ts";
import * as Http from "../../protocol/http.ts";
import { repetitions } from "../support/repetitions.ts";

const ASKED = {
  Batch: Http.Batch,
  GrantInput: Http.GrantInput,
  LoginInput: Http.LoginInput,
  Rollback: Http.Rollback,
  SecretInput: Http.SecretInput,
  TokenInput: Http.TokenInput,
  Versions: Http.Versions,
};

function told(kind: keyof typeof ASKED, sent: unknown): string {
  const { field, expected } = misfit(ASKED[kind] as Shape, sent)!;
  return `${field || "it"} ${expected}`;
}

describe("what a body has that its schema has not", () => {
  test("is told with its place and what is expected there", () => {
    const secret = { key: "KEY", value: "x" };
    expect([
      told("SecretInput", undefined),
      told("SecretInput", { key: "KEY" }),
      told("SecretInput", { ...secret, value: 5 }),
      told("SecretInput", { ...secret, token_type: "bearer" }),
      told("SecretInput", { ...secret, tags: ["a", 5] }),
      told("SecretInput", { ...secret, tags: Array.from({ length: 65 }, String) }),
      told("SecretInput", { ...secret, metadata: { owner: 5 } }),
      told("SecretInput", { ...secret, expires_at: -1 }),
      told("SecretInput", { ...secret, rotationPolicy: { enabled: "yes", period: "30d" } }),
      told("Batch", { operations: [] }),
      told("Batch", {
        operations: [
          { op: "delete", key: "A" },
          { op: "nuke", key: "B" },
        ],
      }),
      told("Batch", { operations: [{ key: "B" }] }),
      told("Batch", { operations: [{ op: "create", key: "B" }] }),
      told("Batch", { operations: [{ op: "delete", key: "B", value: "x" }] }),
      told("TokenInput", { rights: ["sudo"] }),
      told("LoginInput", { kind: "jwt" }),
      told("LoginInput", {}),
      told("Rollback", { version: 0 }),
      told("Rollback", "2"),
    ]).toMatchInlineSnapshot(`
      [
        "it is missing",
        "it lacks value",
        "value is no string or object",
        "token_type is none of api, access",
        "tags[1] is no string",
        "tags has more than 64 entries",
        "metadata has an entry that is no string",
        "expires_at is less than 0",
        "rotationPolicy.enabled is neither true nor false",
        "operations is empty",
        "operations[1].op is none of create, put, update, delete, revoke, restore, rename",
        "operations[0].op is missing",
        "operations[0] lacks value",
        "operations[0] has a field that is not known here. It takes op, key, project, environment, service, ifVersion, ifState",
        "rights[0] is none of list, read, reveal, write, delete, grant",
        "it lacks issuer, audience, bound_claims",
        "kind is missing",
        "version is less than 1",
        "it is no object or null",
      ]
    `);
  });

  test("is never quoted", () => {
    const value = "hunter2";
    for (const sent of [{ [value]: 1 }, { key: value, value: 1, metadata: { [value]: 1 } }, value, [value]])
      expect(told("SecretInput", sent)).not.toContain(value);
  });

  test("is found wherever the schema finds something, and nowhere else", () => {
    const names = [
      "key",
      "value",
      "op",
      "operations",
      "kind",
      "ifState",
      "tags",
      "metadata",
      "to",
      "versions",
    ];
    const values = oneof(
      { weight: 1, arbitrary: anything({ maxDepth: 2 }) },
      { weight: 1, arbitrary: constantFrom("create", "rename", "jwt", "machine", 1, 0, true, [], {}, "30d") },
    );
    const objects = dictionary(constantFrom(...names), values);
    const sent = oneof(
      objects,
      objects.map((one) => ({ operations: [one] })),
      values,
    );
    for (const schema of Object.values(ASKED)) {
      const checked = Compile(schema);
      assert(
        property(sent, (value) => {
          expect(misfit(schema as Shape, value) === undefined).toBe(checked.Check(value));
        }),
        { numRuns: repetitions(100, 5_000) },
      );
    }
  });
});
