import { defineAssignment } from "../rule.ts";
import { fake } from "./fake.ts";

export const sslmateApiKey = defineAssignment({
  id: "sslmate-api-key",
  what: "an SSLMate API key",
  source: "https://sslmate.com/help/reference/apiv2",
  severity: "high",
  names: ["sslmate", "ssl-mate", "certspotter", "cert-spotter"],
  value: /[A-Za-z0-9_-]{20,64}/,
  remediation: "Delete it.",
  revoke: "https://sslmate.com/account/api_credentials",
  hits: [`SSLMATE_API_KEY="‹${fake("alnum", 36)}›"`],
  misses: [`SSLMATE_API_KEY="${fake("alnum", 12)}"`],
});
