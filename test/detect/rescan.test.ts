import * as fc from "fast-check";
import { expect, test } from "vitest";
import { findSecrets } from "../../detect/engine.ts";
import { Rescan } from "../../detect/rescan.ts";
import { RULES } from "../../detect/rules.ts";
import { repetitions } from "../support/repetitions.ts";
import { unmarked } from "./check.ts";

/** Milliseconds: `npm run soak` takes longer than a test's usual 5 s. */
const TIME = 120_000;

const hits = RULES.flatMap((rule) => rule.hits.map(unmarked));
const line = fc.oneof(
  { weight: 2, arbitrary: fc.constantFrom(...hits) },
  {
    weight: 2,
    arbitrary: fc.constantFrom(...hits).map((hit) => `const password = "${hit}"; // keyward:ignore`),
  },
  fc.constantFrom(
    "# keyward:ignore: known",
    "-----BEGIN RSA PRIVATE KEY-----",
    "-----END RSA PRIVATE KEY-----",
  ),
  fc.constantFrom('const a = "é 🔑 𝕏";', 'password = "a" +', '  "bcdefgh1" +', "`", '"', "/*", "*/", ""),
);
/** Of several hundred kilobytes: in the middle nobody sees the ends. */
const FILLER = "  total += request.items[3].price; // a word\n".repeat(60);
const source = fc
  .tuple(fc.array(line, { minLength: 20, maxLength: 150 }), fc.constantFrom("\n", "\r\n"))
  .map(([lines, end]) => lines.map((each) => each + end + FILLER.replaceAll("\n", end)).join(""));

const insert = fc.oneof(
  fc.constantFrom(
    ..."a = \" ' ` \\ + % \n \r\n 🔑 é \uD83D \uDD11 ( ) ; sk_live_ key token password".split(" "),
  ),
  line,
  fc.constant(""),
  fc.array(line, { maxLength: 40 }).map((lines) => lines.join(`\n${FILLER}`)),
);
const edit = fc.record({
  /** Where in the text, from 0 to 1. */
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  length: fc.oneof(fc.constant(0), fc.nat(3), fc.nat(200), fc.nat(100_000)),
  insert,
});
const message = fc.array(edit, { minLength: 1, maxLength: 3 });

test(
  "after any edits the findings are those of a scan of the whole text",
  () =>
    fc.assert(
      fc.property(
        fc.constantFrom("src/app.ts", ".env", "a.py", "README.md"),
        source,
        fc.array(message, { minLength: 1, maxLength: 4 }),
        (path, before, messages) => {
          const rescan = new Rescan(path);
          let text = before;
          expect(rescan.findings(text)).toEqual(findSecrets(text, { path }));
          for (const edits of messages) {
            for (const { at, length, insert } of edits) {
              const start = Math.floor(at * text.length);
              const oldEnd = Math.min(text.length, start + length);
              text = text.slice(0, start) + insert + text.slice(oldEnd);
              rescan.edit({ start, oldEnd, newEnd: start + insert.length });
            }
            expect(rescan.findings(text)).toEqual(findSecrets(text, { path }));
          }
        },
      ),
      { numRuns: repetitions(60, 600) },
    ),
  TIME,
);
