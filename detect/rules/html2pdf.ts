import { defineAssignment } from "../rule.ts";
import { fake } from "./fake.ts";

export const html2pdfApiKey = defineAssignment({
  id: "html2pdf-api-key",
  what: "an html2pdf.app API key",
  source: "https://html2pdf.app/documentation/",
  severity: "medium",
  names: ["html2pdf"],
  value: /[A-Za-z0-9]{64}/,
  remediation: "Make a new key.",
  revoke: "https://html2pdf.app/dashboard",
  hits: [`HTML2PDF_API_KEY="‹${fake("alnum", 64)}›"`],
  misses: ["HTML2PDF_API_KEY=" + fake("hex", 10)],
});
