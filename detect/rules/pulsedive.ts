import { defineAssignment } from "../rule.ts";
import { fake } from "./fake.ts";

export const pulsediveApiKey = defineAssignment({
  id: "pulsedive-api-key",
  what: "a Pulsedive API key",
  source: "https://pulsedive.com/api/",
  severity: "high",
  names: ["pulsedive"],
  value: /[a-f0-9]{64}/,
  remediation: "Regenerate it in Pulsedive's account settings.",
  hits: [`PULSEDIVE_API_KEY=‹${fake("hex", 64)}›`],
  misses: ["PULSEDIVE_REGION=shop"],
});
