import { defineAssignment } from "../rule.ts";
import { fake } from "./fake.ts";

export const ipqualityscoreApiKey = defineAssignment({
  id: "ipqualityscore-api-key",
  what: "an IPQualityScore API key",
  source: "https://www.ipqualityscore.com/documentation/overview",
  severity: "medium",
  names: ["ipqualityscore", "ipqs"],
  value: /[A-Za-z0-9]{32}/,
  remediation: "Reset the key.",
  revoke: "https://www.ipqualityscore.com/user/settings",
  hits: [`IPQUALITYSCORE_API_KEY="‹${fake("alnum", 32)}›"`],
  misses: ["IPQUALITYSCORE_API_KEY=" + fake("hex", 10)],
});
