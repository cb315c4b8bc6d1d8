import { expect, test } from "vitest";

import { kv2FromEnvironment } from "../../../vault/stores/kv2/environment.ts";

test("a token comes before an AppRole; a namespace where one is named", () => {
  const VAULT_TOKEN = "token";
  const role = { VAULT_ROLE_ID: "role", VAULT_SECRET_ID: "id" };
  expect(kv2FromEnvironment({ VAULT_TOKEN, ...role, VAULT_NAMESPACE: "" })).toMatchObject([
    { token: expect.anything() as unknown },
    { namespace: undefined },
  ]);
  expect(kv2FromEnvironment({ ...role, VAULT_NAMESPACE: "team" })).toMatchObject([
    { roleId: "role" },
    { namespace: "team" },
  ]);
});

test("with nothing to log in with it is said what to set", () => {
  expect(() => kv2FromEnvironment({ VAULT_ROLE_ID: "role" })).toThrowError(
    expect.objectContaining({ code: "USAGE", fix: "Set VAULT_TOKEN, or VAULT_ROLE_ID and VAULT_SECRET_ID." }),
  );
});
