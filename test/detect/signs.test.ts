import * as fc from "fast-check";
import { expect, test } from "vitest";
import { decoded } from "../../detect/decode/decoded.ts";
import { joinsLines } from "../../detect/decode/joined.ts";
import { fileKind } from "../../detect/file-kind.ts";
import { ruleIndex } from "../../detect/rule-index.ts";
import { ALL_SIGNS, SIGN_WORDS, SIGNS } from "../../detect/signs.ts";
import { repetitions } from "../support/repetitions.ts";

const signsOf = (text: string, lines = false): number =>
  ruleIndex().filter.signs(Buffer.from(text, "latin1"), lines);

/** What the pass would search, with all signs or with those that are seen. */
function searched(text: string, path: string, signs: number): string[] {
  const texts: string[] = [];
  const search = (text: string) => {
    texts.push(text);
    return [];
  };
  decoded({ text, path, kind: fileKind(path), signs, search });
  return texts;
}

const value = fc.string({
  unit: fc.constantFrom(..."abcXYZ019 _-=:/\n".split("")),
  minLength: 1,
  maxLength: 60,
});
const hex = (text: string) => Buffer.from(text).toString("hex");
const codes = (text: string, before: string) => hex(text).replaceAll(/../g, (digits) => before + digits);
const piece = fc.oneof(
  value,
  value.map((text) => Buffer.from(text).toString("base64")),
  value.map((text) => Buffer.from(text, "utf16le").toString("base64")),
  value.map((text) => Buffer.from(text).toString("base64url")),
  value.map(hex),
  value.map((text) => `0x${hex(text)}`),
  value.map((text) => codes(text, "%")),
  value.map((text) => codes(text, String.raw`\x`)),
  value.map((text) => codes(text, String.raw`\u00`)),
  value.map((text) =>
    Array.from(text, (letter) => `\\${letter.charCodeAt(0).toString(8).padStart(3, "0")}`).join(""),
  ),
  value.map((text) => Array.from(text, (letter) => `&#${letter.charCodeAt(0)};`).join("")),
  fc.tuple(value, value).map(([one, other]) => `"${one}"\n + '${other}'`),
  fc.tuple(value, value).map(([one, other]) => `"${one}" \n\n\t'${other}'`),
  fc.tuple(value, value).map(([one, other]) => `${one}\\\n${other}\\\r\n${one}`),
  fc.tuple(value, value).map(([one, other]) => `["${one}", "${other}"`),
  fc.constantFrom(...SIGN_WORDS.keys(), "])", '"', "\n", " ", "é", "=", "A".repeat(70)),
);
const paths = fc.constantFrom("a.ts", "a.py", "a.php", "a.yaml");

test("what is written in another way has its sign, wherever it stands", () => {
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 12 }), paths, (pieces, path) => {
      const text = pieces.join("");
      const ofWords = Array.from(SIGN_WORDS).reduce(
        (all, [word, sign]) => all | (text.includes(word) ? sign : 0),
        0,
      );
      expect(searched(text, path, signsOf(text, joinsLines(path)) | ofWords)).toEqual(
        searched(text, path, ALL_SIGNS),
      );
    }),
    { numRuns: repetitions(3000, 200_000) },
  );
});

test("signs are seen at the borders of what is copied", () => {
  const run = Buffer.from("a text of some length, in base64").toString("base64");
  for (let before = 32_768 - 60; before < 32_768 + 60; before++) {
    expect(signsOf(`${" ".repeat(before)}${run} `)).toBe(SIGNS.encoded);
    expect(signsOf(`${" ".repeat(before)}"a" + "b"`)).toBe(SIGNS.plus);
    expect(signsOf(`${" ".repeat(before)}"a" \n "b"`, true)).toBe(SIGNS.adjacent);
  }
});

test.each([
  ["import { something } from './some/path/of/another-module.js';"],
  ["sha256: 9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08"],
  ["x = a + b; // 100 % of it"],
  [String.raw`const lines = text.split("\n"); // \d \u2026`],
])("nothing is seen in %s", (text) => expect(signsOf(text)).toBe(0));
