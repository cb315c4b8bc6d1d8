import { beforeEach, describe, expect, test, vi } from "vitest";
import { callerAddress } from "../../backend/plain-address.ts";
import { refusedCallers } from "../../backend/refused-callers.ts";
import { UserError } from "../../core/user-error.ts";
import { keySource } from "../../vault/key-source.ts";
import { openMemoryStore } from "../../vault/stores/memory.ts";
import { openTeam, type Door, type Team } from "../../vault/team.ts";
import { codeOf, fakeKeychain } from "../vault/fixtures.ts";

let team: Team;
const onFault = vi.fn();
beforeEach(async () => {
  onFault.mockClear();
  const store = openMemoryStore();
  const keys = keySource(store, { keychain: fakeKeychain(), create: "onFirstWrite" });
  await keys.findOrMake({ actor: "ada", now: 0 });
  team = await openTeam(store, keys);
});

/** Without that of the making, the oldest first. */
async function onRecord(): Promise<string[]> {
  const { vault } = await team.owner("ada");
  const records = (await vault.audit()).toReversed().slice(1);
  return records.map(({ actor, action, resource, outcome, count }) =>
    [actor, action, resource, outcome, count].filter((part) => part !== undefined).join(" "),
  );
}

describe("who is refused before he has a name", () => {
  test("is on record before he is answered, and as a number from then on", async () => {
    const refused = refusedCallers(team.door, { onFault });
    const note = () => refused.note("203.0.113.7", "authenticated", "token");
    await note();
    expect(await onRecord()).toEqual(["address:203.0.113.7 authenticated token denied"]);
    await Promise.all(Array.from({ length: 500 }, note));
    await refused.note("203.0.113.7", "logged-in", "login:machine");
    expect(await onRecord()).toHaveLength(2);
    await refused.close();
    expect(await onRecord()).toMatchInlineSnapshot(`
      [
        "address:203.0.113.7 authenticated token denied",
        "address:203.0.113.7 logged-in login:machine denied",
        "address:203.0.113.7 authenticated token denied 500",
      ]
    `);
    const { vault } = await team.owner("ada");
    expect((await vault.verifyAudit()).problems).toEqual([]);
  });

  test("is put on record anew after the interval", async () => {
    const refused = refusedCallers(team.door, { onFault, interval: 1 });
    await refused.note("203.0.113.7", "authenticated", "token");
    await vi.waitFor(async () => {
      await refused.note("203.0.113.7", "authenticated", "token");
      expect((await onRecord()).filter((record) => record.endsWith("denied")).length).toBeGreaterThan(1);
    });
    await refused.close();
  });

  test("from very many addresses leaves few records", async () => {
    const refused = refusedCallers(team.door, { onFault });
    for (let n = 0; n < 1_000; n++)
      await refused.note(`198.51.${Math.floor(n / 256)}.${n % 256}`, "authenticated", "token");
    await refused.close();
    const records = await onRecord();
    expect(records).toHaveLength(32 + 2);
    expect(records.at(-1)).toBe("address:others authenticated token denied 967");
  });

  test("is told of the store where it cannot be put on record, and counts anew", async () => {
    const full = new UserError("DISK_FULL", "The disk is full.", "Make room.");
    let isFull = true;
    const door: Door = async (...call) => {
      if (isFull) throw full;
      return team.door(...call);
    };
    const refused = refusedCallers(door, { onFault });
    const note = () => refused.note("203.0.113.7", "authenticated", "token");
    expect(await codeOf(note())).toBe("DISK_FULL");
    isFull = false;
    await note();
    expect(await onRecord()).toEqual(["address:203.0.113.7 authenticated token denied"]);
    await note();
    isFull = true;
    await refused.close();
    expect(onFault).toHaveBeenCalledExactlyOnceWith(full);
  });
});

test.each([
  ["203.0.113.7", "203.0.113.7"],
  ["::ffff:203.0.113.7", "203.0.113.7"],
  ["2001:db8:1:2:3:4:5:6", "2001:db8:1:2::/64"],
  ["2001:db8::6", "2001:db8:0:0::/64"],
  ["fe80::1%eth0", "fe80:0:0:0::/64"],
  ["::1", "0:0:0:0::/64"],
])("the caller at %s counts as %s", (sent, counted) => {
  expect(callerAddress(sent)).toBe(counted);
});
