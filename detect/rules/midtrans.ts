import { defineRule, token } from "../rule.ts";
import { fake } from "./fake.ts";

export const midtransServerKey = defineRule({
  id: "midtrans-server-key",
  what: "a Midtrans server key",
  source: "https://docs.midtrans.com/docs/api-authorization-headers",
  severity: "critical",
  documented: false,
  keywords: ["Mid-server-", "VT-server-"],
  pattern: token(/(?:SB-)?(?:Mid|VT)-server-[A-Za-z0-9_-]{24}/),
  remediation: "Make new keys.",
  revoke: "https://dashboard.midtrans.com/settings/config_info",
  hits: ["Mid-server-" + fake("alnum", 24)],
  misses: ["Mid-client-" + fake("alnum", 24)],
});
