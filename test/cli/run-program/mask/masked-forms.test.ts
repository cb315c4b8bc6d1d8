import * as fc from "fast-check";
import { expect, test } from "vitest";
import { Redacted } from "../../../../core/redacted.ts";
import type { SecretValue } from "../../../../core/secret.ts";
import { unmasked, valueFinder } from "../../../../cli/run-program/mask/mask-output.ts";
import { openMask } from "../../../../cli/run-program/mask/mask-stream.ts";
import type { Gift } from "../../../../core/gather.ts";

function gift(key: string, value: SecretValue): Gift {
  const where = { source: "Platform", scope: {}, inherited: false, expires_at: null };
  return { key, ...where, value: new Redacted(value) };
}

function masked(value: SecretValue, output: string): string {
  const mask = openMask(valueFinder([gift("A", value)]));
  return mask.take(Buffer.from(output)).toString() + mask.end().toString();
}

const value = 'pa ss"wörd+/?&1';

test.each([
  ["as it is", value],
  ["as JSON text", JSON.stringify(value).slice(1, -1)],
  ["in a URL", encodeURIComponent(value)],
  ["in a form", encodeURIComponent(value).replaceAll("%20", "+")],
  ["as hexadecimal digits", Buffer.from(value).toString("hex")],
  ["in capital ones", Buffer.from(value).toString("hex").toUpperCase()],
])("a value is masked %s", (_form, text) => expect(masked(value, `<${text}>`)).toBe("<••••>"));

test("what base64 makes of a value is masked wherever it lies in it", () => {
  const long = "a value of some length";
  fc.assert(
    fc.property(fc.string({ maxLength: 5 }), fc.string({ maxLength: 5 }), (before, after) => {
      const bytes = Buffer.from(before + long + after);
      for (const form of ["base64", "base64url"] as const) {
        const out = masked(long, bytes.toString(form));
        expect(out).toContain("••••");
        // Two digits at either end are of the value and its neighbour together.
        expect(out.replace("••••", "").length).toBeLessThanOrEqual(Buffer.byteLength(before + after) * 2 + 8);
      }
    }),
  );
});

test("each line of a value is masked, whatever the lines end with", () =>
  expect(masked("-----BEGIN KEY-----\nfirst line\r\nsecond line", "> first line\n> second line")).toBe(
    "> ••••\n> ••••",
  ));

test("the attributes of a JSON value are masked, however it was stored", () => {
  const attributes = { user: "ada", login: { password: "hunter22", pin: 4711 } };
  expect(masked(attributes, "ada:hunter22 4711")).toBe("••••:•••• ••••");
  expect(masked(JSON.stringify(attributes), "ada:hunter22 4711")).toBe("••••:•••• ••••");
  expect(masked("{ no JSON", "no { no JSON")).toBe("no ••••");
});

test("a value of one or two bytes is named as not masked", () => {
  expect(masked("1", "1 2 3")).toBe("1 2 3");
  expect(unmasked([gift("LEVEL", "1"), gift("TOKEN", "BAR"), gift("EMPTY", "")])).toEqual(["LEVEL"]);
});

test("a value of 64 KiB takes memory that is in proportion", () => {
  const long = "0123456789abcdef".repeat(4096);
  expect(masked(long, `<${long}>`)).toBe("<••••>");
});
