import { defineRule, token } from "../rule.ts";
import { fake } from "./fake.ts";

export const databricksToken = defineRule({
  id: "databricks-token",
  what: "a Databricks personal access token",
  source: "https://learn.microsoft.com/en-us/azure/databricks/archive/dev-tools/cli/tokens-cli",
  severity: "critical",
  keywords: ["dapi"],
  pattern: token(/dapi[a-f0-9]{32}(?:-\d)?/),
  remediation: "Revoke it in the workspace under developer settings.",
  hits: ["dapi" + fake("hex", 32), "dapi" + fake("hex", 32) + "-2"],
  misses: ["dapi" + "..."],
});
