import { readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { rulesPage } from "../../detect/rules-page.ts";
import { vendorsModule } from "../../detect/vendors-module.ts";

const read = (file: string) => readFileSync(new URL(`../../${file}`, import.meta.url), "utf8");
const MAKE = "run: node docs/write-rules.ts";

test("docs/rules.md is what the rules say", () => {
  expect(read("docs/rules.md"), MAKE).toBe(rulesPage());
});

test("detect/rules/index.ts lists every vendor's file", () => {
  const files = readdirSync(new URL("../../detect/rules/", import.meta.url));
  expect(read("detect/rules/index.ts"), MAKE).toBe(vendorsModule(files));
});
