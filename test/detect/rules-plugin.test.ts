import { expect, test } from "vitest";
import { oneByOne, withoutExamples } from "../../detect/rules-plugin.mjs";

test("the examples of a rule are left out of what is built, and nothing else", () => {
  const rule = (hits: string, misses: string) => `export const key = defineRule({
  id: "a-key",
  // What this says is kept: é.
  hits: ${hits},
  misses: ${misses},
  remediation: "Revoke it.",
});`;
  const text = rule('[`k_‹${fake("hex", 8)}›`, made()]', 'EXAMPLES.map((one) => "é")');
  expect(withoutExamples(text)).toBe(rule("[]", "[]"));
});

test("a rule that takes its examples from variables of that name keeps them", () => {
  const text = "defineRule({ id, hits, misses });";
  expect(withoutExamples(text)).toBe(text);
});

test("the vendors' list takes what each file exports one by one, and no types", () => {
  const files: Record<string, string> = {
    "./ably.ts": "export const ablyKey = 1; const inner = 2; export type Inner = typeof inner;",
    "./jwt.ts": "export const jwt = 3; export function verdict() {}",
  };
  const list = `// Made.
import * as ably from "./ably.ts";
import * as jwt from "./jwt.ts";

export const VENDORS = list(ably, jwt);`;
  expect(oneByOne(list, (file) => files[file]!)).toMatchInlineSnapshot(`
    "// Made.
    import { ablyKey as ably_ablyKey } from "./ably.ts"; const ably = [ably_ablyKey];
    import { jwt as jwt_jwt, verdict as jwt_verdict } from "./jwt.ts"; const jwt = [jwt_jwt, jwt_verdict];

    export const VENDORS = list(ably, jwt);"
  `);
});
