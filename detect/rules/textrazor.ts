import { defineAssignment } from "../rule.ts";
import { fake } from "./fake.ts";

export const textrazorApiKey = defineAssignment({
  id: "textrazor-api-key",
  what: "a TextRazor API key",
  source: "https://www.textrazor.com/docs/rest#Authentication",
  severity: "low",
  names: ["textrazor", "text-razor"],
  value: /[a-f0-9]{56}/,
  remediation: "Regenerate it.",
  revoke: "https://www.textrazor.com/console",
  hits: [`TEXTRAZOR_API_KEY="‹${fake("hex", 56)}›"`],
  misses: [`TEXTRAZOR_API_KEY="${fake("hex", 18)}"`],
});
