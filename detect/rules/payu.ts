import { defineAssignment } from "../rule.ts";
import { fake } from "./fake.ts";

export const payuKey = defineAssignment({
  id: "payu-key",
  what: "a PayU key",
  source: "https://github.com/PayU-EMEA/openpayu_php",
  severity: "critical",
  names: ["payu-api", "payu-key", "payu-secret", "payu-client", "payu-pos"],
  value: /[a-f0-9]{32}/,
  remediation: "Revoke it with the service and make another.",
  hits: [`PAYU_API_KEY="‹${fake("hex", 32)}›"`],
  misses: ['PAYU_API_KEY="short"'],
});
