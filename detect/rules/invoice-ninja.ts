import { defineAssignment } from "../rule.ts";
import { fake } from "./fake.ts";

export const invoiceNinjaToken = defineAssignment({
  id: "invoice-ninja-token",
  what: "an Invoice Ninja API token",
  source: "https://api-docs.invoicing.co/",
  severity: "high",
  names: ["invoice-ninja", "invoiceninja"],
  value: /[A-Za-z0-9]{64}|[A-Za-z0-9]{32}/,
  remediation: "Delete the token in Invoice Ninja's settings under API tokens.",
  hits: [`INVOICE_NINJA_TOKEN="‹${fake("alnum", 64)}›"`],
  misses: ["INVOICE_NINJA_TOKEN=" + fake("hex", 10)],
});
