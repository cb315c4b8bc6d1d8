import { beforeEach, describe, expect, test, vi } from "vitest";

import { Redacted } from "../../core/redacted.ts";
import { valueText } from "../../core/secret.ts";
import type { Vault } from "../../core/vault.ts";
import { changeKey } from "../../vault/change-key.ts";
import { readHeader } from "../../vault/header.ts";
import { serverKey } from "../../vault/server-key.ts";
import type { Store } from "../../vault/store.ts";
import { openMemoryStore } from "../../vault/stores/memory.ts";
import type { Credentials } from "../../vault/unlock.ts";
import type { OpenVault } from "../../vault/vault.ts";
import { codeOf, fakeKeychain, place, refusalOf, secret, vaultIn } from "./fixtures.ts";

const SECRETS = 150;
const MOMENT = { actor: "ada@loom", now: 0 };
const at = (n: number) => place(`shop/KEY_${String(n).padStart(3, "0")}`);
const passphrase = new Redacted("correct horse");

let store: Store;
let keychain: ReturnType<typeof fakeKeychain>;
let vault: OpenVault;
let firstRecoveryKey: Redacted;
beforeEach(async () => {
  store = openMemoryStore();
  keychain = fakeKeychain();
  vault = await vaultIn(store, { keychain, onCreated: (key) => void (firstRecoveryKey = key) });
  const items = Array.from({ length: SECRETS }, (_, n) => ({
    op: "create" as const,
    place: at(n),
    value: secret(`value ${n}`),
  }));
  await vault.batch(items);
  await vault.update(at(0), { value: secret("newer") });
  await vault.update(at(0), { value: secret("newest") });
  await vault.destroy(at(0), [2]);
});

describe("rekey", () => {
  test("leaves every value as it was, under a new key, with a new recovery key alone", async () => {
    const before = await keysInUse();
    const { recoveryKey } = await rekeyed(vault);
    expect(await keysInUse()).not.toEqual(before);
    expect(await keysInUse()).toHaveLength(1);
    await expectWhole(vault);
    await expectWhole(await open({ keychain }));
    await expectWhole(await open({ passphrase: recoveryKey }));
    expect(await codeOf(open({ passphrase: firstRecoveryKey }))).toBe("WRONG_PASSPHRASE");
    expect([...keychain.entries.keys()]).toEqual([`${vault.id}.${(await readHeader(store, "x"))!.key_id}`]);
    const acts = await vault.audit({ resource: `vault:${vault.id}` });
    expect(acts.map(({ action }) => action)).toEqual(["rekeyed", "rekey-begun", "vault-made"]);
  });

  test("can be done again and again", async () => {
    for (let n = 0; n < 3; n++) await rekeyed(vault);
    await expectWhole(vault);
    await expectWhole(await open({ keychain }));
  });

  test("is noticed by whoever has the vault open, and goes on while they read and write", async () => {
    const other = await open({ keychain });
    await expectWhole(other);
    const over = new AbortController();
    const work = async (on: Vault, own: number) => {
      for (let n = 0; !over.signal.aborted || n < 5; n++) {
        expect((await on.reveal(at(own))).value.reveal()).toMatch(/^value/);
        await on.update(at(own), { value: secret(`value ${own}, ${n}`) });
        await new Promise(setImmediate);
      }
    };
    const working = Promise.all([work(other, 1), work(vault, 2), work(other, 149)]);
    await rekeyed(vault);
    over.abort();
    await working;
    await expectWhole(other);
    await other.rename(at(3), "RENAMED");
    expect((await vault.reveal(place("shop/RENAMED"))).value.reveal()).toBe("value 3");
    expect(await keysInUse()).toHaveLength(1);
  });

  test("that was interrupted leaves all readable, and is finished by the next", async () => {
    for (const failing of [2, 3]) {
      const fragile = failingAfter(store, failing);
      const interrupted = await open({ keychain }, fragile);
      const onRecoveryKey = vi.fn<(key: Redacted) => void>();
      await expect(interrupted.rekey(onRecoveryKey)).rejects.toThrow("crash");
      expect((await readHeader(store, "x"))!.rekey).toBeDefined();
      expect(await keysInUse()).toHaveLength(2);
      const next = await open({ keychain });
      await expectWhole(next);
      await expectWhole(await open({ passphrase: onRecoveryKey.mock.calls[0]![0] }));
      await next.update(at(5), { value: secret("value while two keys are known") });
      const { recoveryKey } = await rekeyed(next);
      expect(recoveryKey).toBeUndefined();
      expect((await readHeader(store, "x"))!.rekey).toBeUndefined();
      expect(await keysInUse()).toHaveLength(1);
      await expectWhole(vault);
    }
  });

  test("that is cut off where the new recovery key is shown leaves the one before in force", async () => {
    const entries = new Map(keychain.entries);
    const shown = vi.fn(() => {
      throw new Error("killed");
    });
    await expect(vault.rekey(shown)).rejects.toThrow("killed");
    const from = { keychain };
    await expect(changeKey(store, { from, onRecoveryKey: shown }, MOMENT)).rejects.toThrow("killed");
    expect(shown).toHaveBeenCalledTimes(2);
    expect(keychain.entries).toEqual(entries);
    await expectWhole(await open({ passphrase: firstRecoveryKey }));
    await expectWhole(vault);
  });

  test("that cannot begin changes nothing, in the keychain neither", async () => {
    const entries = new Map(keychain.entries);
    const fragile = failingAfter(store, 0);
    await expect((await open({ keychain }, fragile)).rekey(vi.fn())).rejects.toThrow("crash");
    expect(keychain.entries).toEqual(entries);
    expect((await readHeader(store, "x"))!.rekey).toBeUndefined();
    await expectWhole(vault);
  });

  test("whose beginning was committed, and only the answer lost, goes on with the new key", async () => {
    let isFirst = true;
    const lossy: Store = {
      ...store,
      async transaction(body, durability) {
        const result = await store.transaction(body, durability);
        if (isFirst) {
          isFirst = false;
          throw new Error("the connection was lost");
        }
        return result;
      },
    };
    const { recoveryKey } = await rekeyed(await open({ keychain }, lossy));
    expect([...keychain.entries.keys()]).toEqual([`${vault.id}.${(await readHeader(store, "x"))!.key_id}`]);
    await expectWhole(await open({ keychain }));
    await expectWhole(await open({ passphrase: recoveryKey }));
  });

  test("is refused to who came with the recovery key, which would be of no use after it", async () => {
    const recovered = await open({ passphrase: firstRecoveryKey });
    expect(await refusalOf(recovered.rekey(vi.fn()))).toMatchInlineSnapshot(
      `"USAGE: A vault that was opened with its recovery key cannot be given a new master key. Choose a new passphrase with key:recover first, then open the vault with that."`,
    );
  });

  test("makes what the old master key knew useless for what is written later", async () => {
    const old = new Map(keychain.entries);
    await rekeyed(vault);
    const header = (await readHeader(store, "x"))!;
    keychain.entries.set(`${vault.id}.${header.key_id}`, old.get(vault.id)!);
    expect(await codeOf(open({ keychain }))).toBe("KEY_LOST");
  });
});

describe("the ways to the key", () => {
  test("move from the keychain to a passphrase, and back", async () => {
    await changeKey(store, { from: { keychain }, to: { passphrase } }, MOMENT);
    expect(keychain.entries.size).toBe(0);
    expect(await codeOf(open({ keychain }))).toBe("KEY_LOST");
    await expectWhole(await open({ passphrase }));
    await expectWhole(await open({ passphrase: firstRecoveryKey }));
    await changeKey(store, { from: { passphrase }, to: { keychain } }, MOMENT);
    expect(await codeOf(open({ passphrase }))).toBe("WRONG_PASSPHRASE");
    await expectWhole(await open({ keychain }));
    expect(await vault.audit({ action: "key-changed" })).toMatchObject([{ actor: "ada@loom" }, {}]);
  });

  test("a new passphrase replaces the old one", async () => {
    await changeKey(store, { from: { keychain }, to: { passphrase } }, MOMENT);
    const better = new Redacted("correct horse battery staple");
    await changeKey(store, { from: { passphrase }, to: { passphrase: better } }, MOMENT);
    expect(await codeOf(open({ passphrase }))).toBe("WRONG_PASSPHRASE");
    await expectWhole(await open({ passphrase: better }));
  });

  test("a server's key opens it, after a rekey too", async () => {
    const key = serverKey(Buffer.alloc(32, 7).toString("base64"), "KEYWARD_KEY");
    await changeKey(store, { from: { keychain }, to: { key } }, MOMENT);
    const server = await open({ key });
    await rekeyed(server);
    await expectWhole(server);
    await expectWhole(await open({ key }));
    const wrong = serverKey("0".repeat(64), "KEYWARD_KEY");
    expect(await codeOf(open({ key: wrong }))).toBe("WRONG_PASSPHRASE");
    expect(await refusalOf(open({}))).toMatchInlineSnapshot(
      `"KEY_LOST: The vault at memory opens with a key, and none was given. Set KEYWARD_KEY or KEYWARD_KEY_FILE."`,
    );
  });

  test("the recovery key gives a new passphrase, and a new recovery key", async () => {
    keychain.entries.clear();
    const from = { passphrase: firstRecoveryKey };
    const onRecoveryKey = vi.fn<(key: Redacted) => void>();
    await changeKey(store, { from, to: { passphrase }, onRecoveryKey }, MOMENT);
    await expectWhole(await open({ passphrase }));
    await expectWhole(await open({ passphrase: onRecoveryKey.mock.calls[0]![0] }));
    expect(await codeOf(open({ passphrase: firstRecoveryKey }))).toBe("WRONG_PASSPHRASE");
  });

  test("are not changed by who cannot open the vault, nor to what is none", async () => {
    const wrong = { passphrase: new Redacted("wrong") };
    expect(await codeOf(changeKey(store, { from: wrong, to: { passphrase } }, MOMENT))).toBe(
      "WRONG_PASSPHRASE",
    );
    const change = (to: Credentials) => codeOf(changeKey(store, { from: { keychain }, to }, MOMENT));
    expect(await change({ passphrase: new Redacted("") })).toBe("USAGE");
    expect(await change({ passphrase: firstRecoveryKey })).toBe("USAGE");
    expect(await change({})).toBe("KEYRING_ABSENT");
    await expectWhole(await open({ keychain }));
  });
});

test.each(["", "short", "correct horse battery staple", "A".repeat(42), "z".repeat(64)])(
  "what is no key of 32 bytes is refused, and not shown: %s",
  (text) => {
    expect(() => serverKey(text, "KEYWARD_KEY")).toThrow(/^What is in KEYWARD_KEY is no key/);
  },
);

function open(credentials: Credentials, on = store): Promise<OpenVault> {
  return vaultIn(on, { keychain: undefined, create: "never", ...credentials });
}

async function rekeyed(on: OpenVault): Promise<{ recoveryKey: Redacted | undefined }> {
  let recoveryKey: Redacted | undefined;
  await on.rekey((key) => void (recoveryKey = key));
  return { recoveryKey };
}

async function expectWhole(on: Vault): Promise<void> {
  const values = await Promise.all(Array.from({ length: SECRETS - 10 }, (_, n) => on.reveal(at(n + 6))));
  expect(new Set(values.map(({ value }) => valueText(value.reveal()).split(" ")[0]))).toEqual(
    new Set(["value"]),
  );
  expect((await on.reveal(at(0))).value.reveal()).toBe("newest");
  expect((await on.reveal(at(0), 1)).value.reveal()).toBe("value 0");
  expect((await on.verifyAudit()).problems).toEqual([]);
}

/** The ids of the keys under which data keys are wrapped. */
async function keysInUse(): Promise<unknown[]> {
  return [...new Set((await store.list("values")).map(({ data }) => data.key_id))];
}

/** The same store, of which no transaction is committed after some: as if the process had been killed there. */
function failingAfter(on: Store, commits: number): Store {
  let left = commits;
  return {
    ...on,
    transaction: (body, durability) => {
      if (left-- > 0) return on.transaction(body, durability);
      return Promise.reject(new Error("crash"));
    },
  };
}
