import { defineAssignment } from "../rule.ts";
import { fake } from "./fake.ts";

export const invoiceoceanToken = defineAssignment({
  id: "invoiceocean-token",
  what: "an InvoiceOcean API token",
  source: "https://github.com/invoiceocean/api",
  severity: "high",
  names: ["invoiceocean"],
  value: /[A-Za-z0-9]{20}/,
  remediation: "Revoke it with the service and make another.",
  hits: [`INVOICEOCEAN_TOKEN="‹${fake("alnum", 20)}›"`],
  misses: ['INVOICEOCEAN_TOKEN="short"'],
});
