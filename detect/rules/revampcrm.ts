import { defineAssignment } from "../rule.ts";
import { UNSPECIFIED } from "../value-shapes.ts";
import { fake } from "./fake.ts";

export const revampcrmApiKey = defineAssignment({
  id: "revampcrm-api-key",
  what: "a Revamp CRM API key",
  source: "https://revampcrm.com/",
  severity: "medium",
  names: ["revampcrm", "revamp-crm"],
  value: UNSPECIFIED,
  remediation: "Delete it in the vendor's settings and issue another.",
  hits: [`REVAMPCRM_API_KEY=‹${fake("alnum", 32)}›`],
  misses: [`REVAMPCRM_API_KEY=${fake("alnum", 10)}`],
});
