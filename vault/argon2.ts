import * as crypto from "node:crypto";
import { UserError } from "../core/user-error.ts";
import type { Argon2Parameters } from "./slots.ts";

/** How a text is stretched to 32 bytes. */
export type Argon2id = (text: string, salt: Buffer, kdf: Argon2Parameters) => Promise<Buffer>;

/**
 * argon2id by the native package, which programs that use the SDK need not have: then Node's own, from 24.7 on.
 * @throws UserError VAULT_UNAVAILABLE where there is neither
 */
export const argon2id: Argon2id = async (text, salt, kdf) => {
  const stretch = (await nativeArgon2id()) ?? nodeArgon2id;
  if (stretch) return stretch(text, salt, kdf);
  throw new UserError(
    "VAULT_UNAVAILABLE",
    "A passphrase needs the package @node-rs/argon2, which is not installed, or Node 24.7.",
    "Install it beside @keyward/sdk, or use a newer Node.",
  );
};

/** Loaded when it is first needed: a vault whose key is in the keychain opens without it. */
async function nativeArgon2id(): Promise<Argon2id | undefined> {
  try {
    const { hashRaw } = await import("@node-rs/argon2");
    return (text, salt, { memory_kib: memoryCost, passes: timeCost, lanes: parallelism }) =>
      hashRaw(text, { memoryCost, timeCost, parallelism, outputLen: 32, salt }); // argon2id is its default.
  } catch {
    return undefined; // Not installed, or not for this platform: the other one says so where it is not there either.
  }
}

/** Of a newer Node than the one that the types are for. */
const { argon2 } = crypto as unknown as { argon2?: NodeArgon2 };
type NodeArgon2 = (
  algorithm: "argon2id",
  parameters: object,
  done: (error: Error | null, bytes: Buffer) => void,
) => void;

export const nodeArgon2id: Argon2id | undefined =
  argon2 &&
  ((text, nonce, { memory_kib: memory, passes, lanes: parallelism }) =>
    new Promise((resolve, reject) => {
      const message = Buffer.from(text);
      argon2("argon2id", { message, nonce, memory, passes, parallelism, tagLength: 32 }, (error, bytes) => {
        if (error) reject(error);
        else resolve(bytes);
      });
    }));
