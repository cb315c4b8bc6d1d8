import { defineRule } from "../rule.ts";
import { fake } from "./fake.ts";

export const asaasKey = defineRule({
  id: "asaas-key",
  what: "an Asaas API key",
  source: "https://docs.asaas.com/docs/authentication",
  severity: "critical",
  documented: false,
  keywords: ["$aact_"],
  pattern: /(?<![A-Za-z0-9_$])(?<secret>\$aact_[A-Za-z0-9+/=:_-]{60,300})/,
  remediation: "Make a new key in Asaas under integrations.",
  hits: ["$aact_prod_" + fake("base64", 150)],
  misses: ["$aact_" + "..."],
});
