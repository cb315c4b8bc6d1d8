import * as fc from "fast-check";
import { expect, test } from "vitest";

import { makeScope, parseScope } from "../../core/scope.ts";
import { grantPath, grantRequest, isAbout, type GrantTarget } from "../../sdk/grants.ts";
import { patternTree, segmentsOf } from "../../vault/access/pattern.ts";
import { repetitions } from "../support/repetitions.ts";

const at = (path: string): GrantTarget => {
  const [scope, key] = path.split("#");
  return { scope: parseScope(scope!), ...(key !== undefined && { key }) };
};
const path = (on: string) => ({ on, pattern: false });
const pattern = (on: string) => ({ on, pattern: true });

test("a grant on a secret is about that one, and about the scopes that it lies in", () => {
  const grant = path("shop/production/*/DB_PASS");
  const about = ["shop/production#DB_PASS", "shop/production", "shop", "*"];
  const others = [
    "shop/production#OTHER",
    "shop#DB_PASS",
    "shop/production/api#DB_PASS",
    "shop/production/api",
    "shop/staging",
    "web",
  ];
  expect(about.filter((one) => !isAbout(grant, at(one)))).toEqual([]);
  expect(others.filter((one) => isAbout(grant, at(one)))).toEqual([]);
});

test("the same text as a pattern is about every service's, too", () => {
  expect(isAbout(pattern("shop/production/*/DB_PASS"), at("shop/production/api#DB_PASS"))).toBe(true);
  expect(isAbout(pattern("shop/production/*/DB_PASS"), at("shop/production/api#OTHER"))).toBe(false);
});

test.each([
  [
    "shop/production/*",
    ["shop/production#A", "shop/production/api#A", "shop"],
    ["shop#A", "shop/staging", "web"],
  ],
  ["*/production/*", ["shop/production#A", "web", "*"], ["shop/staging#A", "*#A"]],
  ["*", ["*#A", "shop#A", "shop/production/api", "*"], []],
  ["shop/*/api/*", ["shop/production/api#A", "shop/*/api#A", "shop/production"], ["shop/production#A"]],
  ["kv:shop/notes", [], ["shop", "*"]],
])("the pattern %s is about what it matches", (on, about, others) => {
  expect(about.filter((one) => !isAbout(pattern(on), at(one)))).toEqual([]);
  expect(others.filter((one) => isAbout(pattern(on), at(one)))).toEqual([]);
});

test("the pattern's own tree says the same of every secret", () => {
  const segment = fc.constantFrom("*", "shop", "production", "api", "A");
  const patterns = fc
    .tuple(fc.constantFrom("", "kv:"), fc.array(segment, { minLength: 1, maxLength: 5 }))
    .map(([prefix, segments]) => prefix + segments.join("/"));
  const level = fc.constantFrom(undefined, "shop", "production", "api");
  const scopes = fc
    .record({ project: level, environment: level, service: level })
    .map((parts) => makeScope(parts.project === undefined ? {} : parts));
  const targets = fc.record({ scope: scopes, key: fc.constantFrom("A", "B") });
  fc.assert(
    fc.property(patterns, targets, (on, target) => {
      const tree = patternTree<true>();
      tree.add(on, true);
      expect(isAbout(pattern(on), target)).toBe(tree.matching(segmentsOf(target)).length > 0);
    }),
    { numRuns: repetitions(500, 20_000) },
  );
});

test("what is asked for is what is listed afterwards", () => {
  const targets = [
    "shop/production#A",
    "*#A",
    "shop",
    "shop/production",
    "shop/*/api",
    "shop/production/api",
    "*",
  ];
  expect(targets.map((one) => grantPath(at(one)))).toEqual([
    "shop/production/*/A",
    "*/*/*/A",
    "shop/*",
    "shop/production/*",
    "shop/*/api/*",
    "shop/production/api/*",
    "*",
  ]);
  for (const target of targets.map(at)) {
    const isPattern = target.key === undefined;
    expect(isAbout({ on: grantPath(target), pattern: isPattern }, target)).toBe(true);
    expect(grantRequest(target)).toEqual(
      isPattern ? { pattern: grantPath(target) } : { ...target.scope, key: "A" },
    );
  }
});
