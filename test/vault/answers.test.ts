import { beforeEach, describe, expect, test } from "vitest";
import type { ResolveOptions } from "../../core/vault.ts";
import type { OpenVault } from "../../vault/vault.ts";
import { openMemoryStore } from "../../vault/stores/memory.ts";
import { codeOf, place, secret, vaultIn } from "./fixtures.ts";

const ASKED = place("shop/production/api/DB");
const ADA = Symbol("ada");

let vault: OpenVault;
let now: number;
/** How often `mayReveal` was asked. */
let asked: number;
let verdict: boolean | "for now";

beforeEach(async () => {
  [now, asked, verdict] = [Date.UTC(2026, 0, 1), 0, true];
  vault = await vaultIn(openMemoryStore(), { now: () => now });
  await vault.create(place("shop/DB"), secret("first"));
});

const mayReveal = () => {
  asked++;
  return verdict;
};
const get = async (options: ResolveOptions = { mayReveal, asker: ADA }) =>
  (await vault.resolve(ASKED, options)).value.reveal();

describe("who may have a value", () => {
  test("is asked once, until anything is written", async () => {
    expect([await get(), await get(), await get()]).toEqual(["first", "first", "first"]);
    expect(asked).toBe(1);
    await vault.create(place("shop/OTHER"), secret("other"));
    await get();
    expect(asked).toBe(2);
    await vault.update(place("shop/DB"), { value: secret("second") });
    expect(await get()).toBe("second");
    expect(asked).toBe(3);
  });

  test("is asked each time where that is so for now alone, or nothing stands for who asks", async () => {
    verdict = "for now";
    for (let n = 0; n < 2; n++) await get();
    expect(asked).toBe(2);
    verdict = true;
    for (let n = 0; n < 2; n++) await get({ mayReveal });
    expect(asked).toBe(4);
  });

  test("is remembered of one, and of no other", async () => {
    await get();
    verdict = false;
    expect(await codeOf(get({ mayReveal, asker: Symbol("eve") }))).toBe("DENIED");
    expect(await get()).toBe("first");
    verdict = true;
    for (let n = 0; n < 40; n++) expect(await get({ mayReveal, asker: Symbol("many") })).toBe("first");
    expect(asked).toBe(42);
  });
});

test("each reading is on record, the remembered ones too", async () => {
  for (let n = 0; n < 3; n++) await get();
  expect(await vault.audit({ action: "accessed" })).toHaveLength(3);
  expect((await vault.verifyAudit()).problems).toEqual([]);
});

test("what is for another app is another answer", async () => {
  await vault.update(place("shop/DB"), { fields: { apps: ["api"] } });
  expect(await get()).toBe("first");
  expect(await codeOf(get({ mayReveal, asker: ADA, app: "web" }))).toBe("SECRET_NOT_FOUND");
  expect(await get()).toBe("first");
});

test("what expires is not given after that", async () => {
  await vault.update(place("shop/DB"), { fields: { expires_at: now / 1000 + 60 } });
  expect(await get()).toBe("first");
  now += 61_000;
  expect(await codeOf(get())).toBe("SECRET_EXPIRED");
});

describe("what a whole scope resolves to", () => {
  const all = async (options: ResolveOptions = { mayReveal, asker: ADA }) => {
    const { found, refused } = await vault.resolveAll(ASKED.scope, options);
    const given = found.map(({ secret: { key }, value }) => `${key}=${JSON.stringify(value.reveal())}`);
    return [...given, ...refused.map(({ key, code }) => `${key} ${code}`)];
  };

  test("is found once, until anything is written", async () => {
    await vault.create(place("shop/EXACT"), secret({ port: 5432, digits: "1.0" }));
    const first = ['DB="first"', 'EXACT={"port":5432,"digits":"1.0"}'];
    expect([await all(), await all(), await all()]).toEqual([first, first, first]);
    expect(asked).toBe(2);
    await vault.update(place("shop/DB"), { value: secret("second") });
    expect(await all()).toEqual(['DB="second"', first[1]]);
    await vault.revoke(place("shop/DB"));
    for (let n = 0; n < 2; n++) expect(await all()).toEqual([first[1], "DB SECRET_REVOKED"]);
    await vault.remove(place("shop/DB"));
    expect(await all()).toEqual([first[1]]);
  });

  test("is one act on record each time, with what was refused", async () => {
    await vault.create(place("shop/GONE"), secret("gone"));
    await vault.revoke(place("shop/GONE"));
    for (let n = 0; n < 3; n++) await all();
    const records = await vault.audit({ action: "accessed" });
    expect(records.map(({ outcome, resources }) => [outcome, resources])).toEqual(
      Array.from({ length: 3 }, () => [
        ["denied", ["secret://shop/GONE"]],
        ["done", ["secret://shop/DB"]],
      ]).flat(),
    );
    expect((await vault.verifyAudit()).problems).toEqual([]);
  });

  test("is given to another only if he may have all of it, and then he is asked once", async () => {
    await all();
    verdict = false;
    const eve = { mayReveal, asker: Symbol("eve") };
    for (let n = 0; n < 2; n++) expect(await all(eve)).toEqual(["DB DENIED"]);
    expect(await all()).toEqual(['DB="first"']);
    verdict = "for now";
    asked = 0;
    for (let n = 0; n < 2; n++) expect(await all(eve)).toEqual(['DB="first"']);
    expect(asked).toBeGreaterThanOrEqual(2);
    [verdict, asked] = [true, 0];
    for (let n = 0; n < 2; n++) expect(await all(eve)).toEqual(['DB="first"']);
    expect(asked).toBe(1);
  });

  test("is another one for another app, and not remembered where a part of it expires", async () => {
    await vault.update(place("shop/DB"), { fields: { apps: ["api"] } });
    expect(await all()).toEqual(['DB="first"']);
    expect(await all({ mayReveal, asker: ADA, app: "web" })).toEqual([]);
    await vault.update(place("shop/DB"), { fields: { expires_at: now / 1000 + 60 } });
    expect(await all()).toEqual(['DB="first"']);
    now += 61_000;
    expect(await all()).toEqual(["DB SECRET_EXPIRED"]);
  });
});
