import { parseExact } from "../core/exact-json.ts";
import { Redacted } from "../core/redacted.ts";
import type { SecretValue } from "../core/secret.ts";
import { hide } from "./hidden-bytes.ts";

/** Values that are given together again and again, hidden as one: to decrypt each takes a hundred times as long. */
export interface ValuesTogether {
  /** Bytes that it takes in memory, about. */
  readonly weight: number;
  open(): Redacted<SecretValue>[];
}

export function hideTogether(values: readonly Redacted<SecretValue>[]): ValuesTogether {
  const plaintext = Buffer.from(JSON.stringify(values.map((value) => JSON.stringify(value.reveal()))));
  const hidden = hide(plaintext);
  plaintext.fill(0);
  return {
    weight: hidden.length,
    open() {
      const bytes = hidden.reveal();
      const texts = JSON.parse(bytes.toString("utf8")) as string[];
      bytes.fill(0);
      return texts.map((text) => new Redacted(parseExact(text) as SecretValue));
    },
  };
}
