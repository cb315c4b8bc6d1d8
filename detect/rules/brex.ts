import { defineRule, token } from "../rule.ts";
import { fake } from "./fake.ts";

export const brexToken = defineRule({
  id: "brex-token",
  what: "a Brex user token",
  source: "https://developer.brex.com/guides/authentication",
  severity: "critical",
  keywords: ["bxt_"],
  pattern: token(/bxt_[A-Za-z0-9]{40,72}/),
  remediation: "Revoke the token.",
  revoke: "https://dashboard.brex.com/settings/developer",
  hits: ["bxt_" + fake("alnum", 52)],
  misses: ["bxt_" + fake("alnum", 17)],
});
