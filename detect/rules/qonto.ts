import { defineAssignment } from "../rule.ts";
import { fake } from "./fake.ts";

export const qontoSecretKey = defineAssignment({
  id: "qonto-secret-key",
  what: "a Qonto secret key",
  source: "https://docs.qonto.com/get-started/business-api/authentication/api-key",
  severity: "critical",
  names: ["qonto"],
  value: /[a-f0-9]{32}/,
  remediation: "Regenerate it in Qonto under settings, integrations, API key.",
  hits: [`QONTO_SECRET_KEY="‹${fake("hex", 32)}›"`],
  misses: [`QONTO_SECRET_KEY="${fake("hex", 10)}"`],
});
