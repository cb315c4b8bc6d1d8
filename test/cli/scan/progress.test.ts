import { expect, test } from "vitest";
import { createProgress, progressLine } from "../../../cli/scan/progress.ts";

test("the bar shows parts, counts and bytes", () => {
  expect(progressLine("files", 1250, 5000, 0)).toBe("[######------------------]  25%  1,250 of 5,000 files");
  expect(progressLine("file versions", 12_345, undefined, 85e6)).toBe("12,345 file versions, 85 MB");
});

test("it is written ten times a second at most, and leaves nothing behind", () => {
  const written: string[] = [];
  let now = 0;
  const progress = createProgress({ write: (text: string) => written.push(text) > 0 }, () => now);
  progress.start("files", 1000);
  for (let file = 0; file < 1000; file++) {
    now++;
    progress.step();
  }
  expect(written.length).toBe(10);
  progress.erase();
  expect(written.at(-1)).toBe("\r\u001b[K");
});

test("nothing is written about a short scan", () => {
  const written: string[] = [];
  const progress = createProgress({ write: (text: string) => written.push(text) > 0 }, () => 0);
  progress.start("files", 1);
  progress.step();
  progress.erase();
  expect(written).toEqual([]);
});
