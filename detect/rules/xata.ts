import { defineRule, token } from "../rule.ts";
import { fake } from "./fake.ts";

export const xataApiKey = defineRule({
  id: "xata-api-key",
  what: "a Xata API key",
  source: "https://xata.io/docs/platform/access-management",
  severity: "critical",
  documented: false,
  keywords: ["xau_"],
  pattern: token(/xau_[A-Za-z0-9]{40,48}/),
  remediation: "Delete it.",
  revoke: "https://app.xata.io/settings",
  hits: ["xau_" + fake("alnum", 43)],
  misses: ["xau_" + fake("alnum", 8)],
});
