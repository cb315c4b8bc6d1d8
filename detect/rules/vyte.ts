import { defineAssignment } from "../rule.ts";
import { fake } from "./fake.ts";

export const vyteApiKey = defineAssignment({
  id: "vyte-api-key",
  what: "a Vyte API key",
  source: "https://docs.vyte.in/",
  severity: "high",
  names: ["vyte"],
  common: true,
  value: /[a-z0-9]{48,52}/,
  remediation: "Regenerate it in Vyte under settings, API.",
  hits: [`VYTE_API_KEY="‹${fake("lower", 50)}›"`],
  misses: [`VYTE_API_KEY="${fake("lower", 16)}"`],
});
