import { defineRule, token } from "../rule.ts";
import { fake } from "./fake.ts";

export const corbadoSecret = defineRule({
  id: "corbado-secret",
  what: "a Corbado API secret",
  source: "https://docs.corbado.com/api-reference/authentication",
  severity: "critical",
  keywords: ["corbado1_"],
  pattern: token(/corbado1_[A-Za-z0-9]{30}/),
  remediation: "Delete the secret under Settings, API secrets.",
  revoke: "https://app.corbado.com/settings/api-secrets",
  hits: ["corbado1_" + fake("alnum", 30)],
  misses: ["corbado1_" + fake("alnum", 10)],
});
