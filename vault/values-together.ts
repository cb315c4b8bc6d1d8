import { createSecretKey, randomBytes } from "node:crypto";
import { parseExact } from "../core/exact-json.ts";
import { Redacted } from "../core/redacted.ts";
import type { SecretValue } from "../core/secret.ts";
import { decrypt, encrypt } from "./aead.ts";

/** Values that are given together again and again, held as one ciphertext: to decrypt each takes a hundred times as long. */
export interface ValuesTogether {
  /** Bytes that it takes in memory, about. */
  readonly weight: number;
  open(): Redacted<SecretValue>[];
}

/** Of this process alone: what is sealed under it is stored nowhere. */
const KEY = createSecretKey(randomBytes(32));
const CONTEXT = Buffer.from("keyward/values-together/1");

export function sealTogether(values: readonly Redacted<SecretValue>[]): ValuesTogether {
  const plaintext = Buffer.from(JSON.stringify(values.map((value) => JSON.stringify(value.reveal()))));
  const sealed = Buffer.from(encrypt(KEY, CONTEXT, plaintext), "base64");
  plaintext.fill(0);
  return {
    weight: sealed.length,
    open() {
      const bytes = decrypt(KEY, CONTEXT, sealed);
      if (!bytes) throw new Error("what this process sealed does not open");
      const texts = JSON.parse(bytes.toString("utf8")) as string[];
      bytes.fill(0);
      return texts.map((text) => new Redacted(parseExact(text) as SecretValue));
    },
  };
}
