import { expect, test } from "vitest";
import { sentTokens } from "../../../vault/access/sent-tokens.ts";
import { digestOf } from "../../../vault/access/token-text.ts";
import { deriveKeys, newMasterKey } from "../../../vault/keys.ts";

const [keys, otherKeys] = [deriveKeys("one", newMasterKey()), deriveKeys("other", newMasterKey())];

test("a token that comes over a connection again has the digest that it had", () => {
  const digests = sentTokens();
  const connection = {};
  const first = digests(keys, "kw_1", connection);
  expect(first).toMatchObject(digestOf(keys, "token", "kw_1"));
  expect(digests(keys, "kw_1", connection)).toBe(first);
  expect(digests(keys, "kw_1", undefined)).not.toBe(first);
});

test("another token, another connection and another vault's keys have their own", () => {
  const digests = sentTokens();
  const connection = {};
  digests(keys, "kw_1", connection);
  for (const [sent, text, over] of [
    [keys, "kw_2", connection],
    [otherKeys, "kw_2", connection],
    [keys, "kw_3", {}],
  ] as const)
    expect(digests(sent, text, over)).toMatchObject(digestOf(sent, "token", text));
});
