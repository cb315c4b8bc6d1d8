import { defineAssignment } from "../rule.ts";
import { fake } from "./fake.ts";

export const plivoAuthToken = defineAssignment({
  id: "plivo-auth-token",
  what: "a Plivo auth token",
  source: "https://www.plivo.com/docs/voice/api/overview/#authentication",
  severity: "critical",
  names: ["plivo"],
  value: /[A-Za-z0-9]{40}/,
  remediation: "Reset the token.",
  revoke: "https://console.plivo.com/dashboard",
  hits: [`PLIVO_AUTH_TOKEN="‹${fake("alnum", 40)}›"`],
  misses: ["PLIVO_AUTH_TOKEN=" + fake("hex", 10)],
});

export const plivoAuthId = defineAssignment({
  id: "plivo-auth-id",
  what: "a Plivo auth ID",
  source: "https://www.plivo.com/docs/voice/api/overview/#authentication",
  severity: "low",
  names: ["plivo"],
  value: /[MS]A[A-Z0-9]{18}/,
  remediation: "It cannot be changed; reset the auth token.",
  revoke: "https://console.plivo.com/dashboard",
  hits: [`PLIVO_AUTH_ID="‹MA${fake("upper", 18)}›"`],
  misses: ["PLIVO_AUTH_ID=" + fake("hex", 10)],
});
