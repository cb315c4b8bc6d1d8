import { defineAssignment } from "../rule.ts";
import { fake } from "./fake.ts";

export const requestFinanceApiKey = defineAssignment({
  id: "request-finance-api-key",
  what: "a Request Finance API key",
  source: "https://docs.request.finance/getting-started",
  severity: "critical",
  names: ["request-finance", "requestfinance"],
  value: /[A-Z0-9]{7}-[A-Z0-9]{7}-[A-Z0-9]{7}-[A-Z0-9]{7}/,
  remediation: "Delete it under settings, API.",
  revoke: "https://app.request.finance",
  hits: [
    `REQUEST_FINANCE_API_KEY="‹${fake("upper", 6)}4-${fake("upper", 6)}Q-${fake("upper", 6)}9-${fake("upper", 6)}2›"`,
  ],
  misses: [
    `REQUEST_FINANCE_API_KEY="${fake("upper", 4)}4-${fake("upper", 4)}Q-${fake("upper", 4)}9-${fake("upper", 4)}2"`,
  ],
});
