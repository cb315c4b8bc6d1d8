import * as fc from "fast-check";
import { expect, test } from "vitest";

import { globMatches } from "../../../vault/access/glob.ts";
import { repetitions } from "../../support/repetitions.ts";

test.each<[string, string, boolean]>([
  ["repo:loom/shop:ref:refs/heads/main", "repo:loom/shop:ref:refs/heads/main", true],
  ["repo:loom/shop:ref:refs/heads/main", "repo:loom/shop:ref:refs/heads/maintenance", false],
  ["repo:loom/shop:*", "repo:loom/shop:pull_request", true],
  ["repo:loom/*:ref:refs/heads/main", "repo:loom/shop:ref:refs/heads/main", true],
  ["repo:loom/*:ref:refs/heads/main", "repo:evil/loom/shop:ref:refs/heads/main", false],
  ["repo:loom/*", "REPO:loom/shop", false],
  ["a.c", "abc", false],
  ["*", "", true],
  ["", "", true],
  ["", "a", false],
])("%s and %s: %s", (pattern, text, matches) => expect(globMatches(pattern, text)).toBe(matches));

test("any pattern matches as the expression that it stands for", () => {
  const letters = (...alphabet: string[]) => fc.string({ unit: fc.constantFrom(...alphabet), maxLength: 12 });
  fc.assert(
    fc.property(letters("a", "b", "*"), letters("a", "b"), (pattern, text) => {
      const expression = new RegExp(`^${pattern.replaceAll("*", ".*")}$`);
      expect(globMatches(pattern, text)).toBe(expression.test(text));
    }),
    { numRuns: repetitions(5_000, 100_000) },
  );
});

test("a pattern full of stars against a long text that nearly fits is done with", () => {
  expect(globMatches("a*".repeat(256) + "b", "a".repeat(16_384))).toBe(false);
});
