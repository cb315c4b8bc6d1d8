import { defineRule, token } from "../rule.ts";
import { fake } from "./fake.ts";

export const databricksToken = defineRule({
  id: "databricks-token",
  what: "a Databricks personal access token",
  source: "https://docs.databricks.com/aws/en/dev-tools/auth/pat",
  severity: "critical",
  documented: false,
  keywords: ["dapi"],
  pattern: token(/dapi[a-f0-9]{32}(?:-\d)?/),
  remediation: "Revoke it in the workspace under developer settings.",
  hits: ["dapi" + fake("hex", 32), "dapi" + fake("hex", 32) + "-2"],
  misses: ["dapi" + "..."],
});
