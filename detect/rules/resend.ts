import { defineRule, token } from "../rule.ts";
import { fake } from "./fake.ts";

export const resendKey = defineRule({
  id: "resend-key",
  what: "a Resend API key",
  source: "https://resend.com/docs/api-reference/introduction",
  severity: "high",
  documented: false,
  keywords: ["re_"],
  pattern: token(/re_[A-Za-z0-9]{8}_[A-Za-z0-9]{24}/),
  remediation: "Delete it.",
  revoke: "https://resend.com/api-keys",
  hits: ["re_" + fake("alnum", 8) + "_" + fake("alnum", 24)],
  misses: ["re_" + "match"],
});
