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
