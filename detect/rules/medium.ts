import { defineAssignment } from "../rule.ts";
import { fake } from "./fake.ts";

export const mediumIntegrationToken = defineAssignment({
  id: "medium-integration-token",
  what: "a Medium integration token",
  source: "https://github.com/Medium/medium-api-docs#21-self-issued-access-tokens",
  severity: "high",
  names: ["medium-integration", "medium-access", "medium-token", "medium-api"],
  value: /[a-f0-9]{64,65}/,
  remediation: "Revoke it in Medium's settings.",
  hits: [`MEDIUM_ACCESS_TOKEN=‹${fake("hex", 65)}›`],
  misses: ["MEDIUM_REGION=shop"],
});
