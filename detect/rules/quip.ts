import { defineAssignment } from "../rule.ts";
import { fake } from "./fake.ts";

export const quipAccessToken = defineAssignment({
  id: "quip-access-token",
  what: "a Quip access token",
  source: "https://quip.com/dev/automation/documentation/current#section/Authentication",
  severity: "high",
  names: ["quip"],
  common: true,
  value: /[A-Za-z0-9+/=]{12,24}\|[0-9]{9,11}\|[A-Za-z0-9+/]{43}=/,
  remediation: "Regenerate it.",
  revoke: "https://quip.com/dev/token",
  hits: [`QUIP_ACCESS_TOKEN="‹${fake("alnum", 16)}|${fake("digits", 10)}|${fake("alnum", 43)}=›"`],
  misses: [`QUIP_ACCESS_TOKEN="${fake("alnum", 5)}|${fake("digits", 4)}|${fake("alnum", 14)}="`],
});
