import { defineAssignment } from "../rule.ts";
import { fake } from "./fake.ts";

export const rawgApiKey = defineAssignment({
  id: "rawg-api-key",
  what: "a RAWG API key",
  source: "https://rawg.io/apidocs",
  severity: "low",
  names: ["rawg"],
  common: true,
  value: /[a-f0-9]{32}/,
  remediation: "Ask for a new key.",
  revoke: "https://rawg.io/apidocs",
  hits: [`RAWG_API_KEY="‹${fake("hex", 32)}›"`],
  misses: [`RAWG_API_KEY="${fake("hex", 10)}"`],
});
