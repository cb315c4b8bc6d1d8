import { defineAssignment } from "../rule.ts";
import { fake } from "./fake.ts";

export const crispKey = defineAssignment({
  id: "crisp-key",
  what: "a Crisp token key",
  source: "https://docs.crisp.chat/guides/rest-api/authentication/",
  severity: "high",
  names: ["crisp-key", "crisp-token", "crisp-api", "crisp-chat"],
  value: /[a-f0-9]{64}/,
  remediation: "Revoke it with the service and make another.",
  hits: [`CRISP_KEY="‹${fake("hex", 64)}›"`],
  misses: ['CRISP_KEY="short"'],
});
