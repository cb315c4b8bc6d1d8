import { expect, test } from "vitest";
import { argon2id, nodeArgon2id } from "../../vault/argon2.ts";

test("the native package and Node's own give the same key for the same passphrase", async () => {
  const kdf = { algorithm: "argon2id", memory_kib: 8_192, passes: 1, lanes: 1 } as const;
  const salt = Buffer.alloc(16, 7);
  const [ours, nodes] = [await argon2id("pässword", salt, kdf), await nodeArgon2id!("pässword", salt, kdf)];
  expect(nodes.equals(ours)).toBe(true);
});
