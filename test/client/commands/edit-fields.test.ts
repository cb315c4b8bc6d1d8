import { expect, test } from "vitest";
import { editableFields } from "../../../client/commands/edit-fields.ts";
import { DAY, NOW, secret, t } from "../secret-metadata.ts";

test("each field starts as it stands", () => {
  const rich = secret("shop DB_PASS", {
    description: "Orders",
    tags: ["db", "orders"],
    expires_at: (NOW + DAY) / 1000,
    rotationPolicy: { enabled: true, period: "30d", notifyBefore: "7d" },
  });
  const fields = editableFields(rich, NOW, t).map(({ label, text }) => [label, text]);
  expect(Object.fromEntries(fields)).toMatchInlineSnapshot(`
    {
      "Apps": "",
      "Description": "Orders",
      "Environments": "",
      "Expiry": "2026-01-02",
      "Rotation": "30d, 7d",
      "Tags": "db, orders",
    }
  `);
});

test("each field that is not touched reads back as it was", () => {
  const rich = secret("shop DB_PASS", {
    tags: ["db"],
    envs: ["production"],
    rotationPolicy: { enabled: true, period: "30d" },
  });
  const { tags, envs, apps, expires_at, rotationPolicy } = rich;
  const read = editableFields(rich, NOW, t).map(({ text, parse }) => parse(text));
  expect(Object.assign({}, ...read)).toEqual({
    description: "",
    tags,
    envs,
    apps,
    expires_at,
    rotationPolicy,
  });
});

test.for([
  ["Tags", " a, b ,, a", { tags: ["a", "b"] }],
  ["Expiry", "30d", { expires_at: NOW / 1000 + 30 * 86_400 }],
  ["Expiry", "2026-02-01", { expires_at: Date.UTC(2026, 1, 1, 23, 59, 59) / 1000 }],
  ["Expiry", "", { expires_at: null }],
  ["Rotation", "30d", { rotationPolicy: { enabled: true, period: "30d" } }],
  ["Rotation", "30d, 7d", { rotationPolicy: { enabled: true, period: "30d", notifyBefore: "7d" } }],
  ["Rotation", "", { rotationPolicy: null }],
] as const)("%s reads %o", ([label, text, fields]) => {
  expect(parse(label, text)).toEqual(fields);
});

test.for([
  ["Expiry", "soon", "INVALID_DURATION"],
  ["Expiry", "2026-13-45", "INVALID_VALUE"],
  ["Rotation", "often", "INVALID_VALUE"],
  ["Tags", "x".repeat(600), "INVALID_VALUE"],
] as const)("%s refuses %o", ([label, text, code]) => {
  expect(() => parse(label, text)).toThrow(expect.objectContaining({ code }));
});

function parse(label: string, text: string) {
  return editableFields(secret("shop DB_PASS"), NOW, t)
    .find((field) => field.label === label)!
    .parse(text);
}
