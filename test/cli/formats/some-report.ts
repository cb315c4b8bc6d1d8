import type { ScanFinding, ScanReport } from "../../../cli/scan/report.ts";
import type { ScanRun } from "../../../cli/scan/formats/scan-run.ts";

export const RUN: ScanRun = {
  version: "1.2.3",
  started: new Date("2026-02-03T04:05:06.000Z"),
  ended: new Date("2026-02-03T04:05:07.250Z"),
};

const FINDING: ScanFinding = {
  rule: "stripe-secret-key",
  what: "a Stripe secret key",
  severity: "critical",
  confidence: "high",
  start: 14,
  end: 46,
  startByte: 14,
  endByte: 46,
  line: 3,
  column: 15,
  endLine: 3,
  endColumn: 47,
  facts: ["it has the shape that the vendor documents"],
  file: "src/pay ment#1.ts",
  fingerprint: "0123456789abcdef01234567",
  maskedLine: `const key = "••••";`,
};

/** Three findings: one of the work tree, one with a name made to break out of the format, one of the history. */
export const REPORT: ScanReport = {
  findings: [
    FINDING,
    {
      ...FINDING,
      rule: "generic-password",
      what: "a password",
      fingerprint: "1".repeat(24),
      severity: "high",
      confidence: "medium",
      file: `a<b>&"'::c,d.env`,
      maskedLine: `<script>alert("••••")</script>`,
    },
    {
      ...FINDING,
      rule: "private-key",
      what: "a private key",
      fingerprint: "2".repeat(24),
      severity: "medium",
      line: 1,
      endLine: 20,
      endColumn: 5,
      commit: "89abcdef0123456789abcdef0123456789abcdef",
      author: "Ada <ada@shop.test>",
      date: "2026-01-02T03:04:05Z",
    },
  ],
  skipped: [{ file: "img/ö.bin", why: "binary" }],
  files: 12,
};

export const EMPTY: ScanReport = { findings: [], skipped: [], files: 2 };
