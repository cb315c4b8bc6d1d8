import { defineRule, token } from "../rule.ts";
import { fake } from "./fake.ts";

export const resendKey = defineRule({
  id: "resend-key",
  what: "a Resend API key",
  source: "https://github.com/resend/resend-node/blob/canary/readme.md",
  severity: "high",
  keywords: ["re_"],
  pattern: token(/re_[A-Za-z0-9]{6,10}_[A-Za-z0-9]{20,32}/),
  remediation: "Delete it.",
  revoke: "https://resend.com/api-keys",
  hits: ["re_" + fake("alnum", 8) + "_" + fake("alnum", 24)],
  misses: ["re_" + "match"],
});
