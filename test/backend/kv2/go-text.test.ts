import * as fc from "fast-check";
import { expect, test } from "vitest";
import { durationText, readDuration, timeText } from "../../../backend/kv2/go-text.ts";

test("times have nanoseconds, and none is an empty text", () => {
  expect(timeText(Date.UTC(2026, 10, 21, 12, 0, 0, 5))).toBe("2026-11-21T12:00:00.005000000Z");
  expect(timeText(null)).toBe("");
});

test.each([
  ["", 0],
  ["0", 0],
  ["90", 90],
  ["-1", -1],
  ["90s", 90],
  ["3h25m19s", 12_319],
  ["1.5h", 5_400],
  ["1d", 86_400],
  ["1500ms", 1],
  ["-2m", -120],
])("the duration %j is %d seconds", (text, seconds) => expect(readDuration(text)).toBe(seconds));

test.each(["soon", "h", "1h 2m", "1e3s", "--1s", "1w", "0x10"])("%j is no duration", (text) =>
  expect(readDuration(text)).toBeUndefined(),
);

test("a duration is read back as it is told", () =>
  fc.assert(
    fc.property(fc.integer({ min: -1e9, max: 1e9 }), (seconds) => {
      expect(readDuration(durationText(seconds))).toBe(seconds);
    }),
  ));

test("durations are told as Go tells them", () =>
  expect([0, 59, 60, 3_600, 12_319, -1].map(durationText)).toEqual([
    "0s",
    "59s",
    "1m0s",
    "1h0m0s",
    "3h25m19s",
    "-1s",
  ]));
