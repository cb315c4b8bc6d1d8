import { defineRule, token } from "../rule.ts";
import { fake } from "./fake.ts";

export const botpressToken = defineRule({
  id: "botpress-token",
  what: "a Botpress access token",
  source: "https://botpress.com/docs/api-reference/authentication",
  severity: "high",
  documented: false,
  keywords: ["bp_pat_", "bp_bak_", "bp_iak_", "bp_wak_"],
  pattern: token(/bp_(?:pat|bak|iak|wak)_[A-Za-z0-9]{32,64}/),
  remediation: "Revoke it with the service and make another.",
  hits: ["bp_pat_" + fake("alnum", 36)],
  misses: ["bp_pat_" + fake("alnum", 8)],
});
