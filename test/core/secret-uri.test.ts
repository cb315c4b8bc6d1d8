import * as fc from "fast-check";
import { expect, test } from "vitest";
import { formatSecretUri, parseSecretUri } from "../../core/secret-uri.ts";
import { formatScope, sameScope } from "../../core/scope.ts";
import { UserError } from "../../core/user-error.ts";
import { repetitions } from "../support/repetitions.ts";
import { anyKey, anyScope } from "./arbitraries.ts";

test.each([
  ["secret://shop/production/billing/DB_PASS", "shop/production/billing", "DB_PASS"],
  ["secret://shop/production/DB_PASS", "shop/production", "DB_PASS"],
  ["secret://shop/*/billing/DB_PASS", "shop/*/billing", "DB_PASS"],
  ["secret://shop/DB_PASS", "shop", "DB_PASS"],
  ["secret://shop/*/*/DB_PASS", "shop", "DB_PASS"],
  ["secret://*/DB_PASS", "*", "DB_PASS"],
  ["secret://*/*/*/DB_PASS", "*", "DB_PASS"],
  ["secret://-/demo/MY_SERVICE/FOO", "-/demo/MY_SERVICE", "FOO"],
])("%s is in %s", (uri, scope, key) => {
  const read = parseSecretUri(uri);
  expect([formatScope(read.scope), read.key]).toEqual([scope, key]);
});

test.each([
  ["", "INVALID_URI"],
  ["shop/DB_PASS", "INVALID_URI"],
  ["Secret://shop/DB_PASS", "INVALID_URI"],
  ["secret:/shop/DB_PASS", "INVALID_URI"],
  ["secret://DB_PASS", "INVALID_URI"],
  ["secret:///DB_PASS", "INVALID_URI"],
  ["secret://shop/", "INVALID_URI"],
  ["secret://shop//DB_PASS", "INVALID_URI"],
  ["secret://a/b/c/d/E", "INVALID_URI"],
  ["secret://shop/*", "INVALID_NAME"],
  ["secret://shop/1X", "INVALID_NAME"],
  ["secret://shop/A?x=1", "INVALID_NAME"],
  ["secret://shop/A ", "INVALID_NAME"],
  ["secret://../DB_PASS", "INVALID_SCOPE"],
  ["secret://shop/local/DB_PASS", "INVALID_SCOPE"],
  ["secret://*/production/DB_PASS", "INVALID_SCOPE"],
  ["secret://sh%6Fp/DB_PASS", "INVALID_SCOPE"],
])("%j is refused as %s", (uri, code) =>
  expect(() => parseSecretUri(uri)).toThrowError(expect.objectContaining({ code })),
);

test("every scope and name reads back from its URI", () => {
  fc.assert(
    fc.property(anyScope, anyKey, (scope, key) => {
      const read = parseSecretUri(formatSecretUri({ scope, key }));
      return read.key === key && sameScope(read.scope, scope);
    }),
    { numRuns: repetitions(300, 10_000) },
  );
});

test("any text is read or refused, and a message is never longer than a line", () => {
  const text = fc.oneof(
    fc.string(),
    fc.string().map((rest) => `secret://${rest}`),
  );
  fc.assert(
    fc.property(text, (uri) => {
      try {
        parseSecretUri(uri);
      } catch (error) {
        expect(error).toBeInstanceOf(UserError);
        expect((error as UserError).message.length).toBeLessThan(300);
      }
    }),
    { numRuns: repetitions(300, 20_000) },
  );
});
