import { defineAssignment } from "../rule.ts";
import { fake } from "./fake.ts";

export const pexelsApiKey = defineAssignment({
  id: "pexels-api-key",
  what: "a Pexels API key",
  source: "https://www.pexels.com/api/documentation/#authorization",
  severity: "low",
  names: ["pexels"],
  value: /[A-Za-z0-9]{56}/,
  remediation: "Ask Pexels for a new key.",
  revoke: "https://www.pexels.com/api/key/",
  hits: [`PEXELS_API_KEY="‹${fake("alnum", 56)}›"`],
  misses: ["PEXELS_API_KEY=" + fake("hex", 10)],
});
