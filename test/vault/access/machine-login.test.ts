import { beforeEach, describe, expect, test } from "vitest";

import { findSecrets } from "../../../detect/engine.ts";
import { openGuards } from "../../../vault/access/guard.ts";
import { listLogins, removeLogin } from "../../../vault/access/logins.ts";
import {
  applyMachineLogin,
  createSecretId,
  listSecretIds,
  loginMachine,
  removeSecretId,
  type MachineLogin,
  type MachineLoginRequest,
} from "../../../vault/access/machine-login.ts";
import { renewToken } from "../../../vault/access/tokens.ts";
import { recordsOn } from "../../../vault/records.ts";
import type { Transaction } from "../../../vault/store.ts";
import { codeOf } from "../fixtures.ts";
import { HOUR, openDesk, textOf, type Desk } from "./desk.ts";

let desk: Desk;
beforeEach(async () => {
  desk = await openDesk();
});

const apply = (request: MachineLoginRequest = {}, name = "ci") =>
  desk.do((records) => applyMachineLogin(records, name, request));
const secretIdOf = ({ name }: MachineLogin) => desk.do((records) => createSecretId(records, name));
const login = (roleId: string, secretId: string) =>
  desk.do((records) => loginMachine(records, roleId, secretId));
const isIn = async (text: string) =>
  (await desk.guard()).authenticate(text).then(
    () => true,
    () => false,
  );

test("a machine with a role id and a secret id gets a token that may what the login says", async () => {
  const made = await apply({
    roles: ["deployers"],
    scope: { project: "shop" },
    rights: ["reveal"],
    ttl: 3_600,
  });
  const { secretId } = await secretIdOf(made);
  const token = await login(made.role_id, secretId.reveal());
  const identity = await (await desk.guard()).authenticate(textOf(token!));
  expect(identity).toMatchObject({
    user: "ci",
    roles: ["deployers"],
    scope: { project: "shop" },
    rights: ["reveal"],
    expiresAt: desk.now + HOUR,
  });
  expect((await desk.audit()).map((record) => record.replaceAll(/[0-9a-f]{24}/g, "…"))).toEqual([
    "login-applied login:ci done",
    "secret-id-created login:secret/… done",
    "logged-in login:ci done",
    "token-created token:… done",
  ]);
  expect(await desk.problems()).toEqual([]);
});

test("a secret id is what our own scanner takes for one", async () => {
  const { secretId } = await secretIdOf(await apply());
  const [finding] = findSecrets(`secret_id: ${secretId.reveal()}`, { path: "notes.md" });
  expect(finding).toMatchObject({ rule: "keyward-secret-id", confidence: "high" });
});

describe("nobody gets in", () => {
  test("with a secret id of another login, or none", async () => {
    const ci = await apply();
    const other = await apply({}, "other");
    const { secretId } = await secretIdOf(ci);
    for (const [role, secret] of [
      [other.role_id, secretId.reveal()],
      ["unknown", secretId.reveal()],
      [ci.role_id, "kws_wrong"],
      [ci.role_id, ""],
      ["", ""],
      [ci.role_id + secretId.reveal(), ""],
    ] as const)
      expect(await login(role, secret)).toBeNull();
  });

  test("with a secret id that was removed, or whose time is over", async () => {
    const made = await apply({ secret_ttl: 3_600 });
    const [removed, old] = [await secretIdOf(made), await secretIdOf(made)];
    await desk.do((records) => removeSecretId(records, "ci", removed.info.accessor));
    expect(await login(made.role_id, removed.secretId.reveal())).toBeNull();
    expect(await login(made.role_id, old.secretId.reveal())).not.toBeNull();
    expect(await desk.do((records) => listSecretIds(records, "ci", desk.now))).toEqual([old.info]);
    desk.now += HOUR;
    expect(await login(made.role_id, old.secretId.reveal())).toBeNull();
    expect(await desk.do((records) => listSecretIds(records, "ci", desk.now))).toEqual([]);
  });

  test("by having the secret id of another login removed", async () => {
    const ci = await apply();
    await apply({}, "other");
    const { secretId, info } = await secretIdOf(ci);
    const remove = desk.do((records) => removeSecretId(records, "other", info.accessor));
    expect(await codeOf(remove)).toBe("ACCESS_NOT_FOUND");
    expect(await login(ci.role_id, secretId.reveal())).not.toBeNull();
  });

  test("more often than a secret id may be used, also at once", async () => {
    const made = await apply({ secret_uses: 2 });
    const { secretId } = await secretIdOf(made);
    const answers = await Promise.all(
      Array.from({ length: 5 }, () => login(made.role_id, secretId.reveal())),
    );
    expect(answers.filter((answer) => answer !== null)).toHaveLength(2);
    expect(await desk.problems()).toEqual([]);
  });
});

test("a role id that is unknown costs what a wrong secret id costs: one look-up", async () => {
  const made = await apply();
  await secretIdOf(made);
  const cost = async (roleId: string, secretId: string) => {
    const calls: string[] = [];
    await desk.store.transaction(async (tx) => {
      const counted: Transaction = {
        ...tx,
        get: (collection, key) => {
          calls.push(`get ${collection}`);
          return tx.get(collection, key);
        },
        append: (log, data) => {
          calls.push(`append ${log}`);
          return tx.append(log, data);
        },
      };
      await loginMachine(
        recordsOn(counted, desk.keys, "memory", { actor: "x", now: desk.now }),
        roleId,
        secretId,
      );
    });
    return calls;
  };
  const unknown = await cost("unknown", "kws_wrong");
  expect(unknown).toEqual(["get logins"]);
  expect(await cost(made.role_id, "kws_wrong")).toEqual(unknown);
});

test("a login that is removed ends its secret ids and all of its tokens, and is another one when it comes back", async () => {
  const made = await apply({ renewable: true });
  const { secretId } = await secretIdOf(made);
  const token = (await login(made.role_id, secretId.reveal()))!;
  expect(await isIn(textOf(token))).toBe(true);
  await desk.do((records) => removeLogin(records, "ci"));
  const again = await apply();
  expect(again.role_id).not.toBe(made.role_id);
  expect(await isIn(textOf(token))).toBe(false);
  expect(await codeOf(desk.do((records) => renewToken(records, token.info.accessor)))).toBe(
    "ACCESS_NOT_FOUND",
  );
  expect(await login(made.role_id, secretId.reveal())).toBeNull();
  expect(await codeOf(desk.do((records) => removeLogin(records, "none")))).toBe("ACCESS_NOT_FOUND");
});

test("a login that is changed keeps its ids, and what it said counts for new tokens", async () => {
  const made = await apply({ roles: ["a"] });
  const { secretId } = await secretIdOf(made);
  const changed = await apply({ roles: ["b"] });
  expect(changed).toMatchObject({ id: made.id, role_id: made.role_id });
  expect((await login(made.role_id, secretId.reveal()))!.info.roles).toEqual(["b"]);
  expect(await desk.do(listLogins)).toEqual([changed]);
});

test.each<[string, MachineLoginRequest, string]>([
  ["a name with a slash", {}, "secret/x"],
  ["no name", {}, ""],
  ["secret ids that can be used never", { secret_uses: 0 }, "ci"],
  ["secret ids that are over at once", { secret_ttl: 0 }, "ci"],
  ["a role that looks like a user", { roles: ["user:root"] }, "ci"],
])("no login is made with %s", async (_, request, name) => {
  expect(await codeOf(apply(request, name))).toBe("INVALID_POLICY");
  expect(await desk.audit()).toEqual([]);
});

test("a secret id lets nobody in as a token", async () => {
  const { secretId } = await secretIdOf(await apply());
  const guard = await openGuards("memory").at(desk.store, desk.keys, () => desk.now);
  expect(await codeOf(guard.authenticate(secretId.reveal()))).toBe("UNAUTHENTICATED");
});
