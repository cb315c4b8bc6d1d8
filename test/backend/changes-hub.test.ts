import { expect, onTestFinished, test, vi } from "vitest";
import { openChangesHub } from "../../backend/changes-hub.ts";
import { openMemoryStore } from "../../vault/stores/memory.ts";
import { place, secret, vaultIn } from "../vault/fixtures.ts";

test("what another server writes while this one starts is heard without a further write", async () => {
  const vault = await vaultIn(openMemoryStore());
  await vault.create(place("shop/FIRST"), secret("v"));
  let isRead = false;
  const changeLog = {
    ...vault,
    async sequence() {
      const latest = await vault.sequence();
      if (!isRead) await vault.create(place("shop/MEANWHILE"), secret("v"));
      isRead = true;
      return latest;
    },
  };
  const hub = await openChangesHub({ changeLog, watchAccess: () => () => undefined }, (error) => {
    throw error;
  });
  onTestFinished(() => hub.close());
  await vi.waitFor(() => expect(hub.sequence).toBe(2));
  expect((await hub.since(1, 10)).map(({ key }) => key)).toEqual(["MEANWHILE"]);
});
