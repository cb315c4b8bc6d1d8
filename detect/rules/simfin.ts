import { defineAssignment } from "../rule.ts";
import { fake } from "./fake.ts";

export const simfinApiKey = defineAssignment({
  id: "simfin-api-key",
  what: "a SimFin API key",
  source: "https://simfin.readme.io/reference/getting-started-1",
  severity: "low",
  names: ["simfin"],
  value: /[A-Za-z0-9]{32}|[a-f0-9]{8}-[a-f0-9]{4}-[a-f0-9]{4}-[a-f0-9]{4}-[a-f0-9]{12}/,
  remediation: "Renew it under data access.",
  revoke: "https://app.simfin.com",
  hits: [`SIMFIN_API_KEY="‹${fake("alnum", 32)}›"`],
  misses: [`SIMFIN_API_KEY="${fake("alnum", 10)}"`],
});
