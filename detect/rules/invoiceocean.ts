import { defineAssignment } from "../rule.ts";
import { UNSPECIFIED } from "../value-shapes.ts";
import { fake } from "./fake.ts";

export const invoiceoceanToken = defineAssignment({
  id: "invoiceocean-token",
  what: "an InvoiceOcean API token",
  source: "https://github.com/InvoiceOcean/api",
  severity: "high",
  names: ["invoiceocean"],
  value: UNSPECIFIED,
  remediation: "Change it under Settings, Account settings, Integration.",
  hits: [`INVOICEOCEAN_TOKEN="‹${fake("alnum", 32)}›"`],
  misses: ['INVOICEOCEAN_TOKEN="short"'],
});
