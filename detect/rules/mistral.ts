import { defineAssignment } from "../rule.ts";
import { fake } from "./fake.ts";

export const mistralApiKey = defineAssignment({
  id: "mistral-api-key",
  what: "a Mistral AI API key",
  source: "https://docs.mistral.ai/getting-started/quickstart/",
  severity: "high",
  names: ["mistral", "mistralai", "mistral-ai", "codestral"],
  value: /[A-Za-z0-9]{32}/,
  remediation: "Delete the key.",
  revoke: "https://console.mistral.ai/api-keys",
  hits: [`MISTRAL_API_KEY="‹${fake("alnum", 32)}›"`],
  misses: ["MISTRAL_API_KEY=" + fake("hex", 10)],
});
