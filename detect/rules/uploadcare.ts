import { defineAssignment } from "../rule.ts";
import { fake } from "./fake.ts";

export const uploadcareSecretKey = defineAssignment({
  id: "uploadcare-secret-key",
  what: "an Uploadcare secret key",
  source: "https://uploadcare.com/docs/security/secure-uploads/",
  severity: "high",
  names: ["uploadcare"],
  value: /[a-f0-9]{20}/,
  remediation: "Delete it under API keys. Public keys look alike: mark those as ignored.",
  revoke: "https://app.uploadcare.com",
  hits: [`UPLOADCARE_SECRET_KEY="‹${fake("hex", 20)}›"`],
  misses: [`UPLOADCARE_SECRET_KEY="${fake("hex", 6)}"`],
});
