import { defineRule, token } from "../rule.ts";
import { fake } from "./fake.ts";

export const replicateToken = defineRule({
  id: "replicate-token",
  what: "a Replicate API token",
  source: "https://replicate.com/docs/topics/security/api-tokens",
  severity: "high",
  keywords: ["r8_"],
  pattern: token(/r8_[A-Za-z0-9]{37}/),
  remediation: "Delete it at https://replicate.com/account/api-tokens.",
  hits: ["r8_" + fake("alnum", 37)],
  misses: ["r8_" + "short"],
});
