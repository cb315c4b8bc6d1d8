import { expect, test } from "vitest";
import {
  baselineText,
  parseBaseline,
  renewed,
  withFindings,
  type Baseline,
  type KnownFinding,
} from "../../findings/baseline.ts";

const BASELINE: Baseline = {
  salt: "00112233-4455-4677-8899-aabbccddeeff",
  findings: [
    { file: "a.ts", rule: "stripe-secret-key", fingerprint: "a".repeat(24) },
    { file: "b.ts", rule: "generic-password", fingerprint: "b".repeat(24), reason: "for tests" },
  ],
};

test("a baseline has one finding a line, and reads as what was written", () => {
  expect(baselineText(BASELINE)).toMatchInlineSnapshot(`
    "{
      "version": 1,
      "id": "00112233-4455-4677-8899-aabbccddeeff",
      "findings": [
        {"file":"a.ts","rule":"stripe-secret-key","fingerprint":"aaaaaaaaaaaaaaaaaaaaaaaa"},
        {"file":"b.ts","rule":"generic-password","fingerprint":"bbbbbbbbbbbbbbbbbbbbbbbb","reason":"for tests"}
      ]
    }
    "
  `);
  expect(parseBaseline(baselineText(BASELINE), "f")).toEqual(BASELINE);
  expect(parseBaseline(baselineText({ ...BASELINE, findings: [] }), "f").findings).toEqual([]);
});

test.each([
  ["the marks of a merge conflict", "<<<<<<< ours\n"],
  ["another tool's report", "[]"],
  ["another tool's baseline", `{"version":"1.5.0","results":{}}`],
  ["a later version", `{"version":2,"id":"00112233445566778899aabb","findings":[]}`],
  ["no id", `{"version":1,"id":"","findings":[]}`],
  ["a broken entry", `{"version":1,"id":"00112233445566778899aabb","findings":[{"file":"a"}]}`],
])("%s is told, with the way out", (_, text) => {
  expect(() => parseBaseline(text, "known.json")).toThrow(
    expect.objectContaining({ code: "FILE_INVALID", message: expect.stringContaining("known.json") }),
  );
});

test("a finding that is added takes its place among the others, and one that is known keeps its reason", () => {
  const [known, reasoned] = BASELINE.findings as [KnownFinding, KnownFinding];
  const first: KnownFinding = { file: "a.ts", rule: "aws-access-key", fingerprint: "c".repeat(24) };
  const { reason: _, ...again } = reasoned;
  expect(withFindings(BASELINE, [first, again]).findings).toEqual([first, known, reasoned]);
});

test("a renewed one forgets what is gone, and keeps what the scan did not look at", () => {
  const [gone, elsewhere] = BASELINE.findings as [KnownFinding, KnownFinding];
  const covers = (file: string) => file === gone.file;
  expect(renewed(BASELINE, [], covers).findings).toEqual([elsewhere]);
  expect(renewed(BASELINE, [gone], covers)).toEqual(BASELINE);
});
