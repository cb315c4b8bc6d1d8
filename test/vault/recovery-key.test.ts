import { expect, test } from "vitest";

import { newRecoveryKey, readRecoveryKey } from "../../vault/recovery-key.ts";

const SYMBOLS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
const key = newRecoveryKey().reveal();
const symbols = key.replaceAll("-", "");

test("it is seven groups of four, with no letter that looks like another", () => {
  expect(key).toMatch(/^(?:[0-9A-HJKMNP-TV-Z]{4}-){6}[0-9A-HJKMNP-TV-Z]{4}$/);
  expect(newRecoveryKey().reveal()).not.toBe(key);
});

test.each([
  ["as printed", (text: string) => text],
  ["in small letters", (text: string) => text.toLowerCase()],
  ["without its dashes", (text: string) => text.replaceAll("-", "")],
  ["with spaces", (text: string) => ` ${text.replaceAll("-", " ")}\n`],
  [
    "with O for 0, and I and l for 1",
    (text: string) => text.replaceAll("0", "O").replace("1", "I").replaceAll("1", "l"),
  ],
])("it is read %s", (_, write) => {
  expect(readRecoveryKey(write(key))).toEqual({ kind: "recovery-key", symbols });
});

test("every wrong symbol is told", () => {
  for (let at = 0; at < symbols.length; at++) {
    for (const symbol of SYMBOLS.replace(symbols[at]!, "")) {
      const mistyped = symbols.slice(0, at) + symbol + symbols.slice(at + 1);
      expect(readRecoveryKey(mistyped)).toEqual({ kind: "mistyped" });
    }
  }
});

test("every two symbols that changed places are told", () => {
  for (let a = 0; a < 26; a++) {
    for (let b = a + 1; b < 26; b++) {
      if (symbols[a] === symbols[b]) continue;
      const swapped = symbols.split("");
      [swapped[a], swapped[b]] = [swapped[b]!, swapped[a]!];
      expect(readRecoveryKey(swapped.join(""))).toEqual({ kind: "mistyped" });
    }
  }
});

test("a symbol too few or too many is told, and a passphrase is no recovery key", () => {
  expect(readRecoveryKey(key.slice(0, -1))).toEqual({ kind: "mistyped" });
  expect(readRecoveryKey(`${key}7`)).toEqual({ kind: "mistyped" });
  expect(readRecoveryKey(key.replace(/^./, "U"))).toEqual({ kind: "mistyped" });
  expect(readRecoveryKey("correct horse battery staple")).toEqual({ kind: "other" });
  expect(readRecoveryKey("")).toEqual({ kind: "other" });
});
