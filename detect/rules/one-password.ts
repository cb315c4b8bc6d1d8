import { defineRule, token } from "../rule.ts";
import { fake } from "./fake.ts";

export const onepasswordServiceAccount = defineRule({
  id: "onepassword-service-account",
  what: "a 1Password service account token",
  source: "https://developer.1password.com/docs/service-accounts/security/",
  severity: "critical",
  documented: false,
  keywords: ["ops_ey"],
  // ops_, then JSON in base64.
  pattern: token(/ops_ey[A-Za-z0-9+/]{200,1500}={0,3}/),
  remediation:
    "Revoke the service account's token in 1Password under Developer, and rotate what it could read.",
  hits: ["ops_ey" + fake("base64", 600)],
  misses: ["ops_ey" + "..."],
});
