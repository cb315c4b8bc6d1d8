import { defineAssignment } from "../rule.ts";
import { fake } from "./fake.ts";

export const phaseToken = defineAssignment({
  id: "phase-token",
  what: "a Phase service token",
  source: "https://docs.phase.dev/access-control/service-accounts",
  severity: "critical",
  names: ["phase-service", "phase-dev"],
  value: /pss_service:v\d:[a-f0-9]{64}:[a-f0-9]{64}:[a-f0-9]{64}:[a-f0-9]{64}/,
  remediation: "Revoke it with the service and make another.",
  hits: [
    `PHASE_SERVICE_TOKEN="‹pss_service:v1:${fake("hex", 64)}:${fake("hex", 64)}:${fake("hex", 64)}:${fake("hex", 64)}›"`,
  ],
  misses: ['PHASE_SERVICE_TOKEN="short"'],
});
