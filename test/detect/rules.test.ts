import { describe, expect, test } from "vitest";
import { findSecrets } from "../../detect/engine.ts";
import { RULES } from "../../detect/rules.ts";
import { check, unmarked } from "./check.ts";

/** A hit without marks is the secret alone; here it stands in a program. */
const inSource = (hit: string) => (hit.includes("‹") ? hit : `const value = "‹${hit}›";`);

describe.each(RULES.map((rule) => ({ id: rule.id, rule })))("$id", ({ id, rule }) => {
  const path = "path" in rule ? rule.path : "src/app.ts";

  test("marks the secret and nothing else", () => {
    for (const hit of rule.hits) check(inSource(hit), path);
  });

  test("is the rule that is named", () => {
    for (const hit of rule.hits) {
      const found = findSecrets(unmarked(inSource(hit)), { path });
      expect(found.map((finding) => finding.rule)).toEqual([id]);
    }
  });

  test("passes over what only looks like it", () => {
    for (const miss of rule.misses) {
      const found = findSecrets("path" in rule ? miss : `const value = "${miss}";`, { path });
      expect(found.filter((finding) => finding.rule === id)).toEqual([]);
    }
  });
});
