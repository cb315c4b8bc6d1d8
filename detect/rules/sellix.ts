import { defineAssignment } from "../rule.ts";
import { fake } from "./fake.ts";

export const sellixApiKey = defineAssignment({
  id: "sellix-api-key",
  what: "a Sellix API key",
  source: "https://developers.sellix.io/#authentication",
  severity: "critical",
  names: ["sellix"],
  value: /[A-Za-z0-9]{64}/,
  remediation: "Regenerate it.",
  revoke: "https://dashboard.sellix.io/settings/security",
  hits: [`SELLIX_API_KEY="‹${fake("alnum", 64)}›"`],
  misses: [`SELLIX_API_KEY="${fake("alnum", 21)}"`],
});
