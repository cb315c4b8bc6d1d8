import { defineAssignment, defineRule, token } from "../rule.ts";
import { fake } from "./fake.ts";

const remediation = "Revoke it under the user's tokens, or reset the service's password.";
const revoke = "https://console.aiven.io";

export const aivenServicePassword = defineRule({
  id: "aiven-service-password",
  what: "a password of an Aiven service",
  source: "https://aiven.io/docs/platform/howto/reset-service-password",
  severity: "critical",
  documented: false,
  keywords: ["AVNS_"],
  pattern: token(/AVNS_[A-Za-z0-9_-]{16,24}/),
  remediation,
  revoke,
  hits: ["AVNS_" + fake("alnum", 19)],
  misses: ["AVNS_" + "PASSWORD"],
});

export const aivenToken = defineAssignment({
  id: "aiven-token",
  what: "an Aiven token",
  source: "https://aiven.io/docs/platform/howto/create_authentication_token",
  severity: "critical",
  names: ["aiven"],
  value: /[a-z0-9+/]{130,512}={0,2}/,
  remediation,
  revoke,
  hits: [`AIVEN_TOKEN="‹${fake("base64", 372)}›"`],
  misses: [`AIVEN_TOKEN="${fake("base64", 124)}"`],
});
