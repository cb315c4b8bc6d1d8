import { defineRule } from "../rule.ts";
import { fake } from "./fake.ts";

export const zapierWebhook = defineRule({
  id: "zapier-webhook",
  what: "a Zapier webhook",
  source: "https://help.zapier.com/hc/en-us/articles/8496288690317-Trigger-Zaps-from-webhooks",
  severity: "medium",
  documented: false,
  keywords: ["hooks.zapier.com/"],
  pattern: /hooks\.zapier\.com\/hooks\/catch\/(?<secret>\d{5,10}\/[A-Za-z0-9]{5,12})(?![A-Za-z0-9])/,
  remediation: "Turn off the Zap and make a new webhook.",
  hits: [`https://hooks.zapier.com/hooks/catch/‹${fake("digits", 7)}/b${fake("lower", 6)}›/`],
  misses: ["https://hooks.zapier.com/hooks/catch/"],
});
