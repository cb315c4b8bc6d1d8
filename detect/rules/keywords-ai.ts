import { defineAssignment } from "../rule.ts";
import { fake } from "./fake.ts";

export const keywordsAiKey = defineAssignment({
  id: "keywords-ai-key",
  what: "a Keywords AI API key",
  source: "https://docs.keywordsai.co/get-started/api-keys",
  severity: "high",
  names: ["keywordsai", "keywords-ai"],
  value: /(?:[A-Za-z0-9]{8}[._-]?)?[A-Za-z0-9]{32}/,
  remediation: "Revoke it on the API Keys page.",
  hits: [`KEYWORDSAI_API_KEY="‹${fake("alnum", 8)}.${fake("alnum", 32)}›"`],
  misses: ['KEYWORDSAI_API_KEY="short"'],
});
