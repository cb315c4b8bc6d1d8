import { defineAssignment } from "../rule.ts";
import { fake } from "./fake.ts";

export const agentaKey = defineAssignment({
  id: "agenta-key",
  what: "an Agenta API key",
  source: "https://docs.agenta.ai/reference/api/authentication",
  severity: "medium",
  names: ["agenta"],
  value: /[A-Za-z0-9]{8}\.[A-Za-z0-9]{64}/,
  remediation: "Revoke it with the service and make another.",
  hits: [`AGENTA_API_KEY="‹${fake("alnum", 8)}.${fake("alnum", 64)}›"`],
  misses: ['AGENTA_API_KEY="short"'],
});
