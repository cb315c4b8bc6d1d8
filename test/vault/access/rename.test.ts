import { beforeEach, describe, expect, test } from "vitest";

import type { BatchItem, Vault } from "../../../core/vault.ts";
import { createGrant } from "../../../vault/access/grants.ts";
import { guarded } from "../../../vault/guarded.ts";
import { openMemoryStore } from "../../../vault/stores/memory.ts";
import { codeOf, place, secret, vaultIn } from "../fixtures.ts";
import { HOUR, openDesk, type Desk } from "./desk.ts";

const OLD = place("shop/OLD");

let desk: Desk;
let vault: Vault;
let refused: string[];
beforeEach(async () => {
  desk = await openDesk();
  vault = await vaultIn(openMemoryStore());
  refused = [];
  await vault.create(OLD, secret("one"));
});

async function as(user: string): Promise<Vault> {
  const identity = await desk.identity({ user });
  return guarded(vault, await desk.guard(), identity, async (resource, action) => {
    refused.push(`${action} ${resource}`);
  });
}

const names = async () => (await vault.list()).map(({ key }) => key);
const batch = (to: string, alias: boolean): BatchItem[] => [{ op: "rename", place: OLD, to, alias }];

describe.each<[string, (vault: Vault, to: string, alias: boolean) => Promise<unknown>]>([
  ["a rename", (vault, to, alias) => vault.rename(OLD, to, { alias })],
  ["a rename in a batch", (vault, to, alias) => vault.batch(batch(to, alias))],
])("%s", (_, rename) => {
  test("takes the rights to write and delete at the old name, and to write at the new one", async () => {
    await desk.policy({
      "shop/*": { write: ["user:ada", "user:bob"], delete: ["user:ada"] },
      "shop/*/*/OLD": { write: ["user:cem"], delete: ["user:cem"] },
    });
    expect(await codeOf(rename(await as("bob"), "NEW", false))).toBe("DENIED");
    expect(await codeOf(rename(await as("cem"), "NEW", false))).toBe("DENIED");
    expect(refused).toEqual(["delete secret://shop/OLD", "write secret://shop/NEW"]);
    await rename(await as("ada"), "NEW", false);
    expect(await names()).toEqual(["NEW"]);
  });

  test("that leaves an alias takes nothing away: the right to delete is not asked for", async () => {
    await desk.policy({ "shop/*": { write: ["user:bob"] } });
    await rename(await as("bob"), "NEW", true);
    expect(await names()).toEqual(["NEW", "OLD"]);
  });

  test("does not show a value to whom it was not shown: under another policy it takes the right to see it", async () => {
    await desk.policy({
      "shop/*": { write: ["user:bob", "user:eve"], delete: ["user:bob", "user:eve"], reveal: ["user:bob"] },
      "shop/*/*/OPEN": { reveal: ["user:eve"] },
      "shop/*/*/CLOSED": { deny: { reveal: ["user:eve"] } },
    });
    const eve = await as("eve");
    expect(await codeOf(rename(eve, "OPEN", true))).toBe("DENIED");
    expect(refused).toEqual(["reveal secret://shop/OLD"]);
    // Fewer see it there: nobody is shown anything.
    await rename(eve, "CLOSED", true);
    await rename(await as("bob"), "OPEN", true);
    expect(await names()).toEqual(["CLOSED", "OLD", "OPEN"]);
  });

  test("does not lift what a policy denies", async () => {
    await desk.policy({
      "shop/*": { write: ["user:eve"], reveal: ["*"] },
      "shop/*/*/OLD": { deny: { read: ["user:eve"] } },
    });
    expect(await codeOf(rename(await as("eve"), "NEW", true))).toBe("DENIED");
  });

  test("leaves grants with the name that they were given for", async () => {
    await desk.policy({ "shop/*": { write: ["user:bob", "user:eve"] } });
    const grant = { user: "gus", rights: ["reveal"], until: desk.now + HOUR } as const;
    await desk.do((records) => createGrant(records, { ...grant, on: OLD }));
    await rename(await as("bob"), "NEW", true);
    const gus = await as("gus");
    expect((await gus.reveal(OLD)).value.reveal()).toBe("one");
    expect(await codeOf(gus.reveal(place("shop/NEW")))).toBe("DENIED");
    await desk.do((records) => createGrant(records, { ...grant, on: place("shop/LATER") }));
    // With a grant on the new name that is still in force, its user would see what nobody has shown him.
    expect(await codeOf(rename(await as("eve"), "LATER", true))).toBe("DENIED");
    desk.now += 2 * HOUR;
    await rename(await as("eve"), "LATER", true);
  });
});
