import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { rulesPage } from "../../detect/rules-page.ts";
import { RULES } from "../../detect/rules/index.ts";

test("docs/rules.md is what the rules say", () => {
  const page = readFileSync(new URL("../../docs/rules.md", import.meta.url), "utf8");
  expect(page, "run: node docs/write-rules.ts").toBe(rulesPage());
});

test("ninety vendors' own formats and more", () => {
  expect(RULES.filter((rule) => rule.kind === "format").length).toBeGreaterThanOrEqual(90);
});
