import { defineAssignment } from "../rule.ts";
import { fake } from "./fake.ts";

export const cybersourceSecret = defineAssignment({
  id: "cybersource-secret",
  what: "a CyberSource shared secret",
  source:
    "https://developer.cybersource.com/docs/cybs/en-us/platform/developer/all/rest/rest-getting-started/restgs-jwt-message-intro/restgs-security-p12-intro.html",
  severity: "critical",
  names: ["cyber-source"],
  value: /[a-z0-9+/]{43}=/,
  remediation: "Deactivate the key in the Business Center under Key management.",
  hits: [`CYBERSOURCE_SHARED_SECRET="‹${fake("base64", 43)}=›"`],
  misses: [`CYBERSOURCE_SHARED_SECRET="${fake("base64", 14)}="`],
});
