import { defineRule, token } from "../rule.ts";
import { fake } from "./fake.ts";

export const daytonaKey = defineRule({
  id: "daytona-key",
  what: "a Daytona API key",
  source: "https://www.daytona.io/docs/en/api-keys/",
  severity: "high",
  documented: false,
  keywords: ["dtn_"],
  pattern: token(/dtn_[a-f0-9]{64}/),
  remediation: "Revoke the key.",
  revoke: "https://app.daytona.io/dashboard/keys",
  hits: ["dtn_" + fake("hex", 64)],
  misses: ["dtn_" + "..."],
});
