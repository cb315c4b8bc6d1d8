import { defineAssignment } from "../rule.ts";
import { fakeUuid } from "./fake.ts";

export const pendoIntegrationKey = defineAssignment({
  id: "pendo-integration-key",
  what: "a Pendo integration key",
  source: "https://engageapi.pendo.io/",
  severity: "high",
  names: ["pendo-integration", "pendo-api", "pendo-key", "pendo-token", "pendo-secret"],
  value: /[a-f0-9]{8}(?:-[a-f0-9]{4}){3}-[a-f0-9]{12}(?:\.[a-z]{2,4})?/,
  remediation: "Revoke it in Pendo under settings, integrations.",
  hits: [`PENDO_INTEGRATION_KEY=‹${fakeUuid()}›`],
  misses: ["PENDO_REGION=shop"],
});
