import { defineAssignment } from "../rule.ts";
import { fake } from "./fake.ts";

export const budibaseKey = defineAssignment({
  id: "budibase-key",
  what: "a Budibase API key",
  source: "https://docs.budibase.com/docs/public-api",
  severity: "high",
  names: ["budibase"],
  value: /[a-f0-9]{32}-[a-f0-9]{70,90}/,
  remediation: "Regenerate the key in Budibase under your user's API key.",
  hits: [`BUDIBASE_API_KEY="‹${fake("hex", 32)}-${fake("hex", 80)}›"`],
  misses: [`BUDIBASE_API_KEY="${fake("hex", 10)}-${fake("hex", 26)}"`],
});
