import * as fc from "fast-check";
import { expect, test } from "vitest";
import {
  compareScopes,
  covers,
  formatScope,
  inScope,
  lookupOrder,
  makeScope,
  parseScope,
  PLATFORM,
  resolveService,
  sameScope,
  scopeFlags,
  sourceText,
  type Scope,
} from "../../core/scope.ts";
import { repetitions } from "../support/repetitions.ts";
import { anyScope } from "./arbitraries.ts";

// The table of product.md, and what code.store prints.
test.each([
  ["*", {}, "", "Platform"],
  ["shop", { project: "shop" }, "-p shop", "ProjectID: shop"],
  [
    "shop/development",
    { project: "shop", environment: "development" },
    "-p shop -e development",
    "ProjectID: shop, Environment: development",
  ],
  [
    "shop/*/billing",
    { project: "shop", service: "billing" },
    "-p shop -s billing",
    "ProjectID: shop, ServiceID: billing",
  ],
  [
    "shop/development/billing",
    { project: "shop", environment: "development", service: "billing" },
    "-p shop -e development -s billing",
    "ProjectID: shop, Environment: development, ServiceID: billing",
  ],
  [
    "-/demo/MY_SERVICE",
    { project: "-", environment: "demo", service: "MY_SERVICE" },
    "-p - -e demo -s MY_SERVICE",
    "Environment: demo, ServiceID: MY_SERVICE",
  ],
])("%s has its flags and its source text", (path, scope, flags, source) => {
  expect(parseScope(path)).toEqual(scope);
  expect(formatScope(scope)).toBe(path);
  expect(scopeFlags(scope)).toBe(flags);
  expect(sourceText(scope)).toBe(source);
});

test("parts at the end that are * may be left out", () => {
  expect(parseScope("shop/*/*")).toEqual({ project: "shop" });
  expect(parseScope("*/*/*")).toEqual(PLATFORM);
});

test.each([
  ["", "is not a scope"],
  ["a/b/c/d", "is not a scope"],
  ["shop/", "environment"],
  ["shop//billing", "environment"],
  [".", "project"],
  ["..", "project"],
  ["shop/..", "environment"],
  ["shop/local", "local"],
  ["*/production", "needs a project"],
  ["*/*/billing", "needs a project"],
  ["-", "needs a service"],
  ["-/demo", "needs a service"],
  ["shop/-", "environment"],
  ["shop/*/-x", "service"],
  ["späße", "project"],
  ["a b", "project"],
  ["x".repeat(64), "project"],
  ["shop/a\nb", "environment"],
])("%j is refused", (path, why) => {
  expect(() => parseScope(path)).toThrowError(
    expect.objectContaining({ code: "INVALID_SCOPE", message: expect.stringContaining(why) }),
  );
});

test("names are case-sensitive, may start with a digit or _, and have up to 63 characters", () => {
  expect(sameScope(parseScope("Shop"), parseScope("shop"))).toBe(false);
  expect(parseScope(`1/_x/${"s".repeat(63)}`).service).toHaveLength(63);
});

test("every scope reads back from its path", () => {
  fc.assert(
    fc.property(anyScope, (scope) => sameScope(parseScope(formatScope(scope)), scope)),
    { numRuns: repetitions(300, 10_000) },
  );
});

test("the lookup order goes from the service in its environment to the platform", () => {
  const order = (path: string) => lookupOrder(parseScope(path)).map(formatScope);
  expect(order("shop/development/billing")).toEqual([
    "shop/development/billing",
    "shop/*/billing",
    "shop/development",
    "shop",
    "*",
  ]);
  expect(order("shop/*/billing")).toEqual(["shop/*/billing", "shop", "*"]);
  expect(order("shop/development")).toEqual(["shop/development", "shop", "*"]);
  expect(order("shop")).toEqual(["shop", "*"]);
  expect(order("*")).toEqual(["*"]);
});

test("a service of no project inherits from the platform alone", () => {
  const order = lookupOrder(parseScope("-/demo/MY_SERVICE")).map(formatScope);
  expect(order).toEqual(["-/demo/MY_SERVICE", "-/*/MY_SERVICE", "*"]);
});

test("a scope sees exactly the scopes that cover it, but for what belongs to no project", () => {
  fc.assert(
    fc.property(anyScope, anyScope, (wide, narrow) => {
      const seen = lookupOrder(narrow).some((at) => sameScope(at, wide));
      expect(seen).toBe(covers(wide, narrow));
    }),
    { numRuns: repetitions(1000, 20_000) },
  );
});

test("trees show a scope before all narrower ones, and the order is total", () => {
  fc.assert(
    fc.property(fc.array(anyScope), (scopes) => {
      const sorted = scopes.toSorted(compareScopes);
      expect(sorted.toReversed().toSorted(compareScopes)).toEqual(sorted);
    }),
  );
  const sorted = ["shop/dev/b", "shop", "*", "shop/*/b", "acme", "shop/dev"]
    .map(parseScope)
    .toSorted(compareScopes);
  expect(sorted.map(formatScope)).toEqual(["*", "acme", "shop", "shop/*/b", "shop/dev", "shop/dev/b"]);
});

test("an unset part and * are the same", () => {
  expect(makeScope({ project: "shop", environment: "*", service: undefined })).toEqual({ project: "shop" });
});

const known = ["shop/*/billing", "acme/dev/billing", "shop/dev/cart", "-/demo/MY_SERVICE", "shop/dev"].map(
  parseScope,
);

test.each<[string, Scope, string]>([
  ["known nowhere: no project", { environment: "demo", service: "NEW" }, "-/demo/NEW"],
  ["known without a project", { environment: "demo", service: "MY_SERVICE" }, "-/demo/MY_SERVICE"],
  ["known in one project", { environment: "prod", service: "cart" }, "shop/prod/cart"],
  ["- chooses the unowned one", { project: "-", service: "billing" }, "-/*/billing"],
  ["a project is named", { project: "acme", service: "billing" }, "acme/*/billing"],
  ["nothing is named", {}, "*"],
  ["* is nothing", { service: "*" }, "*"],
])("a service alone: %s", (_, parts, path) => expect(formatScope(resolveService(parts, known))).toBe(path));

test("a service that is known in several projects is refused with their names", () => {
  expect(() => resolveService({ service: "billing" }, known)).toThrowError(
    expect.objectContaining({
      code: "AMBIGUOUS_SERVICE",
      message: expect.stringContaining("acme, shop"),
      fix: expect.stringContaining("-p acme or -p shop"),
    }),
  );
});

test("an environment alone is refused", () => {
  expect(() => resolveService({ environment: "demo" }, known)).toThrowError(
    expect.objectContaining({ code: "INVALID_SCOPE" }),
  );
});

test("where something is reads as a sentence", () => {
  expect(inScope({})).toBe("on the platform");
  expect(inScope({ project: "shop", environment: "production" })).toBe("in shop/production");
});
