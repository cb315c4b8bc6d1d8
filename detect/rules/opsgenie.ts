import { defineAssignment } from "../rule.ts";
import { UUID } from "../value-shapes.ts";
import { fake, fakeUuid } from "./fake.ts";

export const opsgenieApiKey = defineAssignment({
  id: "opsgenie-api-key",
  what: "an Opsgenie API key",
  source: "https://support.atlassian.com/opsgenie/docs/api-key-management/",
  severity: "high",
  names: ["opsgenie", "ops-genie", "geniekey"],
  value: UUID,
  remediation: "Revoke the key in Opsgenie's settings under API key management.",
  hits: [`OPSGENIE_API_KEY="‹${fakeUuid()}›"`],
  misses: ["OPSGENIE_API_KEY=" + fake("hex", 10)],
});
