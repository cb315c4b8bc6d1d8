import path from "node:path";
import * as fc from "fast-check";
import { beforeEach, describe, expect, test } from "vitest";

import { Redacted } from "../../core/redacted.ts";
import type { JsonObject } from "../../core/secret.ts";
import * as acts from "../../vault/kv/acts.ts";
import { targetOf } from "../../vault/kv/target.ts";
import { restore } from "../../vault/restore.ts";
import type { Store } from "../../vault/store.ts";
import { openMemoryStore } from "../../vault/stores/memory.ts";
import { openSqliteStore } from "../../vault/stores/sqlite.ts";
import type { Credentials } from "../../vault/unlock.ts";
import type { OpenVault } from "../../vault/vault.ts";
import { SOAK, repetitions } from "../support/repetitions.ts";
import { codeOf, fakeKeychain, place, refusalOf, secret, temporaryFolder, vaultIn } from "./fixtures.ts";

const DB = place("shop/DB_PASS");
const MOMENT = { actor: "restorer", now: 0 };
const passphrase = new Redacted("for the backup");
const another = new Redacted("for the new machine");

let store: Store;
let vault: OpenVault;
let recoveryKey: Redacted;
beforeEach(async () => {
  store = openMemoryStore();
  vault = await vaultIn(store, { onCreated: (key) => void (recoveryKey = key) });
  await vault.create(DB, secret("canary-one"), { tags: ["db"] });
  await vault.update(DB, { value: secret({ user: "canary-two" }) });
  const items = Array.from({ length: 130 }, (_, n) => ({
    place: place(`shop/K${n}`),
    value: secret(`canary ${n}`),
  }));
  await vault.batch(items.map((item) => ({ op: "create", ...item })));
  await vault.remove(place("shop/K7"));
  await store.transaction((tx) => tx.put("replies", "r", { once: true }));
});

describe("a backup", () => {
  test("is a whole vault on a machine that has neither the keyring nor the file", async () => {
    for (const from of [{ passphrase }, { passphrase: recoveryKey }]) {
      const file = path.join(temporaryFolder(), "vault.db");
      const chunks = await backUp(vault, passphrase);
      const restored = await restoreInto(openSqliteStore(file), chunks, from);
      expect(await restored.list()).toEqual(await vault.list());
      expect((await restored.reveal(DB)).value.reveal()).toEqual({ user: "canary-two" });
      expect((await restored.reveal(DB, 1)).value.reveal()).toBe("canary-one");
      expect(await restored.changes(0)).toEqual(await vault.changes(0));
      expect((await restored.verifyAudit()).problems).toEqual([]);
      expect((await restored.audit({ resource: `vault:${vault.id}` })).map(({ action }) => action)).toContain(
        "restored",
      );
      await restored.update(DB, { value: secret("three") });
      await restored.close();
    }
  });

  test("has another epoch once it is restored, and no answers to requests", async () => {
    const target = openMemoryStore();
    const restored = await restoreInto(target, await backUp(vault), { passphrase: recoveryKey });
    expect(await restored.epoch()).not.toBe(await vault.epoch());
    expect(await target.list("replies")).toEqual([]);
    expect((await target.list("header")).map(({ key }) => key)).toEqual(["audit", "vault"]);
  });

  test("opens with the recovery key alone where no passphrase was given, and with the right one only", async () => {
    const chunks = await backUp(vault);
    const refused = (from: Credentials) => codeOf(restoreInto(openMemoryStore(), chunks, from));
    expect(await refused({ passphrase })).toBe("WRONG_PASSPHRASE");
    const withPassphrase = await backUp(vault, passphrase);
    expect(await codeOf(restoreInto(openMemoryStore(), withPassphrase, { passphrase: another }))).toBe(
      "WRONG_PASSPHRASE",
    );
    expect(await refused({ keychain: fakeKeychain() })).toBe("KEY_LOST");
  });

  test("shows nothing of what is in it but how it is opened", async () => {
    const text = Buffer.concat(await backUp(vault, passphrase)).toString("latin1");
    for (const part of ["canary", "DB_PASS", "shop", "ada@loom", "for the backup"])
      expect(text).not.toContain(part);
    const { vault: header } = JSON.parse(text.slice(0, text.indexOf("\n"))) as { vault: JsonObject };
    expect(header.slots).toMatchObject([{ kind: "passphrase" }, { kind: "recovery" }]);
  });

  test("is of one moment, whatever is written while it is made", async () => {
    const chunks: Uint8Array[] = [];
    await vault.backup(async (chunk) => {
      chunks.push(chunk);
      await vault.update(DB, { value: secret("meanwhile") });
    });
    const restored = await restoreInto(openMemoryStore(), chunks, { passphrase: recoveryKey });
    expect((await restored.reveal(DB)).value.reveal()).toEqual({ user: "canary-two" });
    expect((await restored.verifyAudit()).problems).toEqual([]);
  });

  test("is restored though it holds many of the largest entries that the KV API takes", async () => {
    const large = await vaultIn(openMemoryStore(), { onCreated: (key) => void (recoveryKey = key) });
    const data = new Redacted<JsonObject>({ text: "x".repeat(1024 * 1024 - 20) });
    const at = { actor: "ada@loom", now: 0 };
    await large.create(DB, secret("small"));
    const path = (n: number) => targetOf(`team/large/${n}`);
    for (let n = 0; n < 14; n++)
      await large.turns.write(at, (ledger) => acts.write(ledger, path(n), { data }));
    const chunks = await backUp(large);
    expect(Math.max(...chunks.map(({ length }) => length))).toBeLessThan(8 * 1024 * 1024);
    const restored = await restoreInto(openMemoryStore(), chunks, { passphrase: recoveryKey });
    const read = await restored.turns.read(at, (ledger) => acts.read(ledger, path(13), 0));
    expect(read?.data?.reveal()).toEqual(data.reveal());
  });

  test("of a vault whose master key was changed is whole", async () => {
    await vault.rekey((key) => void (recoveryKey = key));
    const restored = await restoreInto(openMemoryStore(), await backUp(vault), { passphrase: recoveryKey });
    expect((await restored.reveal(DB)).value.reveal()).toEqual({ user: "canary-two" });
    expect((await restored.verifyAudit()).problems).toEqual([]);
    await restored.rekey(() => undefined);
    expect((await restored.reveal(DB, 1)).value.reveal()).toBe("canary-one");
  });
});

describe("what is restored", () => {
  test("comes in chunks of any size", async () => {
    const whole = Buffer.concat(await backUp(vault));
    for (const size of [1, 7, 4096]) {
      const chunks = Array.from({ length: Math.ceil(whole.length / size) }, (_, n) =>
        whole.subarray(n * size, (n + 1) * size),
      );
      const restored = await restoreInto(openMemoryStore(), chunks, { passphrase: recoveryKey });
      expect(await restored.list()).toHaveLength(130);
    }
  });

  test("is refused where a bit was changed, a part left out, moved, repeated or cut off; and nothing is written", async () => {
    const chunks = await backUp(vault);
    const whole = Buffer.concat(chunks);
    const end = whole.indexOf("\n") + 1;
    const target = openMemoryStore();
    const refused = async (bytes: readonly Uint8Array[]) => {
      const code = await codeOf(restoreInto(target, bytes, { passphrase: recoveryKey }));
      expect(["BACKUP_DAMAGED", "WRONG_PASSPHRASE", "VAULT_DAMAGED", "VAULT_TOO_NEW", "KEY_LOST"]).toContain(
        code,
      );
      expect(await target.list("header")).toEqual([]);
    };
    const [opening, first, second, ...others] = chunks as [Buffer, Buffer, Buffer, ...Buffer[]];
    await refused([opening, second, first, ...others]);
    await refused([opening, second, ...others]);
    await refused([opening, first, first, second, ...others]);
    await refused(chunks.slice(0, -1));
    await refused([...chunks, first]);
    await refused([opening, ...(await backUp(vault)).slice(1)]);
    const flip = (at: number, mask: number) => {
      const copy = Buffer.from(whole);
      copy[at] = copy[at]! ^ mask;
      return copy;
    };
    await fc.assert(
      fc.asyncProperty(fc.nat(whole.length - end - 1), fc.integer({ min: 1, max: 255 }), async (at, mask) => {
        await refused([flip(end + at, mask)]);
        await refused([whole.subarray(0, end + at)]);
      }),
      { numRuns: repetitions(10, 2_000) },
    );
    // In the line in clear a bit may be one of a JSON number or name; whatever it is, it is part of the key.
    for (let at = 0; at < end; at += SOAK ? 7 : 61) await refused([flip(at, 1)]);
  }, 60_000);

  test("never goes over a vault that is there", async () => {
    const chunks = await backUp(vault);
    expect(await refusalOf(restoreInto(store, chunks, { passphrase: recoveryKey }))).toMatchInlineSnapshot(
      `"VAULT_EXISTS: There is a vault at memory already; a backup is never restored over one. Restore into another folder or database, or move that one away first."`,
    );
  });

  test("goes on where an attempt was interrupted, and is no vault until then", async () => {
    const chunks = await backUp(vault);
    for (const commits of [1, 2, 5, 8]) {
      const target = openMemoryStore();
      let left = commits;
      const fragile: Store = {
        ...target,
        transaction: (body, durability) =>
          left-- > 0 ? target.transaction(body, durability) : Promise.reject(new Error("crash")),
      };
      await expect(restoreInto(fragile, chunks, { passphrase: recoveryKey })).rejects.toThrow("crash");
      expect(await codeOf(vaultIn(target, { passphrase: another }))).toBe("VAULT_DAMAGED");
      expect(await codeOf(restoreInto(target, await backUp(vault), { passphrase: recoveryKey }))).toBe(
        "VAULT_EXISTS",
      );
      const restored = await restoreInto(target, chunks, { passphrase: recoveryKey });
      expect(await restored.list()).toEqual(await vault.list());
      expect((await restored.verifyAudit()).problems).toEqual([]);
    }
  });
});

async function backUp(from: OpenVault, own?: Redacted): Promise<Uint8Array[]> {
  const chunks: Uint8Array[] = [];
  await from.backup(async (chunk) => void chunks.push(chunk), own);
  return chunks;
}

async function restoreInto(
  into: Store,
  chunks: readonly Uint8Array[],
  from: Credentials,
): Promise<OpenVault> {
  const to = { passphrase: another };
  await restore(into, { source: () => streamOf(chunks), from, to }, MOMENT);
  return vaultIn(into, { keychain: undefined, create: "never", ...to });
}

async function* streamOf(chunks: readonly Uint8Array[]): AsyncGenerator<Uint8Array> {
  yield* chunks;
}
