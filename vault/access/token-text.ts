import { createHmac, randomInt } from "node:crypto";
import { crc32 } from "node:zlib";

import { Redacted } from "../../core/redacted.ts";
import { lengthPrefixed } from "../framing.ts";
import type { VaultKeys } from "../keys.ts";

const BASE62 = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
/** 238 bits. */
const RANDOM = 40;

/** What a secret text is for, and how it begins: a token, or the secret half of a machine's login. */
export type Prefix = "kw_" | "kws_";

/**
 * prefix + 40 random letters and digits + 6 that check them: CRC-32 in base 62, so that a scanner is sure of what it
 * found. Whether a token is valid never depends on the check.
 */
export function newSecretText(prefix: Prefix): Redacted {
  const body = Array.from({ length: RANDOM }, () => BASE62[randomInt(62)]).join("");
  return new Redacted(prefix + body + base62(crc32(body)).padStart(6, "0"));
}

/** What is kept of a token: where its record stands, and what its text must give. Neither leads back to the text. */
export interface Digest {
  /** The public id: the HMAC's first 96 bits, in 24 hexadecimal digits. */
  readonly accessor: string;
  /** The rest of it. */
  readonly proof: string;
}

/**
 * One HMAC whatever the texts are, the malformed and the overlong too: what is unknown costs as much as what is known.
 * @param purpose keeps apart what is known by the same texts
 */
export function digestOf(keys: VaultKeys, purpose: "token" | "login", ...texts: string[]): Digest {
  const bounded = texts.map((text) => text.slice(0, 256));
  const framed = lengthPrefixed([`keyward/${purpose}/1`, ...bounded]);
  const hmac = createHmac("sha256", keys.tokens).update(framed).digest("hex");
  return { accessor: hmac.slice(0, 24), proof: hmac.slice(24) };
}

function base62(value: number): string {
  return value < 62 ? BASE62[value]! : base62(Math.floor(value / 62)) + BASE62[value % 62]!;
}
