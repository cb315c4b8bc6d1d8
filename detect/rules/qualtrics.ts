import { defineAssignment } from "../rule.ts";
import { fake } from "./fake.ts";

export const qualtricsApiToken = defineAssignment({
  id: "qualtrics-api-token",
  what: "a Qualtrics API token",
  source: "https://api.qualtrics.com/2b4ffbfd27c6b-getting-started",
  severity: "high",
  names: ["qualtrics"],
  value: /[A-Za-z0-9]{40}/,
  remediation: "Regenerate it in Qualtrics under account settings, Qualtrics IDs.",
  hits: [`QUALTRICS_API_TOKEN="‹${fake("alnum", 40)}›"`],
  misses: [`QUALTRICS_API_TOKEN="${fake("alnum", 13)}"`],
});
