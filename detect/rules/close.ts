import { defineRule, token } from "../rule.ts";
import { fake } from "./fake.ts";

export const closeKey = defineRule({
  id: "close-key",
  what: "a Close API key",
  source: "https://developer.close.com/topics/authentication/",
  severity: "high",
  documented: false,
  keywords: ["api_"],
  pattern: token(/api_[A-Za-z0-9]{21,23}\.[A-Za-z0-9]{21,23}/),
  remediation: "Delete the key.",
  revoke: "https://app.close.com/settings/developer/api-keys/",
  hits: ["api_" + fake("alnum", 22) + "." + fake("alnum", 22)],
  misses: ["api_" + fake("alnum", 7) + "." + fake("alnum", 7)],
});
