import { expect, test } from "vitest";
import { withoutExamples } from "../../detect/without-examples.mjs";

test("the examples of a rule are left out of what is built, and nothing else", () => {
  const rule = (hits: string, misses: string) => `export const key = defineRule({
  id: "a-key",
  // What this says is kept: é.
  hits: ${hits},
  misses: ${misses},
  remediation: "Revoke it.",
});`;
  const built = withoutExamples(
    "a.ts",
    rule('[`k_‹${fake("hex", 8)}›`, made()]', 'EXAMPLES.map((one) => "é")'),
  );
  expect(built).toBe(rule("[]", "[]"));
});

test("a rule that takes its examples from variables of that name keeps them", () => {
  const text = "defineRule({ id, hits, misses });";
  expect(withoutExamples("a.ts", text)).toBe(text);
});
