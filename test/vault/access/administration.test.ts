import { beforeEach, describe, expect, test } from "vitest";
import type { UserError } from "../../../core/user-error.ts";
import { createRootToken } from "../../../vault/access/tokens.ts";
import type { Administration } from "../../../vault/access/administration.ts";
import { createGrant, type GrantRequest } from "../../../vault/access/grants.ts";
import { sweep } from "../../../vault/access/sweep.ts";
import { keySource } from "../../../vault/key-source.ts";
import { openMemoryStore } from "../../../vault/stores/memory.ts";
import { openTeam, type Session, type Team } from "../../../vault/team.ts";
import { codeOf, fakeKeychain, place, refusalOf, secret } from "../fixtures.ts";
import { DAY, HOUR } from "./desk.ts";

const DB = place("shop/DB");

let now: number;
let team: Team;
let root: Session;
beforeEach(async () => {
  now = Date.UTC(2026, 0, 1);
  const store = openMemoryStore();
  const keys = keySource(store, { keychain: fakeKeychain(), create: "onFirstWrite" });
  await keys.findOrMake({ actor: "ada", now });
  team = await openTeam(store, keys, { now: () => now });
  root = await enter(await team.door("server", createRootToken));
  await root.vault.create(DB, secret("v"));
});

const enter = ({ token }: Awaited<ReturnType<Administration["createToken"]>>) => team.enter(token.reveal());
const session = async (user: string, roles: string[] = []) =>
  enter(await root.access.createToken({ user, roles }));
const grant = (by: Session, request: Partial<GrantRequest> = {}) =>
  by.access.createGrant({ user: "bob", on: DB, rights: ["reveal"], until: now + HOUR, ...request });

test("grants are listed in the order in which they were given", async () => {
  const users = ["eve", "dan", "cem", "bea", "ann"];
  for (const user of users) {
    await grant(root, { user });
    now += 1;
  }
  expect((await root.access.listGrants()).map(({ user }) => user)).toEqual(users);
});

describe("who may grant only because of a grant", () => {
  beforeEach(() => grant(root, { user: "gus", rights: ["grant", "reveal"] }));

  test("passes it on to its end and no further, to himself either", async () => {
    const gus = await session("gus");
    const { until } = await grant(gus);
    expect(until).toBe(now + HOUR);
    for (const user of ["bob", "gus"])
      expect(await refusalOf(grant(gus, { user, until: now + HOUR + 1 }))).toMatchInlineSnapshot(
        `"DENIED: gus may not grant this, or not for so long. Ask an administrator of the vault."`,
      );
    const { records } = await root.vault.auditPage({ actor: "gus" });
    expect(records.map(({ action, outcome }) => `${action} ${outcome}`).slice(0, 2)).toMatchInlineSnapshot(`
      [
        "grant this denied",
        "grant this denied",
      ]
    `);
    now += HOUR;
    expect(await codeOf((await session("gus")).vault.resolve(DB))).toBe("DENIED");
  });

  test("passes it on as long as the longest of his grants lasts", async () => {
    await grant(root, { user: "gus", rights: ["grant", "reveal"], until: now + DAY });
    const gus = await session("gus");
    expect((await grant(gus, { until: now + DAY })).until).toBe(now + DAY);
    expect(await codeOf(grant(gus, { until: now + DAY + 1 }))).toBe("DENIED");
  });

  test("whom a policy allows it as well is not bound by the grant", async () => {
    await root.access.applyPolicy("leads", {
      secrets: { "shop/*": { grant: ["leads"], reveal: ["leads"] } },
    });
    expect((await grant(await session("gus", ["leads"]), { until: now + DAY })).until).toBe(now + DAY);
  });
});

describe("what was passed on from a grant", () => {
  const can = async (user: string) => {
    const { vault } = await session(user);
    return vault.resolve(DB).then(
      () => "may",
      (error: UserError) => error.code,
    );
  };
  const passOn = async (from: string, to: string) =>
    grant(await session(from), { user: to, rights: ["grant", "reveal"], until: now + HOUR });

  test("ends with it, and what was passed on from that, and is listed no more", async () => {
    const first = await grant(root, { user: "ann", rights: ["grant", "reveal"] });
    const { id } = await passOn("ann", "bob");
    await passOn("bob", "cem");
    expect(await Promise.all(["ann", "bob", "cem"].map(can))).toEqual(["may", "may", "may"]);
    await root.access.revokeGrant(first.id);
    expect(await Promise.all(["ann", "bob", "cem"].map(can))).toEqual(["DENIED", "DENIED", "DENIED"]);
    expect(await root.access.listGrants()).toEqual([]);
    expect(await codeOf(root.access.revokeGrant(id))).toBe("ACCESS_NOT_FOUND");
    await sweep((steps) => team.door("server", steps));
    expect(await team.door("server", (records) => records.list("grants"))).toEqual([]);
    expect((await root.vault.verifyAudit()).problems).toEqual([]);
  });

  test("stays where a policy lets its giver grant it", async () => {
    const secrets = { "shop/*": { grant: ["user:ann"], reveal: ["user:ann"] } };
    await root.access.applyPolicy("leads", { secrets });
    const own = await grant(root, { user: "ann", rights: ["grant", "reveal"] });
    await passOn("ann", "bob");
    await root.access.revokeGrant(own.id);
    expect(await can("bob")).toBe("may");
  });

  test("ends with each of the grants that it took", async () => {
    await grant(root, { user: "ann", rights: ["grant"] });
    const reveal = await grant(root, { user: "ann", rights: ["reveal"] });
    await passOn("ann", "bob");
    await root.access.revokeGrant(reveal.id);
    expect(await can("bob")).toBe("DENIED");
  });
});

test("a giver has so many grants in force at once, and a fix is named", async () => {
  const door = (count: number) =>
    team.door("root", async (records) => {
      for (let n = 0; n < count; n++)
        await createGrant(records, { user: "bob", on: DB, rights: ["read"], until: now + HOUR });
    });
  await door(999);
  const last = await grant(root);
  expect(await refusalOf(grant(root))).toMatchInlineSnapshot(
    `"LIMIT_REACHED: root has given 1000 grants that have not ended. End those that are not needed, or write a policy for what many are to do."`,
  );
  await root.access.revokeGrant(last.id);
  expect((await grant(root)).user).toBe("bob");
  now += HOUR;
  expect((await grant(root)).user).toBe("bob");
});

describe("what the policies say", () => {
  const verdict = async (by: Session, user: string, roles: string[]) =>
    by.access.testPolicy({ user, roles }, "reveal", place("bank/KEY"));
  beforeEach(async () => {
    await root.vault.create(place("bank/KEY"), secret("v"));
    await root.access.applyPolicy("bank", { secrets: { "bank/*": { reveal: ["tellers"] } } });
  });

  test("is told of oneself with one's own roles, and of others to an administrator", async () => {
    expect(await verdict(await session("tim", ["tellers"]), "tim", ["tellers"])).toMatchObject({
      allowed: true,
    });
    expect(await verdict(await session("tim", ["tellers"]), "tim", [])).toMatchObject({ allowed: false });
    expect(await verdict(root, "eve", ["tellers"])).toMatchObject({ allowed: true });
  });

  test("is not told of others, nor of oneself with roles that one does not have", async () => {
    const eve = await session("eve", ["workers"]);
    expect(await codeOf(verdict(eve, "tim", ["workers"]))).toBe("DENIED");
    expect(await codeOf(verdict(eve, "eve", ["tellers"]))).toBe("DENIED");
  });
});
