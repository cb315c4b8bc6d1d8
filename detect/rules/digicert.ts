import { defineAssignment } from "../rule.ts";
import { fake } from "./fake.ts";

export const digicertKey = defineAssignment({
  id: "digicert-key",
  what: "a DigiCert API key",
  source: "https://dev.digicert.com/en/certcentral-apis/services-api/authentication.html",
  severity: "critical",
  names: ["digi-cert"],
  value: /[A-Z0-9]{32}(?:[A-Z0-9]{34})?|01[a-f0-9]{26}_[a-f0-9]{64}/,
  remediation: "Revoke the key in CertCentral under Automation, API keys.",
  hits: [
    `DIGICERT_API_KEY="‹${fake("upper", 32)}›"`,
    `DIGICERT_API_KEY="‹${fake("upper", 66)}›"`,
    `DIGICERT_API_KEY="‹01${fake("hex", 26)}_${fake("hex", 64)}›"`,
  ],
  misses: [`DIGICERT_API_KEY="${fake("upper", 10)}"`],
});
