import { defineRule, token } from "../rule.ts";
import { fake } from "./fake.ts";

export const dagsterToken = defineRule({
  id: "dagster-token",
  what: "a Dagster+ token",
  source: "https://docs.dagster.io/dagster-plus/deployment/management/tokens",
  severity: "critical",
  documented: false,
  keywords: ["agent:", "user:"],
  pattern: token(/(?:agent|user):[a-z0-9][a-z0-9-]{1,40}:[a-f0-9]{32}/),
  remediation: "Revoke the token in Dagster+ under Organization settings, Tokens.",
  hits: ["agent:shop:" + fake("hex", 32)],
  misses: ["agent:shop:" + fake("hex", 10)],
});
