import { defineRule, token } from "../rule.ts";
import { fake } from "./fake.ts";

export const permitIoKey = defineRule({
  id: "permit-io-key",
  what: "a Permit.io API key",
  source: "https://docs.permit.io/overview/use-the-permit-api-and-sdk",
  severity: "high",
  documented: false,
  keywords: ["permit_key_"],
  pattern: token(/permit_key_[A-Za-z0-9]{60,100}/),
  remediation: "Rotate it in Permit.io's settings under API keys.",
  hits: ["permit_key_" + fake("alnum", 80)],
  misses: ["permit_key_" + "short"],
});
