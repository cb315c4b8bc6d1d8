import { defineAssignment } from "../rule.ts";
import { fake } from "./fake.ts";

export const capsuleCrmToken = defineAssignment({
  id: "capsule-crm-token",
  what: "a Capsule API token",
  source: "https://developer.capsulecrm.com/v2/overview/authentication",
  severity: "high",
  names: ["capsule-crm", "capsule"],
  value: /[a-z0-9+/]{64}/,
  common: true,
  remediation: "Revoke the token in Capsule under My preferences, API authentication tokens.",
  hits: [`CAPSULE_API_TOKEN="‹${fake("base64", 64)}›"`],
  misses: [`CAPSULE_API_TOKEN="${fake("base64", 21)}"`],
});
