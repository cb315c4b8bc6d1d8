import { expect, test } from "vitest";
import { Redacted } from "../../../../core/redacted.ts";
import type { SourceScan } from "../../../../cli/scan/scanner.ts";
import { fromPlain, toPlain } from "../../../../cli/scan/workers/plain-scan.ts";

test("a secret is redacted on both sides of the way between threads", () => {
  const secret = new Redacted("hunter2");
  const scan = { state: "scanned", findings: [{ rule: "password", secret }] } as unknown as SourceScan;
  const arrived = fromPlain(structuredClone(toPlain(scan)));
  expect(arrived).toMatchObject({ state: "scanned", findings: [{ rule: "password" }] });
  expect(JSON.stringify(arrived)).not.toContain("hunter2");
  expect(arrived.state === "scanned" && arrived.findings[0]!.secret.reveal()).toBe("hunter2");
});

test.each<SourceScan>([
  { state: "skipped", why: "binary" },
  { state: "failed", why: "cannot be read (EACCES)" },
])("what was not scanned says why: $why", (scan) => {
  expect(fromPlain(structuredClone(toPlain(scan)))).toEqual(scan);
});
