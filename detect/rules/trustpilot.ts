import { defineAssignment } from "../rule.ts";
import { fake } from "./fake.ts";

export const trustpilotApiKey = defineAssignment({
  id: "trustpilot-api-key",
  what: "a Trustpilot API key or secret",
  source: "https://documentation-apidocumentation.trustpilot.com/",
  severity: "high",
  names: ["trustpilot", "trust-pilot"],
  value: /[A-Za-z0-9]{32}|[A-Za-z0-9]{16}/,
  remediation: "Regenerate it in Trustpilot Business under integrations, API.",
  hits: [`TRUSTPILOT_API_KEY="‹${fake("alnum", 32)}›"`],
  misses: [`TRUSTPILOT_API_KEY="${fake("alnum", 10)}"`],
});
