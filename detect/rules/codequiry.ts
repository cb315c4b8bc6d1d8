import { defineAssignment } from "../rule.ts";
import { fake } from "./fake.ts";

export const codequiryKey = defineAssignment({
  id: "codequiry-key",
  what: "a Codequiry API key",
  source: "https://codequiry.com/usage/api",
  severity: "medium",
  names: ["codequiry"],
  value: /[a-f0-9]{64}/,
  remediation: "Regenerate the key.",
  revoke: "https://dashboard.codequiry.com",
  hits: [`CODEQUIRY_API_KEY="‹${fake("hex", 64)}›"`],
  misses: [`CODEQUIRY_API_KEY="${fake("hex", 21)}"`],
});
