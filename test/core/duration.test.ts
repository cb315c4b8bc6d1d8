import * as fc from "fast-check";
import { expect, test } from "vitest";
import { formatDuration, isDuration, parseDuration } from "../../core/duration.ts";
import { repetitions } from "../support/repetitions.ts";

test.each([
  ["90s", 90],
  ["15m", 900],
  ["1h", 3600],
  ["1h30m", 5400],
  ["7d", 604_800],
  ["30d", 2_592_000],
  ["2w", 1_209_600],
])("%s is %d seconds", (text, seconds) => expect(parseDuration(text)).toBe(seconds));

test.each(["", "30", "d", "-1d", "1.5h", "1 d", "1D", "0s", "0d0h", "1y", "101000d", "9999999999s", "30d "])(
  "%j is no duration",
  (text) => {
    expect(() => parseDuration(text)).toThrowError(
      expect.objectContaining({ code: "INVALID_DURATION", fix: expect.stringContaining("30d") }),
    );
    expect(isDuration(text)).toBe(false);
  },
);

test("a formatted duration reads back as itself, half a unit more or less", () => {
  const seconds = fc.integer({ min: 1, max: 3_000_000_000 });
  fc.assert(
    fc.property(seconds, (n) => {
      const back = parseDuration(formatDuration(n));
      // The largest unit that fits twice: half of it is a quarter at the most.
      expect(Math.abs(n - back)).toBeLessThanOrEqual(n / 4);
    }),
    { numRuns: repetitions(200, 5000) },
  );
});

test.each([
  [86_400, "1d"],
  [3600, "1h"],
  [5400, "90m"],
  [100, "100s"],
  [172_799, "48h"],
  [2_591_999, "30d"],
  [0, "0s"],
])("%d seconds are written %s", (seconds, text) => expect(formatDuration(seconds)).toBe(text));
