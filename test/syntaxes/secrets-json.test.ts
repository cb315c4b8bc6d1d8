import * as fc from "fast-check";
import { expect, test } from "vitest";
import grammar from "../../syntaxes/secrets-json.injection.json" with { type: "json" };
import { ANNOTATIONS } from "../../core/secrets-file-annotations.ts";
import { formatSecretUri } from "../../core/secret-uri.ts";
import { anyKey, anyScope } from "../core/arbitraries.ts";

// Both patterns are such that Oniguruma and JavaScript read them alike.
const uri = new RegExp(grammar.repository.uri.match);
const annotation = new RegExp(grammar.repository.annotation.match);

test("every annotation is marked, as a name and nowhere else", () => {
  for (const name of Object.keys(ANNOTATIONS)) {
    expect(annotation.exec(`{ "${name}" : 1 }`)?.[0]).toBe(name);
    expect(annotation.test(`{ "x": "${name}" }`)).toBe(false);
    expect(annotation.test(`{ "${name}x": 1 }`)).toBe(false);
  }
});

test("every URI is marked, with its scope and its name", () => {
  expect(uri.exec(`"secret://shop/*/billing/DB.PASS-1"`)?.slice(1)).toEqual([
    "secret://",
    "shop/*/billing/",
    "DB.PASS-1",
  ]);
  fc.assert(
    fc.property(
      anyScope,
      anyKey,
      (scope, key) => uri.exec(`"${formatSecretUri({ scope, key })}"`)?.[3] === key,
    ),
  );
});

test.each([
  `"secret://NAME"`,
  `"secret://a/b/c/d/NAME"`,
  `"secret://a/1"`,
  `"see secret://a/B"`,
  `"secret://a/B c"`,
])("%s is not marked", (text) => expect(uri.test(text)).toBe(false));
