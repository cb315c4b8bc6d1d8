import * as fc from "fast-check";
import { expect, test } from "vitest";

import { parseKv2Address } from "../../../vault/stores/kv2/address.ts";
import { keyOfName, nameOfKey } from "../../../vault/stores/kv2/names.ts";

test("a key is one name that every path may hold, and comes back from it", () => {
  expect(nameOfKey("shop/*/-/DB_PASS")).toBe("shop~2f~2a~2f-~2fDB_PASS");
  fc.assert(
    fc.property(fc.string({ minLength: 1, unit: "grapheme" }), (key) => {
      expect(nameOfKey(key)).toMatch(/^[A-Za-z0-9_~-]+$/);
      expect(keyOfName(nameOfKey(key))).toBe(key);
    }),
  );
});

test("an address names a host, a mount and a folder", () => {
  expect(parseKv2Address("vault+https://vault.local:8200/secret/team/keyward")).toEqual({
    origin: "https://vault.local:8200",
    mount: "secret",
    folder: "team/keyward",
  });
  expect(parseKv2Address("vault+http://127.0.0.1:8200/team%2Fkv/")).toEqual({
    origin: "http://127.0.0.1:8200",
    mount: "team/kv",
    folder: "keyward",
  });
});

test.each([
  "vault+https://host",
  "https://host/secret",
  "vault+ftp://host/secret",
  "vault+https://a:b@host/secret",
  "vault+https://host/%zz",
])("%s is no address", (url) =>
  expect(() => parseKv2Address(url)).toThrowError(expect.objectContaining({ code: "USAGE" })),
);
