import { defineAssignment } from "../rule.ts";
import { fake } from "./fake.ts";

export const securitytrailsApiKey = defineAssignment({
  id: "securitytrails-api-key",
  what: "a SecurityTrails API key",
  source: "https://securitytrails.com/corp/api",
  severity: "medium",
  names: ["securitytrails", "security-trails"],
  value: /[A-Za-z0-9_-]{32}/,
  remediation: "Delete it.",
  revoke: "https://securitytrails.com/app/account/credentials",
  hits: [`SECURITYTRAILS_API_KEY="‹${fake("alnum", 32)}›"`],
  misses: [`SECURITYTRAILS_API_KEY="${fake("alnum", 10)}"`],
});
