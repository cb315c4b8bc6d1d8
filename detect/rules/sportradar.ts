import { defineAssignment } from "../rule.ts";
import { fake } from "./fake.ts";

export const sportradarApiKey = defineAssignment({
  id: "sportradar-api-key",
  what: "a Sportradar API key",
  source: "https://developer.sportradar.com/getting-started/docs/get-started",
  severity: "low",
  names: ["sportradar", "sport-radar"],
  value: /[A-Za-z0-9]{40}|[a-z0-9]{24}/,
  remediation: "Regenerate it.",
  revoke: "https://console.sportradar.com",
  hits: [`SPORTRADAR_API_KEY="‹${fake("alnum", 40)}›"`],
  misses: [`SPORTRADAR_API_KEY="${fake("alnum", 13)}"`],
});
