import { defineRule, token } from "../rule.ts";
import { fake } from "./fake.ts";

export const devinKey = defineRule({
  id: "devin-key",
  what: "a Devin API key",
  source: "https://docs.devin.ai/api-reference/overview",
  severity: "high",
  documented: false,
  keywords: ["apk_user_"],
  pattern: token(/apk_user_[A-Za-z0-9+/=_-]{40,200}/),
  remediation: "Revoke the key.",
  revoke: "https://app.devin.ai/settings/api-keys",
  hits: ["apk_user_" + fake("base64", 80)],
  misses: ["apk_user_" + "..."],
});
