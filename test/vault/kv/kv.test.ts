import { beforeEach, describe, expect, test, vi } from "vitest";
import { Redacted } from "../../../core/redacted.ts";
import type { JsonObject } from "../../../core/secret.ts";
import * as acts from "../../../vault/kv/acts.ts";
import { deleteDue } from "../../../vault/kv/due.ts";
import { parseExact } from "../../../core/exact-json.ts";
import { listFolder } from "../../../vault/kv/list.ts";
import { changeMount } from "../../../vault/kv/mount.ts";
import { targetOf } from "../../../vault/kv/target.ts";
import type { Ledger } from "../../../vault/ledger.ts";
import type { Reader, Store } from "../../../vault/store.ts";
import { openMemoryStore } from "../../../vault/stores/memory.ts";
import type { OpenVault } from "../../../vault/vault.ts";
import { codeOf, fakeKeychain, place, secret, vaultIn } from "../fixtures.ts";

const NATIVE = "shop/production/api/DB_PASS";
const RAW_PATH = "team/notes";

let store: Store;
let keychain: ReturnType<typeof fakeKeychain>;
let now: number;
let vault: OpenVault;
beforeEach(async () => {
  store = openMemoryStore();
  keychain = fakeKeychain();
  now = Date.UTC(2026, 10, 21);
  vault = await vaultIn(store, { keychain, now: () => now });
  await vault.create(place("shop/OTHER"), secret("other"));
});

const run = <T>(steps: (ledger: Ledger) => Promise<T>) =>
  vault.turns.write({ actor: "ada@loom", now }, steps);
const write = (path: string, data: JsonObject, cas?: number) =>
  run((ledger) => acts.write(ledger, targetOf(path), { data: new Redacted(data), cas }));
const read = async (path: string, version = 0) =>
  (await run((ledger) => acts.read(ledger, targetOf(path), version)))?.data?.reveal();
const settings = (path: string, change: acts.KvMetadataChange) =>
  run((ledger) => acts.changeMetadata(ledger, targetOf(path), change));
const key = (path: string) => run((ledger) => acts.readKey(ledger, targetOf(path)));
const list = (folder: string, sees = (_path: string) => true) =>
  store.snapshot((reader) =>
    listFolder(reader, folder, (target) => sees("path" in target ? target.path : target.key)),
  );

describe("a path that is a secret's", () => {
  test("is that secret: a string is an object with a value, and such an object is a string", async () => {
    await vault.create(place(NATIVE), secret("s3cret"));
    expect(await read(NATIVE)).toEqual({ value: "s3cret" });
    await write(NATIVE, { value: "newer" }, 1);
    expect((await vault.reveal(place(NATIVE))).value.reveal()).toBe("newer");
    await write(NATIVE, { value: "v", user: "u" });
    expect((await vault.reveal(place(NATIVE))).value.reveal()).toEqual({ value: "v", user: "u" });
    await write(NATIVE, { value: 1 });
    expect((await vault.reveal(place(NATIVE))).value.reveal()).toEqual({ value: 1 });
  });

  test("is gone with all that was set for it, however it is removed", async () => {
    for (const remove of [
      () => vault.remove(place(NATIVE)),
      () => vault.batch([{ op: "remove", place: place(NATIVE) }]),
      () => run((ledger) => acts.removeKey(ledger, targetOf(NATIVE))),
    ]) {
      await settings(NATIVE, { settings: { max_versions: 5, cas_required: true } });
      await vault.create(place(NATIVE), secret("s3cret"));
      await remove();
      expect(await key(NATIVE)).toBeNull();
      expect(await list("shop/production/")).toEqual([]);
      expect((await store.list("kv")).filter(({ key: at }) => at.startsWith("native/"))).toEqual([]);
    }
  });

  test("shares its versions and its metadata", async () => {
    await write(NATIVE, { value: "one" });
    await settings(NATIVE, { custom_metadata: { owner: "ada" } });
    await vault.update(place(NATIVE), { value: secret("two") });
    expect((await key(NATIVE))!.version).toBe(2);
    expect(await read(NATIVE, 1)).toEqual({ value: "one" });
    const listed = (await vault.list()).find((each) => each.key === "DB_PASS");
    expect(listed).toMatchObject({ key: "DB_PASS", version: 2, metadata: { owner: "ada" } });
    await vault.deleteVersions(place(NATIVE), [2]);
    expect(await read(NATIVE)).toBeUndefined();
  });

  test("that was revoked gives no value", async () => {
    await write(NATIVE, { value: "one" });
    await vault.revoke(place(NATIVE));
    expect(await codeOf(read(NATIVE))).toBe("SECRET_REVOKED");
    await write(NATIVE, { value: "two" });
    expect(await read(NATIVE)).toEqual({ value: "two" });
  });

  test("loses its settings with the secret, whoever removed it, and finds none of another one's", async () => {
    await settings(NATIVE, { settings: { max_versions: 3, cas_required: true } });
    await write(NATIVE, { value: "one" }, 0);
    await vault.remove(place(NATIVE));
    expect(await key(NATIVE)).toBeNull();
    await vault.create(place(NATIVE), secret("another"));
    expect((await key(NATIVE))!.settings).toMatchObject({ max_versions: 0, cas_required: false });
  });

  test("keeps what was set for it before there was a secret, also for one that is made elsewhere", async () => {
    await settings(NATIVE, { settings: { max_versions: 3 } });
    expect(await vault.list()).toHaveLength(1);
    await vault.create(place(NATIVE), secret("made elsewhere"));
    expect(await key(NATIVE)).toMatchObject({ version: 1, settings: { max_versions: 3 } });
  });

  test("may have 64 KiB, another one 1 MiB, and nothing is left of what is refused", async () => {
    const large = { text: "x".repeat(65 * 1024) };
    expect(await codeOf(write(NATIVE, large))).toBe("INVALID_VALUE");
    expect(await key(NATIVE)).toBeNull();
    expect((await write(RAW_PATH, large)).version.version).toBe(1);
    expect(await codeOf(write(RAW_PATH, { text: "x".repeat(1024 * 1024) }))).toBe("INVALID_VALUE");
    expect((await key(RAW_PATH))!.version).toBe(1);
  });
});

describe("versions that end by themselves", () => {
  test.each([NATIVE, RAW_PATH])("can be read until then: %s", async (path) => {
    await settings(path, { settings: { delete_version_after: 60 } });
    await write(path, { n: 1 });
    now += 59_999;
    expect(await read(path)).toEqual({ n: 1 });
    now += 1;
    expect(await read(path)).toBeUndefined();
    await run((ledger) => acts.undelete(ledger, targetOf(path), [1]));
    expect(await read(path)).toEqual({ n: 1 });
    now += 60_000;
    expect(await read(path)).toBeUndefined();
  });

  test("of a secret end for all who read it", async () => {
    await run((ledger) => changeMount(ledger, { delete_version_after: 60 }));
    await write(NATIVE, { value: "short-lived" });
    now += 60_000;
    await deleteDue(vault.turns, () => now);
    expect(await codeOf(vault.resolve(place(NATIVE)))).toBe("SECRET_NOT_FOUND");
    expect((await key(NATIVE))!.versions[0]!.deleted_at).toBe(now);
    const acted = (await vault.audit({})).map(({ actor, action }) => `${actor} ${action}`);
    expect(acted[0]).toBe("server version-deleted");
    await deleteDue(vault.turns, () => now);
    expect(await vault.audit({})).toHaveLength(acted.length);
    await write(NATIVE, { value: "removed before its end" });
    await vault.remove(place(NATIVE));
    now += 60_000;
    await deleteDue(vault.turns, () => now);
    expect((await store.list("kv")).map(({ key }) => key)).toEqual(["config"]);
  });
});

describe("what was set over the KV API is heeded by whoever writes the secret", () => {
  const versions = async () => (await vault.versions(place(NATIVE))).map(({ version }) => version);
  const put = (value: string) => vault.put(place(NATIVE), { value: secret(value) });

  test("as many versions are kept", async () => {
    await settings(NATIVE, { settings: { max_versions: 3 } });
    for (let n = 1; n <= 5; n++) await put(`value ${n}`);
    expect(await versions()).toEqual([3, 4, 5]);
    await settings(NATIVE, { settings: { max_versions: 12 } });
    for (let n = 6; n <= 16; n++) await put(`value ${n}`);
    expect(await versions()).toHaveLength(12);
    expect(await read(NATIVE, 5)).toEqual({ value: "value 5" });
  });

  test("versions are deleted by themselves, new ones and those that were brought back", async () => {
    await settings(NATIVE, { settings: { delete_version_after: 60 } });
    for (const value of ["one", "two"]) await put(value);
    expect(await deleteDue(vault.turns, () => now)).toBe(now + 60_000);
    expect((await key(NATIVE))!.versions.map(({ deleted_at }) => deleted_at)).toEqual([
      now + 60_000,
      now + 60_000,
    ]);
    now += 60_000;
    expect(await deleteDue(vault.turns, () => now)).toBe(Number.POSITIVE_INFINITY);
    expect(await codeOf(vault.resolve(place(NATIVE)))).toBe("SECRET_NOT_FOUND");
    await vault.undelete(place(NATIVE), [2]);
    expect(await deleteDue(vault.turns, () => now)).toBe(now + 60_000);
    expect(await read(NATIVE)).toEqual({ value: "two" });
    now += 60_000;
    await deleteDue(vault.turns, () => now);
    expect(await codeOf(vault.resolve(place(NATIVE)))).toBe("SECRET_NOT_FOUND");
    expect((await vault.verifyAudit()).problems).toEqual([]);
  });

  test("it follows the secret to a new name", async () => {
    await settings(NATIVE, { settings: { max_versions: 3, delete_version_after: 60 } });
    await put("one");
    await vault.rename(place(NATIVE), "RENAMED");
    const renamed = NATIVE.replace("DB_PASS", "RENAMED");
    expect(await key(renamed)).toMatchObject({
      settings: { max_versions: 3, delete_version_after: 60 },
      versions: [{ deleted_at: now + 60_000 }],
    });
    expect(await key(NATIVE)).toBeNull();
    expect((await vault.verifyAudit()).problems).toEqual([]);
  });

  test("the secrets with a time are looked through when the first has come, and not before", async () => {
    await write(NATIVE, { value: "without a time" });
    await run((ledger) => changeMount(ledger, { delete_version_after: 60 }));
    await put("short-lived");
    let looks = 0;
    const turns = {
      ...vault.turns,
      snapshot: <T>(body: (reader: Reader) => Promise<T>) =>
        vault.turns.snapshot((reader) =>
          body({ ...reader, list: (...asked) => (looks++, reader.list(...asked)) }),
        ),
    };
    await deleteDue(turns, () => now);
    expect(looks).toBe(0);
    await deleteDue(turns, () => now + 60_000);
    expect(looks).toBe(1);
  });
});

describe("what the KV API keeps", () => {
  test("is whole for audit:verify, and what was changed from outside is found", async () => {
    await write(RAW_PATH, { a: 1 });
    await write(RAW_PATH, { a: 2 });
    await write("team/removed", { a: 1 });
    await run((ledger) => acts.removeKey(ledger, targetOf("team/removed")));
    await settings(NATIVE, { settings: { cas_required: true } });
    await run((ledger) => changeMount(ledger, { max_versions: 3 }));
    expect((await vault.verifyAudit()).problems).toEqual([]);
    await store.transaction(async (tx) => {
      const { data } = (await tx.get("kv", "native/shop/production/api/DB_PASS"))!;
      await tx.put("kv", "native/shop/production/api/DB_PASS", { ...data, record: { settings: {} } });
    });
    expect((await vault.verifyAudit()).problems).toEqual([
      "kv:native/shop/production/api/DB_PASS was changed from outside.",
    ]);
    expect(await codeOf(key(NATIVE))).toBe("VAULT_DAMAGED");
  });

  test("outlives a new master key", async () => {
    for (let n = 0; n < 70; n++) await write(`team/key-${n}`, { n });
    await write("team/key-7", { n: "newer" });
    await run((ledger) => acts.destroy(ledger, targetOf("team/key-8"), [1]));
    await vault.rekey(vi.fn());
    const reopened = await vaultIn(store, { keychain, now: () => now });
    vault = reopened;
    expect(await read("team/key-7")).toEqual({ n: "newer" });
    expect(await read("team/key-7", 1)).toEqual({ n: 7 });
    expect(await read("team/key-69")).toEqual({ n: 69 });
    expect(await read("team/key-8")).toBeUndefined();
    expect((await vault.verifyAudit()).problems).toEqual([]);
  });

  test("leaves no value of a version that is gone", async () => {
    const values = async () => (await store.list("values")).length;
    const before = await values();
    for (const path of [NATIVE, RAW_PATH]) {
      for (let n = 0; n < 12; n++) await write(path, { n });
      expect(await values()).toBe(before + 10);
      await run((ledger) => acts.destroy(ledger, targetOf(path), [5, 12]));
      expect(await values()).toBe(before + 8);
      await run((ledger) => acts.removeKey(ledger, targetOf(path)));
      expect(await values()).toBe(before);
    }
  });

  test("never has a value in clear, and no value of one path opens under another", async () => {
    await write(RAW_PATH, { password: "correct horse" });
    await write("team/other", { password: "battery staple" });
    for (const collection of ["kv", "values", "definitions"] as const)
      expect(JSON.stringify(await store.list(collection))).not.toMatch(/correct horse|battery staple/);
    const ids = (await store.list("kv")).map(({ data }) => (data.record as { id: string }).id);
    const [one, two] = (await store.list("values")).filter((entry) => ids.includes(entry.key.slice(0, -2)));
    await store.transaction((tx) => tx.put("values", one!.key, two!.data));
    const codes = await Promise.all(
      [RAW_PATH, "team/other"].map((path) => read(path).then(() => "", codeOfError)),
    );
    expect(codes.filter((code) => code === "VAULT_DAMAGED")).toHaveLength(1);
  });

  test("keeps every digit of a number", async () => {
    const text = '{"big":12345678901234567890,"exact":1.0,"tiny":1e-400,"list":[-0]}';
    for (const path of [NATIVE, RAW_PATH]) {
      await write(path, parseExact(text) as JsonObject);
      expect(JSON.stringify(await read(path))).toBe(text);
      const patched = { data: new Redacted<JsonObject>({ more: true }) };
      await run((ledger) => acts.patch(ledger, targetOf(path), patched));
      expect(JSON.stringify(await read(path))).toBe(text.replace("}", ',"more":true}'));
    }
  });
});

describe("a list", () => {
  test("has secrets, entries of their own and keys without versions, each once", async () => {
    await write(NATIVE, { value: "1" });
    await write("shop/production/notes", { a: 1 });
    await settings("shop/production/api/UNBORN", {});
    await write("shop/production/api", { a: 1 });
    await write("smörgås/ål", { a: 1 });
    expect(await list("")).toEqual(["shop/", "smörgås/"]);
    expect(await list("shop/")).toEqual(["*/", "production/"]);
    expect(await list("shop/production/")).toEqual(["api", "api/", "notes"]);
    expect(await list("shop/production/api/")).toEqual(["DB_PASS", "UNBORN"]);
    expect(await list("smörgås/")).toEqual(["ål"]);
    expect(await list("nothing/")).toEqual([]);
  });

  test("shows nobody what he may not know of, and no folder that has nothing else", async () => {
    for (let n = 0; n < 450; n++) await write(`a/hidden-${n}`, {});
    await write("a/seen", {});
    await write("b/hidden", {});
    const sees = (path: string) => !path.includes("hidden");
    expect(await list("", sees)).toEqual(["a/", "shop/"]);
    expect(await list("a/", sees)).toEqual(["seen"]);
  });
});

function codeOfError(error: unknown): string {
  return (error as { code: string }).code;
}
