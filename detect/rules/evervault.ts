import { defineRule, token } from "../rule.ts";
import { fake } from "./fake.ts";

export const evervaultKey = defineRule({
  id: "evervault-key",
  what: "an Evervault API key",
  source: "https://github.com/evervault/evervault-node/blob/master/lib/utils/validationHelper.js",
  severity: "critical",
  keywords: ["ev:key:"],
  pattern: token(/ev:key:[A-Za-z0-9:+/=_-]{40,200}/),
  remediation: "Revoke the key under the app's settings.",
  revoke: "https://app.evervault.com",
  hits: ["ev:key:1:" + fake("base64", 100) + ":" + fake("alnum", 6)],
  misses: ["ev:key:1:" + fake("base64", 33) + ":" + fake("alnum", 2)],
});
