import { defineAssignment } from "../rule.ts";
import { fake } from "./fake.ts";

export const prospectCrmApiKey = defineAssignment({
  id: "prospect-crm-api-key",
  what: "a Prospect CRM API key",
  source: "https://support.prospect365.com/",
  severity: "high",
  names: ["prospect-crm", "prospect365", "prospectcrm"],
  value: /[A-Za-z0-9_-]{16,128}/,
  remediation: "Revoke it in Prospect CRM's account settings, then make a new one.",
  hits: [`PROSPECT_CRM_API_KEY="‹${fake("alnum", 43)}›"`],
  misses: [`PROSPECT_CRM_API_KEY="${fake("alnum", 14)}"`],
});
