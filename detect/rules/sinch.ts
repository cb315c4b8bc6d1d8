import { defineAssignment } from "../rule.ts";
import { fake } from "./fake.ts";

export const sinchApiToken = defineAssignment({
  id: "sinch-api-token",
  what: "a Sinch API token or key secret",
  source: "https://developers.sinch.com/docs/sms/api-reference/authentication",
  severity: "high",
  names: ["sinch"],
  value: /[a-f0-9]{32}|[A-Za-z0-9.~_-]{26,40}/,
  remediation: "Rotate it.",
  revoke: "https://dashboard.sinch.com",
  hits: [`SINCH_API_TOKEN="‹${fake("hex", 32)}›"`],
  misses: [`SINCH_API_TOKEN="${fake("hex", 10)}"`],
});
