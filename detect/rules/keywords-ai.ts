import { defineAssignment } from "../rule.ts";
import { UNSPECIFIED } from "../value-shapes.ts";
import { fake } from "./fake.ts";

export const keywordsAiKey = defineAssignment({
  id: "keywords-ai-key",
  what: "a Keywords AI API key",
  source: "https://docs.keywordsai.co/get-started/quickstart",
  severity: "high",
  names: ["keywordsai", "keywords-ai"],
  value: UNSPECIFIED,
  remediation: "Revoke it with the service and make another.",
  hits: [`KEYWORDSAI_API_KEY="‹${fake("alnum", 32)}›"`],
  misses: ['KEYWORDSAI_API_KEY="short"'],
});
