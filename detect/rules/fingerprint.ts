import { defineAssignment } from "../rule.ts";
import { fake } from "./fake.ts";

export const fingerprintKey = defineAssignment({
  id: "fingerprint-key",
  what: "a Fingerprint secret API key",
  source: "https://dev.fingerprint.com/reference/server-api-authentication",
  severity: "high",
  names: [
    "fingerprintjs",
    "fingerprint-pro",
    "fpjs",
    "fingerprint-secret",
    "fingerprint-server",
    "fingerprint",
  ],
  value: /[a-z0-9]{20}/,
  common: true,
  remediation: "Delete the key.",
  revoke: "https://dashboard.fingerprint.com/api-keys",
  hits: [`FINGERPRINT_SECRET_API_KEY="‹${fake("alnum", 20)}›"`],
  misses: [`FINGERPRINT_SECRET_API_KEY="${fake("alnum", 6)}"`],
});
