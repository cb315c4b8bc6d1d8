import { defineAssignment } from "../rule.ts";
import { fake } from "./fake.ts";

export const firehydrantKey = defineAssignment({
  id: "firehydrant-key",
  what: "a FireHydrant API key",
  source: "https://docs.firehydrant.com/reference/api-keys",
  severity: "high",
  names: ["firehydrant", "fire-hydrant"],
  value: /fhb-[a-f0-9]{32}/,
  remediation: "Revoke it with the service and make another.",
  hits: [`FIREHYDRANT_API_KEY="‹fhb-${fake("hex", 32)}›"`],
  misses: ['FIREHYDRANT_API_KEY="short"'],
});
