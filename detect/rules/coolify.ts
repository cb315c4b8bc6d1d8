import { defineAssignment } from "../rule.ts";
import { fake } from "./fake.ts";

export const coolifyToken = defineAssignment({
  id: "coolify-token",
  what: "a Coolify API token",
  source: "https://coolify.io/docs/core/security/credentials/api-tokens",
  severity: "critical",
  names: ["coolify"],
  value: /\d{1,4}\|[A-Za-z0-9]{40,60}/,
  remediation: "Revoke it under Keys & Tokens, API Tokens.",
  hits: [`COOLIFY_TOKEN="‹7|${fake("alnum", 40)}›"`],
  misses: ['COOLIFY_TOKEN="short"'],
});
