import { beforeEach, describe, expect, test } from "vitest";

import { openGuards } from "../../../vault/access/guard.ts";
import { createGrant, listGrants, revokeGrant } from "../../../vault/access/grants.ts";
import { METADATA_ONLY, RIGHTS, type Identity, type Right } from "../../../vault/access/identity.ts";
import { applyPolicy, listPolicies, removePolicy } from "../../../vault/access/policies.ts";
import { parsePolicy } from "../../../vault/access/policy-document.ts";
import { createRootToken, renewToken, revokeToken } from "../../../vault/access/tokens.ts";
import { notFound } from "../../../vault/refusals.ts";
import { codeOf, place, refusalOf } from "../fixtures.ts";
import { HOUR, KNOWN, MINUTE, openDesk, textOf, type Desk } from "./desk.ts";

const DB = place("shop/production/DB");

let desk: Desk;
beforeEach(async () => {
  desk = await openDesk();
});

async function can(identity: Identity, right: Right, path: string, server?: string): Promise<boolean> {
  return (await desk.guard(server)).may(identity, right, place(path)).allowed;
}

describe("a token's limits", () => {
  beforeEach(() => desk.policy({ "*": Object.fromEntries(RIGHTS.map((right) => [right, ["*"]])) }));

  test("of rights hold against every policy: one for metadata shows no value", async () => {
    const server = await desk.identity({ user: "ada", rights: METADATA_ONLY });
    const allowed = [];
    for (const right of RIGHTS) if (await can(server, right, "shop/DB")) allowed.push(right);
    expect(allowed).toEqual(["list", "read"]);
  });

  test("of scope let it work on what lies within, and look at what is inherited there", async () => {
    const service = await desk.identity({
      user: "ci",
      scope: { project: "shop", environment: "production", service: "billing" },
    });
    const reach = async (right: Right) => {
      const paths = [
        "*/DB",
        "shop/DB",
        "shop/production/DB",
        "shop/*/billing/DB",
        "shop/production/billing/DB",
        "shop/staging/DB",
        "shop/production/web/DB",
        "bank/DB",
        "-/*/billing/DB",
      ];
      const reached = [];
      for (const path of paths) if (await can(service, right, path)) reached.push(path);
      return reached;
    };
    expect(await reach("reveal")).toEqual([
      "*/DB",
      "shop/DB",
      "shop/production/DB",
      "shop/*/billing/DB",
      "shop/production/billing/DB",
    ]);
    for (const right of ["write", "delete", "grant"] as const)
      expect(await reach(right)).toEqual(["shop/production/billing/DB"]);
  });

  test("of scope take * for what is unset", async () => {
    const guard = await desk.guard();
    const service = await desk.identity({ user: "ci", scope: { project: "shop", service: "billing" } });
    const unset = { project: "shop", environment: "*", service: "*" };
    expect(guard.may(service, "read", { scope: unset, key: "DB" }).allowed).toBe(true);
    expect(guard.may(service, "write", { scope: unset, key: "DB" }).allowed).toBe(false);
  });

  test("of scope hold for paths of the KV API", async () => {
    const guard = await desk.guard();
    const shop = await desk.identity({ user: "ci", scope: { project: "shop" } });
    expect(guard.may(shop, "read", { path: "shop/a/b/c/d/e" }).allowed).toBe(true);
    expect(guard.may(shop, "read", { path: "bank/a/b/c/d/e" }).because).toBe("beyond the token's scope");
    expect(guard.may(shop, "read", { path: "shop" }).allowed).toBe(true);
  });

  test("of time are looked at at each use, also by what is open for long", async () => {
    const { token } = await desk.token({ user: "ada", ttl: 3_600 });
    const identity = await (await desk.guard()).authenticate(token.reveal());
    desk.now += HOUR - 1;
    expect(await (await desk.guard()).current(identity)).toEqual(identity);
    desk.now += 1;
    const guard = await desk.guard();
    expect(await guard.current(identity)).toBeNull();
    expect(guard.may(identity, "list", DB)).toEqual({ allowed: false, because: "beyond the token's life" });
    expect(guard.mayAdminister({ ...identity, isRoot: true })).toBe(false);
    expect(await codeOf(guard.authenticate(token.reveal()))).toBe("UNAUTHENTICATED");
  });
});

test("without a policy nobody may do anything, but a root token", async () => {
  const ada = await desk.identity({ user: "ada", roles: ["engineers"] });
  expect((await desk.guard()).may(ada, "list", DB)).toEqual({ allowed: false, because: "no rule" });
  const root = await desk.do((records) => createRootToken(records));
  const identity = await (await desk.guard()).authenticate(textOf(root));
  expect(identity).toMatchObject({ isRoot: true, expiresAt: null });
  expect((await desk.guard()).may(identity, "reveal", DB)).toEqual({ allowed: true, because: "root" });
});

test("what a token reaches is denied, whether it is there or not; what it does not reach is not there", async () => {
  await desk.policy({ "shop/production/*": { read: ["engineers"] } });
  const ada = await desk.identity({ user: "ada", roles: ["engineers"], scope: { project: "shop" } });
  const guard = await desk.guard();
  const refusal = (path: string) =>
    refusalOf(Promise.resolve().then(() => guard.demand(ada, "reveal", place(path))));
  expect(await refusal("shop/production/DB")).toMatchInlineSnapshot(
    `"DENIED: ada may not reveal DB in shop/production. Ask for a policy that allows it, or for a while with "keyward grant-access"."`,
  );
  expect(await refusal("shop/staging/NONE")).toMatchInlineSnapshot(
    `"DENIED: ada may not reveal NONE in shop/staging. Ask for a policy that allows it, or for a while with "keyward grant-access"."`,
  );
  expect(await refusal("bank/DB")).toMatchInlineSnapshot(
    `"SECRET_NOT_FOUND: DB is not defined in bank. Run "keyward secret:add -p bank -k DB"."`,
  );
  expect(() => guard.demand(ada, "read", DB)).not.toThrow();
});

test("a whole scope that is out of reach is no secret called *", async () => {
  const asked = async () => {
    throw notFound({ scope: { project: "bank" }, key: "*" });
  };
  expect(await refusalOf(asked())).toMatchInlineSnapshot(
    `"SECRET_NOT_FOUND: Nothing is defined in bank that you may know of. Name a scope that your token reaches."`,
  );
});

describe("a grant", () => {
  const grant = (facts: Partial<Parameters<typeof createGrant>[1]> = {}) =>
    desk.do((records) =>
      createGrant(records, { user: "ada", on: DB, rights: ["reveal"], until: desk.now + HOUR, ...facts }),
    );

  test("ends by itself, to the millisecond", async () => {
    const ada = await desk.identity({ user: "ada" });
    const bob = await desk.identity({ user: "bob" });
    await grant();
    expect(await can(ada, "reveal", "shop/production/DB")).toBe(true);
    expect(await can(bob, "reveal", "shop/production/DB")).toBe(false);
    desk.now += HOUR - 1;
    expect(await can(ada, "reveal", "shop/production/DB")).toBe(true);
    desk.now += 1;
    expect(await can(ada, "reveal", "shop/production/DB")).toBe(false);
    expect(await desk.do((records) => listGrants(records, desk.now))).toEqual([]);
  });

  test("holds again when the clock is set back, as everything does that has an end", async () => {
    const ada = await desk.identity({ user: "ada" });
    await grant();
    desk.now += 24 * HOUR;
    expect(await can(ada, "reveal", "shop/production/DB")).toBe(false);
    desk.now -= 24 * HOUR;
    expect(await can(ada, "reveal", "shop/production/DB")).toBe(true);
  });

  test("on a secret is for that definition alone, not for those that override it", async () => {
    const ada = await desk.identity({ user: "ada" });
    await grant({ on: place("shop/DB") });
    expect(await can(ada, "reveal", "shop/DB")).toBe(true);
    expect(await can(ada, "reveal", "shop/production/DB")).toBe(false);
    expect(await can(ada, "reveal", "*/DB")).toBe(false);
  });

  test("on a pattern is for what it matches", async () => {
    const ada = await desk.identity({ user: "ada" });
    await grant({ on: "shop/*/*/DB", rights: ["read"] });
    expect(await can(ada, "read", "shop/production/DB")).toBe(true);
    expect(await can(ada, "reveal", "shop/production/DB")).toBe(false);
    expect(await can(ada, "read", "bank/DB")).toBe(false);
  });

  test("gives nothing beyond the token, and nothing that a policy denies", async () => {
    const metadata = await desk.identity({ user: "ada", rights: METADATA_ONLY });
    const ada = await desk.identity({ user: "ada" });
    await grant();
    expect(await can(metadata, "reveal", "shop/production/DB")).toBe(false);
    await desk.policy({ "*/production/*": { deny: { reveal: ["user:ada"] } } });
    expect(await can(ada, "reveal", "shop/production/DB")).toBe(false);
  });

  test("is revoked at once, and is gone then", async () => {
    const ada = await desk.identity({ user: "ada" });
    const { id } = await grant();
    expect(await can(ada, "reveal", "shop/production/DB", "other server")).toBe(true);
    await desk.do((records) => revokeGrant(records, id));
    expect(await can(ada, "reveal", "shop/production/DB", "other server")).toBe(false);
    expect(await codeOf(desk.do((records) => revokeGrant(records, id)))).toBe("ACCESS_NOT_FOUND");
  });

  test.each<[string, object]>([
    ["no rights", { rights: [] }],
    ["a right that is none", { rights: ["look"] }],
    ["an end that is past", { until: Date.UTC(2026, 0, 1) }],
    ["an end that is no number", { until: Number.NaN }],
    ["an end in ten years", { until: Date.UTC(2036, 0, 1) }],
    ["everybody as its user", { user: "*" }],
    ["a pattern that matches nothing", { on: "shop/production" }],
  ])("with %s is refused", async (_, facts) => {
    expect(await codeOf(grant(facts))).toBe("INVALID_POLICY");
    expect(await desk.audit()).toEqual([]);
  });
});

describe("what is kept in memory is true at every moment:", () => {
  test("a policy of another server counts with the next request", async () => {
    const ada = await desk.identity({ user: "ada", roles: ["engineers"] });
    expect(await can(ada, "read", "shop/DB", "a")).toBe(false);
    await desk.policy({ "shop/*": { read: ["engineers"] } });
    expect(await can(ada, "read", "shop/DB", "a")).toBe(true);
    await desk.do((records) => removePolicy(records, "team"));
    expect(await can(ada, "read", "shop/DB", "a")).toBe(false);
  });

  test("a token that was revoked is unknown with the next request, everywhere", async () => {
    const { token, info } = await desk.token({ user: "ada" });
    const enter = async (server: string) => (await desk.guard(server)).authenticate(token.reveal());
    const identity = await enter("a");
    await enter("b");
    await desk.do((records) => revokeToken(records, info.accessor));
    for (const server of ["a", "b"]) {
      expect(await codeOf(enter(server))).toBe("UNAUTHENTICATED");
      expect(await (await desk.guard(server)).current(identity)).toBeNull();
    }
  });

  test("a token that was renewed lives on", async () => {
    const { token, info } = await desk.token({ user: "ada", ttl: 60, max_ttl: 600, renewable: true });
    await (await desk.guard()).authenticate(token.reveal());
    desk.now += MINUTE / 2;
    await desk.do((records) => renewToken(records, info.accessor));
    desk.now += MINUTE - 1;
    expect(await (await desk.guard()).authenticate(token.reveal())).toMatchObject({ user: "ada" });
    desk.now += MINUTE / 2;
    expect(await codeOf((await desk.guard()).authenticate(token.reveal()))).toBe("UNAUTHENTICATED");
  });

  test("over a connection it is recalled as long as it lives, and over no other one", async () => {
    const [ada, other] = [await desk.token({ user: "ada", ttl: 60 }), await desk.token({ user: "eve" })];
    const [text, connection] = [ada.token.reveal(), {}];
    const recalled = async (sent = text, over: object = connection) =>
      (await desk.guard()).recall(sent, over)?.user;
    expect(await recalled()).toBeUndefined();
    await (await desk.guard()).authenticate(text, connection);
    expect(await recalled()).toBe("ada");
    expect([await recalled(text, {}), await recalled(other.token.reveal())]).toEqual([undefined, undefined]);
    await (await desk.guard()).authenticate(text, connection);
    desk.now += MINUTE;
    expect(await recalled()).toBeUndefined();
    desk.now -= MINUTE;
    expect(await recalled()).toBe("ada");
    await desk.do((records) => revokeToken(records, ada.info.accessor));
    expect(await recalled()).toBeUndefined();
  });

  test("an older view that is still read does not bring back what was revoked", async () => {
    const { token, info } = await desk.token({ user: "ada" });
    await desk.store.snapshot(async (older) => {
      await desk.do((records) => revokeToken(records, info.accessor));
      const guards = openGuards("memory");
      const before = await guards.at(older, desk.keys, () => desk.now);
      const after = await guards.at(desk.store, desk.keys, () => desk.now);
      expect(await before.authenticate(token.reveal())).toMatchObject({ user: "ada" });
      expect(await codeOf(after.authenticate(token.reveal()))).toBe("UNAUTHENTICATED");
      const again = await guards.at(desk.store, desk.keys, () => desk.now);
      expect(await codeOf(again.authenticate(token.reveal()))).toBe("UNAUTHENTICATED");
    });
  });

  test("a transaction that failed leaves nothing behind", async () => {
    const ada = await desk.identity({ user: "ada", roles: ["engineers"] });
    const failing = desk.do(async (records) => {
      await applyPolicy(records, "team", parsePolicy({ secrets: { "*": { read: ["*"] } } }), KNOWN);
      throw new Error("no");
    });
    await expect(failing).rejects.toThrow("no");
    expect(await can(ada, "read", "shop/DB")).toBe(false);
    expect(await desk.do(listPolicies)).toEqual([]);
  });
});

describe("to administer takes", () => {
  const administers = async (facts: object) =>
    (await desk.guard()).mayAdminister(await desk.identity({ user: "ada", roles: ["admins"], ...facts }));

  test("the right to grant everything, by a rule for everything", async () => {
    expect(await administers({})).toBe(false);
    await desk.policy({ "shop/*": { grant: ["admins"] }, "*/*": { grant: ["admins"] } });
    expect(await administers({})).toBe(false);
    await desk.policy({ "*": { grant: ["admins"] } });
    expect(await administers({})).toBe(true);
    expect(await administers({ roles: [] })).toBe(false);
  });

  test("a token without limits, and no rule that denies it anywhere", async () => {
    await desk.policy({ "*": { grant: ["admins"] } });
    expect(await administers({ scope: { project: "shop" } })).toBe(false);
    expect(await administers({ rights: ["list", "read", "reveal", "write", "delete"] })).toBe(false);
    await desk.policy({ "shop/*": { deny: { list: ["user:ada"] } } }, "other");
    expect(await administers({})).toBe(false);
  });
});

test("a policy that is anchored on no project is refused, with what was meant", async () => {
  const refusal = (pattern: string) => refusalOf(desk.policy({ [pattern]: { read: ["engineers"] } }));
  expect(await refusal("production/*")).toMatchInlineSnapshot(
    `"INVALID_POLICY: The pattern "production/*" begins with "production", which is no known project. Patterns begin with the project: write "*/production/*" for every project."`,
  );
  expect(await refusal("production/billing/*")).toMatchInlineSnapshot(
    `"INVALID_POLICY: The pattern "production/billing/*" begins with "production", which is no known project. Patterns begin with the project: write "*/production/billing/*" for every project."`,
  );
  expect(await refusal("shpo/production/*")).toMatchInlineSnapshot(
    `"INVALID_POLICY: The pattern "shpo/production/*" begins with "shpo", which is no known project. Patterns begin with the project; correct it, or write * for every project."`,
  );
  expect(await desk.audit()).toEqual([]);
});

test("policies are replaced whole and removed by name, on record", async () => {
  await desk.policy({ "shop/*": { read: ["a"] } });
  await desk.policy({ "bank/*": { read: ["b"] } });
  expect(await desk.do(listPolicies)).toEqual([
    { name: "team", document: { secrets: { "bank/*": { read: ["b"] } } } },
  ]);
  await desk.do((records) => removePolicy(records, "team"));
  expect(await codeOf(desk.do((records) => removePolicy(records, "team")))).toBe("ACCESS_NOT_FOUND");
  expect(await codeOf(desk.policy({}, "../x"))).toBe("INVALID_POLICY");
  expect(await desk.audit()).toEqual([
    "policy-applied policy:team done",
    "policy-applied policy:team done",
    "policy-removed policy:team done",
  ]);
});
