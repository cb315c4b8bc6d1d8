import { defineRule, token } from "../rule.ts";
import { fake } from "./fake.ts";

export const materializeAppPassword = defineRule({
  id: "materialize-app-password",
  what: "a Materialize app password",
  source: "https://materialize.com/docs/integrations/sql-clients/",
  severity: "critical",
  keywords: ["mzp_"],
  pattern: token(/mzp_[a-f0-9]{64}/),
  remediation: "Delete it in Materialize's console under app passwords.",
  hits: ["mzp_" + fake("hex", 64)],
  misses: ["mzp_" + "short"],
});
