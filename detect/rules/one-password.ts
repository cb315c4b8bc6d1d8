import { jsonOfBase64 } from "../checks/bytes.ts";
import { decoded } from "../checks/verdict.ts";
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
  validate: (secret) => decoded(jsonOfBase64(secret.slice(4)) !== undefined, "JSON"),
  remediation:
    "Revoke the service account's token in 1Password under Developer, and rotate what it could read.",
  hits: ["ops_ey" + fake("base64", 600)],
  misses: ["ops_ey" + "..."],
});

export const onepasswordSecretKey = defineRule({
  id: "onepassword-secret-key",
  what: "a 1Password Secret Key",
  source: "https://support.1password.com/secret-key-security/",
  severity: "critical",
  documented: false,
  keywords: ["A3-"],
  // Version, account's ID (6), then the secret in groups.
  pattern: token(
    /A3-[A-Z0-9]{6}-(?:[A-Z0-9]{11}|[A-Z0-9]{6}-[A-Z0-9]{5})-[A-Z0-9]{5}-[A-Z0-9]{5}-[A-Z0-9]{5}/,
  ),
  remediation: "Regenerate the Secret Key under your profile.",
  revoke: "https://my.1password.com",
  hits: [
    "A3-" +
      fake("upper", 6) +
      "-" +
      fake("upper", 11) +
      "-" +
      fake("upper", 5) +
      "-" +
      fake("upper", 5) +
      "-" +
      fake("upper", 5),
  ],
  misses: [
    "A3-" +
      fake("upper", 2) +
      "-" +
      fake("upper", 3) +
      "-" +
      fake("upper", 2) +
      "-" +
      fake("upper", 2) +
      "-" +
      fake("upper", 2),
  ],
});
