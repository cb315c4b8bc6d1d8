import { defineAssignment } from "../rule.ts";
import { fake } from "./fake.ts";

export const karmacrmApiToken = defineAssignment({
  id: "karmacrm-api-token",
  what: "a karmaCRM API token",
  source: "https://www.karmacrm.com",
  severity: "high",
  names: ["karmacrm", "karma-crm", "karma"],
  common: true,
  value: /[A-Za-z0-9]{20,40}/,
  remediation: "Make a new token in karmaCRM's settings.",
  hits: [`KARMACRM_API_TOKEN="‹${fake("alnum", 20)}›"`],
  misses: ["KARMACRM_API_TOKEN=" + fake("hex", 10)],
});
