import { defineRule, token } from "../rule.ts";
import { fake } from "./fake.ts";

export const ampToken = defineRule({
  id: "amp-token",
  what: "an Amp access token",
  source: "https://ampcode.com/manual/sdk",
  severity: "high",
  documented: false,
  keywords: ["sgamp_"],
  pattern: token(/sgamp_(?:user_)?[A-Za-z0-9_]{30,160}/),
  remediation: "Revoke it in the settings.",
  revoke: "https://ampcode.com/settings",
  hits: ["sgamp_user_" + fake("alnum", 64)],
  misses: ["sgamp_" + fake("alnum", 8)],
});
