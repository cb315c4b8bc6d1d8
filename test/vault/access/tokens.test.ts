import { beforeEach, describe, expect, test } from "vitest";

import { findSecrets } from "../../../detect/engine.ts";
import { createGrant } from "../../../vault/access/grants.ts";
import { openGuards } from "../../../vault/access/guard.ts";
import type { Entitlement } from "../../../vault/access/entitlement.ts";
import { sweep } from "../../../vault/access/sweep.ts";
import { digestOf } from "../../../vault/access/token-text.ts";
import {
  createChild,
  createRootToken,
  descendsFrom,
  listTokens,
  renewToken,
  revokeToken,
  type NewToken,
} from "../../../vault/access/tokens.ts";
import type { Store } from "../../../vault/store.ts";
import { codeOf, refusalOf } from "../fixtures.ts";
import { DAY, HOUR, openDesk, textOf, type Desk } from "./desk.ts";

let desk: Desk;
beforeEach(async () => {
  desk = await openDesk();
});

const child = (above: NewToken, asked: Partial<Entitlement> = {}) =>
  desk.do((records) => createChild(records, above.info.accessor, asked));
const revoke = ({ info }: NewToken) => desk.do((records) => revokeToken(records, info.accessor));
const renew = ({ info }: NewToken, ttl?: number) =>
  desk.do((records) => renewToken(records, info.accessor, ttl));
const enter = async (text: string) => (await desk.guard()).authenticate(text);

describe("a token's text", () => {
  test("is what our own scanner takes for one, with a checksum that fits", async () => {
    const text = textOf(await desk.token({ user: "ada" }));
    expect(text).toMatch(/^kw_[A-Za-z0-9]{46}$/);
    const [finding] = findSecrets(`token: ${text}`, { path: "notes.md" });
    expect(finding).toMatchObject({ rule: "keyward-token", confidence: "high" });
  });

  test("is another one each time", async () => {
    const made = await Promise.all(Array.from({ length: 50 }, () => desk.token({ user: "ada" })));
    expect(new Set(made.map(textOf)).size).toBe(50);
  });

  test("counts whole: nothing that is nearly one, or none, lets anybody in", async () => {
    const text = textOf(await desk.token({ user: "ada" }));
    expect(await enter(text)).toMatchObject({ user: "ada" });
    const swapped = text.toLowerCase() === text ? text.toUpperCase() : text.toLowerCase();
    const wrong = [
      "",
      " ",
      "kw_",
      swapped,
      text.slice(0, -1),
      `${text}x`,
      ` ${text}`,
      `${text}${"x".repeat(500)}`,
    ];
    for (const each of [...wrong, `${text}\u0000`, text.repeat(1_000)])
      expect(await codeOf(enter(each))).toBe("UNAUTHENTICATED");
    expect(await codeOf((await desk.guard()).authenticate(undefined))).toBe("UNAUTHENTICATED");
  });

  test("leads to what is kept of it, and not back; its accessor lets nobody in", async () => {
    const made = await desk.token({ user: "ada" });
    expect(digestOf(desk.keys, "token", textOf(made)).accessor).toBe(made.info.accessor);
    expect(digestOf(desk.keys, "login", textOf(made)).accessor).not.toBe(made.info.accessor);
    expect(await codeOf(enter(made.info.accessor))).toBe("UNAUTHENTICATED");
    expect(made.info).not.toHaveProperty("proof");
  });

  test("whatever it is, one look-up is made for it", async () => {
    const text = textOf(await desk.token({ user: "ada" }));
    const looked = async (token: string) => {
      const keys: string[] = [];
      const get: Store["get"] = (collection, key) => {
        keys.push(`${collection}/${key}`);
        return desk.store.get(collection, key);
      };
      const guard = await openGuards("memory").at({ ...desk.store, get }, desk.keys, () => desk.now);
      await guard.authenticate(token).catch(() => undefined);
      return keys.map((key) => key.replace(/[0-9a-f]{24}/, "…"));
    };
    for (const token of [text, `${text}x`, "", "kw_", "x".repeat(100_000)])
      expect(await looked(token)).toEqual(["header/access", "tokens/…"]);
  });
});

describe("a token that was made with another", () => {
  const limits = {
    user: "ada",
    roles: ["engineers", "devops"],
    scope: { project: "shop" },
    rights: ["reveal", "write"],
    ttl: 3_600,
  } as const;

  test("is what that one is, unless it asks for less", async () => {
    const above = await desk.token(limits);
    expect((await child(above)).info).toMatchObject({ ...limits, ttl: expect.any(Number) as number });
    const less = {
      roles: ["devops"],
      scope: { project: "shop", environment: "production" },
      rights: ["read"],
      ttl: 60,
    } as const;
    expect((await child(above, less)).info).toMatchObject({ ...less, expires_at: desk.now + 60_000 });
  });

  test.each<[string, Partial<Entitlement>]>([
    ["another user", { user: "eve" }],
    ["another role", { roles: ["engineers", "admins"] }],
    ["a wider scope", { scope: {} }],
    ["another scope", { scope: { project: "bank", environment: "production" } }],
    ["another right", { rights: ["delete"] }],
  ])("has no more than it: not %s", async (_, asked) => {
    expect(await codeOf(child(await desk.token(limits), asked))).toBe("DENIED");
  });

  test("says what is too much", async () => {
    const above = await desk.token(limits);
    expect(await refusalOf(child(above, { roles: ["admins"] }))).toMatchInlineSnapshot(
      `"DENIED: ada may not make a token with the role admins. Ask for less, or have an administrator make it."`,
    );
  });

  test("lives no longer than it, however long it asks for", async () => {
    const above = await desk.token(limits);
    expect((await child(above, { ttl: 30 * 86_400 })).info.expires_at).toBe(above.info.expires_at);
  });

  test("may be for anybody where that one is a root token, and is none itself", async () => {
    const root = await desk.do((records) => createRootToken(records));
    const made = await child(root, { user: "bob", roles: ["engineers"] });
    expect(made.info).toMatchObject({ user: "bob", isRoot: false, parent: root.info.accessor });
    expect(await enter(textOf(await child(root)))).toMatchObject({ isRoot: false });
    await revoke(root);
    expect(await codeOf(enter(textOf(made)))).toBe("UNAUTHENTICATED");
  });

  test("cannot be made with one that has ended", async () => {
    const above = await desk.token(limits);
    const below = await child(above);
    await revoke(above);
    expect(await codeOf(child(above))).toBe("UNAUTHENTICATED");
    expect(await codeOf(child(below))).toBe("UNAUTHENTICATED");
    const expired = await desk.token(limits);
    desk.now += HOUR;
    expect(await codeOf(child(expired))).toBe("UNAUTHENTICATED");
  });

  test("stands at most eight deep", async () => {
    let above = await desk.token({ user: "ada" });
    for (let depth = 0; depth < 8; depth++) above = await child(above);
    expect(await codeOf(child(above))).toBe("DENIED");
  });
});

test("revoking a token ends all that were made with it, in one record, however many", async () => {
  const above = await desk.token({ user: "ada" });
  const middle = await Promise.all(Array.from({ length: 30 }, () => child(above)));
  const below = await Promise.all(middle.map((each) => child(each)));
  const other = await desk.token({ user: "bob" });
  for (const each of [above, ...middle, ...below]) await enter(textOf(each));
  await revoke(above);
  for (const each of [above, ...middle, ...below])
    expect(await codeOf(enter(textOf(each)))).toBe("UNAUTHENTICATED");
  expect(await enter(textOf(other))).toMatchObject({ user: "bob" });
  expect(await desk.do((records) => listTokens(records, desk.now))).toEqual({
    tokens: [other.info],
    next: null,
  });
  expect((await desk.audit()).filter((record) => record.startsWith("token-revoked"))).toHaveLength(1);
  expect(await codeOf(revoke(below[0]!))).toBe("ACCESS_NOT_FOUND");
});

test("a token knows whom it descends from", async () => {
  const above = await desk.token({ user: "ada" });
  const below = await child(await child(above));
  const other = await desk.token({ user: "ada" });
  const descends = (a: NewToken, b: NewToken) =>
    desk.do((records) => descendsFrom(records, a.info.accessor, b.info.accessor));
  expect(await descends(below, above)).toBe(true);
  expect(await descends(above, above)).toBe(true);
  expect(await descends(above, below)).toBe(false);
  expect(await descends(other, above)).toBe(false);
});

describe("a token that is renewed", () => {
  const renewable = { user: "ada", ttl: 3_600, max_ttl: 7_200, renewable: true };

  test("ends as long after that as at first, up to what was allowed when it was made", async () => {
    const made = await desk.token(renewable);
    const start = desk.now;
    desk.now += HOUR / 2;
    expect(await renew(made)).toMatchObject({ expires_at: start + 1.5 * HOUR });
    desk.now += HOUR / 2;
    expect(await renew(made, 60)).toMatchObject({ expires_at: start + 1.5 * HOUR });
    expect(await renew(made, 10 * 3_600)).toMatchObject({ expires_at: start + 2 * HOUR });
  });

  test("ends with the one above it", async () => {
    const above = await desk.token({ user: "ada", ttl: 5_400 });
    const made = await child(above, renewable);
    desk.now += HOUR * 0.9;
    expect(await renew(made)).toMatchObject({ expires_at: above.info.expires_at });
  });

  test.each<[string, Partial<Entitlement>, number, string]>([
    ["that cannot be renewed", {}, 0, "DENIED"],
    ["that has expired", { ttl: 60, renewable: true }, 60_000, "ACCESS_NOT_FOUND"],
  ])("is none %s", async (_, facts, wait, code) => {
    const made = await desk.token({ user: "ada", ...facts });
    desk.now += wait;
    expect(await codeOf(renew(made))).toBe(code);
  });
});

test.each<[string, Partial<Entitlement>]>([
  ["a user without a name", { user: "" }],
  ["a user who is everybody", { user: "*" }],
  ["a user with a line break", { user: "ada\nroot" }],
  ["a role that looks like a user", { user: "ada", roles: ["user:root"] }],
  ["a role that is everybody", { user: "ada", roles: ["*"] }],
  ["no rights", { user: "ada", rights: [] }],
  ["no time to live", { user: "ada", ttl: 0 }],
  ["a time to live that is no number", { user: "ada", ttl: Number.NaN }],
  ["a time to live of a thousand years", { user: "ada", ttl: 1_000 * 366 * 86_400 }],
  ["a longest time that is shorter", { user: "ada", ttl: 60, max_ttl: 30, renewable: true }],
])("no token is made for %s", async (_, facts) => {
  expect(await codeOf(desk.token(facts))).toBe("INVALID_POLICY");
  expect(await desk.audit()).toEqual([]);
});

test("what has ended is swept away after two days, on record, and nothing else", async () => {
  const above = await desk.token({ user: "ada", ttl: 10 * 86_400 });
  await child(above, { ttl: 60 });
  // More than one transaction looks at.
  const hundreds = Array.from({ length: 600 }, () => desk.token({ user: "ada", ttl: 60 }));
  await Promise.all(hundreds);
  await desk.do((records) =>
    createGrant(records, { user: "ada", on: "shop/*", rights: ["read"], until: desk.now + HOUR }),
  );
  const kept = await desk.token({ user: "bob", ttl: 30 * 86_400 });
  const orphan = await child(kept);
  await revoke(orphan);
  const swept = async () => {
    const before = (await desk.store.list("tokens")).length;
    await sweep((steps) => desk.do(steps));
    return before - (await desk.store.list("tokens")).length;
  };
  desk.now += DAY;
  expect(await swept()).toBe(0);
  desk.now += 2 * DAY;
  expect(await swept()).toBe(601);
  expect(await desk.store.list("grants")).toEqual([]);
  desk.now += 10 * DAY;
  expect(await swept()).toBe(1);
  expect(await enter(textOf(kept))).toMatchObject({ user: "bob" });
  expect(await desk.problems()).toEqual([]);
});

test("so many tokens are made with one, directly or not, and a fix is named; ended ones do not count", async () => {
  const head = await child(await desk.do(createRootToken), { user: "ci" });
  const first = await child(head, { ttl: 60 });
  for (let n = 1; n < 499; n++) await child(n % 2 ? first : head, { ttl: 3_600 });
  const last = await child(first);
  expect(await refusalOf(child(head))).toMatchInlineSnapshot(
    `"LIMIT_REACHED: ci has made 500 tokens with this one, and with those made with it, that have not ended. Revoke those that are not needed, and let new ones end sooner (--ttl 1h)."`,
  );
  expect(await codeOf(child(last))).toBe("LIMIT_REACHED");
  expect(JSON.stringify(head.info)).not.toContain("below");
  await revoke(last);
  await child(head);
  expect(await codeOf(child(head))).toBe("LIMIT_REACHED");
  desk.now += 60_000; // The first ends, and all that were made with it.
  for (let n = 0; n < 200; n++) await child(head);
  expect(await desk.problems()).toEqual([]);
});

test("a root token makes as many as are wanted", async () => {
  const root = await desk.do(createRootToken);
  for (let n = 0; n < 510; n++) await child(root, { user: "ada" });
});
