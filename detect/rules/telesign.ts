import { defineAssignment } from "../rule.ts";
import { fake } from "./fake.ts";

export const telesignApiKey = defineAssignment({
  id: "telesign-api-key",
  what: "a TeleSign API key",
  source: "https://developer.telesign.com/enterprise/docs/authentication",
  severity: "high",
  names: ["telesign"],
  value: /[A-Za-z0-9+/]{86}==/,
  remediation: "Regenerate it.",
  revoke: "https://portal.telesign.com",
  hits: [`TELESIGN_API_KEY="‹${fake("alnum", 86)}==›"`],
  misses: [`TELESIGN_API_KEY="${fake("alnum", 28)}=="`],
});
