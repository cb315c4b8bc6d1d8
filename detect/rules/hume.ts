import { defineAssignment } from "../rule.ts";
import { fake } from "./fake.ts";

export const humeKey = defineAssignment({
  id: "hume-key",
  what: "a Hume AI API key",
  source: "https://dev.hume.ai/docs/introduction/api-key",
  severity: "medium",
  names: ["hume-ai", "hume"],
  common: true,
  value: /[A-Za-z0-9]{48}|[A-Za-z0-9]{64}/,
  remediation: "Regenerate the key.",
  revoke: "https://app.hume.ai/keys",
  hits: [`HUME_API_KEY=‹${fake("alnum", 48)}›`],
  misses: ["HUME_API_KEY=short"],
});
