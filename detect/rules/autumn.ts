import { defineRule, token } from "../rule.ts";
import { fake } from "./fake.ts";

export const autumnKey = defineRule({
  id: "autumn-key",
  what: "an Autumn secret key",
  source: "https://www.mintlify.com/useautumn/autumn/api/authentication",
  severity: "critical",
  keywords: ["am_sk_"],
  pattern: token(/am_sk_(?:live|test)_[A-Za-z0-9]{24,64}/),
  remediation: "Delete the key under Developer, API Keys.",
  hits: ["am_sk_live_" + fake("alnum", 42)],
  misses: ["am_sk_live_" + fake("alnum", 8)],
});
