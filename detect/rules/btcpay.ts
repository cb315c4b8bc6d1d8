import { defineAssignment } from "../rule.ts";
import { fake } from "./fake.ts";

export const btcpayKey = defineAssignment({
  id: "btcpay-key",
  what: "a BTCPay Server API key",
  source: "https://docs.btcpayserver.org/API/Greenfield/v1/",
  severity: "critical",
  names: ["btcpay"],
  value: /[a-f0-9]{40}/,
  remediation: "Revoke it with the service and make another.",
  hits: [`BTCPAY_API_KEY="‹${fake("hex", 40)}›"`],
  misses: ['BTCPAY_API_KEY="short"'],
});
