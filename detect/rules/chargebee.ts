import { defineAssignment } from "../rule.ts";
import { fake } from "./fake.ts";

export const chargebeeKey = defineAssignment({
  id: "chargebee-key",
  what: "a Chargebee API key",
  source: "https://apidocs.chargebee.com/docs/api/auth",
  severity: "critical",
  names: ["chargebee", "charge-bee"],
  value: /(?:live|test)_[a-z0-9]{20,48}/,
  remediation: "Revoke the key in Chargebee under Settings, Configure, API keys.",
  hits: [
    `CHARGEBEE_API_KEY="‹live_${fake("alnum", 40)}›"`,
    `CHARGEBEE_API_KEY="‹test_${fake("alnum", 32)}›"`,
  ],
  misses: [`CHARGEBEE_API_KEY="live_${fake("alnum", 13)}"`],
});
