import { defineAssignment } from "../rule.ts";
import { fake } from "./fake.ts";

export const kinstaApiKey = defineAssignment({
  id: "kinsta-api-key",
  what: "a Kinsta API key",
  source: "https://kinsta.com/docs/kinsta-api/getting-started-with-the-kinsta-api/",
  severity: "critical",
  names: ["kinsta"],
  value: /[a-f0-9]{64}|[A-Za-z0-9_-]{40,86}/,
  remediation: "Revoke the key in MyKinsta under company settings, API keys.",
  hits: [`KINSTA_API_KEY="‹${fake("hex", 64)}›"`],
  misses: ["KINSTA_API_KEY=" + fake("hex", 10)],
});
