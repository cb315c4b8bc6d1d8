import * as fc from "fast-check";
import { expect, test } from "vitest";
import { encodedIn } from "../../../detect/decode/encoded.ts";
import { nextRun } from "../../../detect/decode/runs.ts";
import { repetitions } from "../../support/repetitions.ts";

const runs = { numRuns: repetitions(300, 20_000) };

test("the runs are those that an expression finds", () => {
  const text = fc.array(
    fc.constantFrom("a", "Zz9", "+/-_", " ", "=", ".", "\u00e9", "\u{1f600}", "abcdefgh"),
  );
  fc.assert(
    fc.property(text, fc.integer({ min: 1, max: 12 }), (pieces, least) => {
      const whole = pieces.join("");
      const found: string[] = [];
      for (let run = nextRun(whole, 0, least); run; run = nextRun(whole, run.end, least)) {
        found.push(whole.slice(run.start, run.end));
      }
      expect(found).toEqual(whole.match(new RegExp(`[A-Za-z0-9+/_-]{${least},}`, "g")) ?? []);
    }),
    runs,
  );
});

test("text that is encoded is read again, whatever stands around it", () => {
  const printable = fc.string({ unit: "grapheme-ascii", minLength: 24, maxLength: 300 });
  fc.assert(
    fc.property(printable, fc.boolean(), (text, safe) => {
      const standard = btoa(text);
      const encoded = safe
        ? standard.replaceAll("+", "-").replaceAll("/", "_").replaceAll("=", "")
        : standard;
      expect(encodedIn(`f("${encoded}");`)).toMatchObject([{ text, how: "decoded from base64" }]);
    }),
    runs,
  );
});
