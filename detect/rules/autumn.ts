import { defineRule, token } from "../rule.ts";
import { fake } from "./fake.ts";

export const autumnKey = defineRule({
  id: "autumn-key",
  what: "an Autumn secret key",
  source: "https://docs.useautumn.com/api-reference/authentication",
  severity: "critical",
  documented: false,
  keywords: ["am_sk_"],
  pattern: token(/am_sk_(?:live|test)_[A-Za-z0-9]{38,46}/),
  remediation: "Revoke it with the service and make another.",
  hits: ["am_sk_live_" + fake("alnum", 42)],
  misses: ["am_sk_live_" + fake("alnum", 8)],
});
