import { defineRule, token } from "../rule.ts";
import { fake } from "./fake.ts";

export const pangeaServiceToken = defineRule({
  id: "pangea-service-token",
  what: "a Pangea service token",
  source: "https://pangea.cloud/docs/admin-guide/projects/credentials",
  severity: "critical",
  documented: false,
  keywords: ["pts_"],
  pattern: token(/pts_[a-z0-9]{32}/),
  remediation: "Revoke the token.",
  revoke: "https://console.pangea.cloud/project/tokens",
  hits: ["pts_" + fake("lower", 32)],
  misses: ["pts_" + fake("lower", 8)],
});
