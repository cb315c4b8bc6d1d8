import { defineAssignment } from "../rule.ts";
import { fake } from "./fake.ts";

export const alienvaultOtxKey = defineAssignment({
  id: "alienvault-otx-key",
  what: "an AlienVault OTX API key",
  source: "https://otx.alienvault.com/api",
  severity: "medium",
  names: ["alienvault", "otx-api", "otx-key"],
  value: /[a-f0-9]{64}/,
  remediation: "Revoke it with the service and make another.",
  hits: [`ALIENVAULT_API_KEY="‹${fake("hex", 64)}›"`],
  misses: ['ALIENVAULT_API_KEY="short"'],
});
