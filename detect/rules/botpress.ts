import { defineRule, token } from "../rule.ts";
import { fake } from "./fake.ts";

export const botpressToken = defineRule({
  id: "botpress-token",
  what: "a Botpress access token",
  source: "https://botpress.com/docs/api-reference/authentication",
  severity: "high",
  documented: false,
  keywords: ["bp_pat_", "bp_bak_", "bp_iak_"],
  pattern: token(/bp_(?:pat|bak|iak)_[A-Za-z0-9_-]{36}/),
  remediation: "Delete the token under Account Settings, Access Tokens.",
  revoke: "https://app.botpress.cloud",
  hits: ["bp_pat_" + fake("alnum", 36), "bp_bak_" + fake("alnum", 36)],
  misses: ["bp_pat_" + fake("alnum", 8)],
});
