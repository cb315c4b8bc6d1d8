import { defineAssignment } from "../rule.ts";
import { fake } from "./fake.ts";

export const alienvaultOtxKey = defineAssignment({
  id: "alienvault-otx-key",
  what: "an AlienVault OTX API key",
  source: "https://github.com/AlienVault-Labs/OTX-Python-SDK/blob/master/OTXv2.py",
  severity: "medium",
  names: ["alienvault", "otx-api", "otx-key"],
  value: /[a-f0-9]{64}/,
  remediation: "Regenerate the key in the settings.",
  revoke: "https://otx.alienvault.com/settings",
  hits: [`ALIENVAULT_API_KEY="‹${fake("hex", 64)}›"`],
  misses: ['ALIENVAULT_API_KEY="short"'],
});
