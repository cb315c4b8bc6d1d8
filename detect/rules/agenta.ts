import { defineAssignment } from "../rule.ts";
import { fake } from "./fake.ts";

export const agentaKey = defineAssignment({
  id: "agenta-key",
  what: "an Agenta API key",
  source: "https://github.com/Agenta-AI/agenta",
  severity: "medium",
  names: ["agenta"],
  value: /[a-z0-9]{8}\.[a-f0-9]{64}/,
  remediation: "Revoke it with the service and make another.",
  hits: [`AGENTA_API_KEY="‹${fake("alnum", 8)}.${fake("hex", 64)}›"`],
  misses: ['AGENTA_API_KEY="short"'],
});
