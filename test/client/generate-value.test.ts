import { expect, test } from "vitest";
import { generateValue } from "../../client/generate-value.ts";

test("a value that is made here has the form that was chosen, and is another one each time", () => {
  expect(generateValue("letters").reveal()).toMatch(/^[A-Za-z0-9]{32}$/);
  expect(generateValue("hex").reveal()).toMatch(/^[0-9a-f]{64}$/);
  expect(generateValue("base64").reveal()).toMatch(/^[A-Za-z0-9+/]{43}=$/);
  expect(generateValue("hex").reveal()).not.toBe(generateValue("hex").reveal());
});
