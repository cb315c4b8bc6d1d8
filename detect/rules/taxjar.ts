import { defineAssignment } from "../rule.ts";
import { fake } from "./fake.ts";

export const taxjarApiToken = defineAssignment({
  id: "taxjar-api-token",
  what: "a TaxJar API token",
  source: "https://developers.taxjar.com/api/reference/#authentication",
  severity: "high",
  names: ["taxjar", "tax-jar"],
  value: /[a-f0-9]{32}/,
  remediation: "Generate a new one.",
  revoke: "https://app.taxjar.com/account#api-access",
  hits: [`TAXJAR_API_TOKEN="‹${fake("hex", 32)}›"`],
  misses: [`TAXJAR_API_TOKEN="${fake("hex", 10)}"`],
});
