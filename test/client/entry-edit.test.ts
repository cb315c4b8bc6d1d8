import { expect, test } from "vitest";
import { parseSecretsFile } from "../../core/secrets-file.ts";
import { referenceEdit } from "../../client/entry-edit.ts";

test("a bare entry becomes a reference", () => {
  expect(moved(`{ "A": "x", "DB": "pass", "C": {} }`)).toMatchInlineSnapshot(
    `"{ "A": "x", "DB": { "$from": "secret://shop/DB" }, "C": {} }"`,
  );
});

test("so does one with several attributes", () => {
  expect(moved(`{ "DB": { "user": "u", "password": "p" } }`)).toMatchInlineSnapshot(
    `"{ "DB": { "$from": "secret://shop/DB" } }"`,
  );
});

test("an annotated entry keeps what it says", () => {
  expect(
    moved(`{\n  "DB": {\n    "$description": "Orders",\n    "$value": "pass",\n    "$tags": ["db"]\n  }\n}`),
  ).toMatchInlineSnapshot(`
    "{
      "DB": {
        "$description": "Orders",
        "$from": "secret://shop/DB",
        "$tags": ["db"]
      }
    }"
  `);
});

function moved(text: string): string {
  const entry = parseSecretsFile(text, { kind: "shared" }).entries.find(({ key }) => key === "DB");
  const edit = referenceEdit(entry!, "secret://shop/DB");
  const after = text.slice(0, edit.start) + edit.text + text.slice(edit.end);
  expect(parseSecretsFile(after, { kind: "shared" })).toMatchObject({ problems: [] });
  return after;
}
