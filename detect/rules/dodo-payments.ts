import { defineAssignment } from "../rule.ts";
import { fake } from "./fake.ts";

export const dodoPaymentsKey = defineAssignment({
  id: "dodo-payments-key",
  what: "a Dodo Payments API key",
  source: "https://docs.dodopayments.com/api-reference/integration-guide",
  severity: "critical",
  names: ["dodo-payments", "dodopayments"],
  value: /[A-Za-z0-9_-]{10,24}\.[A-Za-z0-9_-]{30,80}/,
  remediation: "Delete the key under Developer, API Keys.",
  hits: [`DODO_PAYMENTS_API_KEY="‹${fake("alnum", 24)}.${fake("alnum", 32)}›"`],
  misses: ['DODO_PAYMENTS_API_KEY="short"'],
});
