import { defineRule, token } from "../rule.ts";
import { fake } from "./fake.ts";

export const emailitKey = defineRule({
  id: "emailit-key",
  what: "an Emailit API key",
  source: "https://emailit.com/docs/developers/api-keys/",
  severity: "high",
  keywords: ["secret_"],
  // Notion's older ones have 43.
  pattern: token(/secret_[A-Za-z0-9]{32}/),
  remediation: "Regenerate it in Emailit under API keys.",
  hits: ["secret_" + fake("alnum", 32)],
  misses: ["secret_" + fake("alnum", 31)],
});
