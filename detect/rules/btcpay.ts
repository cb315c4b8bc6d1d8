import { defineAssignment } from "../rule.ts";
import { fake } from "./fake.ts";

export const btcpayKey = defineAssignment({
  id: "btcpay-key",
  what: "a BTCPay Server API key",
  source: "https://docs.btcpayserver.org/Developers/api/authentication/",
  severity: "critical",
  names: ["btcpay"],
  value: /[a-f0-9]{40}/,
  remediation: "Revoke it under Account, Manage account, API keys.",
  hits: [`BTCPAY_API_KEY="‹${fake("hex", 40)}›"`],
  misses: ['BTCPAY_API_KEY="short"'],
});
