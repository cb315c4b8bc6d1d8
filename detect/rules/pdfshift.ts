import { defineAssignment } from "../rule.ts";
import { fake } from "./fake.ts";

export const pdfshiftApiKey = defineAssignment({
  id: "pdfshift-api-key",
  what: "a PDFShift API key",
  source: "https://docs.pdfshift.io/guides/authentication",
  severity: "medium",
  names: ["pdfshift", "pdf-shift"],
  value: /sk_[a-f0-9]{40}|[a-f0-9]{32}/,
  remediation: "Revoke the key.",
  revoke: "https://app.pdfshift.io",
  hits: [`PDFSHIFT_API_KEY="‹sk_${fake("hex", 40)}›"`, `PDFSHIFT_KEY="‹${fake("hex", 32)}›"`],
  misses: ["PDFSHIFT_API_KEY=" + fake("hex", 10)],
});
