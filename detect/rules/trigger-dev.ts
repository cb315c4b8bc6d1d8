import { defineRule, token } from "../rule.ts";
import { fake } from "./fake.ts";

export const triggerDevSecretKey = defineRule({
  id: "trigger-dev-secret-key",
  what: "a Trigger.dev secret key",
  source: "https://trigger.dev/docs/apikeys",
  severity: "high",
  keywords: ["tr_dev_", "tr_prod_", "tr_stg_", "tr_preview_", "tr_pat_"],
  pattern: token(/tr_(?:dev|prod|stg|preview|pat)_(?:sk_)?[A-Za-z0-9]{20,64}/),
  remediation: "Regenerate it under API keys.",
  revoke: "https://cloud.trigger.dev",
  hits: ["tr_prod_" + fake("alnum", 24), "tr_dev_" + fake("alnum", 20), "tr_prod_sk_" + fake("alnum", 32)],
  misses: ["tr_dev_" + fake("alnum", 6)],
});
