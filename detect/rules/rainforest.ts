import { defineAssignment } from "../rule.ts";
import { fake } from "./fake.ts";

export const rainforestApiToken = defineAssignment({
  id: "rainforest-api-token",
  what: "a Rainforest QA API token",
  source: "https://help.rainforestqa.com/docs/getting-started-with-the-cli",
  severity: "high",
  names: ["rainforest", "rainforestqa", "rainforest-qa"],
  common: true,
  value: /[a-f0-9]{32}/,
  remediation: "Regenerate it in Rainforest's integrations.",
  hits: [`RAINFOREST_API_TOKEN=‹${fake("hex", 32)}›`],
  misses: ["RAINFOREST_REGION=shop"],
});
