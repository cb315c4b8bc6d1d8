import { expect, test } from "vitest";
import { versionText } from "../../client/version-text.ts";
import { Redacted } from "../../core/redacted.ts";
import { diffValues } from "../../core/value-diff.ts";
import { NOW, secret, t } from "./secret-metadata.ts";

const differences = diffValues(
  { user: "canary-before", port: 1, host: "same" },
  { user: "canary-after", host: "same", region: "canary-new" },
);

test("two versions differ in their texts where their values do, and no value stands in them", () => {
  const [before, after] = [true, false].map((isBefore) => {
    const version = {
      version: isBefore ? 1 : 2,
      created_at: NOW,
      created_by: "ana@host",
      deleted_at: null,
      destroyed: false,
    };
    return versionText({ secret: secret("shop DB"), version, differences, isBefore }, t);
  });
  expect(`${before}---\n${after}`).not.toContain("canary");
  expect(`${before}---\n${after}`).toMatchInlineSnapshot(`
    "Name        DB
    Defined in  shop
    Version     1
    Written     2026-01-01T00:00:00.000Z
    By          ana@host
    port        •••••••• of version 1
    region      not there
    user        •••••••• of version 1

    Reveal the value of version 1
    ---
    Name        DB
    Defined in  shop
    Version     2
    Written     2026-01-01T00:00:00.000Z
    By          ana@host
    port        not there
    region      •••••••• of version 2
    user        •••••••• of version 2

    Reveal the value of version 2
    "
  `);
});

test("versions with the same value say so", () => {
  const version = { version: 1, created_at: NOW, created_by: "ana", deleted_at: null, destroyed: false };
  const text = versionText({ secret: secret("shop DB"), version, differences: [], isBefore: true }, t);
  expect(text).toContain("the same in both versions");
});

test("a difference without values is as good", () => {
  const bare = [{ attribute: "", change: "changed" as const, before: null, after: new Redacted(null) }];
  const version = { version: 1, created_at: NOW, created_by: "ana", deleted_at: null, destroyed: false };
  const text = versionText({ secret: secret("shop DB"), version, differences: bare, isBefore: true }, t);
  expect(text).toContain("•••••••• of version 1");
});
