import { defineAssignment } from "../rule.ts";
import { UNSPECIFIED } from "../value-shapes.ts";
import { fake } from "./fake.ts";

export const incidentIoKey = defineAssignment({
  id: "incident-io-key",
  what: "an incident.io API key",
  source: "https://docs.incident.io/api-reference/introduction",
  severity: "high",
  names: ["incident-io", "incidentio"],
  value: UNSPECIFIED,
  remediation: "Revoke it with the service and make another.",
  revoke: "https://app.incident.io/~/settings/api-keys",
  hits: [`INCIDENT_IO_API_KEY="‹${fake("alnum", 32)}›"`],
  misses: ['INCIDENT_IO_API_KEY="short"'],
});
