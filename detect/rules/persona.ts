import { defineRule, token } from "../rule.ts";
import { fakeUuid } from "./fake.ts";

export const personaApiKey = defineRule({
  id: "persona-api-key",
  what: "a Persona API key",
  source: "https://docs.withpersona.com/api-keys",
  severity: "critical",
  documented: false,
  keywords: ["persona_production_", "persona_sandbox_"],
  pattern: token(/persona_(?:production|sandbox)_[a-f0-9]{8}(?:-[a-f0-9]{4}){3}-[a-f0-9]{12}/),
  remediation: "Revoke the key in Persona's dashboard under API keys.",
  hits: ["persona_production_" + fakeUuid()],
  misses: ["persona_production_"],
});
