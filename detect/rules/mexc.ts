import { defineAssignment } from "../rule.ts";
import { fake } from "./fake.ts";

export const mexcKey = defineAssignment({
  id: "mexc-key",
  what: "an MEXC API key or secret",
  source: "https://www.mexc.com/api-docs/spot-v3/introduction",
  severity: "critical",
  names: ["mexc-api", "mexc-secret", "mexc-key", "mexc-access"],
  value: /[A-Za-z0-9]{32}/,
  remediation: "Revoke it with the service and make another.",
  hits: [`MEXC_API_KEY="‹${fake("alnum", 32)}›"`],
  misses: ['MEXC_API_KEY="short"'],
});
