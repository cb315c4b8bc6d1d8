import { defineAssignment } from "../rule.ts";
import { fake } from "./fake.ts";

export const resembleAiToken = defineAssignment({
  id: "resemble-ai-token",
  what: "a Resemble AI token",
  source: "https://docs.app.resemble.ai/docs/getting_started/authentication/",
  severity: "medium",
  names: ["resemble-ai", "resemble"],
  common: true,
  value: /[A-Za-z0-9]{22,24}(?:tt)?/,
  remediation: "Regenerate it.",
  revoke: "https://app.resemble.ai/account/api",
  hits: [`RESEMBLE_API_TOKEN="‹${fake("alnum", 24)}›"`],
  misses: [`RESEMBLE_API_TOKEN="${fake("alnum", 8)}"`],
});
