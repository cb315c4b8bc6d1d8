import { defineAssignment } from "../rule.ts";
import { fake } from "./fake.ts";

export const firehydrantKey = defineAssignment({
  id: "firehydrant-key",
  what: "a FireHydrant API key",
  source: "https://docs.firehydrant.com/reference/firehydrant-api",
  severity: "high",
  names: ["firehydrant", "fire-hydrant"],
  value: /fhb-[A-Za-z0-9_-]{16,128}/,
  remediation: "Revoke it under Settings, Integrations, API Keys.",
  hits: [`FIREHYDRANT_API_KEY="‹fhb-${fake("hex", 32)}›"`],
  misses: ['FIREHYDRANT_API_KEY="short"'],
});
