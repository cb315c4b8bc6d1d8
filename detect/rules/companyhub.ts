import { defineAssignment } from "../rule.ts";
import { fake } from "./fake.ts";

export const companyhubKey = defineAssignment({
  id: "companyhub-key",
  what: "a CompanyHub API key",
  source: "https://www.companyhub.com/docs/api-documentation",
  severity: "high",
  names: ["companyhub"],
  value: /[a-z0-9$%^=-]{8,40}/,
  common: true,
  remediation: "Regenerate the key in CompanyHub under Settings, Integrations.",
  hits: [`COMPANYHUB_API_KEY="‹${fake("alnum", 20)}›"`],
  misses: [`COMPANYHUB_API_KEY="${fake("alnum", 5)}"`],
});
