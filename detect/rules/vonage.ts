import { defineAssignment } from "../rule.ts";
import { fake } from "./fake.ts";

export const vonageApiSecret = defineAssignment({
  id: "vonage-api-secret",
  what: "a Vonage (Nexmo) API secret",
  source: "https://developer.vonage.com/en/getting-started/concepts/authentication",
  severity: "critical",
  names: ["vonage", "nexmo"],
  value: /[A-Za-z0-9]{16}/,
  remediation: "Revoke it under API settings.",
  revoke: "https://dashboard.vonage.com",
  hits: [`VONAGE_API_SECRET="‹${fake("alnum", 16)}›"`],
  misses: [`VONAGE_API_SECRET="${fake("alnum", 5)}"`],
});
