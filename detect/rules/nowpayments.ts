import { defineAssignment } from "../rule.ts";
import { fake } from "./fake.ts";

export const nowpaymentsApiKey = defineAssignment({
  id: "nowpayments-api-key",
  what: "a NOWPayments API key",
  source: "https://documenter.getpostman.com/view/7907941/2s93JusNJt",
  severity: "critical",
  names: ["nowpayments", "now-payments"],
  value: /[A-Z0-9]{7}(?:-[A-Z0-9]{7}){3}/,
  remediation: "Delete the key in NOWPayments' settings under payments.",
  hits: [
    `NOWPAYMENTS_API_KEY="‹${fake("upper", 7)}-4${fake("upper", 6)}-K8${fake("upper", 5)}-ZR9${fake("upper", 4)}›"`,
  ],
  misses: ["NOWPAYMENTS_API_KEY=" + fake("hex", 10)],
});
