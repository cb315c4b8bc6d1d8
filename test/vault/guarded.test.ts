import { beforeEach, expect, test } from "vitest";
import { createRootToken } from "../../vault/access/tokens.ts";
import type { Guard } from "../../vault/access/guard.ts";
import type { Identity } from "../../vault/access/identity.ts";
import { guarded } from "../../vault/guarded.ts";
import { keySource } from "../../vault/key-source.ts";
import { openMemoryStore } from "../../vault/stores/memory.ts";
import { openTeam, type Session, type Team } from "../../vault/team.ts";
import { codeOf, fakeKeychain, place, secret, vaultIn } from "./fixtures.ts";

const PRODUCTION = { project: "shop", environment: "production" };
const WIDE = place("shop/DB");

let team: Team;
let root: Session;
beforeEach(async () => {
  const store = openMemoryStore();
  const keys = keySource(store, { keychain: fakeKeychain(), create: "onFirstWrite" });
  await keys.findOrMake({ actor: "ada", now: 0 });
  team = await openTeam(store, keys);
  root = await team.enter((await team.door("server", createRootToken)).token.reveal());
  await root.vault.create(WIDE, secret("v"));
  await root.vault.create(place("bank/DB"), secret("v"));
});

async function readerOf(rules: object): Promise<Session> {
  await root.access.applyPolicy("rules", { secrets: rules });
  const { token } = await root.access.createToken({ user: "ann", roles: ["readers"] });
  return team.enter(token.reveal());
}

test("who may read at a scope is shown what is inherited there as it is stored, as in every other call", async () => {
  const { vault } = await readerOf({ "shop/production/*": { read: ["readers"] } });
  expect((await vault.explain({ scope: PRODUCTION, key: "DB" })).winner?.key).toBe("DB");
  expect(await vault.ciphertext(WIDE, undefined, PRODUCTION)).toMatch(/^encrypted:AES256:/);
  expect(await codeOf(vault.ciphertext(WIDE))).toBe("DENIED");
});

test("nobody is shown what is denied itself, or what is not inherited at the scope that he names", async () => {
  const { vault } = await readerOf({
    "shop/production/*": { read: ["readers"] },
    "shop/*/*/DB": { deny: { read: ["readers"] } },
  });
  expect(await codeOf(vault.ciphertext(WIDE, undefined, PRODUCTION))).toBe("DENIED");
  expect(await codeOf(vault.ciphertext(place("bank/DB"), undefined, PRODUCTION))).toBe("DENIED");
});

test("a scope is listed though what one may see in it stands behind very much that one may not", async () => {
  const vault = await vaultIn(openMemoryStore());
  await vault.create(WIDE, secret("v"));
  const guard = { may: () => ({ allowed: true, because: "no rule" }) } as unknown as Guard;
  const looked: (string | undefined)[] = [];
  const late: typeof vault.page = (query) => {
    looked.push(query.after);
    return query.after === ""
      ? Promise.resolve({ secrets: [], next: "behind" })
      : vault.page({ ...query, after: "" });
  };
  const scopes = await guarded(
    { ...vault, page: late },
    guard,
    {} as Identity,
    async () => undefined,
  ).scopes();
  expect(scopes).toEqual([{ project: "shop" }]);
  expect(looked).toEqual(["", "behind"]);
});
